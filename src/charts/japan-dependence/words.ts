// All English of Japan's dependence on China, as functions of its rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { percent } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName, shortDate } from '../look/month-words.ts';
import { readAs, shareText } from '../look/print-as.ts';
import { keyed } from '../look/keyed.ts';
import type { Asked, Count, Rows, Share, View } from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { listed } from '../../names/listed.ts';

export const name = 'Japan’s dependence on China';

const said = ({ row, share }: Share): string => shareText(row, share);
/** How nearly a share is known, and its number: "more than", "90%". */
const parted = (of: Share): readonly [nearly: string, number: string] => {
  const words = said(of).split(' ');
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
};
/** "58% in 2012". */
const dated = (of: Share): string => `${said(of)} in ${dateWords(of.period)}`;
/** A month with a dot where it is cut short: "Nov. 2025", "May 2025". */
const dottedMonth = (date: string): string => {
  const month = date.slice(0, 7);
  return shortDate(month) === monthName(month) ? monthName(month) : shortDate(month).replace(' ', '. ');
};

/** Who gives each count and of when it is. */
const speakers: Readonly<Record<Count['key'], (of: Share) => string>> = {
  'import-share-china-2009-2': () => 'Toyo Keizai',
  'import-share-china-2012-01-2012-06': () => 'half-year, Nikkei',
  'import-share-china-2018': ({ year }) => `METI, ${year}`,
  'import-share-china-2020': ({ year }) => `Comtrade, ${year}`,
  'import-share-china-2022': ({ year }) => `Argus, ${year}`,
  'import-share-china-2024': ({ year }) => `Toyo Keizai, ${year}`,
  'import-share-china-2024-2': ({ year }) => `JOGMEC, ${year}`,
  'import-share-china-2025-11-28': ({ period }) => `METI, ${dottedMonth(period)}`,
  'import-share-china-2018-2': () => 'metals alone',
  'import-share-china-2024-3': () => 'metals alone',
  'import-share-china-2024-4': () => 'metals by value',
  'heavy-ree-dependence-china-2025-01': ({ period }) => `METI, ${dottedMonth(period)}`,
  'heavy-ree-dependence-china-2026-01': ({ period }) => `NRI, ${dottedMonth(period)}`,
};
/** Who gives a count, in a word, by its key. */
const counters: Readonly<Partial<Record<Count['key'], string>>> = {
  'import-share-china-2018-2': 'Nikkei',
  'import-share-china-2024-3': 'Nikkei',
  'import-share-china-2024-4': 'GTAIC',
  'import-share-china-2024': 'Toyo Keizai',
  'import-share-china-2024-2': 'JOGMEC',
  'heavy-ree-dependence-china-2025-01': 'METI',
  'heavy-ree-dependence-china-2026-01': 'NRI',
  'import-share-china-2018': 'METI',
  'import-share-china-2020': 'Comtrade',
  'import-share-china-2022': 'Argus',
  'import-share-china-2025-11-28': 'METI',
};
const speaker = (of: Count): string => speakers[of.key](of);

const askedFrom: Readonly<Record<Asked['by'], string>> = { customs: 'customs', meti: 'METI', argus: 'Argus' };

/**
 * What two counts of one year both come to, in the words of the first: with "about 70%", 71% does too.
 * @throws RangeError where they come to different shares
 */
function saidByBoth(of: Share, other: Share): readonly [nearly: string, number: string] {
  const [nearly, number] = parted(of);
  const isCovered = nearly === 'about' && Math.abs(of.share - other.share) <= 1;
  if (said(of) !== said(other) && !isCovered)
    throw new RangeError(`${said(of)} and ${said(other)}: two counts of ${of.year} need one share`);
  return [nearly, number];
}

