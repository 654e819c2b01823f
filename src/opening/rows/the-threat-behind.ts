// One firm's applications for licences and how many were approved: the only count of the chapter that can be drawn as slips.
import { rows as counts } from '../../charts/licence-counts/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { cell } from '../../charts/rows/take-rows.ts';

const { firm, licencesSince } = counts;

/** Counts of applications and approvals, and their period. */
export const rows = frozen({
  applications: cell(firm, 'applications_n'),
  approved: cell(firm, 'approved_n'),
  from: licencesSince,
  to: firm.date,
});
export type Rows = typeof rows;
