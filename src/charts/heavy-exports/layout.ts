// Geometry of heavy exports: a year as pipes that widen or narrow from their own base, and months as tanks, empty where none left.
import type { PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { boreScale, pipe } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { tank } from './layout-vessels.ts';
import type { Words } from './words.ts';

export const views = ['year', 'dysprosium', 'terbium'] as const;
export type View = (typeof views)[number];

/** A flow of one year against the year before, which is 100. */
export interface Flow {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly tone: Extract<Tone, 'china' | 'japan'>;
  /** The year in per cent of the one before. */
  readonly index: number;
  /** The change as printed. */
  readonly change: string;
  /** The tonnage, or that none was given. */
  readonly tonnage: string;
}
/** All flows, each to its own base, with the names of both years. */
export interface YearOfFlows {
  readonly flows: readonly Flow[];
  readonly before: string;
  readonly year: string;
}

/** The part of a month that went to Japan: a figure, or null where none was found. */
export interface JapanPart {
  readonly tonnes: number;
  readonly words: string;
  readonly ink: 'fill' | 'hollow' | 'estimate';
}
export interface TankMonth {
  readonly month: string;
  readonly name: string;
  readonly tonnes: number;
  readonly words: string;
  readonly japan: JapanPart | null;
}
/** Months of one element in runs; between two runs and after the last nothing is known. */
export interface TankRuns {
  readonly runs: readonly { readonly year: string; readonly months: readonly TankMonth[] }[];
  /** The year after the last run, of which nothing is known. */
  readonly after: string;
  /** What a full tank holds, the same for both elements. */
  readonly full: number;
}

const yearFrames = {
  wide: { width: 640, from: 168, to: 506, bore: 54, top: 34, pitch: 80, apart: 16 },
  narrow: { width: 360, from: 10, to: 250, bore: 34, top: 48, pitch: 68, apart: 8 },
} as const;

/** Draws every flow with the same bore for its base, so that the second length shows the change alone. */
export function yearOfFlows({ flows, before, year }: YearOfFlows, size: Size): PlotScene {
  const frame = yearFrames[size];
  const narrow = size === 'narrow';
  const bore = boreScale(100, frame.bore);
  const tallest = Math.max(frame.bore, ...flows.map(({ index }) => bore(index)));
  const middle = frame.from + (frame.to - frame.from) * 0.46;
  const reach = narrow ? 11 : 15;
  const parts = flows.map((flow, i): Drawn => {
    const centre = frame.top + tallest / 2 + i * frame.pitch + (i > 0 ? frame.apart : 0);
    return flowParts(flow, { frame, centre, middle, reach, narrow, bore });
  });
  const drawn = gathered(parts);
  const line = tenth(frame.top + tallest / 2 + frame.pitch / 2 + frame.apart / 2 - (narrow ? 10 : 0));
  const height = tenth(frame.top + tallest + (flows.length - 1) * frame.pitch + frame.apart + 8);
  const head = { tone: 'ink-2', weight: 600, anchor: 'middle' } as const;
  return {
    width: frame.width,
    height,
    ticks: [],
    shapes: [
      { key: 'apart', d: `M10 ${line}H${frame.width - 10}`, tone: 'rule', ink: 'lead', emphasis: 'normal' },
      ...drawn.shapes,
    ],
    spots: drawn.spots,
    texts: [
      placed('before', (frame.from + middle) / 2, 14, before, head),
      placed('year', (middle + frame.to) / 2 + reach / 2, 14, year, head),
      ...drawn.texts,
    ],
  };
}

interface FlowPlace {
  readonly frame: (typeof yearFrames)[Size];
  readonly centre: number;
  readonly middle: number;
  readonly reach: number;
  readonly narrow: boolean;
  readonly bore: (index: number) => number;
}

/** Base, reducer and what is left of it; the name beside or above, the change in large type at the end. */
function flowParts(
  { key, name, detail, tone, index, change, tonnage }: Flow,
  { frame, centre, middle, reach, narrow, bore }: FlowPlace,
): Drawn {
  const [base, now] = [bore(100), bore(index)];
  const along = 'x' as const;
  const emphasis = 'normal' as const;
  const length = (part: string, left: number, right: number, width: number): Drawn =>
    pipe({
      key: `${key}-${part}`,
      box: { left, right, top: centre - width / 2, bottom: centre + width / 2 },
      along,
      contents: 'flow',
      tone,
      emphasis,
    });
  const [in1, out1] = [tenth(middle - reach), tenth(middle + reach)];
  const y = (offset: number) => tenth(centre + offset);
  const reducer: Shape = {
    key: `${key}-reducer`,
    d: `M${in1} ${y(-base / 2)}L${out1} ${y(-now / 2)}V${y(now / 2)}L${in1} ${y(base / 2)}Z`,
    tone: 'ink',
    ink: 'fitting',
    emphasis,
  };
  const plate = (part: string, x: number, width: number): Drawn =>
    flange({ key: `${key}-${part}`, x, y: centre, along, bore: width, emphasis });
  const large = { size: narrow ? 20 : 26, weight: 600, tone } as const;
  const small = { tone: 'ink-2' } as const;
  const end = frame.to + 12;
  const texts: PlacedText[] = [
    placed(`${key}-change`, end, centre + 3, change, large),
    placed(`${key}-tonnage`, end, centre + 20, tonnage, small),
    ...(narrow
      ? [
          placed(`${key}-name`, frame.from, centre - Math.max(base, now) / 2 - 12, [`${name}, ${detail}`], {
            weight: 600,
          }),
        ]
      : [
          placed(`${key}-name`, frame.from - 16, centre, name, { size: 15, weight: 600, anchor: 'end' }),
          placed(`${key}-detail`, frame.from - 16, centre + 17, detail, { ...small, anchor: 'end' }),
        ]),
  ];
  return gathered([
    length('base', frame.from, in1, base),
    length('now', out1, frame.to, now),
    { shapes: [reducer], spots: [], texts },
    plate('joint', in1, base),
    plate('end', out1, now),
  ]);
}

const tankFrames = {
  wide: { width: 640, left: 6, pitch: 52, tank: 34, top: 40, foot: 232, gap: 74, row: false },
  narrow: { width: 360, left: 8, pitch: 26.4, tank: 19, top: 44, foot: 192, gap: 52, row: true },
} as const;

/**
 * Draws a tank a month. A month of zero is an empty tank with whole walls; months of which nothing is known are one dashed tank.
 * @throws RangeError for a month that holds more than a full tank
 */
export function tankRuns(
  { runs, after, full }: TankRuns,
  product: string,
  words: Words,
  size: Size,
): PlotScene {
  const frame = tankFrames[size];
  const parts: Drawn[] = [];
  const texts: PlacedText[] = [];
  const centred = { anchor: 'middle' } as const;
  const small = { tone: 'ink-2', anchor: 'middle' } as const;
  const japanAt = frame.foot + 84;
  let x: number = frame.left;
  runs.forEach(({ year, months }, run) => {
    if (run > 0) {
      parts.push(unknownTank(`before-${year}`, { ...frame, left: x }, words));
      x += frame.gap;
    }
    texts.push(
      placed(`year-${year}`, x + (months.length * frame.pitch) / 2, frame.foot + 36, year, {
        ...small,
        weight: 600,
      }),
    );
    for (const month of months) {
      const middle = x + frame.pitch / 2;
      const box: Box = {
        left: middle - frame.tank / 2,
        right: middle + frame.tank / 2,
        top: frame.top,
        bottom: frame.foot,
      };
      const key = `${product}-${month.month}`;
      parts.push(monthTank(key, month, box, full));
      // On a phone a value is wider than its tank: there all stand in a row above.
      const level = frame.row ? 1 : month.tonnes / full;
      const surface = frame.foot - level * (frame.foot - frame.top);
      texts.push(
        placed(`${key}-value`, middle, surface - 6, month.words, { ...centred, weight: 600, halo: true }),
        placed(`${key}-month`, middle, frame.foot + 18, month.name, centred),
        placed(`${key}-japan`, middle, japanAt, month.japan?.words ?? words.unknown, {
          ...centred,
          weight: 600,
          tone: month.japan === null ? 'ink-2' : 'japan',
        }),
      );
      x += frame.pitch;
    }
  });
  parts.push(unknownTank('after', { ...frame, left: x }, words));
  texts.push(
    placed('year-after', x + frame.gap / 2, frame.foot + 36, after, { ...small, weight: 600 }),
    placed('title', frame.left + 4, 16, words.tonnes, { tone: 'china', weight: 600 }),
    placed('to-japan', frame.left + 4, japanAt - 20, words.toJapan, { tone: 'japan', weight: 600 }),
  );
  const drawn = gathered(parts);
  return {
    width: frame.width,
    height: tenth(japanAt + 12),
    ticks: [],
    shapes: drawn.shapes,
    spots: drawn.spots,
    texts: [...drawn.texts, ...texts],
  };
}

/** Paper between what stayed elsewhere and what went to Japan, so that they are two without colour. */
const seam = 1.4;

/** A month's tank, and at its foot in indigo what went to Japan. */
function monthTank(key: string, { tonnes, japan }: TankMonth, box: Box, full: number): Drawn {
  const whole = tank({ key, box, tone: 'china', level: tonnes / full, emphasis: 'normal' });
  const walls = whole.shapes.filter((shape) => shape.key.endsWith('-walls'));
  const at = (part: number) => box.bottom - (part / full) * (box.bottom - box.top);
  const part: readonly Shape[] =
    japan === null || japan.tonnes === 0
      ? []
      : [
          {
            key: `${key}-to-japan`,
            d: rectPath({ ...box, top: at(japan.tonnes) }),
            tone: 'japan',
            ink: japan.ink,
            emphasis: 'normal',
          },
        ];
  // The seam is taken from the part above it: surface and level of Japan stand where the rows put them.
  const stock = whole.shapes
    .filter((shape) => !walls.includes(shape))
    .map((shape) =>
      japan === null || japan.tonnes === 0
        ? shape
        : { ...shape, d: rectPath({ ...box, top: at(tonnes), bottom: at(japan.tonnes) - seam }) },
    );
  return { shapes: [...stock, ...part, ...walls], spots: [], texts: [] };
}

/** One dashed tank for all months of which nothing was found. */
function unknownTank(
  key: string,
  { left, gap, top, foot }: { left: number; gap: number; top: number; foot: number },
  words: Words,
): Drawn {
  const box: Box = { left: left + 4, right: left + gap - 4, top, bottom: foot };
  return gathered([
    tank({ key, box, tone: 'ink-2', level: null, emphasis: 'normal' }),
    {
      shapes: [],
      spots: [],
      texts: [
        placed(`${key}-none`, left + gap / 2, (top + foot) / 2 - 10, words.none, {
          tone: 'ink-2',
          anchor: 'middle',
        }),
      ],
    },
  ]);
}
