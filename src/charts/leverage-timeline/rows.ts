// What the leverage timeline shows: events by type of act and by period, and the imports of the year of the contested halt.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import type { Standing } from '../../data/tables/evidence-columns.ts';
import { events as eventsTable, type LeverageEvent as EventRow } from '../../data/tables/record/events.ts';
import { reeExportsAggregates } from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../data/tables/trade/ree-exports-monthly.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { spanOf, type Span } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { lastQuarter } from '../rows/last-quarter.ts';
import { cell, pickOne, required } from '../rows/take-rows.ts';

const groups = ['quotas', 'licences', 'bans', 'talks', 'answers', 'effects'] as const;
export type Group = (typeof groups)[number];
const periodNames = [
  'before-2010',
  'dispute-2010',
  'wto-case',
  'first-licences',
  'year-2025',
  'year-2026',
] as const;
export type Period = (typeof periodNames)[number];
export const views = ['all', ...periodNames, ...groups] as const;
export type View = (typeof views)[number];

/** Years, the first and the last of them counted; null where a stretch of time is open. */
export interface Years {
  readonly first: number | null;
  readonly last: number | null;
}
const periods: Readonly<Record<Period, Years>> = {
  'before-2010': { first: null, last: 2009 },
  'dispute-2010': { first: 2010, last: 2010 },
  'wto-case': { first: 2011, last: 2015 },
  'first-licences': { first: 2016, last: 2024 },
  'year-2025': { first: 2025, last: 2025 },
  'year-2026': { first: 2026, last: null },
};
const isIn = ({ first, last }: Years, { from }: Span): boolean =>
  from >= (first ?? -Infinity) && from < (last ?? Infinity) + 1;

const halt = '2010-09-21-shipments-to-japan-reported-halted';
const april = '2025-04-04-licences-required-for-seven-medium-and';
const october = '2025-10-09-announcements-55-58-61-and-62';
const order = '2026-01-06-announcement-no-1-of-2026-dual';
const truceEnd = '2027-01-10-new-end-of-the-truce';
const cut = '2010-07-second-half-quota-cut-to-7';
const suspended = '2025-11-07-announcement-no-70-october-rules-suspended';
const listsOfFebruary = '2026-02-24-announcements-no-11-and-no-12';
const listsOfJune = '2026-06-29-announcements-no-27-and-no-28';
const quotasEnd = '2015-01-01-export-quotas-end-licences-remain';
const law = '2020-12-01-export-control-law-takes-effect';
const gallium = '2023-08-01-gallium-and-germanium-licences';
const technologyBan = '2023-12-21-ban-on-exporting-extraction-separation-and';
const ford = '2025-05-ford-stops-explorer-production-in-chicago';
const truceExtended = '2026-09-23-truce-extended-by-two-months-to';
/** The events that the whole strip names, the most important first. */
const named = [
  order,
  april,
  halt,
  '2014-08-07-appellate-body-reports-china-loses-the',
  '2006-export-quotas-begin-to-shrink',
  technologyBan,
  '2011-02-25-japan-funds-160-projects-to-cut',
  '2023-03-07-japan-buys-into-heavy-rare-earths',
] as const;
/** What the headline of a view of one type or period is about, so that it is named there before all else. */
const cited: Readonly<Partial<Record<View, readonly string[]>>> = {
  'first-licences': [technologyBan, gallium, law],
  quotas: ['2006-export-quotas-begin-to-shrink', quotasEnd],
  licences: [april, gallium],
  talks: [truceExtended],
  effects: [
    '2025-05-26-suzuki-halts-swift-output-in-japan',
    ford,
    '2025-06-european-parts-plants-and-lines-stop',
  ],
};
/** Named events of the drawing first, then these, then official texts, then what others say; the newest first. */
const foremost: readonly string[] = [
  ...named,
  truceEnd,
  october,
  suspended,
  '2011-prices-peak-in-mid-2011',
  ford,
  '2026-08-26-lynas-drops-its-texas-plant-62',
  quotasEnd,
  cut,
  '1992-01-the-middle-east-has-oil-china',
  '2015-05-01-export-duties-end',
  '2010-09-07-trawler-hits-two-coast-guard-vessels',
  '2012-03-wto-complaint-filed-ds431-ds432-ds433',
  '2025-05-12-geneva-agreement',
  '2025-06-10-london-framework',
  '2025-10-30-busan-meeting-trump-says-rare-earths',
  '2025-11-07-takaichi-survival-threatening-situation',
  listsOfFebruary,
  listsOfJune,
  truceExtended,
  '2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to',
  '2026-11-10-first-end-date-of-the-suspension',
  gallium,
  '2025-12-02-first-general-licences-for-magnets',
  '2026-01-08-wsj-licence-reviews-for-japan-halted',
  '2026-01-15-beijing-rejects-japans-request-to-withdraw',
  law,
];

