// The words in the last drawing of the story.
import { percent } from '../../charts/look/format.ts';
import { dateWords } from '../../names/date-words.ts';
import type { Rows } from '../rows/closing.ts';

/** The words in the last drawing; `says` is for readers who do not see the drawing. */
export const closingWords = ({ year, heavy, owner, country, ends }: Rows) => ({
  says: 'The wheel of the cover, turned nearly shut, on a wide pipe. A thin pipe from another country joins it behind the valve. After the last day of the evidence the pipe runs on, hatched.',
  heavy: [
    'Dysprosium to Japan,',
    `${heavy < 0 ? '−' : '+'}${percent(Math.abs(heavy))} in ${year},`,
    'by one trade site',
  ],
  /** The first word of a firm's name, and the country of its plant. */
  beside: `${owner.split(' ')[0] ?? owner}, ${country}`,
  scale: 'not to scale',
  ends: ['Evidence ends', dateWords(ends)],
  promised: 'Hatched: what was promised',
});
export type Words = ReturnType<typeof closingWords>;
