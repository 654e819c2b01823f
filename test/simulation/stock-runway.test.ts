// The stock runway: worked examples, calculated by hand beside them; what must hold for any settings; what is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  stockRunway,
  stockRunwayDefaults,
  stockRunwayRanges,
  type RunwayDay,
  type StockRunway,
  type StockRunwaySettings,
} from '../../src/simulation/stock-runway.ts';
import { always, exactSum } from './properties.ts';

const run = (settings: Partial<StockRunwaySettings>): StockRunway =>
  stockRunway({ ...stockRunwayDefaults, ...settings });
type Setting = keyof StockRunwaySettings;
const names = Object.keys(stockRunwayRanges) as Setting[];

describe('worked examples', () => {
  it('a stock of 10 days lasts 20 days when half of the supply stops', () => {
    // Half a day is missing each day: 10 / 0.5 = 20 whole days, days 0 to 19. Day 20 is the first short one.
    // The horizon ends after day 29: 10 short days of 0.5 each make 5 days of need.
    const { first_shortage_day, recovery_day, unmet_total_days, days } = run({
      horizon_days: 30,
      stock_days: 10,
      china_share: 0.5,
      cut: 1,
    });
    expect(first_shortage_day).toBe(20);
    expect(recovery_day).toBeNull();
    expect(unmet_total_days).toBeCloseTo(5, 9);
    expect(days[0]).toEqual({
      day: 0,
      demand: 1,
      supply_china: 0,
      supply_other: 0.5,
      released: 0,
      used: 1,
      unmet: 0,
      stock_days: 9.5,
      state_stock_days: 0,
    });
    expect(days).toHaveLength(30);
  });

  it('a cut that closes in 4 days takes a quarter more each day', () => {
    // All from China. Missing on days 0 to 3: 0.25, 0.5, 0.75, 1, together 2.5. A stock of 2.5 ends with day 3; day 4 is short.
    const { days, first_shortage_day } = run({
      horizon_days: 6,
      stock_days: 2.5,
      china_share: 1,
      cut_ramp_days: 4,
    });
    expect(days.map(({ stock_days }) => stock_days)).toEqual([2.25, 1.75, 1, 0, 0, 0]);
    expect(first_shortage_day).toBe(4);
  });

  it('after the cut other supply refills the stock to its opening level, and no further', () => {
    // China gives 0.6 of supply and is cut whole on days 2 to 4: 3 × 0.6 = 1.8 days leave the stock of 2, so 0.2 is left.
    // Other supply of 0.5 begins on day 2 + 3 = 5: 1.5 offered, 0.5 over. The stock: 0.7, 1.2, 1.7, 2 on days 5 to 8.
    // On day 8 only 0.3 is taken, so 1.3 of 1.5 is bought: China sells 0.6 × 1.3 / 1.5 = 0.52, the others 0.9 × 1.3 / 1.5 = 0.78.
    const { days, first_shortage_day } = run({
      horizon_days: 10,
      stock_days: 2,
      china_share: 0.6,
      cut_start_day: 2,
      cut_duration_days: 3,
      other_supply_max: 0.5,
      other_supply_delay_days: 3,
    });
    [2, 2, 1.4, 0.8, 0.2, 0.7, 1.2, 1.7, 2, 2].forEach((stock, day) => {
      expect(days[day]?.stock_days).toBeCloseTo(stock, 9);
    });
    expect(days[8]?.supply_china).toBeCloseTo(0.52, 9);
    expect(days[8]?.supply_other).toBeCloseTo(0.78, 9);
    expect(first_shortage_day).toBeNull();
  });

  it('the state releases from its day on, before the users’ own stock is touched', () => {
    // All from China, cut whole. Own stock 2 lasts days 0 and 1. The state has 1, gives up to 0.4 a day from day 1:
    // day 0: own 2 − 1 = 1. Day 1: state 0.4, own 1 − 0.6 = 0.4. Day 2: state 0.4, own 0.4, 0.2 unmet. Day 3: state 0.2, 0.8 unmet.
    const { days, first_shortage_day, unmet_total_days } = run({
      horizon_days: 4,
      stock_days: 2,
      china_share: 1,
      state_stock_days: 1,
      state_release_start_day: 1,
      state_release_rate: 0.4,
    });
    [0, 0.4, 0.4, 0.2].forEach((released, day) => {
      expect(days[day]?.released).toBeCloseTo(released, 9);
    });
    expect(first_shortage_day).toBe(2);
    expect(unmet_total_days).toBeCloseTo(1, 9);
  });

  it('thrift and the end of the cut bring the recovery', () => {
    // China gives 0.5, cut whole on days 0 to 3; no stock. Thrift reaches 0.2 in 2 days: demand 0.9, then 0.8.
    // Unmet 0.4, 0.3, 0.3, 0.3 = 1.3. On day 4 China is back: 1 offered for a demand of 0.8.
    const { first_shortage_day, recovery_day, unmet_total_days, days } = run({
      horizon_days: 8,
      stock_days: 0,
      china_share: 0.5,
      cut_duration_days: 4,
      thrift_max: 0.2,
      thrift_ramp_days: 2,
    });
    expect([first_shortage_day, recovery_day]).toEqual([0, 4]);
    expect(unmet_total_days).toBeCloseTo(1.3, 9);
    expect(days[4]?.used).toBeCloseTo(0.8, 9);
  });

  it('thirty days more of stock last sixty days more when half the supply is cut', () => {
    // 100 / 0.5 = 200; 130 / 0.5 = 260. A tenth more from China: 100 / 0.6 = 166.67, so day 166 is the first short one: 34 sooner.
    const { sensitivity } = run({ stock_days: 100, china_share: 0.5 });
    const effect = (setting: string, change: number) =>
      sensitivity.find((one) => one.setting === setting && Math.abs(one.change - change) < 1e-9);
    expect(effect('stock_days', 30)).toMatchObject({ first_shortage_day: 260, effect_days: 60 });
    expect(effect('china_share', 0.1)).toMatchObject({ first_shortage_day: 166, effect_days: -34 });
    expect(effect('cut', 0.1)).toBeUndefined();
    expect(effect('cut_duration_days', 30)).toBeUndefined();
  });

  it('a shortage that a change makes vanish counts as the strongest effect', () => {
    // No stock: with a tenth of the supply cut there is a shortage from day 0; with a tenth less cut there is none.
    const { sensitivity } = run({ stock_days: 0, cut: 0.1, china_share: 1 });
    expect(sensitivity[0]?.effect_days).toBeNull();
    expect(sensitivity).toContainEqual({
      setting: 'cut',
      change: -0.1,
      first_shortage_day: null,
      effect_days: null,
    });
  });
});

