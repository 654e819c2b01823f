// What a link to a place says in a plan or a key: which kind of place it is and where, without an answer that it holds back.
import { chartNamed } from '../../../charts/contract/registry.ts';
import { figureText } from '../../../charts/figure/figure-text.ts';
import { chapterName, outlines } from '../../../outline/outline.ts';
import type { Place } from '../../places/place.ts';

const order = (chapter: string): number => outlines().find(({ id }) => id === chapter)?.order ?? 0;

/** The view that an open place shows, by the name that its figure gives it: "Heavy only"; null for a place without one. */
const viewOf = ({ held, chart, view }: Place): string | null =>
  held || chart === null || view === null ? null : figureText(chartNamed(chart), view).label;

/** What a place shows, in the fewest words: "Heavy only", "Claim 12". It stands beside an address and not for it. */
export const placeInBrief = (place: Place): string =>
  viewOf(place) ?? (place.claim === null ? placeWords(place) : `Claim ${Number(place.claim.slice(1))}`);

/** "Chapter 3, step 7: Heavy only", "Figure, Mine to magnet: Heavy only", "Guess, Mine to magnet". */
export function placeWords(place: Place): string {
  const { kind, name, chapter, chart, claim } = place;
  switch (kind) {
    case 'step':
      return `${name.slice(0, name.indexOf(': '))}: ${viewOf(place)}`;
    case 'chapter':
      return `Chapter ${order(chapter ?? '')}, ${chapterName(chapter ?? '')}`;
    case 'guess':
      return `Guess, ${chapterName(chart ?? '')}`;
    case 'headline':
      return `Headline held back, ${name}`;
    case 'verdict':
      return `Claim ${Number(claim?.slice(1))}, verdict held back`;
    case 'claim':
      return `Claim ${Number(claim?.slice(1))}`;
    case 'model':
      return `Panel, ${name}`;
    case 'view':
      return `Figure, ${name}`;
    case 'row':
    case 'page':
      return name;
  }
}
