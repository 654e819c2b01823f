// What a copied line of a figure's table says of its evidence, beside its own cells: the same facts as in the figure's CSV, in short.
import { newestEvidence } from '../../data/text/site.ts';
import { source } from '../../data/facts/sources.ts';
import type { DataLine } from '../contract/data-lines.ts';
import { creditName } from '../figure/figure-text.ts';

export interface LineEvidence {
  /** Publishers, each once, with how each was read where that was not the text itself; parted by | as in the CSV. */
  readonly sources: string;
  /** Date of the newest row, not after the end of the evidence, as the tables write dates. */
  readonly asOf: string;
}

/** The evidence of a line; both empty for a line that rests on no row. Throws ContentError for a source that is not in sources.csv. */
export function lineEvidence({ of }: Pick<DataLine, 'of'>): LineEvidence {
  const names = of.flatMap(({ source_id }) => source_id).map((id) => creditName(source(id)));
  return { sources: [...new Set(names)].join(' | '), asOf: newestEvidence(of) };
}
