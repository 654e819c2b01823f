// Links from the text lead to lines of tables: a line is called by its row, whatever stands above it.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { lineIds, rowName } from '../../../src/charts/rows/row-name.ts';

const named = (id: string) => {
  const chart = charts.find((each) => each.id === id);
  if (chart === undefined) throw new Error(`no chart ${id}`);
  return chart;
};

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  it('has an id of its own for each line that rests on a row', () => {
    const ids = lineIds(chart);
    const resting = chart.data.lines.filter(({ of }) => of.length > 0);
    expect([...ids.keys()]).toEqual(resting);
    expect(new Set(ids.values()).size).toBe(resting.length);
  });

  it('keeps the ids of all other lines where a line is taken out', () => {
    const { lines } = chart.data;
    const whole = lineIds(chart);
    // The second line of a row counts the first: only a line without a double is taken out.
    const alone = lines.find(({ of }) => of[0] && lines.filter((each) => each.of[0] === of[0]).length === 1);
    const rest = lineIds({ ...chart, data: { lines: lines.filter((line) => line !== alone) } });
    expect(rest.size).toBe(whole.size - (alone === undefined ? 0 : 1));
    for (const [line, id] of rest) expect(id).toBe(whole.get(line));
  });
});

it('says table and key of the row, in letters that an address can hold', () => {
  const production = named('mine-production');
  const line = production.data.lines.find(({ of: [row] }) => row?.['geography'] === 'Myanmar (Burma)');
  expect(lineIds(production).get(line!)).toMatch(/^row-mine-production-myanmar-burma-20\d\d-[a-z-]+$/);
});

it('ends the second line of a row in -2', () => {
  const runway = lineIds(named('stock-runway'));
  const doubled = [...runway.values()].filter(
    (id) => id.endsWith('-2') && [...runway.values()].includes(id.slice(0, -2)),
  );
  expect(doubled.length).toBeGreaterThan(0);
});

it('names a row in a file by its table and its key', () => {
  const answers = named('order-and-practice');
  const [row] = answers.data.lines[0]!.of;
  expect(rowName(answers, row!)).toBe('events?id=2026-01-06-announcement-no-1-of-2026-dual');
});

it('refuses a row of a table that the chart does not name', () => {
  const [row] = named('claims-ledger').data.lines[0]!.of;
  expect(() => rowName(named('true-size'), row!)).toThrow(
    /chart "true-size" draws a row that is in none of its tables/,
  );
});
