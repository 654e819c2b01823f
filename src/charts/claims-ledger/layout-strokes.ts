// The pencil's strokes under a claim, by how it stands; and the caret where words are missing.
import type { Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { shape } from '../kit/shapes.ts';

/**
 * What a stroke shows, by its form and weight alone:
 * - `whole`: thick and solid, it holds: the few of them are found on a page of many
 * - `part`: thin and broken, it holds in part
 * - `split`: double, readings pull apart
 * - `open`: hollow, the bar of one that holds, not filled yet
 */
export type Reading = 'whole' | 'part' | 'split' | 'open';

/** A stretch of one line of text that is underlined. */
export interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A bar is seen to be hollow from this thickness on; a thin one keeps its outline thin as well. */
const hollow = { thick: 3.6, thin: 2.4, from: 2 } as const;
/** The lines of a double stroke stand this far apart. */
const apart = 3.4;
/** Three times a thin stroke: among many lines on a page drawn small it is found at once, and clear of the words around it. */
export const usual = 4;
/** Under words that are read: twice a thin stroke tells it from one, and the words outweigh it. */
export const read = 2.4;
/** On a phone, where words are smaller and lines nearer: half of it is found as soon, and leaves the words their weight. */
export const onPhone = 2;

const pathOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ x, y, width }) => `M${tenth(x)} ${tenth(y)}h${tenth(width)}`).join('');

/** A stroke thicker than any line of the charts: bars around its middle. */
const barsOf = (stretches: readonly Stretch[], thick: number): string =>
  stretches
    .map(({ x, y, width }) => `M${tenth(x)} ${tenth(y - thick / 2)}h${tenth(width)}v${thick}H${tenth(x)}Z`)
    .join('');

/**
 * The stroke under a claim, from line to line; `thick` is the bar of one that holds, in units.
 * @throws RangeError where nothing is underlined
 */
export function stroke(
  key: string,
  reading: Reading,
  stretches: readonly Stretch[],
  thick: number = usual,
): readonly Shape[] {
  if (!stretches.some(({ width }) => width > 0))
    throw new RangeError(`stroke "${key}" has no length: expected words to underline`);
  const thin = (name: string, under: readonly Stretch[]) => shape(name, pathOf(under), 'ink', 'wall');
  switch (reading) {
    case 'whole':
      return [shape(key, barsOf(stretches, thick), 'ink', 'fill')];
    case 'part':
      return [shape(key, pathOf(stretches), 'ink', 'gap')];
    case 'split':
      return [
        thin(key, stretches),
        thin(
          `${key}-second`,
          stretches.map(({ y, ...on }) => ({ ...on, y: y + apart })),
        ),
      ];
    case 'open':
      return thick < hollow.from
        ? [shape(key, barsOf(stretches, hollow.thin), 'ink', 'hair')]
        : [shape(key, barsOf(stretches, Math.max(thick, hollow.thick)), 'ink', 'slot')];
  }
}

/** The sign by which words are put in, as a proofreader does, in ink, for red is China’s: it opens upwards, its tip between two words at `x`, `y`. */
export const caret = (key: string, x: number, y: number, width: number, height: number): Shape =>
  shape(
    `${key}-caret`,
    `M${tenth(x - width / 2)} ${tenth(y - height)}L${tenth(x)} ${tenth(y)}L${tenth(x + width / 2)} ${tenth(y - height)}`,
    'ink',
    'hollow',
  );
