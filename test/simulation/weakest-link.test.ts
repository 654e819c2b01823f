// The weakest link: worked examples by hand, what holds for any settings, and which settings are refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { magnetContent } from '../../src/data/tables/chain/magnet-content.ts';
import { substitutionRecycling } from '../../src/data/tables/chain/substitution-recycling.ts';
import { tableNamed } from '../../src/data/tables/tables.ts';
import {
  assumptions,
  recipes,
  stages,
  tonnesPerMagnet,
  weakestLink,
  weakestLinkRanges,
  type Project,
  type Recipe,
  type Stage,
  type WeakestLink,
  type WeakestLinkSettings,
} from '../../src/simulation/weakest-link.ts';
import { always } from './properties.ts';

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
type Year = WeakestLink['years'][number];
const recipeNames = Object.keys(recipes) as Recipe[];
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
    expect(tonnesPerMagnet('low-heavy').separation_heavy).toBeCloseTo(0.0319, 12); // 0.058 × (1 − 0.45)
    expect(tonnesPerMagnet('heavy-free').separation_heavy).toBe(0);
  });

  it('a tonne of magnet holds these tonnes of each element', () => {
    const { nd, pr, dy, tb } = recipes.standard;
    expect(nd).toBeCloseTo(0.20625, 12); // three quarters of 0.275 of light
    expect(pr).toBeCloseTo(0.06875, 12);
    expect(dy).toBeCloseTo(0.0333333333, 9); // five sixths of 0.04 of heavy
    expect(tb).toBeCloseTo(0.0066666667, 9);
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

  it('years are whole: a start or a slip by part of a year counts from the next year on', () => {
    const alone = { ...settings, on: ['m'], not_limiting: stages.filter((stage) => stage !== 'magnet') };
    const outputs = (changed: Partial<WeakestLinkSettings>, start: number) =>
      weakestLink({ ...alone, ramp: [0.4, 0.6, 1], ...changed }, [plant('m', 'magnet', 1000, start)])
        .years.slice(0, 5)
        .map(({ output_t }) => output_t);
    // 2026 + 0.5: nothing in 2026; then 1,000 × 0.4, 0.6 and 1, each half used.
    expect(outputs({}, 2026.5)).toEqual([0, 0, 200, 300, 500]);
    expect(outputs({ slip_years: 0.9 }, 2026)).toEqual([0, 0, 200, 300, 500]);
    expect(outputs({ slip_years: 0.7, slip_by_project: { m: 0.3 } }, 2026)).toEqual([0, 0, 200, 300, 500]);
  });

  it('a stage that the recipe does not need never binds, and with no limit at all the demand is met', () => {
    const projects = [plant('m', 'magnet', 1000, 2020)];
    const noHeavy = { ...settings, on: ['m'], recipe: 'heavy-free' as const };
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

/** Names that an object has without being given them, and others that a table might hold. */
const hostile = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', 'a;b', '0'];
const statuses = ['operating', 'commissioning', 'construction', 'financed', 'announced'] as const;
const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: seldom });
/** A number from a range: whole ones, its ends and the smallest fractions all come up. */
const between = (min: number, max: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min, max }) },
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
    { weight: 1, arbitrary: fc.double({ min, max, noNaN: true }) },
  );
const share = often(
  fc.integer({ min: 1, max: 100 }).map((part) => part / 100),
  fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
);
const range = (name: keyof typeof weakestLinkRanges) => {
  const { least, most } = weakestLinkRanges[name];
  return between(least, most);
};
const slip = often(fc.constantFrom(0, 1, 2, 0.5), range('slip_years'));

const projectAt = (stage: fc.Arbitrary<Stage>): fc.Arbitrary<Project> =>
  fc.record({
    id: fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 4 }), fc.constantFrom('p', 'q', 'r')),
    stage,
    capacity_t: often(between(1, 20_000), range('capacity_t')),
    start_year: often(between(2018, 2034), range('start_year')),
    status: fc.constantFrom(...statuses),
  });
/** Up to 25 projects, mostly with one in each stage at least, so that something gets through. */
const projectLists = fc
  .tuple(
    often(fc.tuple(...stages.map((stage) => projectAt(fc.constant(stage)))), fc.constant<Project[]>([])),
    fc.array(projectAt(fc.constantFrom(...stages)), { minLength: 1, maxLength: 20 }),
  )
  .map(([one, more]) => {
    const named = new Map([...one, ...more].map((each) => [`${each.stage} ${each.id}`, each]));
    return [...named.values()];
  });

