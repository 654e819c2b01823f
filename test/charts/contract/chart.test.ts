// defineChart completes a chart: views are checked by name, sources keep the order of first use, the newest date counts.
import { describe, expect, it } from 'vitest';
import { defineChart, inWords, type Limit } from '../../../src/charts/contract/chart.ts';
import { sizes, type Size } from '../../../src/charts/contract/scene.ts';
import {
  type RawRow,
  behindIt,
  countedIn,
  line,
  linesOf,
  rowlessLine,
  type LineDefinition,
} from '../../../src/charts/contract/data-lines.ts';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { sources } from '../../../src/data/facts/sources.ts';

const row = (source_id: readonly string[], as_of: string | null): RawRow => ({ source_id, as_of });
const words = { label: 'x', finding: 'x', subtitle: 'x' };
const parts = (rows: readonly RawRow[]) =>
  ({
    id: 'trial',
    name: 'Trial',
    tags: [],
    tables: [],
    views: ['one', 'two'],
    words: { one: words, two: words },
    limits: ['It is a trial.'] as readonly (string | Limit<'one' | 'two'>)[],
    rows,
    rowsOf: (view: 'one' | 'two') => (view === 'one' ? rows.slice(0, 1) : rows),
    scene: (view: 'one' | 'two', size: Size) => ({
      width: size === 'narrow' ? 360 : 640,
      height: view === 'one' ? 1 : 2,
    }),
    component: (() => ({})) as never,
    describe: (view: string) => `This is ${view}.`,
    data: { columns: [], rows: rows.map((each) => line(each, {})) },
  }) as const;
const chartOf = (rows: readonly RawRow[]) => defineChart(parts(rows));
const limited = (...limits: readonly (string | Limit<'one' | 'two'>)[]) =>
  defineChart({ ...parts([row(['a'], '2026')]), limits });

describe('defineChart', () => {
  const chart = chartOf([
    row(['b', 'a'], '2024-02'),
    row(['a'], null),
    row(['c', 'b'], '2026'),
    row(['c'], '2025-12-31'),
  ]);

  it('lists sources once, in order of first use', () => {
    expect(chart.sources).toEqual(['b', 'a', 'c']);
  });

  it('refuses a view it does not have, in every function, and names those it has', () => {
    const problem = 'chart "trial" has no view "three"; its views are one, two';
    expect(() => chart.describe('three')).toThrow(new RangeError(problem));
    expect(() => chart.rowsOf('three')).toThrow(new RangeError(problem));
    expect(() => chart.scene('three', 'wide')).toThrow(new RangeError(problem));
  });

  it('takes no name of an object’s own machinery for a view', () => {
    for (const name of ['constructor', '__proto__', 'toString', ''])
      expect(() => chart.describe(name), name).toThrow(RangeError);
  });

  it('hands a known view on', () => {
    expect(chart.describe('two')).toBe('This is two.');
    expect(chart.rowsOf('one')).toHaveLength(1);
    expect(chart.scene('two', 'narrow')).toEqual({ width: 360, height: 2 });
    expect(chart.scene('two', 'narrow'), 'laid out once').toBe(chart.scene('two', 'narrow'));
    expect(chart.scene('two', 'wide')).not.toBe(chart.scene('two', 'narrow'));
  });

  it('says where a layout, a description, a reading or the choice of rows failed, and keeps the cause and its kind', () => {
    const broken = parts([row(['a'], '2026')]);
    const fail = (Kind: ErrorConstructor) => (): never => {
      throw new Kind('no line of need');
    };
    const range = fail(RangeError as unknown as ErrorConstructor);
    const failing = defineChart({
      ...broken,
      scene: range,
      describe: fail(TypeError as unknown as ErrorConstructor),
      reads: fail(Error),
    });
    expect(() => failing.scene('two', 'narrow')).toThrow(
      new RangeError('src/charts/trial, view "two", narrow: no line of need', {
        cause: new RangeError('no line of need'),
      }),
    );
    expect(() => failing.describe('one')).toThrow(
      new TypeError('src/charts/trial, view "one": no line of need', {
        cause: new TypeError('no line of need'),
      }),
    );
    expect(() => failing.reads?.('one', 'a-line')).toThrow(
      new Error('src/charts/trial, view "one", mark "a-line": no line of need', {
        cause: new Error('no line of need'),
      }),
    );
    expect(() => defineChart({ ...broken, rowsOf: range })).toThrow(
      new RangeError('src/charts/trial, view "one": no line of need', {
        cause: new RangeError('no line of need'),
      }),
    );
  });

  it('says in which file and by which function words failed', () => {
    const fail = (): never => {
      throw new RangeError('no newest count');
    };
    const { name, words, limits, describe, data, ...others } = parts([row(['a'], '2026')]);
    const said = { name, columns: [], limits, viewWords: () => words, describe, lines: () => data.rows };
    const chart = (broken: Partial<typeof said> | { readonly limits: () => never }) =>
      defineChart({ ...others, ...inWords(null, { ...said, ...broken, describe: () => '' }) });
    expect(chart({}).words).toEqual(words);
    for (const part of ['viewWords', 'limits', 'lines'])
      expect(() => chart({ [part]: fail }), part).toThrow(
        `src/charts/trial/words.ts, ${part}: no newest count`,
      );
  });

  it('refuses a view without a source, saying where and of how many rows', () => {
    expect(() => chartOf([row([], '2026'), row(['a'], '2026')])).toThrow(
      'src/charts/trial/rows.ts: the view "one" has no source; none of the 1 rows that it draws names one',
    );
  });

  it('gives every limit its views, and refuses a view without one or a limit of no view', () => {
    expect(limited('All.', { views: ['two'], text: 'Two.' }).limits).toEqual([
      { views: ['one', 'two'], text: 'All.' },
      { views: ['two'], text: 'Two.' },
    ]);
    expect(() => limited({ views: ['two'], text: 'Two.' })).toThrow(
      'src/charts/trial/words.ts: the view "one" has no limit that says what it can’t show',
    );
    expect(() => limited('All.', { views: ['twi' as 'two'], text: 'Two.' })).toThrow(
      'src/charts/trial/words.ts: the limit “Two.” names the view "twi"; the views are one, two',
    );
    expect(() => limited('All.', { views: [], text: 'None.' })).toThrow(
      'src/charts/trial/words.ts: the limit “None.” names no view; the views are one, two',
    );
  });

  it('refuses a chart without rows, and freezes one with', () => {
    expect(() => chartOf([])).toThrow('src/charts/trial/rows.ts: no rows to draw');
    expect(Object.isFrozen(chart)).toBe(true);
  });
});

