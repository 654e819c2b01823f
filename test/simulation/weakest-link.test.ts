// The weakest link: worked examples by hand, what holds for any settings, and which settings are refused.
import { describe, expect, it } from 'vitest';
import { magnetContent } from '../../src/data/magnet-content.ts';
import { substitutionRecycling } from '../../src/data/substitution-recycling.ts';
import { tableNamed } from '../../src/data/tables.ts';
import {
  assumptions,
  recipes,
  stages,
  tonnesPerMagnet,
  weakestLink,
  type Project,
  type Recipe,
  type WeakestLink,
  type WeakestLinkSettings,
} from '../../src/simulation/weakest-link.ts';
import { seeded } from '../charts/random.ts';

const settings: WeakestLinkSettings = {
  on: [],
  include_announced: true,
  slip_years: 0,
  slip_by_project: {},
  ramp: [0.4, 0.4, 1],
  utilisation: 0.5,
  recipe: 'standard',
  not_limiting: [],
  demand: [
    { year: 2025, demand_t: 100_000 },
    { year: 2035, demand_t: 200_000 },
  ],
};
const plant = (
  id: string,
  stage: Project['stage'],
  capacity_t: number,
  start_year: number,
  status: Project['status'] = 'operating',
): Project => ({ id, stage, capacity_t, start_year, status });
const yearOf = ({ years }: WeakestLink, year: number) => {
  const found = years.find((each) => each.year === year);
  if (found === undefined) throw new RangeError(`no ${year}`);
  return found;
};

describe('worked by hand', () => {
  it('a tonne of magnet takes these tonnes of each stage’s product', () => {
    const need = tonnesPerMagnet('standard');
    // Rare earth 0.315 of the magnet, heavy 0.04 of it, so light 0.275. A tonne of metal takes 1.16 t of oxide, and a fifth is lost
    // on the way: 1.16 / 0.8 = 1.45 t.
    expect(need.magnet).toBe(1);
    expect(need.metal).toBeCloseTo(0.315, 12); // no loss from metal to magnet
    expect(need.separation_light).toBeCloseTo(0.39875, 12); // 0.275 × 1.45
    expect(need.separation_heavy).toBeCloseTo(0.058, 12); // 0.04 × 1.45
    expect(need.mine).toBeCloseTo(2.658333333, 8); // 0.39875 / 0.15 of mined oxide is NdPr
    expect(tonnesPerMagnet('low_heavy').separation_heavy).toBeCloseTo(0.0319, 12); // 0.058 × (1 − 0.45)
    expect(tonnesPerMagnet('heavy_free').separation_heavy).toBe(0);
  });

  it('the narrowest stage sets the output, the others idle', () => {
    const projects = [
      plant('heavy', 'separation_heavy', 58, 2026),
      plant('light', 'separation_light', 797.5, 2020),
      plant('magnets', 'magnet', 3000, 2027),
    ];
    const model = weakestLink(
      { ...settings, on: ['heavy', 'light', 'magnets'], not_limiting: ['mine', 'metal'] },
      projects,
    );
    // 2028: heavy in its third year, 58 × 1 × 0.5 / 0.058 = 500; light long past its ramp, 797.5 × 0.5 / 0.39875 = 1,000;
    // magnets in their second year, 3,000 × 0.4 × 0.5 = 600. Heavy binds. Demand 100,000 + 3/10 of 100,000 = 130,000.
    const in2028 = yearOf(model, 2028);
    expect(in2028.binding).toBe('separation_heavy');
    expect(in2028.output_t).toBeCloseTo(500, 9);
    expect(in2028.idle.separation_light).toBeCloseTo(500, 9);
    expect(in2028.idle.magnet).toBeCloseTo(100, 9);
    expect(in2028.idle.separation_heavy).toBe(0);
    expect(in2028.capacity.mine).toBe(Infinity);
    expect(in2028.demand_t).toBeCloseTo(130_000, 6);
    expect(in2028.share_covered).toBeCloseTo(500 / 130_000, 12);
    // 2027: heavy in its second year, 58 × 0.4 × 0.5 / 0.058 = 200, magnets in their first, 600. 2026: no magnets yet.
    expect(yearOf(model, 2027).output_t).toBeCloseTo(200, 9);
    expect(yearOf(model, 2026)).toMatchObject({ output_t: 0, binding: 'magnet', share_covered: 0 });
  });

  it('slips add up, and only announced projects can be left out', () => {
    const projects = [plant('m', 'magnet', 1000, 2026, 'announced')];
    const alone = { ...settings, on: ['m'], not_limiting: stages.filter((stage) => stage !== 'magnet') };
    const late = weakestLink({ ...alone, slip_years: 1, slip_by_project: { m: 2 } }, projects);
    expect(yearOf(late, 2028).output_t).toBe(0); // 2026 + 1 + 2 = 2029
    expect(yearOf(late, 2029).output_t).toBe(200); // 1,000 × 0.4 × 0.5
    expect(yearOf(weakestLink({ ...alone, include_announced: false }, projects), 2035).output_t).toBe(0);
  });

  it('a stage that the recipe does not need never binds, and with no limit at all the demand is met', () => {
    const projects = [plant('m', 'magnet', 1000, 2020)];
    const noHeavy = { ...settings, on: ['m'], recipe: 'heavy_free' as const };
    const limited = weakestLink(
      { ...noHeavy, not_limiting: ['mine', 'separation_light', 'metal'] },
      projects,
    );
    expect(yearOf(limited, 2030)).toMatchObject({ output_t: 500, binding: 'magnet' });
    const free = weakestLink({ ...noHeavy, not_limiting: stages }, projects);
    expect(yearOf(free, 2025)).toMatchObject({ output_t: 100_000, binding: null, share_covered: 1 });
  });

  it('a plant with several stages is switched as one', () => {
    const both = [plant('p', 'magnet', 100, 2020), plant('p', 'metal', 315, 2020)];
    const model = weakestLink(
      { ...settings, on: ['p'], not_limiting: ['mine', 'separation_light', 'separation_heavy'] },
      both,
    );
    expect(yearOf(model, 2030).capacity.metal).toBeCloseTo(500, 9); // 315 × 0.5 / 0.315
    expect(yearOf(model, 2030)).toMatchObject({ binding: 'magnet', output_t: 50 });
  });
});

