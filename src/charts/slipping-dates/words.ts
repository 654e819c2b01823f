// All English of slipping dates, as functions of its rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import { listed } from '../../names/listed.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { tonnes } from '../look/format.ts';
import { monthName, monthRange, shortDate } from '../look/month-words.ts';
import { countWord } from '../look/number-words.ts';
import type { PromisedProject, Rows, Status, View } from './rows.ts';

export const name = 'Slipping dates';

export const statusNames: Readonly<Record<Status, string>> = {
  announced: 'announced',
  cancelled: 'given up',
  commissioning: 'on trial',
  construction: 'being built',
  financed: 'financed',
  operating: 'operating',
  paused: 'paused',
};

/** Names short enough for a phone; a project without one has its own, without its owner and its phase behind a comma. */
const projectNames: Readonly<Record<string, string>> = {
  'MP Independence (Fort Worth)': 'MP, Fort Worth',
  'MP 10X (Northlake)': 'MP, Northlake',
  'USA Rare Earth Stillwater phase 1A': 'USA Rare Earth',
  'eVAC Sumter': 'eVAC, Sumter',
  'Neo Narva phase 1': 'Neo, Narva',
  'HyProMag USA (Dallas-Fort Worth)': 'HyProMag, Texas',
  'Lynas Malaysia NdPr': 'Lynas, NdPr',
  'Lynas Malaysia Dy/Tb circuit': 'Lynas, Dy and Tb',
  'Lynas Malaysia expanded heavy rare earth plant': 'Lynas, heavy plant',
  'Lynas Seadrift (Texas)': 'Lynas, Texas',
  'Iluka Eneabba': 'Iluka, Eneabba',
  'Energy Fuels White Mesa heavy pilot': 'White Mesa, heavy',
  'Solvay La Rochelle': 'Solvay, La Rochelle',
  'Carester Caremag (Lacq)': 'Caremag, Lacq',
  'Neo Silmet heavy line': 'Neo, Silmet heavy',
  'Saskatchewan Research Council': 'Saskatchewan (SRC)',
  'Aclara Louisiana': 'Aclara, Louisiana',
  'Ucore Louisiana': 'Ucore, Louisiana',
  'Arafura Nolans': 'Arafura, Nolans',
};
const projectName = ({ key, owner }: PromisedProject): string =>
  projectNames[key] ?? key.replace(`${owner} `, '').replace(' phase ', ', phase ');

const after = (date: string): string => `after ${date}`;
/** "2023, then 2026"; "2025, then after 2029"; "2026, unmoved"; one date where no other was given. */
function datesText({ first, last, slip, fate }: PromisedProject): string {
  const [before, newest] = [shortDate(first), last === null ? null : shortDate(last)];
  if (newest === null) return before;
  if (before === newest) return `${before}, unmoved`;
  // Within the time that the first one names.
  if (fate === 'unmoved') return `${before}, newest: ${newest}`;
  return `${before}, then ${slip.orLater ? after(newest) : newest}`;
}

/** What was reported since: "on trial, Aug 2026". */
function statusText({ reachedOn, made, status, statusAsOf, fate }: PromisedProject): string {
  if (reachedOn !== null) return `late, shipping ${shortDate(reachedOn)}`;
  if (fate === 'ended') return shortDate(statusAsOf);
  if (made === null) return `${statusNames[status]}, ${shortDate(statusAsOf)}`;
  // "FY2026 (July 2025 to June 2026)": the short name is enough beside a mark.
  return `made ${tonnes(made.tonnes)} of ${tonnes(made.promised)}, ${made.period.replace(/ \(.*$/, '')}`;
}

/** The same in whole words: what was made, of what, in which year. */
function statusSaid(project: PromisedProject): string {
  const { made, reachedOn, fate } = project;
  if (made === null || reachedOn !== null || fate === 'ended') return statusText(project);
  const when = made.yearTo === null ? made.period : `the year to ${made.yearTo}`;
  const kind = made.isNameplate ? 'nameplate' : 'a year promised';
  return `made ${tonnes(made.tonnes)} of ${made.product} in ${when}, of ${tonnes(made.promised)} ${kind}`;
}

