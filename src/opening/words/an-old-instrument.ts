// The English on the recorder of 2010.
import { tonnes } from '../../charts/look/format.ts';
import { dayInYear, monthRange } from '../../charts/look/month-words.ts';
import type { Rows } from '../rows/an-old-instrument.ts';

/** The words on the recorder; `says` is for readers who do not see the drawing. */
export const anOldInstrumentWords = ({ year, earlier, quota, collision, halt }: Rows) =>
  ({
    says: 'A round recorder on the pipe wrote what came from China: high in the month of the collision, low after it, then further out than before.',
    month: (date: string): string => dayInYear(date),
    amount: tonnes,
    earlier: [
      monthRange(earlier.from, earlier.to).replace(` ${year}`, ''),
      `${tonnes(earlier.average)} a month, our sum`,
    ],
    quota: `${dayInYear(quota)}: the quota is cut for every buyer`,
    collision: [`${dayInYear(collision)}: the`, 'boats collide'],
    what: `Rare earths from China, ${year}`,
    how: ['by Japan’s customs, as the press printed them.', 'A halt or a quota? The trace fits both.'],
    dashed: ['dashed: average of the months', 'before, our sum'],
    sliver: ['Rare earths: stopped,', `traders said in ${dayInYear(halt.slice(0, 7))}`],
  }) as const;
