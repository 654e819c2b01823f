// Areas of one survey's long series: a layer a country, or China's share alone.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { baseLine, valueTicks, yearTicks } from '../kit/axes.ts';
import type { Drawn } from '../kit/drawn.ts';
import { endLabels } from '../kit/labels/end-labels.ts';
import { labelSize, placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { kilotonnes, percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { stackedArea, type StackedLayer } from './layout-stack.ts';
import type { Producer, Rows, View, YearOutput } from './rows.ts';
import type { Labels } from './words.ts';

type AreaView = Exclude<View, 'snapshot-2025'>;

const tones = {
  China: 'china',
  // One tint, parted by paper edges: a paler one would read as an estimate.
  'United States': 'others',
  Australia: 'others',
  'Myanmar (Burma)': 'others',
  'All others': 'others',
} as const;

const frames = {
  wide: {
    width: 640,
    height: 356,
    left: 48,
    right: 124,
    edge: 8,
    top: 22,
    bottom: 30,
    figures: { size: 52, small: 30, years: 4, peak: 82, under: 40, aside: 10, outside: 104 },
    names: 124,
  },
  narrow: {
    width: 360,
    height: 456,
    left: 52,
    right: 104,
    edge: 8,
    top: 14,
    bottom: 28,
    figures: { size: 46, small: 28, years: 3, peak: 57, under: 50, aside: -26, outside: 62 },
    names: 108,
  },
} as const;

/** From the last year to the brackets that name its layers: on paper, or the names would read as years to come. */
const toBracket = 7;
/** How far a bracket reaches back to its layer, and the room between two. */
const tooth = 5;
const between = 1.5;

/** The scales of a view, what it stacks, and the edges of its plot in user units. */
function plotOf({ history, first, last, producers }: Rows, size: Size, view: AreaView) {
  const frame = frames[size];
  const share = view === 'china-share';
  const outside = view === 'outside-china';
  const shown: readonly Producer[] = share
    ? ['China']
    : producers.filter((name) => !outside || name !== 'China');
  const value = (year: YearOutput, name: Producer): number =>
    share ? year.china_share_pct : year.tonnes[name];
  // China's share is named in its area, so that its plot has the whole width.
  const right = frame.width - (share ? frame.edge : outside ? frame.edge + frame.names : frame.right);
  const foot = frame.height - frame.bottom;
  // What is dug outside China is read in numbers alone, without a scale beside it.
  const left = outside ? frame.edge : frame.left;
  const x = scaleLinear([first.year, last.year], [left, right]);
  const top = Math.max(...history.map((year) => shown.reduce((sum, name) => sum + value(year, name), 0)));
  const y = scaleLinear([0, share ? 100 : top], [foot, frame.top]);
  if (!share && !outside) y.nice(4);
  return { frame, share, outside, shown, value, left, right, foot, x, y, view };
}
type AreaPlot = ReturnType<typeof plotOf>;

/** One view of the long series. Throws RangeError where a year lacks a producer. */
export function areasOfHistory(rows: Rows, labels: Labels, size: Size, view: AreaView): PlotScene {
  const plot = plotOf(rows, size, view);
  const { frame, share, outside, shown, value, left, right, foot, x, y } = plot;
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
    ...valueTicks(outside ? [] : y.ticks(share ? 2 : 4), {
      y,
      left,
      right,
      text: (at) => (at === 0 ? '0' : share ? percent(at) : kilotonnes(at)),
    }),
    ...yearTicks([rows.first.year, 2000, 2010, rows.last.year], { x, foot, baseline: frame.height - 8 }),
  ];
  const named = outside
    ? bracketed(stacked, plot, rows.last, labels)
    : share
      ? nameInShare(rows.last, plot, labels)
      : namesAtEnd(stacked, plot, rows.last, labels);
  const remarks = remarksOf(rows, labels, plot);
  const figures = figuresOf(rows, labels, plot);
  const most = outside ? mostOutside(rows, labels, plot) : {};
  const rest = share ? elsewhere(rows, plot) : [];
  return {
    width: frame.width,
    height: frame.height,
    // What is behind the areas: how high the last year reaches.
    ground: [...(most.shapes ?? []), ...stacked.map(({ shape }) => shape), ...rest],
    ticks: outside ? [baseLine('y-0', `M${left} ${foot}H${right}`), ...ticks] : ticks,
    shapes: [
      ...named.leads,
      ...remarks.flatMap(({ stem, edge }) => [stem, edge]),
      ...worldEdges(rows, plot),
      ...(figures.shapes ?? []),
      ...(share ? [shape('wall-of-all', `M${left} ${tenth(y(100))}H${right}`, 'ink', 'wall')] : []),
    ],
    spots: [],
    texts: [
      ...named.texts,
      ...remarks.flatMap(({ text }) => text ?? []),
      ...(figures.texts ?? []),
      ...(most.texts ?? []),
    ],
  };
}

/** China's share in years that its finding compares, and the year of its peak over the world's amounts. */
function remarksOf(rows: Rows, labels: Labels, plot: AreaPlot): readonly Remark[] {
  const { view, share } = plot;
  const { first, peak, history } = rows;
  if (view === 'outside-china') return [];
  const low = remark(first, share ? labels.beside(first) : labels.low(first), history, plot);
  if (share) return [low, peakOfShare(peak, plot)];
  const high = remark(peak, labels.peak(peak), history, plot);
  return view === 'everyone' ? [high] : [low, high];
}

/** The baseline of the peak's figure: over the scale line in the middle. */
const peakBase = ({ y }: AreaPlot): number => y(50) - 34;

/** A point of an edge that words speak of: a short stroke along it. */
const edgeAt = (key: string, at: number, level: number): Shape =>
  shape(key, `M${tenth(at - 6)} ${tenth(level)}H${tenth(at + 6)}`, 'ink', 'wall');

/** Paper between China's share and the rest. */
const parting = 3.5;

/** What was mined elsewhere: what China's share leaves of all, under the wall of the whole, which {@link areasOfHistory} draws over the scale. */
function elsewhere({ history }: Rows, { left, right, x, y }: AreaPlot): Shape[] {
  const wall = tenth(y(100));
  const edge = history.map(
    ({ year, china_share_pct }) =>
      `L${Math.round(x(year))} ${tenth(Math.max(y(china_share_pct) - parting, wall))}`,
  );
  return [shape('elsewhere', `M${left} ${wall}${edge.join('')}L${right} ${wall}Z`, 'others', 'fill')];
}

/** A stem from the edge of the area to the figure of the peak, which stands under it. */
function peakOfShare({ year, china_share_pct }: YearOutput, plot: AreaPlot): Remark {
  const [at, edge] = [tenth(plot.x(year)), tenth(plot.y(china_share_pct))];
  const end = peakBase(plot) - plot.frame.figures.peak * 0.74 - 8;
  return {
    stem: shape(`stem-${year}`, `M${at} ${edge}V${tenth(end)}`, 'ink', 'lead'),
    edge: edgeAt(`spot-${year}`, at, edge),
  };
}

/** How high the top layer reaches between two places, as the y of its highest point. */
const highest = ({ history }: Rows, { view, x, y }: AreaPlot, left: number, right: number) =>
  Math.min(
    ...history
      .filter(({ year }) => x(year) > left - 10 && x(year) < right + 10)
      .map((year) => y(view === 'outside-china' ? year.outside_t : year.world_t)),
  );

/** The two totals that the finding compares, on the edge of the top layer. */
const worldEdges = ({ first, last }: Rows, { view, x, y }: AreaPlot): Shape[] =>
  view === 'everyone'
    ? [first, last].map((year) => edgeAt(`world-${year.year}`, x(year.year), y(year.world_t)))
    : [];

/** How high the last year reaches, as a line behind the areas from its large number, and the name of the year in which they reach highest. */
function mostOutside({ last, history }: Rows, labels: Labels, { left, x, y }: AreaPlot): Partial<Drawn> {
  const [at, edge] = [tenth(x(last.year)), tenth(y(last.outside_t))];
  const most = history.reduce((best, year) => (year.outside_t > best.outside_t ? year : best));
  return {
    shapes: [shape('level-outside', `M${left} ${edge}H${at}`, 'ink', 'lead')],
    texts:
      most === last
        ? []
        : [
            placed('most-outside', x(most.year) - 9, y(most.outside_t) + 10, labels.most(most), {
              anchor: 'end',
              weight: 600,
              size: 16,
            }),
          ],
  };
}

/** From this height of a layer on its amount stands under its name, and is large. */
const tallLayer = { two: 32, large: 54 } as const;

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

/** China's name and its share in the last year, in the area under its end, and whose the part over it is. */
function nameInShare(last: YearOutput, { frame, right, y }: AreaPlot, labels: Labels) {
  const base = y(last.china_share_pct) + frame.figures.under;
  const style = { anchor: 'end', tone: 'on-fill' } as const;
  const lead = `M${right - 5} ${tenth(y(last.china_share_pct) + 2)}V${tenth(base - 4.5)}H${right - 8}`;
  return {
    leads: [
      shape('lead-China', lead, 'ink', 'lead'),
      edgeAt(`spot-${last.year}`, right - 6, y(last.china_share_pct)),
    ],
    texts: [
      placed('name-China', right - 12, base, labels.producer('China'), { ...style, weight: 600 }),
      placed('amount-China', right - 12, base + 15, labels.lastShare(last), style),
      placed(
        'name-others',
        right - 12,
        y(100) + 20,
        frame.width < 400 ? labels.elsewhere : labels.elsewhere.join(' '),
        {
          anchor: 'end',
          weight: 600,
          tone: 'on-pale',
        },
      ),
    ],
  };
}

/** The numbers of the finding, large: over the areas between two scale lines, or in China's. */
function figuresOf(rows: Rows, labels: Labels, plot: AreaPlot): Partial<Drawn> {
  const { frame, view, right, foot, x, y } = plot;
  const { whose } = labels;
  const { size, small } = frame.figures;
  const said = (
    key: string,
    at: number,
    base: number,
    amount: string,
    of: string,
    style: TextStyle,
  ): PlacedText[] => [
    placed(`figure-${key}`, at, base, amount, { size, face: 'display', ...style }),
    placed(`of-${key}`, at, base + Math.max(17, (style.size ?? size) * 0.2 + 10), of, {
      weight: 600,
      ...style,
      size: labelSize,
    }),
  ];
  const { first, last, peak } = rows;
  const inChina = (amount: string, of: string): PlacedText[] => [
    placed('of-china', right - 12, foot - 13, of, { weight: 600, anchor: 'end', tone: 'on-fill' }),
    placed('figure-china', right - 12, foot - 31, amount, {
      size: size * 0.8,
      face: 'display',
      anchor: 'end',
      tone: 'on-fill',
    }),
  ];
  // Between the two highest scale lines, clear of the last years' peak.
  const [high = 0, next = 0] = y.ticks(4).toReversed();
  const over = (y(high) + y(next)) / 2 + size * 0.2;
  const before = x(last.year - frame.figures.years);
  if (view === 'china-share')
    return {
      texts: said(
        'peak',
        Math.min(x(peak.year), (frame.left + right) / 2 + frame.figures.aside),
        peakBase(plot),
        percent(peak.china_share_pct),
        whose.peak(peak),
        { size: frame.figures.peak, anchor: 'middle', tone: 'on-fill' },
      ),
    };
  if (view === 'china') return { texts: inChina(percent(last.china_share_pct), whose.share(last)) };
  if (view === 'outside-china') return figuresOutside(rows, labels, plot, said);
  const amount = kilotonnes(first.world_t);
  const when = whose.world(first);
  const left = frame.left + 2;
  const end = left + Math.max(textWidth(amount, small), textWidth(when, labelSize, 600)) * 1.06;
  // Its words keep off the scale line that they would stand on.
  const under = highest(rows, plot, left, end) - 10;
  const line = y
    .ticks(4)
    .map((value) => y(value))
    .find((at) => at > under - 14 && at < under + 5);
  return {
    texts: [
      ...said('last', before, over, kilotonnes(last.world_t), whose.world(last), { anchor: 'end' }),
      ...said('first', left, (line === undefined ? under : line - 6) - 17, amount, when, { size: small }),
      ...inChina(kilotonnes(last.tonnes.China), whose.china(last)),
    ],
  };
}

/**
 * What others dug in the last year, large on the line of its height; in the year of China's peak, small at its foot; and between the two heights
 * how many times the one is the other.
 */
function figuresOutside(
  rows: Rows,
  labels: Labels,
  plot: AreaPlot,
  said: (...of: [string, number, number, string, string, TextStyle]) => PlacedText[],
): Partial<Drawn> {
  const { frame, left, x, y } = plot;
  const { outside: size, small } = frame.figures;
  const { last, peak } = rows;
  const level = y(last.outside_t);
  const at = tenth(x(peak.year));
  const foot = tenth(y(peak.outside_t) - 1);
  const then = kilotonnes(peak.outside_t);
  const end = at - 8;
  const begin = end - textWidth(then, small) * 1.06;
  const under = level + 2 + 0.24 * size;
  const isLow = frame.width < 400;
  const room = at - 12 - left;
  const of = wrapText(labels.whose.outside(last), room, 16, 600);
  return {
    shapes: [
      shape(
        'times-bracket',
        `M${at - 5} ${foot}H${at + 5}M${at} ${foot}V${tenth(level)}M${at - 5} ${tenth(level)}H${at + 5}`,
        'ink',
        'wall',
      ),
      edgeAt('spot-outside', x(last.year), level),
    ],
    texts: [
      placed('figure-last', left, level - 10, kilotonnes(last.outside_t), { size, face: 'display' }),
      placed('of-last', left + 2, under, of, { weight: 600, size: 16 }),
      placed('unit', left + 2, under + 17 + (of.length - 1) * 18, wrapText(labels.unit, room, labelSize), {
        tone: 'ink-2',
      }),
      ...said('first', end, highest(rows, plot, begin, end) - 27, then, labels.whose.year(peak), {
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

/** Names stand at the right edge beside their layer, with the last year's value under the name. */
function namesAtEnd(
  stacked: readonly StackedLayer<Producer>[],
  plot: AreaPlot,
  last: YearOutput,
  labels: Labels,
) {
  const { frame, share, value, right, foot, view } = plot;
  const written = (key: Producer) => view === 'everyone' && key === 'China';
  return endLabels(
    stacked.map(({ key, endTop, endBottom }) => ({
      key,
      y: share ? endTop : (endTop + endBottom) / 2,
      name: labels.producer(key),
      tone: key === 'China' ? 'china' : view === 'china' ? 'ink-2' : 'others',
      // Its amount stands in its area where it is told with the world's.
      ...(written(key) ? {} : { amount: share ? labels.lastShare(last) : kilotonnes(value(last, key)) }),
    })),
    { edge: right, top: frame.top + 8, bottom: foot - 20 },
  );
}

/** A stroke on China's edge in one year, and words about it at the end of a stem. */
interface Remark {
  readonly stem: Shape;
  readonly edge: Shape;
  readonly text?: PlacedText;
}

/** Words about China in one year: over the areas, or inside that of the share, clear of the scale lines, tied to its edge by a stem. */
function remark(year: YearOutput, line: string, history: readonly YearOutput[], plot: AreaPlot): Remark {
  const { frame, share, right, x, y } = plot;
  const edge = (row: YearOutput): number => y(share ? row.china_share_pct : row.world_t);
  const own = y(share ? year.china_share_pct : year.tonnes.China);
  const at = x(year.year);
  const width = textWidth(line, 13, 600);
  // On a phone the words of a later year end where the areas are still low.
  const wished = frame.width < 400 ? at - width + 24 : at - width / 2;
  const left = Math.min(Math.max(wished, frame.left + (share ? 14 : 0)), right - width);
  const under = history.filter((row) => x(row.year) > left - 10 && x(row.year) < left + width + 10).map(edge);
  // Over open paper the words clear the edge below them; on the share view they stand inside the area, under it.
  const wanted = share ? Math.max(...under, edge(year)) + 24 : Math.min(...under) - 22;
  const crossed = y
    .ticks(4)
    .map((value) => y(value))
    .find((gridline) => gridline > wanted - 16 && gridline < wanted + 6);
  const baseline = crossed === undefined ? wanted : share ? crossed + 18 : crossed - 7;
  const beside = at < left ? `V${tenth(baseline - 4.5)}H${tenth(left - 4)}` : `V${tenth(baseline - 13)}`;
  const stem = shape(
    `stem-${year.year}`,
    `M${tenth(at)} ${tenth(own)}${share ? beside : `V${tenth(baseline + 5)}`}`,
    'ink',
    'lead',
  );
  const text: PlacedText = placed(`note-${year.year}`, left, baseline, line, {
    tone: share ? 'on-fill' : 'ink',
    weight: 600,
  });
  return { stem, edge: edgeAt(`spot-${year.year}`, at, own), text };
}
