// What the cost of a cutoff shows: estimates of three institutes in per cent of GDP and in yen, each with its own method.
import { source } from '../../data/facts/sources.ts';
import { exposureEstimates, type ExposureEstimate } from '../../data/tables/plans/exposure-estimates.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { byView } from '../contract/by-view.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, pickOne, required } from '../rows/take-rows.ts';

export const views = [
  'side-by-side',
  'scaled-from-2010',
  'imports-halved',
  'missing-parts',
  'in-yen',
] as const;
export type View = (typeof views)[number];

export type EstimateId = 'nri-3m' | 'nri-1y' | 'mizuho-half' | 'dir-ree-1y' | 'dir-all-1y';
const bases = ['pct_of_annual_gdp', 'pct_of_real_gdp', 'pct_of_gdp'] as const;
/** What a share is a share of. */
export type Base = (typeof bases)[number];

export interface Estimate {
  readonly key: EstimateId;
  /** Months that the cut lasts; null where the institute doesn't say. */
  readonly months: number | null;
  /** About rare earths alone, and not other minerals too. */
  readonly isAlone: boolean;
  readonly effect: Effect;
  /** Null where the institute gives no loss in yen. */
  readonly loss: Loss | null;
}

const row = (id: EstimateId, measure: 'gdp_effect' | 'economic_loss'): ExposureEstimate =>
  pickOne(
    exposureEstimates.rows,
    `${measure} of ${id}`,
    (candidate) => candidate.estimate_id === id && candidate.measure === measure,
  );

/** The GDP that is lost, in per cent of its base, 0 or more; `atMost` where it is no more than this. */
function effectOf(id: EstimateId) {
  const of = row(id, 'gdp_effect');
  const base = bases.find((unit) => unit === of.unit);
  if (base === undefined) throw new RangeError(`${id} is in ${of.unit}: expected ${bases.join(', ')}`);
  if (of.value > 0) throw new RangeError(`${id} is ${of.value}: a loss of GDP is negative`);
  // ">=" on a negative effect means no lower than that.
  return { depth: Math.abs(of.value), base, atMost: of.comparator === '>=' && of.value < 0, row: of };
}
export type Effect = Readonly<ReturnType<typeof effectOf>>;
/** What is lost in billion yen. */
function lossOf(id: EstimateId) {
  const of = row(id, 'economic_loss');
  if (of.unit !== 'jpy_bn') throw new RangeError(`loss of ${id} is in ${of.unit}: expected jpy_bn`);
  if (of.value < 0) throw new RangeError(`loss of ${id} is ${of.value}: a loss in yen is 0 or more`);
  return { depth: of.value, row: of };
}
export type Loss = Readonly<ReturnType<typeof lossOf>>;

const lengths: Readonly<Partial<Record<ExposureEstimate['duration'], number | null>>> = {
  '3_months': 3,
  '1_year': 12,
  prolonged: null,
};
function monthsOf({ estimate_id, duration }: ExposureEstimate): number | null {
  const months = lengths[duration];
  if (months === undefined)
    throw new RangeError(`${estimate_id} lasts "${duration}": expected ${Object.keys(lengths).join(', ')}`);
  return months;
}
function estimated<Lost extends Loss | null>(key: EstimateId, loss: Lost) {
  const effect = effectOf(key);
  return { key, effect, loss, months: monthsOf(effect.row), isAlone: key !== 'dir-all-1y' };
}
interface Timed {
  readonly key: EstimateId;
  readonly in: EstimateId;
  readonly isDivided: boolean;
}
const nri3m = estimated('nri-3m', lossOf('nri-3m'));
const nri1y = estimated('nri-1y', lossOf('nri-1y'));
/** Mizuho gives no loss in yen. */
const mizuho = estimated('mizuho-half', null);
const daiwa = estimated('dir-ree-1y', lossOf('dir-ree-1y'));
const daiwaAll = estimated('dir-all-1y', lossOf('dir-all-1y'));
const sameBase = (a: Estimate, b: Estimate): boolean => a.effect.base === b.effect.base;
const estimates: readonly Estimate[] = [nri3m, nri1y, mizuho, daiwa, daiwaAll];
const ids = estimates.map(({ key }) => key);

/** How many institutes estimate, and in how many ways rare earths alone are cut in their estimates. */
const countOf = (column: 'author' | 'scenario'): number =>
  new Set(estimates.filter(({ isAlone }) => isAlone).map(({ effect }) => effect.row[column])).size;