const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: seldom });
const hundredths = (min: number, max: number) => fc.integer({ min, max }).map((part) => part / 100);
const anyShare = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const half = fc.constantFrom(0, 0.5);
/** Days, mostly few, whole or halves; seldom any fraction up to `most`. */
const daysTo = (few: number, most: number) =>
  often(
    fc.tuple(fc.integer({ min: 0, max: few }), half).map(([whole, part]) => whole + part),
    fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: most, noNaN: true }),
      fc.integer({ min: 0, max: most }),
    ),
  );

/** Any settings within their ranges. Most are such that a cut bites before the horizon; both ends of each range come up often. */
const settings: fc.Arbitrary<StockRunwaySettings> = fc.record({
  horizon_days: often(
    fc.integer({ min: 100, max: 500 }),
    fc.oneof(fc.constantFrom(1, 3650), fc.double({ min: 1, max: 3650, noNaN: true })),
  ),
  stock_days: daysTo(60, 1e6),
  state_stock_days: daysTo(30, 1e6),
  state_release_start_day: daysTo(60, 4000),
  state_release_rate: often(hundredths(0, 100), anyShare),
  china_share: often(hundredths(20, 100), anyShare),
  cut: often(hundredths(20, 100), anyShare),
  cut_start_day: often(fc.constantFrom(0, 1, 20), daysTo(90, 4000)),
  cut_ramp_days: often(fc.constantFrom(0, 1, 30), daysTo(90, 4000)),
  cut_duration_days: fc.oneof(fc.constant(Infinity), daysTo(300, 4000)),
  other_supply_max: often(hundredths(0, 60), anyShare),
  other_supply_delay_days: daysTo(200, 4000),
  other_supply_ramp_days: daysTo(100, 4000),
  thrift_max: often(hundredths(0, 30), anyShare),
  thrift_ramp_days: daysTo(100, 4000),
});

/** A day's sum holds to this; so do the books of a whole run with stocks up to a million days. */
const tolerance = 1e-9;
const supplyOf = (day: RunwayDay): number => day.supply_china + day.supply_other;
/** Opening stocks and all supply, less all that was used and all that is left: nothing, but for rounding. */
function lost(given: StockRunwaySettings, { days }: StockRunway): number {
  const end = days.at(-1);
  return exactSum([
    ...[given.stock_days, given.state_stock_days],
    ...days.flatMap((day) => [day.supply_china, day.supply_other, -day.used]),
    ...[-(end?.stock_days ?? NaN), -(end?.state_stock_days ?? NaN)],
  ]);
}

