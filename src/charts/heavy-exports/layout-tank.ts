// A tank: a month's stock with its level.
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { rectPath, type Box } from '../kit/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { shape } from '../kit/shapes.ts';

interface Tank {
  readonly key: string;
  readonly box: Box;
  readonly tone: Tone;
  /** The part of its full height that is there, 0 to 1; null where no figure is sourced. */
  readonly level: number | null;
}

/**
 * A tank, open at the top, solid up to its level. Without a level it is empty and dashed.
 * @throws RangeError for a level outside 0 to 1, and for a box without width or height
 */
export function tank({ key, box, tone, level }: Tank): Pick<Drawn, 'shapes'> {
  if (!(box.right > box.left) || !(box.bottom > box.top))
    throw new RangeError(`"${key}" has no width or no height: ${JSON.stringify(box)}`);
  if (level !== null && !(level >= 0 && level <= 1))
    throw new RangeError(`level ${level} of "${key}": expected 0 to 1`);
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(tenth);
  const walls = `M${left} ${top}V${bottom}H${right}V${top}`;
  if (level === null) return { shapes: [shape(`${key}-walls`, walls, 'ink-2', 'gap')] };
  const surface = box.bottom - (box.bottom - box.top) * level;
  const stock = shape(`${key}-stock`, rectPath({ ...box, top: surface }), tone, 'fill');
  return { shapes: [...(level > 0 ? [stock] : []), shape(`${key}-walls`, walls, 'ink', 'wall')] };
}
