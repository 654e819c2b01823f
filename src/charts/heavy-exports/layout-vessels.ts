// Vessels and tanks: a stage, or a stock with its level.
import type { Emphasis } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { arcPoints } from '../kit/arc.ts';
import { rectPath, type Box } from '../kit/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape } from '../kit/shapes.ts';

interface Container {
  readonly key: string;
  readonly box: Box;
  readonly tone: Tone;
  readonly emphasis: Emphasis;
}

const checked = ({ key, box }: Container): void => {
  if (!(box.right > box.left) || !(box.bottom > box.top))
    throw new RangeError(`"${key}" has no width or no height: ${JSON.stringify(box)}`);
};

/**
 * A tank, open at the top, for a stock. `level` and `aim` are parts of its full height, 0 to 1: what is there is solid up to `level`,
 * what is aimed at is hatched in brass from there up to `aim`. Without a level the tank is empty and dashed: no figure is sourced.
 * @throws RangeError for a level outside 0 to 1, and for an aim below the level
 */
export function tank(
  container: Container & { readonly level: number | null; readonly aim?: number | undefined },
): Drawn {
  checked(container);
  const { key, box, tone, emphasis, level, aim } = container;
  const within = (part: number) => part >= 0 && part <= 1;
  if (level !== null && !within(level)) throw new RangeError(`level ${level} of "${key}": expected 0 to 1`);
  if (aim !== undefined && !(within(aim) && aim >= (level ?? 0)))
    throw new RangeError(`aim ${aim} of "${key}": expected a number from its level to 1`);
  const at = (part: number) => box.bottom - (box.bottom - box.top) * part;
  const surface = at(level ?? 0);
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map(tenth);
  const walls = `M${left} ${top}V${bottom}H${right}V${top}`;
  const shapes: Drawn['shapes'][number][] = [];
  if (level !== null && level > 0)
    shapes.push(shape(`${key}-stock`, rectPath({ ...box, top: surface }), tone, 'fill', emphasis));
  if (aim !== undefined && aim > (level ?? 0)) {
    const wanted = { ...box, top: at(aim), bottom: surface };
    shapes.push(
      shape(`${key}-aim`, hatchLines(wanted), 'policy', 'hatch', emphasis),
      shape(`${key}-aim-outline`, rectPath(wanted), 'policy', 'outline', emphasis),
    );
  }
  shapes.push(
    shape(`${key}-walls`, walls, level === null ? 'ink-2' : 'ink', level === null ? 'gap' : 'wall', emphasis),
  );
  return { shapes, spots: [], texts: [] };
}

/** An upright vessel with domed ends, for a stage. Throws a RangeError when its domes leave no room for a shell. */
export function vessel(container: Container): Drawn {
  checked(container);
  const { key, box, tone, emphasis } = container;
  const rx = (box.right - box.left) / 2;
  const ry = rx * 0.5;
  if (box.bottom - box.top <= 2 * ry)
    throw new RangeError(`vessel "${key}" is too low for its width: expected more than ${tenth(2 * ry)}`);
  const x = box.left + rx;
  const upper = arcPoints({ x, y: box.top + ry }, rx, ry, 180, 360);
  const lower = arcPoints({ x, y: box.bottom - ry }, rx, ry, 0, 180);
  const seams = [box.top + ry, box.bottom - ry]
    .map((y) => `M${tenth(box.left)} ${tenth(y)}H${tenth(box.right)}`)
    .join('');
  return {
    shapes: [
      shape(`${key}-shell`, `M${upper}L${lower}Z`, tone, 'fitting', emphasis),
      shape(`${key}-seams`, seams, tone, 'lead', emphasis),
    ],
    spots: [],
    texts: [],
  };
}
