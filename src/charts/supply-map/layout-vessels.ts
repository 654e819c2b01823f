// What stands at a place: a funnel digs, a column separates, a tank cracks, a box with two poles makes magnets; and the valve with its wheel.
import type { Ink, Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { bowTie } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape } from '../kit/shapes.ts';
import { circlePath } from '../kit/arc.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import type { At } from './layout-plan.ts';

/** How a vessel is filled: what works in its tone, what is promised hatched, what stands on paper. */
export type Filling = { readonly tone: Tone; readonly promised?: true };

const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');

/** Hatching that begins anew in each box, so that boxes of one size have the same lines wherever they stand. */
const hatchIn = ({ left, right, top, bottom }: Box): string =>
  hatchLines({ left: 0, right: right - left, top: 0, bottom: bottom - top }, 5).replace(
    /([ML])(\S+) ([\d.]+)/g,
    (_, letter: string, x: string, y: string) =>
      `${letter}${tenth(Number(x) + left)} ${tenth(Number(y) + top)}`,
  );

/** Outline and filling of a vessel; a promised one is hatched within `box`. */
function filled(
  key: string,
  d: string,
  box: { left: number; right: number; top: number; bottom: number },
  filling: Filling,
): Shape[] {
  const part = (name: string, path: string, tone: Tone, ink: Ink) => shape(`${key}-${name}`, path, tone, ink);
  return [
    ...(filling.promised
      ? [
          part('ground', d, 'paper', 'fill'),
          part('hatch', hatchIn(box), filling.tone, 'hatch'),
          part('outline', d, filling.tone, 'outline'),
        ]
      : [part('body', d, filling.tone, 'fill'), part('outline', d, 'ink', 'wall')]),
  ];
}

/** A mine; `at` is the middle of its lower edge. */
export function funnel(key: string, { x, y }: At, size: number, filling: Filling): Shape[] {
  const s = Math.round(size);
  const [top, neck, level] = [y - Math.round(1.5 * s), Math.round(0.36 * s), Math.round(0.9 * s)];
  const reach = Math.round(0.74 * s);
  const d = `${line([
    [x - s, top],
    [x + s, top],
    [x + neck, y],
    [x - neck, y],
  ])}Z`;
  const box = { left: x - neck, right: x + neck, top, bottom: y };
  return [
    ...filled(key, d, box, filling),
    shape(
      `${key}-line`,
      line([
        [x - reach, y - level],
        [x + reach, y - level],
      ]),
      'ink',
      'hair',
    ),
  ];
}

/**
 * What a country digs by an estimate, as wide as its tonnes: it comes in over the upper edge of the sheet and runs together over a mine;
 * `at` is the middle of its lower edge.
 */
export function hopper(key: string, { x, y }: At, bore: number, top: number, neck: number): Shape[] {
  const half = bore / 2;
  const shoulder = y - Math.round((y - top) * 0.28);
  const d = line([
    [x - half, top],
    [x - half, shoulder],
    [x - neck, y],
    [x + neck, y],
    [x + half, shoulder],
    [x + half, top],
  ]);
  return [shape(`${key}-body`, `${d}Z`, 'china', 'fill'), shape(`${key}-outline`, d, 'ink', 'gap')];
}

/** A separation column with its trays; `at` is its middle, and its corners are cut by a part of its half width. */
export function column(
  key: string,
  { x, y }: At,
  width: number,
  height: number,
  filling: Filling,
  cut = 0.6,
): Shape[] {
  const [half, h] = [Math.round(width / 2), 2 * Math.round(height / 2)];
  const [top, foot, bend] = [y - h / 2, y + h / 2, Math.round(half * cut)];
  const [neck, reach] = [Math.round(half * (1 - 0.75 * cut)), Math.round(half * 0.4)];
  const d = `${line([
    [x - half, top + bend],
    [x - neck, top],
    [x + neck, top],
    [x + half, top + bend],
    [x + half, foot - bend],
    [x + neck, foot],
    [x - neck, foot],
    [x - half, foot - bend],
  ])}Z`;
  // Further apart in a tall one.
  const trays = Math.floor(h / (h > 80 ? 11 : 8));
  const tray = Array.from({ length: trays - 1 }, (_, i) => {
    const at = top + Math.round((h * (i + 1)) / trays);
    return line(
      i % 2 === 0
        ? [
            [x - half, at],
            [x + reach, at],
          ]
        : [
            [x - reach, at],
            [x + half, at],
          ],
    );
  });
  return [
    ...filled(key, d, { left: x - half, right: x + half, top: top + bend, bottom: foot - bend }, filling),
    shape(`${key}-trays`, tray.join(''), filling.promised ? filling.tone : 'ink', 'hair'),
  ];
}

