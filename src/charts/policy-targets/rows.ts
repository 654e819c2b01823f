// What policy targets show: aims of governments, or backed by them, with an amount, and the latest figure for each where one was found.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { policyTargets, type PolicyTarget } from '../../data/tables/plans/policy-targets.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, pickOne, required } from '../rows/take-rows.ts';

export const views = ['every-aim', 'europe', 'united-states', 'japan', 'elsewhere'] as const;
export type View = (typeof views)[number];

/** The views of one government or a few. */
export type Place = Exclude<View, 'every-aim'>;

/** Which aims stand in which view: those whose number is an amount. A date alone, or money alone, has no level. */
const placesOf = {
  europe: [
    'fr-caremag',
    'eu-crma-extraction',
    'eu-crma-processing',
    'eu-crma-recycling',
    'eu-crma-single-country',
    'eu-erma-2021',
  ],
  'united-states': ['us-dod-2027', 'us-dfars-2027', 'us-vulcan', 'us-mp-deal', 'us-usar-chips', 'us-vault'],
  japan: ['jp-50pct-2025', 'jp-caremag', 'jp-2010-package'],
  elsewhere: ['au-eneabba', 'in-repm', 'uk-vision-domestic', 'uk-vision-recycling', 'uk-vision-single'],
} as const satisfies Readonly<Record<Place, readonly string[]>>;
export type AimId = (typeof placesOf)[Place][number];

/** Forms of aims, from the one with most force to the one with least: law, then what was signed or paid, then words. The order is ours. */
export const forces = [
  'binding_rule',
  'contract',
  'funding',
  'scheme',
  'benchmark',
  'plan',
  'letter_of_intent',
  'stated_aim',
] as const satisfies readonly PolicyTarget['legal_status'][];
export type Force = (typeof forces)[number];

/** Three steps from a rule to a hope: what binds, what was signed, paid or put out to tender, what binds no one. */
const tiers = ['law', 'signed', 'said'] as const;
export type Tier = (typeof tiers)[number];
const tierOf = {
  binding_rule: 'law',
  contract: 'signed',
  funding: 'signed',
  scheme: 'signed',
  benchmark: 'said',
  plan: 'said',
  letter_of_intent: 'said',
  stated_aim: 'said',
} as const satisfies Readonly<Record<Force, Tier>>;

/** The force of an aim that is drawn. Throws RangeError for a form that has no place in the order. */
function forceOf({ policy_id, legal_status }: PolicyTarget): Force {
  const force = forces.find((each) => each === legal_status);
  if (force === undefined)
    throw new RangeError(
      `"${policy_id}": ${legal_status} has no place in the order of force: expected ${forces.join(', ')}`,
    );
  return force;
}

/** How a level is known: measured, derived, nameplate on trial, only aimed at, or an estimate or second-hand. */
export type LevelKind = 'measured' | 'derived' | 'nameplate' | 'aimed' | 'estimate';
/** What is counted: a share in per cent, days, or tonnes. */
export type Unit = 'pct' | 'days' | 'tonnes';

/** The latest figure for an aim, in the unit of its target. Progress of another measure than the aim's is no level. */
function levelOf(row: PolicyTarget) {
  const { progress_value: value, progress_unit, progress_of, target_unit } = row;
  if (value === null || progress_of === null || progress_of === 'other_measure') return null;
  if (progress_unit !== target_unit && !(progress_unit === 't_reo' && target_unit === 't_reo_per_yr'))
    throw new RangeError(
      `"${row.policy_id}": progress in ${progress_unit ?? 'no unit'}, target in ${target_unit ?? 'no unit'}`,
    );
  const kind: LevelKind = cell(row, 'level_kind');
  return {
    value,
    comparator: row.progress_comparator,
    kind: kind === 'measured' && isReadSecondHand(row) ? 'estimate' : kind,
    /** Whether it counts the nameplate of plants, not what they make. */
    ofNameplate: progress_of === 'nameplate',
  };
}
export type Level = Readonly<NonNullable<ReturnType<typeof levelOf>>>;

