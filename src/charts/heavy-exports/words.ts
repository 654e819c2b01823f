// All English of rare earth exports, all and heavy, as functions of their rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { readAs } from '../look/print-as.ts';
import { comparatorWords, mass, percent, tonnes } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { Size } from '../contract/scene.ts';
import type {
  Certainty,
  Destination,
  Element,
  ElementMonth,
  Flow,
  FlowKey,
  MonthExports,
  Product,
  Rows,
  View,
} from './rows.ts';
import { listed } from '../../names/listed.ts';

export const name = 'Rare earth exports, all and heavy';

/** Names on the pipes of the year, in lines, with what most of the first one is. */
const flowNames: Readonly<
  Partial<Record<FlowKey, { readonly name: readonly string[]; readonly detail: string }>>
> = {
  'rare_earths_all_forms-total': { name: ['All', 'rare earths'], detail: 'mostly La and Ce' },
  'dysprosium-Japan': { name: ['Dysprosium', 'to Japan'], detail: 'by one trade site' },
};
const products: Readonly<Record<Product, string>> = {
  rare_earths_all_forms: 'rare earths all forms',
  dysprosium: 'dysprosium',
  terbium: 'terbium',
};
const destinations: Readonly<Record<Destination, string>> = {
  total: 'all buyers',
  Japan: 'Japan',
  'South Korea': 'South Korea',
  Estonia: 'Estonia',
  'United States': 'the United States',
};

const signed = (change: number): string => `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}`;
const change = ({ change_pct, isBound }: Flow): string => `${isBound ? 'over ' : ''}${signed(change_pct)}`;
const tonnage = ({ tonnes: weight }: Flow): string => (weight === null ? 'tonnes not given' : tonnes(weight));

/** Below a tenth of a tonne a weight is told in kilograms. */
const isSmall = (weight: number): boolean => weight > 0 && weight < 0.1;
/** A weight in tonnes without its unit, or in kilograms with it. */
const amount = (weight: number): string => (isSmall(weight) ? mass(weight * 1000) : String(tenth(weight)));
const said = ({ tonnes: weight }: MonthExports): string =>
  isSmall(weight) ? amount(weight) : `${amount(weight)}\u00a0t`;
const when = ({ month }: MonthExports): string => dateWords(month);

const notFound = 'not found';
/** What stands for it where many branches have no figure. */
const noneSign = '–';
/** What stands for it where the buyer is named first among all. */
const firstWord = 'first';
/** What went to one buyer of a month, short enough for the end of a branch. */
function partOf(part: MonthExports): string {
  const bound = part.comparator === '>' ? '+' : '';
  return part.certainty === 'derived' ? `(${amount(part.tonnes)})` : `${amount(part.tonnes)}${bound}`;
}
/** Lines for a phone and for a desk. */
type Lines = Readonly<Record<Size, readonly string[]>>;

export const labels = ({ before, year, elements }: Rows) => ({
  /** What the signs at the months of an element mean, a sentence each. */
  key: (element: Element, hasThread: boolean): readonly string[] => [
    'Brackets: derived. Plus: more than.',
    'First: named first, without a figure.',
    `Dash: ${notFound}.`,
    ...(hasRounded(elements[element]) ? ['Dashed edge: rounded.'] : []),
    ...(hasThread ? ['Threads: drawn wider.'] : []),
  ],
  flow: (flow: Flow) => {
    const ofFlow = flowNames[flow.key];
    if (ofFlow === undefined) throw new RangeError(`no name on a pipe for "${flow.key}"`);
    return ofFlow;
  },
  change,
  tonnage: (flow: Flow): string => `in ${year}: ${tonnage(flow)}`,
  before,
  base: 'the full bore',
  /** The same in one line between both pipes, and the year that they end with. */
  beforeBoth: `${before}: both at full bore`,
  now: year,
  buyers: { all: 'Tonnes in all', japan: 'Japan', korea: 'South Korea' },
  yearly: (flow: Flow): string => `${year}: ${change(flow)}`,
  between: ['no', 'figure'],
  earlier: 'earlier months: no figure',
  element: (element: Element): string => capital(products[element]),
  after: (element: Element): Lines => {
    const { after } = elements[element];
    return { wide: [`${after}:`, 'no figure'], narrow: [after, '?'] };
  },
  month: (month: MonthExports): string => {
    const [monthWord = '', yearOf = ''] = when(month).split(/\s/);
    return yearOf === year ? monthWord.slice(0, 3) : `${monthWord.slice(0, 3)} ’${yearOf.slice(2)}`;
  },
  amount: ({ tonnes: weight }: MonthExports): string => amount(weight),
  /** At the end of a branch: its amount, that the buyer came first, or a dash, which the key explains. */
  japan: ({ japan, first: named }: ElementMonth): string =>
    japan === null ? (named === 'Japan' ? firstWord : noneSign) : partOf(japan),
  korea: ({ korea, first: named }: ElementMonth): string =>
    korea === null ? (named === 'South Korea' ? firstWord : noneSign) : partOf(korea),
});
export type Labels = ReturnType<typeof labels>;

