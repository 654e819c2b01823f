// What a link to a place says in a plan or a key: which kind of place it is and where, without an answer that it holds back.
import { chapterName, outlines } from '../../../outline/outline.ts';
import type { Place } from '../../places/place.ts';

const order = (chapter: string): number => outlines().find(({ id }) => id === chapter)?.order ?? 0;

/** "Chapter 3, step 2", "Figure, Mine to magnet: Heavy only", "Guess, Mine to magnet". */
export function placeWords(place: Place): string {
  const { kind, name, chapter, chart, claim } = place;
  switch (kind) {
    case 'step':
      return name.slice(0, name.indexOf(': '));
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
