// Heavy exports: each flow to its own base, one bore scale for all months and buyers, unknown dashed and said.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { heavyExportsChart as chart } from '../../src/charts/heavy-exports/chart.ts';
import { reeExportsAggregates } from '../../src/data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../src/data/tables/trade/ree-exports-monthly.ts';
import { pathPoints, textBoxes } from './drawings/boxes.ts';

const monthsOf = (product: string, destination: string) =>
  reeExportsMonthly.rows.filter((row) => row.product === product && row.destination === destination);

describe.each(sizes)('%s', (size) => {
  const shapesOf = (view: string) =>
    new Map((chart.scene(view, size) as PlotScene).shapes.map((shape) => [shape.key, shape]));
  const wide = size === 'wide';
  /** How wide a length of pipe is, across the way it runs. */
  const bore = (d = '') => {
    const across = pathPoints(d).map(({ x, y }) => (wide ? y : x));
    return Math.max(...across) - Math.min(...across);
  };

  it('both flows have the same bore for their base, and the year is wider or narrower by the printed change', () => {
    const shapes = shapesOf('year');
    const bases = [...shapes].filter(([key]) => key.endsWith('-base-flow'));
    expect(bases).toHaveLength(2);
    expect(new Set(bases.map(([, { d }]) => bore(d))).size).toBe(1);
    for (const [key, shape] of bases) {
      const flow = key.replace(/-base-flow$/, '');
      const row = reeExportsAggregates.rows.find(
        (each) => each.period === '2025' && `${each.product}-${each.destination}` === flow,
      );
      const now = bore(shapes.get(`${flow}-now-flow`)?.d) / bore(shape.d);
      expect(Math.abs(now * 100 - 100 - (row?.yoy_pct ?? NaN)), flow).toBeLessThan(0.5);
    }
    expect(bore(shapes.get('dysprosium-Japan-lost')?.d)).toBe(bore(bases[0]?.[1].d));
  });

  if (!wide)
    it('on a phone both pipes end, level with each other, over the place where a text card rests', () => {
      const shapes = shapesOf('year');
      const foot = (key: string) => Math.max(...pathPoints(shapes.get(key)?.d ?? '').map(({ y }) => y));
      const all = [...shapes.keys()].find((key) => key.endsWith('-now-flow') && !key.startsWith('dys')) ?? '';
      expect(foot(all)).toBe(foot('japan'));
      // Torn off and not closed, since it goes on: no plate stands at its foot.
      const teeth = pathPoints(shapes.get(all)?.d ?? '').filter(({ y }) => y > foot('japan') - 10);
      expect(teeth.length).toBeGreaterThan(8);
      const plates = [...shapes].filter(([key, { ink }]) => key !== 'japan' && ink === 'fitting');
      for (const [key] of plates) expect(foot(key), key).toBeLessThan(foot('japan') - 100);
      expect(foot('japan')).toBeLessThan(365);
      const { height, texts } = chart.scene('year', size) as PlotScene;
      for (const [key, { d }] of shapes)
        for (const { y } of pathPoints(d)) expect(y, key).toBeLessThanOrEqual(foot('japan'));
      expect(height - foot('japan')).toBeLessThan(10);
      // At rest in a window of 390 by 664 pixels the slip begins some 285 units down.
      for (const { key, y } of texts) expect(y, key).toBeLessThan(280);
    });

  it('one bore scale holds for both elements, for what left and for what either buyer got', () => {
    const most = Math.max(
      ...['dysprosium', 'terbium'].flatMap((of) => monthsOf(of, 'total').map((row) => row.volume_t)),
    );
    const scale = bore(shapesOf('dysprosium').get('month-2024-06-flow')?.d) / most;
    expect(scale).toBeGreaterThan(1.5);
    for (const product of ['dysprosium', 'terbium']) {
      const shapes = shapesOf(product);
      for (const { month, volume_t: tonnes } of monthsOf(product, 'total')) {
        const flow = shapes.get(`month-${month}-flow`)?.d;
        if (tonnes === 0) expect(flow, month).toBeUndefined();
        else {
          // The end of a month's length: its start belongs to the reducer from the month before.
          const points = pathPoints(flow ?? '').map(({ x, y }): [number, number] => (wide ? [x, y] : [y, x]));
          const end = Math.max(...points.map(([along]) => along));
          const across = points.filter(([along]) => along === end).map(([, at]) => at);
          const width = Math.max(...across) - Math.min(...across);
          expect(Math.abs(width - Math.max(tonnes * scale, 1)), `${product} ${month}`).toBeLessThan(0.25);
        }
      }
      for (const [buyer, name] of [
        ['japan', 'Japan'],
        ['korea', 'South Korea'],
      ] as const)
        for (const { month, volume_t: tonnes } of monthsOf(product, name)) {
          const d = shapes.get(`month-${month}-${buyer}`)?.d;
          if (tonnes === 0) expect(d, `${product} ${month} ${name}`).toBeUndefined();
          else {
            const along = pathPoints(d ?? '').map(({ x, y }) => (wide ? x : y));
            const width = Math.max(...along) - Math.min(...along);
            expect(Math.abs(width - Math.max(tonnes * scale, 1)), `${product} ${month} ${name}`).toBeLessThan(
              0.25,
            );
          }
        }
    }
  });

  it.each(['dysprosium', 'terbium'])(
    '%s: months without a row are dashed, and none stands in 2026',
    (product) => {
      const shapes = shapesOf(product);
      expect(shapes.get('after')?.ink).toBe('gap');
      expect(shapes.get('before')?.ink).toBe('gap');
      expect([...shapes.keys()].filter((key) => key.includes('-2026-'))).toEqual([]);
    },
  );

  it.each(['dysprosium', 'terbium'])(
    '%s: a branch of which no figure was found is dashed and says so',
    (product) => {
      const shapes = shapesOf(product);
      const { texts } = chart.scene(product, size) as PlotScene;
      for (const [buyer, name] of [
        ['japan', 'Japan'],
        ['korea', 'South Korea'],
      ] as const) {
        const known = new Set(monthsOf(product, name).map(({ month }) => month));
        const open = monthsOf(product, 'total').filter(
          ({ month, volume_t: tonnes }) => tonnes > 0 && !known.has(month),
        );
        expect(open.length, name).toBeGreaterThan(0);
        for (const { month, first_buyer } of open) {
          const key = `month-${month}-${buyer}`;
          expect(shapes.get(key)?.ink, key).toBe('gap');
          expect(texts.find((text) => text.key === `${key}-said`)?.lines.join(' '), key).toBe(
            first_buyer === name ? 'first' : '–',
          );
        }
      }
      const first = texts.filter(({ lines }) => lines.join() === 'first').map(({ key }) => key);
      expect(first).toEqual(
        product === 'terbium'
          ? ['month-2025-11-japan-said', 'month-2025-12-japan-said']
          : ['month-2025-08-korea-said', 'month-2025-12-japan-said'],
      );
      // What signs mean stands once, under the months.
      const key = texts.find((text) => text.key === 'key')?.lines.join(' ') ?? '';
      expect(key).toMatch(/First: named first, without a figure/);
      expect(key).toMatch(/Dash: not found/);
      expect(texts.filter(({ lines }) => /not found/.test(lines.join(' ')))).toHaveLength(1);
      const isDashed = [...shapesOf(product).values()].some(({ ink }) => ink === 'estimate');
      expect(key.includes('Dashed edge: rounded'), product).toBe(isDashed);
      // A kilogram is drawn as thick as a thread must be to be seen.
      expect(key.includes('Threads: drawn wider'), product).toBe(product === 'dysprosium');
      // All words at the right end within the margin that the widest name keeps.
      const edge = (key: string) => {
        const text = textBoxes(texts).filter(({ name }) => name.startsWith(key));
        return Math.max(...text.map(({ right }) => right));
      };
      if (wide) expect(edge('after-none')).toBeLessThanOrEqual(edge('to-korea'));
    },
  );

  it('what went to Japan is hollow where derived and dashed where rounded', () => {
    const shapes = shapesOf('terbium');
    const inks = { derived: 'hollow', rounded: 'estimate', printed: 'fill' };
    const months = monthsOf('terbium', 'Japan').filter(({ volume_t: tonnes }) => tonnes > 0);
    expect(months).not.toHaveLength(0);
    for (const row of months) {
      const kind = row.derived === 'yes' ? 'derived' : row.comparator === '=' ? 'printed' : 'rounded';
      expect(shapes.get(`month-${row.month}-japan`)?.ink, row.month).toBe(inks[kind]);
    }
  });

  it('what went to either buyer is said at its branch: a bound with its sign, derived in brackets', () => {
    const said = (product: string, key: string) =>
      (chart.scene(product, size) as PlotScene).texts.find((text) => text.key === `month-${key}-said`)
        ?.lines[0];
    expect(said('terbium', '2025-06-japan')).toBe('0');
    expect(said('dysprosium', '2025-09-korea')).toBe('17+');
    expect(said('dysprosium', '2025-09-japan')).toBe('(0)');
    expect(said('dysprosium', '2025-10-korea')).toBe('2.7');
    expect(said('terbium', '2025-07-korea')).toBe('(3.5)');
  });

  if (wide)
    it('the large bound stands with its digits over its own plate, its plus behind it, and clear of all amounts', () => {
      const { texts } = chart.scene('dysprosium', size) as PlotScene;
      const key = 'month-2025-09-korea';
      const ends = pathPoints(shapesOf('dysprosium').get(`${key}-end`)?.d ?? '').map(({ x }) => x);
      const middle = (Math.min(...ends) + Math.max(...ends)) / 2;
      const of = texts.filter((text) => text.key === `${key}-said`);
      const [digits] = textBoxes(of.map((text) => ({ ...text, lines: [text.lines[0]?.slice(0, -1) ?? ''] })));
      const [own] = textBoxes(of);
      if (digits === undefined || own === undefined) throw new Error('no amount of September');
      // Files set it in the label font, whose digits are narrower than those of headlines.
      expect(Math.abs((digits.left + digits.right) / 2 - middle)).toBeLessThan(5);
      expect(own.right).toBeGreaterThan(Math.max(...ends));
      for (const other of textBoxes(texts.filter((text) => text.key !== `${key}-said`))) {
        const across = Math.max(other.left - own.right, own.left - other.right);
        // The amount has no descenders.
        const down = Math.max(other.top - (of[0]?.y ?? NaN), own.top - other.bottom);
        expect(Math.max(across, down), other.name).toBeGreaterThanOrEqual(6);
      }
    });

  it.each(['dysprosium', 'terbium'])(
    '%s: each branch ends on its pipe, and a month of zero has no line',
    (product) => {
      const shapes = shapesOf(product);
      const across = (key: string) => pathPoints(shapes.get(key)?.d ?? '').map(({ x, y }) => (wide ? y : x));
      const centre =
        (Math.min(...across('month-2024-06-flow')) + Math.max(...across('month-2024-06-flow'))) / 2;
      for (const { month, volume_t: tonnes } of monthsOf(product, 'total')) {
        if (tonnes === 0) {
          expect(shapes.get(`month-${month}-walls`), month).toBeUndefined();
          continue;
        }
        const points = pathPoints(shapes.get(`month-${month}-flow`)?.d ?? '').map(({ x, y }) =>
          wide ? [x, y] : [y, x],
        );
        const end = Math.max(...points.map(([along = 0]) => along));
        const half = Math.max(...points.filter(([along]) => along === end).map(([, at = 0]) => at)) - centre;
        for (const buyer of ['korea', 'japan']) {
          const key = `month-${month}-${buyer}`;
          if (!shapes.has(key)) continue;
          const away = Math.min(...across(key).map((at) => Math.abs(at - centre)));
          // On the wall, which is as thick as that.
          expect(Math.abs(away - half - 1.2), key).toBeLessThan(0.2);
        }
      }
    },
  );

  it('both elements have the same marks of their months, so that a change of view moves them', () => {
    const flows = (product: string) => [...shapesOf(product).keys()].filter((key) => key.endsWith('-flow'));
    expect(flows('terbium')).toEqual(flows('dysprosium'));
    expect(flows('terbium').length).toBeGreaterThan(7);
  });
});