/** Who counts the years of the guess. */
const guessBasis = ({ last, meti2018, argus2022, jogmec2024 }: Rows): string =>
  `To ${dateWords(last.period)}: customs figures by weight, as the press reported them. Later figures come from others, some without a stated basis: METI for ${meti2018.year}, as a trade page quotes it, and Argus for ${argus2022.year}, on customs data. So no line joins them. The share of ${dateWords(jogmec2024.period)}, ${said(jogmec2024)}, is JOGMEC’s, by weight, compounds included, as the press quotes it.`;

export const labels = {
  said,
  dated: (of: Share): readonly string[] => [said(of), dateWords(of.period)],
  counted: (of: Count): readonly string[] => [said(of), speaker(of)],
  /** A month and its share, beside its mark. */
  month: (of: Share): string => `${dottedMonth(of.period).replace(/ \d{4}$/, '')} ${said(of)}`,
  parted,
  /** Whether a share is printed without a number. */
  isInWords: ({ row }: Share): boolean => row.print_as === 'more_than_two_thirds',
  /** A value that the finding says, in two lines: when and how nearly, then the number alone for large type. */
  large: (of: Share): readonly [small: string, large: string] => {
    const [nearly, number] = parted(of);
    return [nearly === '' ? dateWords(of.period) : `${dateWords(of.period)}: ${nearly}`, number];
  },
  /** The same with how nearly in a line of its own, for the narrow artboard: "2008: / more than", "90%". */
  largeInLines: (of: Share): readonly string[] => {
    const [nearly, number] = parted(of);
    return nearly === '' ? [dateWords(of.period), number] : [`${dateWords(of.period)}:`, nearly, number];
  },
  both: saidByBoth,
  /** The same of two counts of one year: "both sources, about", "70%". */
  largeOfBoth: (of: Share, other: Share): readonly [small: string, large: string] => {
    const [nearly, number] = saidByBoth(of, other);
    return [`both sources, ${nearly}`.replace(/, $/, ''), number];
  },
  /** "more than / two thirds". */
  moreThan: (of: Share): readonly string[] => {
    const words = said(of).split(' ');
    return [words.slice(0, 2).join(' '), words.slice(2).join(' ')];
  },
  customs: 'customs',
  others: 'by others',
  who: (of: Count): string => counters[of.key] ?? '',
  /** Who gives a count, and of when: "METI, Nov. 2025", in one line or in two. */
  speaker,
  speakerInLines: (of: Count): readonly string[] => speaker(of).split(/(?<=,) /),
  /** Who gives a count, and of when, where counts stand side by side. */
  counter: (of: Count): readonly [string, string] => [
    counters[of.key] ?? '',
    shortDate(of.period.slice(0, 7)),
  ],
  areaOfChina: 'from China',
  fromChina: 'China',
  fromOthers: 'others',
  /** Over the counts that are of no year of the finding. */
  otherYears: 'other years',
  /** What is counted. */
  kinds: {
    all: 'all, by weight',
    metals: 'metals, by weight',
    value: 'metals, by value',
    heavy: 'dysprosium, terbium',
  },
  haltDate: (date: string): string => dateWords(date),
  halted: 'halt reported; China denied a ban',
  unknown: 'no full-year figure found',
  aim: (of: Share): readonly [small: string, large: string] => {
    const [nearly, number] = parted(of);
    return [`${dateWords(of.period)} aim: ${nearly}`, number];
  },
  /** What a reader of the guess starts from. */
  given: dated,
  askedFrom: ({ by }: Asked): string => askedFrom[by],
  yours: 'your guess',
  basis: guessBasis,
} as const;
export type Labels = typeof labels;

