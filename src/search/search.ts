// Search over the site: the index is asked for when a reader first types, and answers come from this site's own files.
import { address } from '../names/addresses.ts';
import { loadedOnce } from '../charts/live/late/loaded-once.ts';
import { ownMarkup } from '../names/trusted.ts';
import { byLanguage } from '../names/typography.ts';
import { keepPlaceInList } from '../reading/scroll/list-when-left.ts';

/** What the index has about one page or entry. */
interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly locations: readonly number[];
  readonly anchors: readonly { readonly element: string; readonly id: string; readonly location: number }[];
}
interface Index {
  readonly options: (options: { baseUrl: string }) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    term: string,
    options: { readonly filters: { readonly kind: string } },
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<Found> }[] }>;
}

/** The kinds of answers in the order in which they are shown, and how many of each. */
const kinds = [
  { kind: 'Chapter', most: 10 },
  { kind: 'Figure', most: 8 },
  { kind: 'Claim', most: 8 },
  { kind: 'Lesson', most: 4 },
  { kind: 'Page', most: 4 },
  { kind: 'Glossary', most: 6 },
  { kind: 'Source', most: 8 },
] as const;

/** The page of the claim that is asked for by its number, as by "claim 12", "c12" or "Claim C12". */
function claimAsked(words: string): string | undefined {
  const number = /^(?:claim\s*c?|c)0*(\d{1,2})$/i.exec(words)?.[1];
  return number === undefined ? undefined : `/claims/c${number.padStart(2, '0')}/`;
}

/** A browser remembers a module that failed, so that each new try needs an address of its own. */
let tries = 0;
const index = loadedOnce(async (): Promise<Index> => {
  const again = tries++ === 0 ? '' : `?try=${tries}`;
  const opened = (await import(/* @vite-ignore */ address(`pagefind/pagefind.js${again}`))) as Index;
  await opened.options({ baseUrl: address('') });
  await opened.init();
  return opened;
});

/** The address of the step that holds the first match, or of the page. */
export function placeOf({ url, anchors, locations }: Pick<Found, 'url' | 'anchors' | 'locations'>): string {
  const [first] = locations;
  if (first === undefined || url.includes('#')) return url;
  const step = anchors
    .filter(({ element, location }) => element === 'section' && location <= first)
    .reduce<(typeof anchors)[number] | undefined>(
      (last, anchor) => (last === undefined || anchor.location >= last.location ? anchor : last),
      undefined,
    );
  return step === undefined ? url : `${url}#${step.id}`;
}

/** A text whose Japanese and Chinese words are marked as such: the index has the words of a page without their languages. */
const inLanguages = (text: string): (Node | string)[] =>
  byLanguage(text).map(({ words, lang }) =>
    lang === undefined ? words : Object.assign(document.createElement('span'), { lang, textContent: words }),
  );

/** An excerpt with its matches marked. The index escapes all of it but its own <mark>s; anything else stays text. */
export function excerptOf(text: string): (Node | string)[] {
  const plain = new DOMParser().parseFromString(ownMarkup(text), 'text/html').body;
  return [...plain.childNodes].flatMap((node) => {
    const words = inLanguages(node.textContent ?? '');
    if (node.nodeName !== 'MARK') return words;
    const mark = document.createElement('mark');
    mark.append(...words);
    return [mark];
  });
}

function entryOf(found: Found): HTMLElement {
  const entry = document.createElement('li');
  entry.className = 'entry';
  const name = Object.assign(document.createElement('p'), { className: 'entry-name' });
  const link = Object.assign(document.createElement('a'), {
    href: placeOf(found),
    textContent: found.meta['title'] ?? found.url,
  });
  name.append(link);
  const body = Object.assign(document.createElement('p'), { className: 'entry-body' });
  const kind = Object.assign(document.createElement('span'), {
    className: 'found-kind',
    textContent: `${found.meta['kind'] ?? 'Page'} `,
  });
  body.append(kind, '… ', ...excerptOf(found.excerpt), ' …');
  entry.append(name, body);
  return entry;
}

/** What the index has of a claim's page, in a list; none where there is no such claim. */
async function claimIn(opened: Index, page: string | undefined): Promise<Found[]> {
  if (page === undefined) return [];
  const { results } = await opened.search('claim', { filters: { kind: 'Claim' } });
  const claims = await Promise.all(results.map((result) => result.data()));
  return claims.filter(({ url }) => url.endsWith(page));
}

/** The answers that are shown, a claim that was asked for by its number first, and how many there are. */
async function foundFor(opened: Index, words: string): Promise<{ found: Found[]; all: number }> {
  const answers = await Promise.all(
    kinds.map(async ({ kind, most }) => {
      const { results } = await opened.search(words, { filters: { kind } });
      const shown = await Promise.all(results.slice(0, most).map((result) => result.data()));
      return { all: results.length, shown };
    }),
  );
  const asked = await claimIn(opened, claimAsked(words));
  const others = answers.flatMap(({ shown }) => shown).filter(({ url }) => url !== asked[0]?.url);
  const found = [...asked, ...others];
  const all = answers.reduce((sum, answer) => sum + answer.all, 0);
  return { found, all: Math.max(found.length, all) };
}

/** How many answers there are, and how many of them are shown. */
function foundWords(shown: number, all: number): string {
  if (all === 0) return 'Nothing found.';
  return all > shown ? `${all} found, the best ${shown} shown.` : `${all} found.`;
}

/** Wires the page of search: the words in the address are searched at once. */
export function wireSearch(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector<HTMLInputElement>('input');
  const status = document.querySelector('[data-search-status]');
  const list = document.querySelector<HTMLElement>('[data-search-list]');
  if (!form || !field || status === null || list === null) return;
  const place = keepPlaceInList(list);
  let turn = 0;

  const show = async () => {
    const mine = ++turn;
    const words = field.value.trim().slice(0, 200);
    const here = new URL(location.href);
    if (words === '') here.searchParams.delete('q');
    else here.searchParams.set('q', words);
    history.replaceState(history.state, '', here);
    if (words === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const { found, all } = await foundFor(await index(), words);
      if (mine !== turn) return;
      list.replaceChildren(...found.map(entryOf));
      place.stands();
      // The same count is not announced again.
      const said = foundWords(found.length, all);
      if (status.textContent !== said) status.textContent = said;
    } catch {
      index.forget();
      if (mine !== turn) return;
      list.replaceChildren();
      status.textContent = 'The index could not be loaded. Try again, or look in the lists below.';
    }
  };

  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void show();
  });
  // On a slow connection a reader may have typed before this script loaded: what they typed then takes precedence over the address.
  if (field.value.trim() === '')
    field.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
  if (field.value !== '') void show();
}
