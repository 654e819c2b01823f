// Dysprosium and terbium outside China: what plants promise by 2028 against what was made.
import { capacityOutlook, type CapacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { tonnes } from '../look/format.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { guessing, wordsOf, type GapGuess } from './guess.ts';
import { heavyGap, rangeText, views, type HeavyGap, type View } from './layout.ts';
import { words } from './words.ts';

const row = (id: string): CapacityOutlook => rowWithId(capacityOutlook, id);
const promisedRow = row('dytb-exchina-nameplate-2028');
const madeRow = row('dytb-exchina-actual-fy26-2026');
if (promisedRow.kind !== 'announced' || madeRow.kind !== 'actual')
  throw new RangeError(
    `heavy-gap draws a promise and an output, not ${promisedRow.kind} and ${madeRow.kind}`,
  );

const gap: HeavyGap = {
  promised: {
    low: known(promisedRow.value_low_t, promisedRow.id),
    high: known(promisedRow.value_high_t, promisedRow.id),
    year: promisedRow.year,
  },
  made: known(madeRow.value_t, madeRow.id),
  secondHand: isSecondHand(madeRow),
  period: formatDate(known(madeRow.period, `months of ${madeRow.id}`)).replaceAll('\u00a0', ' '),
  asOf: formatDate(known(promisedRow.as_of, promisedRow.id)),
};
const promised = rangeText(gap.promised.low, gap.promised.high);
const made = tonnes(gap.made);

const subtitle = `Dysprosium and terbium oxide outside China, tonnes a year: nameplate promised by ${gap.promised.year}, our own sum; what Lynas made. One scale. ${gap.secondHand ? 'Dashed: output, read second-hand' : 'Solid: output'}`;
const viewWords: Record<View, ViewWords> = {
  both: {
    label: 'Both',
    finding: `${promised} a year promised by ${gap.promised.year}; ${made} made to June ${madeRow.year}`,
    subtitle,
  },
  promised: {
    label: 'Promised',
    finding: `Plants outside China promise ${promised} a year by ${gap.promised.year}`,
    subtitle,
  },
  made: { label: 'Made', finding: `Lynas made ${made} in its year to June ${madeRow.year}`, subtitle },
};

const saidPromised = `By our own sum of company documents, as of ${gap.asOf}, plants outside China promise ${promised} of dysprosium and terbium oxide a year by ${gap.promised.year}. That is nameplate, and depends on feed from mines.`;
const saidMade = `From ${gap.period} Lynas made ${made}, the only commercial output found outside China; second-hand.`;
const said: Readonly<Record<View, string>> = {
  both: `${saidPromised} ${saidMade}`,
  promised: saidPromised,
  made: saidMade,
};
/** Both pipes are drawn in each view; two of them lift one out. */
const rowsOf = (): readonly CapacityOutlook[] => [promisedRow, madeRow];

const guessData: GapGuess = { ...gap, words: wordsOf(words, gap) };

export const heavyGapChart = defineChart({
  id: 'heavy-gap',
  name: 'Heavy rare earths: promised and made',
  tags: ['heavy rare earths', 'separation', 'promises'],
  tables: ['capacity_outlook'],
  views,
  words: viewWords,
  limits: [
    'Nameplate is not output. The two pipes show a promise for one year and what one company made in another.',
    'The promise is a sum of company statements of different dates. Every part depends on feed, and the largest only on a blend with other companies’ concentrate.',
    'The output is Lynas’s own figure, seen second-hand. Output that no company publishes is not in it.',
    'The width of a pipe is to scale, its length is not.',
  ],
  rows: [promisedRow, madeRow],
  rowsOf,
  scene: (view, size) => heavyGap(gap, words, size, view),
  describe: (view) => said[view],
  guess: {
    question: `Outside China, company papers promise ${promised} of dysprosium and terbium oxide a year by ${gap.promised.year}. How much did Lynas make in its year to June ${madeRow.year}?`,
    task: 'It is the only company outside China of which we found commercial output. Move the edge inside the pipe: drag it, or set slider or number.',
    fields: [
      {
        ...{ id: 'made', label: 'Made by Lynas', unit: 't', step: 1 },
        ...{ least: 0, most: gap.promised.high, start: Math.round(gap.promised.high / 200) * 100 },
      },
    ],
    data: guessData,
    answer: saidMade,
    guessing,
  },
  data: {
    columns: [
      { name: 'what', label: 'What is counted', align: 'start' },
      { name: 'year', label: 'Year', align: 'end' },
      { name: 'amount', label: 'Amount', align: 'end' },
      { name: 'basis', label: 'Basis', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [promisedRow, madeRow].map((candidate) =>
      line(candidate, {
        what: candidate.metric,
        year: String(candidate.year),
        amount: candidate === promisedRow ? promised : made,
        basis: candidate.basis,
        note: candidate.note ?? '',
      }),
    ),
  },
});
