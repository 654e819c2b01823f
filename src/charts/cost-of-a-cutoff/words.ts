// All English of what a cutoff would cost, as functions of its rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { readAs } from '../look/print-as.ts';
import { comparatorWords, exact } from '../look/format.ts';
import { aboutTimes, whileTrue, timesWords } from '../look/words-while-true.ts';
import { monthName, monthRange } from '../look/month-words.ts';
import { countWord } from '../look/number-words.ts';
import type { Shaft } from './layout-shafts.ts';
import type { Base, Effect, Estimate, EstimateId, Loss, Rows, View } from './rows.ts';

export const name = 'What a cutoff would cost';

/** Who makes each estimate, how long the cut lasts in it, and by what method. */
const estimates: Readonly<
  Record<
    EstimateId,
    {
      readonly who: string;
      readonly length: string;
      /** Over its shaft, where that says more than the institute. */
      readonly head?: string;
      /** The same in the shaft of its institute. */
      readonly headShort?: string;
      readonly method: (rows: Rows) => string;
    }
  >
> = {
  'nri-3m': {
    who: 'NRI',
    length: 'three months',
    method: ({ episode }) => `exports to Japan restricted, scaled from ${episode}`,
  },
  'nri-1y': { who: 'NRI', length: 'one year', method: () => 'the same restriction, kept up' },
  'mizuho-half': { who: 'Mizuho', length: 'prolonged', method: () => 'imports from China halve' },
  'dir-ree-1y': {
    who: 'Daiwa',
    length: 'one year',
    method: () => 'imports cut off, missing parts stop output',
  },
  'dir-all-1y': {
    who: 'Daiwa',
    length: 'one year',
    head: 'Daiwa, + other minerals',
    headShort: '+ other minerals',
    method: () => 'the same, with other critical minerals',
  },
};
const bases: Readonly<Record<Base, string>> = {
  pct_of_annual_gdp: 'of a year’s GDP',
  pct_of_real_gdp: 'of real GDP',
  pct_of_gdp: 'of GDP',
};
const durations: Readonly<Partial<Record<Effect['row']['duration'], string>>> = {
  '3_months': 'three months',
  '1_year': 'one year',
  prolonged: 'prolonged, not stated how long',
};

const yen = 'trillion\u00a0yen';
const none = 'no figure in yen found';
const share = ({ depth }: Effect): string => `${exact(depth)}%`;
const inTrillions = (billions: number): string => exact(billions / 1000);
const trillions = ({ depth, row }: Loss): string => comparatorWords(row.comparator) + inTrillions(depth);
const inYen = (loss: Loss): string => `${trillions(loss)}\u00a0${yen}`;
/** How the estimate that a view holds against another compares with it; their ratio only where both are of one kind. */
function compared(rows: Rows, view: View): string {
  const { nri3m, nri1y, mizuho, daiwa, timed } = rows;
  const own = timed[view];
  if (own === null) return '';
  if (view === 'in-yen') return `${timesWords(daiwa.loss.depth, nri1y.loss.depth)} NRI’s year`;
  if (own.isDivided && own.key === nri1y.key)
    return `${aboutTimes(nri1y.effect.depth, nri3m.effect.depth)} the ${estimates[nri3m.key].length}`;
  if (own.key !== mizuho.key) return 'NRI’s year';
  const below = nri1y.effect.depth - mizuho.effect.depth;
  return whileTrue('less than NRI’s year', below, { from: 0.01 }, 'what NRI’s year has over Mizuho’s most');
}

