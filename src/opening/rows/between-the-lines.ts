// Two readings of one pipe: the press's of a quarrel, the article's of a contest, and how each stands in the record.
import { frozen } from '../../charts/rows/frozen.ts';
import { pickOne, rowWithId } from '../../charts/rows/take-rows.ts';
import { claims } from '../../data/tables/record/claims.ts';
import { events } from '../../data/tables/record/events.ts';

const claim = (id: string) => pickOne(claims.rows, `claim ${id}`, (row) => row.claim_id === id);
const report = rowWithId(events, '2026-01-07-xi-is-testing-japans-ties-with');
const article = rowWithId(events, '2026-01-07-china-squeezes-japan-again');
if (report.known_by !== 'second_hand' || article.known_by !== 'primary')
  throw new RangeError(
    `the dashed eye says that only the article was read: the report is ${report.known_by}, the article ${article.known_by}`,
  );

const press = claim('C16');
const contest = claim('C17');
if (press.assessment !== 'supported' || contest.assessment !== 'partly_supported')
  throw new RangeError(
    `the gauges are drawn with C16 supported and C17 in part, not ${press.assessment} and ${contest.assessment}`,
  );
const dated = (id: string): string => rowWithId(events, id).date;

/** Both readings, and what is on record for each. */
export const rows = frozen({
  /** Who wrote the report that was read in other texts alone, and the article. */
  report: report.actor,
  article: article.actor,
  /** What stands on record for the quarrel, and what for the contest. */
  quarrel: {
    spoken: dated('2025-11-07-takaichi-survival-threatening-situation'),
    named: dated('2026-01-15-beijing-rejects-japans-request-to-withdraw'),
  },
  contest: {
    everyone: dated('2025-10-09-announcements-55-58-61-and-62'),
    makers: dated('2026-06-22-mp-materials-and-usa-rare-earth'),
  },
});
export type Rows = typeof rows;
