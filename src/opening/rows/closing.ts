// What the last drawing of the story shows: how far the valve stood open for Japan, and the one plant that runs beside it.
import { rows as exports_ } from '../../charts/heavy-exports/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { pickOne } from '../../charts/rows/take-rows.ts';
import { separationProjects } from '../../data/tables/chain/separation-projects.ts';
import { evidenceEnds } from '../../data/text/site.ts';

const beside = pickOne(
  separationProjects.rows,
  'the one plant outside China that separates heavy rare earths',
  ({ stage, current_status }) => stage.includes('heavy_separation') && current_status === 'operating',
);

/** How far the valve stood open, and the plant beside it. */
export const rows = frozen({
  year: exports_.year,
  heavy: exports_.ofYear.year.japan.change_pct,
  owner: beside.owner,
  country: beside.country,
  ends: evidenceEnds(),
});
export type Rows = typeof rows;
