// The chain from rock to motor: China's share of world output at each stage, where a source gives one.
import { chainStages, type ChainStage } from '../../data/tables/chain/chain-stages.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line, rowlessLine } from '../contract/data-lines.ts';
import { comparatorWords, percent } from '../look/format.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { guessing, type ChainGuess } from './guess.ts';
import { mineToMagnet, stageOf, views, type StageShare, type View } from './layout.ts';
import { stages, stageWords, words } from './words.ts';

const row = (id: string): ChainStage => rowWithId(chainStages, id);

/** The IEA's readings for magnet rare earths in 2024: one body, one year, three stages. */
const chainRows = [
  row('mine-magnet-ree-production-share-china-2024'),
  row('separation-refining-magnet-ree-production-share-china-2024'),
  row('sintered-magnet-ndfeb-sintered-production-share-china-2024'),
];
/** Dysprosium and terbium alone, on another basis and for another year: never drawn beside the three. */
const heavyRows = [
  row('separation-refining-heavy-dytb-production-share-china-2023'),
  row('separation-refining-heavy-dytb-production-share-malaysia-2025'),
];

const rowsOf = (view: View): readonly ChainStage[] => (view === 'heavy' ? heavyRows : chainRows);
const isChina = (candidate: ChainStage) => candidate.geography === 'China';

const shares = (view: View): StageShare[] =>
  rowsOf(view)
    .filter(isChina)
    .map(({ stage, share_pct, comparator, confidence, id }) => ({
      stage,
      share_pct: known(share_pct, id),
      comparator,
      reported: confidence === 'press',
    }));

const said = ({ share_pct, comparator, id }: ChainStage): string =>
  comparatorWords(comparator) + percent(known(share_pct, id));
const [mine, separation, magnet] = chainRows.map(said);
const heavy = heavyRows.filter(isChina).map(said)[0];

const subtitle =
  'China’s share of world output of magnet rare earths (Nd, Pr, Dy, Tb) and of sintered magnets, 2024. IEA, second-hand';
const openSubtitle =
  'Sourced shares are for 2024 (IEA, second-hand). Dashed: no share by country found that we could source';

const viewWords: Record<View, ViewWords> = {
  chain: {
    label: 'Whole chain',
    finding: 'After the mine, China’s share is far larger wherever it was counted',
    subtitle,
  },
  mine: { label: 'Mine', finding: `In 2024 China dug ${mine} of magnet rare earths`, subtitle },
  concentrate: {
    label: 'Concentrate',
    finding: 'Concentrate: no share found that we could source',
    subtitle: openSubtitle,
  },
  separation: {
    label: 'Separation',
    finding: `In 2024 China refined ${separation} of magnet rare earths`,
    subtitle,
  },
  metal: { label: 'Metal', finding: 'Metal: no share found that we could source', subtitle: openSubtitle },
  alloy: { label: 'Alloy', finding: 'Alloy: no share found that we could source', subtitle: openSubtitle },
  magnet: { label: 'Magnet', finding: `In 2024 China made ${magnet} of sintered magnets`, subtitle },
  motor: { label: 'Motor', finding: 'Motors: no share found that we could source', subtitle: openSubtitle },
  heavy: {
    label: 'Heavy only',
    finding: 'Press: only China separated dysprosium and terbium until 2025',
    subtitle:
      'China’s share of separated dysprosium and terbium, 2023. Press report, another basis than the 2024 shares',
  },
};

const whole = `In 2024 China had ${mine} of world mine output of magnet rare earths, ${separation} of separated and refined output and ${magnet} of sintered magnets.`;

function describe(view: View): string {
  if (view === 'heavy') {
    return `Dysprosium and terbium only. In 2023 China separated ${heavy} of them, as the press reported. In May 2025 Lynas made the first separated dysprosium oxide in Malaysia; no share was found since. The other stages have no sourced share for these elements.`;
  }
  const withGaps = `${whole} No sourced share was found for concentrate, metal, alloy and motors; these lengths of pipe are drawn dashed and empty.`;
  const stage = stageOf[view];
  return stage === null ? withGaps : `${stageWords[stage].name}: ${stageWords[stage].does} ${withGaps}`;
}

