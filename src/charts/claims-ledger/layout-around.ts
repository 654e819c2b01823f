// Words of the article beside a claim that is read: bars of their lengths, so that it stands in its page.
import type { Shape } from '../contract/scene.ts';
import { shape } from '../kit/shapes.ts';
import { space, widthOf } from './layout-page.ts';
import type { JudgedClaim, Rows } from './rows.ts';

type Words = Rows['paragraphs'][number]['words'];

/** A word of which the length alone is shown; places and widths in ems of the words that are read. */
interface Bar {
  readonly x: number;
  readonly width: number;
}
/** The line before a claim, and words that go on behind its last one. */
export interface Around {
  readonly before: readonly Bar[];
  readonly after: readonly Bar[];
}

/** Words from `from` on, as many as a line holds. */
function lineFrom(words: Words, from: number, measure: number): readonly Bar[] {
  const bars: Bar[] = [];
  let x = from;
  for (const word of words) {
    const width = widthOf(word);
    if (x + width > measure) break;
    bars.push({ x, width });
    x += width + space;
  }
  return bars;
}

/** The last of some words, as many as a line holds. */
function lastOf(words: Words, measure: number): Words {
  let wide = 0;
  let from = words.length;
  for (const word of words.toReversed()) {
    wide += widthOf(word) + space;
    if (wide - space > measure) break;
    from -= 1;
  }
  return words.slice(from);
}

/**
 * The words around a claim in its paragraph, up to those of another that is read with it.
 * @param end where its last line ends, in ems
 */
export function aroundOf(
  { id }: JudgedClaim,
  read: readonly JudgedClaim[],
  paragraphs: Rows['paragraphs'],
  measure: number,
  end: number,
): Around {
  const words = paragraphs.find((each) => each.words.some(({ claim }) => claim === id))?.words ?? [];
  const from = words.findIndex(({ claim }) => claim === id);
  const to = words.findLastIndex(({ claim }) => claim === id);
  const isRead = ({ claim }: Words[number]): boolean => read.some((each) => each.id === claim);
  const start = words.findLastIndex((word, i) => i < from && isRead(word)) + 1;
  const stop = words.findIndex((word, i) => i > to && isRead(word));
  const following = words.slice(to + 1, stop === -1 ? words.length : stop);
  return {
    before: lineFrom(lastOf(words.slice(start, from), measure), 0, measure),
    after: lineFrom(following, end + space, measure),
  };
}

/** How tall bars are, and how far they stand over the baseline, in ems: as small letters do. */
const letters = { tall: 0.4, over: 0.04 } as const;

/** Bars of one line as a mark, to a unit: nobody sees less. */
export function barsOf(key: string, bars: readonly Bar[], left: number, y: number, size: number): Shape[] {
  if (bars.length === 0) return [];
  const tall = Math.round(letters.tall * size);
  const top = Math.round(y - letters.over * size - tall);
  const d = bars.map(({ x, width }) => {
    const [from, to] = [left + x * size, left + (x + width) * size].map(Math.round) as [number, number];
    return `M${from} ${top}H${to}v${tall}H${from}Z`;
  });
  return [shape(key, d.join(''), 'rule', 'fill')];
}