const unitOf = (count: number): string => (count === 1 ? 'month' : 'months');
/** The distance beside its mark: a number, and what it counts, which is plain where that is months and no more; words alone where nothing moved, and none where nothing lies ahead. */
function slipText({ fate, months, toGo, slip, rate }: PromisedProject, view: View) {
  const counted = (count: number, more = '') => ({
    number: String(count),
    what: `${unitOf(count)}${more}`,
    isPlain: more === '',
  });
  const said = (what: string) => ({ number: '', what, isPlain: false });
  switch (fate) {
    case 'reached':
      return counted(months);
    case 'ended':
      return said(capital(statusNames.cancelled));
    case 'overdue':
      return counted(months, ' so far');
    case 'put-off':
      return counted(months, slip.orLater ? ' or more' : '');
    case 'unmoved':
      if (view !== 'unmoved') return said('Not moved');
      if (toGo === null) return said('');
      return counted(toGo, rate === null ? ' to go' : ' to its aim');
  }
}
/** The same in one piece. */
const slipSaid = (project: PromisedProject, view: View): string => {
  const { number, what } = slipText(project, view);
  return number === '' ? what : `${number}\u00a0${what}`;
};

const yearsText = (years: number): string => `${years}\u00a0${years === 1 ? 'year' : 'years'}`;

/** The day from which months to go are counted, for all projects alike: the end of what the newest report of all is dated. */
const countedFrom = ({ newest }: Rows): string => `the end of ${dateWords(newest.unmoved)}`;

const shortName = (project: PromisedProject): string => projectName(project).replace(/,.*$/, '');
/** Which reports of a view were read, as the others were not, and of which there is no more than a headline. */
function knownWords({ read, headlines }: Rows['known'][keyof Rows['known']]): string {
  const titles = headlines.map(projectName).join('; ');
  return `Newest report second-hand: all but ${listed(read.map(shortName))}${titles === '' ? '' : `; a headline: ${titles}`}.`;
}

export const labels = {
  project: projectName,
  dates: datesText,
  /** With a word on silence where the newest promise was past when all other evidence ended. */
  status: (project: PromisedProject, isUnheard: boolean): string =>
    isUnheard ? `${statusText(project)}, no later report found` : statusText(project),
  slip: slipText,
  /** The two parts of a bar that was put off beyond the newest report. */
  parts: { before: 'late already', after: 'put off further' },
  /** At zero, and at each year from it. */
  first: 'first promise',
  /** The same where a phone has little room. */
  promised: 'promised',
  from: ({ newest }: Rows): string => `end of ${shortDate(newest.unmoved)}`,
  years: yearsText,
  late: (years: number): string => `${yearsText(years)} late`,
  toGo: (years: number): string => `${yearsText(years)} to go`,
  /** The key; empty where words stand on the bars. */
  legend: (view: View, rows: Rows): string =>
    ({
      magnets: 'Plate: promised start; brass: late; green: running. Hatched: ahead.',
      separation: `Empty: past too, no later report. ${knownWords(rows.known.separation)}`,
      unmoved: `Plate: last day promised, on a line from ${countedFrom(rows)}. Green: running. ${knownWords(rows.known.unmoved)}`,
    })[view],
} as const;
export type Labels = typeof labels;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { of, newest, counts, nolans } = rows;
  // How the months of rows.ts are counted: a promise is kept until the time that it names ends, and a report proves no more than the day on which that begins.
  const counted = (view: View): string =>
    `Promises count to their last day, reports from their first, to ${monthName(newest[view])}`;
  const separation = 'separation projects outside China';
  return {
    magnets: {
      label: 'Magnets',
      finding: `Of ${countWord(of.magnets.length)} magnet plants outside China that set a start more than once, ${countWord(counts.late)} put it off`,
      subtitle: `Months from the first promised start to the newest one, or to what was reported since, of magnet plants outside China that promised twice or more. ${counted('magnets')}`,
    },
    separation: {
      label: 'Separation, moved',
      finding: `${nolans.country}’s Nolans rare earth plant, due in ${nolans.first.slice(0, 4)}, was put off until after ${nolans.last}`,
      subtitle: `Months from the first date found (for Nolans, of oxide) to the newest, of ${separation} that moved it or gave up. ${counted('separation')}`,
    },
    unmoved: {
      label: 'Separation, not moved',
      finding: `Of ${countWord(of.unmoved.length)} separation dates that had not moved, ${countWord(counts.ahead)} still lay ahead in ${monthName(newest.unmoved)}`,
      subtitle: `Months from ${countedFrom(rows)}, the newest report, to the last day of the target date, of ${separation} that had not moved it`,
    },
  };
}

