// What a cutoff of Chinese rare earths would cost Japan: the estimates of three houses, each with its method, none joined to another.
import { exposureEstimates, type ExposureEstimate } from '../../data/tables/plans/exposure-estimates.ts';
import { formatDate, formatNumber } from '../../data/facts/fact-format.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { comparatorWords } from '../look/format.ts';
import { known, pickOne } from '../rows/take-rows.ts';
import { costOfACutoff, views, type Datum, type Sounding, type View } from './layout.ts';
import { bases, estimates, words } from './words.ts';

type Measure = 'gdp_effect' | 'economic_loss';
const row = (id: string, measure: Measure): ExposureEstimate =>
  pickOne(
    exposureEstimates.rows,
    `${measure} of ${id}`,
    (candidate) => candidate.estimate_id === id && candidate.measure === measure,
  );
const ids = Object.keys(estimates);
const effects = ids.map((id) => row(id, 'gdp_effect'));
/** Mizuho gives no loss in yen. */
const losses = ids.filter((id) => id !== 'mizuho-half').map((id) => row(id, 'economic_loss'));

/** How much is lost: GDP effects are negative in the table, losses in yen are not. */
const depthOf = (of: ExposureEstimate): number => Math.abs(known(of.value, of.estimate_id));
/** ">=" on a negative effect means no lower than that. */
const isMost = (of: ExposureEstimate): boolean =>
  of.comparator === '>=' && known(of.value, of.estimate_id) < 0;
const share = (of: ExposureEstimate): string => `${formatNumber(depthOf(of))}%`;
const trillions = (of: ExposureEstimate): string => formatNumber(depthOf(of) / 1000);
const inYen = (of: ExposureEstimate): string =>
  `${comparatorWords(of.comparator)}${trillions(of)}\u00a0${words.yen}`;
const baseOf = (of: ExposureEstimate): string => known(bases[of.unit], `base of ${of.unit}`);
const says = (of: ExposureEstimate): string => `${isMost(of) ? 'up to ' : ''}${share(of)} ${baseOf(of)}`;

const shown: Readonly<Record<View, readonly string[]>> = {
  'side-by-side': ids,
  'scaled-from-2010': ['nri-3m', 'nri-1y'],
  'missing-parts': ['dir-ree-1y', 'dir-all-1y'],
  'imports-halved': ['mizuho-half'],
  'in-yen': ids,
};

function soundings(view: View): Sounding[] {
  return ids.map((id): Sounding => {
    const wording = known(estimates[id], `words for ${id}`);
    const emphasis = shown[view].includes(id) ? 'normal' : 'faint';
    const same = { key: id, ...wording, emphasis } as const;
    if (view === 'in-yen') {
      const loss = losses.find((of) => of.estimate_id === id);
      return loss === undefined
        ? { ...same, depth: null, atMost: false, answer: words.none, base: '' }
        : {
            ...same,
            depth: depthOf(loss),
            atMost: false,
            answer: `${comparatorWords(loss.comparator)}${trillions(loss)}`,
            base: words.yen,
          };
    }
    const effect = row(id, 'gdp_effect');
    const atMost = isMost(effect);
    const answer = `${atMost ? '0 to ' : ''}−${share(effect)}`;
    return { ...same, depth: depthOf(effect), atMost, answer, base: baseOf(effect) };
  });
}

/** Marks at round depths: whole per cent, or every five trillion. */
function datum(view: View): Datum {
  const yen = view === 'in-yen';
  const deepest = Math.max(...(yen ? losses : effects).map(depthOf));
  const step = yen ? 5000 : 1;
  const marks = Array.from({ length: Math.floor(deepest / step) + 1 }, (_, i) => ({
    depth: i * step,
    text: i === 0 ? '0' : yen ? `${formatNumber((i * step) / 1000)}\u00a0tn` : `−${i}%`,
  }));
  return { name: yen ? words.datumYen : words.datum, estimated: words.estimated, deepest, marks };
}

