// What stands over a window: whose applications, the large numbers, what they count, and who says so.
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import type { Line, Lines } from './layout-frame.ts';
import { numbersOf } from './layout-numbers.ts';
import type { CountKey, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** How large the fitting is that says how words are known, and the air after it. */
export const fitting = { r: 3.7, air: 4 } as const;

/** The room over a window: its sides, and how far down its lines begin. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** A rule under the words that no count was found: the text points to it, since a ring in an empty place would read as a nought. */
const missingRule = (left: number, { y, size }: Line, words: string) =>
  shape('none-said', `M${left} ${tenth(y + 4)}h${tenth(textWidth(words, size, 600))}`, 'ink', 'wall');

export function headOver(
  key: CountKey,
  { isSecondHand }: Rows,
  labels: Labels,
  { left, right, top }: Place,
  lines: Lines,
  what = labels.counts[key].what,
): Drawn {
  const words = labels.counts[key];
  const at = ({ y, size }: Line): Line => ({ y: top + y, size });
  const name = at(lines.name);
  const counted = at(lines.what);
  const by = at(lines.who);
  const numbers = numbersOf(key, labels, { left, right, ...at(lines.digits) });
  const isJapan = key === 'none';
  const beside = by.y === counted.y ? textWidth(what, counted.size, 600) + counted.size * 0.5 : 0;
  const x = left + beside;
  // Their own text was not read.
  const ring = isSecondHand[key]
    ? [spot(`known-${key}`, tenth(x + fitting.r), tenth(by.y - by.size * 0.35), fitting.r, 'ink', 'hollow')]
    : [];
  const isApart = lines.date !== null && !isJapan;
  const who = isApart ? `${words.shortWho},` : labels.byline(words);
  return {
    shapes: [...numbers.shapes, ...(isJapan ? [missingRule(left, counted, what)] : [])],
    spots: ring,
    texts: [
      placed(`${key}-name`, left, name.y, words.name, {
        size: name.size,
        weight: 600,
        tone: isJapan ? 'japan' : 'ink',
      }),
      ...numbers.texts,
      placed(`${key}-what`, left, counted.y, what, {
        size: counted.size,
        weight: 600,
        tone: isJapan ? 'ink' : 'china',
      }),
      placed(`${key}-who`, x + (ring.length > 0 ? 2 * fitting.r + fitting.air : 0), by.y, who, {
        size: by.size,
        tone: 'ink-2',
      }),
      ...(isApart && lines.date !== null
        ? [
            placed(`${key}-date`, left, top + lines.date.y, words.shortDate, {
              size: lines.date.size,
              tone: 'ink-2',
            }),
          ]
        : []),
    ],
  };
}
