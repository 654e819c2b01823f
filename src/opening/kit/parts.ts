// Parts that stand on the pipe or hang from it: tag, gauge, tank, sight glass, measure, pointer.
import { at, box, disc, line, path, placed, letters, type Fill, type Hue, type Lettering } from './svg.ts';

/** A tag hung by its hole at x, y, `width` by `height`, turned by degrees; what is written on it is drawn from the middle of its top. */
export function tag(
  {
    x,
    y,
    width,
    height,
    turn = 0,
    hue,
  }: { x: number; y: number; width: number; height: number; turn?: number; hue?: Hue },
  inner: string,
): string {
  const cut = Math.min(18, width * 0.2);
  const half = width / 2;
  return placed(
    x,
    y,
    path(
      `M${at(cut - half)} 0H${at(half - cut)}L${at(half)} ${at(cut)}V${at(height)}H${at(-half)}V${at(cut)}Z`,
      'paper',
      'edge',
      hue,
    ) +
      disc(0, cut * 0.75, Math.min(5, width * 0.05) + 1, 'paper-2', 'inner', hue) +
      inner,
    turn,
  );
}

/** A box to tick, crossed where it holds. */
export const checkBox = (x: number, y: number, size: number, crossed: boolean): string =>
  box(x, y, size, size, 'paper', 'inner') +
  (crossed
    ? path(
        `M${at(x + size * 0.18)} ${at(y + size * 0.18)}l${at(size * 0.64)} ${at(size * 0.64)}m0 ${at(-size * 0.64)}l${at(-size * 0.64)} ${at(size * 0.64)}`,
        'none',
        'edge',
        'china',
      )
    : '');

/** The stalk of a gauge: it ends on the pipe at y, its flange over it. */
export const stalk = (x: number, from: number, y: number, width: number): string =>
  box(x - width / 2, from, width, y - from, 'paper') + box(x - width, y - 12, 2 * width, 12, 'paper');

/** A vessel standing upright with domed ends and riveted seams; its level, 0 to 1, is drawn where it is known. */
export function tank(
  { x, y, width, height, hue = 'japan' }: { x: number; y: number; width: number; height: number; hue?: Hue },
  level: { readonly part: number; readonly fill: Fill } | null = null,
): string {
  const dome = width * 0.22;
  const seam = (at1: number, from: number) =>
    Array.from({ length: 15 }, (_, i) =>
      disc(x + width * ((i + 0.5) / 15), at1 + from, 2, 'none', 'fine', hue),
    ).join('');
  const wall = `M${at(x)} ${at(y)}C${at(x)} ${at(y - dome)} ${at(x + width)} ${at(y - dome)} ${at(x + width)} ${at(y)}V${at(y + height)}C${at(x + width)} ${at(y + height + dome)} ${at(x)} ${at(y + height + dome)} ${at(x)} ${at(y + height)}Z`;
  const filled =
    level === null
      ? ''
      : path(
          `M${at(x)} ${at(y + height * (1 - level.part))}H${at(x + width)}V${at(y + height)}C${at(x + width)} ${at(y + height + dome)} ${at(x)} ${at(y + height + dome)} ${at(x)} ${at(y + height)}Z`,
          level.fill,
          'edge',
          hue,
        );
  return (
    path(wall, 'paper', 'bare') +
    filled +
    path(wall, 'none', 'edge', hue) +
    line(x, y, x + width, y, 'inner', hue) +
    line(x, y + height, x + width, y + height, 'inner', hue) +
    seam(y, 9) +
    seam(y + height, -9)
  );
}

const ticksOfGlass = 13;
/** The sight glass of a vessel: a scale without numbers. */
export const sightGlass = (x: number, y: number, height: number): string =>
  box(x, y, 24, height, 'paper', 'inner', 'japan') +
  Array.from({ length: ticksOfGlass }, (_, i) => {
    const place = y + (height * (i + 0.5)) / ticksOfGlass;
    return line(x, place, x + (i % 3 === 0 ? 18 : 10), place, 'inner', 'japan');
  }).join('');

/** A slanted stroke through the end of a measure. */
const tick = (x: number, y: number): string => line(x - 4.5, y + 4.5, x + 4.5, y - 4.5, 'edge');
/** A line of measure with slanted ticks at both ends; its words stand beside it where it runs down, else above it. */
export function measure(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  words?: string,
  how: Lettering = { bold: true },
): string {
  const upright = x1 === x2;
  const label =
    words === undefined
      ? ''
      : upright
        ? letters(x1 + 12, (y1 + y2) / 2 + 6, words, how)
        : letters((x1 + x2) / 2, y1 - 10, words, { anchor: 'middle', ...how });
  return line(x1, y1, x2, y2, 'fine') + tick(x1, y1) + tick(x2, y2) + label;
}

/** A thin line from words to what they speak of, with a ring at its end. */
export const pointer = (from: readonly [number, number], to: readonly [number, number]): string =>
  line(from[0], from[1], to[0], to[1], 'fine') + disc(to[0], to[1], 3, 'paper', 'inner');
