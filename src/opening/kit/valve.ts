// The valve of the piping drawing, a bow tie between two flanges, and the handwheel that turns it, facing the reader.
import { at, box, disc, path, placed } from './svg.ts';
import { flange, type Flow } from './pipe.ts';

interface ValvePlace {
  /** Middle of the valve, and the bore of its pipe. */
  readonly x: number;
  readonly y: number;
  readonly bore: number;
  /** Half the length between the flanges. */
  readonly half?: number;
  /** How far the flanges stand out over the bore. */
  readonly over?: number;
  /** From 0, shut, to 1, full bore. */
  readonly open?: number;
  readonly stem?: number;
  /** What stands behind it: the same as before, unless nothing is known of it. */
  readonly out?: Extract<Flow, 'china' | 'empty'>;
}
/** Stem, body and flanges; what passes is as high as the valve is open. */
export function valve(place: ValvePlace): string {
  const { x, y, bore, half = 100, over = 34, open = 1, stem = 60, out = 'china' } = place;
  const axis = y + bore / 2;
  const top = y - over * 0.65;
  const bottom = y + bore + over * 0.65;
  const passes = Math.max(2, (bore * open) / 2);
  const after = open > 0.9 && out === 'china' ? 'china' : 'paper';
  return (
    (stem > 0 ? box(x - 9, top - stem, 18, axis - top + stem - 8, 'paper') : '') +
    path(`M${at(x - half)} ${at(top)}L${at(x)} ${at(axis)}L${at(x - half)} ${at(bottom)}Z`, 'china') +
    path(`M${at(x + half)} ${at(top)}L${at(x)} ${at(axis)}L${at(x + half)} ${at(bottom)}Z`, after) +
    box(
      x - 3,
      axis - (open > 0.9 ? 4 : passes),
      half,
      open > 0.9 ? 8 : 2 * passes,
      out === 'china' ? 'china' : 'paper',
      'bare',
    ) +
    flange(x - half, y, bore, over) +
    flange(x + half, y, bore, over)
  );
}

/** The angles of the spokes, in degrees. */
const spokes = [0, 72, 144, 216, 288];
/** The wheel of the cover: rim, groove, five spokes, hub with the square of the stem, and the knob. Its turn is in degrees. */
export const wheel = (cx: number, cy: number, r: number, turn = 18): string =>
  disc(cx, cy, r, 'china') +
  disc(cx, cy, r * 0.86, 'paper') +
  placed(
    cx,
    cy,
    disc(0, 0, r * 0.93, 'none', 'fine') +
      spokes
        .map((degrees) =>
          placed(
            0,
            0,
            path(
              `M${at(-r * 0.075)} ${at(-r * 0.17)}L${at(-r * 0.115)} ${at(-r * 0.86)}M${at(r * 0.075)} ${at(-r * 0.17)}L${at(r * 0.115)} ${at(-r * 0.86)}`,
            ),
            degrees,
          ),
        )
        .join('') +
      disc(0, 0, r * 0.18, 'paper') +
      box(-r * 0.065, -r * 0.065, r * 0.13, r * 0.13, 'ink', 'bare') +
      `<circle cy="${at(-r * 0.93)}" r="${at(r * 0.09)}" class="f-ink s-paper knob"/>`,
    turn,
  );
