// Plants of some statuses, a row each with the date of its evidence; under them all of them end to end, and China's month, on one scale.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import type { Scale } from '../kit/axes.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/placed.ts';
import { tonnes } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { edgesOf, inOrder, monthBar, plantRow, sumOf, zeroLine } from './layout-bars.ts';
import type { Plant, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

type ListView = Exclude<View, 'status' | 'countries'>;

const frames = {
  narrow: { pitch: 21, twoLines: 36, bar: 14, beforeSum: 30, beside: 6 },
  wide: { pitch: 26, twoLines: 26, bar: 17, beforeSum: 34, beside: 62 },
} as const;
const names = 132;
const top = 6;
const sumBar = 26;

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
  const pitch = withStatus ? frame.twoLines : frame.pitch;
  const sumTop = top + plants.length * pitch + frame.beforeSum;
  const chinaTop = sumTop + sumBar + 28;
  return sceneOf(
    { width, height: chinaTop + sumBar + 8 },
    [
      ...plants.map((plant, i) => plantLine(plant, labels, x, top + i * pitch, size, withStatus)),
      sums(rows, plants, labels, x, size, { sumTop, chinaTop }),
    ],
    [
      zeroLine('zero', left, top - 4, sumTop + sumBar + 5),
      zeroLine('zero-china', left, chinaTop - 3, chinaTop + sumBar + 5),
    ],
  );
}

/** A plant's bar with its name, tonnes, date and doubt; on a phone a row that also says its status takes two lines. */
function plantLine(
  plant: Plant,
  labels: Labels,
  x: Scale,
  y: number,
  size: Size,
  withStatus: boolean,
): Partial<Drawn> {
  const { bar } = frames[size];
  const row = plantRow([plant], x, { top: y, bottom: y + bar });
  const amount = tonnes(plant.tonnes);
  const at = x(plant.tonnes) + 7;
  const baseline = y + bar / 2 + 4.5;
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
    placed('all', left - 9, sumTop + 18, labels.allPlants, { anchor: 'end', weight: 600 }),
    placed('all-sum', left + 5, sumTop - 8, labels.perYear(sum), bold),
    placed('china', left - 9, chinaTop + 18, labels.china, { ...china, anchor: 'end' }),
    placed('china-sum', left + 5, chinaTop - 8, labels.chinaMade, china),
  ];
  if (isPromised || firm === sum) return { shapes, texts };
  const [without, y] =
    size === 'wide' ? [labels.without(firm), sumTop + 18] : [labels.withoutShort(firm), sumTop + 10];
  return { shapes, texts: [...texts, placed('all-firm', x(sum) + 7, y, without, { tone: 'ink-2' })] };
}
