// The page of links: a filter whose state is in the address, buttons that copy, QR codes as large as the window.
import { countWords } from '../../../charts/contract/picks.ts';
import { choicesIn, dataOf, filtersOf, partOf } from '../../../charts/live/page-parts.ts';
import {
  asksForAny,
  galleryRefusal,
  galleryStateIn,
  queryOfGallery,
  shownIn,
  withChoices,
  type GalleryEntry,
  type GalleryState,
} from '../../../gallery/gallery-match.ts';

interface Link extends GalleryEntry {
  readonly row: HTMLElement;
}
interface Controls {
  readonly form: HTMLElement;
  readonly field: HTMLInputElement;
  readonly selects: readonly HTMLSelectElement[];
  readonly count: HTMLElement;
}

/** Where words are looked for: in what a row says, in the title of its place, and in the question and the name of its chapter. */
const linksIn = (list: HTMLElement): Link[] =>
  [...list.querySelectorAll<HTMLElement>('[data-kind]')]
    .flatMap((part) => {
      const group = part.closest<HTMLElement>('[data-chapter]') ?? part;
      const chapter = `${partOf(group, 'h2').textContent} ${dataOf(group, 'name')}`;
      return [...part.querySelectorAll<HTMLElement>('li')].map((row) => ({
        row,
        words: `${row.innerText} ${dataOf(row, 'title')} ${chapter}`,
        facets: { kind: [dataOf(part, 'kind')], chapter: [dataOf(group, 'chapter')] },
      }));
    })
    .map((link, place) => ({ ...link, place }));

const stateOf = ({ field, selects }: Controls): GalleryState => ({
  words: field.value.trim(),
  chosen: choicesIn(selects),
  order: 'story',
});

/** Shows the links that a state asks for, and the headings above any of them. */
function show(
  list: HTMLElement,
  links: readonly Link[],
  { form, count }: Controls,
  state: GalleryState,
): void {
  const shown = new Set(shownIn([...links], state).map(({ row }) => row));
  for (const { row } of links) row.hidden = !shown.has(row);
  for (const part of list.querySelectorAll<HTMLElement>('[data-kind], [data-chapter]'))
    part.hidden = part.querySelector('li:not([hidden])') === null;
  form.toggleAttribute('data-filtered', shown.size < links.length);
  const words = countWords(shown.size, links.length, { one: 'link', many: 'links' });
  if (count.textContent !== words) count.textContent = words;
  partOf(document.body, '[data-links-none]').hidden = shown.size > 0;
}

/** How long a button says “Copied”, in milliseconds. */
const lasting = 4000;

/** Copies the short address of a row; where the clipboard is refused, selects it for the reader's own copy. */
async function copyShort(button: HTMLElement, row: Element, said: HTMLElement): Promise<void> {
  const link = partOf<HTMLAnchorElement>(row, '.link-short a');
  try {
    await navigator.clipboard.writeText(link.href);
    said.textContent = `Copied ${link.href}`;
    // If it is pressed again meanwhile, the timer of the first press restores its words.
    if (button.textContent === 'Copied') return;
    const words = [...button.childNodes];
    button.textContent = 'Copied';
    setTimeout(() => button.replaceChildren(...words), lasting);
  } catch {
    getSelection()?.selectAllChildren(link);
    said.textContent = 'Selected, to copy by hand';
  }
}

/** Wires filter, copies and QR codes of the page. */
export function wireLinks(): void {
  const list = partOf<HTMLElement>(document.body, '[data-links]');
  const form = partOf<HTMLElement>(document.body, '[data-links-form]');
  const notice = partOf<HTMLElement>(document.body, '[data-links-notice]');
  const controls: Controls = {
    form,
    field: partOf<HTMLInputElement>(form, 'input'),
    selects: [...form.querySelectorAll('select')],
    count: partOf(form, '[role=status]'),
  };
  const links = linksIn(list);
  const filters = filtersOf(controls.selects);

  /** Shows what the address asks for, with what a reader has chosen already. */
  const follow = (early?: GalleryState) => {
    const { state: asked, refused } = galleryStateIn(new URLSearchParams(location.search), filters);
    const state = early === undefined ? asked : withChoices(asked, early);
    controls.field.value = state.words;
    for (const select of controls.selects) select.value = state.chosen[select.name] ?? '';
    notice.hidden = refused.length === 0;
    notice.textContent = galleryRefusal(refused);
    show(list, links, controls, state);
  };
  /** What stands in the controls, as an address says it: it names no order, since this list has one alone. */
  const inAddress = (): GalleryState => ({ ...stateOf(controls), order: 'new' });
  const remember = () => {
    const address = new URL(location.href);
    address.search = queryOfGallery(address.searchParams, inAddress(), filters).toString();
    // Letter by letter into the same entry of history: going back leaves the page.
    history.replaceState(history.state, '', address);
  };
  const choose = () => {
    notice.hidden = true;
    show(list, links, controls, stateOf(controls));
    remember();
  };
  form.addEventListener('input', choose);
  for (const button of document.querySelectorAll('[data-links-clear]'))
    button.addEventListener('click', () => {
      controls.field.value = '';
      for (const select of controls.selects) select.value = '';
      choose();
      controls.field.focus();
    });
  addEventListener('popstate', () => follow());

  for (const { row } of links) {
    const qrLink = partOf<HTMLAnchorElement>(row, '.link-ways a');
    // With script the short address stays, large and beside its QR code; without, it would lead on.
    qrLink.href = `${partOf<HTMLAnchorElement>(row, '.link-short a').href}?show`;
  }
  const said = partOf<HTMLElement>(document.body, '[data-links-said]');
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.link-ways button') : null;
    const row = button?.closest('li');
    if (button && row) void copyShort(button, row, said);
  });
  // On a slow net a reader may have typed or chosen before this script came.
  const early = inAddress();
  follow(early);
  if (asksForAny(early)) remember();
}
