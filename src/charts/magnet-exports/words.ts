// All English of magnet exports by month, as functions of their rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { monthSlot } from '../kit/time/dates.ts';
import { readAs } from '../look/print-as.ts';
import { comparatorWords, tonnes, whole } from '../look/format.ts';
import { aboutTimes, whileTrue } from '../look/words-while-true.ts';
import { monthAlone, monthName } from '../look/month-words.ts';
import type { Certainty, Destination, ExportMonth, ExportSum, Order, Rows, Series, View } from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { listed } from '../../names/listed.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';

export const name = 'Magnet exports by month';

const buyers: Readonly<Record<Destination, string>> = {
  total: 'All buyers',
  'United States': 'United States',
  Germany: 'Germany',
  Japan: 'Japan',
};

const said = (month: ExportMonth): string => comparatorWords(month.comparator) + tonnes(month.tonnes);
const when = ({ month }: ExportMonth): string => dateWords(month);
const saidWhen = (month: ExportMonth): string => `${said(month)} in ${when(month)}`;
/** The month of a day, bound by no-break spaces. */
const monthOf = ({ date }: { readonly date: string }): string => dateWords(date.slice(0, 7));

/** What each order was, in a few words. */
const orderWords = ({ pause }: Rows): Readonly<Record<Order['kind'], string>> => ({
  licences: 'licences for seven rare earths and magnets with them',
  'wider-rules': `wider rules, paused in ${monthOf(pause)}`,
  'military-ends': 'no dual-use goods for military ends in Japan',
});

export const labels = (rows: Rows) => ({
  buyer: (destination: Destination): string => buyers[destination],
  /** The last month of which something is known. */
  until: ({ last }: Series): string => `to ${when(last)}`,
  none: 'no monthly figure found',
  bands: 'Line under zero: no monthly figure found.',
  /** How much larger the scale of a buyer is than that of all, in two lines or in three short ones. */
  larger: (times: number): readonly string[] => [`${times} times the scale`, 'of all buyers'],
  largerShort: (times: number): readonly string[] => [`${times} times the`, 'scale of', 'all buyers'],
  orders: orderWords(rows),
  date: dateWords,
  said,
  when,
  /** When a figure is of, its month in three letters. */
  shortWhen: (month: ExportMonth): string => when(month).replace(/(?<=^\p{Lu}\p{Ll}{2})\p{Ll}+/u, ''),
  /** What square and dashed marks say, of those that are drawn; empty where all are printed figures. */
  marks: (seen: ReadonlySet<Certainty>): string => {
    const dashed = [
      ...(seen.has('rough') ? ['rounded or a bound'] : []),
      ...(seen.has('second-hand') ? ['second-hand'] : []),
    ];
    return [
      ...(seen.has('derived') ? ['Square: own arithmetic.'] : []),
      ...(dashed.length > 0 ? [`Dashed: ${dashed.join(', or ')}.`] : []),
    ].join(' ');
  },
  /** A value of the axis, and what the axis counts. */
  axis: whole,
  unit: (size: 'wide' | 'narrow'): readonly string[] =>
    size === 'wide' ? ['Exports, tonnes a month'] : ['Exports,', 'tonnes', 'a month'],
});
export type Labels = ReturnType<typeof labels>;

/** A month in words, its year left out where an earlier one has said it. */
const later = ({ month }: ExportMonth, before: ExportMonth): string =>
  month.slice(0, 4) === before.month.slice(0, 4) ? monthAlone(month) : monthName(month);
/** How far exports sank, and how many times as much a later month had. */
function sankAndRose({ series, rebound }: Rows): string {
  const { lowest } = series.total;
  const times = aboutTimes(rebound.tonnes, lowest.tonnes);
  return `China’s magnet exports sank to ${said(lowest)} in ${monthName(lowest.month)}, but ${later(rebound, lowest)} had ${times} that`;
}
/** Exports sank, a later month was no lower than a year before it, and the last one is lower again. */
function fellAgain({ us: { recovery, last } }: Rows): string {
  const back = whileTrue(
    'recovered by',
    recovery.change_pct,
    { from: 0 },
    'the change of the month of recovery',
  );
  const again = whileTrue('fell again to', last.change_pct, { to: -10 }, 'the change of the last month');
  return `China’s magnets for the U.S. sank, ${back} ${monthName(recovery.month)} and ${again} ${monthName(last.month)}`;
}
/** The record of one buyer ends in the month before an order. */
function endsBefore({
  series,
  orders: {
    militaryEnds: { row: order },
  },
}: Rows): string {
  const before = whileTrue(
    'ends just before',
    monthSlot(order.date.slice(0, 7)) - monthSlot(series.Japan.last.month),
    { from: 1, to: 1 },
    'months from the last figure for Japan to the order',
  );
  return `Our record of Chinese magnets for Japan ${before} the order of ${monthName(order.date)}`;
}

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { drawn, october } = rows;
  const subtitleOf = (view: View): string =>
    `China’s exports of rare earth magnets, tonnes a month, ${dateWords(drawn[view].from)} to ${dateWords(drawn[view].to)}. Customs, as reported`;
  return {
    total: {
      label: 'All buyers',
      finding: sankAndRose(rows),
      subtitle: subtitleOf('total'),
    },
    buyers: {
      label: 'Three buyers',
      finding: `In ${monthName(october.Germany.month)} Germany took ${aboutTimes(october.Germany.tonnes, october.Japan.tonnes)} the Chinese magnets that Japan did`,
      subtitle: subtitleOf('buyers'),
    },
    'united-states': {
      label: 'United States',
      finding: fellAgain(rows),
      subtitle: subtitleOf('united-states'),
    },
    japan: {
      label: 'Japan',
      finding: endsBefore(rows),
      subtitle: subtitleOf('japan'),
    },
  };
}

