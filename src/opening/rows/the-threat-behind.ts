// One firm's applications for licences and how many were approved: the only count of the chapter that can be drawn as slips.
import { rows as counts } from '../../charts/licence-counts/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { required } from '../../charts/rows/take-rows.ts';

const { firm, licencesSince } = counts;

export const rows = frozen({
  applications: required(firm.applications_n, `applications of ${firm.id}`),
  approved: required(firm.approved_n, `approvals of ${firm.id}`),
  from: licencesSince,
  to: firm.date,
});
export type Rows = typeof rows;