interface Case {
  readonly projects: readonly Project[];
  readonly ids: readonly string[];
  readonly given: WeakestLinkSettings;
  /** One of the ids. */
  readonly one: string;
}
/** Any settings within their ranges, for any projects; both ends of each range come up often. */
const cases: fc.Arbitrary<Case> = projectLists.chain((projects) => {
  const ids = [...new Set(projects.map(({ id }) => id))];
  const line = {
    before: range('demand_t'),
    after: range('demand_t'),
    more: fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2021, max: 2039 }), demand_t: range('demand_t') }),
      {
        maxLength: 5,
        selector: ({ year }) => year,
      },
    ),
  };
  return fc.record({
    projects: fc.constant(projects),
    ids: fc.constant(ids),
    one: fc.constantFrom(...ids),
    given: fc.record({
      on: often(fc.constant(ids), fc.subarray(ids)),
      include_announced: fc.boolean(),
      slip_years: slip,
      slip_by_project: fc
        .array(fc.tuple(fc.constantFrom(...ids), slip), { maxLength: 4 })
        .map((slips) => Object.fromEntries(slips)),
      ramp: fc.array(share, { minLength: 1, maxLength: 6 }).map((ramp) => ramp.sort((a, b) => a - b)),
      utilisation: share,
      recipe: fc.constantFrom(...recipeNames),
      not_limiting: fc.oneof(fc.constant([]), fc.subarray([...stages])),
      demand: fc
        .record(line)
        .map(({ before, after, more }) => [
          { year: 2040, demand_t: after },
          ...more,
          { year: 2020, demand_t: before },
        ]),
    }),
  });
});

