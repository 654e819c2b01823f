// What was mined outside China: a layer a country, each named behind a bracket, and how many times the last year is that of China's peak.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { baseLine } from '../kit/axes.ts';
import type { Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { kilotonnes } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import {
  edgeAt,
  frames,
  largeNumber,
  plotOf,
  stackOf,
  yearsBetween,
  yearsUnder,
  type AreaPlot,
} from './layout-areas.ts';
import type { StackedLayer } from './layout-stack.ts';
import type { Producer, Rows, YearOutput } from './rows.ts';
import type { Labels } from './words.ts';

/** From the last year to the brackets that name its layers: on paper, or the names would read as years to come. */
const toBracket = 7;
/** How far a bracket reaches back to its layer. */
const tooth = 5;
/** The room between two brackets, half of it at each. */
const between = 1.5;
/** From this height of a layer on its amount stands under its name, and is large. */
const tallLayer = { two: 32, large: 54 } as const;

/** Read in numbers alone, without a scale beside it. */
export function outsideChina(rows: Rows, labels: Labels, size: Size): PlotScene {
  const frame = frames[size];
  const plot = plotOf(rows, size, {
    names: rows.producers.filter((name) => name !== 'China'),
    value: (year, name) => year.tonnes[name],
    left: frame.edge,
    right: frame.width - frame.edge - frame.names,
  });
  const { left, right, foot } = plot;
  const stacked = stackOf(rows, plot);
  const named = bracketed(stacked, plot, rows.last, labels);
  const figures = figuresOutside(rows, labels, plot);
  const most = mostOutside(rows, labels, plot);
  return {
    width: frame.width,
    height: frame.height,
    // Behind the areas: how high the last year reaches.
    ground: [...most.shapes, ...stacked.map((layer) => layer.shape)],
    ticks: [baseLine('y-0', `M${left} ${foot}H${right}`), ...yearsUnder(rows, plot)],
    shapes: [...named.leads, ...figures.shapes],
    spots: [],
    texts: [...named.texts, ...figures.texts, ...most.texts],
  };
}

type Parts = Pick<Drawn, 'shapes' | 'texts'>;

/** How high the last year reaches, as a line behind the areas from its large number, and the name of the year in which they reach highest. */
function mostOutside({ last, history }: Rows, labels: Labels, { left, x, y }: AreaPlot): Parts {
  const [at, edge] = [tenth(x(last.year)), tenth(y(last.outside_t))];
  const most = history.reduce((best, year) => (year.outside_t > best.outside_t ? year : best));
  const style = { anchor: 'end', weight: 600, size: 16 } as const;
  return {
    shapes: [shape('level-outside', `M${left} ${edge}H${at}`, 'ink', 'lead')],
    texts:
      most === last
        ? []
        : [placed('most-outside', x(most.year) - 9, y(most.outside_t) + 10, labels.most(most), style)],
  };
}

/** The layers of the last year, each named with its amount behind a bracket as high as it. */
function bracketed(
  stacked: readonly StackedLayer<Producer>[],
  { frame, right, value }: AreaPlot,
  last: YearOutput,
  labels: Labels,
) {
  const at = right + toBracket + tooth;
  const edge = frame.width - frame.edge;
  const left = at + 8;
  const wordsIn = ({ key, endTop, endBottom }: StackedLayer<Producer>): PlacedText[] => {
    const high = endBottom - endTop;
    const amount = kilotonnes(value(last, key));
    const name = (base: number, size: number) =>
      placed(`name-${key}`, left, base, labels.producer(key), { weight: 600, size });
    if (high < tallLayer.two) {
      const base = (endTop + endBottom) / 2 + 0.36 * labelSize;
      return [name(base, labelSize), placed(`amount-${key}`, edge, base, amount, { anchor: 'end' })];
    }
    if (high < tallLayer.large)
      return [
        name(endTop + high / 2 - 3, labelSize),
        placed(`amount-${key}`, left, endTop + high / 2 + 12, amount),
      ];
    const room = (edge - left) / displayWidth(amount, 1);
    const size = Math.floor(Math.min(38, (high - 30) / 0.74, room));
    return [
      name(endTop + 20, 15),
      placed(`amount-${key}`, left, endTop + 26 + 0.74 * size, amount, { size, face: 'display' }),
    ];
  };
  return {
    leads: stacked.map(({ key, endTop, endBottom }) => {
      const [from, to] = [tenth(endTop + between), tenth(endBottom - between)];
      return shape(`end-${key}`, `M${at - tooth} ${from}H${at}V${to}H${at - tooth}`, 'ink', 'lead');
    }),
    texts: stacked.flatMap(wordsIn),
  };
}

/**
 * What others dug in the last year, large on the line of its height; in the year of China's peak, small at its foot; and between the two heights
 * how many times the one is the other.
 */
function figuresOutside(rows: Rows, labels: Labels, plot: AreaPlot): Parts {
  const { frame, left, x, y } = plot;
  const { outside: size, small } = frame.figures;
  const { last, peak } = rows;
  const level = y(last.outside_t);
  const at = tenth(x(peak.year));
  const foot = tenth(y(peak.outside_t) - 1);
  const then = kilotonnes(peak.outside_t);
  const end = at - 8;
  const begin = end - textWidth(then, small) * 1.06;
  const highest = Math.min(...yearsBetween(rows, plot, begin, end).map((year) => y(year.outside_t)));
  const under = level + 2 + 0.24 * size;
  const isLow = frame.width < 400;
  const room = at - 12 - left;
  const of = wrapText(labels.whose.outside(last), room, 16, 600);
  const bracket = `M${at - 5} ${foot}H${at + 5}M${at} ${foot}V${tenth(level)}M${at - 5} ${tenth(level)}H${at + 5}`;
  return {
    shapes: [shape('times-bracket', bracket, 'ink', 'wall'), edgeAt('spot-outside', x(last.year), level)],
    texts: [
      placed('figure-last', left, level - 10, kilotonnes(last.outside_t), { size, face: 'display' }),
      placed('of-last', left + 2, under, of, { weight: 600, size: 16 }),
      placed('unit', left + 2, under + 17 + (of.length - 1) * 18, wrapText(labels.unit, room, labelSize), {
        tone: 'ink-2',
      }),
      ...largeNumber('first', [end, highest - 27], [then, labels.whose.year(peak)], {
        size: small,
        anchor: 'end',
      }),
      // On a phone the last years stand high right behind it.
      placed('times', isLow ? at - 8 : at + 8, (level + foot) / 2 + (isLow ? 0 : -20), labels.times(rows), {
        weight: 600,
        size: 16,
        anchor: isLow ? 'end' : 'start',
      }),
    ],
  };
}
