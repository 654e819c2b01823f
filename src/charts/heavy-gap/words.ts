// All English of the heavy gap, as functions of its rows.
import type { ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import type { GuessWords } from '../contract/guess.ts';
import { toHundred, tonnes, whole } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { Gap, Rows, View } from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';

export const name = 'Heavy rare earths: promised and made';

/** A range as the figure prints it. */
const rangeText = (low: number, high: number): string =>
  low === high ? tonnes(high) : `${whole(low)}–${tonnes(high)}`;
const promisedText = ({ promised }: Gap): string => rangeText(promised.low, promised.high);
/** "July 2025 to June 2026", with plain spaces. */
const periodText = ({ period }: Gap): string => plainSpaces(dateWords(period));
/** The last month of that year: "June 2026". */
const lastMonth = ({ period }: Gap): string => monthName(period.slice(-7));

export const labels = {
  yours: 'your guess',
  elements: ['Dy', 'Tb'],
  tonnes,
  promisedAmount: promisedText,
  promised: ({ promised }: Gap): readonly [string, string] => [
    `a year, promised by ${promised.year}`,
    `Nameplate of plants outside China. Own sum of company figures, ${dateWords(promised.as_of)}`,
  ],
  made: (gap: Gap): readonly [string, string] => [
    'made by Lynas',
    `${periodText(gap)}, second-hand. The only commercial output found`,
  ],
} as const;
export type Labels = typeof labels;

/** Both ends of the promise, to the hundred. Throws RangeError where they are not one number. */
function roundedRange({ low, high }: Gap['promised']): string {
  const most = toHundred(high);
  return whileTrue(whole(most), toHundred(low), { from: most, to: most }, 'the lower end of the promise');
}

export function viewWords({ gap }: Rows): Readonly<Record<View, ViewWords>> {
  const { promised, made, second_hand } = gap;
  const some = `some ${roundedRange(promised)}`;
  const amounts = keyed(
    `Dysprosium and terbium oxide outside China, tonnes a year: nameplate promised by ${promised.year}, our own sum; made by Lynas, ${periodText(gap)}`,
    `One scale. ${second_hand ? 'Dashed: output, read second-hand' : 'Solid: output'}`,
  );
  return {
    both: {
      label: 'Both',
      finding: `Outside China Lynas made ${tonnes(made)} in a year, and plants promise ${some}\u00a0t a year by ${promised.year}`,
      ...amounts,
    },
    promised: {
      label: 'Promised',
      finding: `Plants outside China promise ${some}\u00a0t of dysprosium and terbium a year by ${promised.year}`,
      ...amounts,
    },
    made: {
      label: 'Made',
      finding: `Lynas, outside China, made ${tonnes(made)} of dysprosium and terbium in its year to ${lastMonth(gap)}`,
      ...amounts,
    },
  };
}

export const limits: readonly string[] = [
  'Nameplate is not output. The two pipes show a promise for one year and what one company made in another.',
  'The promise is a sum of company figures of different dates, most of them read second-hand. Every part depends on material to separate, and the largest only on a blend with other companies’ concentrate.',
  'The output is Lynas’s own figure, seen second-hand. Output that no company publishes is not in it.',
  'The width of a pipe is to scale, its length is not.',
];

export function describe({ gap }: Rows, view: View): string {
  const { promised, made } = gap;
  const saidPromised = `By our own sum of company figures, as of ${dateWords(promised.as_of)}, plants outside China promise ${promisedText(gap)} of dysprosium and terbium oxide a year by ${promised.year}. That is nameplate, and depends on material to separate.`;
  const saidMade = `From ${periodText(gap)} Lynas made ${tonnes(made)}, the only commercial output found outside China; second-hand.`;
  return { both: `${saidPromised} ${saidMade}`, promised: saidPromised, made: saidMade }[view];
}

export const guessWords = (rows: Rows) =>
  ({
    question: `Outside China, companies promise ${promisedText(rows.gap)} of dysprosium and terbium oxide a year by ${rows.gap.promised.year}. How much did Lynas make in its year to ${lastMonth(rows.gap)}?`,
    task: 'It is the only company outside China of which we found commercial output. Move the edge inside the pipe: drag it, or set slider or number.',
    answer: describe(rows, 'made'),
  }) as const;
export const guessField = { label: 'Made by Lynas', unit: 't' } as const;

/** From here on a guess is told as so many times what was made. */
const many = 1.95;
const times = (factor: number): string =>
  factor < 2.95 && factor % 1 > 0.3 && factor % 1 < 0.7
    ? `${Math.floor(factor)} and a half`
    : String(Math.round(factor));

function guessFinding(guess: number, made: number): string {
  if (guess === made) return `Right: Lynas made ${tonnes(made)}.`;
  if (guess === 0) return `Too low: you guessed nothing, and Lynas made ${tonnes(made)}.`;
  if (guess / made >= many)
    return `Too high: your ${tonnes(guess)} is about ${times(guess / made)} times the ${tonnes(made)} that Lynas made.`;
  if (made / guess >= many)
    return `Too low: Lynas made ${tonnes(made)}, about ${times(made / guess)} times your ${tonnes(guess)}.`;
  const off = guess - made;
  return `Close: your ${tonnes(guess)} is ${tonnes(Math.abs(off))} too ${off > 0 ? 'high' : 'low'}. Lynas made ${tonnes(made)}.`;
}

/** A guess beside what was made. */
export const compared = (gap: Gap, guess: number): GuessWords => ({
  finding: guessFinding(guess, gap.made),
  rows: [],
  basis: `Made from ${periodText(gap)}, ${gap.second_hand ? 'read second-hand, ' : ''}the only commercial output found outside China. The ${promisedText(gap)} promised by ${gap.promised.year} are nameplate: our own sum of company papers, as of ${dateWords(gap.promised.as_of)}.`,
});

export const columns: readonly DataColumn[] = [
  { name: 'what', label: 'What is counted', align: 'start' },
  { name: 'year', label: 'Year', align: 'end' },
  { name: 'amount', label: 'Amount', align: 'end' },
  { name: 'basis', label: 'Basis', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

const cellsOf = ({ metric, year, basis, note }: Rows['of']['made'], amount: string) => ({
  what: metric,
  year: String(year),
  amount,
  basis,
  note,
});
/** The note of the promise names its plants; their rows go into the files with it. */
export const lines = ({ of, plants, gap }: Rows): readonly LineDefinition[] => [
  line([of.promised, ...plants], cellsOf(of.promised, promisedText(gap))),
  line(of.made, cellsOf(of.made, tonnes(gap.made))),
];
