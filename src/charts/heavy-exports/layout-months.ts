// Months of one element as one pipe whose bore is what left in each, with a branch for South Korea on one side and one for Japan on the other.
import type { PlacedText, PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, wrapText } from '../look/text-width.ts';
import type { Certainty, Element, ElementMonth, MonthExports, Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** A bound ("more than") is drawn at its number as a printed figure, and its label says that there was more. */
const inkOf = ({ certainty, comparator }: MonthExports): Shape['ink'] =>
  comparator === '>' ? 'fill' : inks[certainty];
const inks = {
  printed: 'fill',
  rounded: 'estimate',
  derived: 'hollow',
} as const satisfies Readonly<Record<Certainty, Spot['ink']>>;

/**
 * Along the pipe:
 * - `first`: start of the old month; at a desk a text card may pass over everything before it
 * - `run`: start of the run of months
 * - `pitch`: length of a month
 *
 * Across the pipe:
 * - `centre`: its middle
 * - `korea`, `japan`: the ends of the two branches
 * - `bore`: bore of the fullest month
 *
 * `digits`: sizes of the amounts: the one that the finding says leads. `over`: how far over its plate that one stands, clear of the amounts
 * beside it, which are closer together than it is wide.
 * `names`: baseline of the names of the months at a desk.
 */
const frames = {
  wide: {
    width: 640,
    height: 274,
    first: 200,
    run: 260,
    pitch: 34,
    centre: 114,
    korea: 62,
    japan: 164,
    bore: 57,
    digits: { all: 18, lead: 44, total: 22 },
    over: 29,
    names: 223,
  },
  narrow: {
    width: 360,
    height: 430,
    first: 36,
    run: 91,
    pitch: 31,
    centre: 218,
    korea: 154,
    japan: 282,
    bore: 60,
    digits: { all: 19, lead: 28, total: 22 },
  },
} as const;
const reducer = 8;
/** The wall of the pipe stands outside its bore, so that a thread keeps its colour, and branches end on it. */
const wall = 1.2;
/** Where amounts in all end on a phone, and their header. */
const totals = 90;

const buyers = ['korea', 'japan'] as const;
type Buyer = (typeof buyers)[number];
const tones = { korea: 'others', japan: 'japan' } as const;

/** A box by its ends along the pipe and across it: on a phone the pipe falls, and the two change places. */
const boxed = (size: Size, from: number, to: number, low: number, high: number): Box =>
  size === 'wide'
    ? { left: from, right: to, top: low, bottom: high }
    : { left: low, right: high, top: from, bottom: to };

const path = (size: Size, points: readonly (readonly [along: number, across: number])[]): string =>
  points
    .map(([along, across], i) => {
      const [x, y] = size === 'wide' ? [along, across] : [across, along];
      return `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`;
    })
    .join('');

/** A month in its place along the pipe, with half its bore and half the bore of the length before it. */
interface PlacedMonth {
  readonly month: ElementMonth;
  readonly from: number;
  readonly half: number;
  readonly halfBefore: number;
}

/**
 * The pipe of one element. What is zero is closed by a plate; unknown months and a branch without a figure are dashed lines.
 * @throws RangeError where the months are not one old month and a run without a gap
 */
export function monthsOfElement(rows: Rows, labels: Labels, size: Size, element: Element): PlotScene {
  const frame = frames[size];
  const [old, run] = rows.elements[element].runs;
  const [first] = old ?? [];
  if (
    first === undefined ||
    old?.length !== 1 ||
    run === undefined ||
    rows.elements[element].runs.length !== 2
  )
    throw new RangeError(`months of ${element}: expected one month, then one run without a gap`);
  const half = ({ tonnes }: MonthExports): number =>
    tonnes === 0 ? 0 : Math.max((tonnes / rows.fullest) * frame.bore, 1) / 2;
  const months: PlacedMonth[] = run.map((month, i) => {
    const before = run[i - 1];
    return {
      month,
      from: frame.run + i * frame.pitch,
      half: half(month),
      halfBefore: before === undefined ? 0 : half(before),
    };
  });
  const end = frame.run + run.length * frame.pitch;
  const firstPlaced = { month: first, from: frame.first, half: half(first), halfBefore: half(first) };
  const all = [firstPlaced, ...months];
  const hasThread = all.some(
    ({ half: own, month: { tonnes } }) => tonnes > 0 && 2 * own > (tonnes / rows.fullest) * frame.bore,
  );
  return sceneOf(frame, [
    ...unknownLengths(labels, size, element, end),
    // Each branch runs into the pipe, whose wall lies on its end and tells the two apart without colour.
    ...all.flatMap((month) => buyers.map((buyer) => branchOf(month, buyer, rows, size))),
    ...all.map((month) => mainOf(month, size)),
    { shapes: [cut(size)] },
    {
      texts: [
        ...all.flatMap((month) => textsOf(month, rows, labels, size)),
        ...heads(rows, labels, size, element, end),
        keyOf(labels, size, element, hasThread),
      ],
    },
  ]);
}

/** Two strokes across the line between the old month and the run: more time lies there than the drawing has room for. */
function cut(size: Size): Shape {
  const { first, pitch, run, centre } = frames[size];
  const at = (first + pitch + run) / 2;
  const stroke = (from: number): string =>
    path(size, [
      [from - 2, centre + 5.5],
      [from + 2, centre - 5.5],
    ]);
  return shape('before-cut', `${stroke(at - 3)}${stroke(at + 3)}`, 'ink', 'wall');
}

/** What brackets and signs at the ends of branches mean, under the months. */
function keyOf(labels: Labels, size: Size, element: Element, hasThread: boolean): PlacedText {
  const { key } = labels;
  const said = key(element, hasThread);
  return size === 'wide'
    ? placed('key', 0, frames.wide.names + 43, said.join(' '), { tone: 'ink-2' })
    : placed(
        'key',
        4,
        368,
        said.flatMap((each) => wrapText(each, 202, 13)),
        { tone: 'ink-2' },
      );
}

/** A month's length of the pipe; the keys are the same for both elements, so that the bore moves from one to the other. */
function mainOf(
  { month: { month, tonnes }, from, half, halfBefore }: PlacedMonth,
  size: Size,
): Partial<Drawn> {
  const { centre, pitch } = frames[size];
  // A line where nothing flowed would look like the thread of a kilogram: what a row says is zero is a plate across the way.
  if (tonnes === 0 && halfBefore === 0) {
    const at = from + reducer / 2 + pitch / 2;
    const start = at - (closing.flange.from + closing.plate.to) / 2;
    const boxAt = (near: number, far: number): Box =>
      boxed(size, start + near, start + far, centre - closing.half, centre + closing.half);
    return { shapes: closedBy(`month-${month}`, boxAt, 'fill') };
  }
  const to = tonnes === 0 ? from + reducer : from + pitch;
  const side = (sign: -1 | 1, out = 0): [number, number][] => [
    [from, centre + sign * (halfBefore + out)],
    [from + reducer, centre + sign * (half + out)],
    [to, centre + sign * (half + out)],
  ];
  const key = `month-${month}`;
  return {
    shapes: [
      shape(`${key}-flow`, `${path(size, [...side(-1), ...side(1).reverse()])}Z`, 'china', 'fill'),
      shape(`${key}-walls`, path(size, side(-1, wall / 2)) + path(size, side(1, wall / 2)), 'ink', 'wall'),
    ],
  };
}

/** A branch from its plate to the pipe; one wider than the month's straight length narrows before it, as the pipe does between months. */
function branchPath(size: Size, middle: number, [a, b]: readonly [number, number], width: number): string {
  const half = width / 2;
  const mouth = Math.min(half, (frames[size].pitch - reducer) / 2);
  const neck = mouth < half ? a + Math.sign(b - a) * reducer : a;
  const side = (sign: -1 | 1): [number, number][] => [
    [middle + sign * half, b],
    ...(mouth < half ? [[middle + sign * half, neck] as [number, number]] : []),
    [middle + sign * mouth, a],
  ];
  return `${path(size, [...side(-1), ...side(1).reverse()])}Z`;
}

/** How long the stub of a branch without a figure is. */
const stub = 12;
/** What closes a way: from where to where along it flange and plate reach, and half of how wide they are. */
const closing = { flange: { from: 1, to: 4 }, plate: { from: 5.5, to: 9 }, half: 8 } as const;
/** Dots of a branch where nothing ran: where along it the first is, from one to the next, and how long each is. */
const lost = { first: 13, apart: 6, long: 1.4 } as const;

/** A flange, and on it the plate that closes the way; `boxAt` says where from one distance along it to another is. */
function closedBy(key: string, boxAt: (near: number, far: number) => Box, ink: 'fill' | 'hollow'): Shape[] {
  const { flange, plate } = closing;
  return [
    shape(`${key}-flange`, rectPath(boxAt(flange.from, flange.to)), 'ink', 'fitting'),
    shape(`${key}-closed`, rectPath(boxAt(plate.from, plate.to)), 'ink', ink),
  ];
}

/**
 * A branch whose row says zero, closed at the pipe: a flange with a plate on it, in ink, and dots where nothing ran. The plate of a zero
 * that is inferred stays hollow.
 */
function closedBranch(
  key: string,
  size: Size,
  middle: number,
  [a, b]: readonly [number, number],
  ink: 'fill' | 'hollow',
): Shape[] {
  const sign = Math.sign(b - a);
  const boxAt = (near: number, far: number): Box => {
    const ends = [a + sign * near, a + sign * far];
    return boxed(size, middle - closing.half, middle + closing.half, Math.min(...ends), Math.max(...ends));
  };
  const dots = Array.from({ length: Math.floor((Math.abs(b - a) - lost.first) / lost.apart) }, (_, i) => {
    const at = a + sign * (lost.first + i * lost.apart);
    return path(size, [
      [middle, at],
      [middle, at + sign * lost.long],
    ]);
  });
  return [shape(`${key}-lost`, dots.join(''), 'ink-2', 'wall'), ...closedBy(key, boxAt, ink)];
}

/** What went to one buyer: a branch as wide as its tonnes, closed where the row says zero, a stub where there is none. */
function branchOf(placedMonth: PlacedMonth, buyer: Buyer, rows: Rows, size: Size): Partial<Drawn> {
  const { centre, pitch, bore } = frames[size];
  const { month, from, half } = placedMonth;
  const part = month[buyer];
  if (month.tonnes === 0) return {};
  const width = part === null ? 0 : Math.max((part.tonnes / rows.fullest) * bore, 1);
  const middle = from + reducer / 2 + pitch / 2;
  const sign = buyer === 'korea' ? -1 : 1;
  const [a, b] = [centre + sign * (half + wall), frames[size][buyer]];
  const key = `month-${month.month}-${buyer}`;
  if (part === null)
    return {
      shapes: [
        shape(
          key,
          path(size, [
            [middle, a],
            [middle, a + sign * stub],
          ]),
          'ink-2',
          'gap',
        ),
      ],
    };
  if (part.tonnes === 0)
    return {
      shapes: closedBranch(key, size, middle, [a, b], part.certainty === 'derived' ? 'hollow' : 'fill'),
    };
  const rim = 3;
  const plate = boxed(size, middle - width / 2 - rim, middle + width / 2 + rim, b - 1.6, b + 1.6);
  return {
    shapes: [
      shape(key, branchPath(size, middle, [a, b], width), tones[buyer], inkOf(part)),
      shape(`${key}-end`, rectPath(plate), 'ink', 'fitting'),
    ],
  };
}

/** The number at the end of a branch, or at the end of a stub that nothing was found. */
function saidAt(
  { month, from, half }: PlacedMonth,
  buyer: Buyer,
  said: string,
  leads: boolean,
  size: Size,
): PlacedText {
  const frame = frames[size];
  const at = from + reducer / 2 + frame.pitch / 2;
  const key = `month-${month.month}-${buyer}-said`;
  const sign = buyer === 'korea' ? -1 : 1;
  const part = month[buyer];
  const end = part === null ? frame.centre + sign * (half + wall + stub) : frame[buyer];
  const large = leads ? frame.digits.lead : frame.digits.all;
  const style: TextStyle =
    part === null ? { tone: 'ink-2' } : { tone: tones[buyer], face: 'display', size: large };
  const tall = part === null ? 0 : large;
  if (size === 'narrow')
    return placed(key, end + sign * 6, part === null ? at + 5 : at + 0.32 * tall, said, {
      ...style,
      anchor: sign < 0 ? 'end' : 'start',
    });
  const over = part === null ? 4 : leads ? frames.wide.over : 7;
  const y = sign < 0 ? end - over : end + (part === null ? 13 : 5 + tall * 0.75);
  // The digits stand in the middle of the branch, and the plus of a bound hangs behind them. Before a 1 the face of headlines leaves more
  // room than behind a 7.
  return leads && part?.comparator === '>'
    ? placed(key, at - displayWidth(said.slice(0, -1), large) * 0.54, y, said, style)
    : placed(key, at, y, said, { ...style, anchor: 'middle' });
}

/** The numbers of a month: what went to either buyer at the ends of its branches, and beside its name what left in all. */
function textsOf(placedMonth: PlacedMonth, rows: Rows, labels: Labels, size: Size): PlacedText[] {
  const { month, from } = placedMonth;
  const { pitch, digits } = frames[size];
  const key = `month-${month.month}`;
  const at = from + reducer / 2 + pitch / 2;
  const september = rows.september[month.element];
  const leads = month.month === september.all.month;
  const china = { tone: 'china', face: 'display', size: leads ? digits.total : digits.all } as const;
  const name = leads ? ({ weight: 600 } as const) : {};
  const branches =
    month.tonnes === 0
      ? []
      : buyers.map((buyer) =>
          saidAt(
            placedMonth,
            buyer,
            labels[buyer](month),
            leads && (size === 'narrow' || month[buyer]?.destination === september.part.destination),
            size,
          ),
        );
  if (size === 'wide') {
    const middle = { anchor: 'middle' } as const;
    return [
      placed(`${key}-name`, at, frames.wide.names, labels.month(month), { ...name, ...middle }),
      placed(`${key}-total`, at, frames.wide.names + 23, labels.amount(month), { ...china, ...middle }),
      ...branches,
    ];
  }
  return [
    placed(`${key}-name`, 4, at + 5, labels.month(month), name),
    placed(`${key}-total`, totals, at + china.size * 0.32, labels.amount(month), { ...china, anchor: 'end' }),
    ...branches,
  ];
}

/** Where nothing is known, before the run and after it: a dashed line without a bore, as of a branch without a figure. */
function unknownLengths(labels: Labels, size: Size, element: Element, end: number): Partial<Drawn>[] {
  const { first, pitch, run, centre, width, height } = frames[size];
  const to = size === 'wide' ? width - 2 : height - 2;
  const length = (key: string, from: number, until: number): Shape =>
    shape(
      key,
      path(size, [
        [from, centre],
        [until, centre],
      ]),
      'ink-2',
      'gap',
    );
  const text = (key: string, from: number, until: number, lines: readonly string[]): PlacedText => {
    // On a phone in one line beside the beginning: the lengths are short, or a slip rests on them.
    if (size === 'narrow') return placed(key, centre + 11, from + 13.5, lines.join(' '), { tone: 'ink-2' });
    return placed(key, (from + until) / 2, centre - 13 - (lines.length - 1) * 15, lines, {
      tone: 'ink-2',
      anchor: 'middle',
    });
  };
  const [start, after] = [first + pitch + 4, end + 4];
  return [
    {
      shapes: [
        ...(size === 'wide' ? [length('earlier', 0, first - 4)] : []),
        length('before', start, run - 4),
        length('after', after, to),
      ],
      texts: [
        ...(size === 'wide'
          ? [
              placed('element', 18, centre - 10, labels.element(element), { size: 26, face: 'display' }),
              placed('earlier-none', 19, centre + 17, labels.earlier, { tone: 'ink-2' }),
            ]
          : []),
        // At a desk over the empty month too, since the length is shorter than the words.
        text('before-none', start, run + (size === 'wide' ? 6 : -4), labels.between),
        size === 'wide'
          ? // Under its line, since the change of a year stands over it, and within the margin of the page.
            placed('after-none', end + 16, centre + 19, labels.after(element).wide, {
              tone: 'ink-2',
            })
          : text('after-none', after, to, labels.after(element).narrow),
      ],
    },
  ];
}

/** Who the branches lead to, and what a year changed for each, where that was printed. */
function heads({ ofYear }: Rows, labels: Labels, size: Size, element: Element, end: number): PlacedText[] {
  const { korea, japan } = frames[size];
  const year = ofYear[element];
  const x = end + 16;
  const room = size === 'wide' ? frames.wide.width - x : Infinity;
  const head = (name: Buyer | 'all', at: number, y: number, style: TextStyle): PlacedText[] => {
    const flow = year[name];
    const changed = flow === null ? [] : wrapText(labels.yearly(flow), room, 13);
    return [
      placed(`to-${name}`, at, y, labels.buyers[name], { ...style, weight: 600 }),
      ...(flow === null ? [] : [placed(`to-${name}-year`, at, y + 16, changed, style)]),
    ];
  };
  if (size === 'wide')
    return [
      ...head('korea', x, korea - 18, { tone: 'others' }),
      ...head('japan', x, japan + 6, { tone: 'japan' }),
      ...head('all', x, frames.wide.names, { tone: 'china' }),
    ];
  // Each over its column of numbers; the widest line of South Korea ends short of the pipe.
  return [
    ...head('all', totals, 14, { tone: 'china', anchor: 'end' }),
    ...head('korea', totals + 12, 14, { tone: 'others' }),
    ...head('japan', japan - 6, 14, { tone: 'japan' }),
  ];
}
