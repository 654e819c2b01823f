// The pencil's strokes under a claim, by how it stands; and the caret where words are missing.
import type { Shape } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import { shape } from '../kit/shapes.ts';

/**
 * What a stroke shows, by how far one bar is filled, so that no verdict outweighs another by more than that:
 * - `whole`: filled, it holds
 * - `part`: filled to its half, it holds in part; on a page folded up, where no filling is seen, half as thick. Not broken, for dashes say of
 *   all else that it is not known
 * - `split`: double, readings pull apart
 * - `open`: hollow, not filled yet
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
/** Thickness of a stroke: found at once among many lines on a small page, and clear of the words around it. */
const usual = 4;

const pathOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ x, y, width }) => `M${tenth(x)} ${tenth(y)}h${tenth(width)}`).join('');

/** A stroke thicker than any line of the charts: bars around its middle. */
const barsOf = (stretches: readonly Stretch[], thick: number): string =>
  stretches
    .map(({ x, y, width }) => `M${tenth(x)} ${tenth(y - thick / 2)}h${tenth(width)}v${thick}H${tenth(x)}Z`)
    .join('');

/** From this thickness on a bar is seen to be filled to its half; how thick its walls are, which fill it line by line. */
const half = { from: 3.4, wall: 1.2 } as const;
/** Bars in walls alone whose lower half is filled. */
function halfBarsOf(stretches: readonly Stretch[], thick: number): string {
  const { wall } = half;
  const lines = Math.ceil((thick / 2 - wall) / wall);
  const filled = Array.from({ length: lines }, (_, i) =>
    pathOf(stretches.map(({ y, ...on }) => ({ ...on, y: y + wall / 2 + (i * (thick / 2 - wall)) / lines }))),
  );
  return barsOf(stretches, tenth(thick - wall)) + filled.join('');
}

/**
 * The stroke under a claim, from line to line; `thick` is the bar of one that holds, in units.
 * @throws RangeError where nothing is underlined
 */
export function stroke(
  key: string,
  reading: Reading,
  stretches: readonly Stretch[],
  thick: number = usual,
  tone: Tone = 'ink',
): readonly Shape[] {
  if (!stretches.some(({ width }) => width > 0))
    throw new RangeError(`stroke "${key}" has no length: expected words to underline`);
  const thin = (name: string, under: readonly Stretch[]) => shape(name, pathOf(under), tone, 'wall');
  switch (reading) {
    case 'whole':
      return [shape(key, barsOf(stretches, thick), tone, 'fill')];
    case 'part':
      return thick < half.from
        ? [shape(key, barsOf(stretches, tenth(thick / 2)), tone, 'fill')]
        : [shape(key, halfBarsOf(stretches, thick), tone, 'wall')];
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
        ? [shape(key, barsOf(stretches, hollow.thin), tone, 'hair')]
        : [shape(key, barsOf(stretches, Math.max(thick, hollow.thick)), tone, 'slot')];
  }
}

/** An open stroke hangs this far under a usual one, so that nothing that stands on it touches the words. */
const hangs = 6;
/** How much of an open stroke is dashed, at its end. */
const unsettled = 1 / 3;
/**
 * A hollow stroke that begins under words: its walls are dashed towards `end`, where it is open, since what would fill it is still to come.
 * All in units.
 */
export function openStroke(key: string, { x, y }: Stretch, end: number, thick: number): readonly Shape[] {
  const turn = tenth(end - (end - x) * unsettled);
  const [top, foot] = [tenth(y + hangs), tenth(y + hangs + thick)];
  return [
    shape(key, `M${turn} ${top}H${tenth(x)}v${thick}H${turn}`, 'ink', 'slot'),
    shape(`${key}-to-come`, `M${turn} ${top}H${tenth(end)}M${turn} ${foot}H${tenth(end)}`, 'ink', 'gap'),
  ];
}
/** The middle of an open stroke under words on the line of `y`. */
export const middleOfOpen = (y: number, thick: number): number => y + hangs + thick / 2;

/** A proofreader’s caret with its tip between two words at `x`, `y`. In ink, since red is China’s; thin and above the letters, so that it is not read as one. */
export const caret = (key: string, x: number, y: number, width: number, height: number): Shape =>
  shape(
    `${key}-caret`,
    `M${tenth(x - width / 2)} ${tenth(y - height)}L${tenth(x)} ${tenth(y)}L${tenth(x + width / 2)} ${tenth(y - height)}`,
    'ink',
    'outline',
  );
