// Plants of some statuses end to end in one falling pipe, each named beside it with the date of its evidence, and China's month in another, on one scale.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import type { BandBox } from '../kit/bands.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth, tonnes } from '../look/format.ts';
import { spread } from '../look/spread.ts';
import { textWidth } from '../look/text-width.ts';
import { edgesOf, hungPipes, inOrder, keyLine, statusTone, sumOf } from './layout-bars.ts';
import type { Plant, Rows, Status, View } from './rows.ts';
import type { Labels } from './words.ts';

type ListView = Exclude<View, 'status' | 'countries'>;

/** Names stand at `names`, or at `led` where a line leads to each since blocks are thin, as far as `foot`, as far apart as `pitch` or `twoLines`; such lines are `lines` apart; large type is of the sizes `sum` and `month`. */
const frames = {
  narrow: {
    china: 7,
    plants: 98,
    bore: 72,
    names: 182,
    led: 194,
    lines: 3,
    top: 104,
    foot: 444,
    height: 452,
    sum: 44,
    month: 28,
    how: 13,
    pitch: 33,
    twoLines: 33,
    name: 14,
    seen: 13,
  },
  wide: {
    china: 10,
    plants: 214,
    bore: 130,
    names: 372,
    led: 392,
    lines: 4,
    top: 106,
    foot: 350,
    height: 358,
    sum: 54,
    month: 44,
    how: 15,
    pitch: 25,
    twoLines: 36,
    name: 16,
    seen: 14,
  },
} as const;
/** Up to so many plants on the wide artboard have their dates under their names. */
const few = 7;
/** From such a line to its name. */
const beforeName = 3;
/** Air between the head of what hangs under it and its plate. */
const over = 14;

export function plantsOneByOne(rows: Rows, labels: Labels, size: Size, view: ListView): PlotScene {
  const frame = frames[size];
  const statuses = rows.listedIn[view] ?? rows.statuses;
  const plants = inOrder(
    rows.plants.filter(({ status }) => statuses.includes(status)),
    rows.statuses,
  );
  const pipes = hungPipes(rows, plants, size, frame);
  const list = listOf(plants, pipes.boxes, size);
  return sceneOf(
    { width: edgesOf(size).width, height: frame.height },
    [
      { shapes: [...pipes.shapes, pipes.plates, ...leadsOf(plants, list, size)] },
      {
        texts: [
          ...heads(plants, statuses, labels, size, list),
          ...monthWords(rows, plants, labels, size, pipes.y),
        ],
      },
      { texts: namesOf(plants, list, labels, size, statuses.length > 1) },
    ],
    [pipes.hang],
  );
}

/** Where the names of plants stand: their left edge, the middle of each row, and how far rows are apart. */
function listOf(plants: readonly Plant[], boxes: readonly BandBox[], size: Size) {
  const { names, led, top, foot, pitch, twoLines } = frames[size];
  // What stands is thin beside the month of China.
  const isLed = plants.every(({ isPromise }) => !isPromise);
  const isOneLine = size === 'wide' && plants.length > few;
  const gap = isOneLine ? pitch : twoLines;
  const middles = boxes.map(({ left, right }) => (left + right) / 2);
  return {
    left: isLed ? led : names,
    isLed,
    isOneLine,
    gap,
    middles,
    at: spread(middles, gap, top + gap / 2 - 4, foot - gap / 2 + 4),
  };
}
type List = ReturnType<typeof listOf>;

/** Baseline of a name in the row of a plant. */
const baseOf = ({ isOneLine }: List, y: number, name: number): number =>
  isOneLine ? y + 0.35 * name : y - 2;

/** A hairline from each block to its name where blocks are thin: down beside the pipe, that of the lowest block nearest to it, so that none cross. */
function leadsOf(plants: readonly Plant[], list: List, size: Size): Shape[] {
  if (!list.isLed) return [];
  const { plants: pipe, bore, lines, name } = frames[size];
  const last = list.left - beforeName;
  return plants.map(({ project }, i) => {
    const from = tenth(list.middles[i] ?? NaN);
    const to = tenth(baseOf(list, list.at[i] ?? NaN, name) - 0.35 * name);
    const down = last - 2 - i * lines;
    return shape(`lead-${project}`, `M${pipe + bore + 1} ${from}H${down}V${to}H${last}`, 'ink-2', 'lead');
  });
}