const of = (id: string): ExposureEstimate => row(id, 'gdp_effect');
const lossOf = (id: string): ExposureEstimate => row(id, 'economic_loss');
const alone = effects.filter((one) => one.estimate_id !== 'dir-all-1y' && !isMost(one));
const byDepth = [...alone].sort((a, b) => depthOf(a) - depthOf(b));
const [least, most] = [known(byDepth[0], 'least'), known(byDepth.at(-1), 'most')];
const published = (of: readonly ExposureEstimate[]): string => {
  const dates = of.map((one) => one.published).sort();
  const [from, to] = [known(dates[0], 'first date'), known(dates.at(-1), 'last date')];
  return `Published ${formatDate(from.slice(0, 7))} to ${formatDate(to.slice(0, 7))}`;
};
const subtitle = `Estimated change of Japan’s GDP, per cent, if Chinese rare earths were cut off, restricted or halved. Each house by its own method. ${published(effects)}`;
const viewWords: Record<View, ViewWords> = {
  'side-by-side': {
    label: 'Side by side',
    finding: `Rare earths alone: estimates run from ${share(least)} to ${share(most)} of GDP`,
    subtitle,
  },
  'scaled-from-2010': {
    label: 'Scaled from 2010',
    finding: `NRI: ${share(of('nri-3m'))} of a year’s GDP for three months, ${share(of('nri-1y'))} for a year`,
    subtitle,
  },
  'missing-parts': {
    label: 'Missing parts',
    finding: `Daiwa: ${share(of('dir-ree-1y'))} of real GDP in a year, ${share(of('dir-all-1y'))} with other minerals`,
    subtitle,
  },
  'imports-halved': {
    label: 'Imports halved',
    finding: `Mizuho: up to ${share(of('mizuho-half'))} of GDP if imports halve for long`,
    subtitle,
  },
  'in-yen': {
    label: 'In yen',
    finding: `NRI: ${inYen(lossOf('nri-3m'))} for three months; Daiwa: ${inYen(lossOf('dir-ree-1y'))} for a year`,
    subtitle: `Estimated loss to Japan, trillion yen, if Chinese rare earths were cut off or restricted. The deepest line adds other critical minerals. ${published(losses)}`,
  },
};

function describe(view: View): string {
  const list = shown[view].map((id) => {
    const { who, length, method } = known(estimates[id], `words for ${id}`);
    const loss = losses.find((one) => one.estimate_id === id);
    const value = view === 'in-yen' ? (loss === undefined ? words.none : inYen(loss)) : says(of(id));
    return `${who}, ${length}, ${method}: ${value}.`;
  });
  return `Estimates, not forecasts, of what a cut of Chinese rare earths would cost Japan. ${list.join(' ')}`;
}

const lengths: Readonly<Record<string, string>> = {
  '3_months': 'three months',
  '1_year': 'one year',
  prolonged: 'prolonged, not stated how long',
};
const rows = [...effects, ...losses];

export const costOfACutoffChart = defineChart({
  id: 'cost-of-a-cutoff',
  name: 'What a cutoff would cost',
  tags: ['Japan', 'estimates', 'economy'],
  tables: ['exposure_estimates'],
  views,
  words: viewWords,
  limits: [
    'Nothing here was measured. These are estimates of what would follow, each under its own assumptions.',
    'The estimates cannot be averaged. They differ in length, in depth of the cut, in method and in what is counted.',
    'NRI’s column was not read; its figures come through press and other pages. Daiwa’s were read in a summary.',
    {
      views: ['side-by-side', 'scaled-from-2010', 'missing-parts', 'imports-halved'],
      text: 'Mizuho’s note was not read; its figure comes through the press.',
    },
    'Daiwa’s deepest estimate is not about rare earths alone: it adds other critical minerals from China.',
    'No estimate says how large Japan’s stocks are, and none was checked against 2026.',
  ],
  rows,
  // A view lifts some lines out, and draws the others all the same.
  rowsOf: (view) => (view === 'in-yen' ? losses : effects),
  scene: (view, size) => costOfACutoff(soundings(view), datum(view), size),
  describe,
  data: {
    columns: [
      { name: 'who', label: 'Who', align: 'start' },
      { name: 'estimate', label: 'Estimate', align: 'end' },
      { name: 'length', label: 'Length', align: 'start' },
      { name: 'assumption', label: 'Assumption', align: 'start' },
      { name: 'published', label: 'Published', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: rows.map((one) =>
      line(one, {
        who: one.author,
        estimate: one.measure === 'gdp_effect' ? `−${share(one)} ${baseOf(one)}` : inYen(one),
        length: known(lengths[one.duration], one.duration),
        assumption: one.scenario,
        published: formatDate(one.published),
        note: one.note ?? '',
      }),
    ),
  },
});
