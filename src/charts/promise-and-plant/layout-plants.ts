// Plants of some statuses end to end in one falling pipe beside China's month, on one scale, and once more under a lens, where each is named with the date of its evidence.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import type { BandBox } from '../kit/bands.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth, tonnes } from '../look/format.ts';
import { spread } from '../look/spread.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { edgesOf, hungPipes, inOrder, keyLine, statusTone, sumOf, underLens } from './layout-bars.ts';
import type { Plant, Rows, Status, View } from './rows.ts';
import type { Labels } from './words.ts';

type ListView = Exclude<View, 'status' | 'countries'>;

/** Names stand at `names` as far as `foot`, as far apart as `pitch` or `twoLines`; large type is of the sizes `sum` and `month`. */
const frames = {
  narrow: {
    china: 4,
    plants: 54,
    bore: 38,
    rim: 4,
    lens: { left: 122, bore: 46, room: 300 },
    names: 180,
    top: 104,
    foot: 404,
    height: 452,
    sum: 44,
    month: 26,
    how: 13,
    pitch: 33,
    twoLines: 33,
    name: 14,
    seen: 13,
  },
  wide: {
    china: 7,
    plants: 121,
    bore: 82,
    rim: 7,
    lens: { left: 266, bore: 78, room: 222 },
    names: 368,
    top: 106,
    foot: 326,
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
/** From a line to its name, and from a block to its line. */
const beforeName = 4;
const afterBlock = 2;
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
  const lens = underLens(plants, pipes.y(sumOf(plants)) - frame.top, {
    ...frame.lens,
    top: frame.top,
    rim: frame.rim,
    from: frame.plants + frame.bore,
  });
  const list = listOf(plants, lens.boxes, size);
  // A plant's own key is that of its block under the lens, where it can be seen.
  const toScale = pipes.shapes.map((each) =>
    each.key === 'china' ? each : { ...each, key: `scale-${each.key}` },
  );
  return sceneOf(
    { width: edgesOf(size).width, height: frame.height },
    [
      { shapes: [lens.wedge, ...toScale, pipes.plates, ...lens.shapes, ...leadsOf(plants, list, size)] },
      {
        texts: [
          ...heads(plants, statuses, labels, size, lens.times),
          ...monthWords(rows, plants, labels, size, pipes.y),
        ],
      },
      { texts: namesOf(plants, list, labels, size, statuses.length > 1) },
    ],
    [pipes.hang],
  );
}

/** Where the names of plants stand: the middle of each row, and how far rows are apart. */
function listOf(plants: readonly Plant[], boxes: readonly BandBox[], size: Size) {
  const { top, foot, pitch, twoLines } = frames[size];
  const isOneLine = size === 'wide' && plants.length > few;
  const gap = isOneLine ? pitch : twoLines;
  const middles = boxes.map(({ left, right }) => (left + right) / 2);
  const last = Math.max(foot, top + plants.length * gap - 8);
  return { isOneLine, gap, middles, at: spread(middles, gap, top + gap / 2 - 4, last - gap / 2 + 4) };
}
type List = ReturnType<typeof listOf>;

/** Baseline of a name in the row of a plant. */
const baseOf = ({ isOneLine }: List, y: number, name: number): number =>
  isOneLine ? y + 0.35 * name : y - 2;

/** A hairline from each block under the lens to its name. */
function leadsOf(plants: readonly Plant[], list: List, size: Size): Shape[] {
  const { lens, names, name } = frames[size];
  return plants.map(({ project }, i) => {
    const from = tenth(list.middles[i] ?? NaN);
    const to = tenth(baseOf(list, list.at[i] ?? NaN, name) - 0.35 * name);
    return shape(
      `lead-${project}`,
      `M${lens.left + lens.bore + afterBlock} ${from}L${names - beforeName} ${to}`,
      'ink-2',
      'lead',
    );
  });
}

/** What hangs in each pipe, over its plate; of the plants how much they come to, in the largest type. */
function heads(
  plants: readonly Plant[],
  statuses: readonly Status[],
  labels: Labels,
  size: Size,
  times: number,
): PlacedText[] {
  const { china, plants: pipe, rim, lens, top, sum } = frames[size];
  const foot = top - over;
  const bold = { weight: 600, size: size === 'wide' ? 15 : 13 } as const;
  const tone = statusTone(statuses[0] ?? 'announced');
  const left = lens.left - rim;
  return [
    placed('china', china - rim, foot - 16, labels.china, { ...bold, tone: 'china' }),
    placed('china-is', china - rim, foot, labels.chinaInMonth, { tone: 'ink-2' }),
    size === 'wide'
      ? placed('to-scale', pipe - rim, foot, labels.toScale, { tone: 'ink-2' })
      : placed('to-scale', pipe + 24, foot - 16, labels.sameScale, {
          tone: 'ink-2',
          leading: 16,
          anchor: 'middle',
        }),
    placed('all', left, foot - 21 - 0.74 * sum - 13, labels.listed(statuses), { ...bold, tone }),
    placed('all-sum', left, foot - 21, labels.about(sumOf(plants)), { tone, size: sum, face: 'display' }),
    placed('all-is', left, foot, labels.underLens(times), { tone: 'ink-2' }),
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
  const { china, lens, month: large, how } = frames[size];
  const left = china - (size === 'wide' ? 0 : 4);
  const room = lens.left - left - (size === 'wide' ? 40 : 18);
  const surveyed = wrapText(labels.surveyed.join(' '), room, how);
  const under = y(month.tonnes) + 0.74 * large + 10;
  const hows = under + how + 7;
  const isHatched = plants.some(({ isPromise }) => isPromise);
  return [
    placed('china-sum', left, under, labels.about(month.tonnes), {
      size: large,
      tone: 'china',
      face: 'display',
    }),
    placed('china-how', left, hows, surveyed, { tone: 'ink-2', size: how }),
    keyLine(
      labels,
      isHatched,
      plants.some(({ isPromise, isSure }) => !isPromise && !isSure),
      {
        x: left,
        y: hows + surveyed.length * (how + 2) + 12,
        room,
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
  const { names: left, top, name, seen } = frames[size];
  const { isOneLine, gap, at } = list;
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