describe('for any settings', () => {
  const random = seeded(9);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = <T>(from: readonly T[], part: number): T[] => from.filter(() => random() < part);
  const statuses = ['operating', 'commissioning', 'construction', 'financed', 'announced'] as const;

  const cases = Array.from({ length: 300 }, () => {
    const projects = Array.from({ length: 1 + Math.floor(random() * 25) }, (_, i) =>
      plant(
        `p${i}`,
        pick(stages),
        random() < 0.1 ? 0 : random() * 20_000,
        2018 + Math.floor(random() * 20),
        pick(statuses),
      ),
    );
    const ids = projects.map(({ id }) => id);
    const given: WeakestLinkSettings = {
      on: some(ids, 0.6),
      include_announced: random() < 0.5,
      slip_years: random() < 0.5 ? Math.floor(random() * 11) : random() * 10,
      slip_by_project: Object.fromEntries(some(ids, 0.3).map((id) => [id, random() * 10])),
      ramp: Array.from({ length: 1 + Math.floor(random() * 5) }, random).sort((a, b) => a - b),
      utilisation: random(),
      recipe: pick(Object.keys(recipes) as Recipe[]),
      not_limiting: some(stages, 0.3),
      demand: [
        { year: 2020, demand_t: random() * 300_000 },
        { year: 2030, demand_t: random() * 300_000 },
        { year: 2040, demand_t: random() * 300_000 },
      ],
    };
    return { projects, ids, given, model: weakestLink(given, projects) };
  });

  it('there are eleven years, and output exceeds no stage and is never below zero', () => {
    for (const { model } of cases) {
      expect(model.years.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, i) => 2025 + i));
      for (const { output_t, capacity, idle, binding, share_covered } of model.years) {
        expect(output_t).toBeGreaterThanOrEqual(0);
        expect(share_covered).toBeGreaterThanOrEqual(0);
        expect(share_covered).toBeLessThanOrEqual(1);
        for (const stage of stages) {
          expect(output_t).toBeLessThanOrEqual(capacity[stage]);
          expect(idle[stage]).toBe(capacity[stage] - output_t);
        }
        if (binding === null) expect(Math.min(...Object.values(capacity))).toBe(Infinity);
        else expect(capacity[binding]).toBe(output_t);
      }
    }
  });

  it('no stage allows more than its ramped and used nameplate, so nameplate is never output', () => {
    for (const { model, projects, given } of cases) {
      const need = tonnesPerMagnet(given.recipe);
      for (const { year, capacity } of model.years)
        for (const stage of stages) {
          if (capacity[stage] === Infinity) continue;
          const plates = projects
            .filter((project) => project.stage === stage && given.on.includes(project.id))
            .filter(({ start_year }) => start_year <= year)
            .reduce((sum, { capacity_t }) => sum + capacity_t, 0);
          const most = (plates * given.utilisation * (given.ramp.at(-1) ?? NaN)) / need[stage];
          expect(capacity[stage]).toBeLessThanOrEqual(most + 1e-6);
        }
    }
  });

  const never = (
    what: 'lower' | 'higher',
    change: (each: (typeof cases)[number]) => WeakestLinkSettings,
  ): void => {
    for (const each of cases) {
      const changed = weakestLink(change(each), each.projects);
      each.model.years.forEach(({ output_t, year }) => {
        const after = yearOf(changed, year).output_t;
        if (what === 'lower') expect(after).toBeGreaterThanOrEqual(output_t);
        else expect(after).toBeLessThanOrEqual(output_t);
      });
    }
  };

  it('switching a project on never lowers output', () => {
    never('lower', ({ given, ids }) => ({ ...given, on: [...given.on, pick(ids)] }));
    never('lower', ({ given }) => ({ ...given, include_announced: true }));
  });

  it('more slip never raises output, for all or for one', () => {
    never('higher', ({ given }) => ({ ...given, slip_years: Math.min(10, given.slip_years + random() * 3) }));
    never('higher', ({ given, ids }) => ({
      ...given,
      slip_by_project: { ...given.slip_by_project, [pick(ids)]: 10 },
    }));
  });

  it('a fuller use never lowers output', () => {
    never('lower', ({ given }) => ({ ...given, utilisation: Math.min(1, given.utilisation + 0.1) }));
  });
});

