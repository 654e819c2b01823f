// The words at the gate of slips.
import { monthRange } from '../../charts/look/month-words.ts';
import type { Rows } from '../rows/the-threat-behind.ts';

/** The words at the gate of slips; `says` is for readers who do not see the drawing. */
export const theThreatBehindWords = ({ applications, approved, from, to }: Rows) => ({
  says: `A gate in the pipe is packed with ${applications} slips, one American firm’s applications. Behind it run ${approved} thin streams, those approved.`,
  slips: `${applications} applications, seen edge on`,
  slipsShort: [`${applications} applications,`, 'seen edge on'],
  firm: `one American firm, ${monthRange(from, to)}`,
  firmShort: ['one American firm,', monthRange(from, to)],
  approved: `${approved} approved`,
  sliver: 'its licence waits',
});
export type Words = ReturnType<typeof theThreatBehindWords>;
