// The weakest link: what a chain of plants could pass on, year by year, when its narrowest stage sets the limit. No forecast.
//
// Each stage's tonnes are turned into the tonnes of magnet that they would allow; the least of these is the output. What a plant is
// laid out for is never its output: nameplate is first scaled by the year of its ramp and by how far plants are used.
//
// Years are whole: a plant that starts, or slips, by part of a year counts from the first year that begins after it. Projects are the
// caller's. content/data has a table of separation plants and one of magnet plants; for mines and metal it has none with capacities
// on one basis, so a caller names these stages in `not_limiting`, or gives a capacity of its own and says that it is assumed.

export type Stage = 'mine' | 'separation_light' | 'separation_heavy' | 'metal' | 'magnet';
type Status = 'operating' | 'commissioning' | 'construction' | 'financed' | 'announced';

/** One stage of one plant; a plant with several stages is several projects with the same id. */
export interface Project {
  readonly id: string;
  readonly stage: Stage;
  /** Nameplate, in tonnes of the stage's own product a year (see {@link tonnesPerMagnet}), 0 to 1e9. */
  readonly capacity_t: number;
  /** The first year of its ramp, before any slip, 1900 to 2100. */
  readonly start_year: number;
  readonly status: Status;
}

/** What the reader sets; there are no defaults. The ranges of the numbers are {@link weakestLinkRanges}, both ends allowed. */
export interface WeakestLinkSettings {
  /** Ids of the projects switched on; one named twice is on once. */
  readonly on: readonly string[];
  /** Whether a project that is only announced counts when it is switched on. */
  readonly include_announced: boolean;
  /** Years by which every project is late, 0 to 10. A project's own slip is added. */
  readonly slip_years: number;
  /** Years by which one project is late besides, by id, 0 to 10; none where its id is missing. */
  readonly slip_by_project: Readonly<Record<string, number>>;
  /** Share of nameplate in years 1, 2, 3 … after the start, each 0 to 1; the last holds on. Never falls, and has one at least. */
  readonly ramp: readonly number[];
  /** Share of the ramped nameplate that is used, 0 to 1. */
  readonly utilisation: number;
  readonly recipe: Recipe;
  /** Stages assumed never to bind: their capacity counts as Infinity. */
  readonly not_limiting: readonly Stage[];
  /**
   * One published line, in tonnes of magnet a year, that reaches over all {@link modelYears}; between two of its points the model draws
   * a straight line.
   */
  readonly demand: readonly { readonly year: number; readonly demand_t: number }[];
}

/** One year. All amounts are tonnes of magnet a year. */
interface Year {
  readonly year: number;
  /** What each stage would allow by itself; Infinity where the recipe needs nothing of it or it is assumed never to bind. */
  readonly capacity: Readonly<Record<Stage, number>>;
  /** The least of the capacities; the demand where nothing binds. */
  readonly output_t: number;
  /** The stage with the least capacity, the first in the chain among equals; null where nothing binds. */
  readonly binding: Stage | null;
  /** What each stage could do beyond the output; Infinity where its capacity is. */
  readonly idle: Readonly<Record<Stage, number>>;
  readonly demand_t: number;
  /** Output as a share of demand, at most 1; 1 where there is no demand. */
  readonly share_covered: number;
}
export interface WeakestLink {
  /** Each of {@link modelYears}, in order. */
  readonly years: readonly Year[];
}

/** In the order of the chain. */
export const stages: readonly Stage[] = ['mine', 'separation_light', 'separation_heavy', 'metal', 'magnet'];
const statuses: readonly Status[] = ['operating', 'commissioning', 'construction', 'financed', 'announced'];

/** The years that are worked out. */
export const modelYears = { first: 2025, last: 2035 } as const;

