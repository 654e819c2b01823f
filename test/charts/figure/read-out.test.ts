// What marks say when a reader points at one: the words of the table, for every mark whose row the table has.
import { describe, expect, it } from 'vitest';
import { linesOfMark, namedLines } from '../../../src/charts/figure/mark-lines.ts';
import { marksIn, readOutOf, slipOf } from '../../../src/charts/figure/read-out.ts';
import { charts, chartNamed } from '../../../src/charts/contract/registry.ts';
import { sizes, type PlotScene } from '../../../src/charts/contract/scene.ts';
import { printed } from '../../../src/names/typography.ts';

const read = charts.filter(({ drawing }) => drawing === undefined);
const small = (text: string) => text.toLowerCase();

/** Of each drawing, how many of its table's lines its marks say. */
const shares = read.flatMap((chart) =>
  chart.views.map((view) => {
    const named = namedLines(chart, view);
    const said = new Set(
      marksIn(chart.scene(view, 'wide') as PlotScene).marks.flatMap(({ key }) =>
        linesOfMark(chart, key, named),
      ),
    );
    return { id: `${chart.id} ${view}`, share: said.size / named.length };
  }),
);

/** Charts that draw what a model makes of many rows. */
const modelled = new Set(['stock-runway', 'weakest-link']);

describe('the marks of a figure', () => {
  it('say, taken together, nine in ten lines of the tables', () => {
    const all = shares.filter(({ id }) => !modelled.has(id.split(' ')[0] ?? ''));
    const mean = all.reduce((sum, { share }) => sum + share, 0) / all.length;
    expect(mean, all.map(({ id, share }) => `${id} ${share.toFixed(2)}`).join('\n')).toBeGreaterThan(0.9);
    // Four areas of it stand for the world less the countries that are drawn, which are lines of their own.
    const low = all.filter(({ id, share }) => share < 0.5 && !id.startsWith('mine-production '));
    expect(low).toEqual([]);
  });

  it.each(read.filter(({ id }) => !modelled.has(id)).map(({ id }) => id))(
    'of %s say something in every view and size',
    (id) => {
      const out = readOutOf(chartNamed(id));
      for (const [view, drawings] of Object.entries(out?.views ?? {}))
        for (const size of sizes) expect(drawings[size].length, `${view} ${size}`).toBeGreaterThan(2);
    },
  );

  it.each(read.map(({ id }) => id))('of %s say the words of its table and how they are known', (id) => {
    const chart = chartNamed(id);
    for (const view of chart.views) {
      const named = namedLines(chart, view);
      for (const { key } of marksIn(chart.scene(view, 'wide') as PlotScene).marks) {
        const lines = linesOfMark(chart, key, named);
        if (lines.length === 0) continue;
        const cells = lines.flatMap(({ cells: own }) =>
          Object.values(own).map((cell) => small(printed(cell))),
        );
        const labels = chart.data.columns.map(({ label }) => label);
        const [title, said, known] = slipOf(chart, lines);
        const where = `${view} ${key}`;
        expect(
          title === '' || cells.some((cell) => small(title).startsWith(cell)),
          `${where}: ${title}`,
        ).toBe(true);
        for (const [name, cell] of said) {
          if (cell === 'in the table') continue;
          expect(labels.includes(name) || cells.includes(small(name)), `${where}: ${name}`).toBe(true);
          expect(cell === '' || cells.some((own) => small(cell).startsWith(own)), `${where}: ${cell}`).toBe(
            true,
          );
        }
        expect(known, where).not.toMatch(/undefined|null/);
      }
    }
  });

  it('that stand for a row of one id say that row alone', () => {
    const chart = chartNamed('japan-dependence');
    const lines = linesOfMark(chart, 'import-share-china-2020', namedLines(chart, 'fall-and-return'));
    expect(lines.map(({ of }) => of.map((row) => row['id']))).toEqual([['import-share-china-2020']]);
    expect(slipOf(chart, lines)[2]).toBe('Read second-hand');
  });

  it('that have no row say nothing', () => {
    const chart = chartNamed('japan-dependence');
    expect(linesOfMark(chart, 'unknown-2013', namedLines(chart, 'fall-and-return'))).toEqual([]);
  });

  it('of a whole series say its first and last line, and how many are between', () => {
    const chart = chartNamed('mine-production');
    const lines = linesOfMark(chart, 'China', namedLines(chart, 'everyone'));
    const [title, said] = slipOf(chart, lines);
    expect(title).toContain('China');
    expect(said.map(([name]) => name)).toEqual(['1992', '2024', `${lines.length - 2} more`]);
  });
});
