// What marks say when a reader points at one: the words of the table, for every mark whose row the table has.
import { describe, expect, it } from 'vitest';
import { linesOfMark, namedLines } from '../../../../src/charts/figure/read-out/lines-of-mark.ts';
import { marksIn, readOutOf, slipOf, slipsOf } from '../../../../src/charts/figure/read-out/read-out.ts';
import { charts, chartNamed } from '../../../../src/charts/contract/registry.ts';
import { sizes, type PlotScene } from '../../../../src/charts/contract/scene.ts';
import { printed } from '../../../../src/names/typography.ts';

const read = charts.filter(({ drawing }) => drawing === undefined);
const small = (text: string) => text.toLowerCase();

/** Charts that draw what a model makes of many rows: their marks say results and inputs, and their table has the plants besides. */
const modelled = new Set(['stock-runway', 'weakest-link']);
const models = read.filter(({ model }) => model !== undefined);

/** Of each drawing, how many of its table's lines its marks say: by name, or by the rows of what they read. */
const shares = read.flatMap((chart) =>
  chart.views.map((view) => {
    const named = namedLines(chart, view);
    const said = new Set(
      marksIn(chart.scene(view, 'wide') as PlotScene).marks.flatMap(({ key }) => {
        const reading = chart.reads?.(view, key);
        if (reading === undefined) return linesOfMark(chart, key, named);
        const rows = reading.lines.flatMap((line) => line?.of ?? []);
        return named.flatMap(({ line }) =>
          line.of.length > 0 && line.of.every((row) => rows.includes(row)) ? [line] : [],
        );
      }),
    );
    return { id: `${chart.id} ${view}`, share: said.size / named.length };
  }),
);