const groupOf: Readonly<Record<EventRow['action_type'], Group>> = {
  quota: 'quotas',
  tariff: 'quotas',
  licensing: 'licences',
  extraterritorial: 'licences',
  technology_ban: 'licences',
  embargo: 'bans',
  deal: 'talks',
  diplomatic: 'talks',
  ruling: 'talks',
  suspension: 'talks',
  capacity: 'answers',
  stockpile: 'answers',
  subsidy: 'answers',
  disruption: 'effects',
};
/** How an event is drawn: it happened, is only reported or contested (dashed), or is scheduled (a brass outline). */
type Mark = 'done' | 'reported' | 'scheduled';
const markOfStanding: Readonly<Record<Standing, Mark>> = {
  settled: 'done',
  reported: 'reported',
  attributed: 'reported',
  suspected: 'reported',
  contested: 'reported',
  scheduled: 'scheduled',
  extended: 'scheduled',
};

/** Dashed: not settled, or known only through another text. */
function markOf(row: EventRow): Mark {
  const mark = markOfStanding[row.standing];
  return mark === 'done' && isReadSecondHand(row) ? 'reported' : mark;
}
function rankOf(row: EventRow, age: number): number {
  const at = foremost.indexOf(row.id);
  if (at >= 0) return at;
  if (row.confidence === 'official') return 1000 + age;
  return (row.standing === 'reported' || markOf(row) === 'scheduled' ? 3000 : 2000) + age;
}
const { rows: table } = eventsTable;
/** Events, each with its place, its mark and its importance: rank 0 is the highest. */
const events = table.map((row, i) => {
  const [span, mark] = [spanOf(row.date), markOf(row)];
  return {
    id: row.id,
    group: groupOf[row.action_type],
    span,
    /** Who acts alone; what several do together is in the third colour, and what is scheduled in its own. */
    tone: mark === 'scheduled' ? ('policy' as const) : row.side,
    mark,
    rank: rankOf(row, table.length - i),
    row,
  };
});
export type TimelineEvent = Readonly<(typeof events)[number]>;
const event = (id: string): TimelineEvent => pickOne(events, id, (one) => one.id === id);
foremost.forEach(event);

const isPeriod = (view: View): view is Period => view in periods;
const drawnIn = (view: View): readonly TimelineEvent[] => {
  if (view === 'all') return events;
  return events.filter(({ group, span }) => (isPeriod(view) ? isIn(periods[view], span) : group === view));
};
const drawn = Object.fromEntries(views.map((view) => [view, drawnIn(view)])) as Readonly<
  Record<View, readonly TimelineEvent[]>
>;
/** The views that draw some such event. */
const viewsWith = (such: (one: TimelineEvent) => boolean): readonly View[] =>
  views.filter((view) => drawn[view].some(such));

/** The contested halt. Throws RangeError where its row is no longer contested, since words and limits say so. */
function contestedHalt() {
  const { row } = event(halt);
  if (row.standing !== 'contested')
    throw new RangeError(`event "${row.id}" is ${row.standing}, and the chart says that it is contested`);
  return { row, note: cell(row, 'note'), views: viewsWith(({ id }) => id === halt) };
}

/** Japan's imports from China by month in the year of the halt, from the month of the quota cut on, and their sum for the year. */
const haltYear = Number(event(halt).row.date.slice(0, 4));
const imports = reeExportsMonthly.rows.filter(
  (row) => row.product === 'rare_earths_imports_from_china' && row.month.startsWith(String(haltYear)),
);
const yearSum = pickOne(
  reeExportsAggregates.rows,
  'imports of the year of the halt',
  (row) => row.product === 'rare_earths_imports_from_china' && row.period === String(haltYear),
);
/** A month of Japan's imports from China; null where no figure was found. */
interface ImportMonth {
  readonly date: string;
  readonly number: number;
  readonly tonnes: number | null;
}
function dispute() {
  const from = Number(event(cut).row.date.slice(5, 7));
  const months = Array.from({ length: 13 - from }, (_, i): ImportMonth => {
    const date = `${haltYear}-${String(from + i).padStart(2, '0')}`;
    const row = imports.find((one) => one.month === date);
    return { date, number: from + i, tonnes: row === undefined ? null : row.volume_t };
  });
  return {
    year: haltYear,
    months,
    imports,
    first: required(imports[0], 'first month of imports').month,
    last: required(imports.at(-1), 'last month of imports').month,
    lowest: imports.reduce((least, row) => (row.volume_t < least.volume_t ? row : least)),
    cut: event(cut).row.date,
    change_pct: cell(yearSum, 'yoy_pct'),
    yearSum,
    year_t: cell(yearSum, 'volume_t'),
    /** Tonnes of the year before, worked out from the change. */
    before_t: cell(yearSum, 'volume_t') / (1 + cell(yearSum, 'yoy_pct') / 100),
    /** The events named over the pipe, and the one that is a stretch of it. */
    named: {
      cut,
      collision: '2010-09-07-trawler-hits-two-coast-guard-vessels',
      halt,
      nextQuota: '2010-12-28-first-2011-quota-set-at-14',
    },
    recovery: '2010-12-japans-imports-from-china-recover-to',
  };
}