const effects = estimates.map(({ effect }) => effect);
/** The largest loss about rare earths alone. */
const deepestAlone = estimates
  .filter(({ isAlone }) => isAlone)
  .reduce((deepest, each) => (each.effect.depth > deepest.effect.depth ? each : deepest)).key;
const losses = estimates.flatMap(({ loss }) => (loss === null ? [] : [loss]));
const rowsIn = (of: readonly { readonly row: ExposureEstimate }[]): readonly ExposureEstimate[] =>
  of.map((each) => each.row);

/** What a view has dug: the shafts of the views before it stay. */
const dug: Readonly<Record<View, readonly EstimateId[]>> = {
  'side-by-side': ids,
  'scaled-from-2010': ['nri-3m', 'nri-1y'],
  'imports-halved': ['nri-3m', 'nri-1y', 'mizuho-half'],
  'missing-parts': ids,
  'in-yen': ids,
};
/** What a view says in its unit, of the estimates that it has dug. */
const saidIn = (view: View): readonly (Effect | Loss)[] =>
  view === 'in-yen'
    ? losses
    : estimates.filter(({ key }) => dug[view].includes(key)).map(({ effect }) => effect);
/** The rows that a view draws; in yen also the estimate without a figure, which stands there in words. */
const shown = byView(views, (view): readonly ExposureEstimate[] => [
  ...(view === 'in-yen' ? [mizuho.effect.row] : []),
  ...rowsIn(saidIn(view)),
]);

/** Month of the first text that gives an estimate, which may be older than the one its row is dated by, and of the last one dated. */
const published = (of: readonly ExposureEstimate[]) => {
  const monthsIn = (dates: readonly (string | null)[]): readonly string[] =>
    dates.flatMap((date) => (date === null ? [] : [date.slice(0, 7)])).toSorted();
  const dated = monthsIn(of.map((each) => each.published));
  const given = monthsIn(of.flatMap(({ source_id }) => source_id.map((id) => source(id).published)));
  return {
    first: required([...dated, ...given].toSorted()[0], 'first month'),
    last: required(dated.at(-1), 'last month'),
  };
};

export const rows = frozen({
  estimates,
  nri3m,
  nri1y,
  mizuho,
  daiwa,
  daiwaAll,
  institutes: countOf('author'),
  cuts: countOf('scenario'),
  effects,
  losses,
  deepestAlone,
  /** The one estimate that a view is about; null where it is about all. */
  focus: {
    'side-by-side': null,
    'scaled-from-2010': 'nri-3m',
    'imports-halved': 'mizuho-half',
    'missing-parts': 'dir-ree-1y',
    'in-yen': 'dir-ree-1y',
  } satisfies Readonly<Record<View, EstimateId | null>> as Readonly<Record<View, EstimateId | null>>,
  /** The estimates that a view compares; it draws the others all the same, faintly. */
  lifted: {
    'side-by-side': ids,
    'scaled-from-2010': ['nri-3m', 'nri-1y'],
    'imports-halved': ['nri-3m', 'nri-1y', 'mizuho-half'],
    'missing-parts': ['nri-1y', 'dir-ree-1y'],
    'in-yen': ['nri-3m', 'nri-1y', 'dir-ree-1y'],
  } satisfies Readonly<Record<View, readonly EstimateId[]>> as Readonly<Record<View, readonly EstimateId[]>>,
  /**
   * The estimate that a view holds against another, and whether it says how often the one goes into the other: shares of two kinds of
   * GDP have no ratio.
   */
  timed: {
    'side-by-side': null,
    'scaled-from-2010': { key: 'nri-1y', in: 'nri-3m', isDivided: sameBase(nri1y, nri3m) },
    'imports-halved': { key: 'mizuho-half', in: 'nri-1y', isDivided: sameBase(mizuho, nri1y) },
    'missing-parts': { key: 'dir-ree-1y', in: 'nri-1y', isDivided: sameBase(daiwa, nri1y) },
    'in-yen': { key: 'dir-ree-1y', in: 'nri-1y', isDivided: true },
  } satisfies Readonly<Record<View, Timed | null>> as Readonly<Record<View, Timed | null>>,
  dug,
  /** The first and the last month in which what a view says in its unit was published. */
  published: byView(views, (view) => published(rowsIn(saidIn(view)))),
  /** The year of the episode from which NRI scales. */
  episode: cell(nri3m.effect.row, 'episode_year'),
  evidenceEnds: evidenceEnds(),
  all: rowsIn([...effects, ...losses]),
  of: shown,
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly ExposureEstimate[] => rows.of[view];