/** What stands in the tank of an aim, the surest first; nothing at all is a figure, none is not. */
const fillKinds = ['measured', 'second', 'aimed', 'nothing', 'none'] as const;
export type FillKind = (typeof fillKinds)[number];
const fillOfKind = {
  measured: 'measured',
  derived: 'second',
  nameplate: 'second',
  estimate: 'second',
  aimed: 'aimed',
} as const satisfies Readonly<Record<LevelKind, FillKind>>;
/** An estimate, what was worked out or read second-hand and a nameplate on trial share one fill. */
const fillOf = (level: Level | null): FillKind =>
  level === null ? 'none' : level.value === 0 ? 'nothing' : fillOfKind[level.kind];

/** The unit of a target. Throws RangeError for one that is no amount. */
function unitOf({ policy_id, target_unit }: PolicyTarget): Unit {
  switch (target_unit) {
    case 'pct':
    case 'days':
      return target_unit;
    case 't_per_yr':
    case 't_reo_per_yr':
      return 'tonnes';
    case 'months':
    case 'year':
    case null:
      throw new RangeError(`"${policy_id}": a target in ${target_unit ?? 'no unit'} is no amount`);
  }
}

function aimOf(id: AimId) {
  const row = pickOne(policyTargets.rows, `policy_targets "${id}"`, ({ policy_id }) => policy_id === id);
  const { target_metric: metric } = row;
  const status = forceOf(row);
  const level = levelOf(row);
  const fill = fillOf(level);
  return {
    id,
    target: cell(row, 'target_value'),
    unit: unitOf(row),
    comparator: cell(row, 'target_comparator'),
    /** The year for which it was set; null where none was. */
    year: row.target_year,
    /** null where no figure of the aim's own measure was found. */
    level,
    fill,
    /** Whether a figure of progress was found: what is only aimed at is none. */
    isFound: fill !== 'none' && fill !== 'aimed',
    /** A figure of another measure has a date of its own; that none of the aim's was found is known to the date of the evidence. */
    seen: row.progress_of === 'other_measure' ? row.as_of : row.progress_as_of,
    /** Whether the level is China's share, not the actor's own. */
    chinese:
      row.progress_value !== null &&
      (metric === 'max_single_country_share' || metric === 'china_import_share'),
    status,
    tier: tierOf[status],
    row,
  };
}
export type Aim = Readonly<ReturnType<typeof aimOf>>;

/** Those with a figure first, then those with one that is only aimed at; in each part by the force of the word, then by year, the nearest first and those without one last. */
const inOrder = (ids: readonly AimId[]): readonly Aim[] =>
  ids
    .map(aimOf)
    .sort(
      (a, b) =>
        Number(b.isFound) - Number(a.isFound) ||
        Number(a.level === null) - Number(b.level === null) ||
        forces.indexOf(a.status) - forces.indexOf(b.status) ||
        (a.year ?? Infinity) - (b.year ?? Infinity),
    );
const places = ['europe', 'united-states', 'japan', 'elsewhere'] as const satisfies readonly Place[];
/** All by the force of the word alone, since the view of all counts nothing else; then by year. */
const aims = places
  .flatMap((place) => placesOf[place])
  .map(aimOf)
  .sort(
    (a, b) =>
      forces.indexOf(a.status) - forces.indexOf(b.status) || (a.year ?? Infinity) - (b.year ?? Infinity),
  );
/** The aim that the headline of a view is about. */
const headlined = {
  europe: 'eu-crma-recycling',
  'united-states': 'us-mp-deal',
  japan: 'jp-50pct-2025',
  elsewhere: 'in-repm',
} as const satisfies Readonly<Record<Place, AimId>>;
/** The aims of a place, that of the headline before all others. */
const opened = (place: Place): readonly Aim[] =>
  inOrder(placesOf[place]).toSorted(
    (a, b) => Number(b.id === headlined[place]) - Number(a.id === headlined[place]),
  );
