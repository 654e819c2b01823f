// What all mined: a layer a country, China's lowest, with the amounts of the world; or China's layer in view of the others.
import type { PlacedText, PlotScene, Shape, Size } from '../contract/scene.ts';
import { valueTicks } from '../kit/axes.ts';
import { endLabels } from '../kit/labels/end-labels.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { kilotonnes, percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import {
  edgeAt,
  frames,
  largeNumber,
  lineBetween,
  placeOfWords,
  plotOf,
  stackOf,
  yearsBetween,
  yearsUnder,
  type AreaPlot,
  type Note,
} from './layout-areas.ts';
import type { StackedLayer } from './layout-stack.ts';
import type { Producer, Rows, View, YearOutput } from './rows.ts';
import type { Labels } from './words.ts';

type AllView = Extract<View, 'everyone' | 'china'>;

export function everyone(rows: Rows, labels: Labels, size: Size, view: AllView): PlotScene {
  const frame = frames[size];
  const plot = plotOf(rows, size, {
    names: rows.producers,
    value: (year, name) => year.tonnes[name],
    left: frame.left,
    right: frame.width - frame.right,
  });
  const { left, right, y } = plot;
  y.nice(4);
  const isChina = view === 'china';
  const stacked = stackOf(rows, plot, (name) => isChina && name !== 'China');
  const named = namesAtEnd(stacked, plot, rows.last, labels, view);
  const remarks = remarksOf(rows, labels, plot, view);
  return {
    width: frame.width,
    height: frame.height,
    ground: stacked.map((layer) => layer.shape),
    ticks: [
      ...valueTicks(y.ticks(4), { y, left, right, text: (at) => (at === 0 ? '0' : kilotonnes(at)) }),
      ...yearsUnder(rows, plot),
    ],
    shapes: [
      ...named.leads,
      ...remarks.flatMap(({ stem, edge }) => [stem, edge]),
      ...(isChina ? [] : worldEdges(rows, plot)),
    ],
    spots: [],
    texts: [
      ...named.texts,
      ...remarks.map(({ text }) => text),
      ...(isChina
        ? inChina(plot, percent(rows.last.china_share_pct), labels.whose.share(rows.last))
        : [
            ...worldFigures(rows, labels, plot),
            ...inChina(plot, kilotonnes(rows.last.tonnes.China), labels.whose.china(rows.last)),
          ]),
    ],
  };
}

/** The two totals that the finding compares, on the edge of the top layer. */
const worldEdges = ({ first, last }: Rows, { x, y }: AreaPlot): Shape[] =>
  [first, last].map((year) => edgeAt(`world-${year.year}`, x(year.year), y(year.world_t)));

/** A number of China in its area, large, and over it what it is of. */
const inChina = ({ frame, right, foot }: AreaPlot, amount: string, of: string): PlacedText[] => [
  placed('of-china', right - 12, foot - 13, of, { weight: 600, anchor: 'end', tone: 'on-fill' }),
  placed('figure-china', right - 12, foot - 31, amount, {
    size: frame.figures.size * 0.8,
    face: 'display',
    anchor: 'end',
    tone: 'on-fill',
  }),
];

/** What the world mined in the last year, large over the areas between two scale lines, and in the first, smaller. */
function worldFigures(rows: Rows, labels: Labels, plot: AreaPlot): PlacedText[] {
  const { frame, x, y } = plot;
  const { size, small, years } = frame.figures;
  const { first, last } = rows;
  // Between the two highest scale lines, clear of the last years' peak.
  const [high = 0, next = 0] = y.ticks(4).toReversed();
  const over = (y(high) + y(next)) / 2 + size * 0.2;
  const amount = kilotonnes(first.world_t);
  const when = labels.whose.world(first);
  const left = frame.left + 2;
  const end = left + Math.max(textWidth(amount, small), textWidth(when, labelSize, 600)) * 1.06;
  // Its words keep off the scale line that they would stand on.
  const under = Math.min(...yearsBetween(rows, plot, left, end).map((year) => y(year.world_t))) - 10;
  const line = lineBetween(plot, under - 14, under + 5);
  return [
    ...largeNumber(
      'last',
      [x(last.year - years), over],
      [kilotonnes(last.world_t), labels.whose.world(last)],
      { size, anchor: 'end' },
    ),
    ...largeNumber('first', [left, (line === undefined ? under : line - 6) - 17], [amount, when], {
      size: small,
    }),
  ];
}

/** Names stand at the right edge beside their layer, with the last year's value under the name. */
function namesAtEnd(
  stacked: readonly StackedLayer<Producer>[],
  { frame, value, right, foot }: AreaPlot,
  last: YearOutput,
  labels: Labels,
  view: AllView,
) {
  // China's amount stands in its area where it is told with the world's.
  const isWritten = (key: Producer) => view === 'everyone' && key === 'China';
  return endLabels(
    stacked.map(({ key, endTop, endBottom }) => ({
      key,
      y: (endTop + endBottom) / 2,
      name: labels.producer(key),
      tone: key === 'China' ? 'china' : view === 'china' ? 'ink-2' : 'others',
      ...(isWritten(key) ? {} : { amount: kilotonnes(value(last, key)) }),
    })),
    { edge: right, top: frame.top + 8, bottom: foot - 20 },
  );
}

/** The year of China's peak over the world's amounts; where China is looked at, the first year too. */
function remarksOf(rows: Rows, labels: Labels, plot: AreaPlot, view: AllView) {
  const { first, peak } = rows;
  const high = noteOver(rows, peak, labels.peak(peak), plot);
  return view === 'everyone' ? [high] : [noteOver(rows, first, labels.low(first), plot), high];
}

/** Words about China in one year over the areas, clear of the scale lines, tied to its edge by a stem. */
function noteOver(rows: Rows, { year, tonnes }: YearOutput, line: string, plot: AreaPlot): Note {
  const { x, y } = plot;
  const [at, own] = [x(year), y(tonnes.China)];
  const { left, end } = placeOfWords(line, at, plot, 0);
  const under = yearsBetween(rows, plot, left, end).map((each) => y(each.world_t));
  const wanted = Math.min(...under) - 22;
  const crossed = lineBetween(plot, wanted - 16, wanted + 6);
  const baseline = crossed === undefined ? wanted : crossed - 7;
  const stem = `M${tenth(at)} ${tenth(own)}V${tenth(baseline + 5)}`;
  return {
    stem: shape(`stem-${year}`, stem, 'ink', 'lead'),
    edge: edgeAt(`spot-${year}`, at, own),
    text: placed(`note-${year}`, left, baseline, line, { tone: 'ink', weight: 600 }),
  };
}
