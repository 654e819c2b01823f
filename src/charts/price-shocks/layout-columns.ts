// Prices of one oxide as columns from zero: a year each of what leaves China, and beside them what Europe was quoted, in storeys of China's price.
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { baseLine, linear, yearTicks } from '../kit/axes.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { datedMarks } from '../kit/time/dated-marks.ts';
import { middleOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import type { OxidePrices, Priced, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * Sizes in user units:
 * - `bar`: width of a year from China and of a month of Europe: one width, so that no area says more than its height
 * - `room`: from the last year of China to the first month of Europe
 * - `aside`: from China's newest year to the words beside it; on a phone wide enough that the disc of a lead, which keeps off words, fits in the
 *   middle of the narrow bar
 * - `gap`: between two columns of neighbouring months; the lower end of a range stands in it
 * - `cut`: between two columns with months left out
 * - `years`: every how many bars a year is named
 * - `times`: largest size of the comparison
 * - `price`: largest size of the two prices that it compares
 * - `storey`: size of the count in the newest column
 */
const frames = {
  wide: {
    width: 640,
    height: 366,
    left: 0,
    bar: 32,
    room: 74,
    aside: 7,
    gap: 36,
    cut: 46,
    top: 64,
    foot: 308,
    years: 2,
    times: 110,
    price: 32,
    storey: 30,
  },
  narrow: {
    width: 360,
    height: 474,
    left: 0,
    bar: 13,
    room: 73,
    aside: 12,
    gap: 35,
    cut: 47,
    top: 84,
    foot: 374,
    years: 5,
    times: 80,
    price: 30,
    storey: 14,
  },
} as const;

interface Columns {
  readonly frame: (typeof frames)[Size];
  readonly size: Size;
  readonly of: OxidePrices;
  readonly y: (price: number) => number;
  /** The left edge of the year at a place in the row. */
  readonly bar: (i: number) => number;
  readonly column: (i: number) => number;
}

/** How many months lie between the month of a price and that of the one before it. */
function monthsSince(before: Priced | undefined, { period }: Priced): number {
  const count = (of: string): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
  return before === undefined ? 1 : count(period) - count(before.period);
}

/** Where columns begin, from the first: side by side in neighbouring months, and apart where months are left out. */
const leftsOf = (european: readonly Priced[], { bar, gap, cut }: Columns['frame']): readonly number[] =>
  european.reduce<number[]>((lefts, one, i) => {
    const before = lefts.at(-1);
    const since = monthsSince(european[i - 1], one);
    return [...lefts, before === undefined ? 0 : before + bar + (since > 1 ? cut : gap)];
  }, []);

/** Where the foot of the columns is cut, and how many months there are from one column to the next. */
const cutsIn = ({ of: { european }, frame, column }: Columns) =>
  european.flatMap((one, i) => {
    const months = monthsSince(european[i - 1], one);
    return months > 1 ? [{ i, months, at: column(i) - frame.cut / 2 }] : [];
  });

/** How long a cut in the foot is, in words over it; on a phone they stand in the key. */
const cutsOf = (columns: Columns, labels: Labels): PlacedText[] =>
  columns.size === 'narrow'
    ? []
    : cutsIn(columns).map(({ i, months, at }) =>
        placed(`cut-${i}`, at, columns.frame.foot - 27, labels.cut(months), {
          anchor: 'middle',
          tone: 'ink-2',
        }),
      );

/** Draws one view. */
export function priceColumns(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { oxides, quotations, above, order, mostUse } = rows.shown[view];
  const frame = frames[size];
  const [of, ...more] = oxides;
  if (of === undefined || more.length > 0 || order === null)
    throw new RangeError(`"${view}": columns are drawn for one oxide, with an order`);
  const highest = Math.max(...[...of.averages, ...of.european].map(({ price, high }) => high ?? price));
  const stray = quotations.find(({ series }) => series !== 'europe_premium');
  if (stray !== undefined) throw new RangeError(`"${stray.key}": a quotation from China has no column`);
  const start = frame.left + of.averages.length * frame.bar + frame.room;
  const lefts = leftsOf(of.european, frame);
  const columns: Columns = {
    frame,
    size,
    of,
    y: linear([0, highest], [frame.foot, frame.top]),
    bar: (i) => frame.left + i * frame.bar,
    column: (i) => start + (lefts[i] ?? 0),
  };
  const parts: readonly Partial<Drawn>[] = [
    barsOf(columns, labels),
    latestOf(columns, mostUse, labels),
    columnsOf(columns, labels),
    orderOf(columns, order, labels),
    aboveOf(above, labels),
    {
      texts: [
        timesOf(columns, above !== null, labels),
        ...groupsOf(columns, labels, view),
        ...cutsOf(columns, labels),
      ].flat(),
    },
  ];
  return sceneOf(frame, parts, ticksOf(columns));
}

/** The averages from China, a year as wide as the next. The newest is an estimate: its edge is broken. */
function barsOf({ of: { key, averages, peak }, frame, y, bar }: Columns, labels: Labels): Partial<Drawn> {
  const boxOf = (i: number, price: number): Box => ({
    left: bar(i),
    right: bar(i + 1),
    top: y(price),
    bottom: frame.foot,
  });
  const at = averages.indexOf(peak);
  return {
    shapes: averages.flatMap(({ year, price, estimate }, i) => [
      shape(`${key}-${year}`, rectPath(boxOf(i, price)), 'china', 'layer'),
      ...(estimate ? [edge(`${key}-${year}`, boxOf(i, price))] : []),
    ]),
    texts: [
      placed(`remark-${peak.key}`, bar(at) + frame.bar / 2, y(peak.price) - 23, labels.peak(peak), {
        weight: 600,
        anchor: 'middle',
      }),
    ],
  };
}

/** The edge of what is estimated or quoted: dashes of the ground on the fill, as a column stands on its foot. */
const edge = (key: string, { left, right, top, bottom }: Box): Shape =>
  shape(
    `${key}-edge`,
    `M${tenth(left)} ${tenth(bottom)}V${tenth(top)}H${tenth(right)}V${tenth(bottom)}`,
    'paper',
    'dashes',
  );

/** How large a text of one line may be in a width, in whatever face. */
const sizeOf = (said: string, width: number, most: number): number =>
  Math.floor(Math.min(most, width / Math.max(displayWidth(said, 1), textWidth(said, 1))));

/** The two prices that are compared are set in one size. */
const sizeOfPair = ({ of: { inEurope, latest }, frame }: Columns, labels: Labels): number =>
  Math.min(
    sizeOf(labels.axis(inEurope.price), frame.bar + frame.cut - 20, frame.price),
    sizeOf(labels.axis(latest.price), frame.room - 12 - frame.aside, frame.price),
  );

/** Prices named in Europe: filled to the lower end of a range, dashed to the upper; the newest in storeys of China's newest average. */
function columnsOf(columns: Columns, labels: Labels): Partial<Drawn> {
  const {
    of: { european, inEurope, latest },
    frame,
    size,
    y,
    column,
  } = columns;
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  const large = sizeOfPair(columns, labels);
  european.forEach((one, i) => {
    const [left, right] = [column(i), column(i) + frame.bar];
    const middle = (left + right) / 2;
    const box = { left, right, top: y(one.price), bottom: frame.foot };
    shapes.push(shape(one.key, rectPath(box), 'others', 'fill'), edge(one.key, box));
    if (one.high !== null) {
      shapes.push(
        shape(
          `${one.key}-range`,
          rectPath({ ...box, top: y(one.high), bottom: box.top }),
          'others',
          'estimate',
        ),
      );
      texts.push(
        // Beside its level, and clear of China's, which runs through the gap.
        placed(
          `low-${one.key}`,
          right + 4,
          box.top + (one.price < latest.price ? 13 : -3),
          labels.axis(one.price),
          { weight: 600, tone: 'others' },
        ),
      );
    }
    texts.push(
      placed(
        `price-${one.key}`,
        one === inEurope ? right : middle,
        y(one.high ?? one.price) - 7,
        labels.axis(one.high ?? one.price),
        one === inEurope
          ? { size: large, face: 'display', anchor: 'end' }
          : { weight: 600, anchor: 'middle' },
      ),
      placed(`when-${one.key}`, middle, frame.foot + 19, labels.month(one).split(/\s/), {
        anchor: 'middle',
        tone: 'ink-2',
      }),
    );
  });
  const storeys = Math.floor(inEurope.price / latest.price + 0.05);
  const [left, right] = [column(european.length - 1), column(european.length - 1) + frame.bar];
  for (let i = 1; i <= storeys; i += 1) {
    const [top, foot] = [y(i * latest.price), y((i - 1) * latest.price)];
    if (i < storeys)
      shapes.push(shape(`storey-${i}`, `M${tenth(left)} ${tenth(top)}H${tenth(right)}`, 'paper', 'line'));
    texts.push(
      placed(`storey-${i}`, (left + right) / 2, (top + foot) / 2 + frame.storey * 0.34, String(i), {
        size: frame.storey,
        ...(size === 'wide' ? { face: 'display' as const } : { weight: 600 as const }),
        anchor: 'middle',
        tone: 'on-pale',
      }),
    );
  }
  return { shapes, texts };
}

/** The order of export licences, over the first quotation of its days. */
function orderOf(
  { of: { european }, frame, y, column }: Columns,
  { key, date }: { key: string; date: string },
  labels: Labels,
) {
  const at = middleOf(date);
  const nearest = european
    .map((one, i) => ({ one, i, away: Math.abs(one.at - at) }))
    .toSorted((a, b) => a.away - b.away)[0];
  if (nearest === undefined) throw new RangeError('no quotation in Europe');
  const { one, i } = nearest;
  return datedMarks(
    [{ key, at, date: labels.orderDate(date), words: labels.order, side: 'after' }],
    () => column(i) + frame.bar / 2,
    { top: 14, bottom: y(one.high ?? one.price) - 22, width: frame.width, measure: 100 },
  );
}

/** China's newest average on a line from its bar to the storeys, and under it what most use cost: a line across the bar, led to its words. */
function latestOf(columns: Columns, mostUse: Rows['mostUse'] | null, labels: Labels): Partial<Drawn> {
  const {
    of: { latest, averages, european },
    frame,
    y,
    bar,
    column,
  } = columns;
  const [left, right] = [bar(averages.length - 1), bar(averages.length)];
  const x = right + frame.aside;
  const level = tenth(y(latest.price));
  const storeys = column(european.length - 1);
  return {
    shapes: [
      shape('latest-level', `M${right} ${level}H${storeys}`, 'ink', 'hair'),
      ...(mostUse === null
        ? []
        : [
            shape(
              'most-use',
              `M${left} ${tenth(y(mostUse.price))}H${right}L${x - 4} ${level + 12}`,
              'ink',
              'hair',
            ),
          ]),
    ],
    texts: [
      placed('latest', x, level - 4, labels.axis(latest.price), {
        size: sizeOfPair(columns, labels),
        face: 'display',
      }),
      ...(mostUse === null
        ? []
        : [placed('remark-most-use', x, level + 17, labels.mostUse(mostUse), { tone: 'ink-2' })]),
    ],
  };
}

/** A quotation from before the years drawn, and above the scale: its ring with an arrow out to the upper left. */
function aboveOf(above: Priced | null, labels: Labels): Partial<Drawn> {
  if (above === null) return {};
  return {
    shapes: [shape(`${above.key}-out`, 'M14 14L4 4M9 4H4V9', 'china', 'line')],
    spots: [spot(above.key, 18, 18, 4.2, 'china', 'estimate')],
    texts: [placed(`above-${above.key}`, 28, 14, labels.above(above))],
  };
}

/** How many times China's price, as large as the room over China's years takes it. */
function timesOf({ of, frame, size, y, column }: Columns, isAbove: boolean, labels: Labels): PlacedText[] {
  const said = labels.times(of);
  const lines = size === 'wide' ? [said] : said.split(' ');
  const [top, foot] = [isAbove ? 40 : 6, Math.min(...of.averages.map(({ price }) => y(price))) - 38];
  const right = column(0) - 10;
  const large = Math.min(
    ...lines.map((line) => sizeOf(line, right - frame.left, frame.times)),
    Math.floor((foot - top) / lines.length),
  );
  const first = (top + foot - large * lines.length) / 2 + large * 0.8;
  return [placed('times', frame.left, first, lines, { size: large, leading: large, face: 'display' })];
}

/** Whose prices stand over the names, and on a phone, which shows no subtitle, how they are drawn. */
function groupsOf(columns: Columns, labels: Labels, view: View): PlacedText[] {
  const { frame, size, column } = columns;
  const months = cutsIn(columns).map((each) => each.months);
  const y = frame.foot + 54;
  return [
    placed('name-china', frame.left, y, labels.chinaAverages, { weight: 600, tone: 'china' }),
    placed('name-europe', column(0), y, labels.europe, { weight: 600, tone: 'others' }),
    ...(size === 'wide'
      ? []
      : [placed('key', frame.left, y + 22, labels.key(view, months), { tone: 'ink-2' })]),
  ];
}

/** The foot in ink, cut by two strokes where months are left out, and years under their bars, counted back from the newest. */
function ticksOf(columns: Columns): readonly Tick[] {
  const {
    of: { averages, european },
    frame,
    bar,
    column,
  } = columns;
  const { foot } = frame;
  const named = averages.flatMap(({ year }, i) =>
    (averages.length - 1 - i) % frame.years === 0 ? [{ year, i }] : [],
  );
  const end = column(european.length - 1) + frame.bar;
  const stroke = (x: number): string => `M${x - 3} ${foot + 6}L${x + 3} ${foot - 6}`;
  const cuts = cutsIn(columns)
    .map(({ at }) => `H${at - 3}${stroke(at - 3)}${stroke(at + 3)}M${at + 3} ${foot}`)
    .join('');
  return [
    baseLine('foot', `M${bar(0)} ${foot}H${bar(averages.length)}M${column(0)} ${foot}${cuts}H${end}`),
    ...yearTicks(
      named.map(({ year }) => year),
      {
        x: (year) => bar(averages.findIndex((one) => one.year === year)) + frame.bar / 2,
        foot,
        baseline: foot + 19,
      },
    ).map((tick): Tick => ({ ...tick, anchor: 'middle' })),
  ];
}