describe('for any settings', () => {
  it('the cases say something: shortages come, end and stay away, stocks are drawn, released and filled again', () => {
    const runs: StockRunway[] = [];
    always(settings, (given) => void runs.push(stockRunway(given)));
    const part = (test: (run: StockRunway) => boolean): number => runs.filter(test).length / runs.length;
    const refilled = ({ days }: StockRunway) =>
      days.some(({ stock_days }, i) => stock_days > (days[i - 1]?.stock_days ?? Infinity));
    expect(part(({ first_shortage_day }) => first_shortage_day === null)).toBeGreaterThan(0.2);
    expect(
      part(({ first_shortage_day }) => first_shortage_day !== null && first_shortage_day > 0),
    ).toBeGreaterThan(0.2);
    expect(part(({ recovery_day }) => recovery_day !== null)).toBeGreaterThan(0.1);
    expect(part(({ days }) => days.some(({ released }) => released > 0))).toBeGreaterThan(0.2);
    expect(part(refilled)).toBeGreaterThan(0.1);
  });

  it('there is a day for every whole day of the horizon, and every amount is a number from zero up', () => {
    always(settings, (given) => {
      const { days, unmet_total_days } = stockRunway(given);
      expect(days.map(({ day }) => day)).toEqual(
        Array.from({ length: Math.floor(given.horizon_days) }, (_, i) => i),
      );
      expect(unmet_total_days).toBeGreaterThanOrEqual(0);
      expect(
        days.filter((day) => !Object.values(day).every((amount) => amount >= 0 && amount < Infinity)),
      ).toEqual([]);
    });
  });

  it('nothing is made or lost: opening stocks and supply are what was used and what is left', () => {
    always(settings, (given) => {
      expect(Math.abs(lost(given, stockRunway(given)))).toBeLessThan(tolerance);
    });
  });

  it('stocks of any size lose no more than the last digit that holds them', () => {
    const vast = fc.double({ min: 1e6, max: 1e15, noNaN: true });
    always(fc.tuple(settings, vast, vast), ([given, own, state]) => {
      const held = { ...given, stock_days: own, state_stock_days: state };
      const lastDigit = (own + state) * Number.EPSILON;
      expect(Math.abs(lost(held, stockRunway(held)))).toBeLessThan(tolerance + lastDigit);
    });
  });

  it('each day is balanced by itself: what comes in and what is taken from stock is what is used', () => {
    always(settings, (given) => {
      let [own, state] = [given.stock_days, given.state_stock_days];
      const wrong = stockRunway(given).days.filter((day) => {
        const out = own - day.stock_days + (state - day.state_stock_days);
        const gap = Math.max(
          Math.abs(supplyOf(day) + out - day.used),
          Math.abs(day.used + day.unmet - day.demand),
          Math.abs(state - day.state_stock_days - day.released),
        );
        [own, state] = [day.stock_days, day.state_stock_days];
        return !(gap < tolerance);
      });
      expect(wrong).toEqual([]);
    });
  });

  it('no stock rises above its opening, no release above its rate, no purchase above its offer', () => {
    always(settings, (given) => {
      let state = given.state_stock_days;
      const wrong = stockRunway(given).days.filter((day) => {
        const before = state;
        state = day.state_stock_days;
        return !(
          day.stock_days <= given.stock_days &&
          day.state_stock_days <= before &&
          day.released <= given.state_release_rate &&
          (day.released === 0 || day.day >= given.state_release_start_day) &&
          day.supply_china <= given.china_share &&
          day.supply_other <= 1 - given.china_share + given.other_supply_max
        );
      });
      expect(wrong).toEqual([]);
    });
  });

  it('a need goes unmet only when the own stock is empty, and the state gives all that it may', () => {
    always(settings, (given) => {
      let state = given.state_stock_days;
      const wrong = stockRunway(given).days.filter((day) => {
        const open = day.day >= given.state_release_start_day;
        const most = open ? Math.min(state, given.state_release_rate) : 0;
        state = day.state_stock_days;
        return day.unmet > 0 && !(day.stock_days < tolerance && day.released > most - tolerance);
      });
      expect(wrong).toEqual([]);
    });
  });

  it('without a cut no stock is touched and no need goes unmet', () => {
    always(settings, (given) => {
      const { days, first_shortage_day } = stockRunway({ ...given, cut: 0 });
      expect(first_shortage_day).toBeNull();
      const end = days.at(-1);
      expect(given.stock_days - (end?.stock_days ?? NaN)).toBeLessThan(tolerance);
      expect(given.state_stock_days - (end?.state_stock_days ?? NaN)).toBeLessThan(tolerance);
    });
  });

  it('a shorter horizon tells the same story, cut short; a cut that outlasts the horizon is as good as endless', () => {
    always(fc.tuple(settings, fc.double({ min: 0, max: 1, noNaN: true })), ([given, part]) => {
      const { days } = stockRunway(given);
      const shorter = stockRunway({ ...given, horizon_days: Math.max(1, given.horizon_days * part) });
      expect(shorter.days).toEqual(days.slice(0, shorter.days.length));
      const ever = stockRunway({ ...given, cut_duration_days: Infinity });
      expect(stockRunway({ ...given, cut_duration_days: given.horizon_days }).days).toEqual(ever.days);
    });
  });

  it('the days named are those of the days listed', () => {
    always(settings, (given) => {
      const { days, first_shortage_day, recovery_day, unmet_total_days } = stockRunway(given);
      const short = days.filter(({ unmet }) => unmet > 0).map(({ day }) => day);
      const last = short.at(-1);
      expect(first_shortage_day).toBe(short[0] ?? null);
      expect(recovery_day).toBe(last === undefined || last === days.length - 1 ? null : last + 1);
      expect(Math.abs(unmet_total_days - exactSum(days.map(({ unmet }) => unmet)))).toBeLessThan(tolerance);
    });
  });

  /** A setting, and whether more of it may bring the first shortage only later, or only sooner. */
  const directions = [
    ['stock_days', 'later'],
    ['state_stock_days', 'later'],
    ['other_supply_max', 'later'],
    ['thrift_max', 'later'],
    ['china_share', 'sooner'],
    ['cut', 'sooner'],
    ['cut_duration_days', 'sooner'],
    ['other_supply_delay_days', 'sooner'],
    ['other_supply_ramp_days', 'sooner'],
    ['thrift_ramp_days', 'sooner'],
    ['cut_ramp_days', 'later'],
  ] as const;

  it.each(directions)(
    'more %s brings the first shortage only %s, if it moves it, and so with all unmet need',
    (name, way) => {
      const { most } = stockRunwayRanges[name];
      const step = fc.double({ min: 0, max: most === 1 ? 1 : 300, noNaN: true });
      always(fc.tuple(settings, step), ([given, more]) => {
        const changed = { ...given, [name]: Math.min(most, given[name] + more) };
        const [low, high] = way === 'later' ? [given, changed] : [changed, given];
        const [worse, better] = [stockRunway(low), stockRunway(high)];
        expect(better.first_shortage_day ?? Infinity).toBeGreaterThanOrEqual(
          worse.first_shortage_day ?? Infinity,
        );
        expect(better.unmet_total_days).toBeLessThan(worse.unmet_total_days + tolerance);
      });
    },
  );

  it('the sensitivity is of the settings that were run, whenever it is read', () => {
    const given = { ...stockRunwayDefaults };
    const result = stockRunway(given);
    given.stock_days = 0;
    expect(result.sensitivity).toEqual(stockRunway(stockRunwayDefaults).sensitivity);
    expect(result.sensitivity).toBe(result.sensitivity);
  });

  it('the sensitivity is what running the model again with one setting changed gives', () => {
    always(
      settings,
      (given) => {
        const { sensitivity, first_shortage_day: now } = stockRunway(given);
        const expected = names.flatMap((setting) => {
          if (setting === 'horizon_days' || given[setting] === Infinity) return [];
          const { least, most, unit } = stockRunwayRanges[setting];
          return (unit === 'share' ? [-0.1, 0.1] : [-30, 30])
            .map((step) => Math.min(most, Math.max(least, given[setting] + step)))
            .filter((value) => value !== given[setting])
            .map((value) => {
              const then = stockRunway({ ...given, [setting]: value }).first_shortage_day;
              const effect_days =
                now === null ? (then === null ? 0 : null) : then === null ? null : then - now;
              return { setting, change: value - given[setting], first_shortage_day: then, effect_days };
            });
        });
        expect(new Set(sensitivity.map((one) => JSON.stringify(one)))).toEqual(
          new Set(expected.map((one) => JSON.stringify(one))),
        );
        expect(sensitivity).toHaveLength(expected.length);
        const strengths = sensitivity.map(({ effect_days }) =>
          effect_days === null ? Infinity : Math.abs(effect_days),
        );
        expect(strengths).toEqual([...strengths].sort((a, b) => (a === b ? 0 : b - a)));
      },
      40,
    );
  });

  it('a stock of n days of what is missing lasts n days exactly, whatever the binary fractions', () => {
    const thousandths = fc.integer({ min: 1, max: 1000 });
    always(fc.tuple(thousandths, fc.integer({ min: 0, max: 3649 })), ([missing, lasts]) => {
      const { first_shortage_day } = run({
        horizon_days: 3650,
        stock_days: (lasts * missing) / 1000,
        china_share: 1,
        cut: missing / 1000,
      });
      expect(first_shortage_day).toBe(lasts);
    });
  });
});

