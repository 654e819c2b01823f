// fact(id): follows a pointer to one cell and prints it; every way a pointer can go wrong stops the build with a hint.
import { describe, expect, it } from 'vitest';
import { checkAllFacts, fact, facts, resolveFact } from '../../../src/data/facts/facts.ts';
import { tableNamed, tables } from '../../../src/data/tables/tables.ts';
import type { FactFormat } from '../../../src/data/facts/fact-format.ts';

const resolve = (table: string, key: string, column: string, format: FactFormat) =>
  resolveFact({ id: 'trial', table, key, column, format }, tableNamed, 'here');
const noBreak = '\u00A0';

describe('fact(id)', () => {
  it('every fact of facts.csv is sound', () => {
    expect(checkAllFacts()).toEqual([]);
  });

  it.each([
    ['china-mine-share-2024', 'about 60%'],
    ['china-refining-share-2024', '91%'],
    ['bgs-china-share-1992', '38.8%'],
    ['usgs-china-2025-t', `270,000${noBreak}tonnes`],
    ['ev-motor-magnet-mass', `2–4${noBreak}kg`],
    ['ndfeb-ree-share', '31–32%'],
    ['offshore-turbine-magnet-mass', `at least 5,000${noBreak}kg`],
    ['smartphone-magnet-mass', `about 2${noBreak}g`],
    ['recycled-ree-share', 'less than 1%'],
    ['dytb-promised-2028', `2,163–2,213${noBreak}tonnes`],
    ['waiting-reserve-aim', `60${noBreak}days`],
    ['waiting-stock-2010', `about 5.5${noBreak}months`],
    ['waiting-nri-short-yen', `660${noBreak}billion yen`],
    ['licences-priority-approved', 'more than 50%'],
    ['dy-exports-korea-2025-change', 'more than 200%'],
  ])('%s prints %s', (id, text) => {
    expect(fact(id).text).toBe(text);
  });

  it('carries the row, its date, scope, sources and the date of the evidence', () => {
    expect(fact('china-mine-share-2024')).toMatchObject({
      table: 'chain_stages',
      column: 'share_pct',
      value: 60,
      comparator: '~',
      unit: 'pct',
      date: '2024',
      asOf: '2026',
      sourceIds: ['iea-ree-2026', 'fdd-2026-06-24'],
      scope: 'Magnet rare earths (Nd, Pr, Dy and Tb), not all 17, by the IEA: mine output',
      row: { geography: 'China' },
    });
    expect(fact('lynas-dytb-output-fy26').scope).toBe('published, Lynas, July 2025 to June 2026');
    expect(fact('ev-motor-magnet-mass')).toMatchObject({ value: 2, valueHigh: 4, date: '2026' });
    expect('valueHigh' in fact('wind-magnet-mass-per-mw')).toBe(false);
    expect(fact('f35-ree-mass').date).toBe('2013-12-23');
    // The evidence is older than the first source that was published.
    expect(fact('waiting-reserve-aim').asOf).toBe('2020-03');
  });

  it('is frozen, and the same object each time', () => {
    expect(Object.isFrozen(fact('china-mine-share-2024'))).toBe(true);
    expect(fact('china-mine-share-2024')).toBe(fact('china-mine-share-2024'));
  });

  it('never reads a withheld row', () => {
    const shown = new Set<unknown>(tables.flatMap((table) => table.rows));
    expect(facts.rows.every(({ id }) => shown.has(fact(id).row))).toBe(true);
  });

  it('an unknown id is answered with the nearest ids', () => {
    expect(() => fact('china-mine-share-2042')).toThrow(
      /no fact "china-mine-share-2042".*nearest are china-mine-share-2024, /,
    );
  });
});

