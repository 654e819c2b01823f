// All English of what turns the wheel, as functions of its rows.
import type { ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { readAs } from '../look/print-as.ts';
import { comparatorWords, tonnes, whole } from '../look/format.ts';
import { aboutTimes } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import type { Month, Rows, View } from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { listed } from '../../names/listed.ts';

export const name = 'What turns the wheel';

const noFigure = 'No figure found';
/** How computed months are known. */
export const computed = 'Computed, not published';

/** How a month's figure is known, in a line. */
function status({ kind, publisher }: Month): string {
  if (kind === 'none') return noFigure;
  if (kind === 'derived') return computed;
  if (kind === 'measured') return 'Customs total, read in the press';
  return publisher === null
    ? 'Customs total, read in a copy'
    : `As reported by ${publisher}, read second-hand`;
}

/** A month as it is said: "May 2025", "about 2,626 t" (empty where no figure was found), and how it is known. */
export interface MonthWords {
  readonly name: string;
  readonly amount: string;
  readonly status: string;
}
/** The tonnes of a month by a format of numbers, "about" before them where they are; empty where no figure was found. */
const amountIn = (format: (value: number) => string, month: Month): string =>
  month.tonnes === null ? '' : comparatorWords(month.comparator) + format(month.tonnes);
export const monthWords = (month: Month): MonthWords => ({
  name: monthName(month.month),
  amount: amountIn(tonnes, month),
  status: status(month),
});

/** "May 2025", "April to June 2026": the year is said once. Throws RangeError for no months. */
export function runName(run: readonly Month[]): string {
  const [start, end] = [run[0], run.at(-1)];
  if (start === undefined || end === undefined) throw new RangeError('cover-valve: no month to name');
  const [first, last] = [monthName(start.month), monthName(end.month)];
  return first === last ? first : `${first.replace(/ \d{4}$/, '')} to ${last}`;
}

export const labels = {
  month: monthWords,
  run: runName,
  about: 'about',
  /** An amount without the word before it, which is set smaller. */
  bare: (month: Month): string => (month.tonnes === null ? '' : tonnes(month.tonnes)),
  full: (month: Month): readonly [string, string] => [
    `Full pipe, full turn: ${monthWords(month).amount}`,
    `${monthName(month.month)}, the most found`,
  ],
  dial: (step: number): string => `Each tick of the dial: ${tonnes(step)}`,
  destination: 'to all countries',
  current: (run: readonly Month[], month: Month): string =>
    `${runName(run)}: ${month.tonnes === null ? noFigure.toLowerCase() : monthWords(month).amount}`,
  licences: ({ licences }: Rows): string =>
    `${dateWords(licences.date)}: licences for seven rare earths and their magnets`,
  key: 'Hollow: computed. Dashed: second-hand. Empty: no figure.',
} as const;
export type Labels = typeof labels;

/** "as reported by X and read second-hand" */
const latestStatus = ({ latest }: Rows): string =>
  status(latest).replace(/^As/, 'as').replace(', read', ' and read');

/** A month, without its year where another month of that year is named before it: "May". */
function monthIn(month: string, named: string): string {
  const said = monthName(month);
  const year = said.slice(-5);
  return named.endsWith(year) ? said.slice(0, -year.length) : said;
}

/** How many times the lowest month the highest after it is: "about five times", while that is near to a whole number. */
function timesTheLow({ lowest, current }: Rows): string {
  const [month] = current.rebound;
  if (lowest.tonnes === null || month === undefined || month.tonnes === null)
    throw new RangeError('cover-valve: low and rebound need a figure');
  return aboutTimes(month.tonnes, lowest.tonnes);
}

/** Who reported the latest month. Throws RangeError where its figure is a published total, which nobody needs to report. */
function reporter({ latest }: Rows): string {
  if (latest.publisher === null) throw new RangeError(`cover-valve: nobody is named for ${latest.month}`);
  return latest.publisher;
}

const shownIn = (rows: Rows, view: View): MonthWords => {
  const [month] = rows.current[view];
  if (month === undefined) throw new RangeError(`cover-valve: no month for the view "${view}"`);
  return monthWords(month);
};

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { months, current, latest: lastMonth } = rows;
  const fullest = shownIn(rows, 'high');
  const [low, licences, rebound] = [
    shownIn(rows, 'low'),
    shownIn(rows, 'licences'),
    shownIn(rows, 'rebound'),
  ];
  const latest = monthWords(lastMonth);
  const subtitle = `China’s exports of rare earth magnets to all countries, tonnes a month, ${runName(months.slice(0, 1))} to ${runName(months.slice(-1))}. Chinese customs, as read in press and trade reports`;
  return {
    low: {
      label: low.name,
      finding: `In ${low.name} China exported ${low.amount} of magnets, the least of any month found`,
      subtitle,
    },
    high: {
      label: fullest.name,
      finding: `China exported ${fullest.amount} of magnets in ${fullest.name}, the most of any month found`,
      subtitle,
    },
    licences: {
      label: licences.name,
      finding: `China exported ${licences.amount} of magnets in ${licences.name}, the first month of licences`,
      subtitle,
    },
    rebound: {
      label: rebound.name,
      finding: `China exported ${rebound.amount} of magnets in ${rebound.name}, ${timesTheLow(rows)} as much as in ${monthIn(rows.lowest.month, rebound.name)}`,
      subtitle,
    },
    gap: {
      label: runName(current.gap),
      finding: `We found no monthly figure for China’s magnet exports from ${runName(current.gap)}`,
      subtitle,
    },
    latest: {
      label: latest.name,
      finding: `China exported ${latest.amount} of magnets in ${latest.name}, ${reporter(rows)} reported`,
      subtitle,
    },
  };
}

