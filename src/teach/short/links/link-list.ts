// The list of links in its groups: by chapter, then by what a class does there; and what each link is called and leads to.
import { chartNamed } from '../../../charts/contract/registry.ts';
import { figureText } from '../../../charts/figure/figure-text.ts';
import { capital } from '../../../names/capital.ts';
import { chapterName } from '../../../outline/outline.ts';
import type { Place, PlaceKind } from '../../places/place.ts';
import type { ShortAddress, ShortChapter } from '../short-address.ts';

/** Kinds of short addresses in the order of the list, as its headings say them. */
export const linkKinds = [
  ['guess', 'Guess first'],
  ['step', 'Steps'],
  ['headline', 'Write its headline'],
  ['model', 'Models to turn'],
  ['verdict', 'Does it hold?'],
  ['claim', 'Claims with their verdict'],
] as const satisfies readonly (readonly [PlaceKind, string])[];

/** What a link is called for a teacher, away from the heading of its chapter: a headline by its view, which a class should not see. */
export function linkName({ place }: Pick<ShortAddress, 'place'>): string {
  if (place.kind === 'step' || place.chart === null || place.view === null) return place.name;
  const chart = chartNamed(place.chart);
  return `${chart.name}, ${figureText(chart, place.view).label}`;
}

/** The same under the heading of its chapter: "Step 5: Mine to magnet, Mine". */
export const linkNameInChapter = (short: Pick<ShortAddress, 'place'>): string =>
  short.place.kind === 'step' ? capital(linkName(short).replace(/^Chapter \d+, /, '')) : linkName(short);

/** Kinds of places that are pages to read, and have no class view: a claim with its verdict among them. */
const readOnly: readonly PlaceKind[] = ['claim', 'row', 'page'];

/** Path of a place in class view, below the base; null where there is none. */
export function classPath({ kind, path }: Pick<Place, 'kind' | 'path'>): string | null {
  if (readOnly.includes(kind)) return null;
  const [, page = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  return `${page}${query === '' ? '?' : `${query}&`}for=class${fragment}`;
}

export interface LinkGroup {
  /** The id of a chapter; "beside" for figures that no chapter shows, "claims" for those of the article. */
  readonly id: string;
  readonly title: string;
  /** The name of the chapter, in which words are looked for as well; empty where there is none. */
  readonly name: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly title: string;
    readonly links: readonly ShortAddress[];
  }[];
}

const groupOf = ({ place }: ShortAddress): string =>
  place.chapter ?? (place.claim === null ? 'beside' : 'claims');

/** All short addresses in groups, none of them empty. */
export const linkGroups = (all: readonly ShortAddress[], chapters: readonly ShortChapter[]): LinkGroup[] =>
  [
    ...chapters.map(({ id, order, question }) => ({
      id,
      title: `${order}. ${question}`,
      name: chapterName(id),
    })),
    { id: 'claims', title: 'The article’s claims', name: '' },
    { id: 'beside', title: 'The cover, and figures beside the story', name: '' },
  ]
    .map(({ id, title, name: chapter }) => {
      const links = all.filter((short) => groupOf(short) === id);
      return {
        id,
        title,
        name: chapter,
        kinds: linkKinds
          .map(([kind, name]) => ({
            kind,
            title: name,
            links: links.filter(({ place }) => place.kind === kind),
          }))
          .filter((each) => each.links.length > 0),
      };
    })
    .filter(({ kinds }) => kinds.length > 0);