/** What the heading of the metals by value holds besides rare earths. */
const besides = 'calcium and mercury';
const measure = 'China’s share of Japan’s rare earth imports, per cent';
const dashed = 'Dashed edge: rounded, or from the press';
const inks = `${dashed}. Open edge: more than this`;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { first, before, lowest, half2012, meti2025, jogmec2024, aim } = rows;
  const { metals2018, metals2024, byValue, heavy2026, valueHeading, dispute, toyo2024 } = rows;
  const ring = `Ring: said in ${monthName(meti2025.period)}, of no named year`;
  const lastHigher = whileTrue(
    'the last counts are higher',
    Math.min(jogmec2024.share, toyo2024.share),
    { from: lowest.share + 5 },
    'the last count',
  );
  const alreadyFalling = whileTrue(
    'already falling',
    before.share,
    { to: first.share - 1 },
    `the share of ${before.year}`,
  );
  const atMostHalf = whileTrue('at most half', aim.share, { from: 50, to: 50 }, 'the aim');
  const yearBefore = whileTrue(
    'the year before',
    aim.year - jogmec2024.year,
    { from: 1, to: 1 },
    'years to the aim',
  );
  const isLowest = whileTrue(
    'the lowest is by value,',
    Math.min(jogmec2024.share, toyo2024.share, metals2024.share) - byValue.share,
    { from: 5 },
    'the distance of the other counts from that by value',
  );
  return {
    'fall-and-return': {
      label: 'Fall and return',
      finding: `China’s share of Japan’s rare earths fell to ${dated(lowest)}, but ${lastHigher}`,
      ...keyed(
        `${measure}, ${first.year}–${jogmec2024.year}`,
        `Stairs: customs, by weight, as reported. Apart: others’ counts, some without a stated basis. ${ring}. ${inks}`,
      ),
    },
    'around-2010': {
      label: `Around ${rows.dispute.year}`,
      finding: `Japan’s dependence on China was ${alreadyFalling} before the dispute of ${dispute.year}`,
      ...keyed(
        `${measure}, ${first.year}–${half2012.year}`,
        `Stairs: full years, customs by weight as reported. Rings and short line: months, and others’ counts. ${inks}`,
      ),
    },
    'climb-back': {
      label: 'Climb back',
      finding: `Japan aimed to buy ${atMostHalf} from China by ${dateWords(aim.period)}, and ${yearBefore} it was ${said(jogmec2024)}`,
      ...keyed(
        `${measure}, all rare earths, ${lowest.year}–${jogmec2024.year}`,
        `The bore: all imports. ${ring}. ${inks}`,
      ),
    },
    'other-counts': {
      label: 'Other counts',
      finding: `Of counts of China’s share in ${dateWords(byValue.period)} ${isLowest} with ${besides}`,
      ...keyed(
        `${measure}: all, metals alone, metals by value (${valueHeading}), heavy elements; ${metals2018.year}–${heavy2026.year}`,
        `A column a count, not a year. ${dashed}`,
      ),
    },
  };
}

