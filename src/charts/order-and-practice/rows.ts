// What order and practice shows: orders, hints, reports and answers on exports to Japan, each with how it is known.
import { source } from '../../data/facts/sources.ts';
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import { licensing, type Licensing } from '../../data/tables/trade/licensing.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { byView } from '../contract/by-view.ts';
import { spanOf } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['all', 'orders', 'hint', 'practice', 'denial'] as const;
export type View = (typeof views)[number];

const rails = ['ordered', 'hinted', 'reported', 'answered'] as const;
export type Rail = (typeof rails)[number];

/** The rail that a view is about; none in the view of all. */
const railOf: Readonly<Record<View, Rail | null>> = {
  all: null,
  orders: 'ordered',
  hint: 'hinted',
  practice: 'reported',
  denial: 'answered',
};

type Row = LeverageEvent | Licensing;
const event = (id: string): LeverageEvent => rowWithId(events, id);
const statement = (id: string): Licensing => rowWithId(licensing, id);

const order = event('2026-01-06-announcement-no-1-of-2026-dual');
const lists = event('2026-02-24-announcements-no-11-and-no-12');
const listed = statement('2026-02-24-japan-entity-list-mofcom');
const moreLists = event('2026-06-29-announcements-no-27-and-no-28');
const moreListed = statement('2026-06-29-japan-entity-list-mofcom');

/** What was said, on which rail, and its rows. A list has a second row that counts its names. `passes`: by this report exports came through; `refuses`: this answer turned a call down. */
const told = [
  { key: 'order', rail: 'ordered', of: [order] },
  { key: 'hint', rail: 'hinted', of: [event('2026-01-06-state-media-tighter-licence-review-for')] },
  { key: 'halt', rail: 'reported', of: [event('2026-01-08-wsj-licence-reviews-for-japan-halted')] },
  { key: 'civilian', rail: 'answered', of: [statement('2026-01-08-japan-approvals-statement-mofcom')] },
  { key: 'contracts', rail: 'reported', of: [event('2026-01-10-kyodo-no-new-rare-earth-contracts')] },
  {
    key: 'refused',
    rail: 'answered',
    of: [event('2026-01-15-beijing-rejects-japans-request-to-withdraw')],
    refuses: true,
  },
  { key: 'data', rail: 'reported', of: [event('2026-01-18-kyodo-more-supply-chain-data-required')] },
  {
    key: 'approvals',
    rail: 'reported',
    of: [event('2026-02-06-kyodo-several-rare-earth-exports-to')],
    passes: true,
  },
  { key: 'lists', rail: 'ordered', of: [lists, listed] },
  {
    key: 'nearZero',
    rail: 'reported',
    of: [statement('2026-06-08-japan-flow-by-element-critical-minerals')],
  },
  { key: 'slowed', rail: 'reported', of: [event('2026-06-23-bloomberg-china-throttles-shipments-of-some')] },
  { key: 'moreLists', rail: 'ordered', of: [moreLists, moreListed] },
] as const satisfies readonly {
  key: string;
  rail: Rail;
  of: readonly [Row, ...Row[]];
  passes?: true;
  refuses?: true;
}[];
/** The rows of the statements that a mark's key names. */
export const marks = (key: string): readonly Row[] =>
  told.filter((one) => key.split('-').includes(one.key)).flatMap(({ of }): readonly Row[] => of);
export type Statement = (typeof told)[number]['key'];

/** Whether a source is an official text that was read, itself or in a public copy. */
function isOfficialText(id: string): boolean {
  const { kind, known_by } = source(id);
  return kind === 'official' && (known_by === 'primary' || known_by === 'transcription');
}
const isOfficial = (row: Row): boolean => row.source_id.some(isOfficialText);

const sayings = told.map((one) => {
  const { key, rail, of } = one;
  const row: Row = of[0];
  return {
    key,
    rail,
    /** As the row has it: a day, the first day of a week, or a month. */
    date: row.date,
    span: spanOf(row.date),
    official: isOfficial(row),
    passes: 'passes' in one,
    refuses: 'refuses' in one,
    row,
    /** All its rows, the row itself first. */
    of,
  };
});
export type Saying = Readonly<(typeof sayings)[number]>;
const saidIn = (view: View): readonly Saying[] =>
  sayings.filter(({ rail }) => railOf[view] === null || rail === railOf[view]);

/** The number of the one announcement that a title names. Throws RangeError where there is none, or a second. */
function announcement({ id, title }: LeverageEvent): number {
  const [found, second] = [...title.matchAll(/\bNo\. (\d+)/g)];
  if (second !== undefined) throw new RangeError(`the title of ${id} names more than one announcement`);
  return Number(required(found?.[1], `number of an announcement in ${id}`));
}

/** Whether an announcement was read, itself or in a public copy. Throws RangeError where its row names no source of its number. */
function isRead({ id, date, source_id }: Licensing, number: number): boolean {
  const name = `mofcom-${date.slice(0, 4)}-${number}`;
  return isOfficialText(
    required(
      source_id.find((each) => each === name),
      `${name} in ${id}`,
    ),
  );
}

/** Two announcements of a day: one bars entities, the other watches more; each with whether it was read. */
function listsOf(row: LeverageEvent, counts: Licensing) {
  const [barredBy, watchedBy] = [cell(counts, 'barred_by_no'), cell(counts, 'watched_by_no')];
  return {
    date: row.date,
    isRead: { barred: isRead(counts, barredBy), watched: isRead(counts, watchedBy) },
    barredBy,
    barred: cell(counts, 'barred_entities_n'),
    watchedBy,
    watched: cell(counts, 'watched_entities_n'),
  };
}

export const rows = frozen({
  rails,
  railOf,
  sayings,
  said: {
    all: sayings,
    orders: saidIn('orders'),
    hint: saidIn('hint'),
    practice: saidIn('practice'),
    denial: saidIn('denial'),
  },
  /** The date of the first saying of a view. */
  begins: byView(views, (view) =>
    required(
      saidIn(view)
        .map(({ date }) => date)
        .sort()[0],
      view,
    ),
  ),
  /** The number of the first order. */
  orderedBy: announcement(order),
  lists: listsOf(lists, listed),
  moreLists: listsOf(moreLists, moreListed),
  ends: { date: evidenceEnds() },
  all: sayings.flatMap(({ of }) => of),
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly Row[] => rows.said[view].flatMap(({ of }) => of);