/** The last months, of which all events were read in other texts. Throws RangeError where one was read itself, since a limit says otherwise. */
function lastMonths() {
  const [from, to] = [lastQuarter().from, evidenceEnds().slice(0, 7)];
  const own = events.find(({ row }) => row.date >= from && !isReadSecondHand(row));
  if (own !== undefined) throw new RangeError(`a limit says that "${own.id}" was read second-hand`);
  return { from, to, views: viewsWith(({ row }) => row.date >= from) };
}

const dateOf = (id: string): string => event(id).row.date;

/** An act that stands, from its date to that of the act that paused it; null while none was seen that ends or pauses it. */
export interface Lasting {
  readonly id: string;
  readonly pausedBy: string | null;
  /** Whether what it is named for was announced and then paused before it took effect, by the note of its row. */
  readonly isAnnounced: boolean;
}
/** The acts of a view that are drawn as long as they stand, the one nearest to the strip first. Throws RangeError for one that is not settled. */
function lastingIn(view: View): readonly Lasting[] {
  const acts: Readonly<Partial<Record<View, readonly Lasting[]>>> = {
    'year-2025': [
      { id: april, pausedBy: null, isAnnounced: false },
      { id: october, pausedBy: suspended, isAnnounced: true },
    ],
    // The licences of the year before stand under them: no text was seen that ends these.
    'year-2026': [april, order, listsOfFebruary, listsOfJune].map((id) => ({
      id,
      pausedBy: null,
      isAnnounced: false,
    })),
  };
  const own = acts[view] ?? [];
  for (const { id } of own)
    if (event(id).row.standing !== 'settled')
      throw new RangeError(`"${id}" is drawn as standing and not settled`);
  return own;
}
/** The views that stand on a rail of their own time, and the few events that are named there: those that tell why a layer began, ends or goes on. */
const flagged: Readonly<Partial<Record<View, readonly string[]>>> = {
  'wto-case': [
    '2012-03-wto-complaint-filed-ds431-ds432-ds433',
    '2014-03-26-panel-finds-against-chinas-export-restrictions',
    '2014-08-07-appellate-body-reports-china-loses-the',
  ],
  'year-2025': [
    ford,
    '2025-10-30-busan-meeting-trump-says-rare-earths',
    '2025-12-02-first-general-licences-for-magnets',
  ],
  'year-2026': [
    '2026-01-15-beijing-rejects-japans-request-to-withdraw',
    truceExtended,
    '2026-11-10-first-end-date-of-the-suspension',
    truceEnd,
  ],
};
const flaggedIn = Object.fromEntries(
  Object.entries(flagged).map(([view, ids]) => [view, ids.map(event)]),
) as Readonly<Partial<Record<View, readonly TimelineEvent[]>>>;
const said = '2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to';

export const rows = frozen({
  views,
  groups,
  periods,
  periodNames,
  named,
  cited,
  /** Named before all others where not each can be. */
  foremost,
  events,
  drawn,
  halt: contestedHalt(),
  dispute: dispute(),
  lastMonths: lastMonths(),
  /** The act that the whole strip and the view of its year lead to; all others step back there. */
  climax: order,
  /** When the rules of October were to take effect. */
  octoberNote: required(event(october).row.note, october),
  lasting: Object.fromEntries(views.map((view) => [view, lastingIn(view)])) as Readonly<
    Record<View, readonly Lasting[]>
  >,
  /** The events that hang at the rail of a view, with their names; the others of it are rows of the table alone. */
  flaggedIn,
  /** Dates of events that headlines and limits name. */
  dates: {
    quotasShrink: dateOf('2006-export-quotas-begin-to-shrink'),
    thrift: dateOf('2011-02-25-japan-funds-160-projects-to-cut'),
    appeal: dateOf('2014-08-07-appellate-body-reports-china-loses-the'),
    quotasEnd: dateOf(quotasEnd),
    law: dateOf(law),
    supply: dateOf('2023-03-07-japan-buys-into-heavy-rare-earths'),
    gallium: dateOf(gallium),
    technologyBan: dateOf(technologyBan),
    april: dateOf(april),
    ford: dateOf(ford),
    october: dateOf(october),
    suspended: dateOf(suspended),
    order: dateOf(order),
    said: dateOf(said),
    truceEnd: dateOf(truceEnd),
  },
  quotasEndId: quotasEnd,
  orderViews: viewsWith(({ id }) => id === order),
  truceViews: viewsWith(({ id }) => id === said || id === truceEnd),
  /** How many events of the table no view draws. */
  left: eventsTable.withheldCount,
  ends: evidenceEnds(),
  all: [...table, ...imports, yearSum],
});
export type Rows = typeof rows;

/** Acts of years before that are drawn in a view because they still stand in it. */
const carriedInto = (view: View): readonly TimelineEvent[] =>
  lastingIn(view)
    .map(({ id }) => event(id))
    .filter((one) => !drawn[view].includes(one));

export const rowsOf = (view: View) => [
  ...carriedInto(view).map(({ row }) => row),
  ...drawn[view].map(({ row }) => row),
  ...(view === 'dispute-2010' ? [...imports, yearSum] : []),
];
