// Geometry of the cover's valve: one month sets the wheel and the throat, and a strip beneath shows all months with their gaps.
import type { PlacedText, Scene, Size } from '../contract/scene.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { drawnStrip, type Bar, type Line } from './layout-strip.ts';
import { dialTicks, spokes, valveShape, type ValveFrame, type ValveShape } from './layout-valve.ts';
import type { Kind, Month, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export interface Block {
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
    status: { y: 86, width: 300, alone: 21 },
    strip: { label: 248, top: 258, base: 328 },
    dialUnder: 20,
  },
  narrow: {
    width: 360,
    height: 354,
    margin: 16,
    valve: { x: 284, y: 143, reach: 33, half: 29, bore: 42 },
    wheel: { x: 284, y: 54, r: 41 },
    month: { size: 19, y: 20 },
    tonnes: { size: 34, y: 54 },
    status: { y: 74, width: 190, alone: 19 },
    strip: { label: 217, top: 226, base: 282 },
    dialUnder: 26,
  },
} as const;
/** Tonnes from one tick of the dial to the next. */
const dialStep = 1000;

/** The opening that a month gives the valve: its share of the fullest month. */
export const openingAt = (tonnes: number, fullest: number): number => tonnes / fullest;

/** One view; all views have the same months, and differ in where the wheel stands. Throws RangeError for a view without a month. */
export function coverValve(rows: Rows, labels: Labels, size: Size, view: View): CoverValveScene {
  const { width, height, margin, wheel, valve: pipe, strip: stripAt } = frames[size];
  const [shown] = rows.current[view];
  if (shown === undefined) throw new RangeError('cover-valve needs a month to stand at');
  const full = rows.fullest.tonnes;
  // Where no figure was found nothing is known of the opening: the drawing stands dashed at full bore.
  const valve = valveShape(pipe, shown.tonnes === null ? 1 : openingAt(shown.tonnes, full));
  const [before, behind] = flangesOf(pipe);
  const box = { left: margin, right: width - margin, top: stripAt.top, base: stripAt.base };
  const strip = drawnStrip(rows, labels, view, box, stripAt.label);
  const [base, ...marks] = strip.lines;
  return {
    width,
    height,
    kind: shown.kind,
    wheel: {
      ...wheel,
      turn: shown.tonnes === null ? 0 : valve.turn,
      spokes: spokes(wheel.r * 0.19, wheel.r * 0.86),
    },
    dial: { r: wheel.r + 8, ticks: dialTicks(wheel.r + 8, 6, dialStep, full) },
    valve,
    stem: { x: wheel.x - 3, y: wheel.y, w: 6, h: tenth(valve.flowY - wheel.y) },
    supply: { x: 0, y: pipe.y - pipe.bore / 2, w: before.x, h: pipe.bore },
    flow: { x: pipe.x, y: valve.flowY, w: width - pipe.x, h: valve.flowHeight },
    flanges: [before, behind],
    bars: strip.bars,
    lines: [
      ...(base === undefined ? [] : [base]),
      ...(shown.tonnes === null
        ? [{ key: 'unknown', d: hatchLines(throatOf(pipe), 7), tone: 'rule' } as const]
        : []),
      { key: 'pipe-over', d: `M${behind.x + 7} ${pipe.y - pipe.bore / 2}H${width}`, tone: 'ink' },
      { key: 'pipe-under', d: `M${behind.x + 7} ${pipe.y + pipe.bore / 2}H${width}`, tone: 'ink' },
      ...marks,
    ],
    texts: [
      ...readout(rows.current[view], shown, labels, size),
      ...pipeTexts(rows, labels, size),
      ...strip.texts,
    ],
  };
}

/** The inside of the valve at the bore of the pipe, where nothing is known of the opening. */
const throatOf = ({ x, y, reach, bore }: ValveFrame) => ({
  left: x - reach,
  right: x + reach,
  top: y - bore / 2,
  bottom: y + bore / 2,
});

function flangesOf({ x, y, reach, half }: ValveFrame) {
  const flange = (key: string, at: number) => ({ key, x: at, y: y - half - 4, w: 7, h: 2 * (half + 4) });
  return [flange('flange-before', x - reach - 7), flange('flange-behind', x + reach)] as const;
}

/** What stands beside the wheel: month, tonnes, and how they are known. */
function readout(run: readonly Month[], shown: Month, labels: Labels, size: Size): PlacedText[] {
  const { margin, month, tonnes, status } = frames[size];
  const name = labels.run(run);
  const nameSize = textWidth(name, month.size, 600) > status.width ? 17 : month.size;
  const said = labels.month(shown);
  const head = placed('month', margin, month.y, name, { size: nameSize, weight: 600, leading: 15 });
  if (shown.tonnes === null)
    return [head, placed('status', margin, tonnes.y - 12, said.status, { size: status.alone, leading: 15 })];
  // "about" is set small over the figure's size, so that the figure keeps its place.
  const derived = shown.kind === 'derived';
  const room = derived ? textWidth(`${labels.about} `, 17, 400) + 4 : 0;
  return [
    head,
    ...(derived ? [placed('about', margin, tonnes.y, labels.about, { size: 17, leading: 15 })] : []),
    placed('tonnes', margin + room, tonnes.y, derived ? labels.bare(shown) : said.amount, {
      size: tonnes.size,
      weight: 600,
      leading: 15,
      tone: 'china',
    }),
    placed('status', margin, status.y, wrapText(said.status, status.width, 13), { tone: 'ink-2' }),
  ];
}

/** The pipe says its own scale, and where it leads. */
function pipeTexts(rows: Rows, labels: Labels, size: Size): PlacedText[] {
  const { width, margin, valve: pipe, dialUnder } = frames[size];
  const under = pipe.y + pipe.bore / 2 + dialUnder;
  return [
    placed('full', margin === 0 ? 12 : margin, pipe.y - 3, labels.full(rows.fullest), {
      tone: 'on-fill',
      leading: 16,
    }),
    placed('dial', margin, under, labels.dial(dialStep), { tone: 'ink-2' }),
    placed(
      'destination',
      width - margin,
      size === 'wide' ? pipe.y - pipe.bore / 2 - 10 : under,
      labels.destination,
      {
        tone: 'china',
        anchor: 'end',
        weight: 600,
      },
    ),
  ];
}
