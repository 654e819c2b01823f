// Promises and plants: the sums are the table's own, nothing is counted that must not be, and bars are as long as their tonnes.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { tonnes } from '../../src/charts/look/format.ts';
import { shortDate } from '../../src/charts/look/month-words.ts';
import { promiseAndPlantChart as chart } from '../../src/charts/promise-and-plant/chart.ts';
import { capacityOutlook } from '../../src/data/tables/plans/capacity-outlook.ts';
import { pathPoints } from './drawings/boxes.ts';

const widthOf = (scene: PlotScene, key: string): number => {
  const xs = pathPoints(scene.shapes.find((shape) => shape.key === key)?.d ?? '').map(({ x }) => x);
  return Math.max(...xs) - Math.min(...xs);
};
/** How far a falling bar reaches. */
const heightOf = (scene: PlotScene, key: string): number => {
  const ys = pathPoints(scene.shapes.find((shape) => shape.key === key)?.d ?? '').map(({ y }) => y);
  return Math.max(...ys) - Math.min(...ys);
};
const counted = (id: string): number =>
  capacityOutlook.rows.find((row) => row.id === id)?.value_t ?? Number.NaN;

describe('the sums', () => {
  it('are those of the own count in capacity_outlook', () => {
    const sum = (status?: string) =>
      chart.rows
        .filter((row) => typeof row['sum_capacity_t_per_yr'] === 'number')
        .filter((row) => status === undefined || row['current_status'] === status)
        .reduce((total, row) => total + Number(row['sum_capacity_t_per_yr']), 0);
    expect(sum('operating')).toBe(counted('exchina-nonjapan-operating-2026'));
    expect(sum('commissioning')).toBe(counted('exchina-nonjapan-commissioning-2026'));
    expect(sum()).toBe(counted('exchina-nonjapan-announced-2030'));
  });

  it('leave out Japan, other magnets and paused plans', () => {
    for (const row of chart.rows) {
      expect(row['region_group']).not.toBe('japan');
      expect(row['current_status']).not.toBe('paused');
      if ('chemistry' in row) expect(row['chemistry']).toBe('ndfeb');
    }
  });

  it('are said as nameplate, never as output, in every view', () => {
    for (const view of chart.views) {
      expect(chart.words[view]?.subtitle, view).toContain('Nameplate is not output');
      expect(chart.words[view]?.finding, view).not.toMatch(/output/);
    }
  });

  it('are the only amounts said, besides those of single plants and of the month', () => {
    const plants = chart.rows.filter((row) => typeof row['sum_capacity_t_per_yr'] === 'number');
    const sum = (...tests: readonly [string, readonly unknown[]][]) =>
      plants
        .filter((row) => tests.every(([column, values]) => values.includes(row[column])))
        .reduce((total, row) => total + Number(row['sum_capacity_t_per_yr']), 0);
    const values = (column: string) => [...new Set(plants.map((row) => row[column]))];
    const about = (value: number) => tonnes(Math.round(value / 100) * 100);
    const allowed = new Set([
      about(sum()),
      about(sum(['current_status', ['construction', 'financed']])),
      about(sum(['current_status', ['operating']], ['region_group', ['us']])),
      about(sum(['current_status', ['operating']]) - 2200), // without Shin-Etsu's
      ...values('current_status').map((status) => about(sum(['current_status', [status]]))),
      ...values('region_group').map((region) => about(sum(['region_group', [region]]))),
      ...plants.map((row) => tonnes(Number(row['sum_capacity_t_per_yr']))),
      about(counted('china-output-month-2025')),
      about(counted('china-output-month-low-2025')),
    ]);
    for (const view of chart.views) {
      const said =
        `${chart.words[view]?.finding ?? ''} ${chart.describe(view)}`.match(/[\d,]+\u00a0t\b/g) ?? [];
      expect(said.length, view).toBeGreaterThan(1);
      expect(
        said.filter((amount) => !allowed.has(amount)),
        view,
      ).toEqual([]);
    }
  });

  it('name what operates without the two rows that no second source confirms', () => {
    expect(chart.describe('status')).toContain(`confirms, ${tonnes(7000)} operates`);
  });
});

