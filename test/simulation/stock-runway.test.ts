// The stock runway: worked examples, calculated by hand beside them; what must hold for any settings; what is refused.
import { describe, expect, it } from 'vitest';
import {
  stockRunway,
  stockRunwayDefaults,
  stockRunwayRanges,
  type StockRunway,
  type StockRunwaySettings,
} from '../../src/simulation/stock-runway.ts';
import { seeded } from '../charts/random.ts';

const run = (settings: Partial<StockRunwaySettings>): StockRunway =>
  stockRunway({ ...stockRunwayDefaults, ...settings });
const names = Object.keys(stockRunwayRanges) as (keyof StockRunwaySettings)[];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('worked examples', () => {
  it('a stock of 10 days lasts 20 days when half of the supply stops', () => {
    // Half a day is missing each day: 10 / 0.5 = 20 whole days, days 0 to 19. Day 20 is the first short one.
    // The horizon ends after day 29: 10 short days of 0.5 each make 5 days of need.
    const { first_shortage_day, recovery_day, unmet_total_days, days } = run({
      ...{ horizon_days: 30, stock_days: 10, china_share: 0.5, cut: 1 },
    });
    expect(first_shortage_day).toBe(20);
    expect(recovery_day).toBeNull();
    expect(unmet_total_days).toBeCloseTo(5, 9);
    expect(days[0]).toEqual({
      ...{ day: 0, demand: 1, supply_china: 0, supply_other: 0.5, released: 0, used: 1, unmet: 0 },
      ...{ stock_days: 9.5, state_stock_days: 0 },
    });
    expect(days).toHaveLength(30);
  });

  it('a cut that closes in 4 days takes a quarter more each day', () => {
    // All from China. Missing on days 0 to 3: 0.25, 0.5, 0.75, 1, together 2.5. A stock of 2.5 ends with day 3; day 4 is short.
    const { days, first_shortage_day } = run({
      ...{ horizon_days: 6, stock_days: 2.5, china_share: 1, cut_ramp_days: 4 },
    });
    expect(days.map(({ stock_days }) => stock_days)).toEqual([2.25, 1.75, 1, 0, 0, 0]);
    expect(first_shortage_day).toBe(4);
  });

  it('after the cut other supply refills the stock to its opening level, and no further', () => {
    // China gives 0.6 of supply and is cut whole on days 2 to 4: 3 × 0.6 = 1.8 days leave the stock of 2, so 0.2 is left.
    // Other supply of 0.5 begins on day 2 + 3 = 5: 1.5 offered, 0.5 over. The stock: 0.7, 1.2, 1.7, 2 on days 5 to 8.
    // On day 8 only 0.3 is taken, so 1.3 of 1.5 is bought: China sells 0.6 × 1.3 / 1.5 = 0.52, the others 0.9 × 1.3 / 1.5 = 0.78.
    const { days, first_shortage_day } = run({
      ...{ horizon_days: 10, stock_days: 2, china_share: 0.6, cut_start_day: 2, cut_duration_days: 3 },
      ...{ other_supply_max: 0.5, other_supply_delay_days: 3 },
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
      ...{ horizon_days: 4, stock_days: 2, china_share: 1 },
      ...{ state_stock_days: 1, state_release_start_day: 1, state_release_rate: 0.4 },
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
      ...{ horizon_days: 8, stock_days: 0, china_share: 0.5, cut_duration_days: 4 },
      ...{ thrift_max: 0.2, thrift_ramp_days: 2 },
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
      ...{ setting: 'cut', change: -0.1, first_shortage_day: null, effect_days: null },
    });
  });
});

/** Any settings within their ranges; ends come up often. */
function anySettings(random: () => number): StockRunwaySettings {
  const pick = (name: keyof StockRunwaySettings): number => {
    const { least, most, unit } = stockRunwayRanges[name];
    if (name === 'horizon_days') return 1 + Math.floor(random() * 900);
    const kind = random();
    if (name === 'cut_duration_days' && kind < 0.3) return Infinity;
    if (unit === 'share') return kind < 0.15 ? least : kind > 0.85 ? most : random();
    return kind < 0.2 ? 0 : random() * 400;
  };
  return Object.fromEntries(names.map((name) => [name, pick(name)])) as unknown as StockRunwaySettings;
}

