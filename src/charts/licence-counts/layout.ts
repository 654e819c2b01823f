// Geometry of licence counts: one gate for each count; slips before it wait, slips past it are approved.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { artboard, counted, rounded, torn } from './layout-alone.ts';
import { aside, gate, smallGate } from './layout-gate.ts';
import { countedSlips, roundedHeaps, tornSheets, type Lie, type Sheets } from './layout-heaps.ts';
import { statementsOf } from './layout-japan.ts';
import { tally, type TallyPlace } from './layout-tally.ts';
import type { CountKey, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

type Small = Exclude<CountKey, 'firm'>;
/** Where a small gate stands, and its words: from `x`, `room` wide. */
interface Place {
  readonly gate: number;
  readonly x: number;
  readonly room: number;
}
interface Frame {
  readonly firm: {
    readonly x: number;
    readonly ground: number;
    readonly lie: Lie;
    readonly tally: TallyPlace;
    readonly room: number;
  };
  /** Slips of the small gates: one scale for counted and rounded ones, so that their numbers compare among themselves. */
  readonly lie: Lie;
  readonly dune: number;
  readonly sheets: Sheets;
  readonly places: Readonly<Record<Small, Place>>;
  /** How high a gate is. */
  readonly tall: Readonly<Record<Small, number>>;
  readonly opening: number;
}
const beside: Place = { gate: 72, x: 146, room: 206 };
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    firm: {
      x: 500,
      ground: 189,
      lie: {
        paper: { across: 20, down: 12 },
        before: { high: 12, columns: 24 },
        past: { high: 1, columns: 5 },
        reading: 0,
      },
      tally: { x: 2, y: 46, size: 58, words: 15 },
      room: 120,
    },
    lie: {
      paper: { across: 2.1, down: 2.1 },
      before: { high: 14, columns: 13 },
      past: { high: 6, columns: 5 },
      reading: 15,
    },
    dune: 98,
    sheets: { length: 76, high: 20, gap: 4 },
    places: {
      chamber: { gate: 60, x: 2, room: 180 },
      commission: { gate: 296, x: 194, room: 200 },
      shares: { gate: 477, x: 406, room: 130 },
      none: { gate: 590, x: 548, room: 90 },
    },
    tall: { chamber: 76, commission: 76, shares: 76, none: 76 },
    opening: 18,
  },
  narrow: {
    firm: {
      x: 302,
      ground: 226,
      lie: {
        paper: { across: 19.1, down: 10.4 },
        before: { high: 17, columns: 15 },
        past: { high: 3, columns: 2 },
        reading: 0,
      },
      tally: { x: 8, y: 40, size: 48, words: 14 },
      room: 100,
    },
    lie: {
      paper: { across: 1.6, down: 1.6 },
      before: { high: 14, columns: 12 },
      past: { high: 6, columns: 5 },
      reading: 13,
    },
    dune: 64,
    sheets: { length: 60, high: 14, gap: 3 },
    places: { chamber: beside, commission: beside, shares: beside, none: beside },
    tall: { chamber: 36, commission: 68, shares: 48, none: 34 },
    opening: 13,
  },
};
const steep = 2;
/** Hatching where a small heap may be more. */
const openEdge = { part: 0.12, pitch: 4.5, clear: 7 } as const;

/** The other gates in their order: the counted one, the rounded one, shares alone, none; on a phone that one first, since the headline names it. */
const order: Readonly<Record<Size, readonly Small[]>> = {
  wide: ['chamber', 'commission', 'shares', 'none'],
  narrow: ['none', 'chamber', 'commission', 'shares'],
};
/** How far the ground of a small gate reaches where it stands in a row. */
const reaches: Readonly<Record<Exclude<Small, 'commission'>, number>> = { chamber: 46, shares: 66, none: 42 };

/** The firm's slips over the four other gates, or one gate alone with what there is to say of it. Heaps never touch: no base is another's. */
export function licenceCounts(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { firm, chamber, commission, shares } = rows.fields;
  switch (view) {
    case 'all':
      return allGates(rows, labels, size);
    case 'firm':
      return counted('firm', firm, labels, size);
    case 'cases':
      return counted('cases', chamber, labels, size);
    case 'priority':
      return rounded(commission, labels, size);
    case 'shares':
      return torn(shares, labels, size);
    case 'no-count':
      return statementsOf(labels, size);
  }
}