describe('the marks of a figure', () => {
  it('say, taken together, nine in ten lines of the tables', () => {
    const all = shares.filter(({ id }) => !modelled.has(id.split(' ')[0] ?? ''));
    const mean = all.reduce((sum, { share }) => sum + share, 0) / all.length;
    expect(mean, all.map(({ id, share }) => `${id} ${share.toFixed(2)}`).join('\n')).toBeGreaterThan(0.9);
    // The table of the first is that of the other views, and it draws China alone; of the years a rail names few events and counts the others.
    const few = ['mine-production china-share', 'leverage-timeline year-2025', 'leverage-timeline year-2026'];
    const low = all.filter(({ id, share }) => share < 0.5 && !few.includes(id));
    expect(low).toEqual([]);
  });

  it.each(read.map(({ id }) => id))('of %s say something in every view and size', (id) => {
    const out = readOutOf(chartNamed(id));
    for (const [view, drawings] of Object.entries(out?.views ?? {}))
      for (const size of sizes) expect(drawings[size].length, `${view} ${size}`).toBeGreaterThan(2);
  });

  /** The marks of a chart that say lines of its table as these stand. */
  const marksOfLines = (chart: (typeof read)[number]) =>
    chart.views.flatMap((view) => {
      const named = namedLines(chart, view);
      return marksIn(chart.scene(view, 'wide') as PlotScene).marks.flatMap(({ key }) => {
        const lines = linesOfMark(chart, key, named);
        return lines.length === 0 || chart.reads?.(view, key) !== undefined ? [] : [{ view, key, lines }];
      });
    });
  const ofLines = read.filter((chart) => marksOfLines(chart).length > 0);

  it('say lines of the table in all charts but two, whose marks run through years or say results', () => {
    expect(read.filter((chart) => !ofLines.includes(chart)).map(({ id }) => id)).toEqual([
      'mine-production',
      'weakest-link',
    ]);
  });

  it.each(ofLines.map(({ id }) => id))('of %s say the words of its table and how they are known', (id) => {
    const chart = chartNamed(id);
    for (const { view, key, lines } of marksOfLines(chart)) {
      const cells = lines.flatMap(({ cells: own }) => Object.values(own).map((cell) => small(printed(cell))));
      const labels = chart.data.columns.map(({ label }) => label);
      const [title, said, known] = slipOf(chart, lines);
      const where = `${view} ${key}`;
      expect(title === '' || cells.some((cell) => small(title).startsWith(cell)), `${where}: ${title}`).toBe(
        true,
      );
      for (const [name, cell] of said) {
        if (cell === 'in the table') continue;
        expect(labels.includes(name) || cells.includes(small(name)), `${where}: ${name}`).toBe(true);
        expect(cell === '' || cells.some((own) => small(cell).startsWith(own)), `${where}: ${cell}`).toBe(
          true,
        );
      }
      expect(known, where).not.toMatch(/undefined|null/);
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

describe('a mark that runs through years or days', () => {
  const at = (chart: string, view: string, key: string) => {
    const said = chartNamed(chart).reads?.(view, key);
    return said === undefined ? [] : slipsOf(said);
  };

  it.each(['China', 'United States', 'Australia', 'Myanmar (Burma)'])(
    'says of %s, year by year, what the table says, and nothing where it has no line',
    (country) => {
      const { data } = chartNamed('mine-production');
      const lines = data.rows.filter((row) => row['country'] === country && row['series'] === 'BGS');
      for (const view of ['everyone', 'outside-china']) {
        const slips = at('mine-production', view, country);
        expect(slips).toHaveLength(33);
        for (const [i, slip] of slips.entries()) {
          const row = lines.find(({ year }) => year === String(1992 + i));
          expect(slip?.[0].endsWith(`, ${1992 + i}`) ?? false, `${1992 + i}`).toBe(row !== undefined);
          expect(slip?.[1].map(([, cell]) => cell).filter((cell) => cell !== '') ?? null).toEqual(
            row === undefined
              ? null
              : [row['output'], row['share'], row['series']].map((cell) => printed(cell ?? '')),
          );
        }
      }
    },
  );

  it('says of all others what the world’s output leaves, and that it is arithmetic', () => {
    const { data } = chartNamed('mine-production');
    const [slip] = at('mine-production', 'everyone', 'All others');
    const tonnesIn = (cell: string) => Number(cell.replaceAll(',', ''));
    const of = (country: string) =>
      tonnesIn(
        data.rows.find((row) => row['country'] === country && row['year'] === '1992')?.['output'] ?? '',
      );
    expect(tonnesIn(slip?.[1][0]?.[1] ?? '')).toBe(
      of('World') - of('China') - of('United States') - of('Australia'),
    );
    expect(slip?.[2]).toMatch(/^Our arithmetic.*read in a copy$/);
  });

  it('stands where its moments stand on the drawing, at both sizes', () => {
    for (const { id } of read) {
      const chart = chartNamed(id);
      for (const [view, drawings] of Object.entries(readOutOf(chart)?.views ?? {}))
        for (const size of sizes)
          for (const said of drawings[size]) {
            if (typeof said === 'number') continue;
            const [from, to] = said;
            const { width } = chart.scene(view, size);
            expect(0 <= from && from < to && to <= width, `${id} ${view} ${size} ${from} ${to}`).toBe(true);
          }
    }
  });
});

describe('a model', () => {
  const results = (id: string) =>
    chartNamed(id).views.flatMap((view) =>
      marksIn(chartNamed(id).scene(view, 'wide') as PlotScene).marks.flatMap(({ key }) => {
        const said = chartNamed(id).reads?.(view, key);
        return said === undefined ? [] : slipsOf(said).map((slip) => ({ view, key, slip }));
      }),
    );

  it.each(models.map(({ id }) => id))('of %s reads every amount that it draws', (id) => {
    const chart = chartNamed(id);
    for (const view of chart.views)
      for (const { key, ink } of (chart.scene(view, 'wide') as PlotScene).shapes)
        if (!['wall', 'fitting', 'hair', 'lead'].includes(ink))
          expect(chart.reads?.(view, key), `${view} ${key}`).toBeDefined();
  });

  it.each(models.map(({ id }) => id))('of %s says that it is no forecast, and which inputs', (id) => {
    for (const { view, key, slip } of results(id)) {
      const [title, cells, known] = slip ?? ['', [], ''];
      const where = `${view} ${key}`;
      if (title.startsWith('Input')) continue;
      expect(known, where).toMatch(/^Modelled, not a forecast/);
      expect(
        cells.map(([name]) => name).filter((name) => /Inputs|sources|assumptions/.test(name)).length,
        where,
      ).toBeGreaterThan(0);
      expect(title, where).toMatch(/^Day \d+, .*\s\d{4}$|, \d{4}$/);
    }
  });

  it('reads the day of the first shortage as the drawing in words has it', () => {
    const said = results('stock-runway').find(
      ({ view, key }) => view === 'dy-tb-2026' && key === 'result-first',
    );
    const day = /unmet on day (\d+)/.exec(chartNamed('stock-runway').describe('dy-tb-2026'))?.[1];
    expect(said?.slip?.[0]).toContain(`Day ${day},`);
    const before = results('stock-runway').filter(
      ({ view, key, slip }) =>
        view === 'dy-tb-2026' &&
        key === 'result-level' &&
        Number(/\d+/.exec(slip?.[0] ?? '')?.[0]) < Number(day),
    );
    expect(before.length).toBeGreaterThan(10);
    expect(
      before.every(({ slip }) => slip?.[1].some(([name, cell]) => name === 'Not met' && cell === '0%')),
    ).toBe(true);
  });
});