/** A tank in which ore is cracked and leached; `at` is its middle. */
export function tank(key: string, { x, y }: At, w: number, h: number): Shape[] {
  const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
  const level = line([
    [box.left, y - 1],
    [box.right, y - 1],
  ]);
  return [
    shape(`${key}-body`, rectPath(box), 'ink', 'fitting'),
    shape(
      `${key}-level`,
      `${level}${line([
        [box.left, y + 2],
        [box.right, y + 2],
      ])}`,
      'ink',
      'hair',
    ),
  ];
}

/** The letters of the poles, drawn, on a field six units wide and eight high, as far as `size` makes them larger. */
const poles = {
  N: [[[0, 8], [0, 0], [5.4, 8], [5.4, 0]]],
  S: [[[5.4, 1.6], [4, 0], [1.5, 0], [0.2, 1.4], [0.2, 2.6], [1.5, 3.8], [4, 4.2], [5.4, 5.4], [5.4, 6.6], [4, 8], [1.4, 8], [0, 6.4]]],
} as const; // prettier-ignore

/** Magnet works: a bar magnet of two poles; `at` is its middle. */
export function works(
  key: string,
  { x, y }: At,
  width: number,
  height: number,
  filling: Filling,
  letters: Tone,
): Shape[] {
  const [w, h] = [2 * Math.round(width / 2), 2 * Math.round(height / 2)];
  const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
  // In whole sizes, so that the letters of all works are the same steps, and clear of the seam in tall ones.
  const size = Math.round(Math.min(h / 14, w / 26));
  const pole = (name: 'N' | 'S', middle: number): string =>
    poles[name]
      .map((points) => line(points.map(([dx, dy]) => [middle + (dx - 2.7) * size, y + (dy - 4) * size])))
      .join('');
  return [
    ...filled(key, rectPath(box), box, filling),
    shape(
      `${key}-seam`,
      line([
        [x, box.top],
        [x, box.bottom],
      ]),
      filling.promised ? filling.tone : 'ink',
      'hair',
    ),
    ...(filling.promised
      ? []
      : [
          shape(
            `${key}-poles`,
            `${pole('N', x - w / 4)}${pole('S', x + w / 4)}`,
            letters,
            h > 22 ? 'line' : 'wall',
          ),
        ]),
  ];
}

/** Something promised that is no works yet: a hatched square; `at` is its middle. */
export function plot(key: string, { x, y }: At, s: number, tone: Tone): Shape[] {
  const box = { left: x - s, right: x + s, top: y - s, bottom: y + s };
  return filled(key, rectPath(box), box, { tone, promised: true });
}

/** The valve on a pipe along x, its wheel of radius `r` above it. */
export function valve(key: string, at: At, reach: number, r: number, tone: Tone): Shape[] {
  const [x, y] = [at.x, at.y - Math.round(reach * 1.35) - r];
  const spokes = [30, 90, 150].map((degrees) => {
    const [dx, dy] = [Math.cos((degrees * Math.PI) / 180) * r, Math.sin((degrees * Math.PI) / 180) * r];
    return line([
      [x - dx, y - dy],
      [x + dx, y + dy],
    ]);
  });
  return [
    ...bowTie({ key, ...at, along: 'x', reach }).shapes,
    shape(`${key}-wheel`, circlePath({ x, y }, r), tone, 'line'),
    shape(`${key}-spokes`, spokes.join(''), tone, 'wall'),
    // Full, since a ring of paper with a dot marks what a step is about.
    shape(`${key}-hub`, circlePath({ x, y }, 2), 'ink', 'fill'),
  ];
}
