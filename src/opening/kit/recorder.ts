// A round recorder: a year of months on a disc, written by a pen that swings about a pivot on its rim.
import { at, box, disc, path, placed } from './svg.ts';

type Point = readonly [x: number, y: number];
const polar = (cx: number, cy: number, r: number, degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [cx + r * Math.sin(angle), cy - r * Math.cos(angle)];
};
const said = ([x, y]: Point): string => `${at(x)} ${at(y)}`;

export interface RecorderPlace {
  readonly cx: number;
  readonly cy: number;
  /** Of its case. */
  readonly r: number;
  /** Where the year ends and the pen stands, in degrees clockwise from the top. */
  readonly end: number;
  /** What the outermost ring stands for; rings stand at each `step`. */
  readonly most: number;
  readonly step: number;
}

/** Radii as parts of the case's: the zero ring, the outermost ring, the edge of the disc, pivot and length of the pen. */
const parts = { zero: 0.2, most: 0.888, disc: 0.928, pivot: 1, arm: 0.864 } as const;

/** The places on a disc: amounts along the pen's swing, months clockwise. */
export function recorderScale({ cx, cy, r, end, most }: RecorderPlace) {
  const zero = parts.zero * r;
  const radius = (amount: number): number => zero + ((parts.most - parts.zero) * r * amount) / most;
  const [pivot, arm] = [parts.pivot * r, parts.arm * r];
  const between = (at1: number): number =>
    (Math.acos((at1 * at1 + pivot * pivot - arm * arm) / (2 * at1 * pivot)) * 180) / Math.PI;
  /** The pen writes along an arc, straight out only about the middle of its swing. */
  const middle = between(radius(most / 2));
  const place = (month: number, at1: number): Point =>
    polar(cx, cy, at1, end + month * 30 + middle - between(at1));
  const rim = (month: number, at1: number): Point => polar(cx, cy, at1, end + month * 30);
  return { zero, radius, place, rim, pivot: polar(cx, cy, pivot, end + middle) };
}
type Scale = ReturnType<typeof recorderScale>;

/** The line of one month's beginning, from one radius to another. */
const swing = ({ place }: Scale, month: number, from: number, to: number, pieces = 6): string =>
  Array.from(
    { length: pieces },
    (_, i) => `L${said(place(month, from + ((to - from) * (i + 1)) / pieces))}`,
  ).join('');
const round = ({ place }: Scale, to: number, radius: number, back = false, far = false): string =>
  `A${at(radius)} ${at(radius)} 0 ${far ? 1 : 0} ${back ? 0 : 1} ${said(place(to, radius))}`;

/** The outline of some months, each as far out as its amount. */
export function traceOf(scale: Scale, from: number, amounts: readonly number[]): string {
  const { zero, radius, place } = scale;
  let before = zero;
  let d = `M${said(place(from, zero))}`;
  for (const [i, amount] of amounts.entries()) {
    d += swing(scale, from + i, before, radius(amount)) + round(scale, from + i + 1, radius(amount));
    before = radius(amount);
  }
  const to = from + amounts.length;
  return `${d}${swing(scale, to, before, zero)}${round(scale, from, zero, true, amounts.length > 6)}Z`;
}

/** Case and disc, ruled for the months that were read; the others keep a stroke at the rim. */
export function recorder(place: RecorderPlace, read: readonly [from: number, to: number]): string {
  const { cx, cy, r, most, step } = place;
  const scale = recorderScale(place);
  const edge = parts.disc * r;
  const rings = Array.from({ length: Math.floor(most / step) }, (_, i) => scale.radius((i + 1) * step));
  const months = Array.from({ length: 12 }, (_, i) => i);
  // Rings only cross the month lines, so that words have plain ground between them.
  const near = 0.12;
  const ruled = [
    ...rings.flatMap((ring) =>
      months
        .map((month) => month + 1)
        .filter((month) => month >= read[0] && month <= read[1])
        .map((month) => `M${said(scale.place(month - near, ring))}${round(scale, month + near, ring)}`),
    ),
    ...months
      .map((month) => month + 1)
      .filter((month) => month >= read[0] && month <= read[1])
      .map((month) => `M${said(scale.place(month, scale.zero))}${swing(scale, month, scale.zero, edge, 8)}`),
  ];
  const strokes = months
    .filter((month) => month < read[0] || month > read[1])
    .map((month) => `M${said(scale.place(month, edge))}L${said(scale.place(month, edge - r * 0.05))}`);
  const bolts = Array.from({ length: 24 }, (_, i) => polar(cx, cy, r * 0.964, i * 15 + 7.5))
    .map(([x, y]) => disc(x, y, r * 0.0094, 'none', 'fine', 'japan'))
    .join('');
  return (
    disc(cx, cy, r, 'paper', 'edge', 'japan') +
    disc(cx, cy, edge, 'none', 'inner', 'japan') +
    bolts +
    path(ruled.join(''), 'none', 'inner', 'rule') +
    path(strokes.join(''), 'none', 'inner')
  );
}

/** The hub over the middle of the disc. */
export const recorderHub = ({ cx, cy, r }: RecorderPlace): string =>
  disc(cx, cy, parts.zero * r, 'paper') +
  disc(cx, cy, r * 0.064, 'none', 'inner') +
  box(cx - r * 0.02, cy - r * 0.02, r * 0.04, r * 0.04, 'ink', 'bare');

/** The pen, from its pivot to the end of the year at an amount. */
export function recorderPen(place: RecorderPlace, amount: number): string {
  const scale = recorderScale(place);
  const [px, py] = scale.pivot;
  const [tx, ty] = scale.place(12, scale.radius(amount));
  const u = place.r / 250;
  const reach = Math.hypot(tx - px, ty - py);
  const nib = reach - 26 * u;
  return (
    placed(
      px,
      py,
      path(
        `M0 ${at(-9 * u)}L${at(nib)} ${at(-4 * u)}L${at(reach)} 0L${at(nib)} ${at(4 * u)}L0 ${at(9 * u)}Z`,
        'paper',
      ) + path(`M${at(nib)} ${at(-4 * u)}L${at(reach)} 0L${at(nib)} ${at(4 * u)}Z`, 'ink', 'inner'),
      (Math.atan2(ty - py, tx - px) * 180) / Math.PI,
    ) +
    disc(px, py, 17 * u, 'paper') +
    disc(px, py, 5 * u, 'ink', 'bare')
  );
}

/** A dart on the rim of the case, pointing at a day; the place is in months from the beginning of the year. */
export function rimDart(place: RecorderPlace, month: number): string {
  const [x, y] = recorderScale(place).rim(month, place.r * 0.932);
  return placed(x, y, path('M0 0L-8 -18H8Z', 'ink', 'edge', 'paper'), place.end + month * 30);
}