export const labels = {
  /** What depth and the brackets mean. */
  legend: (isShort: boolean): string =>
    isShort
      ? 'Ground: Japan’s GDP without a cut. Bracket: how long the cut lasts, if known. Dashed: estimated.'
      : 'The ground is Japan’s GDP as it would have been without a cut, and a shaft is as deep as the loss. The bracket over it is as long as the cut, open where no length is given. All of it is estimated.',
  /** At the shaft that a view holds against another. */
  times: compared,
  /** An institute and its method, in one line. */
  told: ({ who, method }: Shaft): string => `${who}: ${method}`,
  yen,
  /** Where a shaft is too narrow for the word. */
  yenShort: 'tn\u00a0yen',
  none,
  /** Of an institute without a shaft, in one line. */
  untold: ({ who }: Shaft): string => `${who}: ${none}`,
  who: ({ key }: Estimate): string => estimates[key].who,
  head: ({ key }: Estimate): string => estimates[key].head ?? estimates[key].who,
  headShort: ({ key }: Estimate): string => estimates[key].headShort ?? estimates[key].who,
  length: ({ key }: Estimate): string => estimates[key].length,
  method: ({ key }: Estimate, rows: Rows): string => estimates[key].method(rows),
  effect: (effect: Effect): string => `${effect.atMost ? `${exact(0)} to ` : ''}−${share(effect)}`,
  base: ({ base }: Effect): string => bases[base],
  loss: trillions,
  /** The same apart: "about" and the number, which stands large. */
  lossParts: ({ depth, row }: Loss) => ({
    hedge: comparatorWords(row.comparator).trim(),
    amount: inTrillions(depth),
  }),
  /** Marks of the scale: per cent, and billions of yen. */
  markShare: (depth: number): string => (depth === 0 ? exact(depth) : `−${exact(depth)}%`),
  markYen: (billions: number): string =>
    `${billions === 0 ? exact(billions) : inTrillions(billions)}\u00a0tn`,
} as const;
export type Labels = typeof labels;

const publishedIn = ({ first, last }: Rows['published'][View]): string =>
  `Published ${first === last ? monthName(first) : monthRange(first, last)}`;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { nri3m, mizuho, daiwa, institutes, cuts, published } = rows;
  const atMost = mizuho.effect.atMost ? 'up to ' : '';
  const anotherCut = whileTrue(
    'each assumed a different cut',
    cuts,
    { from: institutes },
    'kinds of cut in the estimates',
  );
  const subtitleOf = (view: View, cut: string, by = 'Each institute by its own method'): string =>
    `Estimated change of Japan’s GDP, per cent, if ${cut}. ${by}. ${publishedIn(published[view])}`;
  const anyCut = 'Chinese rare earths were cut off, restricted or halved';
  return {
    'side-by-side': {
      label: 'Side by side',
      finding: `${capital(countWord(institutes))} institutes priced a loss of Chinese rare earths, and ${anotherCut}`,
      subtitle: subtitleOf('side-by-side', anyCut),
    },
    'scaled-from-2010': {
      label: `Scaled from ${rows.episode}`,
      finding: `${capital(duration(nri3m.effect.row))} of curbs would cost Japan ${share(nri3m.effect)} of a year’s GDP, a think tank estimates`,
      subtitle: subtitleOf(
        'scaled-from-2010',
        `China restricted rare earth exports to Japan, scaled from the episode of ${rows.episode}`,
        'One institute',
      ),
    },
    'missing-parts': {
      label: 'Missing parts',
      finding: `A ${duration(daiwa.effect.row).replace(' ', '-')} cutoff would take ${share(daiwa.effect)} of Japan’s real GDP, the Daiwa institute estimates`,
      subtitle: subtitleOf('missing-parts', anyCut),
    },
    'imports-halved': {
      label: 'Imports halved',
      finding: `If imports halved for long, Japan would lose ${atMost}${share(mizuho.effect)} of GDP, Mizuho estimates`,
      subtitle: subtitleOf('imports-halved', 'Chinese rare earths were restricted or halved'),
    },
    'in-yen': {
      label: 'In yen',
      finding: `A ${duration(daiwa.loss.row).replace(' ', '-')} cutoff would cost Japan ${inYen(daiwa.loss)}, the Daiwa institute estimates`,
      subtitle: `Estimated loss to Japan, trillion yen, if Chinese rare earths were cut off or restricted. The deepest shaft adds other critical minerals. ${publishedIn(published['in-yen'])}`,
      measuresAnew: true,
    },
  };
}

