// Geometry of licence counts: one gate for each count; slips before it wait, slips past it are approved.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { artboard, counted, rounded, torn } from './layout-alone.ts';
import { aside, gate, smallGate, type Gate } from './layout-gate.ts';
import { countedSlips, roundedHeaps, tornSheets, type Lie, type Sheets } from './layout-heaps.ts';
import { statementsOf } from './layout-japan.ts';
import { emptyTally, tally, type TallyPlace } from './layout-tally.ts';
import type { CountKey, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

type Small = Exclude<CountKey, 'firm' | 'none'>;
/** Where a small gate stands, and its words: from `x`, `room` wide. */
interface Place {
  readonly gate: number;
  readonly x: number;
  readonly room: number;
}
/** A gate of full size, with its words. */
interface Large extends Gate {
  readonly tally: TallyPlace;
  readonly room: number;
}
interface Frame {
  readonly firm: Large & { readonly lie: Lie };
  /** Japan’s gate: on a wide artboard beside the firm’s and as tall, on a phone under it and lower; `words` is where those of its tally stand. */
  readonly none: Large & { readonly words: TallyPlace };
  /** Slips of the small gates: one scale for counted and rounded ones, so that their numbers compare among themselves. */
  readonly lie: Lie;
  readonly dune: number;
  readonly sheets: Sheets;
  readonly places: Readonly<Record<Small, Place>>;
  /** How high a gate is. */
  readonly tall: Readonly<Record<Small, number>>;
  readonly opening: number;
  /** The air between the rows of a column. */
  readonly air: number;
}
const beside: Place = { gate: 72, x: 146, room: 206 };
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    firm: {
      x: 324,
      top: 6,
      ground: 178,
      opening: 22,
      from: 2,
      to: 402,
      lie: {
        paper: { across: 12.6, down: 11.2 },
        before: { high: 12, columns: 24 },
        past: { high: 1, columns: 5 },
        reading: 0,
      },
      tally: { x: 2, y: 46, size: 58, words: 15 },
      room: 120,
    },
    none: {
      x: 608,
      top: 6,
      ground: 178,
      opening: 22,
      from: 424,
      to: 638,
      tally: { x: 424, y: 46, size: 44, words: 15 },
      words: { x: 424, y: 46, size: 58, words: 15 },
      room: 150,
    },
    lie: {
      paper: { across: 2.2, down: 2.2 },
      before: { high: 14, columns: 13 },
      past: { high: 6, columns: 5 },
      reading: 15,
    },
    dune: 104,
    sheets: { length: 84, high: 22, gap: 5 },
    places: {
      chamber: { gate: 64, x: 2, room: 224 },
      commission: { gate: 336, x: 232, room: 236 },
      shares: { gate: 546, x: 480, room: 158 },
    },
    tall: { chamber: 80, commission: 80, shares: 80 },
    opening: 18,
    air: 0,
  },
  narrow: {
    firm: {
      x: 302,
      top: 6,
      ground: 192,
      opening: 22,
      from: 2,
      to: 358,
      lie: {
        paper: { across: 19.1, down: 8.7 },
        before: { high: 17, columns: 15 },
        past: { high: 3, columns: 2 },
        reading: 0,
      },
      tally: { x: 8, y: 37, size: 46, words: 14 },
      room: 100,
    },
    none: {
      x: 302,
      top: 207,
      ground: 282,
      opening: 15,
      from: 2,
      to: 358,
      tally: { x: 8, y: 256, size: 40, words: 14 },
      words: { x: 154, y: 206, size: 40, words: 14 },
      room: 118,
    },
    lie: {
      paper: { across: 1.6, down: 1.6 },
      before: { high: 14, columns: 12 },
      past: { high: 6, columns: 5 },
      reading: 13,
    },
    dune: 64,
    sheets: { length: 60, high: 14, gap: 3 },
    places: { chamber: beside, commission: beside, shares: beside },
    tall: { chamber: 40, commission: 66, shares: 46 },
    opening: 13,
    air: 9,
  },
};
const steep = 2;

