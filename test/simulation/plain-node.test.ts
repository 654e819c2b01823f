// The models load in Node as it stands, by the import that a reader of the code would write, and bring nothing else along.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What a bare Node prints when it runs these lines in the project's folder: no bundler, no loader, no flags. */
const printed = (lines: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', lines], { encoding: 'utf8' }));

/** Notes every module that is asked for from here on, and by whom. */
const watch = `
  import { registerHooks } from 'node:module';
  const asked = [];
  registerHooks({ resolve(name, context, next) { asked.push(name); return next(name, context); } });
`;

describe.each(['stock-runway', 'weakest-link'])('%s', (model) => {
  const path = `./src/simulation/${model}.ts`;

  it('is one module: loading it asks for no other, of the project, of npm or of Node', () => {
    expect(printed(`${watch} await import('${path}'); console.log(JSON.stringify(asked));`)).toEqual([path]);
  });

  it('needs no document, and leaves no mark on what all modules share', () => {
    const lines = `
      const before = Object.getOwnPropertyNames(globalThis).length;
      await import('${path}');
      const after = Object.getOwnPropertyNames(globalThis).length;
      console.log(JSON.stringify([typeof document, after - before]));
    `;
    expect(printed(lines)).toEqual(['undefined', 0]);
  });
});

it('the stock runs there', () => {
  const lines = `
    const { stockRunway, stockRunwayDefaults } = await import('./src/simulation/stock-runway.ts');
    const run = stockRunway({ ...stockRunwayDefaults, horizon_days: 30, stock_days: 10, china_share: 0.5 });
    console.log(JSON.stringify([run.days.length, run.first_shortage_day]));
  `;
  expect(printed(lines)).toEqual([30, 20]); // 10 / 0.5
});

it('the chain runs there', () => {
  const lines = `
    const { stages, weakestLink } = await import('./src/simulation/weakest-link.ts');
    const plant = { id: 'p', stage: 'magnet', capacity_t: 1000, start_year: 2020, status: 'operating' };
    const demand = [{ year: 2025, demand_t: 1000 }, { year: 2035, demand_t: 1000 }];
    const settings = {
      on: ['p'], include_announced: true, slip_years: 0, slip_by_project: {}, ramp: [1], utilisation: 0.5,
      recipe: 'standard', not_limiting: stages.filter((stage) => stage !== 'magnet'), demand,
    };
    console.log(JSON.stringify(weakestLink(settings, [plant]).years.map(({ output_t }) => output_t)));
  `;
  expect(printed(lines)).toEqual(Array.from({ length: 11 }, () => 500)); // 1,000 × 0.5
});