/** The range of each number that is given to the model, both ends allowed. All must be finite. */
export const weakestLinkRanges = {
  slip_years: { least: 0, most: 10 },
  slip_by_project: { least: 0, most: 10 },
  ramp: { least: 0, most: 1 },
  utilisation: { least: 0, most: 1 },
  capacity_t: { least: 0, most: 1e9 },
  start_year: { least: 1900, most: 2100 },
  demand_t: { least: 0, most: 1e9 },
  demand_year: { least: 1900, most: 2100 },
} as const;
type Ranged = keyof typeof weakestLinkRanges;

type Element = 'nd' | 'pr' | 'dy' | 'tb';
/** What a tonne of magnet is made of: with heavy rare earths, with fewer of them, or without. See {@link recipes}. */
export type Recipe = 'standard' | 'low-heavy' | 'heavy-free';

/** Where a number comes from: a row of content/data, or an assumption of ours that a reader may reject. */
interface Assumption {
  /** A share from 0 to 1; only `oxide_per_metal` is a ratio of weights. */
  readonly value: number;
  readonly from: { readonly table: string; readonly key: string } | 'assumption';
  readonly why: string;
}
const row = (table: string, key: string) => ({ table, key });

/** Every number that the model takes as given, in one place. */
export const assumptions = {
  rare_earth_share: {
    value: 0.315,
    from: row('magnet_content', 'id=ndfeb-magnet-ree-share'),
    why: 'Rare earth by weight of NdFeB magnet; the middle of the row’s range.',
  },
  heavy_share_standard: {
    value: 0.04,
    from: row('magnet_content', 'id=wind-turbine-magnets-dy-share'),
    why: 'Dysprosium in the magnets of wind turbines, taken for dysprosium and terbium together. Many magnets need less or none, so it is a demanding recipe.',
  },
  heavy_saved_low: {
    value: 0.45,
    from: row('substitution_recycling', 'item_id=gbd'),
    why: 'Heavy rare earth saved by grain-boundary diffusion; the middle of the row’s range. It works only in thin magnets.',
  },
  neodymium_of_light: {
    value: 0.75,
    from: 'assumption',
    why: 'Neodymium to praseodymium as three to one. Only their sum counts here, since plants state NdPr as one figure.',
  },
  dysprosium_of_heavy: {
    value: 5 / 6,
    from: row('separation_projects', 'project=Carester Caremag (Lacq)'),
    why: 'Dysprosium to terbium as the plant in Lacq promises them, seen second-hand. Only their sum counts here, since plants state them as one figure.',
  },
  oxide_per_metal: {
    value: 1.16,
    from: row('chain_stage_info', 'stage=alloy'),
    why: 'Kilograms of oxide that hold one kilogram of metal; the neodymium figure is taken for all four.',
  },
  yield_metal: {
    value: 0.8,
    from: row('chain_stage_info', 'stage=metal'),
    why: 'About a fifth of the rare earth is lost from oxide to metal.',
  },
  yield_magnet: {
    value: 1,
    from: 'assumption',
    why: 'No loss from metal to finished magnet is sourced, so none is taken. Real output would be lower.',
  },
  yield_separation: {
    value: 1,
    from: 'assumption',
    why: 'No loss from mined oxide to separated oxide is sourced, so none is taken. Real output would be lower.',
  },
  light_share_of_ore: {
    value: 0.15,
    from: 'assumption',
    why: 'NdPr in mined rare-earth oxide. Between the neodymium shares of the ores of Mount Weld and Mountain Pass; praseodymium comes on top, and ores differ.',
  },
} as const satisfies Record<string, Assumption>;

