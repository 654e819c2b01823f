// The ground and what is dug in it: its torn foot, its surface with a gap at each mouth, shafts as wide as each other, with the length of each cut over its mouth.
import type { Shape, Size } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Shaft } from './layout-shafts.ts';
import type { EstimateId } from './rows.ts';

/** Where a shaft begins, and how wide words under it may be. */
interface Lot {
  readonly left: number;
  readonly room: number;
}

type Slot = 'focus' | 'leading' | 'all' | 'back' | 'alone';
/** Measures of a ground, in user units. */
export interface Frame {
  readonly width: number;
  /** Width of a shaft, and length of a year over its mouth. */
  readonly year: number;
  readonly surface: number;
  readonly foot: number;
  readonly earth: { readonly left: number; readonly right: number; readonly under: number };
  /** Where each shaft begins; those that the ground is too shallow for have none. */
  readonly lots: Readonly<Partial<Record<EstimateId, Lot>>>;
  /** Left over beside words in a shaft. */
  readonly pad: number;
  /** How large the loss is set at most, by what a view makes of its shaft. */
  readonly answer: Readonly<Record<Slot, number>>;
  readonly who: { readonly y: number; readonly size: number };
  readonly length: number;
  readonly legend: { readonly x: number; readonly y: number; readonly width: number };
}

/**
 * Both of one institute share a shaft: the second goes on where the first ends. All shafts are as wide as each other, since a loss is a share of a
 * year's GDP already: a wider one would count the length of its cut twice.
 */
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    width: 640,
    year: 124,
    surface: 58,
    foot: 340,
    earth: { left: 38, right: 640, under: 14 },
    lots: {
      'nri-3m': { left: 52, room: 136 },
      'nri-1y': { left: 200, room: 136 },
      'dir-ree-1y': { left: 348, room: 124 },
      'dir-all-1y': { left: 348, room: 124 },
      'mizuho-half': { left: 496, room: 132 },
    },
    pad: 7,
    answer: { focus: 56, leading: 35, all: 35, back: 25, alone: 38 },
    who: { y: 18, size: 17 },
    length: 35,
    legend: { x: 52, y: 301, width: 284 },
  },
  narrow: {
    width: 360,
    year: 72,
    surface: 20,
    foot: 362,
    earth: { left: 32, right: 360, under: 14 },
    lots: {
      'nri-3m': { left: 38, room: 78 },
      'nri-1y': { left: 118, room: 78 },
      'dir-ree-1y': { left: 198, room: 72 },
      'dir-all-1y': { left: 198, room: 72 },
      'mizuho-half': { left: 278, room: 74 },
    },
    pad: 4,
    answer: { focus: 42, leading: 42, all: 14, back: 14, alone: 44 },
    who: { y: 16, size: 14 },
    length: 31,
    legend: { x: 4, y: 403, width: 352 },
  },
};
/** Seen from near: the shallow shafts have the whole ground, and the deepest, which would run off its foot, are not there. */
const nearFrames = {
  wide: {
    ...frames.wide,
    year: 166,
    earth: { ...frames.wide.earth, left: 44 },
    lots: {
      'nri-3m': { left: 58, room: 184 },
      'nri-1y': { left: 254, room: 184 },
      'mizuho-half': { left: 450, room: 176 },
    },
    legend: { x: 58, y: 277, width: 176 },
  },
  narrow: {
    ...frames.narrow,
    year: 88,
    earth: { ...frames.narrow.earth, left: 42 },
    lots: {
      'nri-3m': { left: 50, room: 102 },
      'nri-1y': { left: 156, room: 102 },
      'mizuho-half': { left: 262, room: 90 },
    },
    answer: { ...frames.narrow.answer, all: 19 },
  },
} satisfies Readonly<Record<Size, Frame>>;
/** In yen one institute has no figure, and so no shaft: the others have the whole ground, where they had it from near. */
const yenFrames = {
  wide: {
    ...nearFrames.wide,
    lots: {
      'nri-3m': { left: 58, room: 184 },
      'nri-1y': { left: 254, room: 184 },
      'dir-ree-1y': { left: 450, room: 166 },
      'dir-all-1y': { left: 450, room: 166 },
    },
    answer: { ...frames.wide.answer, alone: 65 },
    legend: { x: 58, y: 281, width: 372 },
  },
  narrow: {
    ...nearFrames.narrow,
    lots: {
      'nri-3m': { left: 50, room: 102 },
      'nri-1y': { left: 156, room: 102 },
      'dir-ree-1y': { left: 262, room: 88 },
      'dir-all-1y': { left: 262, room: 88 },
    },
    answer: { ...nearFrames.narrow.answer, alone: 54 },
  },
} satisfies Readonly<Record<Size, Frame>>;
/** The ground of a view. */
export const frameOf = (
  size: Size,
  { times, yen }: { readonly times: number; readonly yen: boolean },
): Frame => (yen ? yenFrames : times > 1 ? nearFrames : frames)[size];