/** The small gates in their order: the counted one, the rounded one, shares alone. */
const order: readonly Small[] = ['chamber', 'commission', 'shares'];
/** How far the ground of a small gate reaches where it stands in a row. */
const reaches: Readonly<Record<Exclude<Small, 'commission'>, number>> = { chamber: 62, shares: 68 };

/** The firm's slips and the bare gate of Japan over the three other gates, or one gate alone with what there is to say of it. Heaps never touch: no base is another's. */
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
      return statementsOf(rows, labels, size);
  }
}

/** What lies at a small gate. */
function heapsOf(key: Small, { fields }: Rows, x: number, ground: number, frame: Frame): readonly Shape[] {
  const half = aside.small;
  if (key === 'chamber')
    return countedSlips(key, fields.chamber, { x, half, ground }, frame.lie).map(thinned);
  if (key === 'shares') return tornSheets(fields.shares, { x, half, ground }, frame.sheets);
  const { across, down } = frame.lie.paper;
  // So small, a hatched edge would be a fringe: the words say that it is more.
  const grain = { each: across * down, length: frame.dune, steep, open: null };
  return roundedHeaps(fields.commission, { x, half, ground }, grain);
}

/** Outlines this small would run into one black block; thinned, the rejected one among them still shows. */
const thinned = (each: Shape): Shape => (each.ink === 'hair' ? { ...each, opacity: 0.5 } : each);

function firmGate({ fields }: Rows, labels: Labels, size: Size): Partial<Drawn> {
  const { firm } = frames[size];
  const words = labels.counts.firm;
  return {
    shapes: [
      ...countedSlips('firm', fields.firm, { x: firm.x, half: aside.large, ground: firm.ground }, firm.lie),
      ...gate('firm', firm),
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

/** Japan’s gate: bare ground on both sides of it, and the places of its two numbers empty. */
function bareGate(labels: Labels, size: Size): Partial<Drawn> {
  const { none } = frames[size];
  const { what, name, who } = labels.counts.none;
  const { shapes, texts } = emptyTally('none', none.tally, labels.of, { what, name, who }, none.room, {
    under: none.words,
    tone: 'ink',
  });
  return { shapes: [...gate('none', none), ...shapes], texts };
}

function allGates(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, right } = artboard[size];
  const isWide = size === 'wide';
  const frame = frames[size];
  const first = Math.max(frame.firm.ground, frame.none.ground);
  const words = wrapText(labels.scale, right - left, 13);
  // On a phone over what it speaks of; where gates stand in a row, under them all.
  const over = placed('scale', left, first + 22, words, { tone: 'ink-2' });
  const row = first + 16;
  let foot = isWide ? row : over.y + (words.length - 1) * over.leading + frame.air - 6;
  const small = order.map((key): Partial<Drawn> => {
    const place = frame.places[key];
    const top = isWide ? row : foot + 8;
    const ground = top + frame.tall[key];
    const reach = key === 'commission' ? frame.dune + 8 : isWide ? reaches[key] : 64;
    const texts = said(key, labels, place, isWide ? ground + 18 : top + 12);
    const end = texts.at(-1);
    foot =
      Math.max(foot, ground, end === undefined ? 0 : end.y + (end.lines.length - 1) * end.leading) +
      frame.air;
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
  const note = isWide ? { ...over, y: foot + 24 } : over;
  const end = isWide ? note.y + (words.length - 1) * note.leading : foot - frame.air;
  return sceneOf({ width, height: tenth(end + 6) }, [
    firmGate(rows, labels, size),
    bareGate(labels, size),
    ...small,
    { texts: [note] },
  ]);
}

/** Name, figure and who says it: under a gate where they stand in a row, beside it where they stand in a column. */
function said(key: Small, labels: Labels, { x, room }: Place, first: number) {
  const words = labels.counts[key];
  const figure = wrapText(labels.counted(words), room, 13, 600);
  const second = first + 16;
  const who = wrapText(labels.shortByline(words), room, 13);
  return [
    placed(`${key}-name`, x, first, words.name, { weight: 600 }),
    placed(`${key}-figure`, x, second, figure, { weight: 600, tone: 'others' }),
    placed(`${key}-who`, x, second + (figure.length - 1) * 15 + 16, who, { tone: 'ink-2' }),
  ];
}