it('draws no row that is on hold and no heavy figure of 2026', () => {
  expect(chart.rows.filter((row) => !String(row['publish_advice']).startsWith('publish'))).toEqual([]);
  expect(chart.rows.filter((row) => String(row['month'] ?? row['period']).startsWith('2026'))).toEqual([]);
});

it('findings and descriptions say the cells of their rows', () => {
  expect(chart.words['year']?.finding).toMatch(/ rose in 2025.*dysprosium for Japan reportedly fell 95%$/);
  expect(chart.words['dysprosium']?.finding).toMatch(
    /^South Korea got over 17 of 18.t of dysprosium in Sept/,
  );
  expect(chart.words['terbium']?.finding).toMatch(/^Japan took about 4 of the 4\.5.t of terbium/);
  for (const change of ['+12.9%', '−95%']) expect(chart.describe('year')).toContain(change);
  for (const change of ['−35%', '−95%', 'over +200%']) expect(chart.describe('dysprosium')).toContain(change);
  expect(chart.describe('terbium')).toContain('−38%');
  expect(chart.describe('dysprosium')).toMatch(
    /May.2025: 0.t.*September.2025: 18.t, none named for Japan \(inferred\), more than 17.t to South Korea/,
  );
});

it('what no text prints is neither told as a count nor listed as one', () => {
  expect(chart.describe('terbium')).toMatch(
    /July.2025: 7.t, 3\.5.t to Japan \(own arithmetic\), 3\.5.t to South Korea \(own arithmetic\)/,
  );
  for (const { of, cells } of chart.data.lines) {
    const [row] = of;
    const isOurs = row?.['derived'] === 'yes';
    expect(['Inferred', 'Own arithmetic'].includes(cells['kind'] ?? ''), JSON.stringify(cells)).toBe(isOurs);
    if (isOurs && row['volume_t'] === 0) expect(cells['volume']).toBe('none named');
  }
});

