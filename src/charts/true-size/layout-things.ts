// What stands beside the magnet of a phone: a coin and a SIM card, by their sizes.
import type { Shape } from '../contract/scene.ts';
import { circlePath } from '../kit/arc.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Rows } from './rows.ts';

interface Round {
  readonly x: number;
  readonly y: number;
  /** Units a millimetre. */
  readonly scale: number;
}
const degrees = Math.PI / 180;
const around = ({ x, y }: Round, r: number, turn: number): string =>
  `${tenth(x + r * Math.cos(turn * degrees))} ${tenth(y + r * Math.sin(turn * degrees))}`;

/** Parts of the coin's radius at which its face is drawn. */
const face = { rim: 0.93, wheel: 0.31, teeth: 0.39, ear: 0.66, water: [0.5, 0.58, 0.66, 0.74] } as const;
const teeth = 16;
const grains = 10;

/** The wheel around the hole: one point at each corner of a tooth. */
function wheelPath(at: Round, inner: number, outer: number): string {
  const step = 360 / teeth;
  const corners = Array.from({ length: teeth }, (_, i) => {
    const from = i * step;
    return [
      around(at, inner, from),
      around(at, outer, from + step * 0.2),
      around(at, outer, from + step * 0.6),
      around(at, inner, from + step * 0.8),
    ];
  });
  return `M${corners.flat().join('L')}Z`;
}

/** A grain: its base on the stem, its tip forward and to one side. */
function grainPath(at: Round, stem: number, turn: number, side: 1 | -1): string {
  const length = stem * 0.27;
  const wide = stem * 0.068;
  const lean = (turn + 90 - side * 38) * degrees;
  const base = { x: at.x + stem * Math.cos(turn * degrees), y: at.y + stem * Math.sin(turn * degrees) };
  const point = (along: number, across: number): string =>
    `${tenth(base.x + along * length * Math.cos(lean) - across * wide * Math.sin(lean))} ${tenth(base.y + along * length * Math.sin(lean) + across * wide * Math.cos(lean))}`;
  const edge = [
    [0.12, 0],
    [0.36, 0.9],
    [0.62, 1],
    [0.86, 0.6],
    [1, 0],
    [0.86, -0.6],
    [0.62, -1],
    [0.36, -0.9],
  ];
  return `M${edge.map(([along = 0, across = 0]) => point(along, across)).join('L')}Z`;
}

/** An ear of rice along the upper left of the rim. */
function earPath(at: Round, r: number): string {
  const [foot, first, last] = [146, 176, 292];
  const step = (last - first) / grains;
  const stem = Array.from({ length: 19 }, (_, i) => around(at, r, foot + ((last - foot) * i) / 18));
  const pairs = Array.from({ length: grains }, (_, i) => {
    const turn = first + i * step;
    return grainPath(at, r, turn, 1) + grainPath(at, r, turn + step * 0.4, -1);
  });
  return `M${stem.join('L')}${pairs.join('')}`;
}

/** A coin with a hole. Small, it is only its edges. */
export function coin(at: Round, { diameter, hole }: Rows['coin'], small: boolean): Shape[] {
  const r = (diameter / 2) * at.scale;
  const line = small ? 'hair' : 'wall';
  const edges = [
    shape('coin', circlePath(at, r), 'ink', line),
    shape('coin-rim', circlePath(at, r * face.rim), 'ink', 'hair'),
    shape('coin-hole', circlePath(at, (hole / 2) * at.scale), 'ink', line),
  ];
  if (small) return edges;
  const water = face.water.map((part) => {
    const half = Math.sqrt(0.84 ** 2 - part ** 2);
    return `M${tenth(at.x - r * half)} ${tenth(at.y + r * part)}H${tenth(at.x + r * half)}`;
  });
  return [
    ...edges,
    shape(
      'coin-face',
      circlePath(at, r * face.wheel) +
        wheelPath(at, r * face.wheel, r * face.teeth) +
        earPath(at, r * face.ear) +
        water.join(''),
      'ink',
      'hair',
    ),
  ];
}

/** A SIM card with its contacts, `x` and `y` its upper left corner. */
export function simCard({ x, y, scale }: Round, { width, height }: Rows['sim'], small: boolean): Shape[] {
  const at = (right: number, down: number): string =>
    `${tenth(x + right * scale)} ${tenth(y + down * scale)}`;
  const [edge, cut] = [width / 12, width / 7.5];
  const [left, right, top, bottom] = [edge, width - edge, edge, height - edge];
  const outline = `M${at(0, 0)}L${at(width, 0)}L${at(width, height - cut)}L${at(width - cut, height)}L${at(0, height)}Z`;
  const card = shape('sim', outline, 'ink', small ? 'hair' : 'wall');
  if (small) return [card];
  const [inner, outer] = [left + (right - left) * 0.36, left + (right - left) * 0.64];
  const quarters = [1, 2, 3].map((part) => {
    const down = top + ((bottom - top) * part) / 4;
    return `M${at(left, down)}L${at(inner, down)}M${at(outer, down)}L${at(right, down)}`;
  });
  const plate = `M${at(left, top)}L${at(right, top)}L${at(right, bottom - cut * 0.7)}L${at(right - cut * 0.7, bottom)}L${at(left, bottom)}Z`;
  return [
    card,
    shape(
      'sim-contacts',
      `${plate}M${at(inner, top)}L${at(inner, bottom)}M${at(outer, top)}L${at(outer, bottom)}${quarters.join('')}`,
      'ink',
      'hair',
    ),
  ];
}
