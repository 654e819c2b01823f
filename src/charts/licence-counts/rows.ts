// What the counts of licences show: each count with its own base, and for Japan statements without a number.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { events } from '../../data/tables/record/events.ts';
import { licensing, type Licensing } from '../../data/tables/trade/licensing.ts';
import { frozen } from '../rows/frozen.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['all', 'firm', 'cases', 'priority', 'shares', 'no-count'] as const;
export type View = (typeof views)[number];

/** What a field shows: counted marks, a rounded area, or shares of an unknown whole. Shares are per cent. */
export type Field =
  | {
      readonly kind: 'marks';
      readonly granted: number;
      readonly rejected: number;
      readonly all: number;
      /** A second reading of the same cases. */
      readonly reading_pct: number | null;
    }
  | {
      readonly kind: 'area';
      readonly all: number;
      readonly part_pct: number;
      /** The part is a little over this, by the words of who said it. */
      readonly isJustOver: boolean;
    }
  | { readonly kind: 'shares'; readonly parts_pct: readonly number[] };

/** The counts, in the order in which they are drawn; the first has the largest base. */
export type CountKey = 'commission' | 'chamber' | 'firm' | 'shares' | 'none';

const row = (id: string): Licensing => rowWithId(licensing, id);
const commission = row('2025-11-05-european-union-applications-european-commission');
const commissionBefore = row('2025-10-21-european-union-applications-european-commission');
const chamber = row('2025-09-16-european-union-applications-eu-chamber');
const chamberCases = row('2025-09-european-union-applications-eu-chamber');
const firm = row('2025-06-united-states-applications-dexter-magnetic');
const shares = [
  row('2025-06-european-union-share-approved-clepa'),
  row('2025-06-european-union-share-approved-clepa-2'),
] as const;
/** What was said of licences for Japan without a number. */
const statements = [
  row('2025-06-17-japan-approvals-statement-japanese-chamber'),
  row('2025-12-07-japan-processing-time-yomiuri-government'),
  row('2026-01-08-japan-processing-halt-the-wall'),
  row('2026-02-06-japan-approvals-statement-kyodo'),
];

type Kind<K extends Field['kind']> = Extract<Field, { kind: K }>;
const fields: {
  readonly commission: Kind<'area'>;
  readonly chamber: Kind<'marks'>;
  readonly firm: Kind<'marks'>;
  readonly shares: Kind<'shares'>;
} = {
  commission: {
    kind: 'area',
    all: cell(commission, 'applications_n'),
    part_pct: cell(commission, 'approved_pct'),
    // More than half by its comparator, just over half by its finding, to which a test holds it.
    isJustOver: commission.approved_comparator === '>',
  },
  chamber: {
    kind: 'marks',
    granted: cell(chamberCases, 'approved_n'),
    rejected: cell(chamberCases, 'rejected_n'),
    all: cell(chamberCases, 'applications_n'),
    reading_pct: cell(chamber, 'approved_pct'),
  },
  firm: {
    kind: 'marks',
    granted: cell(firm, 'approved_n'),
    rejected: 0,
    all: cell(firm, 'applications_n'),
    reading_pct: null,
  },
  shares: { kind: 'shares', parts_pct: shares.map((candidate) => cell(candidate, 'approved_pct')) },
};

const byView: Readonly<Record<View, readonly Licensing[]>> = {
  all: [commission, chamber, chamberCases, firm, ...shares],
  firm: [firm],
  // The headline rests on the first.
  cases: [chamberCases, chamber],
  priority: [commission, commissionBefore],
  shares,
  // One counted firm beside them, so that the missing count shows.
  'no-count': [firm, ...statements],
};
export const rowsOf = (view: View): readonly Licensing[] => byView[view];

const counted = [...byView.all, ...byView.priority].map(({ date }) => date).sort();

export const rows = frozen({
  fields,
  commission,
  commissionBefore,
  chamber,
  chamberCases,
  firm,
  shares,
  statements: statements.map((statement) => ({
    id: statement.id,
    date: statement.date,
    knownBy: statement.known_by,
    secondHand: isReadSecondHand(statement),
  })),
  byView,
  all: [...new Set(views.flatMap(rowsOf))],
  /** Whether the text of who counted was not read itself. */
  isSecondHand: {
    commission: isReadSecondHand(commission),
    chamber: isReadSecondHand(chamberCases),
    firm: isReadSecondHand(firm),
    shares: shares.some(isReadSecondHand),
    none: false,
  },
  /** Since when licences are needed: what the firm's applications are counted from. */
  licencesSince: rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and').date,
  lastCounted: required(counted.at(-1), 'the last date of a count'),
  evidenceEnds: evidenceEnds(),
});
export type Rows = typeof rows;

/** The rows of each count, which marks name by its key. */
export const marks = rowsByKey<Licensing>([
  ['commission', [commission, commissionBefore]],
  ['chamber', [chamber, chamberCases]],
  ['firm', [firm]],
  ...shares.flatMap((said, i) => [
    [`shares-share-${i}`, [said]] as const,
    [`shares-rest-${i}`, [said]] as const,
  ]),
  ['shares', shares],
]);
