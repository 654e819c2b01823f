// Bars of plants and of the month: what all views of promise and plant draw in the same way.
import { scaleLinear } from 'd3';
import type { PlacedText, Shape, Size, Tick } from '../contract/scene.ts';
import { baseLine, type Scale } from '../kit/axes.ts';
import { bandRow, type Band, type BandBox } from './layout-bands.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { numbersIn, pairs } from '../kit/path-numbers.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import type { Plant, Rows, Status } from './rows.ts';
import type { Labels } from './words.ts';

const edges = { narrow: { width: 360, margin: 16 }, wide: { width: 640, margin: 0 } } as const;
/** Width of an artboard and the margin at its sides. */
export const edgesOf = (size: Size) => edges[size];

/** From top to bottom in user units. */
export interface Height {
  readonly top: number;
  readonly bottom: number;
}

export const sumOf = (plants: readonly Plant[]): number =>
  plants.reduce((sum, plant) => sum + plant.tonnes, 0);

/** From what stands to the weakest promise; in each status the sure before the unsure, and the largest first. */
export function inOrder(plants: readonly Plant[], statuses: Rows['statuses']): readonly Plant[] {
  const isBehind = ({ isPromise, isSure }: Plant): boolean => !isPromise && !isSure;
  return [...plants].sort(
    (a, b) =>
      statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
      Number(isBehind(a)) - Number(isBehind(b)) ||
      b.tonnes - a.tonnes,
  );
}

/** The mark of a plant: solid, dashed where unsure, hatched ever wider for a promise. */
function markOf({ status, isSure }: Plant): Band['mark'] {
  if (status === 'operating' || status === 'commissioning') return isSure ? 'fill' : 'estimate';
  return status;
}

/** Plants end to end in the order given, each a block of its own: a hairline of ground parts those that are solid. */
export function plantRow(
  plants: readonly Plant[],
  x: Scale,
  { top, bottom }: Height,
): { readonly shapes: readonly Shape[]; readonly boxes: readonly BandBox[] } {
  const bands = plants.map((plant): Band => ({
    key: plant.project,
    value: plant.tonnes,
    mark: markOf(plant),
    tone: 'others',
  }));
  const row = bandRow(bands, x, top, bottom);
  const solid = new Set(row.shapes.filter(({ ink }) => ink === 'fill').map(({ key }) => key));
  const parting = row.boxes
    .filter(({ key, left, right }) => right - left > 3 && solid.has(key))
    .map(({ key, right }) => shape(`${key}-edge`, `M${right} ${top}V${bottom}`, 'paper', 'lead'));
  // Plants that operate and plants on trial have one hue, so more than a hairline separates them.
  const turn = row.boxes
    .filter((_, i) => plants[i]?.status === 'commissioning' && plants[i - 1]?.status === 'operating')
    .map(({ key, left }) => shape(`${key}-before`, `M${left} ${top}V${bottom}`, 'paper', 'line'));
  return { shapes: [...row.shapes, ...parting, ...turn], boxes: row.boxes };
}

/** A box for all plants of a status in a row of plants, for its name. */
export interface StatusBox extends BandBox {
  readonly status: Status;
}

/** The boxes of a row of plants, one for all plants of a status. */
export const statusBoxes = (
  plants: readonly Plant[],
  boxes: readonly BandBox[],
  statuses: Rows['statuses'],
): readonly StatusBox[] =>
  statuses.flatMap((status): StatusBox[] => {
    const keys = new Set(plants.filter((plant) => plant.status === status).map(({ project }) => project));
    const own = boxes.filter(({ key }) => keys.has(key));
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ ...first, key: status, status, right: last.right }];
  });

export const statusTone = (status: Status): 'others' | 'policy' =>
  status === 'operating' || status === 'commissioning' ? 'others' : 'policy';

/** The bar of China’s month: a survey, and so an estimate. */
export const monthBar = ({ month }: Rows, x: Scale, { top, bottom }: Height): readonly Shape[] =>
  bandRow([{ key: 'china', value: month.tonnes, mark: 'estimate', tone: 'china' }], x, top, bottom).shapes;

export const monthsAYear = 12;
/** How far apart and how deep the teeth of a torn end are. */
const tooth = 9;
/**
 * Months like China’s end to end behind it as far as `end`, where they are torn off, since what is beside it counts a year: outlines alone, since
 * no other month is counted.
 */
export function monthsOn({ month }: Rows, x: Scale, end: number, { top, bottom }: Height): Shape {
  const long = x(month.tonnes) - x(0);
  const turns = Array.from({ length: monthsAYear - 2 }, (_, i) => tenth(x(0) + (i + 2) * long)).filter(
    (at) => at < end - tooth,
  );
  const teeth = Math.max(2, Math.round((bottom - top) / tooth / 2) * 2);
  const torn = Array.from(
    { length: teeth + 1 },
    (_, i) =>
      `${i === 0 ? 'M' : 'L'}${tenth(end - (i % 2) * tooth * 0.7)} ${tenth(top + ((bottom - top) * i) / teeth)}`,
  ).join('');
  const sides = [top, bottom].map((y) => `M${tenth(x(month.tonnes))} ${y}L${tenth(end)} ${y}`).join('');
  const between = turns.map((at) => `M${at} ${top}L${at} ${bottom}`).join('');
  return shape('china-year', sides + between + torn, 'china', 'dots');
}