const shown: Readonly<Record<View, readonly Aim[]>> = {
  'every-aim': aims,
  europe: opened('europe'),
  'united-states': opened('united-states'),
  japan: opened('japan'),
  elsewhere: opened('elsewhere'),
};

/** Whose an aim is. Throws RangeError for an actor that is not counted yet. */
function actorOf({ row }: Aim): Actor {
  const who = whoOf(row);
  const actor = new Map<string, Actor>(Object.entries(actors)).get(who);
  if (actor === undefined)
    throw new RangeError(`"${row.policy_id}": the actor ${who} has no name in the count by country`);
  return actor;
}
/** How many of some aims each actor has, the most first. */
function countsBy(counted: readonly Aim[]): readonly (readonly [actor: Actor, count: number])[] {
  const have = counted.map(actorOf);
  return [...new Set(Object.values(actors))]
    .map((actor) => [actor, have.filter((each) => each === actor).length] as const)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a);
}

const aim = (id: AimId): Aim => pickOne(aims, `aim "${id}"`, (each) => each.id === id);
/** An aim whose year and level a sentence says. */
const reached = (id: AimId) => {
  const each = aim(id);
  return {
    ...each,
    year: required(each.year, `year of ${id}`),
    level: required(each.level, `level of ${id}`),
  };
};

/** Whose aim it is, counted by country: an alliance that the EU backs counts as the EU's. */
const actors = {
  'European Union': 'eu',
  'European Raw Materials Alliance': 'eu',
  'United States': 'us',
  Japan: 'japan',
  'United Kingdom': 'uk',
  India: 'india',
  Australia: 'australia',
  France: 'france',
} as const satisfies Readonly<Record<string, string>>;
export type Actor = (typeof actors)[keyof typeof actors];

/** Who acts, without the office or the firms in brackets. */
const whoOf = ({ actor, policy_id }: PolicyTarget): string =>
  required(actor.replace(/ \(.*\)$/, '').split(' / ')[0], `actor of ${policy_id}`);

export const rows = frozen({
  shown,
  aims,
  tiers,
  fillKinds,
  /** How many aims of each step from rule to hope each government has. */
  whose: {
    law: countsBy(aims.filter(({ tier }) => tier === 'law')),
    signed: countsBy(aims.filter(({ tier }) => tier === 'signed')),
    said: countsBy(aims.filter(({ tier }) => tier === 'said')),
  } as const satisfies Readonly<Record<Tier, unknown>>,
  /** Aims that a rule binds, and those of which no figure of their own measure was found, but for one that is only aimed at. */
  binding: aims.filter(({ status }) => status === 'binding_rule'),
  withoutFigure: aims.filter(({ isFound }) => !isFound),
  recycling: reached(headlined.europe),
  mp: reached(headlined['united-states']),
  japan: reached(headlined.japan),
  india: aim(headlined.elsewhere),
  /** The year of Japan's first package. */
  packageYear: aim('jp-2010-package').row.date.slice(0, 4),
  /** The newest year of which progress is told. */
  newestYear: required(
    aims
      .map(({ row }) => row.progress_as_of.slice(0, 4))
      .sort()
      .at(-1),
    'dates of progress',
  ),
  /** Every aim, rule and sum of the table, also those without a tag. */
  listed: policyTargets.rows.map((row) => ({
    row,
    who: whoOf(row),
    drawn: aims.some((each) => each.row === row),
  })),
  all: aims.map(({ row }) => row),
  /** Those of the headlines, whose tanks share their marks. */
  headlined: Object.values(headlined).map((id) => aim(id).row),
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly PolicyTarget[] => rows.shown[view].map(({ row }) => row);
