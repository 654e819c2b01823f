// All plants end to end by status, and under them China's month on the same scale.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { tick, type Scale } from '../kit/axes.ts';
import { bandLabels, type BandBox } from '../kit/bands.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { kilotonnes, tenth } from '../look/format.ts';
import {
  edgesOf,
  inOrder,
  monthBar,
  plantRow,
  statusBoxes,
  statusTone,
  zeroLine,
  type Height,
} from './layout-bars.ts';
import type { Rows } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: { left: 16, beside: 16, bar: 86, top: 66, chinaTop: 272, foot: 12, ticks: 4, labelsRight: 16 },
  wide: { left: 158, beside: 74, bar: 66, top: 44, chinaTop: 216, foot: 10, ticks: 7, labelsRight: 0 },
} as const;
const bold = { weight: 600 } as const;

export function plantsByStatus(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width } = edgesOf(size);
  const frame = frames[size];
  const x = scaleLinear([0, rows.sums.all], [frame.left, width - frame.beside]);
  const plants = { top: frame.top, bottom: frame.top + frame.bar };
  const china = { top: frame.chinaTop, bottom: frame.chinaTop + frame.bar };
  const row = plantRow(inOrder(rows.plants, rows.statuses), x, plants);
  const named = statusNames(rows, labels, size, x, plants, row.boxes);
  const made = tenth(x(rows.month.tonnes));
  const reach = shape('reach', `M${made} ${plants.top - 2}V${china.top}`, 'china', 'lead');
  return {
    width,
    height: china.bottom + frame.foot,
    ticks: [
      ...scaleTicks(x, size, plants),
      zeroLine('zero-china', frame.left, china.top - 6, china.bottom + 6),
    ],
    shapes: [...row.shapes, reach, ...named.leads, ...monthBar(rows, x, china)],
    spots: [],
    texts: [
      ...(size === 'wide' ? besideBars(rows, labels, x) : aboveBars(rows, labels, x)),
      placed('reach', made + 8, china.top - 9, labels.reaches, { tone: 'china' }),
      ...named.texts,
    ],
  };
}

/** Names and sums of the statuses under their plants, clear of the line from the month. */
function statusNames(
  { plants, statuses, sums, month }: Rows,
  labels: Labels,
  size: Size,
  x: Scale,
  { bottom }: Height,
  boxes: readonly BandBox[],
) {
  const { width, margin } = edgesOf(size);
  const bands = statusBoxes(plants, boxes, statuses);
  const line = x(month.tonnes);
  return bandLabels(
    bands.map(({ key, status }) => ({
      key,
      lines: [labels.status[status], labels.about(sums[status])],
      tone: statusTone(status),
    })),
    bands,
    'below',
    { left: margin, right: width - frames[size].labelsRight, top: bottom, bottom: bottom + 90 },
    [{ left: line - 1, right: line + 1, top: bottom, bottom: bottom + 120 }],
  );
}

function scaleTicks(
  x: Scale & { ticks(count: number): number[] },
  size: Size,
  { top, bottom }: Height,
): Tick[] {
  return x.ticks(frames[size].ticks).map((at) =>
    tick(`t-${at}`, `M${tenth(x(at))} ${top - 8}V${at === 0 ? bottom + 6 : top - 2}`, {
      base: at === 0,
      x: tenth(x(at)),
      y: top - 14,
      anchor: at === 0 && size === 'narrow' ? 'start' : 'middle',
      text: at === 0 ? '0' : kilotonnes(at),
    }),
  );
}

/** What the bars are, to their left; their sums, to their right. */
function besideBars({ sums, month }: Rows, labels: Labels, x: Scale): PlacedText[] {
  const { top, chinaTop } = frames.wide;
  const [all, made] = [x(sums.all) + 8, x(month.tonnes) + 8];
  return [
    placed('outside', 0, top + 27, labels.outside, bold),
    placed('outside-is', 0, top + 45, labels.outsideIs, { tone: 'ink-2' }),
    placed('china', 0, chinaTop + 27, labels.china, { ...bold, tone: 'china' }),
    placed('china-is', 0, chinaTop + 45, labels.chinaIs, { tone: 'ink-2' }),
    placed('sum', all, top + 30, labels.ifAllBeside(sums.all), { ...bold, tone: 'policy' }),
    placed('china-sum', made, chinaTop + 30, labels.about(month.tonnes), { ...bold, tone: 'china' }),
    placed('china-how', made, chinaTop + 47, labels.surveyed, { tone: 'ink-2' }),
  ];
}

/** The same over the bars, where there is no room beside them. */
function aboveBars({ sums, month }: Rows, labels: Labels, x: Scale): PlacedText[] {
  const { left, chinaTop } = frames.narrow;
  const { width, margin } = edgesOf('narrow');
  const made = x(month.tonnes) + 8;
  const end = { ...bold, tone: 'policy', anchor: 'end' } as const;
  return [
    placed('outside', left, 15, labels.outside, bold),
    placed('outside-is', left, 32, labels.outsideIs, { tone: 'ink-2' }),
    placed('sum', width - margin, 32, labels.ifAll(sums.all), end),
    placed('china', left, chinaTop - 26, labels.china, { ...bold, tone: 'china' }),
    placed('china-is', left, chinaTop - 9, labels.chinaIs, { tone: 'ink-2' }),
    placed('china-sum', made, chinaTop + 25, labels.about(month.tonnes), { ...bold, tone: 'china' }),
    placed('china-how', made, chinaTop + 42, labels.surveyed, { tone: 'ink-2' }),
  ];
}
