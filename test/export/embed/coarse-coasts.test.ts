// Coasts of the map's embed: fewer corners, the same edge for two lands, the same corners on both sizes, and no other path touched.
import { describe, expect, it } from 'vitest';
import { sizes } from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { chartOfCoasts } from '../../../src/export/embed/embed-parts.ts';
import { coarseCoasts } from '../../../src/export/embed/light/coarse-coasts.ts';
import { renderChart } from '../../../src/export/picture/render-chart.ts';

const path = (d: string) => `<path d="${d}"/>`;
/** Eastward, with so many steps of so much up and down. */
const wavy = (steps: number, by: number) =>
  Array.from({ length: steps }, (_, i) => `10 ${i % 2 === 0 ? by : -by}`).join(' ');
const dsOf = (svg: string) => [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => d);
/** The corners of a path of one move and steps. */
function cornersOf(d: string): string[] {
  const [, x, y, steps = ''] = /^M(\S+) (\S+)l([^mz]*)/.exec(d) ?? [];
  let at = [Number(x), Number(y)];
  const numbers = (steps.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
  return [
    at.join(),
    ...numbers.flatMap((dx, i) => {
      if (i % 2 === 1) return [];
      at = [(at[0] ?? 0) + dx, (at[1] ?? 0) + (numbers[i + 1] ?? 0)];
      return [at.join()];
    }),
  ];
}

describe('coasts of an embed', () => {
  it('small bends go, large ones stay, and where the coast ends it stays too', () => {
    const both = (d: string) => coarseCoasts({ narrow: path(d), wide: path(d) });
    const { wide, narrow } = both(`M0 50l${wavy(40, 1)}`);
    expect(cornersOf(dsOf(wide)[0] ?? '').length).toBeLessThan(4);
    expect(cornersOf(dsOf(wide)[0] ?? '').at(-1)).toBe('400,50');
    expect(narrow).toBe(wide);
    expect(dsOf(both(`M0 50l${wavy(20, 30)}`).wide)).toEqual([`M0 50l${wavy(20, 30)}`]);
  });

  it('two lands keep one edge between them', () => {
    const shared = wavy(20, 3);
    const north = `M0 50l${shared} 0 -50 -200 0z`;
    const back = `M200 50l${wavy(20, 3).replace(/10 (-?)3/g, (_, sign: string) => `-10 ${sign}3`)} 0 60 200 0z`;
    const [a = '', b = ''] = dsOf(coarseCoasts({ narrow: '', wide: path(north) + path(back) }).wide);
    const [of, other] = [cornersOf(a), cornersOf(b)];
    const isEdge = (corner: string) => Math.abs(Number(corner.split(',')[1]) - 50) < 10;
    expect(of.filter(isEdge).sort()).toEqual(other.filter(isEdge).sort());
    expect(of.length).toBeLessThan(20);
  });

  it('on every view of the map no other path changes, and there are fewer corners', () => {
    const map = charts.find(({ id }) => id === chartOfCoasts)!;
    for (const view of map.views) {
      const [narrow = '', wide = ''] = sizes.map((size) =>
        renderChart(map, view, size, { figure: 'v', classes: true }),
      );
      const coarse = coarseCoasts({ narrow, wide });
      for (const [before, after] of [
        [narrow, coarse.narrow],
        [wide, coarse.wide],
      ] as const) {
        const [old, now] = [dsOf(before), dsOf(after)];
        expect(now.length).toBe(old.length);
        const changed = old.filter((d, i) => d !== now[i]);
        // Where one system is told coasts have no lines: their areas alone.
        expect(changed.length).toBeGreaterThanOrEqual(view === 'all' ? 6 : 3);
        for (const d of changed) expect(d).toMatch(/^M[^A-Z]*l/);
        expect(now.join('').length).toBeLessThan(old.join('').length);
        expect(after).not.toContain('NaN');
      }
    }
  });
});