describe.each(sizes)('%s', (size) => {
  it('draws bands and the month on one scale', () => {
    const scene = chart.scene('status', size) as PlotScene;
    const perTonne = heightOf(scene, 'china') / counted('china-output-month-2025');
    const operating = chart.rows.filter((row) => row['current_status'] === 'operating');
    const drawn = operating.reduce((sum, row) => sum + heightOf(scene, String(row['project'])), 0);
    expect(drawn / perTonne).toBeCloseTo(counted('exchina-nonjapan-operating-2026'), -2);
  });

  it('a plant’s block has its corners in one order in all views, so that it moves as one', () => {
    const order = (view: string, key: string) => {
      const { d = '' } = (chart.scene(view, size) as PlotScene).shapes.find((each) => each.key === key) ?? {};
      return d.replaceAll(/[^A-Z]/g, '');
    };
    for (const key of ['Noveon San Marcos', 'MP 10X (Northlake)', 'china']) {
      const views =
        key === 'MP 10X (Northlake)'
          ? ['status', 'countries', 'building']
          : ['status', 'countries', 'operating'];
      for (const view of views) expect(order(view, key), `${view}, ${key}`).toBe('MHVHZ');
    }
  });

  it('plants one by one and of countries are on one scale with the month beside them', () => {
    for (const [view, lengthOf, prefix] of [
      ['countries', widthOf, ''],
      ['operating', heightOf, 'scale-'],
    ] as const) {
      const scene = chart.scene(view, size) as PlotScene;
      const perTonne = lengthOf(scene, 'china') / counted('china-output-month-2025');
      const operating = chart.rows.filter((row) => row['current_status'] === 'operating');
      const drawn = operating.reduce(
        (sum, row) => sum + lengthOf(scene, `${prefix}${String(row['project'])}`),
        0,
      );
      expect(drawn / perTonne, view).toBeCloseTo(counted('exchina-nonjapan-operating-2026'), -2);
    }
  });

  it('draws all plants of a list again under a lens, as many times as long as its words say', () => {
    for (const view of ['operating', 'commissioning', 'building', 'announced']) {
      const scene = chart.scene(view, size) as PlotScene;
      const said = scene.texts.find(({ key }) => key === 'all-is')?.lines.join(' ') ?? '';
      const times = Number(/(\d+) times as long/.exec(said)?.[1]);
      const perTonne = heightOf(scene, 'china') / counted('china-output-month-2025');
      for (const row of chart.rowsOf(view).filter((each) => 'current_status' in each)) {
        const { project, sum_capacity_t_per_yr: nameplate } = row as Record<string, unknown>;
        expect(heightOf(scene, String(project)), `${view}, ${String(project)}`).toBeCloseTo(
          Number(nameplate) * perTonne * times,
          -0.5,
        );
      }
      // The lens widens from the end of the one pipe to the end of the other.
      const lens = pathPoints(scene.shapes.find(({ key }) => key === 'lens')?.d ?? '').map(({ y }) => y);
      const ends = (isScale: boolean) =>
        scene.shapes
          .filter(({ key }) =>
            chart.rows.some(({ project }) => key === `${isScale ? 'scale-' : ''}${project}`),
          )
          .flatMap(({ d }) => pathPoints(d).map(({ y }) => y));
      expect(Math.max(...lens), view).toBeCloseTo(Math.max(...ends(false)), 0);
      expect(lens.at(-1), view).toBeCloseTo(Math.max(...ends(true)), 0);
    }
  });

  it('draws China’s month of one length in every view that hangs it beside plants', () => {
    const [first, ...others] = ['status', 'operating', 'commissioning', 'building', 'announced'].map(
      (view) => chart.scene(view, size) as PlotScene,
    );
    if (first === undefined) throw new RangeError('no view');
    for (const scene of others) {
      expect(heightOf(scene, 'china')).toBeCloseTo(heightOf(first, 'china'), 0);
    }
  });

  it('lists plants in the order of their blocks', () => {
    for (const view of ['operating', 'commissioning', 'building', 'announced']) {
      const { shapes, texts } = chart.scene(view, size) as PlotScene;
      const named = texts
        .filter(({ key }) => key.startsWith('name-'))
        .toSorted((a, b) => a.y - b.y)
        .map(({ key }) => key.replace('name-', ''));
      const topOf = (key: string) =>
        Math.min(...pathPoints(shapes.find((each) => each.key === key)?.d ?? '').map(({ y }) => y));
      expect(
        named.toSorted((a, b) => topOf(a) - topOf(b)),
        view,
      ).toEqual(named);
    }
  });

  it('leads from the block of each plant under the lens to its name', () => {
    for (const view of ['operating', 'commissioning', 'building', 'announced']) {
      const { shapes, texts } = chart.scene(view, size) as PlotScene;
      const leads = shapes.filter(({ key }) => key.startsWith('lead-'));
      const names = texts.filter(({ key }) => key.startsWith('name-'));
      expect(leads.map(({ key }) => key).toSorted(), view).toEqual(
        names.map(({ key }) => key.replace('name-', 'lead-')).toSorted(),
      );
      for (const { key, d } of leads) {
        const points = pathPoints(d);
        const block = pathPoints(shapes.find((each) => key === `lead-${each.key}`)?.d ?? '');
        const ys = block.map(({ y }) => y);
        expect(points[0]?.y, key).toBeGreaterThan(Math.min(...ys));
        expect(points[0]?.y, key).toBeLessThan(Math.max(...ys));
        expect(points[0]?.x, key).toBeGreaterThan(Math.max(...block.map(({ x }) => x)));
        const name = texts.find((text) => `name-${key.replace('lead-', '')}` === text.key);
        const end = points.at(-1);
        expect(end?.y, key).toBeGreaterThan((name?.y ?? NaN) - (name?.size ?? NaN) * 0.7);
        expect(end?.y, key).toBeLessThan(name?.y ?? NaN);
        expect(end?.x, key).toBeLessThan(name?.x ?? NaN);
      }
      // None crosses another: what starts lower ends lower.
      const fan = leads.map(({ d }) => pathPoints(d)).toSorted((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0));
      const ends = fan.map((points) => points.at(-1)?.y ?? NaN);
      expect(ends, view).toEqual(ends.toSorted((a, b) => a - b));
    }
  });

  it('sets the tonnes of a list in one column, which ends in one place', () => {
    for (const view of ['operating', 'commissioning', 'building', 'announced']) {
      const sums = (chart.scene(view, size) as PlotScene).texts.filter(
        ({ key }) => key.startsWith('sum-') && key !== 'sum',
      );
      expect(new Set(sums.map(({ x, anchor }) => `${x} ${anchor}`)).size, view).toBe(1);
      expect(sums[0]?.anchor, view).toBe('end');
    }
  });

  it('says what hatching and dashes mean where they are drawn', () => {
    for (const view of chart.views.filter((each) => each !== 'countries')) {
      const { shapes, texts } = chart.scene(view, size) as PlotScene;
      const key = texts.find((text) => text.key === 'key')?.lines.join(' ') ?? '';
      expect(key.includes('Hatched'), view).toBe(shapes.some(({ ink }) => ink === 'hatch'));
      expect(key, view).toContain('Dashed: a survey');
    }
  });

  it('hangs plants in a pipe as wide as the month’s, so that length alone tells them apart', () => {
    for (const view of ['status', 'operating']) {
      const scene = chart.scene(view, size) as PlotScene;
      const block = view === 'status' ? 'Noveon San Marcos' : 'scale-Noveon San Marcos';
      expect(widthOf(scene, block), view).toBeCloseTo(widthOf(scene, 'china'), 0);
    }
  });

  it('says over the pipes of a list what they come to, that of the plants in the largest type', () => {
    const about = (value: number) => tonnes(Math.round(value / 100) * 100);
    for (const view of ['operating', 'commissioning', 'building', 'announced']) {
      const { texts } = chart.scene(view, size) as PlotScene;
      const sum = chart
        .rowsOf(view)
        .reduce((total, row) => total + Number(row['sum_capacity_t_per_yr'] ?? 0), 0);
      const [largest, second] = texts.toSorted((a, b) => b.size - a.size);
      expect([largest?.key, largest?.lines[0]], view).toEqual(['all-sum', about(sum)]);
      expect([second?.key, second?.lines[0]], view).toEqual([
        'china-sum',
        about(counted('china-output-month-2025')),
      ]);
    }
  });

  it('the part that the finding says of countries is tied to the whole length of the largest', () => {
    const scene = chart.scene('countries', size) as PlotScene;
    const american = chart.rows
      .filter((row) => row['region_group'] === 'us')
      .map(({ project }) => String(project));
    const own = scene.shapes.filter(({ key }) => american.includes(key)).flatMap(({ d }) => pathPoints(d));
    const tie = pathPoints(scene.shapes.find(({ key }) => key === 'part')?.d ?? '');
    const [from, to] = [Math.min(...own.map(({ x }) => x)), Math.max(...own.map(({ x }) => x))];
    expect(Math.min(...tie.map(({ x }) => x))).toBeCloseTo(from, 0);
    expect(Math.max(...tie.map(({ x }) => x))).toBeCloseTo(to, 0);
    const said = scene.texts.find(({ key }) => key === 'part');
    expect(chart.words['countries']?.finding).toContain(said?.lines[0]);
    expect(said?.size).toBe(Math.max(...scene.texts.map((text) => text.size)));
  });

  it('draws one mark a plant, under the plant’s own key, in the views of all plants', () => {
    const plants = chart.rows.filter((row) => typeof row['sum_capacity_t_per_yr'] === 'number');
    for (const view of ['status', 'countries']) {
      const { shapes } = chart.scene(view, size) as PlotScene;
      for (const { project } of plants)
        expect(shapes.filter(({ key }) => key === project).length, `${view}, ${String(project)}`).toBe(1);
    }
  });

  it('names every plant once with the date of its evidence', () => {
    const plants = chart.rows.filter((row) => typeof row['sum_capacity_t_per_yr'] === 'number');
    const named = chart.views.flatMap((view) =>
      (chart.scene(view, size) as PlotScene).texts.filter(({ key }) => key.startsWith('seen-')),
    );
    expect(named.map(({ key }) => key.replace('seen-', '')).toSorted()).toEqual(
      plants.map(({ project }) => String(project)).toSorted(),
    );
    for (const { key, lines } of named) {
      const row = plants.find(({ project }) => key === `seen-${String(project)}`);
      expect(lines[0]).toContain(shortDate(String(row?.['status_as_of'])));
    }
  });

  it('draws dashed what no second source confirms and what is an old figure, in every view', () => {
    for (const view of ['status', 'countries', 'operating']) {
      const { shapes } = chart.scene(view, size) as PlotScene;
      const ink = (key: string) => shapes.find((shape) => shape.key === key)?.ink;
      expect(ink('Shin-Etsu Vietnam (Hai Phong)'), view).toBe('estimate');
      expect(ink('VAC Hanau and Neorem (Europe, established)'), view).toBe('estimate');
      expect(ink('Noveon San Marcos'), view).toBe('fill');
    }
  });

  it('begins every bar at its zero line', () => {
    for (const view of chart.views) {
      const scene = chart.scene(view, size) as PlotScene;
      // Pipes hang from one line; rows of countries begin at one.
      const along = ({ x, y }: { x: number; y: number }) => (view === 'countries' ? x : y);
      const zero = Math.min(
        ...scene.ticks.filter(({ base }) => base).flatMap(({ d }) => pathPoints(d).map(along)),
      );
      const starts = scene.shapes
        .filter(({ ink }) => ink === 'fill' || ink === 'estimate' || ink === 'outline')
        .map(({ d }) => Math.min(...pathPoints(d).map(along)));
      expect(Math.min(...starts), view).toBe(zero);
    }
  });

  it('draws the month as an estimate, since it is a survey, and apart from the bands', () => {
    const scene = chart.scene('status', size) as PlotScene;
    expect(scene.shapes.find(({ key }) => key === 'china')?.ink).toBe('estimate');
    const xs = (key: string) =>
      pathPoints(scene.shapes.find((each) => each.key === key)?.d ?? '').map(({ x }) => x);
    expect(Math.min(...xs('JS Link Columbus'))).toBeGreaterThan(Math.max(...xs('china')) + 10);
    // What the finding compares is the largest type.
    const [first, second, third] = scene.texts.toSorted((a, b) => b.size - a.size);
    expect(new Set([first?.key, second?.key])).toEqual(new Set(['china-sum', 'sum-operating']));
    expect(second?.size).toBeGreaterThan(2 * (third?.size ?? NaN));
  });

  it('fills no promise', () => {
    for (const view of chart.views) {
      const scene = chart.scene(view, size) as PlotScene;
      expect(scene.shapes.filter(({ tone, ink }) => tone === 'policy' && ink === 'fill')).toEqual([]);
    }
  });
});