describe('for any settings', () => {
  it('the cases say something: in a third of them something gets through, and each stage binds in some', () => {
    const last: Year[] = [];
    always(cases, ({ given, projects }) => void last.push(...weakestLink(given, projects).years.slice(-1)));
    const through = last.filter(({ output_t, binding }) => binding !== null && output_t > 0);
    expect(through.length).toBeGreaterThan(last.length / 3);
    expect(new Set(through.map(({ binding }) => binding))).toEqual(new Set(stages));
  });

  it('there are eleven years, and output exceeds no stage and is never below zero', () => {
    always(cases, ({ given, projects }) => {
      const { years } = weakestLink(given, projects);
      expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, i) => 2025 + i));
      for (const { output_t, capacity, idle, binding, share_covered, demand_t } of years) {
        expect(output_t).toBeGreaterThanOrEqual(0);
        expect(output_t).toBeLessThan(Infinity);
        expect(demand_t).toBeGreaterThanOrEqual(0);
        expect(share_covered).toBeGreaterThanOrEqual(0);
        expect(share_covered).toBeLessThanOrEqual(1);
        if (demand_t > output_t) expect(share_covered).toBe(output_t / demand_t);
        else expect(share_covered).toBe(1);
        for (const stage of stages) {
          expect(output_t).toBeLessThanOrEqual(capacity[stage]);
          expect(idle[stage]).toBe(capacity[stage] - output_t);
        }
        if (binding === null) {
          expect(Math.min(...Object.values(capacity))).toBe(Infinity);
          expect(output_t).toBe(demand_t);
        } else {
          expect(capacity[binding]).toBe(output_t);
          const before = stages.slice(0, stages.indexOf(binding));
          expect(before.every((stage) => capacity[stage] > output_t)).toBe(true);
        }
      }
    });
  });

  it('a stage is free of limit only where it is named so, or the recipe needs nothing of it', () => {
    always(cases, ({ given, projects }) => {
      const need = tonnesPerMagnet(given.recipe);
      for (const { capacity } of weakestLink(given, projects).years)
        for (const stage of stages)
          expect(capacity[stage] === Infinity).toBe(given.not_limiting.includes(stage) || need[stage] === 0);
    });
  });

  it('no stage allows more than its ramped and used nameplate, so nameplate is never output', () => {
    always(cases, ({ given, projects }) => {
      const need = tonnesPerMagnet(given.recipe);
      const used = given.utilisation * (given.ramp.at(-1) ?? NaN);
      for (const { year, capacity } of weakestLink(given, projects).years)
        for (const stage of stages) {
          if (capacity[stage] === Infinity) continue;
          const plates = projects
            .filter((each) => each.stage === stage && given.on.includes(each.id))
            .filter(({ status }) => given.include_announced || status !== 'announced')
            .filter(({ start_year }) => start_year + given.slip_years <= year + 1e-9)
            .reduce((sum, { capacity_t }) => sum + capacity_t, 0);
          const most = (plates * used) / need[stage];
          expect(capacity[stage]).toBeLessThanOrEqual(most * (1 + 1e-12) + 1e-12);
        }
    });
  });

  /** The output of every year stays or goes the one way when the settings change so. */
  const goes = (way: 'up' | 'down', change: (each: Case, by: number) => WeakestLinkSettings): void => {
    always(fc.tuple(cases, share), ([each, by]) => {
      const after = weakestLink(change(each, by), each.projects).years.map(({ output_t }) => output_t);
      weakestLink(each.given, each.projects).years.forEach(({ output_t }, i) => {
        if (way === 'up') expect(after[i]).toBeGreaterThanOrEqual(output_t);
        else expect(after[i]).toBeLessThanOrEqual(output_t);
      });
    });
  };

  it('switching a project on never lowers output', () => {
    goes('up', ({ given, one }) => ({ ...given, on: [...given.on, one] }));
  });
  it('letting announced projects count never lowers output', () => {
    goes('up', ({ given }) => ({ ...given, include_announced: true }));
  });
  it('more slip for all never raises output', () => {
    goes('down', ({ given }, by) => ({
      ...given,
      slip_years: Math.min(weakestLinkRanges.slip_years.most, given.slip_years + 5 * by),
    }));
  });
  it('more slip for one project never raises output', () => {
    goes('down', ({ given, one }, by) => {
      const own = Object.hasOwn(given.slip_by_project, one) ? (given.slip_by_project[one] ?? NaN) : 0;
      const { most } = weakestLinkRanges.slip_by_project;
      return {
        ...given,
        slip_by_project: { ...given.slip_by_project, [one]: Math.min(most, own + 5 * by) },
      };
    });
  });
  it('a fuller use never lowers output', () => {
    goes('up', ({ given }, by) => ({ ...given, utilisation: Math.min(1, given.utilisation + by) }));
  });
  it('a faster ramp never lowers output', () => {
    goes('up', ({ given }, by) => ({ ...given, ramp: given.ramp.map((part) => Math.max(part, by)) }));
  });

  it('with the years no stage loses capacity', () => {
    always(cases, ({ given, projects }) => {
      const { years } = weakestLink(given, projects);
      years.slice(1).forEach(({ capacity }, i) => {
        for (const stage of stages)
          expect(capacity[stage]).toBeGreaterThanOrEqual(years[i]?.capacity[stage] ?? NaN);
      });
    });
  });

  it('a project that is off, or announced and left out, might as well not be there', () => {
    always(cases, ({ given, projects, ids }) => {
      const counted = projects.filter(
        ({ id, status }) => given.on.includes(id) && (given.include_announced || status !== 'announced'),
      );
      const known = new Set(counted.map(({ id }) => id));
      const only = {
        ...given,
        on: ids.filter((id) => known.has(id)),
        slip_by_project: Object.fromEntries(
          Object.entries(given.slip_by_project).filter(([id]) => known.has(id)),
        ),
      };
      expect(weakestLink(only, counted)).toEqual(weakestLink(given, projects));
    });
  });

  it('a slip for all is the same slip for each, and for whole years the same as a later start', () => {
    always(fc.tuple(cases, fc.integer({ min: 0, max: 10 })), ([{ given, projects, ids }, slip]) => {
      const none = { ...given, slip_years: 0, slip_by_project: {} };
      const all = weakestLink({ ...none, slip_years: slip }, projects);
      const each = { ...none, slip_by_project: Object.fromEntries(ids.map((id) => [id, slip])) };
      expect(weakestLink(each, projects)).toEqual(all);
      const whole = projects.map((one) => ({ ...one, start_year: Math.floor(one.start_year) }));
      const later = whole.map((one) => ({ ...one, start_year: one.start_year + slip }));
      if (later.some(({ start_year }) => start_year > weakestLinkRanges.start_year.most)) return;
      expect(weakestLink(none, later)).toEqual(weakestLink({ ...none, slip_years: slip }, whole));
    });
  });
});

