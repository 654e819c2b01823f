// The year's two answers, each against its own year before, and the day on which the evidence ends.
import { rows as exports_ } from '../../charts/heavy-exports/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { pickOne } from '../../charts/rows/take-rows.ts';
import { evidenceEnds } from '../../data/text/site.ts';

const changeOf = (key: (typeof exports_.flows)[number]['key']): number =>
  pickOne(exports_.flows, `flow ${key}`, (flow) => flow.key === key).change_pct;

/** Both changes of the year, and the end of the evidence. */
export const rows = frozen({
  year: exports_.year,
  all: changeOf('rare_earths_all_forms-total'),
  heavy: changeOf('dysprosium-Japan'),
  ends: evidenceEnds(),
});
export type Rows = typeof rows;
