// A gauge of two words with the eye that reads it; what was read second-hand is dashed.
import { at, disc, letters, line, path, placed } from './svg.ts';

/** An eye that looks down; dashed where we have not read its text ourselves. */
export function eye(x: number, y: number, half: number, seen: boolean): string {
  const edge = seen ? 'edge' : 'gap';
  const lid = half * 0.84;
  return (
    path(
      `M${at(x - half)} ${at(y)}Q${at(x)} ${at(y - lid)} ${at(x + half)} ${at(y)}Q${at(x)} ${at(y + lid)} ${at(x - half)} ${at(y)}Z`,
      'paper',
      edge,
    ) +
    disc(x, y + half * 0.04, half * 0.34, 'paper', edge) +
    disc(x, y + half * 0.1, half * 0.16, seen ? 'ink' : 'none', edge)
  );
}

export interface Dial {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  /** From −1, wholly the first word, to 1, wholly the second. */
  readonly points: number;
  readonly words: readonly [string, string];
  readonly size: number;
}
const sweep = 120;
const polar = (r: number, degrees: number): string =>
  `${at(r * Math.sin((degrees * Math.PI) / 180))} ${at(-r * Math.cos((degrees * Math.PI) / 180))}`;

/** Case, ticks and words of the dial. */
export function dial({ cx, cy, r, points, words, size }: Dial): string {
  const [middle, end] = [polar(r * 0.7, 0), polar(r * 0.7, points * sweep)];
  const band = path(
    `M${middle}A${at(r * 0.7)} ${at(r * 0.7)} 0 0 ${points < 0 ? 0 : 1} ${end}L${polar(r * 0.62, points * sweep)}A${at(r * 0.62)} ${at(r * 0.62)} 0 0 ${points < 0 ? 1 : 0} ${polar(r * 0.62, 0)}Z`,
    'china',
    'inner',
  );
  const ticks = Array.from({ length: 41 }, (_, i) => {
    const long = i % 10 === 0;
    return placed(
      0,
      0,
      line(0, -r * 0.86, 0, -r * (long ? 0.74 : 0.8), long ? 'edge' : 'fine'),
      -sweep + i * 6,
    );
  }).join('');
  return (
    placed(cx, cy, disc(0, 0, r, 'paper') + disc(0, 0, r * 0.92, 'none', 'inner') + ticks + band) +
    words
      .map((word, i) =>
        letters(cx + (i === 0 ? -1 : 1) * r * 0.38, cy + r * 0.56, word, {
          size,
          anchor: 'middle',
          bold: points < 0 === (i === 0),
          hue: points < 0 === (i === 0) ? 'china' : 'ink-2',
        }),
      )
      .join('')
  );
}

/** The hand and its hub. */
export const hand = ({ cx, cy, r, points }: Dial): string =>
  placed(
    cx,
    cy,
    path(
      `M${at(-r * 0.05)} ${at(r * 0.2)}L${at(-r * 0.024)} ${at(-r * 0.64)}L0 ${at(-r * 0.76)}L${at(r * 0.024)} ${at(-r * 0.64)}L${at(r * 0.05)} ${at(r * 0.2)}Z`,
      'china',
    ),
    points * sweep,
  ) +
  disc(cx, cy, r * 0.1, 'paper') +
  disc(cx, cy, r * 0.03, 'ink', 'bare');

/** The two lines of sight from an eye to the edges of a dial. */
export function sight(from: readonly [number, number], dials: Dial, seen: boolean): string {
  const { cx, cy, r } = dials;
  const [x, y] = from;
  const away = Math.atan2(cy - y, cx - x);
  const open = Math.asin(r / Math.hypot(cx - x, cy - y));
  return [-1, 1]
    .map((side) => {
      const reach = Math.hypot(cx - x, cy - y) * Math.cos(open);
      const angle = away + side * open;
      const near = r * 0.3;
      return path(
        `M${at(x + near * Math.cos(angle))} ${at(y + near * Math.sin(angle))}L${at(x + reach * Math.cos(angle))} ${at(y + reach * Math.sin(angle))}`,
        'none',
        seen ? 'fine' : 'gap',
      );
    })
    .join('');
}