/** A shaft with its place in the ground. */
export interface Place {
  readonly shaft: Shaft;
  readonly frame: Frame;
  readonly room: number;
  readonly left: number;
  readonly right: number;
  /** Where it begins: at the surface, or at the floor of the one that it goes on from. */
  readonly top: number;
  readonly bottom: number;
}

/** Every shaft in its lot; `y` is the place of a depth. */
export function placesOf(shafts: readonly Shaft[], frame: Frame, y: (depth: number) => number): Place[] {
  const alone = shafts.find(({ key }) => key === 'dir-ree-1y');
  return shafts.flatMap((shaft) => {
    const lot = frame.lots[shaft.key];
    if (lot === undefined) return [];
    const { left, room } = lot;
    return {
      shaft,
      frame,
      room,
      left,
      right: left + frame.year,
      top: tenth(shaft.isAlone ? frame.surface : y(alone?.depth ?? 0)),
      bottom: tenth(y(shaft.depth ?? 0)),
    };
  });
}

/** Width and reach of a tooth where the ground is torn. */
const tooth = { width: 14, drop: 6 };

/** The ground: solid, with a torn edge where it goes on, at its foot and at the right. */
export function earth({ foot, surface, earth: { left, right, under } }: Frame) {
  const base = foot + under;
  const side = right - tooth.drop;
  const torn = (from: number, to: number, at: (place: number, out: number) => string): string => {
    const teeth = Math.round(Math.abs(to - from) / tooth.width / 2) * 2;
    return Array.from({ length: teeth }, (_, i) =>
      at(tenth(from + ((to - from) * (i + 1)) / teeth), i % 2 === 0 ? tooth.drop : 0),
    ).join('');
  };
  const down = torn(surface, base, (y, out) => `L${side + out} ${y}`);
  const back = torn(side, left, (x, out) => `L${x} ${base + out}`);
  return {
    // Begins below the line of the surface, so that no rim of ground is left over a mouth.
    ground: shape('earth', `M${left} ${surface + 1}H${side}${down}${back}Z`, 'japan', 'fill'),
    edge: shape('earth-edge', `M${side} ${surface}${down}${back}V${surface}`, 'ink', 'wall'),
  };
}

/** The surface of the ground, with a gap at each mouth. */
export function surfaceOf(places: readonly Place[], { surface, earth: { left, right } }: Frame): Shape {
  const mouths = places
    .filter(({ shaft }) => shaft.isDug && shaft.isAlone && shaft.depth !== null)
    .toSorted((a, b) => a.left - b.left);
  const ends = [left, ...mouths.flatMap((mouth) => [mouth.left, mouth.right]), right];
  const pieces = ends.flatMap((from, i) => (i % 2 === 0 ? [`M${from} ${surface}H${ends[i + 1]}`] : []));
  return shape('surface', pieces.join(''), 'ink', 'line');
}

/**
 * The marks of a shaft. For rare earths alone it is cut out of the ground, its edge in bold dashes; for more than these it is dashes alone; one
 * that the view has not come to is a thin outline. A range is pale from the surface down, since no source says how much of it is lost.
 */