describe('for any settings', () => {
  const random = seeded(20_260_106);
  const cases = Array.from({ length: 200 }, () => anySettings(random));
  const tolerance = 1e-9;

  it('nothing is made or lost: opening stocks and supply are what was used and what is left', () => {
    for (const settings of cases) {
      const { days } = stockRunway(settings);
      const end = days.at(-1);
      const opening = settings.stock_days + settings.state_stock_days;
      const supply = sum(days.map((day) => day.supply_china + day.supply_other));
      const used = sum(days.map((day) => day.used));
      const closing = (end?.stock_days ?? NaN) + (end?.state_stock_days ?? NaN);
      expect(Math.abs(opening + supply - used - closing), JSON.stringify(settings)).toBeLessThan(tolerance);
    }
  });

  it('what is used and what is unmet make up the demand, and no amount is below zero', () => {
    for (const settings of cases) {
      const wrong = stockRunway(settings).days.filter(
        (day) =>
          !(Math.abs(day.used + day.unmet - day.demand) < tolerance) ||
          !Object.values(day).every((amount) => amount >= 0) ||
          !(day.stock_days <= settings.stock_days && day.released <= settings.state_release_rate),
      );
      expect(wrong, JSON.stringify(settings)).toEqual([]);
    }
  });

  it('more stock never brings the shortage sooner, and a deeper cut never later', () => {
    for (const settings of cases) {
      const first = (changed: Partial<StockRunwaySettings>): number =>
        stockRunway({ ...settings, ...changed }).first_shortage_day ?? Infinity;
      const now = first({});
      expect(first({ stock_days: settings.stock_days + 17 })).toBeGreaterThanOrEqual(now);
      expect(first({ cut: Math.min(1, settings.cut + 0.2) })).toBeLessThanOrEqual(now);
    }
  });

  it('the days named are those of the days listed', () => {
    for (const settings of cases) {
      const { days, first_shortage_day, recovery_day, unmet_total_days } = stockRunway(settings);
      const short = days.filter(({ unmet }) => unmet > 0).map(({ day }) => day);
      expect(first_shortage_day).toBe(short[0] ?? null);
      const last = short.at(-1);
      expect(recovery_day).toBe(last === undefined || last === days.length - 1 ? null : last + 1);
      expect(unmet_total_days).toBeCloseTo(sum(days.map(({ unmet }) => unmet)), 9);
    }
  });
});

it('the longest horizon keeps the books too', () => {
  const { days } = run({ horizon_days: 3650, stock_days: 1234.567, china_share: 0.777, cut: 0.333 });
  const supply = sum(days.map((day) => day.supply_china + day.supply_other));
  const used = sum(days.map((day) => day.used));
  expect(Math.abs(1234.567 + supply - used - (days.at(-1)?.stock_days ?? NaN))).toBeLessThan(1e-9);
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
  it.each(names)('%s: below its range, not a number, missing', (name) => {
    const message = new RegExp(`^${name} is .*expected`);
    for (const wrong of [-1, NaN, -Infinity, undefined, '1'])
      expect(() => run({ [name]: wrong as number }), String(wrong)).toThrow(
        expect.objectContaining({ name: 'RangeError', message: expect.stringMatching(message) as string }),
      );
  });

  it('names the range', () => {
    expect(() => run({ cut: 1.5 })).toThrow('cut is 1.5: expected a number of share, 0 to 1');
    expect(() => run({ horizon_days: 3651 })).toThrow(/horizon_days is 3651: .*1 to 3650/);
    expect(() => run({ stock_days: Infinity })).toThrow(/stock_days is Infinity: .*0 or more/);
  });

  it('both ends of every range pass, and only the duration may be endless', () => {
    for (const name of names) {
      const { least, most } = stockRunwayRanges[name];
      expect(() => run({ horizon_days: 2, [name]: least })).not.toThrow();
      if (most < Infinity) expect(() => run({ [name]: most })).not.toThrow();
    }
    expect(() => run({ cut_duration_days: Infinity })).not.toThrow();
  });
});