/** What hangs in each pipe, over its plate; of the plants how much they come to, in the largest type. */
function heads(
  plants: readonly Plant[],
  statuses: readonly Status[],
  labels: Labels,
  size: Size,
  { left: names, isLed }: List,
): PlacedText[] {
  const { china, plants: pipe, top, sum } = frames[size];
  const foot = top - over;
  const bold = { weight: 600, size: size === 'wide' ? 15 : 13 } as const;
  const tone = statusTone(statuses[0] ?? 'announced');
  const left = pipe - 7;
  return [
    placed('china', china - 7, foot - 16, labels.china, { ...bold, tone: 'china' }),
    placed('china-is', china - 7, foot, labels.chinaInMonth, { tone: 'ink-2' }),
    placed('all', left, foot - 21 - 0.74 * sum - 13, labels.listed(statuses), { ...bold, tone }),
    placed('all-sum', left, foot - 21, labels.about(sumOf(plants)), { tone, size: sum, face: 'display' }),
    placed('all-is', left, foot, labels.aYear, { tone: 'ink-2' }),
    ...(size === 'wide' && !isLed ? [placed('order', names, foot, labels.order, { tone: 'ink-2' })] : []),
  ];
}

/** What China made in the month, under the end of its pipe, and under that what the marks mean. */
function monthWords(
  { month }: Rows,
  plants: readonly Plant[],
  labels: Labels,
  size: Size,
  y: (tonnes: number) => number,
): PlacedText[] {
  const { china, names, month: large, how } = frames[size];
  const left = china - (size === 'wide' ? 0 : 4);
  const under = y(month.tonnes) + 0.74 * large + 10;
  const hows = under + how + 7;
  const isHatched = plants.some(({ isPromise }) => isPromise);
  return [
    placed('china-sum', left, under, labels.about(month.tonnes), {
      size: large,
      tone: 'china',
      face: 'display',
    }),
    placed('china-how', left, hows, labels.surveyed, { tone: 'ink-2', size: how }),
    keyLine(
      labels,
      isHatched,
      plants.some(({ isPromise, isSure }) => !isPromise && !isSure),
      {
        x: left,
        y: hows + 2 * (how + 2) + 12,
        room: (size === 'wide' ? names : names - 4) - left - 14,
      },
    ),
  ];
}

/** Each plant beside the pipe in the order of its block: its name, its tonnes in a column, then its status, date and doubt; and the sum without what is least sure under all. */
function namesOf(
  plants: readonly Plant[],
  list: List,
  labels: Labels,
  size: Size,
  withStatus: boolean,
): readonly PlacedText[] {
  const { top, name, seen } = frames[size];
  const { left, isOneLine, gap, at } = list;
  const wides = plants.map((plant) =>
    [labels.plant(plant), tonnes(plant.tonnes)].reduce((wide, each) => wide + textWidth(each, name, 600), 0),
  );
  const column = tenth(left + Math.max(...wides) * 1.04 + 7);
  const texts = plants.flatMap((plant, i): PlacedText[] => {
    const first = baseOf(list, at[i] ?? top, name);
    const key = plant.project;
    const behind = labels.behind(plant, withStatus);
    const tone = statusTone(plant.status);
    return [
      placed(`name-${key}`, left, first, labels.plant(plant), { size: name, weight: 600 }),
      placed(`sum-${key}`, column, first, tonnes(plant.tonnes), {
        size: name,
        weight: 600,
        tone,
        anchor: 'end',
      }),
      isOneLine
        ? placed(`seen-${key}`, column + 7, first, behind, { size: seen, tone: 'ink-2' })
        : placed(`seen-${key}`, left, first + seen + 3, behind, { size: seen, tone: 'ink-2' }),
    ];
  });
  const firm = sumOf(plants.filter(({ isConfirmed }) => isConfirmed));
  const isSure = plants.every(({ isPromise }) => isPromise) || firm === sumOf(plants);
  const under = (at.at(-1) ?? top) + gap + (size === 'wide' ? 3 : 8);
  const words = labels.without(firm);
  const said = size === 'wide' ? [words.join(' ')] : words;
  const without = placed('all-firm', left, under, said, { tone: 'ink-2', size: seen });
  return [...texts, ...(isSure ? [] : [without])];
}