describe('the lines of a table', () => {
  const rows = [row(['a'], '2024'), row(['b'], '2025'), row(['c'], '2026')] as const;
  const noun = { one: 'stage without a share', many: 'stages without a share' };
  const withLines = (lines: readonly LineDefinition[]) =>
    defineChart({ ...parts(rows), data: { columns: [], rows: lines } });
  const [a, b, c] = rows.map((each) => line(each, {}));
  if (a === undefined || b === undefined || c === undefined) throw new Error('three rows make three lines');

  it('are rows where each prints one, and are numbered', () => {
    const chart = withLines([a, b, c]);
    expect(countedIn(chart.data.lines)).toEqual({ lines: 3, rows: 3, words: '3 rows' });
    expect(chart.data.lines.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(linesOf(chart, 'one').map(({ number }) => number)).toEqual([1]);
    expect(behindIt(chart, 'All')).toBe('All 3 rows behind its 2 views');
    expect(countedIn(linesOf(chart, 'one')).words).toBe('1 row');
  });

  it('say in the same breath what is folded or added', () => {
    expect(behindIt(withLines([a, a, b, c]), 'All')).toBe(
      'All 4 lines behind its 2 views (3 rows, one of them on two lines)',
    );
    expect(behindIt(withLines([a, line([rows[1], rows[2]], {})]), 'The')).toBe(
      'The 2 lines behind its 2 views (3 rows; one line joins two rows)',
    );
    expect(behindIt(withLines([a, b, c, rowlessLine(noun, ['two'], {})]), 'The')).toBe(
      'The 4 lines behind its 2 views (3 rows; 1 stage without a share)',
    );
    expect(behindIt(withLines([a, a, b, b, c, c, rowlessLine(noun, ['two'], {})]), 'The')).toBe(
      'The 7 lines behind its 2 views (3 rows, each on two lines; 1 stage without a share)',
    );
  });

  it('stop the build with chart, view and numbers where they disagree with what is drawn', () => {
    expect(() => withLines([a, b])).toThrow(
      'table of chart "trial": view "two" draws 3 rows and its table has 2 of them; without a line: ',
    );
    expect(() => withLines([a, b, c, line(row(['d'], '2027'), {})])).toThrow(
      'table of chart "trial": line 4 prints a row that no view draws',
    );
    expect(() => withLines([line([rows[0], rows[1]], {}), c])).toThrow(
      'view "one" draws 1 of the 2 rows of line 1, expected all or none',
    );
    expect(() => withLines([a, b, c, { cells: { x: 'y' }, of: [], numbers: {} }])).toThrow(
      'line 4 (y) needs rows',
    );
    expect(() => withLines([a, b, c, rowlessLine(noun, ['three'], {})])).toThrow(
      'line 4 names the view "three"',
    );
    expect(() => withLines([a, b, c, rowlessLine(noun, [], {})])).toThrow('line 4 belongs to no view');
  });
});

describe('the registry', () => {
  it('finds a chart by id and names all for a wrong one', () => {
    for (const chart of charts) expect(chartNamed(chart.id)).toBe(chart);
    expect(() => chartNamed('mine')).toThrow(
      `no chart "mine"; the charts are ${charts.map(({ id }) => id).join(', ')}`,
    );
  });

  it.each(charts.map((chart) => ({ chart, id: chart.id })))(
    '$id keeps the names of the contract',
    ({ chart }) => {
      expect(chart.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(new Set(chart.views).size).toBe(chart.views.length);
      for (const view of chart.views) expect(view).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(Object.keys(chart.words).sort()).toEqual([...chart.views].sort());
      expect(chart.limits.length).toBeGreaterThan(0);
    },
  );

  it.each(charts.map((chart) => ({ chart, id: chart.id })))('$id names sources that exist', ({ chart }) => {
    const known = new Set(sources.rows.map(({ source_id }) => source_id));
    expect(chart.sources.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(charts.map((chart) => ({ chart, id: chart.id })))(
    '$id: every row of a view is a row of the chart, and every row is in a view',
    ({ chart }) => {
      const drawn = new Set(chart.views.flatMap((view) => chart.rowsOf(view)));
      expect(drawn).toEqual(new Set(chart.rows));
      expect(
        sizes
          .flatMap((size) => chart.views.map((view) => chart.scene(view, size).height))
          .every((height) => height > 0),
      ).toBe(true);
    },
  );

  it.each(charts.map((chart) => ({ chart, id: chart.id })))(
    '$id: every cell of the data table has a column, and the other way round',
    ({ chart }) => {
      const names = chart.data.columns.map(({ name }) => name).sort();
      for (const dataRow of chart.data.rows) expect(Object.keys(dataRow).sort()).toEqual(names);
      expect(chart.data.rows.length).toBeGreaterThan(0);
    },
  );
});