describe('refuses, and says what it expected', () => {
  const known = plant('known', 'magnet', 100, 2026);
  const projects: readonly Project[] = [known];
  const refuses = (changed: object, pattern: RegExp, from: readonly Project[] = projects): void => {
    const run = () => weakestLink({ ...settings, ...changed }, from);
    expect(run).toThrow(RangeError);
    expect(run).toThrow(pattern);
  };

  it('unknown ids, stages, statuses and recipes', () => {
    refuses({ on: ['elsewhere'] }, /on names no project "elsewhere": expected known/);
    refuses({ slip_by_project: { nowhere: 1 } }, /slip_by_project names no project "nowhere"/);
    refuses({ not_limiting: ['alloy'] }, /"alloy": expected mine/);
    refuses({ recipe: 'toString' }, /recipe "toString": expected standard, low-heavy, heavy-free/);
    refuses({}, /stage of project "x" "alloy"/, [
      { ...plant('x', 'magnet', 1, 2026), stage: 'alloy' as never },
    ]);
    refuses({}, /status of project "x" "paused"/, [plant('x', 'magnet', 1, 2026, 'paused' as never)]);
    refuses({}, /project "x" has its stage magnet twice/, [
      plant('x', 'magnet', 1, 2026),
      plant('x', 'magnet', 2, 2027),
    ]);
  });

  it('ids, stages, statuses and recipes by names that every object has', () => {
    always(fc.constantFrom(...hostile), (name) => {
      refuses({ on: [name] }, /on names no project/);
      refuses({ slip_by_project: Object.fromEntries([[name, 1]]) }, /slip_by_project names no project/);
      refuses({ not_limiting: [name] }, /unknown stage in not_limiting/);
      refuses({ recipe: name }, /unknown recipe/);
      refuses({}, /unknown stage of project "x"/, [
        { ...plant('x', 'magnet', 1, 2026), stage: name as never },
      ]);
      refuses({}, /unknown status of project "x"/, [plant('x', 'magnet', 1, 2026, name as never)]);
    });
  });

  const numbers = [
    ['slip_years', 'slip_years', (slip_years: never) => ({ slip_years })],
    [
      'slip_by_project',
      'slip_by_project of "known"',
      (slip: never) => ({ slip_by_project: { known: slip } }),
    ],
    ['ramp', 'ramp in year 2', (share: never) => ({ ramp: [0, share] })],
    ['utilisation', 'utilisation', (utilisation: never) => ({ utilisation })],
    ['demand_t', 'demand_t of 2025', (demand_t: never) => ({ demand: [{ year: 2025, demand_t }] })],
    ['demand_year', 'year of demand', (year: never) => ({ demand: [{ year, demand_t: 1 }] })],
    [
      'capacity_t',
      'capacity_t of project "known"',
      (capacity_t: never) => ({ projects: [{ ...known, capacity_t }] }),
    ],
    [
      'start_year',
      'start_year of project "known"',
      (start_year: never) => ({ projects: [{ ...known, start_year }] }),
    ],
  ] as const;
  it.each(numbers)('a number of %s that is out of its range, or none', (name, said, changed) => {
    const { least, most } = weakestLinkRanges[name];
    const wrong = fc.oneof(
      fc.constantFrom<unknown>(NaN, Infinity, -Infinity),
      fc.double({ noNaN: true }).filter((value) => value < least || value > most),
      fc.anything({ withNullPrototype: true }).filter((value) => typeof value !== 'number'),
    );
    const message = new RegExp(`^${said} is .+: expected a number from ${least} to ${most}$`);
    always(wrong, (value) => {
      const { projects: other, ...rest } = { projects, ...changed(value as never) };
      refuses(rest, message, other);
    });
    const ends = [least, most].map((end) => ({ projects, ...changed(end as never) }));
    if (name === 'demand_t' || name === 'demand_year') return;
    for (const { projects: other, ...rest } of ends)
      expect(() => weakestLink({ ...settings, ...rest }, other)).not.toThrow();
  });
  it('a ramp that is empty or falls, since a later start could then raise output', () => {
    refuses({ ramp: [] }, /ramp is empty/);
    refuses({ ramp: [0.5, 0.4] }, /ramp falls from 0.5 to 0.4 in year 2/);
  });
  it('a line of demand that leaves years out or repeats one', () => {
    refuses({ demand: [] }, /demand covers no 2025/);
    refuses({ demand: [{ year: 2030, demand_t: 1 }] }, /demand covers no 2025/);
    refuses({ demand: [...settings.demand, { year: 2035, demand_t: 1 }] }, /demand has the year 2035 twice/);
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
    expect(stage('metal')).toContain(`About ${Math.round((1 - assumptions.yield_metal.value) * 100)}%`);
  });

  it('every recipe holds as much rare earth, and only the heavy part differs', () => {
    for (const { nd, pr, dy, tb } of Object.values(recipes))
      expect(nd + pr + dy + tb).toBeCloseTo(assumptions.rare_earth_share.value, 12);
    expect(recipes['heavy-free'].dy + recipes['heavy-free'].tb).toBe(0);
    expect(recipes['low-heavy'].dy).toBeLessThan(recipes.standard.dy);
  });
});
