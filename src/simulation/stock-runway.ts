// How long a stock lasts when supply from China is cut: one material, day by day. A model, never a forecast.
//
// The unit is one day of normal use. Day 0 is the first day; `days[t]` is day t. On each day, in this order:
//
//   1. demand = 1 − thrift. Thrift grows evenly from the start of the cut to `thrift_max` and then stays.
//   2. China offers `china_share` × (1 − depth of the cut). Others offer 1 − `china_share`, which the cut does not touch, and on top
//      the other supply that comes up after the cut. Before any cut the two offers make up exactly one day of normal use.
//   3. What is missing for the day comes first from the state's stock (once its release has begun, up to `state_release_rate`), then
//      from the users' own stock. What is still missing is the unmet need.
//   4. Surplus refills the users' own stock up to the opening level. The rest is not bought: both sides sell less, in proportion to
//      their offers. The state's stock is not refilled.
//
// A day's depth is the depth reached by its end: a cut that takes ten days to close stands at a tenth on its first day. When the cut
// has lasted its duration, ramp included, China offers all again at once; thrift and other supply stay.
//
// Days are whole: one belongs to the cut, to the release or to new supply when its own beginning lies in it. A start on day 2.5 shows
// from day 3 on, and a cut from day 0 for 1.5 days cuts days 0 and 1.
//
// Opening stocks + all supply bought = all used + closing stocks, to 1e-9 days for stocks up to a million days, beyond that to the
// last digit that a number of that size holds. used + unmet = demand on every day. No amount is ever below zero.

/** What the reader sets. All of them are numbers; days may be fractions, shares and rates lie from 0 to 1. */
export interface StockRunwaySettings {
  /** How many days are worked out, 1 to 3,650; a part of a day at the end is left out. */
  readonly horizon_days: number;
  /** The users' own stock on day 0. */
  readonly stock_days: number;
  /** The state's stock on day 0. */
  readonly state_stock_days: number;
  /** The day from which the state releases. */
  readonly state_release_start_day: number;
  /** The most the state releases on a day, as a share of normal use. */
  readonly state_release_rate: number;
  /** China's share of supply before the cut. */
  readonly china_share: number;
  /** How much of the supply from China is cut in the end: 0 nothing, 1 all. */
  readonly cut: number;
  /** The day on which the cut begins. */
  readonly cut_start_day: number;
  /** Days until the cut is at its deepest, evenly. */
  readonly cut_ramp_days: number;
  /** Days from start to end of the cut, ramp included; Infinity for one that does not end. */
  readonly cut_duration_days: number;
  /** New supply from elsewhere at its height, as a share of normal use. */
  readonly other_supply_max: number;
  /** Days from the start of the cut until the new supply begins. */
  readonly other_supply_delay_days: number;
  /** Days from then until the new supply is at its height, evenly. */
  readonly other_supply_ramp_days: number;
  /** The share of normal use that thrift saves in the end. */
  readonly thrift_max: number;
  /** Days from the start of the cut until thrift saves all it can, evenly. */
  readonly thrift_ramp_days: number;
}
type Setting = keyof StockRunwaySettings;

/** One day. All amounts are days of normal use; stocks are those at the day's end. */
export interface RunwayDay {
  readonly day: number;
  readonly demand: number;
  /** Bought from China, and from all others. */
  readonly supply_china: number;
  readonly supply_other: number;
  /** Taken from the state's stock. */
  readonly released: number;
  readonly used: number;
  readonly unmet: number;
  readonly stock_days: number;
  readonly state_stock_days: number;
}

/** One setting changed, all others kept, and what that does to the first shortage. */
export interface SensitivityTry {
  readonly setting: Setting;
  /** What was added to the setting: {@link sensitivitySteps}, up or down, or as much of that as its range allows. */
  readonly change: number;
  readonly first_shortage_day: number | null;
  /** Days by which the first shortage comes later (above 0) or sooner; null where it appears or vanishes. */
  readonly effect_days: number | null;
}