export const limits = (rows: Rows): readonly string[] => [
  'All rare earth magnets share one customs code. The tonnes cannot tell magnets with dysprosium or terbium from others, and say nothing of value or grade.',
  `We found no monthly figure for ${runName(rows.current.gap)}, for some months of ${listed(rows.otherGapYears)}, nor for any month after ${monthName(rows.latest.month)}.`,
  `These are exports to all countries. What reached Japan after the order of ${monthName(rows.orderOnJapan)} is not known.`,
  'That the total came back does not show that magnets with controlled heavy elements flow freely.',
  'Hollow months are computed from printed percentages or sums and were not published. January and February move with the Lunar New Year.',
  'The drawing shows tonnes, not causes.',
];

export function describe(rows: Rows, view: View): string {
  const [month] = rows.current[view];
  const fullest = monthWords(rows.fullest);
  const latest = monthWords(rows.latest);
  const scale = `A full turn of the wheel and a full pipe stand for ${fullest.amount}, ${fullest.name}.`;
  if (view === 'gap') {
    const before = monthWords(rows.beforeGap);
    return `No monthly figure was found for ${runName(rows.current.gap)}: wheel and valve are dashed. ${before.name} had ${before.amount} and ${latest.name} ${latest.amount}, ${latestStatus(rows)}. ${scale}`;
  }
  const shown = shownIn(rows, view);
  const how =
    month?.kind === 'measured' ? '' : `, ${shown.status.replace(/^[AC]/, (letter) => letter.toLowerCase())}`;
  const others = [rows.lowest, ...rows.current.rebound, rows.latest]
    .filter((other) => other.month !== month?.month)
    .map((other) => {
      const said = monthWords(other);
      return `${said.name} ${said.amount}${other.month === rows.latest.month ? `, ${latestStatus(rows)}` : ''}`;
    });
  return `The wheel stands at ${shown.name}: ${shown.amount}${how}. ${scale} The strip shows every month found, among them ${others.join('; ')}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'month', label: 'Month', align: 'start', twins: [inFigures('Month')] },
  { name: 'exports', label: 'Exports, t', align: 'end', number: 'Tonnes' },
  { name: 'known', label: 'How it is known', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = ({ exports, licensing }: Rows): readonly LineDefinition[] => [
  ...exports.map(({ row, month }) =>
    line(row, {
      month: withDate(monthName(row.month), row.month),
      exports: [amountIn(whole, month), row.volume_t, readAs(row)],
      known: status(month),
      note: row.note,
    }),
  ),
  line(licensing, {
    month: withDate(monthName(licensing.date), licensing.date),
    exports: '',
    known: 'Event, no figure',
    note: licensing.title,
  }),
];