/** The months of a run: "June 2024", "May to December 2025". */
function span(run: readonly ElementMonth[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a run of months needs one');
  if (first === last) return monthName(first.month);
  const sameYear = first.month.slice(0, 4) === last.month.slice(0, 4);
  const [start] = sameYear ? monthName(first.month).split(' ') : [monthName(first.month)];
  return `${start} to ${monthName(last.month)}`;
}
/** Whether some month of an element is rounded: a bound is drawn as printed. */
const hasRounded = ({ months, japan, korea }: Rows['elements'][Element]): boolean =>
  [...months, ...japan, ...korea].some(({ comparator }) => comparator === '~');
const monthSubtitle = ({ elements }: Rows, element: Element) =>
  keyed(
    `China’s exports of ${products[element]}, all forms, tonnes, ${listed(elements[element].runs.map(span))}, from trade reports`,
    'The bore is what left',
  );

/** A flow that a sentence names. Throws RangeError where it is not drawn. */
function flowOf({ flows }: Pick<Rows, 'flows'>, key: FlowKey): Flow {
  const flow = flows.find((each) => each.key === key);
  if (flow === undefined) throw new RangeError(`no flow "${key}"`);
  return flow;
}

/** All rare earths rose while one of them fell for Japan, by one trade site. */
function upAndDown(rows: Rows): string {
  const all = flowOf(rows, 'rare_earths_all_forms-total').change_pct;
  const fell = -flowOf(rows, 'dysprosium-Japan').change_pct;
  return `China’s rare earth exports ${whileTrue('rose', all, { from: 1 }, 'the change of all rare earths')} in ${rows.year}, but dysprosium for Japan ${whileTrue('reportedly fell', fell, { from: 1 }, 'the fall of dysprosium to Japan')} ${percent(fell)}`;
}
/** Of one element nearly all went to South Korea in the month, and none is named for Japan. */
function toKorea({ september: { dysprosium, noneForJapan } }: Rows): string {
  const { all, part } = dysprosium;
  const least = whileTrue('over', part.tonnes / all.tonnes, { from: 0.9, to: 1 }, 'South Korea’s part');
  const noneNamed = whileTrue(
    'none named for Japan',
    noneForJapan,
    { to: 0 },
    'dysprosium for Japan in the month',
  );
  return `South Korea got ${least} ${amount(part.tonnes)} of ${said({ ...all, tonnes: Math.round(all.tonnes) })} of dysprosium in ${monthName(all.month)}, ${noneNamed}`;
}
/** Of the other one Japan took most in the same month. */
function toJapan({ september: { terbium } }: Rows): string {
  const { all, part } = terbium;
  const took = whileTrue('Japan took', part.tonnes / all.tonnes, { from: 0.75, to: 1 }, 'Japan’s part');
  return `${took} ${comparatorWords(part.comparator)}${amount(part.tonnes)} of the ${said(all)} of terbium that China exported in ${monthName(all.month)}`;
}

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { year, before } = rows;
  return {
    year: {
      label: `The year ${year}`,
      finding: upAndDown(rows),
      ...keyed(
        `China’s exports by weight in ${year} against ${before}. Customs, by the press; dysprosium, by one trade site`,
        `Each bore is drawn to its own ${before}: compare the change, not the tonnes. It shows when, not why`,
      ),
    },
    dysprosium: {
      label: 'Dysprosium',
      finding: toKorea(rows),
      ...monthSubtitle(rows, 'dysprosium'),
      measuresAnew: true,
    },
    terbium: {
      label: 'Terbium',
      finding: toJapan(rows),
      ...monthSubtitle(rows, 'terbium'),
    },
  };
}