export interface StockRunway {
  readonly days: readonly RunwayDay[];
  /** The first day with unmet need; null when there is none before the horizon. */
  readonly first_shortage_day: number | null;
  /** The day after the last one with unmet need; null without a shortage, or when the horizon ends in one. */
  readonly recovery_day: number | null;
  /** All unmet need up to the horizon, in days of normal use. */
  readonly unmet_total_days: number;
  /** The strongest effect first: shortages that appear or vanish, then the most days. */
  readonly sensitivity: readonly SensitivityTry[];
}

/** The range of a setting, both ends allowed, and its default. */
export interface SettingRange {
  readonly least: number;
  /** Infinity where there is no upper end. */
  readonly most: number;
  /** Whether Infinity itself is allowed; elsewhere every number must be finite. */
  readonly endless: boolean;
  readonly default: number;
  readonly unit: 'days' | 'share';
}
const days = (standard: number): SettingRange => ({
  least: 0,
  most: Infinity,
  endless: standard === Infinity,
  default: standard,
  unit: 'days',
});
const share = (standard: number): SettingRange => ({
  least: 0,
  most: 1,
  endless: false,
  default: standard,
  unit: 'share',
});

/** Every setting with its range. The defaults have no source: they are round numbers to start from, and claim nothing. */
export const stockRunwayRanges: Readonly<Record<Setting, SettingRange>> = {
  horizon_days: { least: 1, most: 3650, endless: false, default: 730, unit: 'days' },
  stock_days: days(180),
  state_stock_days: days(0),
  state_release_start_day: days(0),
  state_release_rate: share(1),
  china_share: share(0.7),
  cut: share(1),
  cut_start_day: days(0),
  cut_ramp_days: days(0),
  cut_duration_days: days(Infinity),
  other_supply_max: share(0),
  other_supply_delay_days: days(0),
  other_supply_ramp_days: days(0),
  thrift_max: share(0),
  thrift_ramp_days: days(0),
};
const names = Object.keys(stockRunwayRanges) as Setting[];

/** The defaults of {@link stockRunwayRanges}, as settings: a stock, most supply from China, and all of it cut without end. */
export const stockRunwayDefaults = Object.fromEntries(
  names.map((name) => [name, stockRunwayRanges[name].default]),
) as unknown as StockRunwaySettings;

/** Need that binary fractions alone leave unmet is none, as long as it all comes to less than this. */
const rounding = 5e-10;

/**
 * Works out stock and unmet need for every day.
 * @throws RangeError naming the setting and its range when one is missing, not a number, or out of range
 */
export function stockRunway(settings: StockRunwaySettings): StockRunway {
  for (const name of names) check(name, settings[name]);
  const own = { ...settings };
  const run = runOf(own);
  let tries: readonly SensitivityTry[] | undefined;
  return {
    ...run,
    // Some thirty further runs, for those who ask.
    get sensitivity() {
      return (tries ??= sensitivityOf(own, run.first_shortage_day));
    },
  };
}

function check(name: Setting, value: unknown): void {
  const { least, most, endless, unit } = stockRunwayRanges[name];
  const fits = typeof value === 'number' && value >= least && value <= most;
  if (fits && (endless || Number.isFinite(value))) return;
  const range =
    most === Infinity ? `${least} or more${endless ? ', or Infinity' : ''}` : `${least} to ${most}`;
  const kind = value === undefined ? 'missing' : `no number but a ${typeof value}`;
  const said = typeof value === 'number' ? String(value) : kind;
  throw new RangeError(`${name} is ${said}: expected ${unit === 'share' ? 'a share' : 'days'}, ${range}`);
}

/** How far something has come by the end of `day` that begins at `start` and takes `ramp` days: 0 to 1. */
function progress(day: number, start: number, ramp: number): number {
  if (day < start) return 0;
  return ramp === 0 ? 1 : Math.min(1, (day - start + 1) / ramp);
}