it('buyers without a branch are told in words and in lines, and buyers without a figure as reports tell them', () => {
  const others = reeExportsMonthly.rows.filter(
    ({ product, destination }) =>
      (product === 'dysprosium' || product === 'terbium') &&
      !['total', 'Japan', 'South Korea'].includes(destination),
  );
  expect(others.length).toBeGreaterThan(3);
  const rows: readonly unknown[] = chart.rows;
  for (const row of others) {
    expect(rows, row.month).toContain(row);
    expect(chart.aside(row.product)).toContain(row);
    expect(chart.describe(row.product)).toContain(
      `${row.volume_t}\u00a0t to ${row.destination === 'Estonia' ? '' : 'the '}${row.destination}`,
    );
  }
  const limits = (view: string) => figureText(chart, view).limits.join(' ');
  expect(limits('terbium')).toMatch(
    /in October.2025 the United States took 6.t and Estonia 1.t of 12\.2.t of terbium/,
  );
  expect(limits('dysprosium')).toMatch(
    /November.2025 dysprosium by far the most to Vietnam, with .* named and Japan not, and almost all/,
  );
  expect(chart.describe('dysprosium')).toMatch(
    /November.2025: 1.t, dysprosium by far the most to Vietnam, with .* named and Japan not/,
  );
});
