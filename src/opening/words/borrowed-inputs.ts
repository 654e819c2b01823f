// The words beside the four pipes into Japan.
import { monthName } from '../../charts/look/month-words.ts';
import { shareText } from '../../charts/look/print-as.ts';
import type { Count, Rows } from '../rows/borrowed-inputs.ts';

const said = ({ row, share }: Count): string => shareText(row, share);

/** The words beside the four pipes; `says` is for readers who do not see the drawing. */
export const borrowedInputsWords = ({ metals, magnets, all, heavy, heading }: Rows) => ({
  says: 'Four pipes run into Japan. China’s red part of them grows, and the last is red from wall to wall.',
  /** In the order of the pipes: what each holds, China's part of it, and both in a few letters. */
  pipes: [
    {
      name: `Metals under ${heading}`,
      says: `${said(metals)} of the value, ${metals.period}`,
      short: ['Metals', 'by value', said(metals)],
    },
    {
      name: 'Metal magnets',
      says: `${said(magnets)} of the weight, ${magnets.period}`,
      short: ['Magnets', 'by weight', said(magnets)],
    },
    {
      name: 'All rare earths',
      says: `${said(all)}, METI in ${monthName(all.period)}`,
      short: ['All kinds', 'METI', said(all)],
    },
    {
      name: 'Dysprosium and terbium',
      says: `${said(heavy)}, METI in ${monthName(heavy.period)}`,
      short: ['Two heavy', 'METI', said(heavy)],
    },
  ],
  china: 'China',
  others: 'everyone else',
  whole: 'Each pipe holds all that Japan buys of its kind.',
  japan: 'Japan',
  level: 'level not published',
});
export type Words = ReturnType<typeof borrowedInputsWords>;