describe('refuses, and says what it expected', () => {
  const projects = [plant('known', 'magnet', 100, 2026)];
  const refuses = (changed: object, pattern: RegExp, from: readonly Project[] = projects): void => {
    const run = () => weakestLink({ ...settings, ...changed }, from);
    expect(run).toThrow(RangeError);
    expect(run).toThrow(pattern);
  };

  it('unknown ids, stages, statuses and recipes', () => {
    refuses({ on: ['elsewhere'] }, /on names no project "elsewhere": expected known/);
    refuses({ slip_by_project: { nowhere: 1 } }, /slip_by_project names no project "nowhere"/);
    refuses({ not_limiting: ['alloy'] }, /"alloy": expected mine/);
    refuses({ recipe: 'toString' }, /recipe "toString": expected standard, low_heavy, heavy_free/);
    refuses({}, /stage of project "x" "alloy"/, [
      { ...plant('x', 'magnet', 1, 2026), stage: 'alloy' as never },
    ]);
    refuses({}, /status of project "x" "paused"/, [plant('x', 'magnet', 1, 2026, 'paused' as never)]);
    refuses({}, /project "x" has its stage magnet twice/, [
      plant('x', 'magnet', 1, 2026),
      plant('x', 'magnet', 2, 2027),
    ]);
  });

  it.each([NaN, Infinity, -0.1, 10.1])('a slip of %s', (slip) => {
    refuses({ slip_years: slip }, /slip_years is .*: expected a number from 0 to 10/);
    refuses({ slip_by_project: { known: slip } }, /slip_by_project of "known" is/);
  });
  it.each([NaN, -0.1, 1.1])('a share of %s', (share) => {
    refuses({ utilisation: share }, /utilisation is .*: expected a number from 0 to 1/);
    refuses({ ramp: [share] }, /ramp in year 1 is/);
  });
  it('a ramp that is empty or falls, since a later start could then raise output', () => {
    refuses({ ramp: [] }, /ramp is empty/);
    refuses({ ramp: [0.5, 0.4] }, /ramp falls from 0.5 to 0.4 in year 2/);
  });
  it('capacities and years that are no such thing', () => {
    refuses({}, /capacity_t of project "x" is -1/, [plant('x', 'magnet', -1, 2026)]);
    refuses({}, /capacity_t of project "x" is NaN/, [plant('x', 'magnet', NaN, 2026)]);
    refuses({}, /start_year of project "x" is 20260/, [plant('x', 'magnet', 1, 20260)]);
  });
  it('a line of demand that leaves years out, repeats one or is no number', () => {
    refuses({ demand: [] }, /demand covers no 2025/);
    refuses({ demand: [{ year: 2030, demand_t: 1 }] }, /demand covers no 2025/);
    refuses({ demand: [...settings.demand, { year: 2035, demand_t: 1 }] }, /demand has the year 2035 twice/);
    refuses({ demand: [{ year: 2025, demand_t: NaN }] }, /demand_t of 2025 is NaN/);
  });
});

