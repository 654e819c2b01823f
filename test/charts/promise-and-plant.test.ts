// Promises and plants: the sums are the table's own, nothing is counted that must not be, and bars are as long as their tonnes.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { tonnes } from '../../src/charts/look/format.ts';
import { shortDate } from '../../src/charts/look/month-words.ts';
import { promiseAndPlantChart as chart } from '../../src/charts/promise-and-plant/chart.ts';
import { capacityOutlook } from '../../src/data/tables/plans/capacity-outlook.ts';
import { pathBox, pathPoints, textBoxes } from './drawings/boxes.ts';

const widthOf = (scene: PlotScene, key: string): number => {
  const { left, right } = pathBox(scene.shapes.find((shape) => shape.key === key)?.d ?? '');
  return right - left;
};
/** How far a falling bar reaches. */
const heightOf = (scene: PlotScene, key: string): number => {
  const { top, bottom } = pathBox(scene.shapes.find((shape) => shape.key === key)?.d ?? '');
  return bottom - top;
};
/** The views that name plant by plant. */
const lists = ['operating', 'commissioning', 'building', 'announced'];
const plantsIn = (view: string) =>
  chart.rowsOf(view).filter((row): row is typeof row & { project: string } => 'current_status' in row);
const counted = (id: string): number =>
  capacityOutlook.rows.find((row) => row.id === id)?.value_t ?? Number.NaN;

it('on a phone the name of China says that its tonnes are of one month', () => {
  for (const view of ['building', 'announced']) {
    const { texts } = chart.scene(view, 'narrow') as PlotScene;
    expect(texts.find(({ key }) => key === 'china')?.lines.join(' '), view).toMatch(
      /^China, (one month:|in) /,
    );
  }
});

/** To the hundred; what ends on fifty stands as it is. */
const about = (value: number) => tonnes(value % 50 === 0 ? value : Math.round(value / 100) * 100);

