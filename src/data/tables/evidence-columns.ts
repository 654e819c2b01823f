// The columns that many tables carry: source, date of the evidence, kind of statement, comparator, publishing advice.
import { date, ids, number, oneOf, optional, text } from '../reading/columns.ts';

/** How a value is to be read. */
export const comparators = ['=', '~', '>', '<', '>=', '<='] as const;
export type Comparator = (typeof comparators)[number];
export const comparator = oneOf(comparators);

/** What may be shown: `hold` and `do_not_publish` rows never leave the data layer. */
export const publishAdvice = oneOf(['publish', 'publish_with_scope', 'hold', 'do_not_publish']);

/** How the value came to us, from the surest way to the weakest: the text itself, a transcription of it, another text about it, or only its headline. */
export const knownBys = ['primary', 'transcription', 'second_hand', 'headline'] as const;
export type KnownBy = (typeof knownBys)[number];
export const knownBy = oneOf(knownBys);

/** The weakest of some ways in which values came to us; undefined for none. */
export const weakestKnown = (known: readonly KnownBy[]): KnownBy | undefined =>
  knownBys[Math.max(...known.map((way) => knownBys.indexOf(way)))];

/** How a reported act stands: only `settled` is drawn as a fact. */
export const standings = [
  'settled',
  'reported',
  'attributed',
  'suspected',
  'contested',
  'scheduled',
  'extended',
] as const;
export type Standing = (typeof standings)[number];
export const standing = oneOf(standings);

/** What kind of level a number is. Only `measured` is drawn as a measurement. */
export const levelKinds = ['measured', 'derived', 'nameplate', 'aimed', 'estimate'] as const;
export type LevelKind = (typeof levelKinds)[number];
export const levelKind = oneOf(levelKinds);

/** The words to print before or instead of a share, where they differ from what the comparator says. */
export const printAsValues = ['about', 'almost', 'more_than_two_thirds'] as const;
export type PrintAs = (typeof printAsValues)[number];
export const printAs = oneOf(printAsValues);

/** How exactly a date was promised; the date itself is the last month or year that it may mean. */
export const datePrecisions = [
  'month',
  'by_month',
  'first_quarter',
  'late_year',
  'year',
  'after_year',
] as const;
export type DatePrecision = (typeof datePrecisions)[number];
export const datePrecision = oneOf(datePrecisions);

/** The kind of statement, not how sure we are. */
export const confidence = oneOf(['official', 'company', 'industry', 'press', 'academic', 'estimate']);

/** Ids in sources.csv. */
export const sourceIds = ids('sources');

export const asOf = date();
/** A sentence for readers: it may be published as it stands. */
export const note = optional(text());
/** A remark for authors: it is checked and then dropped, so no row carries it. */
const authorNote = optional(text());
export const yesNo = oneOf(['no', 'yes']);

/** ISO 3166 alpha-3, WLD for the world. */
export const iso3 = text(/^[A-Z]{3}$/, 'a code of three capital letters');

/** A share of a whole, per cent. */
export const shareRange = { minimum: 0, maximum: 100 } as const;

/** A change on an earlier period, per cent: it cannot fall below -100. */
export const changeRange = { minimum: -100, maximum: 100_000 } as const;

/** A mass, a capacity or a count: never negative. */
export const amountRange = { minimum: 0 } as const;

/** What a row with a value rests on, in the order of the files: its sources, the date it stands for, and how it is known. */
export const evidence = {
  source_id: sourceIds,
  as_of: asOf,
  confidence,
  publish_advice: publishAdvice,
  known_by: knownBy,
};
/** A month of exports as customs print it, with its changes and what it rests on. */
export const exportMonth = {
  volume_t: number({ minimum: 0, maximum: 100_000 }),
  comparator,
  yoy_pct: optional(number(changeRange)),
  mom_pct: optional(number(changeRange)),
  derived: yesNo,
  ...evidence,
};
/** The last two columns of every table: one for readers, one only for authors. */
export const notes = { note, author_note: authorNote };