/** The elements in a tonne of magnet, in tonnes: the rare earth is the same in all recipes, and neodymium fills what is not heavy. */
function elements(heavyShare: number): Readonly<Record<Element, number>> {
  const light = assumptions.rare_earth_share.value - heavyShare;
  const nd = light * assumptions.neodymium_of_light.value;
  const dy = heavyShare * assumptions.dysprosium_of_heavy.value;
  return { nd, pr: light - nd, dy, tb: heavyShare - dy };
}
const standardHeavy = assumptions.heavy_share_standard.value;
/** Tonnes of each element in a tonne of magnet, by recipe; all from {@link assumptions}. */
export const recipes: Readonly<Record<Recipe, Readonly<Record<Element, number>>>> = {
  standard: elements(standardHeavy),
  'low-heavy': elements(standardHeavy * (1 - assumptions.heavy_saved_low.value)),
  'heavy-free': elements(0),
};

/**
 * Tonnes of each stage's own product that a tonne of magnet takes: mine in tonnes of all rare-earth oxides, separation in tonnes of
 * oxide (NdPr; Dy and Tb), metal in tonnes of the four metals, magnet in tonnes of magnet.
 */
export function tonnesPerMagnet(recipe: Recipe): Readonly<Record<Stage, number>> {
  const { nd, pr, dy, tb } = recipes[recipe];
  const { yield_magnet, yield_metal, yield_separation, oxide_per_metal, light_share_of_ore } = assumptions;
  const oxide = (metal: number): number =>
    (metal / yield_magnet.value / yield_metal.value) * oxide_per_metal.value;
  return {
    mine: oxide(nd + pr) / yield_separation.value / light_share_of_ore.value,
    separation_light: oxide(nd + pr),
    separation_heavy: oxide(dy + tb),
    metal: (nd + pr + dy + tb) / yield_magnet.value,
    magnet: 1,
  };
}

/**
 * What the projects that are switched on would allow, 2025 to 2035. With the recipe's need n of a stage, the stage allows
 * Σ capacity_t · ramp(year − start − slip) · utilisation / n tonnes of magnet. Output is the least over the stages, so it exceeds none;
 * another project never lowers it, more slip never raises it.
 * @throws RangeError for an unknown id, stage, status or recipe, and for a number out of its range, naming it
 */
export function weakestLink(settings: WeakestLinkSettings, projects: readonly Project[]): WeakestLink {
  check(settings, projects);
  const { on, include_announced, slip_years, slip_by_project, ramp, utilisation, not_limiting } = settings;
  const need = tonnesPerMagnet(settings.recipe);
  const switched = new Set(on);
  const running = projects.filter(
    ({ id, status }) => switched.has(id) && (include_announced || status !== 'announced'),
  );

  const allowed = (stage: Stage, year: number): number => {
    if (need[stage] === 0 || not_limiting.includes(stage)) return Infinity;
    const made = running
      .filter((project) => project.stage === stage)
      .reduce((sum, { id, capacity_t, start_year }) => {
        const late = slip_years + ownSlip(slip_by_project, id);
        return sum + capacity_t * ramped(ramp, year - start_year - late);
      }, 0);
    return (made * utilisation) / need[stage];
  };

  return {
    years: Array.from({ length: modelYears.last - modelYears.first + 1 }, (_, i): Year => {
      const year = modelYears.first + i;
      const capacity = byStage((stage) => allowed(stage, year));
      const demand_t = demandIn(settings.demand, year);
      const narrowest = stages.reduce((least, stage) => (capacity[stage] < capacity[least] ? stage : least));
      const binds = capacity[narrowest] < Infinity;
      const output_t = binds ? capacity[narrowest] : demand_t;
      return {
        year,
        capacity,
        output_t,
        binding: binds ? narrowest : null,
        idle: byStage((stage) => capacity[stage] - output_t),
        demand_t,
        share_covered: demand_t === 0 ? 1 : Math.min(1, output_t / demand_t),
      };
    }),
  };
}

const byStage = (value: (stage: Stage) => number): Record<Stage, number> => ({
  mine: value('mine'),
  separation_light: value('separation_light'),
  separation_heavy: value('separation_heavy'),
  metal: value('metal'),
  magnet: value('magnet'),
});