/** What went to buyers without a branch: "In October 2025 the United States took 6 t and Estonia 1 t of 12.2 t of terbium." */
function othersTook({ element, months, others }: Rows['elements'][Element]): string {
  const told = months.flatMap((month) => {
    const parts = others.filter((part) => part.month === month.month);
    const took = parts.map(
      (part, i) => `${destinations[part.destination]} ${i === 0 ? 'took ' : ''}${said(part)}`,
    );
    return parts.length === 0
      ? []
      : [`in ${when(month)} ${listed(took)} of ${said(month)} of ${products[element]}`];
  });
  return `${capital(told.join('; '))}.`;
}

/** What a report says of a month without a figure by country, by element, month and who comes first: a row that changes stops the build. */
const toldWithoutFigure: Readonly<Record<string, string>> = {
  'dysprosium 2025-08 South Korea': 'nearly all dysprosium to South Korea and small lots to Japan and Norway',
  'dysprosium 2025-11 Vietnam':
    'dysprosium by far the most to Vietnam, with Malaysia, South Korea and Russia named and Japan not',
  'terbium 2025-11 Japan': 'almost all terbium to Japan, a little to Russia and South Korea',
  'dysprosium 2025-12 Japan': 'Japan first for dysprosium, then South Korea and Malaysia',
  'terbium 2025-12 Japan': 'Japan first by far for terbium, then South Korea and Germany',
};
/** "in August 2025 nearly all dysprosium to South Korea; in November 2025 …" */
function withoutFigure(elements: Rows['elements']): string {
  const toldMonths = Object.values(elements).flatMap(({ element, named: buyers }) =>
    buyers.map(({ month, buyer }) => {
      const words = toldWithoutFigure[`${element} ${month} ${buyer}`];
      if (words === undefined)
        throw new RangeError(`no words for ${element} of ${month}, of which ${buyer} got most`);
      return { month, words };
    }),
  );
  const months = [...new Set(toldMonths.map(({ month }) => month))].toSorted();
  return months
    .map((month) => {
      const told = toldMonths.filter((each) => each.month === month).map(({ words }) => words);
      return `in ${dateWords(month)} ${told.join(', and ')}`;
    })
    .join('; ');
}

export const limits = ({ year, elements, reported }: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['year'],
    text: 'All rare earths are mostly lanthanum and cerium, which the licence rule leaves out. A high total does not show that the controlled elements flow freely.',
  },
  {
    views: ['year', 'dysprosium', 'terbium'],
    text: `For the whole of ${year} only the change on the year was printed of dysprosium and terbium in what was read, by one trade publisher. The year’s tonnage is left open, not zero.`,
  },
  ...(['dysprosium', 'terbium'] as const).map((element) => ({
    views: [element],
    text: `Only Japan and South Korea have branches. ${othersTook(elements[element])}`,
  })),
  {
    views: ['dysprosium', 'terbium'],
    text: `A branch that says “first” has no width. Reports without figures by country say: ${withoutFigure(elements)}.`,
  },
  `No tonnage by element was found for ${elements.dysprosium.after}. By ${monthName(reported)} heavy rare earth flows to Japan were reported at or near zero; that report was read second-hand and is not drawn.`,
  'Magnets have another customs code. These figures do not say how much dysprosium or terbium reached Japan inside magnets.',
  'What a customs count lacks can have many causes: a licence not asked for, not given, stocks, prices. The figure shows when, not why.',
];

/** A zero that no text prints: a report names the buyers of the month, and this one is not among them. */
const isInferred = ({ certainty, tonnes: weight }: MonthExports): boolean =>
  certainty === 'derived' && weight === 0;
const inferred = 'none named';

