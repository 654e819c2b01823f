// Areas of one survey's long series: a layer a country, or China's share alone.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { valueTicks, yearTicks } from '../kit/axes.ts';
import { endLabels } from '../kit/labels/end-labels.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { kilotonnes, percent, tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { stackedArea, type StackedLayer } from './layout-stack.ts';
import type { Producer, Rows, View, YearOutput } from './rows.ts';
import type { Labels } from './words.ts';

type AreaView = Exclude<View, 'snapshot-2025'>;

const tones = {
  China: 'china',
  'United States': 'others',
  Australia: 'others-2',
  'Myanmar (Burma)': 'others',
  'All others': 'others-2',
} as const;

const frames = {
  wide: { width: 640, height: 356, left: 48, right: 124, top: 22, bottom: 30, beside: 20 },
  narrow: { width: 360, height: 464, left: 52, right: 104, top: 14, bottom: 28, beside: 20 },
} as const;

/** The scales of a view, what it stacks, and the edges of its plot in user units. */
function plotOf({ history, first, last, producers }: Rows, size: Size, view: AreaView) {
  const frame = frames[size];
  const share = view === 'china-share';
  const shown: readonly Producer[] = share
    ? ['China']
    : producers.filter((name) => view !== 'outside-china' || name !== 'China');
  const value = (year: YearOutput, name: Producer): number =>
    share ? year.china_share_pct : year.tonnes[name];
  const right = frame.width - frame.right;
  const foot = frame.height - frame.bottom;
  const x = scaleLinear([first.year, last.year], [frame.left, right]);
  const top = Math.max(...history.map((year) => shown.reduce((sum, name) => sum + value(year, name), 0)));
  const y = scaleLinear([0, share ? 100 : top], [foot, frame.top]);
  if (!share) y.nice(4);
  return { frame, share, shown, value, right, foot, x, y, view };
}
type AreaPlot = ReturnType<typeof plotOf>;

/** One view of the long series. Throws RangeError where a year lacks a producer. */
export function areasOfHistory(rows: Rows, labels: Labels, size: Size, view: AreaView): PlotScene {
  const plot = plotOf(rows, size, view);
  const { frame, share, shown, value, right, foot, x, y } = plot;
  const stacked = stackedArea(
    shown.map((key) => ({
      key,
      tone: tones[key],
      emphasis: view === 'china' && key !== 'China' ? 'faint' : 'normal',
    })),
    rows.history.map((year) => ({
      at: year.year,
      values: Object.fromEntries(shown.map((name) => [name, value(year, name)])),
    })),
    x,
    y,
  );
  const ticks: Tick[] = [
    ...valueTicks(y.ticks(4), {
      y,
      left: frame.left,
      right,
      text: (at) => (at === 0 ? '0' : share ? percent(at) : kilotonnes(at)),
    }),
    ...yearTicks([rows.first.year, 2000, 2010, rows.last.year], { x, foot, baseline: frame.height - 8 }),
  ];
  const named = namesAtEnd(stacked, plot, rows.last, labels);
  // On a phone the longer words would run through the stem of the peak.
  const low = share || size === 'narrow' ? labels.low : labels.lowOf;
  const remarks =
    view === 'outside-china'
      ? []
      : [
          remark(rows.first, low(rows.first), rows.history, plot),
          remark(rows.peak, labels.peak(rows.peak), rows.history, plot),
        ];
  // What the last layers add up to stands over their names.
  const world =
    view === 'everyone'
      ? [placed('world', right + frame.beside, frame.top + 4, labels.world(rows.last), { weight: 600 })]
      : [];
  return {
    width: frame.width,
    height: frame.height,
    ground: stacked.map(({ shape }) => shape),
    ticks,
    shapes: [...named.leads, ...remarks.map(({ stem }) => stem)],
    spots: remarks.map(({ dot }) => dot),
    texts: [...named.texts, ...remarks.map(({ text }) => text), ...world],
  };
}

/** Names stand at the right edge beside their layer, with the last year's value under the name. */
function namesAtEnd(
  stacked: readonly StackedLayer<Producer>[],
  plot: AreaPlot,
  last: YearOutput,
  labels: Labels,
) {
  const { frame, share, value, right, foot, view } = plot;
  return endLabels(
    stacked.map(({ key, endTop, endBottom }) => ({
      key,
      y: share ? endTop : (endTop + endBottom) / 2,
      name: labels.producer(key),
      tone: key === 'China' ? 'china' : view === 'china' ? 'ink-2' : 'others',
      amount: share ? labels.lastShare(last) : kilotonnes(value(last, key)),
    })),
    { edge: right, top: frame.top + 8, bottom: foot - 20 },
  );
}

/** Words about China in one year: over the areas, or inside that of the share, clear of the scale lines, tied to its edge by a stem. */
function remark(year: YearOutput, line: string, history: readonly YearOutput[], plot: AreaPlot) {
  const { frame, share, right, x, y } = plot;
  const edge = (row: YearOutput): number => y(share ? row.china_share_pct : row.world_t);
  const own = y(share ? year.china_share_pct : year.tonnes.China);
  const at = x(year.year);
  const width = textWidth(line, 13, 600);
  const left = Math.min(Math.max(at - width / 2, frame.left + (share ? 14 : 0)), right - width);
  const under = history.filter((row) => x(row.year) > left - 10 && x(row.year) < left + width + 10).map(edge);
  // Over open paper the words clear the edge below them; on the share view they stand inside the area, under it.
  const wanted = share ? Math.max(...under, edge(year)) + 24 : Math.min(...under) - 22;
  const crossed = y
    .ticks(4)
    .map((value) => y(value))
    .find((gridline) => gridline > wanted - 13 && gridline < wanted + 6);
  const baseline = crossed === undefined ? wanted : share ? crossed + 18 : crossed - 7;
  const beside = at < left ? `V${tenth(baseline - 4.5)}H${tenth(left - 4)}` : `V${tenth(baseline - 13)}`;
  const stem = shape(
    `stem-${year.year}`,
    `M${tenth(at)} ${tenth(own)}${share ? beside : `V${tenth(baseline + 5)}`}`,
    'ink',
    'lead',
  );
  const dot = spot(`spot-${year.year}`, tenth(at), tenth(own), 3, 'ink', 'fitting');
  const text: PlacedText = placed(`note-${year.year}`, left, baseline, line, {
    tone: share ? 'on-fill' : 'ink',
    weight: 600,
  });
  return { stem, dot, text };
}
