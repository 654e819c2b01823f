// Plants by country or region, a row each, and China's month under them.
import { scaleLinear } from 'd3';
import type { PlotScene, Size } from '../contract/scene.ts';
import { bandLabels } from './layout-bands.ts';
import type { Scale } from '../kit/axes.ts';
import { gathered, sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import {
  edgesOf,
  inOrder,
  monthBar,
  monthsAYear,
  monthsOn,
  plantRow,
  statusBoxes,
  statusTone,
  zeroLine,
} from './layout-bars.ts';
import type { Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    names: 92,
    pitch: 52,
    bar: 37,
    first: 68,
    large: 31,
    beside: 8,
    under: 24,
    foot: 40,
    in: { sum: 17, first: 16, small: 13.5, part: 8, second: 31 },
  },
  wide: {
    names: 104,
    pitch: 37,
    bar: 26,
    first: 50,
    large: 54,
    beside: 62,
    under: 24,
    foot: 22,
    in: { sum: 22, first: 20.5, small: 16, part: 96, second: 19 },
  },
} as const;
const bold = { weight: 600 } as const;
const narrowBand = 20;

export function plantsByCountry(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { regions, statuses, month } = rows;
  const { width, margin } = edgesOf(size);
  const { names, pitch, bar, first, under, foot } = frames[size];
  const left = margin + names;
  const most = Math.max(...regions.map(({ sum }) => sum), month.tonnes);
  const x = scaleLinear([0, most], [left, width - margin - 62]);
  const baseline = bar / 2 + 5;
  const bars = regions.map(({ region, plants, sum }, i) => {
    const top = first + i * pitch;
    const own = inOrder(plants, statuses);
    const { shapes, boxes } = plantRow(own, x, { top, bottom: top + bar });
    const texts = [
      placed(`name-${region}`, left - 10, top + baseline, labels.region[region], { anchor: 'end' }),
      placed(`sum-${region}`, x(sum) + 7, top + baseline, labels.roundedTonnes(sum), bold),
    ];
    return { shapes, texts, boxes: statusBoxes(own, boxes, statuses) };
  });
  // The statuses are named once, over the first row.
  const boxes = bars.slice(0, 1).flatMap((row) => row.boxes);
  const named = bandLabels(
    boxes.map(({ key, status }) => ({ key, lines: [labels.status[status]], tone: statusTone(status) })),
    boxes,
    'above',
    { left: margin, right: width - margin, top: 0, bottom: first },
    // A band that is too narrow for its name is named on a lead, and the names of its neighbours keep clear of it.
    boxes
      .slice(1)
      .filter((box) => box.right - box.left < narrowBand)
      .map((box) => ({
        left: (box.left + box.right) / 2 - 4,
        right: box.right + 5,
        top: box.top - 22,
        bottom: box.top - 8,
      })),
  );
  const top = first + regions.length * pitch + under;
  const ofMonth = monthRow(rows, labels, size, x, top);
  return sceneOf(
    { width, height: top + bar + foot },
    [
      ...bars,
      ofMonth,
      partOfAll(x(0), x(regions[0]?.sum ?? 0), labels, size),
      { shapes: named.leads, texts: named.texts },
    ],
    [
      zeroLine('zero', left, first - 6, first + (regions.length - 1) * pitch + bar + 6),
      zeroLine('zero-china', left, top - 4, top + bar + 6),
    ],
  );
}

/** China’s month under them, with its words in it, and as many more of such months as the sheet has room for. */
function monthRow(rows: Rows, labels: Labels, size: Size, x: Scale, top: number): Drawn {
  const { width } = edgesOf(size);
  const { bar, in: inside } = frames[size];
  const { month } = rows;
  const across = { top, bottom: top + bar };
  const left = x(0);
  const sum = labels.roundedTonnes(month.tonnes);
  const wide = size === 'wide';
  const year = wide ? [labels.wholeYear] : wrapText(labels.wholeYear, width - left - 4, 13);
  return gathered([
    { shapes: [monthsOn(rows, x, width - 1, across), ...monthBar(rows, x, across)] },
    {
      texts: [
        placed('china', left - 10, top + bar / 2 + 5, labels.china, {
          ...bold,
          tone: 'china',
          anchor: 'end',
        }),
        placed('china-is', left, top - 8, labels.chinaIsShort, { tone: 'ink-2' }),
        placed('china-sum', left + 8, top + inside.first, sum, { size: inside.sum, face: 'display' }),
        placed('china-part', left + inside.part, top + inside.second, labels.oneOf(1, monthsAYear), {
          ...bold,
          size: inside.small,
        }),
        placed('china-year', wide ? width - 2 : left, top + bar + 17, year, {
          tone: 'china',
          anchor: wide ? 'end' : 'start',
        }),
      ],
    },
  ]);
}

/** The largest row's part of all, under it and tied to its whole length. */
function partOfAll(from: number, end: number, labels: Labels, size: Size): Partial<Drawn> {
  const { width, margin } = edgesOf(size);
  const { first, bar, large, beside } = frames[size];
  const top = first + bar + 4;
  const right = width - margin - beside;
  const baseline = top + 20 + 0.74 * large;
  const d = `M${tenth(from)} ${top}v5H${tenth(end)}v-5M${tenth(end - 14)} ${top + 5}V${top + 17}`;
  return {
    shapes: [shape('part', d, 'policy', 'lead')],
    texts: [
      placed('part', right, baseline, labels.part, {
        size: large,
        anchor: 'end',
        tone: 'policy',
        face: 'display',
      }),
      placed('part-of', right, baseline + 20, labels.partOf, { anchor: 'end', tone: 'policy' }),
    ],
  };
}
