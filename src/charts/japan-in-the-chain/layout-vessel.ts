// Japan as the vessel into which the pipes run, with domed ends, and the vessels of the countries from which they come.
import { arcPoints } from '../kit/arc.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth } from '../look/text-width.ts';
import type { Emphasis, Size, TextTone } from '../contract/scene.ts';
import type { Tone } from '../look/palette.ts';

/** How high the domes of Japan's vessel are. */
export const domes = { wide: 14, narrow: 11 } as const;
const letters = { wide: 25, narrow: 17 } as const;
/** Between a wall and the name at least, whose width is measured amply. */
const clear = 3;

/** Japan: one vessel from the first pipe to the last, closed by a dome at each end, its name in large type on it. */
export function vesselOfJapan(
  japan: string,
  { left, right, top, bottom }: Box,
  size: Size,
  middle = (top + bottom) / 2,
): Drawn {
  const rise = domes[size];
  const [centre, radius] = [(left + right) / 2, (right - left) / 2];
  const [head, foot] = [tenth(top + rise), tenth(bottom - rise)];
  const large = Math.min(letters[size], Math.floor((right - left - 2 * clear) / displayWidth(japan, 1)));
  const over = arcPoints({ x: centre, y: head }, radius, rise, 180, 360);
  const under = arcPoints({ x: centre, y: foot }, radius, rise, 0, 180);
  return {
    shapes: [
      shape('japan', `M${left} ${foot}V${head}L${over}V${foot}L${under}Z`, 'japan', 'fitting'),
      shape('japan-seams', `M${left} ${head}H${right}M${left} ${foot}H${right}`, 'japan', 'hair'),
    ],
    spots: [],
    texts: [
      placed('japan-name', centre, middle + large * 0.33, japan, {
        size: large,
        anchor: 'middle',
        tone: 'japan',
        face: 'display',
      }),
    ],
  };
}

/** A country at the other end of its pipes: an outline in its colour with its name. */
export function vesselOf(
  key: string,
  name: readonly string[],
  { left, right, top, bottom }: Box,
  {
    tone,
    textTone,
    emphasis,
  }: { readonly tone: Tone; readonly textTone: TextTone; readonly emphasis: Emphasis },
): Drawn {
  const y = (top + bottom) / 2 + 4.5 - ((name.length - 1) * 15) / 2;
  const isFaint = emphasis === 'faint';
  return {
    shapes: [shape(`plate-${key}`, rectPath({ left, right, top, bottom }), tone, 'fitting', emphasis)],
    spots: [],
    texts: [
      placed(`name-${key}`, (left + right) / 2, y, name, {
        anchor: 'middle',
        weight: 600,
        tone: isFaint ? 'ink-2' : textTone,
      }),
    ],
  };
}