it('a vast stock keeps its books over the longest horizon', () => {
  // A running total of a million days, less 0.777 × 0.333 on each of 3,650 days, would be 2e-7 off by the end.
  const given = {
    ...stockRunwayDefaults,
    horizon_days: 3650,
    stock_days: 1e6,
    china_share: 0.777,
    cut: 0.333,
  };
  expect(Math.abs(lost(given, stockRunway(given)))).toBeLessThan(1e-9);
});

it('days are whole: a start or an end within one counts from the next', () => {
  // All from China, no stock: what is unmet is the depth of the cut. From day 1.5 to day 3.5 it covers days 2 and 3.
  const { days } = run({
    horizon_days: 5.9,
    stock_days: 0,
    china_share: 1,
    cut_start_day: 1.5,
    cut_duration_days: 2,
  });
  expect(days.map(({ unmet }) => unmet)).toEqual([0, 0, 1, 1, 0]);
});

it('need too small for one day to show is not lost over many', () => {
  // 2e-10 of each day's supply is cut and there is no stock: over 3,650 days that is 7.3e-7 days of need.
  const { unmet_total_days } = run({ horizon_days: 3650, stock_days: 0, china_share: 1, cut: 2e-10 });
  expect(Math.abs(unmet_total_days - 7.3e-7)).toBeLessThan(1e-9);
});