export const limits = ({ nolans, running, lastQuarter }: Rows): readonly (string | Limit<View>)[] => [
  'Only statements that were found are drawn. A missing statement is not a kept promise.',
  {
    views: ['magnets'],
    text: 'Only promises of a start are compared. Metal, alloy, trials, run rates and full capacity are other milestones and are left out; MP’s first date was for a ramp that was to begin with alloy.',
  },
  {
    views: ['separation', 'unmoved'],
    text: 'Separation dates are the first and the newest found; the milestone may differ from one project to the next.',
  },
  {
    views: ['separation', 'unmoved'],
    text: 'Mountain Pass’s heavy circuit is left out. Its commissioning moved by some months, and of its oxide only one date was found.',
  },
  {
    views: ['separation'],
    text: `The first date of the Nolans plant is a promise of oxide made in ${nolans.said}. Its note has an older one, for trials.`,
  },
  {
    views: ['unmoved'],
    text: `Two plants that ran by reports of ${dateWords(running.from)} and ${dateWords(running.to)} have an aim ahead. IREL’s is ${tonnes(running.irel)} a year; officials said that about so much oxide is made already, while its manager gave far less, and the manager’s figures are used. Solvay’s is given as about ${tonnes(running.solvay)} a year; of which product is not said, and the money for full scale was not decided.`,
  },
  'A start is not full output, and operating is not the promised rate. Delays can’t be averaged, and the rows rank nobody’s honesty.',
  `Much of ${monthRange(lastQuarter.from, lastQuarter.to)} was read second-hand.`,
];

export function describe(rows: Rows, view: View): string {
  const { of } = rows;
  const rule =
    view === 'magnets'
      ? 'Promised starts of magnet plants with two dated promises or more.'
      : `Target dates of separation projects outside China, the first found and the newest.${view === 'unmoved' ? ` Months to go run from ${countedFrom(rows)}.` : ''}`;
  const list = of[view].map((project) => {
    const moved = slipSaid(project, view);
    return `${project.key}: promised for ${datesText(project)}; ${moved === '' ? '' : `${moved}, `}${statusSaid(project)}`;
  });
  return `${rule} ${list.join('. ')}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'project', label: 'Project', align: 'start' },
  { name: 'said', label: 'Said', align: 'start' },
  { name: 'promised', label: 'Promised for', align: 'start' },
  { name: 'milestone', label: 'Milestone or status', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** The lines of the table: statements and status of the magnet projects, then two lines a separation project. */
export const lines = ({ statements, projects, separation }: Rows): readonly LineDefinition[] => [
  ...statements.map(({ row, isReached }) =>
    line(row, {
      project: row.project,
      said: row.statement_date,
      promised: isReached ? null : row.target_date,
      milestone: row.milestone,
      note: row.note,
    }),
  ),
  ...projects.map((row) =>
    line(row, {
      project: row.project,
      said: row.status_as_of,
      promised: '',
      milestone: statusNames[row.current_status],
      note: row.note,
    }),
  ),
  ...separation.flatMap(({ row, said, first, last, orLater }) => [
    line(row, {
      project: row.project,
      said,
      promised: first,
      milestone: 'first target date found',
      note: '',
    }),
    line(row, {
      project: row.project,
      said: row.status_as_of,
      promised: last !== null && orLater ? after(last) : last,
      milestone: statusNames[row.current_status],
      note: row.note,
    }),
  ]),
];

export const picked = {
  noun: { one: 'plant', many: 'plants' },
  stage: 'Stage',
  stages: { magnets: 'Magnets', separation: 'Separation' },
  status: 'Status',
  state: (status: Status): string => capital(statusNames[status]),
  asOf: (date: string): string => `as of ${dateWords(date)}`,
  date: dateWords,
  atFirst: 'At first',
  firstDate: (date: string): string => `First date found: ${dateWords(date)}.`,
  newestDate: 'Newest date',
  newest: (date: string, orLater: boolean): string =>
    `${orLater ? capital(after(dateWords(date))) : dateWords(date)}.`,
  note: 'Note',
} as const;
