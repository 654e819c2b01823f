// Plants of some statuses end to end in one falling pipe, each named beside it with the date of its evidence, and China's month in another, on one scale.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import type { BandBox } from '../kit/bands.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth, tonnes } from '../look/format.ts';
import { spread } from '../look/spread.ts';
import { textWidth } from '../look/text-width.ts';
import { edgesOf, hungPipes, inOrder, statusTone, sumOf } from './layout-bars.ts';
import type { Plant, Rows, Status, View } from './rows.ts';
import type { Labels } from './words.ts';

type ListView = Exclude<View, 'status' | 'countries'>;

/** Names stand at `names`, as far apart as `pitch` or `twoLines`; large type over the pipes is of the sizes `sum` and `month`. */
const frames = {
  narrow: {
    china: 10,
    plants: 117,
    bore: 44,
    names: 180,
    top: 104,
    foot: 444,
    height: 452,
    sum: 44,
    month: 22,
    pitch: 33,
    twoLines: 33,
    name: 14,
    seen: 13,
  },
  wide: {
    china: 10,
    plants: 214,
    bore: 130,
    names: 370,
    top: 106,
    foot: 350,
    height: 358,
    sum: 54,
    month: 36,
    pitch: 25,
    twoLines: 38,
    name: 16,
    seen: 14,
  },
} as const;
/** Up to so many plants on the wide artboard have their dates under their names. */
const few = 7;
/** Air between the head of what hangs under it and its plate. */
const over = 14;

export function plantsOneByOne(rows: Rows, labels: Labels, size: Size, view: ListView): PlotScene {
  const frame = frames[size];
  const statuses = rows.listedIn[view] ?? rows.statuses;
  const plants = inOrder(
    rows.plants.filter(({ status }) => statuses.includes(status)),
    rows.statuses,
  );
  const pipes = hungPipes(rows, plants, frame);
  return sceneOf(
    { width: edgesOf(size).width, height: frame.height },
    [
      { shapes: [...pipes.shapes, pipes.plates], texts: heads(rows, plants, statuses, labels, size) },
      namesOf(plants, pipes.boxes, labels, size, statuses.length > 1),
    ],
    [pipes.hang],
  );
}

/** What hangs in each pipe, over its plate: what it is, how much in large type, and of what time. */
function heads(
  rows: Rows,
  plants: readonly Plant[],
  statuses: readonly Status[],
  labels: Labels,
  size: Size,
): PlacedText[] {
  const { china, plants: pipe, top, sum, month } = frames[size];
  const foot = top - over;
  const said = (
    key: string,
    x: number,
    [name, amount, of]: Words,
    large: number,
    tone: PlacedText['tone'],
  ) => [
    placed(key, x, foot - 21 - 0.74 * sum - 13, name, { tone, weight: 600, size: size === 'wide' ? 15 : 13 }),
    placed(`${key}-sum`, x, foot - 21, amount, { tone, size: large, face: 'display' }),
    placed(`${key}-is`, x, foot, of, { tone: 'ink-2' }),
  ];
  return [
    ...said(
      'china',
      china - 7,
      [labels.chinaIn, labels.about(rows.month.tonnes), labels.aMonth],
      month,
      'china',
    ),
    ...said(
      'all',
      pipe - 7,
      [labels.listed(statuses), labels.about(sumOf(plants)), labels.aYear],
      sum,
      statusTone(statuses[0] ?? 'announced'),
    ),
  ];
}
type Words = readonly [name: string, amount: string, of: string];

/** Each plant beside its block, tied to it: its name with its tonnes, then its status, date and doubt; and the sum without what is least sure under all. */
function namesOf(
  plants: readonly Plant[],
  boxes: readonly BandBox[],
  labels: Labels,
  size: Size,
  withStatus: boolean,
): Partial<Drawn> {
  const { plants: pipe, bore, names, top, foot, pitch, twoLines, name, seen } = frames[size];
  const isOneLine = size === 'wide' && plants.length > few;
  const gap = isOneLine ? pitch : twoLines;
  const middles = boxes.map(({ left, right }) => (left + right) / 2);
  const at = spread(middles, gap, top + gap / 2 - 4, foot - gap / 2 + 4);
  const drawn = plants.map((plant, i): { readonly shapes: Shape[]; readonly texts: PlacedText[] } => {
    const [middle, y] = [middles[i] ?? top, at[i] ?? top];
    const words = labels.plant(plant);
    const amount = tonnes(plant.tonnes);
    const first = isOneLine ? y + 0.35 * name : y - 2;
    const second = names + textWidth(words, name, 600) * 1.04 + 7;
    const third = second + textWidth(amount, name, 600) * 1.04 + 8;
    const key = plant.project;
    const behind = labels.behind(plant, withStatus);
    const tone = statusTone(plant.status);
    return {
      shapes: [
        shape(
          `lead-${key}`,
          `M${pipe + bore + 3} ${tenth(middle)}L${names - 5} ${tenth(y)}`,
          'ink-2',
          'lead',
        ),
      ],
      texts: [
        placed(`name-${key}`, names, first, words, { size: name, weight: 600 }),
        placed(`sum-${key}`, second, first, amount, { size: name, weight: 600, tone }),
        isOneLine
          ? placed(`seen-${key}`, third, first, behind, { size: seen, tone: 'ink-2' })
          : placed(`seen-${key}`, names, first + seen + 3, behind, { size: seen, tone: 'ink-2' }),
      ],
    };
  });
  const firm = sumOf(plants.filter(({ isConfirmed }) => isConfirmed));
  const isSure = plants.every(({ isPromise }) => isPromise) || firm === sumOf(plants);
  const under = (at.at(-1) ?? top) + gap + (size === 'wide' ? 3 : 8);
  const words = labels.without(firm);
  const said = size === 'wide' ? [words.join(' ')] : words;
  const without = placed('all-firm', names, under, said, { tone: 'ink-2', size: seen });
  return {
    shapes: drawn.flatMap(({ shapes }) => shapes),
    texts: [...drawn.flatMap(({ texts }) => texts), ...(isSure ? [] : [without])],
  };
}