const ownSlip = (slips: Readonly<Record<string, number>>, id: string): number =>
  Object.hasOwn(slips, id) ? (slips[id] ?? 0) : 0;

/** Share of nameplate `after` years from the start: nothing before it, then year by year, the last share for good. */
function ramped(ramp: readonly number[], after: number): number {
  return after < 0 ? 0 : (ramp[Math.min(Math.floor(after), ramp.length - 1)] ?? 0);
}

/** Demand in a year, on the straight line between the published points on either side. */
function demandIn(line: WeakestLinkSettings['demand'], year: number): number {
  const points = [...line].sort((a, b) => a.year - b.year);
  const after = points.find((point) => point.year >= year);
  const before = points.findLast((point) => point.year <= year);
  if (after === undefined || before === undefined)
    throw new RangeError(
      `demand covers no ${year}: expected points from ${modelYears.first} to ${modelYears.last}`,
    );
  const span = after.year - before.year;
  const part = span === 0 ? 0 : (year - before.year) / span;
  return before.demand_t + (after.demand_t - before.demand_t) * part;
}

function within(value: unknown, range: Ranged, what: string): asserts value is number {
  const { least, most } = weakestLinkRanges[range];
  const number = typeof value === 'number';
  if (number && Number.isFinite(value) && value >= least && value <= most) return;
  const said = number ? String(value) : `no number but a ${typeof value}`;
  throw new RangeError(`${what} is ${said}: expected a number from ${least} to ${most}`);
}
function oneOf<Name extends string>(value: Name, names: readonly Name[], what: string): void {
  if (!names.includes(value))
    throw new RangeError(`unknown ${what} "${String(value)}": expected ${names.join(', ')}`);
}

function check(settings: WeakestLinkSettings, projects: readonly Project[]): void {
  const seen = new Set<string>();
  for (const { id, stage, capacity_t, start_year, status } of projects) {
    oneOf(stage, stages, `stage of project "${id}"`);
    oneOf(status, statuses, `status of project "${id}"`);
    within(capacity_t, 'capacity_t', `capacity_t of project "${id}"`);
    within(start_year, 'start_year', `start_year of project "${id}"`);
    const once = `${stage} of ${id}`;
    if (seen.has(once)) throw new RangeError(`project "${id}" has its stage ${stage} twice`);
    seen.add(once);
  }
  const ids = new Set(projects.map(({ id }) => id));
  const { on, slip_years, slip_by_project, ramp, utilisation, recipe, not_limiting, demand } = settings;
  for (const [where, named] of [
    ['on', on] as const,
    ['slip_by_project', Object.keys(slip_by_project)] as const,
  ])
    for (const id of named)
      if (!ids.has(id))
        throw new RangeError(`${where} names no project "${id}": expected ${[...ids].join(', ')}`);
  within(slip_years, 'slip_years', 'slip_years');
  for (const [id, slip] of Object.entries(slip_by_project))
    within(slip, 'slip_by_project', `slip_by_project of "${id}"`);
  if (ramp.length === 0) throw new RangeError('ramp is empty: expected a share for each year');
  ramp.forEach((share, i) => {
    within(share, 'ramp', `ramp in year ${i + 1}`);
    const before = ramp[i - 1] ?? 0;
    if (share < before)
      throw new RangeError(`ramp falls from ${before} to ${share} in year ${i + 1}: expected no fall`);
  });
  within(utilisation, 'utilisation', 'utilisation');
  oneOf(recipe, Object.keys(recipes) as Recipe[], 'recipe');
  for (const stage of not_limiting) oneOf(stage, stages, 'stage in not_limiting');
  const years = new Set<number>();
  for (const { year, demand_t } of demand) {
    within(year, 'demand_year', 'year of demand');
    within(demand_t, 'demand_t', `demand_t of ${year}`);
    if (years.has(year)) throw new RangeError(`demand has the year ${year} twice`);
    years.add(year);
  }
}