/** What lies at a small gate. */
function heapsOf(key: Small, { fields }: Rows, x: number, ground: number, frame: Frame): readonly Shape[] {
  const half = aside.small;
  if (key === 'chamber')
    return countedSlips(key, fields.chamber, { x, half, ground }, frame.lie).map(thinned);
  if (key === 'shares') return tornSheets(fields.shares, { x, half, ground }, frame.sheets);
  if (key === 'none') return [];
  const { across, down } = frame.lie.paper;
  const grain = { each: across * down, length: frame.dune, steep, open: openEdge };
  return roundedHeaps(fields.commission, { x, half, ground }, grain);
}

/** Outlines this small would run into one black block; thinned, the rejected one among them still shows. */
const thinned = (each: Shape): Shape => (each.ink === 'hair' ? { ...each, opacity: 0.5 } : each);

function firmGate({ fields }: Rows, labels: Labels, size: Size): Partial<Drawn> {
  const { firm } = frames[size];
  const { x, ground } = firm;
  const words = labels.counts.firm;
  return {
    shapes: [
      ...countedSlips('firm', fields.firm, { x, half: aside.large, ground }, firm.lie),
      ...gate('firm', { x, top: 6, ground, opening: 22, ...artboard[size].ground }),
    ],
    texts: tally(
      'firm',
      firm.tally,
      labels.tallies.firm,
      { what: labels.approved, name: words.name, who: labels.byline(words) },
      firm.room,
    ),
  };
}

function allGates(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, right } = artboard[size];
  const isWide = size === 'wide';
  const frame = frames[size];
  const first = frame.firm.ground;
  const over = isWide ? [] : [placed('scale', left, first + 22, labels.scaleOver, { tone: 'ink-2' })];
  let foot = first + (isWide ? 14 : 25);
  const row = foot;
  const small = order[size].map((key): Partial<Drawn> => {
    const place = frame.places[key];
    const top = isWide ? row : foot + 6;
    const ground = top + frame.tall[key];
    const reach = key === 'commission' ? frame.dune + 8 : isWide ? reaches[key] : 64;
    const texts = said(key, labels, place, isWide ? ground + 18 : top + 12);
    const end = texts.at(-1);
    foot = Math.max(foot, ground, end === undefined ? 0 : end.y + (end.lines.length - 1) * end.leading);
    const stand = { x: place.gate, top, ground, opening: frame.opening };
    return {
      shapes: [
        ...heapsOf(key, rows, place.gate, ground, frame),
        ...smallGate(key, {
          ...stand,
          from: Math.max(1, place.gate - reach),
          to: Math.min(width - 1, place.gate + reach),
        }),
      ],
      texts,
    };
  });
  const note = placed(
    isWide ? 'scale' : 'signs',
    isWide ? frame.firm.x + 30 : left,
    isWide ? 36 : foot + 22,
    isWide
      ? wrapText(labels.scale, right - frame.firm.x - 30, 13)
      : wrapText(labels.scaleUnder, right - left, 13),
    { tone: 'ink-2' },
  );
  const end = isWide ? foot : note.y + (note.lines.length - 1) * note.leading;
  return sceneOf({ width, height: tenth(end + 6) }, [
    firmGate(rows, labels, size),
    ...small,
    { texts: [...over, note] },
  ]);
}

/** Name, figure and who says it: under a gate where they stand in a row, beside it where they stand in a column. */
function said(key: Small, labels: Labels, { x, room }: Place, first: number) {
  const words = labels.counts[key];
  // That there is none for Japan is half of what the figure says.
  const size = key === 'none' ? 15 : 13;
  const figure = wrapText(labels.counted(words), room, size, 600);
  const second = first + size + 3;
  const who = wrapText(labels.shortByline(words), room, 13);
  return [
    placed(`${key}-name`, x, first, words.name, { weight: 600 }),
    placed(`${key}-figure`, x, second, figure, {
      size,
      weight: 600,
      tone: key === 'none' ? 'ink' : 'others',
    }),
    placed(`${key}-who`, x, second + (figure.length - 1) * (size + 2) + 16, who, { tone: 'ink-2' }),
  ];
}
