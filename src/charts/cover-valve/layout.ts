// Geometry of the cover's valve: one month sets the wheel and the throat, and a strip beneath shows all months with their gaps.
import type { PlacedText, Scene, Size, TextTone } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { dialTicks, spokes, valveShape, type Kind, type ValveFrame, type ValveShape } from './valve-shape.ts';
import type { Words } from './words.ts';

export const views = ['low', 'high', 'licences', 'rebound', 'gap', 'latest'] as const;
export type View = (typeof views)[number];

/** One month of the strip, whether or not a figure was found. */
export interface Month {
  /** YYYY-MM */
  readonly month: string;
  /** "May 2025" */
  readonly name: string;
  readonly tonnes: number | null;
  readonly kind: Kind;
  /** "about 2,626 t"; empty where no figure was found. */
  readonly amount: string;
  /** How the figure is known, in a line. */
  readonly status: string;
}
/** What the valve shows: the months of its strip, those that it stands at, and the month of a full turn. */
export interface Reading {
  readonly months: readonly Month[];
  /** One month, or a run of months without a figure. */
  readonly current: readonly Month[];
  /** "May 2025", "April to June 2026" */
  readonly name: string;
  readonly fullest: Month & { readonly tonnes: number };
  /** The first month of licences, and their date in words. */
  readonly licences: { readonly month: string; readonly date: string };
}

interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly kind: Kind;
  readonly current: boolean;
}
interface Line {
  readonly key: string;
  readonly d: string;
  readonly tone: 'ink' | 'policy' | 'rule';
}
interface Block {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface CoverValveScene extends Scene {
  readonly kind: Kind;
  readonly wheel: {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    readonly turn: number;
    readonly spokes: string;
  };
  readonly dial: { readonly r: number; readonly ticks: string };
  readonly valve: ValveShape;
  readonly stem: Block;
  readonly supply: Block;
  readonly flow: Block;
  readonly flanges: readonly (Block & { readonly key: string })[];
  readonly bars: readonly Bar[];
  readonly lines: readonly Line[];
  readonly texts: readonly PlacedText[];
}

const frames = {
  wide: {
    width: 640,
    height: 388,
    margin: 0,
    valve: { x: 424, y: 178, reach: 48, half: 39, bore: 52 },
    wheel: { x: 424, y: 69, r: 54 },
    month: { size: 21, y: 20 },
    tonnes: { size: 42, y: 64 },
    status: { y: 86, width: 300 },
    strip: { label: 248, top: 258, base: 328 },
  },
  narrow: {
    width: 360,
    height: 354,
    margin: 16,
    valve: { x: 284, y: 143, reach: 33, half: 29, bore: 42 },
    wheel: { x: 284, y: 54, r: 41 },
    month: { size: 19, y: 20 },
    tonnes: { size: 34, y: 54 },
    status: { y: 74, width: 190 },
    strip: { label: 217, top: 226, base: 282 },
  },
} as const;

/** The opening that a month gives the valve: its share of the fullest month. */
export const openingAt = (tonnes: number, fullest: number): number => tonnes / fullest;

/** Places of bars for months in a strip, the fullest reaching its top; a month without a figure has no height. */
export function strip(
  months: readonly Month[],
  fullest: number,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly base: number },
): { readonly slot: number; readonly bars: readonly Omit<Bar, 'current'>[] } {
  const slot = (box.right - box.left) / months.length;
  const bars = months.map(({ month, tonnes, kind }, i) => {
    const h = tenth(((tonnes ?? 0) / fullest) * (box.base - box.top));
    return {
      key: month,
      x: tenth(box.left + slot * (i + 0.14)),
      y: tenth(box.base - h),
      w: tenth(slot * 0.72),
      h,
      kind,
    };
  });
  return { slot, bars };
}