/** Years in runs: "2008 to 2012 and 2014". */
const runWords = (runs: Rows['runs']): string =>
  listed(runs.map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`)));

/** Who gives each later count and of when: "METI, 2018; Comtrade, 2020". */
const laterBy = (later: readonly Count[]): string => later.map(speaker).join('; ');

export const limits = ({
  runs,
  later,
  unknown,
  bounds,
  dispute,
  meti2025,
}: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['fall-and-return', 'climb-back'],
    text: `Only the years ${runWords(runs)} are one count, by weight. Later marks are by others (${laterBy(later)}), some without a stated basis, and none is joined to another. What METI said in ${monthName(meti2025.period)} names no year.`,
  },
  {
    views: ['fall-and-return', 'climb-back'],
    text: `For ${unknown.join(', ')} no full-year figure was found. None of them has a mark.`,
  },
  {
    views: ['fall-and-return', 'around-2010'],
    text: `The share for ${listed(bounds)} is known only as more than the figure drawn.`,
  },
  {
    views: ['fall-and-return', 'climb-back'],
    text: 'The year of the UN Comtrade figure is inferred from the article that quotes it.',
  },
  'All counts by weight are ruled by cheap, heavy goods such as cerium. They say little about the elements that a magnet needs.',
  'The customs figures were read in press reports of them.',
  {
    views: ['fall-and-return', 'around-2010'],
    text: `Dates are not causes: the fall began before the dispute of ${dispute.year}.`,
  },
];

const withSpeakers = (counts: readonly Count[]): string =>
  counts.map((each) => `${said(each)} (${speaker(each)})`).join('; ');
/** "63% in 2024 (Nikkei)": for counts whose speaker says neither year nor name. */
const datedBy = (counts: readonly Count[]): string =>
  counts.map((each) => `${dated(each)} (${counters[each.key] ?? speaker(each)})`).join('; ');

export function describe(rows: Rows, view: View): string {
  const { customs, around, lowest, months, later, aim, halt, toyo2009, half2012, jogmec2024, byValue } = rows;
  const yearly = (of: readonly Share[]): string =>
    `By weight, metals and compounds, customs figures as reported: ${of.map(dated).join(', ')}.`;
  const missing = 'Years of which no full-year figure was found stay open.';
  switch (view) {
    case 'fall-and-return':
      return `${yearly(customs)} Later, by other counts: ${withSpeakers(later)}. ${missing}`;
    case 'around-2010':
      return `${yearly(around)} Toyo Keizai gives ${said(toyo2009)} for ${dateWords(toyo2009.period)}. By month: ${months.map(dated).join(', ')}. ${dateWords(half2012.period)}: ${said(half2012)} (${speaker(half2012)}). Shipments were reported halted in ${dateWords(halt.date.slice(0, 7))}; China denied a ban.`;
    case 'climb-back':
      return `After the low of ${dated(lowest)}, each by its own count: ${withSpeakers(later)}. The aim for ${dateWords(aim.period)} was ${said(aim)}. ${missing}`;
    case 'other-counts':
      return `All rare earths by weight: ${datedBy([jogmec2024, rows.toyo2024])}. Metals alone by weight: ${datedBy([rows.metals2018, rows.metals2024])}. Metals of ${rows.valueHeading} by value, ${besides} included: ${datedBy([byValue])}. Dysprosium and terbium: ${withSpeakers([rows.heavy2025, rows.heavy2026])}.`;
  }
}

/** What is asked before the figure is seen. */
export const guessWords = ({ first, last, jogmec2024, asked }: Rows) => ({
  question: `China’s share of Japan’s rare earth imports was ${dated(first)} and ${dated(jogmec2024)}. What happened in between?`,
  task: 'Draw it: move your hand across the drawing, or set each year by slider or number. Only years with a count are asked.',
  answer: `${asked.map((each) => `${each.count.year}: ${said(each.count)} (${askedFrom[each.by]})`).join('; ')}. The counts up to ${last.year} are one series, the later ones are not.`,
});

/** What a guess is told beside the answer. */
export const compared = {
  fits: 'Every year fits what was counted.',
  furthest: (year: number, off: string): string => `You were furthest off in ${year}: ${off}.`,
  year: (year: number, guess: number, who: string, share: string): string =>
    `${year}: you drew ${percent(guess)}, ${who} ${share}`,
} as const;

export const columns: readonly DataColumn[] = [
  { name: 'period', label: 'Period', align: 'start', twins: [inFigures('Period', 'period')] },
  { name: 'share', label: 'Share from China', align: 'end', number: 'Per cent' },
  { name: 'scope', label: 'What is counted, and by whom', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** An aim is no count: “aim, at most”. */
const aimAs = ({ row }: Share): string => `aim, ${readAs(row)}`;

export const lines = ({ drawn, halt, aim }: Rows): readonly LineDefinition[] => [
  ...drawn.map((of) =>
    line(of.row, {
      period: withDate(dateWords(of.period), of.period),
      share: [said(of), of.share, of === aim ? aimAs(of) : readAs(of.row)],
      scope: of.row.scope,
      note: of.row.note,
    }),
  ),
  line(halt, {
    period: withDate(dateWords(halt.date), halt.date),
    share: '',
    scope: halt.title,
    note: halt.note,
  }),
];