it('rounding alone makes no shortage', () => {
  // A tenth is missing each day and the stock is 3: exactly 30 days. Day 30, not day 29, is the first short one.
  const { first_shortage_day } = run({ stock_days: 3, china_share: 1, cut: 0.1 });
  expect(first_shortage_day).toBe(30);
});

describe('what is refused', () => {
  const message = (name: Setting): RegExp => {
    const { least, most, endless, unit } = stockRunwayRanges[name];
    const range =
      most < Infinity ? `${least} to ${most}` : `${least} or more${endless ? ', or Infinity' : ''}`;
    return new RegExp(`^${name} is .+: expected ${unit === 'share' ? 'a share' : 'days'}, ${range}$`);
  };
  const refuses = (given: object, name: Setting): void => {
    expect(() => stockRunway(given as StockRunwaySettings)).toThrow(
      expect.objectContaining({
        name: 'RangeError',
        message: expect.stringMatching(message(name)) as string,
      }),
    );
  };

  it.each(names)('%s: out of its range, no number, missing', (name) => {
    const { least, most, endless } = stockRunwayRanges[name];
    const below = fc.double({ max: least, noNaN: true }).filter((value) => value < least);
    const above = fc.double({ min: 1, noNaN: true }).filter((value) => value > most);
    const noNumber = fc.oneof(
      fc.constantFrom<unknown>(NaN, -Infinity, null, undefined, '', '0', '1', 'all', true, 1n, Symbol('1')),
      fc.anything({ withNullPrototype: true }).filter((value) => typeof value !== 'number'),
    );
    const wrong = fc.oneof(below, ...(most < Infinity ? [above] : []), noNumber);
    always(wrong, (value) => {
      refuses({ ...stockRunwayDefaults, [name]: value }, name);
    });
    const { [name]: _, ...others } = stockRunwayDefaults;
    refuses(others, name);
    if (!endless) refuses({ ...others, [name]: Infinity }, name);
  });

  it('names the range', () => {
    expect(() => run({ cut: 1.5 })).toThrow('cut is 1.5: expected a share, 0 to 1');
    expect(() => run({ horizon_days: 3651 })).toThrow('horizon_days is 3651: expected days, 1 to 3650');
    expect(() => run({ stock_days: Infinity })).toThrow('stock_days is Infinity: expected days, 0 or more');
  });

  it('both ends of every range pass, and only the duration may be endless', () => {
    for (const name of names) {
      const { least, most } = stockRunwayRanges[name];
      expect(() => run({ horizon_days: 2, [name]: least })).not.toThrow();
      if (most < Infinity) expect(() => run({ [name]: most })).not.toThrow();
    }
    expect(() => run({ cut_duration_days: Infinity })).not.toThrow();
    expect(names.filter((name) => stockRunwayRanges[name].endless)).toEqual(['cut_duration_days']);
    for (const name of names) expect(stockRunwayDefaults[name]).toBe(stockRunwayRanges[name].default);
  });
});