it('the limits name the largest plant whose tonnes are a rate aimed at', () => {
  const { limits } = figureText(chart, chart.views[0]);
  expect(limits.join(' ')).toContain('The 2,000\u00a0t of eVAC Sumter are a rate aimed at');
});

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
  it('the same tonnes are set in the same size, but for those that stand small before a date', () => {
    for (const view of chart.views) {
      const sums = (chart.scene(view, size) as PlotScene).texts.filter(
        ({ key, face }) => key.startsWith('sum-') && face === 'display',
      );
      const sizesOf = new Map<string, Set<number>>();
      for (const { lines, size: letters } of sums) {
        const said = lines.join(' ');
        sizesOf.set(said, (sizesOf.get(said) ?? new Set()).add(letters));
      }
      for (const [said, own] of sizesOf) expect(own.size, `${view}: ${said}`).toBe(1);
    }
  });

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

  it('draws plants of countries on one scale with the month beside them', () => {
    const scene = chart.scene('countries', size) as PlotScene;
    const perTonne = widthOf(scene, 'china') / counted('china-output-month-2025');
    const operating = chart.rows.filter((row) => row['current_status'] === 'operating');
    const drawn = operating.reduce((sum, row) => sum + widthOf(scene, String(row['project'])), 0);
    expect(drawn / perTonne).toBeCloseTo(counted('exchina-nonjapan-operating-2026'), -2);
  });

  it('draws the plants of a list and the month as areas of one scale, the same in all lists', () => {
    const areaOf = (scene: PlotScene, key: string) => widthOf(scene, key) * heightOf(scene, key);
    const months = lists.map((view) => {
      const scene = chart.scene(view, size) as PlotScene;
      const perTonne = areaOf(scene, 'china') / counted('china-output-month-2025');
      for (const { project, sum_capacity_t_per_yr: nameplate } of plantsIn(view))
        expect(
          areaOf(scene, String(project)) / perTonne / Number(nameplate),
          `${view}, ${String(project)}`,
        ).toBeCloseTo(1, 1);
      return scene.shapes.find(({ key }) => key === 'china')?.d;
    });
    expect(new Set(months).size).toBe(1);
  });

  it('has a square beside its key that is as large as its tonnes are in that view', () => {
    for (const view of ['status', ...lists]) {
      const scene = chart.scene(view, size) as PlotScene;
      const areaOf = (key: string) => widthOf(scene, key) * heightOf(scene, key);
      const said = scene.texts.find(({ key }) => key === 'key-tonnes')?.lines.join(' ') ?? '';
      const amount = Number(/^Area: (\d+)\st$/.exec(said)?.[1]);
      const month = counted('china-output-month-2025');
      expect(areaOf('key-area') / amount / (areaOf('china') / month), view).toBeCloseTo(1, 1);
    }
  });

  it('packs the plants of a list from the floor of the month, without a gap and none on another', () => {
    for (const view of lists) {
      const { shapes } = chart.scene(view, size) as PlotScene;
      const box = (key: string) => pathBox(shapes.find((each) => each.key === key)?.d ?? '');
      const month = box('china');
      const boxes = plantsIn(view).map(({ project }) => box(String(project)));
      for (const { left, right, top, bottom } of boxes) {
        expect(left).toBeGreaterThanOrEqual(month.left - 0.1);
        expect(right).toBeLessThanOrEqual(month.right + 0.1);
        expect(top).toBeGreaterThan(month.top);
        // What does not stand on the floor stands on others.
        const under = boxes.filter((other) => Math.abs(other.top - bottom) < 0.2);
        const carried = under.reduce(
          (sum, other) => sum + Math.max(0, Math.min(right, other.right) - Math.max(left, other.left)),
          0,
        );
        if (Math.abs(bottom - month.bottom) > 0.2) expect(carried, view).toBeCloseTo(right - left, 0);
      }
      const shared = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.2,
          ),
      );
      expect(shared, view).toEqual([]);
    }
  });

  it('flags over the plants on trial rise in the order of their blocks', () => {
    const { shapes, texts } = chart.scene('commissioning', size) as PlotScene;
    const flags = shapes
      .filter(({ key }) => key.startsWith('lead-'))
      .map(({ key, d }) => ({
        at: pathBox(d).left,
        base: texts.find((text) => text.key === key.replace('lead-', 'name-'))?.y ?? NaN,
      }))
      .toSorted((a, b) => a.at - b.at);
    expect(flags.length).toBeGreaterThan(4);
    flags.slice(1).forEach(({ base }, i) => expect(base).toBeLessThanOrEqual(flags[i]?.base ?? NaN));
  });

  it('says of each plant of a list its name, tonnes and date in its block, or on a flag that stands on it', () => {
    for (const view of lists) {
      const { shapes, texts, spots } = chart.scene(view, size) as PlotScene;
      const flags = shapes.filter(({ key }) => key.startsWith('lead-'));
      for (const { project, sum_capacity_t_per_yr: nameplate } of plantsIn(view)) {
        const own = texts.filter(
          ({ key }) => /^(?:name|sum|seen)-/.test(key) && key.endsWith(String(project)),
        );
        expect(own.map(({ key }) => key.split('-')[0]).toSorted(), String(project)).toEqual([
          'name',
          'seen',
          'sum',
        ]);
        expect(own.find(({ key }) => key.startsWith('sum-'))?.lines).toEqual([tonnes(Number(nameplate))]);
        const block = pathBox(shapes.find(({ key }) => key === String(project))?.d ?? '');
        const flag = flags.find(({ key }) => key === `lead-${String(project)}`);
        if (flag === undefined) {
          for (const { name, left, right, top, bottom } of textBoxes(own)) {
            expect(left, name).toBeGreaterThan(block.left);
            expect(right, name).toBeLessThan(block.right);
            expect(top, name).toBeGreaterThan(block.top);
            expect(bottom, name).toBeLessThan(block.bottom);
          }
          continue;
        }
        const stem = pathBox(flag.d);
        // It runs into its block and ends there in a dot, and its words have ground of their own on China's block.
        expect(stem.bottom, flag.key).toBeGreaterThan(block.top + 4);
        expect(stem.bottom, flag.key).toBeLessThan(block.bottom - 3);
        const end = spots.find(({ key }) => key === `lead-end-${String(project)}`);
        expect([end?.x, end?.y], flag.key).toEqual([stem.left, stem.bottom]);
        const plate = pathBox(shapes.find(({ key }) => key === `${String(project)}-plate`)?.d ?? '');
        for (const { name, left, right, top, bottom } of textBoxes(own))
          expect(
            left >= plate.left && right <= plate.right && top >= plate.top - 2 && bottom <= plate.bottom + 2,
            name,
          ).toBe(true);
        expect(stem.left, flag.key).toBeGreaterThan(block.left);
        expect(stem.left, flag.key).toBeLessThan(block.right);
        // Its words are at the stem, and no stem runs through words.
        const words = textBoxes(own);
        const near = words.some(
          ({ left, right, bottom }) =>
            Math.min(Math.abs(left - stem.left), Math.abs(right - stem.left)) < 12 || stem.top - bottom < 4,
        );
        expect(near, flag.key).toBe(true);
        const crossed = textBoxes(texts).filter(
          ({ left, right, top, bottom }) =>
            stem.left > left && stem.left < right && stem.bottom > top && stem.top < bottom,
        );
        expect(
          crossed.map(({ name }) => name),
          flag.key,
        ).toEqual([]);
      }
    }
  });

  it('lets no line of a hatch cross the words of a promise', () => {
    for (const view of lists) {
      const { shapes, texts } = chart.scene(view, size) as PlotScene;
      for (const { project } of plantsIn(view)) {
        const at = (key: string) => shapes.findIndex((each) => each.key === key);
        const plate = at(`${String(project)}-plate`);
        if (at(`${String(project)}-hatch`) === -1 || at(`lead-${String(project)}`) !== -1) continue;
        expect(plate, String(project)).toBeGreaterThan(at(`${String(project)}-hatch`));
        const plates = [`${String(project)}-plate`, `${String(project)}-plate-sum`].flatMap((key) =>
          shapes.filter((each) => each.key === key).map(({ d }) => pathBox(d)),
        );
        for (const box of textBoxes(texts.filter(({ key }) => key.endsWith(`-${String(project)}`))))
          expect(
            plates.some(
              ({ left, right, top, bottom }) =>
                box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom + 0.2,
            ),
            box.name,
          ).toBe(true);
      }
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
    const scene = chart.scene('status', size) as PlotScene;
    expect(widthOf(scene, 'Noveon San Marcos')).toBeCloseTo(widthOf(scene, 'china'), 0);
  });

  it('says of a list what it comes to and what the month does, both in large type', () => {
    for (const view of lists) {
      const { texts } = chart.scene(view, size) as PlotScene;
      const sum = plantsIn(view).reduce((total, row) => total + Number(row['sum_capacity_t_per_yr']), 0);
      const said = (key: string) => texts.find((text) => text.key === key);
      expect(said('all-sum')?.lines, view).toEqual([about(sum)]);
      expect(said('china-sum')?.lines, view).toEqual([about(counted('china-output-month-2025'))]);
      const others = texts.filter(({ key }) => key !== 'all-sum' && key !== 'china-sum');
      expect(said('all-sum')?.size, view).toBeGreaterThanOrEqual(40);
      // The finding is about the plants: the month does not outshout them.
      expect(said('all-sum')?.size, view).toBeGreaterThan(said('china-sum')?.size ?? NaN);
      expect(Math.max(...others.map((text) => text.size)), view).toBeLessThanOrEqual(44);
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

  it('says behind a plan whose tonnes were not announced as such how they came about, and what that means', () => {
    const words = (chart.scene('announced', size) as PlotScene).texts.flatMap(({ lines }) => lines);
    const marked = plantsIn('announced').filter(
      ({ level_kind: kind }) => kind === 'derived' || kind === 'estimate',
    );
    expect(marked.map(({ project }) => project)).toContain('POSCO International / ReElement (Indiana)');
    for (const kind of ['derived', 'estimate'])
      expect(words.filter((said) => said.endsWith(`, ${kind}`))).toHaveLength(
        marked.filter(({ level_kind: own }) => own === kind).length,
      );
    expect(chart.words['announced']?.subtitle).toContain(
      '“Derived”, “estimate”: tonnes not announced as such',
    );
  });

  it('says that promises are not marked by source where nothing but the survey is dashed, and else that what stands is', () => {
    for (const view of chart.views) {
      const said = chart.words[view]?.subtitle ?? '';
      const isPromised = plantsIn(view).every(
        ({ current_status: status }) => status !== 'operating' && status !== 'commissioning',
      );
      const dashed = (chart.scene(view, size) as PlotScene).shapes.filter(
        ({ key, ink }) => ink === 'estimate' && key !== 'china',
      );
      expect(dashed.length === 0, view).toBe(isPromised);
      expect(said.includes('Promises are not marked by source'), view).toBe(view === 'building');
      expect(/Dashed[^:]*: one source/.test(said), view).toBe(!isPromised);
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
      // Plants of a list stand on a floor: a test of their own holds them to it.
      if (lists.includes(view)) continue;
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

  it('brackets what operates from the plate to its end, and ties every other status to its name', () => {
    const scene = chart.scene('status', size) as PlotScene;
    const box = (key: string) => pathBox(scene.shapes.find((shape) => shape.key === key)?.d ?? '');
    const named = scene.texts.filter(({ key }) => key.startsWith('band-'));
    expect(named).toHaveLength(5);
    for (const { key, y } of named) {
      const status = key.slice('band-'.length);
      const own = chart.rows.flatMap((row) =>
        row['current_status'] === status && typeof row['sum_capacity_t_per_yr'] === 'number'
          ? [box(String(row['project']))]
          : [],
      );
      const [top, bottom] = [
        Math.min(...own.map((each) => each.top)),
        Math.max(...own.map((each) => each.bottom)),
      ];
      const lead = box(`lead-${status}`);
      expect(Math.abs(lead.top - (status === 'operating' ? top : (top + bottom) / 2)), status).toBeLessThan(
        2,
      );
      if (status === 'operating') expect(Math.abs(lead.bottom - bottom)).toBeLessThan(2);
      else expect(Math.abs(lead.bottom - y), status).toBeLessThan(8);
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
    expect(second?.size).toBeGreaterThan(1.7 * (third?.size ?? NaN));
  });

  it('says of China’s month that it is one of twelve, and goes on with such months off the sheet in dots alone', () => {
    for (const view of ['status', 'countries']) {
      const { shapes, texts, width, height } = chart.scene(view, size) as PlotScene;
      const more = shapes.find(({ key }) => key === 'china-year');
      expect([more?.ink, more?.tone], view).toEqual(['dots', 'china']);
      const [month, box] = [shapes.find(({ key }) => key === 'china')?.d ?? '', pathBox(more?.d ?? '')];
      const [from, end, edge] =
        view === 'status'
          ? [pathBox(month).bottom, box.bottom, height]
          : [pathBox(month).right, box.right, width];
      expect(view === 'status' ? box.top : box.left, view).toBeCloseTo(from, 0);
      // On a phone the key stands under it.
      expect(end, view).toBeGreaterThan(edge - (view === 'status' && size === 'narrow' ? 40 : 6));
      const part = textBoxes(texts.filter(({ key }) => key === 'china-part'))[0];
      expect(texts.find(({ key }) => key === 'china-part')?.lines, view).toEqual(['1 of 12 months']);
      const inMonth = pathBox(month);
      expect((part?.left ?? NaN) > inMonth.left && (part?.right ?? NaN) < inMonth.right, view).toBe(true);
      const said = texts.find(({ key }) => key === 'china-year')?.lines.join(' ') ?? '';
      expect(said, view).toContain('If every month were like it');
      expect(said, view).not.toMatch(/\d/);
    }
  });

  it('fills no promise', () => {
    for (const view of chart.views) {
      const scene = chart.scene(view, size) as PlotScene;
      expect(scene.shapes.filter(({ tone, ink }) => tone === 'policy' && ink === 'fill')).toEqual([]);
    }
  });
});

it('each capacity in the table says what kind of level it is, and whether a second source confirms it', () => {
  const said = chart.data.lines.flatMap(({ cells, of: [row] }) =>
    row === undefined || !('level_kind' in row) ? [] : [{ cells, row }],
  );
  expect(said.length).toBe(chart.data.lines.length - 2);
  const words = { nameplate: 'nameplate', aimed: 'rate aimed at', estimate: 'estimate', derived: 'derived' };
  for (const { cells, row } of said) {
    expect(cells['level'], cells['project']).toBe(words[row['level_kind'] as keyof typeof words]);
    expect(cells['confirmed'], cells['project']).toBe(row['confirmed']);
  }
  expect(new Set(said.map(({ cells }) => cells['level']))).toEqual(new Set(Object.values(words)));
});