/** What went to a buyer in a sentence: "more than 17 t to South Korea", "none named for Japan (inferred)". */
function sentTo(part: MonthExports): string {
  const buyer = destinations[part.destination];
  if (isInferred(part)) return `${inferred} for ${buyer} (inferred)`;
  const how = part.certainty === 'derived' ? ' (own arithmetic)' : '';
  return `${comparatorWords(part.comparator)}${said(part)} to ${buyer}${how}`;
}

export function describe({ year, before, ofYear, elements }: Rows, view: View): string {
  const told = (flow: Flow): string =>
    `${products[flow.product]} to ${destinations[flow.destination]}: ${change(flow)}, ${tonnage(flow)}`;
  const yearly = Object.values(ofYear[view]).flatMap((flow) => (flow === null ? [] : [told(flow)]));
  const list = `China’s exports in ${year} against ${before}, each flow to its own base: ${yearly.join('; ')}.`;
  if (view === 'year') return list;
  const { months, others, after } = elements[view];
  const monthly = months.map((month) => {
    const isNone = month.tonnes === 0;
    const open = (buyer: Destination): string => `${buyer}’s part not found`;
    const japan = month.japan === null ? open('Japan') : sentTo(month.japan);
    const korea = month.korea === null ? open('South Korea') : sentTo(month.korea);
    const without = toldWithoutFigure[`${view} ${month.month} ${month.first ?? ''}`];
    if (without !== undefined) return `${when(month)}: ${said(month)}, ${without}, without a figure.`;
    const more = others.filter((part) => part.month === month.month).map((part) => `, ${sentTo(part)}`);
    return `${when(month)}: ${said(month)}${isNone ? '' : `, ${japan}, ${korea}${more.join('')}`}.`;
  });
  return `China’s exports of ${products[view]} by month. ${monthly.join(' ')} No figure was found for the months between, or for ${after}. ${list}`;
}

export const columns: readonly DataColumn[] = [
  { name: 'what', label: 'What', align: 'start' },
  { name: 'to', label: 'To', align: 'start' },
  { name: 'period', label: 'Period', align: 'start', twins: [inFigures('Period', 'period')] },
  { name: 'volume', label: 'Weight', align: 'end', number: 'Tonnes' },
  { name: 'change', label: 'On the year', align: 'end', number: 'Change on the year, per cent' },
  { name: 'kind', label: 'Kind of figure', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** How a figure is known, in the words of a table cell. */
const kinds: Readonly<Record<Certainty, string>> = {
  printed: 'Printed',
  rounded: 'Printed, rounded or a bound',
  derived: 'Own arithmetic',
};

const flowLine = (flow: Flow): LineDefinition =>
  line(flow.row, {
    what: products[flow.product],
    to: destinations[flow.destination],
    period: withDate(flow.row.period, flow.row.period),
    volume: [flow.tonnes === null ? '' : tonnes(flow.tonnes), flow.tonnes, readAs(flow.row)],
    change: [change(flow), flow.change_pct, readAs({ comparator: flow.row.yoy_comparator })],
    kind: kinds[flow.isBound ? 'rounded' : 'printed'],
    note: flow.row.note,
  });

/** A weight in all the digits of its row. */
const inFull = (month: MonthExports): string =>
  comparatorWords(month.comparator) + (isSmall(month.tonnes) ? said(month) : `${month.tonnes}\u00a0t`);

const monthLine = (month: MonthExports): LineDefinition =>
  line(month.row, {
    what: products[month.element],
    to: destinations[month.destination],
    period: withDate(when(month), month.month),
    volume: isInferred(month)
      ? [inferred, month.tonnes, 'inferred']
      : [inFull(month), month.tonnes, readAs(month)],
    change: '',
    kind: isInferred(month) ? 'Inferred' : kinds[month.certainty],
    note: month.row.note,
  });

/** The lines of the table: the flows of the year, then each element by month, to all buyers, to Japan, to South Korea and to others. */
export const lines = ({ flows, elements }: Rows): readonly LineDefinition[] => [
  ...flows.map(flowLine),
  ...[elements.dysprosium, elements.terbium].flatMap(({ months, japan, korea, others }) =>
    [...months, ...japan, ...korea, ...others].map(monthLine),
  ),
];