describe('a pointer that is wrong', () => {
  it.each<[string, Parameters<typeof resolve>, RegExp]>([
    [
      'names no table',
      ['chain_stage', 'id=x', 'share_pct', 'percent'],
      /^here: no table "chain_stage", expected one of .*did you mean "chain_stages"/,
    ],
    [
      'names no column',
      ['chain_stages', 'id=x', 'share', 'percent'],
      /^here: no column "share" in chain_stages, expected one of .*share_pct/,
    ],
    [
      'has a key with no such column',
      ['chain_stages', 'ids=x', 'share_pct', 'percent'],
      /^here: no column "ids" in chain_stages.*did you mean "id"/,
    ],
    [
      'matches no row, and is shown near misses',
      ['mine_production', 'geography=China;year=1991;series=bgs_wms', 'production_t_reo', 'tonnes'],
      /matches no row of mine_production; near misses: line \d+ \(geography=China;year=1992;series=bgs_wms\)/,
    ],
    [
      'matches no id, and is shown the nearest',
      ['magnet_content', 'id=electric-car-magnet-mas', 'value_low', 'kilograms'],
      /near misses: line 2 \(id=electric-car-magnet-mass\)/,
    ],
    [
      'matches several rows, which are listed',
      ['mine_production', 'geography=China;year=2018', 'production_t_reo', 'tonnes'],
      /matches 3 rows of mine_production, expected one: line \d+ \(geography=China;year=2018;series=bgs_wms\), /,
    ],
    [
      'points at a row on hold',
      ['demand', 'id=magnet-ree-demand-world-all-cps-2025', 'value', 'kilotonnes'],
      /the row demand:2 is withheld and must not be shown: publish_advice is hold: Annex table/,
    ],
    [
      'points at a withheld row of exports',
      [
        'ree_exports_aggregates',
        'period=2026-01/2026-08;product=terbium;destination=Japan',
        'volume_t',
        'tonnes',
      ],
      /withheld and must not be shown: publish_advice is hold: One Japanese digest/,
    ],
    [
      'points at an empty cell',
      ['ree_exports_aggregates', 'period=2025;product=dysprosium;destination=total', 'volume_t', 'tonnes'],
      /column "volume_t" is empty: the value is not known/,
    ],
    [
      'points at the upper end of a range',
      ['magnet_content', 'id=electric-car-magnet-mass', 'value_high', 'kilograms'],
      /upper end of a range, point at "value_low"/,
    ],
    [
      'has a format that does not fit the unit',
      ['chain_stages', 'id=mine-magnet-ree-production-share-china-2024', 'share_pct', 'tonnes'],
      /^here: format "tonnes" prints t, but the cell's unit is "pct"/,
    ],
    [
      'has a number format for words',
      ['chain_stages', 'id=mine-magnet-ree-production-share-china-2024', 'geography', 'percent'],
      /format "percent" prints numbers, but the cell is "China"/,
    ],
    [
      'has a word format for a number',
      ['chain_stages', 'id=mine-magnet-ree-production-share-china-2024', 'share_pct', 'text'],
      /format "text" prints words, but the cell is the number 60/,
    ],
  ])('%s', (_, pointer, problem) => {
    expect(() => resolve(...pointer)).toThrow(problem);
  });

  it('withheld rows count when a key is ambiguous, so that adding a row cannot change a fact silently', () => {
    expect(() =>
      resolve('mine_production', 'geography=China;series=usgs_mcs2025', 'production_t_reo', 'tonnes'),
    ).toThrow(/matches 2 rows of mine_production.*line \d+ \(withheld\)/);
  });
});

describe('units, comparators and dates of other tables', () => {
  it.each<[Parameters<typeof resolve>, string, string]>([
    [
      ['prices', 'id=ndpr-oxide-2026-03-10-contract-floor', 'price_usd_per_kg', 'usd_per_kilogram'],
      '$110 a kilogram',
      '2026-03-10',
    ],
    [
      ['prices', 'id=yttrium-oxide-2025-12-europe-premium', 'price_low_usd_per_kg', 'usd_per_kilogram'],
      'more than $350 a kilogram',
      '2025-12',
    ],
    [
      ['prices', 'id=dysprosium-oxide-2025-04-europe-premium', 'price_low_usd_per_kg', 'usd_per_kilogram'],
      '$250–310 a kilogram',
      '2025-04',
    ],
    [
      ['separation_projects', 'project=Lynas Malaysia NdPr', 'actual_output', 'tonnes'],
      `7,260${noBreak}tonnes`,
      '2026-08',
    ],
    [['substitution_recycling', 'item_id=gbd', 'value_low', 'percent'], '30–60%', '2026'],
    [
      ['policy_targets', 'policy_id=eu-crma-recycling', 'progress_value', 'percent'],
      'less than 1%',
      '2024-06',
    ],
    [['policy_targets', 'policy_id=eu-crma-recycling', 'target_value', 'percent'], '25%', '2030'],
    [
      ['magnet_exports_monthly', 'month=2025-05;destination=Japan;series=magnets', 'volume_t', 'tonnes'],
      `about 26${noBreak}tonnes`,
      '2025-05',
    ],
    [
      ['exposure_estimates', 'estimate_id=nri-3m;measure=gdp_effect', 'value', 'percent'],
      '−0.11%',
      '2026-01',
    ],
    [
      ['exposure_estimates', 'estimate_id=nri-1y;measure=economic_loss', 'value', 'jpy_trillions'],
      `2.6${noBreak}trillion yen`,
      '2026-01',
    ],
    [['events', 'id=1986-chinese-mine-output-passes-that-of', 'date', 'date'], '1986', '1986'],
  ])('%s', (pointer, text, date) => {
    expect(resolve(...pointer)).toMatchObject({ text, date });
  });
});