/** The views that have dug the shafts of an institute; a test holds them to their rows. */
const withDaiwa: readonly View[] = ['side-by-side', 'missing-parts', 'in-yen'];
const withMizuho: readonly View[] = ['side-by-side', 'imports-halved', 'missing-parts'];

export const limits = (rows: Rows): readonly (string | Limit<View>)[] => [
  'Nothing here was measured. These are estimates of what would follow, each under its own assumptions.',
  {
    views: [...withDaiwa, 'imports-halved'],
    text: 'The estimates cannot be averaged. They differ in length, in depth of the cut, in method and in what is counted.',
  },
  'NRI’s column was not read; its figures come through press and other pages.',
  {
    views: withDaiwa,
    text: 'Daiwa’s figures were read in a summary. The deepest estimate is not about rare earths alone: it adds other critical minerals from China.',
  },
  {
    views: withMizuho,
    text: 'Mizuho’s note was not read; its figure comes through the press.',
  },
  {
    views: ['in-yen'],
    text: 'Mizuho’s note was not read, and no loss in yen by its estimate was found.',
  },
  `In what was read no estimate says how large Japan’s stocks are, and we checked none against ${rows.evidenceEnds.slice(0, 4)}.`,
  {
    views: ['missing-parts'],
    text: 'The shares of Daiwa and of NRI are of two kinds of GDP, so no ratio of them is given.',
  },
  {
    views: ['in-yen'],
    text: `Daiwa’s year is ${compared(rows, 'in-yen')} in yen, and Daiwa’s yen are rounded.`,
  },
];

export function describe(rows: Rows, view: View): string {
  const list = rows.estimates
    .filter(({ key }) => rows.dug[view].includes(key))
    .map((estimate) => {
      const { effect, loss } = estimate;
      const inShare = `${effect.atMost ? 'up to ' : ''}${share(effect)} ${bases[effect.base]}`;
      const value = view !== 'in-yen' ? inShare : loss === null ? none : inYen(loss);
      const own = rows.timed[view]?.key === estimate.key ? rows.timed[view] : null;
      const unit = view === 'in-yen' ? 'yen' : 'per cent of GDP';
      const against = own?.isDivided === true ? `, in ${unit} ${compared(rows, view)}` : '';
      return `${labels.who(estimate)}, ${labels.length(estimate)}, ${labels.method(estimate, rows)}: ${value}${against}.`;
    });
  return `Estimates, not forecasts, of what a cut of Chinese rare earths would cost Japan. ${list.join(' ')}`;
}

export const columns: readonly DataColumn[] = [
  { name: 'who', label: 'Who', align: 'start' },
  {
    name: 'estimate',
    label: 'Estimate',
    align: 'end',
    number: 'Per cent of GDP; of a loss in yen, billions of yen',
  },
  { name: 'length', label: 'Length', align: 'start' },
  { name: 'assumption', label: 'Assumption', align: 'start' },
  { name: 'published', label: 'Published', align: 'start', twins: [inFigures('Published')] },
  { name: 'note', label: 'Note', align: 'start' },
];

/** The length of a cut in a cell. Throws RangeError for one that no estimate here has. */
function duration({ duration: length, estimate_id }: Effect['row']): string {
  const words = durations[length];
  if (words === undefined) throw new RangeError(`${estimate_id}: no words for the duration "${length}"`);
  return words;
}
const lineOf = (row: Effect['row'], estimate: string): LineDefinition =>
  line(row, {
    who: row.author,
    estimate: [estimate, row.value, readAs({ comparator: row.comparator })],
    length: duration(row),
    assumption: row.scenario,
    published: withDate(dateWords(row.published), row.published),
    note: row.note,
  });

export const lines = ({ effects, losses }: Rows): readonly LineDefinition[] => [
  ...effects.map((effect) => lineOf(effect.row, `${labels.effect(effect)} ${bases[effect.base]}`)),
  ...losses.map((loss) => lineOf(loss.row, inYen(loss))),
];
