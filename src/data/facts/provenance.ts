// How a number in the text is known: from a text that was read, second-hand, or as an estimate. The mark at its end follows from it.
import type { Fact } from './facts.ts';
import { isReadSecondHand } from './source-name.ts';
import { source } from './sources.ts';
import type { KnownBy } from '../tables/evidence-columns.ts';

/** From the strongest to the weakest. */
const provenances = ['read', 'second-hand', 'estimate'] as const;
export type Provenance = (typeof provenances)[number];

/** The weakest of several; a number without a source counts as an estimate. */
export const weakest = (all: readonly Provenance[]): Provenance =>
  provenances[Math.max(...all.map((each) => provenances.indexOf(each)))] ?? 'estimate';

/** The cells by which a row calls its value an estimate, someone's or our own. Exported for the test, which knows every other value. */
export const estimateCells: Readonly<Record<string, readonly string[]>> = {
  confidence: ['estimate'],
  derived: ['yes'],
  level_kind: ['derived', 'estimate'],
  kind: ['estimate', 'forecast', 'own_count', 'own_estimate', 'scenario'],
  qualifier: ['e'],
  row_type: ['capex', 'recommended'],
  status: ['derived', 'estimate', 'estimated', 'estimated_revised', 'forecast', 'judgement'],
  value_type: ['projection'],
};

/** Every value of this table is somebody's estimate; its words say what was assumed. */
const estimateTable = 'exposure_estimates';

type Known = Pick<Fact, 'table' | 'column' | 'row' | 'value'>;

const isEstimate = ({ table, column, row, value }: Known): boolean =>
  (table === estimateTable && typeof value === 'number') ||
  Object.entries(estimateCells).some(
    // What kind of level a row has is said of its progress; what is aimed at was printed.
    ([name, values]) =>
      !(name === 'level_kind' && column.startsWith('target_')) && values.some((each) => each === row[name]),
  );

/** How the text behind a statement is known. */
export const sourceProvenance = (id: string): Provenance =>
  isReadSecondHand(source(id)) ? 'second-hand' : 'read';

/** How the value of a row is known. Read only where the row says so and the text of one of its sources was read at least. */
export function factProvenance(fact: Known & Pick<Fact, 'sourceIds'>): Provenance {
  if (isEstimate(fact)) return 'estimate';
  const known_by = (fact.row['known_by'] ?? null) as KnownBy | null;
  const read =
    !isReadSecondHand({ known_by }) && fact.sourceIds.some((id) => sourceProvenance(id) === 'read');
  return read ? 'read' : 'second-hand';
}

/** What a reader hears after a number; nothing where its text was read. */
export const provenanceWords: Readonly<Record<Provenance, string>> = {
  read: '',
  'second-hand': 'read second-hand',
  estimate: 'estimate',
};
