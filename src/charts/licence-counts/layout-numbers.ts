// The large numbers over a window, as far as there are: counted ones, a rounded share, a share of an empty place, or for Japan two empty places.
import type { Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import type { CountKey } from './rows.ts';
import type { Labels } from './words.ts';

/** Where numbers stand: from `left`, on the line `y`, no further than `right`. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}
type Numbers = Pick<Drawn, 'shapes' | 'texts'>;

const large = (size: number) => ({ size, face: 'display' }) as const;
/** The air between two of them, in letters. */
const space = 0.24;

/** How long the numbers of the firm are: empty places beside them are as long. */
const pairLength = ([part, whole]: readonly [string, string], size: number): number =>
  displayWidth(part, size) + size * space + displayWidth(whole, size);

/** As high as a digit that stands on the line. */
const place = (left: number, right: number, { y, size }: Pair): string =>
  rectPath({ left, right, top: y - size * 0.7, bottom: y + size * 0.04 });

function countedPair(key: 'firm' | 'chamber', labels: Labels, { left, y, size }: Pair): Numbers {
  const [part, whole] = labels.tallies[key];
  return {
    shapes: [],
    texts: [
      placed(`${key}-figure`, left, y, part, { ...large(size), tone: 'china' }),
      placed(`${key}-of`, left + displayWidth(part, size) + size * space, y, whole, large(size)),
    ],
  };
}

/** “More than” stands in two small lines before the share; how many it is a share of, after it where there is room. */
function roundedShare(labels: Labels, { left, right, y, size }: Pair): Numbers {
  const [more, share, whole] = labels.rounded;
  const lines = more.split(' ');
  const small = Math.max(13, size * 0.34);
  const from = left + Math.max(...lines.map((line) => textWidth(line, small))) + size * 0.15;
  const after = from + displayWidth(share, size) + size * space;
  const rest = size * 0.55;
  const isRoom = after + displayWidth(whole, rest) < right;
  return {
    shapes: [],
    texts: [
      placed('commission-more-than', left, y - small * 0.94, lines, {
        size: small,
        leading: small * 0.94,
        tone: 'china',
      }),
      placed('commission-figure', from, y, share, { ...large(size), tone: 'china' }),
      ...(isRoom ? [placed('commission-of', after, y, whole, large(rest))] : []),
    ],
  };
}

/** The last of the shares, and after it the empty place of what it is a share of. */
function shareOfUnknown(labels: Labels, { left, right, y, size }: Pair): Numbers {
  const share = labels.shares.at(-1) ?? '';
  const of = left + displayWidth(share, size) + size * space * 0.6;
  const from = of + displayWidth(labels.of, size) + size * space;
  return {
    shapes: [
      shape(
        'shares-none',
        place(from, Math.min(right, from + size), { left, right, y, size }),
        'ink-2',
        'gap',
      ),
    ],
    texts: [
      placed('shares-figure', left, y, share, { ...large(size), tone: 'china' }),
      placed('shares-of', of, y, labels.of, large(size)),
    ],
  };
}

/** Two empty boxes for a pair of numbers that nobody gave. They are equally wide: a width for each number would hint at its digits. */
function emptyPair(labels: Labels, pair: Pair): Numbers {
  const { left, right, y, size } = pair;
  const between = displayWidth(labels.of, size) + size * 0.44;
  const end = Math.min(right, left + pairLength(labels.tallies.firm, size));
  const each = (end - left - between) / 2;
  return {
    shapes: [
      shape('none-none', place(left, left + each, pair) + place(end - each, end, pair), 'japan', 'gap'),
    ],
    texts: [
      // Its last letter leans over to the right.
      placed('none-of', (left + end) / 2 - size * 0.04, y, labels.of, { ...large(size), anchor: 'middle' }),
    ],
  };
}

export function numbersOf(key: CountKey, labels: Labels, pair: Pair): Numbers {
  switch (key) {
    case 'firm':
    case 'chamber':
      return countedPair(key, labels, pair);
    case 'commission':
      return roundedShare(labels, pair);
    case 'shares':
      return shareOfUnknown(labels, pair);
    case 'none':
      return emptyPair(labels, pair);
  }
}