type Run = Omit<StockRunway, 'sensitivity'>;

/** All days, or for a try only those up to the first shortage. */
function runOf(s: StockRunwaySettings, toFirstShortage = false): Run {
  const run: RunwayDay[] = [];
  // What is gone from each stock: these sums stay as small as the horizon, so that a vast stock costs them no digits.
  let taken = 0;
  let given = 0;
  let first: number | null = null;
  let last = -1;
  let unmetTotal = 0;
  let ignored = 0;
  const cutEnd = s.cut_start_day + s.cut_duration_days;
  const length = Math.floor(s.horizon_days);
  for (let day = 0; day < length; day += 1) {
    const demand = 1 - s.thrift_max * progress(day, s.cut_start_day, s.thrift_ramp_days);
    const depth = day < cutEnd ? s.cut * progress(day, s.cut_start_day, s.cut_ramp_days) : 0;
    const fromChina = s.china_share * (1 - depth);
    const begins = s.cut_start_day + s.other_supply_delay_days;
    const fromOthers =
      1 - s.china_share + s.other_supply_max * progress(day, begins, s.other_supply_ramp_days);
    const offered = fromChina + fromOthers;
    const bought = Math.min(offered, demand + taken);
    const part = offered > 0 ? bought / offered : 0;

    const missing = Math.max(0, demand - bought);
    const open = day >= s.state_release_start_day;
    const released = open ? Math.min(s.state_stock_days - given, s.state_release_rate, missing) : 0;
    const drawn = Math.min(s.stock_days - taken, missing - released);
    const short = missing - released - drawn;
    const unmet = ignored + short > rounding ? short : 0;
    if (unmet === 0) ignored += short;
    const refill = Math.max(0, bought - demand);
    taken = Math.max(0, Math.min(s.stock_days, taken + drawn - refill));
    given = Math.min(s.state_stock_days, given + released);
    if (unmet > 0) {
      first ??= day;
      last = day;
      unmetTotal += unmet;
      if (toFirstShortage) break;
    }
    if (toFirstShortage) continue;
    run.push({
      day,
      demand,
      supply_china: fromChina * part,
      supply_other: fromOthers * part,
      released,
      used: demand - unmet,
      unmet,
      stock_days: s.stock_days - taken,
      state_stock_days: s.state_stock_days - given,
    });
  }
  return {
    days: run,
    first_shortage_day: first,
    recovery_day: first === null || last === length - 1 ? null : last + 1,
    unmet_total_days: unmetTotal,
  };
}

/** What the sensitivity adds to a setting and takes from it, by its unit. */
export const sensitivitySteps = { share: 0.1, days: 30 } as const;

/** Tries each setting but the horizon a step up and a step down. An endless cut has no step. */
function sensitivityOf(settings: StockRunwaySettings, first: number | null): SensitivityTry[] {
  const tries: SensitivityTry[] = [];
  for (const setting of names) {
    const value = settings[setting];
    if (setting === 'horizon_days' || value === Infinity) continue;
    const { least, most, unit } = stockRunwayRanges[setting];
    for (const step of [-sensitivitySteps[unit], sensitivitySteps[unit]]) {
      const tried = Math.min(most, Math.max(least, value + step));
      if (tried === value) continue;
      const there = runOf({ ...settings, [setting]: tried }, true).first_shortage_day;
      const both = there !== null && first !== null;
      const effect = both ? there - first : there === first ? 0 : null;
      tries.push({ setting, change: tried - value, first_shortage_day: there, effect_days: effect });
    }
  }
  const strength = ({ effect_days }: SensitivityTry): number =>
    effect_days === null ? Infinity : Math.abs(effect_days);
  return tries.sort((a, b) => (strength(a) === strength(b) ? 0 : strength(b) - strength(a)));
}