/** Draws one view; all views have the same months, and differ in where the wheel stands. */
export function coverValve(reading: Reading, words: Words, size: Size): CoverValveScene {
  const frame = frames[size];
  const { width, margin } = frame;
  const pipe: ValveFrame = frame.valve;
  const full = reading.fullest.tonnes;
  const shown = reading.current[0];
  if (shown === undefined) throw new RangeError('cover-valve needs a month to stand at');
  const { kind } = shown;
  // Where no figure was found nothing is known of the opening: the drawing stands dashed at full bore.
  const valve = valveShape(pipe, shown.tonnes === null ? 1 : openingAt(shown.tonnes, full));
  const right = width - margin;
  const flange = (key: string, x: number) => ({
    key,
    x,
    y: pipe.y - pipe.half - 4,
    w: 7,
    h: 2 * (pipe.half + 4),
  });
  const leftFlange = flange('flange-before', pipe.x - pipe.reach - 7);
  const rightFlange = flange('flange-behind', pipe.x + pipe.reach);
  const { wheel } = frame;
  const texts: PlacedText[] = [];
  const say = (
    key: string,
    x: number,
    y: number,
    lines: readonly string[],
    tone: TextTone = 'ink-2',
    style: Partial<PlacedText> = {},
  ) =>
    texts.push({
      key,
      x: tenth(x),
      y: tenth(y),
      lines,
      size: 13,
      weight: 400,
      leading: 15,
      anchor: 'start',
      tone,
      emphasis: 'normal',
      ...style,
    });

  // The readout, beside the wheel.
  const nameSize =
    textWidth(reading.name, frame.month.size, 600) > frame.status.width ? 17 : frame.month.size;
  say('month', margin, frame.month.y, [reading.name], 'ink', { size: nameSize, weight: 600 });
  if (shown.amount !== '') {
    // "about" is set small over the figure's size, so that the figure keeps its place.
    const about = shown.kind === 'derived';
    const figure = about ? shown.amount.replace(/^about /, '') : shown.amount;
    const room = about ? textWidth('about ', 17, 400) + 4 : 0;
    if (about) say('about', margin, frame.tonnes.y, ['about'], 'ink', { size: 17 });
    say('tonnes', margin + room, frame.tonnes.y, [figure], 'china', {
      size: frame.tonnes.size,
      weight: 600,
    });
    say('status', margin, frame.status.y, wrapText(shown.status, frame.status.width, 13));
  } else
    say('status', margin, frame.tonnes.y - 12, [shown.status], 'ink', {
      size: size === 'wide' ? 21 : 19,
    });

  // The pipe says its own scale.
  say(
    'full',
    margin === 0 ? 12 : margin,
    pipe.y - 3,
    words.full(reading.fullest.amount, reading.fullest.name),
    'on-fill',
    {
      leading: 16,
    },
  );
  const under = pipe.y + pipe.bore / 2 + (size === 'wide' ? 20 : 26);
  say('dial', margin, under, [words.dial]);
  say(
    'destination',
    right,
    size === 'wide' ? pipe.y - pipe.bore / 2 - 10 : under,
    [words.destination],
    'china',
    {
      anchor: 'end',
      weight: 600,
    },
  );

  // The strip of all months.
  const box = { left: margin, right, top: frame.strip.top, base: frame.strip.base };
  const placed = strip(reading.months, full, box);
  const isCurrent = (month: string) => reading.current.some((each) => each.month === month);
  const bars = placed.bars.map((bar) => ({ ...bar, current: isCurrent(bar.key) }));
  const slotX = (month: string) =>
    box.left + placed.slot * reading.months.findIndex((each) => each.month === month);
  const lines: Line[] = [
    { key: 'base', d: `M${box.left} ${box.base + 0.5}H${box.right}`, tone: 'rule' },
    { key: 'pipe-over', d: `M${rightFlange.x + 7} ${pipe.y - pipe.bore / 2}H${width}`, tone: 'ink' },
    { key: 'pipe-under', d: `M${rightFlange.x + 7} ${pipe.y + pipe.bore / 2}H${width}`, tone: 'ink' },
  ];
  const first = slotX(shown.month);
  const run = placed.slot * reading.current.length;
  const line =
    shown.amount === '' ? `${reading.name}: ${words.none.toLowerCase()}` : `${reading.name}: ${shown.amount}`;
  const half = textWidth(line, 13, 600) / 2;
  const middle = Math.min(Math.max(first + run / 2, box.left + half + 1), box.right - half - 1);
  say('current', middle, frame.strip.label, [line], 'ink', { anchor: 'middle', weight: 600 });
  if (shown.kind === 'none')
    lines.push({
      key: 'missing',
      d: `M${tenth(first + 1)} ${box.base}V${box.top}H${tenth(first + run - 1)}V${box.base}`,
      tone: 'ink',
    });
  else {
    const top = placed.bars.find(({ key }) => key === shown.month)?.y ?? box.base;
    lines.push({
      key: 'pointer',
      d: `M${tenth(first + placed.slot / 2)} ${frame.strip.label + 5}V${Math.max(top - 2, frame.strip.label + 5)}`,
      tone: 'ink',
    });
  }

  // A year's name stands under the middle of its months.
  for (const year of new Set(reading.months.map(({ month }) => month.slice(0, 4)))) {
    const ofYear = reading.months.filter(({ month }) => month.startsWith(year));
    const x = tenth(slotX(ofYear[0]?.month ?? ''));
    lines.push({ key: `year-${year}`, d: `M${x} ${box.base}v16`, tone: 'rule' });
    say(`year-${year}`, x + (placed.slot * ofYear.length) / 2, box.base + 15, [year], 'ink-2', {
      anchor: 'middle',
    });
  }
  const dated = tenth(slotX(reading.licences.month));
  const note = words.licences(reading.licences.date);
  const noteX = Math.min(dated + 5, right - textWidth(note, 13) - 1);
  const noteY = box.base + 34;
  const foot = noteX < dated ? noteY - 12 : noteY + 2;
  lines.push({ key: 'licences', d: `M${dated} ${box.top}V${foot}`, tone: 'policy' });
  say('licences', noteX, noteY, [note], 'policy');
  say('key', margin, noteY + 21, wrapText(words.key, right - margin, 13));

  return {
    width,
    height: frame.height,
    kind,
    wheel: {
      ...wheel,
      turn: shown.tonnes === null ? 0 : valve.turn,
      spokes: spokes(wheel.r * 0.19, wheel.r * 0.86),
    },
    dial: { r: wheel.r + 8, ticks: dialTicks(wheel.r + 8, 6, 1000, full) },
    valve,
    stem: { x: wheel.x - 3, y: wheel.y, w: 6, h: tenth(valve.flowY - wheel.y) },
    supply: { x: 0, y: pipe.y - pipe.bore / 2, w: leftFlange.x, h: pipe.bore },
    flow: { x: pipe.x, y: valve.flowY, w: width - pipe.x, h: valve.flowHeight },
    flanges: [leftFlange, rightFlange],
    bars,
    lines,
    texts,
  };
}