export function dug({ shaft, frame, left, right, top, bottom }: Place): Shape[] {
  const { key, depth, atMost, isAlone, isDug, isLifted } = shaft;
  if (depth === null) return [];
  const { surface } = frame;
  const edge = `M${left} ${top}V${bottom}H${right}V${top}`;
  const hole = rectPath({ left, right, top: surface, bottom: isDug ? bottom : surface });
  const outline = shape(`edge-${key}`, edge, 'paper', !isDug ? 'hair' : isLifted ? 'dashes' : 'gap');
  const shapes = isAlone
    ? [
        shape(`shaft-${key}`, hole, 'paper', 'fill'),
        ...(isDug && atMost ? rangeOf(key, { left, right, top: surface, bottom }) : []),
        ...lengthOf(shaft, frame, left, right),
        isDug ? shape(`edge-${key}`, edge, 'ink', 'dashes') : outline,
      ]
    : [outline];
  // The hole of a shaft that steps back is not thinned, since the ground would show through it as a band of its own. A shaft that goes on from
  // another is only dashes: those get thinner instead of paler, since pale ones would drown in the ground.
  return isLifted || (isDug && !isAlone)
    ? shapes
    : shapes.map((each) => (each.key === `shaft-${key}` ? each : { ...each, emphasis: 'faint' }));
}

/** From no loss at all, a dashed line where the surface was, down to the most. */
const rangeOf = (key: Shaft['key'], box: Box): Shape[] => [
  shape(`${key}-range`, rectPath(box), 'japan', 'film'),
  shape(`${key}-none`, `M${box.left} ${box.top}H${box.right}`, 'ink', 'gap'),
];

/** Over a mouth, how long the cut lasts, as a part of a year; it goes on past the mouth where no length is said. */
function lengthOf(
  { key, months, isDug }: Shaft,
  frame: Frame,
  left: number,
  right: number,
): readonly Shape[] {
  const { surface, year, width } = frame;
  const [top, level, tip] = [surface - 13, surface - 9, surface - 5];
  const end = months === null ? width : tenth(left + (months / 12) * year);
  const stop = (at: number): string => `M${at} ${top}V${tip}`;
  const d = `${stop(left)}M${left} ${level}H${end}${months === null ? '' : stop(end)}`;
  const rest =
    end < right ? [shape(`year-${key}`, `M${end} ${level}H${right}${stop(right)}`, 'ink-2', 'hair')] : [];
  return [shape(`length-${key}`, d, isDug ? 'ink' : 'ink-2', 'wall'), ...rest];
}

/**
 * How a shaft compares with the shallower one that the view sets against it: a line from that one's floor to it, and lines across it at whole
 * multiples. Where it is the less deep one, only words say so.
 */
export function compared(places: readonly Place[]): Shape[] {
  const timed = places.find(({ shaft }) => shaft.times !== '');
  const unit = places.find(({ shaft }) => shaft.key === timed?.shaft.unit);
  if (unit === undefined || timed === undefined || timed.bottom < unit.bottom) return [];
  const { surface } = unit.frame;
  const { key } = timed.shaft;
  const level = unit.bottom;
  const over = wholeTimes(timed, surface, unit.bottom - surface);
  return [
    shape(`level-${key}`, `M${unit.right} ${level}H${timed.left}`, 'paper', 'wall'),
    shape(`times-${key}`, over, 'ink', 'wall'),
  ];
}

/** The shaft that is deep enough to hold its words: lines between them would part what belongs together. */
export const holding: Shaft['key'] = 'dir-ree-1y';

/**
 * A line across a shaft at each whole multiple of `depth`; only at the first where no ratio is said or words fill the rest of the shaft. None
 * where it would nearly lie on the floor.
 */
function wholeTimes({ shaft, left, right, bottom }: Place, surface: number, depth: number): string {
  const isMany = shaft.isDivided && shaft.key !== holding;
  const count = isMany ? Math.floor((bottom - surface) / depth - 0.1) : 1;
  return Array.from(
    { length: count },
    (_, i) => `M${left} ${tenth(surface + (i + 1) * depth)}H${right}`,
  ).join('');
}
