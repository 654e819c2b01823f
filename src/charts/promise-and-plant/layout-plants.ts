// Plants of some statuses, a row each with the date of its evidence; under them all of them end to end, and China's month, on one scale.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import type { Scale } from '../kit/axes.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { tonnes } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { edgesOf, inOrder, monthBar, plantRow, sumOf, zeroLine, type Height } from './layout-bars.ts';
import type { Plant, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

type ListView = Exclude<View, 'status' | 'countries'>;

/** `pitch` or `twoLines` is the least height of a row, `most` the greatest; `list` is the height that a screen has for all rows. */
const frames = {
  narrow: {
    pitch: 21,
    twoLines: 36,
    most: 40,
    list: 250,
    barOfOne: 0.65,
    barOfTwo: 0.4,
    sumBar: 34,
    beforeSum: 30,
    beside: 6,
  },
  wide: {
    pitch: 23,
    twoLines: 26,
    most: 26,
    list: 240,
    barOfOne: 0.65,
    barOfTwo: 0.65,
    sumBar: 26,
    beforeSum: 34,
    beside: 62,
  },
} as const;
const names = 132;
const top = 6;

export function plantsOneByOne(rows: Rows, labels: Labels, size: Size, view: ListView): PlotScene {
  const { width, margin } = edgesOf(size);
  const frame = frames[size];
  const statuses = rows.listedIn[view] ?? rows.statuses;
  const plants = inOrder(
    rows.plants.filter(({ status }) => statuses.includes(status)),
    rows.statuses,
  );
  const withStatus = statuses.length > 1;
  const left = margin + names;
  const most = Math.max(rows.month.tonnes, sumOf(plants));
  const x = scaleLinear([0, most], [left, width - margin - frame.beside]);
  const { sumBar } = frame;
  const pitch = pitchOf(size, plants.length, withStatus);
  const bar = Math.round(pitch * (withStatus ? frame.barOfTwo : frame.barOfOne));
  const sumTop = top + plants.length * pitch + frame.beforeSum;
  const chinaTop = sumTop + sumBar + 28;
  return sceneOf(
    { width, height: chinaTop + sumBar + 8 },
    [
      ...plants.map((plant, i) => {
        const row = { top: top + i * pitch, bottom: top + i * pitch + bar };
        return plantLine(plant, labels, x, row, size, withStatus);
      }),
      sums(rows, plants, labels, x, size, { sumTop, chinaTop }),
    ],
    [
      zeroLine('zero', left, top - 4, sumTop + sumBar + 5),
      zeroLine('zero-china', left, chinaTop - 3, chinaTop + sumBar + 5),
    ],
  );
}

/** The height of a row: the fewer plants, the higher, so that a short list fills its screen too. */
function pitchOf(size: Size, count: number, withStatus: boolean): number {
  const { pitch, twoLines, most, list } = frames[size];
  const least = withStatus ? twoLines : pitch;
  return Math.max(least, Math.min(most, Math.floor(list / count)));
}

/** A plant's bar with its name, tonnes, date and doubt; on a phone a row that also says its status takes two lines. */
function plantLine(
  plant: Plant,
  labels: Labels,
  x: Scale,
  height: Height,
  size: Size,
  withStatus: boolean,
): Partial<Drawn> {
  const row = plantRow([plant], x, height);
  const amount = tonnes(plant.tonnes);
  const at = x(plant.tonnes) + 7;
  const baseline = (height.top + height.bottom) / 2 + 4.5;
  const [behindX, behindY] =
    withStatus && size === 'narrow'
      ? [at, baseline + 15]
      : [at + textWidth(amount, labelSize, 600) + 6, baseline];
  const behind = labels.behind(plant, withStatus);
  return {
    shapes: row.shapes.filter(({ key }) => !key.endsWith('-edge')),
    texts: [
      placed(`name-${plant.project}`, x(0) - 9, baseline, labels.plant(plant), { anchor: 'end' }),
      placed(`sum-${plant.project}`, at, baseline, amount, { weight: 600 }),
      placed(`seen-${plant.project}`, behindX, behindY, behind, { tone: 'ink-2' }),
    ],
  };
}

/** All plants of the view end to end, and China's month under them. */
function sums(
  rows: Rows,
  plants: readonly Plant[],
  labels: Labels,
  x: Scale,
  size: Size,
  { sumTop, chinaTop }: { readonly sumTop: number; readonly chinaTop: number },
): Partial<Drawn> {
  const { sumBar } = frames[size];
  const name = sumBar / 2 + 5;
  const left = x(0);
  const sum = sumOf(plants);
  const isPromised = plants.every(({ isPromise }) => isPromise);
  const firm = sumOf(plants.filter(({ isConfirmed }) => isConfirmed));
  const bold = { weight: 600, tone: isPromised ? 'policy' : 'others' } as const;
  const china = { weight: 600, tone: 'china' } as const;
  const shapes: readonly Shape[] = [
    ...plantRow(plants, x, { top: sumTop, bottom: sumTop + sumBar }, '-in-sum').shapes,
    ...monthBar(rows, x, { top: chinaTop, bottom: chinaTop + sumBar }),
  ];
  const texts: PlacedText[] = [
    placed('all', left - 9, sumTop + name, labels.allPlants, { anchor: 'end', weight: 600 }),
    placed('all-sum', left + 5, sumTop - 8, labels.perYear(sum), bold),
    placed('china', left - 9, chinaTop + name, labels.china, { ...china, anchor: 'end' }),
    placed('china-sum', left + 5, chinaTop - 8, labels.chinaMade, china),
  ];
  if (isPromised || firm === sum) return { shapes, texts };
  const [without, y] =
    size === 'wide' ? [labels.without(firm), sumTop + name] : [labels.withoutShort(firm), sumTop + 10];
  return { shapes, texts: [...texts, placed('all-firm', x(sum) + 7, y, without, { tone: 'ink-2' })] };
}