const isRect = /^M(\S+) (\S+)H(\S+)V(\S+)H\S+Z$/;

/** The same shapes with both axes swapped: bars that lie along x fall along y. A box keeps the order of its corners, so that it moves as one. */
const fallen = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.map((each) => {
    if (isRect.test(each.d)) return { ...each, d: each.d.replace(isRect, 'M$2 $1H$4V$3H$2Z') };
    const d = each.d.replace(/([MLHVml])([^MLHVZml]*)/g, (_, command: string, places: string) => {
      if (command === 'H' || command === 'V') return `${command === 'H' ? 'V' : 'H'}${places}`;
      const [x = 0, y = 0] = numbersIn(places);
      return `${command}${pairs([[y, x]])}`;
    });
    return { ...each, d };
  });

export const zeroLine = (key: string, x: number, top: number, bottom: number): Tick =>
  baseLine(key, `M${tenth(x)} ${tenth(top)}V${tenth(bottom)}`);

/** Where two pipes hang from one line, from `top`: China's month and plants, from their left edges. One bore for both, so that length alone tells them apart. */
export interface TwoPipes {
  readonly china: number;
  readonly plants: number;
  readonly bore: number;
  readonly top: number;
  /** How far the plates reach over the bore. */
  readonly rim: number;
  /** Where months like China’s run off the sheet. */
  readonly end: number;
}
/** How long all plants together are in every view with falling pipes, so that China's month has one length in all of them. */
export const allLong = { narrow: 364, wide: 264 } as const;
/** How thick the plate is that a pipe hangs from. */
const plateThick = 6;
/** Plates over pipes of one bore, from their left edges. */
const platesOver = (key: string, lefts: readonly number[], bore: number, rim: number, top: number): Shape =>
  shape(
    key,
    lefts
      .map((left) =>
        rectPath({ left: left - rim, right: left + bore + rim, top: top - plateThick, bottom: top }),
      )
      .join(''),
    'ink',
    'fitting',
  );

/** Plants end to end in one falling pipe, and China's month in another beside it, on the scale of all views. */
export function hungPipes(
  rows: Rows,
  own: readonly Plant[],
  size: Size,
  { china, plants, bore, top, rim, end }: TwoPipes,
) {
  const y = scaleLinear([0, sumOf(rows.plants)], [top, top + allLong[size]]);
  const row = plantRow(own, y, { top: plants, bottom: plants + bore });
  const across = { top: china, bottom: china + bore };
  const month = [monthsOn(rows, y, end, across), ...monthBar(rows, y, across)];
  return {
    shapes: [...fallen(row.shapes), ...fallen(month)],
    plates: platesOver('plates', [china, plants], bore, rim, top),
    /** Boxes of the plants: from `left` to `right` is from the upper to the lower end of each. */
    boxes: row.boxes,
    y,
    hang: baseLine('hang', `M${china} ${top}H${plants + bore}`),
  };
}

/** What the marks of a view mean, where its foot leaves room. */
export const keyLine = (
  labels: Labels,
  isHatched: boolean,
  hasDoubts: boolean,
  { x, y, room }: Readonly<Record<'x' | 'y' | 'room', number>>,
  isOneLine = false,
): PlacedText => {
  const key = labels.key(isHatched, hasDoubts);
  const lines = isOneLine ? [key.join('. ')] : key;
  return placed(
    'key',
    x,
    y,
    lines.flatMap((line) => wrapText(line, room, 13)),
    { tone: 'ink-2' },
  );
};

/** The yardstick of a view: so many tonnes on its scale of areas, on a line of words; a square, or as high as a line. */
export function areaKey(
  labels: Labels,
  amount: number,
  perTonne: number,
  { x, y, high = Math.sqrt(amount * perTonne) }: Spot & { readonly high?: number },
): Partial<Drawn> {
  const right = x + (amount * perTonne) / high;
  const box = { left: x, right, top: y - high + 2, bottom: y + 2 };
  return {
    shapes: [shape('key-area', rectPath(rounded(box)), 'ink-2', 'wall')],
    texts: [placed('key-tonnes', tenth(right + 6), y, labels.area(amount), { tone: 'ink-2' })],
  };
}
type Spot = Readonly<Record<'x' | 'y', number>>;
const rounded = ({ left, right, top, bottom }: Box): Box => ({
  left: tenth(left),
  right: tenth(right),
  top: tenth(top),
  bottom: tenth(bottom),
});
