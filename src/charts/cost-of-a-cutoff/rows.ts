// What the cost of a cutoff shows: estimates of three houses in per cent of GDP and in yen, each with its own method.
import { exposureEstimates, type ExposureEstimate } from '../../data/tables/plans/exposure-estimates.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { frozen } from '../rows/frozen.ts';
import { known, pickOne } from '../rows/take-rows.ts';

export const views = [
  'side-by-side',
  'scaled-from-2010',
  'missing-parts',
  'imports-halved',
  'in-yen',
] as const;
export type View = (typeof views)[number];

export type EstimateId = 'nri-3m' | 'nri-1y' | 'mizuho-half' | 'dir-ree-1y' | 'dir-all-1y';
const bases = ['pct_of_annual_gdp', 'pct_of_real_gdp', 'pct_of_gdp'] as const;
/** What a share is a share of. */
export type Base = (typeof bases)[number];

export interface Estimate {
  readonly key: EstimateId;
  readonly effect: Effect;
  /** Null where the house gives no loss in yen. */
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

const nri3m = { key: 'nri-3m' as const, effect: effectOf('nri-3m'), loss: lossOf('nri-3m') };
const nri1y = { key: 'nri-1y' as const, effect: effectOf('nri-1y'), loss: lossOf('nri-1y') };
/** Mizuho gives no loss in yen. */
const mizuho = { key: 'mizuho-half' as const, effect: effectOf('mizuho-half'), loss: null };
const daiwa = { key: 'dir-ree-1y' as const, effect: effectOf('dir-ree-1y'), loss: lossOf('dir-ree-1y') };
const daiwaAll = { key: 'dir-all-1y' as const, effect: effectOf('dir-all-1y'), loss: lossOf('dir-all-1y') };
const estimates: readonly Estimate[] = [nri3m, nri1y, mizuho, daiwa, daiwaAll];
const ids = estimates.map(({ key }) => key);

/** Estimates of rare earths alone, and not of a most. */
const alone = estimates
  .filter(({ key, effect }) => key !== 'dir-all-1y' && !effect.atMost)
  .map(({ effect }) => effect)
  .toSorted((a, b) => a.depth - b.depth);
const effects = estimates.map(({ effect }) => effect);
const losses = estimates.flatMap(({ loss }) => (loss === null ? [] : [loss]));
const published = (of: readonly { readonly row: ExposureEstimate }[]) => {
  const dates = of.map((each) => each.row.published).sort();
  return { first: known(dates[0], 'first date'), last: known(dates.at(-1), 'last date') };
};
const rowsIn = (of: readonly { readonly row: ExposureEstimate }[]): readonly ExposureEstimate[] =>
  of.map((each) => each.row);

/** The year of the episode from which NRI scales, as its scenario names it. */
function episodeOf({ estimate_id, scenario }: ExposureEstimate): string {
  const [, year] = /scaled from the (\d{4}) episode/.exec(scenario) ?? [];
  return known(year, `the year of the episode in the scenario of ${estimate_id}`);
}

export const rows = frozen({
  estimates,
  nri3m,
  nri1y,
  mizuho,
  daiwa,
  daiwaAll,
  least: known(alone[0], 'least'),
  most: known(alone.at(-1), 'most'),
  effects,
  losses,
  /** The estimates that a view lifts out; it draws the others all the same. */
  lifted: {
    'side-by-side': ids,
    'scaled-from-2010': ['nri-3m', 'nri-1y'],
    'missing-parts': ['dir-ree-1y', 'dir-all-1y'],
    'imports-halved': ['mizuho-half'],
    'in-yen': ids,
  } satisfies Readonly<Record<View, readonly EstimateId[]>> as Readonly<Record<View, readonly EstimateId[]>>,
  /** Dates of publication of the effects, and of the losses. */
  published: { effects: published(effects), losses: published(losses) },
  episode: episodeOf(nri3m.effect.row),
  evidenceEnds: evidenceEnds(),
  all: rowsIn([...effects, ...losses]),
  of: { effects: rowsIn(effects), losses: rowsIn(losses) },
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly ExposureEstimate[] =>
  view === 'in-yen' ? rows.of.losses : rows.of.effects;
