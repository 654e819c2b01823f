// The page of a short address that does not exist: capital letters lead to the small ones, any other to a list of those near.
import { dataOf, partOf } from '../../charts/live/page-parts.ts';
import { codeTyped, nearCodes } from './near-codes.ts';

/** A part of an address as it reads; as it stands where an escape in it stands for no letter. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The codes with the names of their places; none where the list can't be had. */
async function namesOfCodes(root: string): Promise<Record<string, string>> {
  try {
    const answer = await fetch(`${root}codes.json`);
    return answer.ok ? ((await answer.json()) as Record<string, string>) : {};
  } catch {
    return {};
  }
}

function fillList(
  list: HTMLElement,
  root: string,
  names: Readonly<Record<string, string>>,
  codes: readonly string[],
): void {
  list.replaceChildren(
    ...codes.map((code) => {
      const link = Object.assign(document.createElement('a'), { href: `${root}${code}/`, textContent: code });
      const name = Object.assign(document.createElement('span'), { textContent: ` ${names[code] ?? ''}` });
      const entry = document.createElement('li');
      entry.append(link, name);
      return entry;
    }),
  );
}

/** Shows on the page of an unknown short address what was asked for and what is near; does nothing at any other address. */
export async function offerNearCodes(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-unknown-code]');
  if (place === null) return;
  const root = dataOf(place, 'root');
  if (!location.pathname.toLowerCase().startsWith(root.toLowerCase())) return;
  const asked = decoded(location.pathname.slice(root.length).replace(/\/.*$/, ''));
  const names = await namesOfCodes(root);
  const meant = codeTyped(asked);
  if (names[meant] !== undefined && meant !== asked) {
    location.replace(`${root}${meant}/${location.search}`);
    return;
  }
  const near = nearCodes(asked, Object.keys(names));
  const missing =
    asked === '' ? 'A short address ends in a code.' : `There is no short address “${asked.slice(0, 20)}”.`;
  partOf(place, '[data-said]').textContent = near.length === 0 ? missing : `${missing} These are near:`;
  fillList(partOf(place, 'ul'), root, names, near);
  place.hidden = false;
}
