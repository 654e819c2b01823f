// The search of the gallery as a page has it: loaded when the field is first touched, and what it found of a figure's views as links.
import type { FindFigures, FoundView } from './search/find-figures.ts';
import type { IndexFile } from './search/index-form.ts';

/** The search over the index at an address. Rejects where index or script can't be loaded. */
async function loaded(address: string): Promise<FindFigures> {
  const [{ figureFinder }, response] = await Promise.all([
    import('./search/find-figures.ts'),
    fetch(address),
  ]);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return figureFinder((await response.json()) as IndexFile);
}

/** The search of a page, which loads once; after a failure the next call tries again. */
export function searchAt(address: string) {
  let find: FindFigures | undefined;
  let loading: Promise<FindFigures> | undefined;
  return {
    /** What finds figures; undefined until it is here. */
    ready: (): FindFigures | undefined => find,
    load(): Promise<FindFigures> {
      loading ??= loaded(address).then(
        (here) => (find = here),
        (reason: unknown) => {
          loading = undefined;
          throw reason;
        },
      );
      return loading;
    },
  };
}

/** Names views in a list under their figure, each a link to it at `page`; with none the list is away. */
export function nameViews(list: HTMLElement, page: string, views: readonly FoundView[]): void {
  if (list.hidden && views.length === 0) return;
  list.hidden = views.length === 0;
  list.replaceChildren(
    ...views.map(({ view, label, finding }) => {
      const link = document.createElement('a');
      const name = document.createElement('b');
      name.textContent = label;
      link.href = `${page}?view=${encodeURIComponent(view)}`;
      link.append(name, ` ${finding}`);
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

/**
 * Lets the link to a figure's embed lead to the view that was found first, and name it; without one to the view that its entry shows.
 * The headline's link stays: it names the finding of the view that is drawn under it.
 */
export function embedFound(link: HTMLAnchorElement, found: FoundView | undefined): void {
  const view = found?.opens === false ? found : undefined;
  const search = view === undefined ? '' : `?view=${encodeURIComponent(view.view)}`;
  if (link.search === search) return;
  link.search = search;
  const [word] = link.childNodes;
  if (word !== undefined) word.textContent = view === undefined ? 'Embed' : `Embed “${view.label}”`;
}