describe('the assumptions', () => {
  it.each(Object.entries(assumptions))('%s names a row that exists, or says that it is ours', (_, each) => {
    expect(each.why).toMatch(/\.$/);
    if (each.from === 'assumption') return;
    const [column = '', value = ''] = each.from.key.split('=');
    const rows: readonly object[] = tableNamed(each.from.table).rows;
    const matching = rows.filter((row) =>
      Object.entries(row).some(([name, cell]) => name === column && cell === value),
    );
    expect(matching).toHaveLength(1);
  });

  it('the numbers are those of their rows', () => {
    const content = (id: string) => magnetContent.rows.find((row) => row.id === id);
    const share = content('ndfeb-magnet-ree-share');
    expect(assumptions.rare_earth_share.value * 100).toBeCloseTo(
      ((share?.value_low ?? NaN) + (share?.value_high ?? NaN)) / 2,
      9,
    );
    expect(assumptions.heavy_share_standard.value * 100).toBe(
      content('wind-turbine-magnets-dy-share')?.value_low,
    );
    const saved = substitutionRecycling.rows.find((row) => row.item_id === 'gbd');
    expect(assumptions.heavy_saved_low.value * 100).toBeCloseTo(
      ((saved?.value_low ?? NaN) + (saved?.value_high ?? NaN)) / 2,
      9,
    );
    const stage = (name: string) =>
      JSON.stringify(tableNamed('chain_stage_info').rows.find((row) => Object.values(row).includes(name)));
    expect(stage('alloy')).toContain(`${assumptions.oxide_per_metal.value} kg of oxide`);
    expect(stage('metal')).toContain(`About ${Math.round((1 - assumptions.yield_metal.value) * 100)} pct`);
  });

  it('every recipe holds as much rare earth, and only the heavy part differs', () => {
    for (const { nd, pr, dy, tb } of Object.values(recipes))
      expect(nd + pr + dy + tb).toBeCloseTo(assumptions.rare_earth_share.value, 12);
    expect(recipes.heavy_free.dy + recipes.heavy_free.tb).toBe(0);
    expect(recipes.low_heavy.dy).toBeLessThan(recipes.standard.dy);
  });
});