const columns = [
  { name: 'stage', label: 'Stage', align: 'start' },
  { name: 'country', label: 'Country', align: 'start' },
  { name: 'year', label: 'Year', align: 'end' },
  { name: 'share', label: 'Share of world output', align: 'end', number: 'Per cent' },
  { name: 'definition', label: 'What is counted', align: 'start' },
] as const;

const rows = [...chainRows, ...heavyRows];
const sourced = stages.flatMap((stage) => {
  const own = rows.filter((candidate) => candidate.stage === stage);
  const name = stageWords[stage].name;
  if (own.length === 0)
    return [
      rowlessLine(
        { one: 'stage without a sourced share', many: 'stages without a sourced share' },
        views.filter((view) => view !== 'heavy'),
        { stage: name, country: '', year: '', share: words.noShare, definition: '' },
      ),
    ];
  return own.map((candidate) => {
    const unpublished = candidate.comparator === '>' && candidate.share_pct === 0;
    return line(
      candidate,
      {
        stage: name,
        country: candidate.geography,
        year: String(candidate.year),
        share: unpublished ? 'some; no share published' : said(candidate),
        definition: candidate.definition,
      },
      { numbers: { share: unpublished ? null : candidate.share_pct } },
    );
  });
});

const basis =
  'Shares of 2024 by the International Energy Agency (IEA), read second-hand. Mine and separation count neodymium, praseodymium, dysprosium and terbium; the magnets are sintered ones.';
const guessData: ChainGuess = {
  lengths: stages.map((stage) => {
    const counted = chainRows.find((candidate) => candidate.stage === stage);
    return {
      ...{ stage, name: stageWords[stage].name },
      share: counted === undefined ? null : known(counted.share_pct, counted.id),
      said: counted === undefined ? '' : said(counted),
    };
  }),
  words: { noShare: words.noShare, china: words.china, others: words.others, yours: words.yours, basis },
};

export const mineToMagnetChart = defineChart({
  id: 'mine-to-magnet',
  name: 'Mine to magnet',
  tags: ['chain', 'shares'],
  tables: ['chain_stages'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['heavy'],
      text: 'The share is what the press stated for 2023, on another basis than the shares of 2024. No count stands behind it, and no share was found for 2025 or 2026.',
    },
    {
      views: views.filter((view) => view !== 'heavy'),
      text: 'The three shares are the IEA’s for 2024. They were seen in public transcriptions of its report, not in the report itself.',
    },
    {
      views: views.filter((view) => view !== 'heavy'),
      text: 'Mine and separation count four elements; the magnet share counts sintered magnets. Shares at different stages can’t be multiplied or subtracted.',
    },
    {
      views: views.filter((view) => view !== 'heavy'),
      text: 'No share that we could source was found for concentrate, metal, alloy and motors; a U.S. report of 2022 could not be read. The drawing leaves those lengths open.',
    },
    {
      views: views.filter((view) => view !== 'heavy'),
      text: 'Japan’s part of the rest is not given on this basis, so it is not drawn.',
    },
    {
      views: ['heavy'],
      text: 'For the other stages no share of heavy elements was found. The drawing leaves those lengths open.',
    },
  ],
  rows,
  rowsOf,
  scene: (view, size) => mineToMagnet(shares(view), stageWords, words, size, view),
  describe,
  guess: {
    question:
      'How much of the world’s output was China’s in 2024: at the mine, at separation, and in sintered magnets?',
    task: 'Move the edge in each solid length of pipe: drag it, or set slider or number. Mine and separation: magnet rare earths. Dashed lengths have no sourced share and are not asked.',
    fields: chainRows.map(({ stage }) => ({
      ...{ id: stage.replaceAll('_', '-'), label: stageWords[stage].name, unit: '%' },
      ...{ least: 0, most: 100, step: 1, start: 50 },
    })),
    data: guessData,
    answer: `${whole} The counts are the IEA’s, read second-hand.`,
    guessing,
  },
  data: { columns, rows: sourced },
});
