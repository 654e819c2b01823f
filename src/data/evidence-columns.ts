// The columns that many tables carry: source, date of the evidence, kind of statement, comparator, publishing advice.
import { date, ids, oneOf, optional, text } from './columns.ts';

/** How a value is to be read. */
export const comparators = ['=', '~', '>', '<', '>=', '<='] as const;
export type Comparator = (typeof comparators)[number];
export const comparator = oneOf(comparators);

/** What may be shown: `hold` and `do_not_publish` rows never leave the data layer. */
export const publishAdvice = oneOf(['publish', 'publish_with_scope', 'hold', 'do_not_publish']);

/** The kind of statement, not how sure we are. */
export const confidence = oneOf(['official', 'company', 'industry', 'press', 'academic', 'estimate']);

/** Ids in sources.csv. */
export const sourceIds = ids('sources');

export const asOf = date();
export const note = optional(text());
export const yesNo = oneOf(['no', 'yes']);

/** ISO 3166 alpha-3, WLD for the world. */
export const iso3 = text(/^[A-Z]{3}$/, 'a code of three capital letters');

/** A share of a whole, per cent. */
export const shareRange = { minimum: 0, maximum: 100 } as const;

/** A change on an earlier period, per cent: it cannot fall below -100. */
export const changeRange = { minimum: -100, maximum: 100_000 } as const;

/** A mass, a capacity or a count: never negative. */
export const amountRange = { minimum: 0 } as const;