export const limits = ({
  orders,
  series,
  us: { sum },
  headline,
}: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['total', 'buyers', 'japan'],
    text: `What happened to magnets for Japan after the order of ${monthName(orders.militaryEnds.row.date)} cannot be shown: no figure for Japan was found after ${monthName(series.Japan.last.month)}. That order does not name rare earths.`,
  },
  {
    views: ['buyers', 'united-states'],
    text: `After ${monthName(series['United States'].last.month)} no single month of the United States was found. ${plainSpaces(dateWords(sum.period))}, read second-hand, came to ${tonnes(sum.tonnes)}, against ${tonnes(sum.before)} in the same months of the year before, which is our own sum. A Bloomberg headline of ${dateWords(headline.date)} says that these exports dropped; its date points to ${monthAlone(headline.month)}. Only the headline was read, and it gives no tonnes.`,
  },
  'One customs code covers all rare earth magnets. The series cannot tell magnets with dysprosium or terbium from others, so its recovery says nothing about those.',
  'The lines show months and orders side by side. That one caused the other can’t be read from them.',
  'Tonnes say nothing of grade or price. January and February move with the Lunar New Year.',
  {
    views: ['total', 'united-states', 'japan'],
    text: 'Open months are those of which no figure was found.',
  },
  'Open squares are own arithmetic from printed percentages or sums. Customs did not print them in what was read.',
];

export function describe({ series, shown }: Rows, view: View): string {
  const { of, orders } = shown[view];
  const list = of.map((destination) => {
    const { first, last, lowest, highest } = series[destination];
    return `${buyers[destination]}: from ${saidWhen(first)} to ${saidWhen(last)}, the last month found; lowest ${saidWhen(lowest)}, highest ${saidWhen(highest)}.`;
  });
  const marked = listed(orders.map(({ row }) => monthOf(row)));
  return `China’s exports of rare earth magnets by month, Chinese customs as reported. ${list.join(' ')} Months without a figure are left open. Orders are marked in ${marked}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'month', label: 'Month', align: 'start', twins: [inFigures('Month', 'period')] },
  { name: 'destination', label: 'To', align: 'start' },
  { name: 'volume', label: 'Magnets', align: 'end', number: 'Tonnes' },
  { name: 'kind', label: 'Kind of figure', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

function kindOf({ knownWords }: Rows, { certainty, row }: ExportMonth | ExportSum): string {
  switch (certainty) {
    case 'printed':
      return 'Printed';
    case 'derived':
      return 'Own arithmetic';
    case 'second-hand':
      return knownWords[row.known_by];
    case 'rough':
      return 'Printed, rounded or a bound';
  }
}

export const lines = (rows: Rows): readonly LineDefinition[] => [
  ...rows.exported.map((month) =>
    line(month.row, {
      month: withDate(when(month), month.row.month),
      destination: buyers[month.destination],
      volume: [said(month), month.tonnes, readAs(month)],
      kind: kindOf(rows, month),
      note: month.row.note,
    }),
  ),
  ...rows.sums.map((sum) =>
    line(sum.row, {
      month: withDate(dateWords(sum.row.period), sum.row.period),
      destination: buyers[sum.destination],
      volume: [tonnes(sum.tonnes), sum.tonnes],
      kind: kindOf(rows, sum),
      note: sum.row.note,
    }),
  ),
  ...rows.toldRows.map((told) =>
    line(told, {
      month: withDate(dateWords(told.date), told.date),
      destination: '',
      volume: '',
      kind: 'Event, no figure',
      note: told.title,
    }),
  ),
];
