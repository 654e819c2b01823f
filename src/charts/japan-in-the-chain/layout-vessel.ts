// Japan as the header into which the pipes run, and the vessels of the countries from which they come.
import { rectPath, type Box } from '../kit/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import type { Emphasis, TextTone } from '../contract/scene.ts';
import type { Tone } from '../look/palette.ts';

/** Japan: one solid body from the first pipe to the last, its name on it. */
export function vesselOfJapan(japan: string, box: Box): Drawn {
  const style = { size: 15, weight: 600, anchor: 'middle', tone: 'on-fill' } as const;
  return {
    shapes: [shape('japan', rectPath(box), 'japan', 'fill')],
    spots: [],
    texts: [placed('japan-name', (box.left + box.right) / 2, (box.top + box.bottom) / 2 + 5, japan, style)],
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
