// The estimates of a cutoff: each its own shaft at its row's depth, none joined; estimates look estimated; an institute without a figure has no mark.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { costOfACutoffChart } from '../../src/charts/cost-of-a-cutoff/chart.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { exposureEstimates } from '../../src/data/tables/plans/exposure-estimates.ts';
import { boxAround, pathPoints } from './drawings/boxes.ts';

const rows = (measure: string) => exposureEstimates.rows.filter((row) => row.measure === measure);

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => costOfACutoffChart.scene(view, size) as PlotScene;
  const path = ({ shapes }: PlotScene, key: string) =>
    pathPoints(shapes.find((shape) => shape.key === key)?.d ?? '');
  const extent = (points: readonly { x: number; y: number }[], along: 'x' | 'y') => {
    const places = points.map((point) => point[along]);
    return Math.max(...places) - Math.min(...places);
  };

  it.each([
    ['side-by-side', 'gdp_effect'],
    ['missing-parts', 'gdp_effect'],
    ['in-yen', 'economic_loss'],
  ])('%s: every shaft begins at the ground and is as deep as its row says', (view, measure) => {
    const drawn = scene(view);
    const values = rows(measure).map((row) => ({ key: row.estimate_id, value: Math.abs(row.value ?? NaN) }));
    const ground = path(drawn, 'surface')[0]?.y ?? NaN;
    const floor = (key: string) => Math.max(...path(drawn, `edge-${key}`).map(({ y }) => y));
    const unit = (floor('dir-all-1y') - ground) / Math.max(...values.map(({ value }) => value));
    const alone = values.filter(({ key }) => key !== 'dir-all-1y');
    expect(drawn.shapes.filter(({ key }) => key.startsWith('shaft-'))).toHaveLength(alone.length);
    for (const { key, value } of values) {
      expect(Math.abs(floor(key) - ground - value * unit), key).toBeLessThan(0.11);
      if (key === 'dir-all-1y') continue;
      const shaft = path(drawn, `shaft-${key}`);
      expect(Math.min(...shaft.map(({ y }) => y)), key).toBe(ground);
      expect(Math.max(...shaft.map(({ y }) => y)), key).toBe(floor(key));
    }
  });

  it.each(['side-by-side', 'missing-parts', 'in-yen'])(
    '%s: Daiwa with other minerals goes on from the floor of its rare earths alone, as wide',
    (view) => {
      const [alone, all] = ['edge-dir-ree-1y', 'edge-dir-all-1y'].map((key) => path(scene(view), key));
      const across = (points: readonly { x: number }[] = []) => [...new Set(points.map(({ x }) => x))].sort();
      expect(Math.min(...(all ?? []).map(({ y }) => y))).toBe(Math.max(...(alone ?? []).map(({ y }) => y)));
      expect(across(all)).toEqual(across(alone));
    },
  );

  it('all shafts are as wide as each other, so that area says the loss once; how long a cut lasts stands over its mouth', () => {
    for (const view of ['side-by-side', 'scaled-from-2010', 'imports-halved']) {
      const drawn = scene(view);
      const shafts = drawn.shapes.filter(({ key }) => key.startsWith('shaft-'));
      expect(new Set(shafts.map(({ key }) => Math.round(10 * extent(path(drawn, key), 'x')))).size).toBe(1);
      const year = extent(path(drawn, 'length-nri-1y'), 'x');
      expect(year).toBe(extent(path(drawn, 'shaft-nri-1y'), 'x'));
      expect(extent(path(drawn, 'length-nri-3m'), 'x')).toBeCloseTo(year / 4, 1);
      // The rest of the year stands beside it, thin.
      expect(extent(path(drawn, 'year-nri-3m'), 'x')).toBeCloseTo((year * 3) / 4, 1);
      expect(drawn.shapes.filter(({ key }) => key.startsWith('year-'))).toHaveLength(1);
    }
  });

  it('no loss is solid: what is about rare earths alone is cut out of the ground, and every edge is dashed alike', () => {
    const { ground, shapes, spots } = scene('side-by-side');
    const inks = (start: string) =>
      shapes.filter(({ key }) => key.startsWith(start)).map(({ key, tone, ink }) => [key, tone, ink]);
    expect(inks('shaft-')).toEqual([
      ['shaft-nri-3m', 'paper', 'fill'],
      ['shaft-nri-1y', 'paper', 'fill'],
      ['shaft-mizuho-half', 'paper', 'fill'],
      ['shaft-dir-ree-1y', 'paper', 'fill'],
    ]);
    expect(inks('edge-')).toEqual([
      ['edge-nri-3m', 'ink', 'dashes'],
      ['edge-nri-1y', 'ink', 'dashes'],
      ['edge-mizuho-half', 'ink', 'dashes'],
      ['edge-dir-ree-1y', 'ink', 'dashes'],
      ['edge-dir-all-1y', 'paper', 'dashes'],
    ]);
    expect(shapes.filter(({ ink, tone }) => ink === 'fill' && tone !== 'paper')).toEqual([]);
    expect(ground?.map(({ key, tone, ink }) => [key, tone, ink])).toEqual([['earth', 'japan', 'fill']]);
    expect(spots).toEqual([]);
  });

  it('shafts of the view before stay, what is not dug yet has an outline and no answer, and what would run off the foot is not there', () => {
    const dug = (view: string) =>
      scene(view).texts.flatMap(({ key }) => (key.startsWith('answer-') ? [key.slice(7)] : []));
    const nri = ['nri-3m', 'nri-1y'];
    expect(dug('scaled-from-2010')).toEqual(nri);
    expect(dug('imports-halved')).toEqual([...nri, 'mizuho-half']);
    expect(dug('missing-parts')).toEqual([...nri, 'mizuho-half', 'dir-ree-1y', 'dir-all-1y']);
    const before = scene('scaled-from-2010');
    expect(extent(path(before, 'shaft-mizuho-half'), 'y')).toBe(0);
    expect(before.shapes.find(({ key }) => key === 'edge-mizuho-half')).toMatchObject({
      ink: 'hair',
      tone: 'paper',
    });
    for (const view of ['scaled-from-2010', 'imports-halved']) {
      const { shapes, texts } = scene(view);
      expect([...shapes, ...texts].filter(({ key }) => key.includes('dir-'))).toEqual([]);
    }
  });

  it('in yen: as many of NRI’s years go into the shaft of missing parts as its words say', () => {
    const drawn = scene('in-yen');
    const ground = path(drawn, 'surface')[0]?.y ?? NaN;
    const year = extent(path(drawn, 'shaft-nri-1y'), 'y');
    const depth = extent(path(drawn, 'shaft-dir-ree-1y'), 'y');
    expect(costOfACutoffChart.describe('in-yen')).toContain('in yen more than twice NRI’s year');
    expect(drawn.texts.find(({ key }) => key === 'times-dir-ree-1y')?.lines.join(' ')).toBe(
      'more than twice NRI’s year',
    );
    if (size === 'narrow') {
      // In the shaft, between its own walls, from the depth of NRI's year down to its floor.
      const boxOf = (key: string) => {
        const text = drawn.texts.find((each) => each.key === key);
        if (text === undefined) throw new Error(`"${key}" is not drawn`);
        return boxOfText(text);
      };
      const shaft = path(drawn, 'shaft-dir-ree-1y');
      const [times, loss, next] = [
        boxOf('times-dir-ree-1y'),
        boxOf('base-dir-ree-1y'),
        boxOf('who-dir-all-1y'),
      ];
      const floor = Math.max(...shaft.map(({ y }) => y));
      expect(times.left).toBeGreaterThan(Math.min(...shaft.map(({ x }) => x)));
      expect(times.right).toBeLessThan(Math.max(...shaft.map(({ x }) => x)));
      expect(times.top).toBeGreaterThan(ground + year);
      expect(times.bottom).toBeLessThan(floor);
      expect(next.top - loss.bottom).toBeGreaterThan(40);
    }
    const rungs = [...new Set(path(drawn, 'times-dir-ree-1y').map(({ y }) => y))];
    expect(Math.floor(depth / year)).toBe(2);
    // One line at the foot of the first: words stand in the rest of the shaft.
    expect(rungs).toHaveLength(1);
    expect((rungs[0] ?? NaN) - ground).toBeCloseTo(year, 0);
    // The loss stands in line with what it is of, with the word before it.
    const [hedge, answer, base] = ['hedge', 'answer', 'base'].map((what) =>
      drawn.texts.find(({ key }) => key === `${what}-dir-ree-1y`),
    );
    expect(hedge?.x).toBe(base?.x);
    expect(answer?.x === base?.x).toBe(size === 'narrow');
    expect(answer?.size).toBeGreaterThan(50);
  });

  it('shares of two kinds of GDP are held against each other without a ratio', () => {
    const base = (id: string) => rows('gdp_effect').find((row) => row.estimate_id === id)?.unit;
    for (const [view, one, words] of [
      ['missing-parts', 'dir-ree-1y', 'NRI’s year'],
      ['imports-halved', 'mizuho-half', 'less than NRI’s year'],
    ] as const) {
      expect(base(one)).not.toBe(base('nri-1y'));
      const drawn = scene(view);
      expect(drawn.texts.find(({ key }) => key === `times-${one}`)?.lines.join(' ')).toBe(words);
      const floors = [one, 'nri-1y'].map((key) => Math.max(...path(drawn, `shaft-${key}`).map(({ y }) => y)));
      // Of a shaft that is less deep no line runs through the other one: words say it.
      const lines = drawn.shapes.filter(({ key }) => key === `level-${one}` || key === `times-${one}`);
      expect(lines).toHaveLength((floors[0] ?? NaN) < (floors[1] ?? NaN) ? 0 : 2);
      for (const { key } of lines)
        expect(new Set(path(drawn, key).map(({ y }) => y)), key).toEqual(new Set([Math.min(...floors)]));
      const said = [...drawn.texts.flatMap(({ lines }) => lines), costOfACutoffChart.describe(view)].join(
        ' ',
      );
      expect(said).not.toMatch(/\b(twice|times|half of)\b/);
    }
    expect(scene('side-by-side').texts.filter(({ key }) => key.startsWith('times-'))).toEqual([]);
  });

  it('scaled from 2010 divides NRI’s year by the depth of its three months, and says how often that goes', () => {
    const drawn = scene('scaled-from-2010');
    const short = extent(path(drawn, 'shaft-nri-3m'), 'y');
    const year = extent(path(drawn, 'shaft-nri-1y'), 'y');
    const ground = path(drawn, 'surface')[0]?.y ?? NaN;
    const rungs = [...new Set(path(drawn, 'times-nri-1y').map(({ y }) => y))];
    expect(rungs).toHaveLength(3);
    rungs.forEach((y, i) => expect(y - ground).toBeCloseTo((i + 1) * short, 0));
    expect(Math.round(year / short)).toBe(4);
    const words = 'about four times the three months';
    expect(costOfACutoffChart.describe('scaled-from-2010')).toContain(`in per cent of GDP ${words}`);
    const said = drawn.texts.flatMap(({ lines }) => lines.join(' '));
    expect(said.some((text) => text.includes(words))).toBe(true);
  });

  it('a view about one estimate sets its loss the largest and fades the shafts that it does not compare', () => {
    for (const [view, one] of [
      ['scaled-from-2010', 'nri-3m'],
      ['imports-halved', 'mizuho-half'],
      ['missing-parts', 'dir-ree-1y'],
    ] as const) {
      const { shapes, texts } = scene(view);
      const sizeOf = (key: string) => texts.find((text) => text.key === key)?.size ?? 0;
      const lifted = view === 'imports-halved' ? ['nri-3m', 'nri-1y', one] : ['nri-1y', one];
      for (const { key, emphasis, ink } of shapes) {
        // Dashes alone, on the ground: paler ones could not be seen, so that they step back by their weight.
        if (key === 'edge-dir-all-1y') expect([ink, emphasis], view).toEqual(['gap', 'normal']);
        else if (key.startsWith('edge-'))
          expect(emphasis, `${view} ${key}`).toBe(lifted.includes(key.slice(5)) ? 'normal' : 'faint');
        // A thinned hole would let the ground through as a band of its own.
        if (key.startsWith('shaft-')) expect(emphasis, `${view} ${key}`).toBe('normal');
      }
      for (const { key } of texts.filter((text) => text.key.startsWith('answer-')))
        if (key !== `answer-${one}` && (size === 'wide' || !lifted.includes(key.slice(7))))
          expect(sizeOf(key), `${view} ${key}`).toBeLessThan(sizeOf(`answer-${one}`));
    }
  });

  if (size === 'narrow')
    it('on a phone one loss of every view is by far the largest', () => {
      for (const [view, one] of [
        ['side-by-side', 'dir-ree-1y'],
        ['scaled-from-2010', 'nri-3m'],
        ['imports-halved', 'mizuho-half'],
        ['missing-parts', 'dir-ree-1y'],
        ['in-yen', 'dir-ree-1y'],
      ] as const) {
        const answers = scene(view).texts.filter(({ key }) => key.startsWith('answer-'));
        const [largest, next] = answers.toSorted((a, b) => b.size - a.size);
        expect(largest?.key, view).toBe(`answer-${one}`);
        expect((largest?.size ?? 0) / (next?.size ?? 1), view).toBeGreaterThanOrEqual(1.5);
      }
    });

  it('a loss hangs right under the floor whose depth it names, or stands on it at the foot of the ground', () => {
    for (const view of costOfACutoffChart.views) {
      const drawn = scene(view);
      for (const { key, y, size: letters } of drawn.texts.filter((text) => text.key.startsWith('answer-'))) {
        const edge = path(drawn, key.replace('answer', 'edge'));
        if (edge.length === 0) continue;
        const { top, bottom: floor } = boxAround(edge);
        // A word before a number stands over it on a phone, and before it at a desk.
        const hedge = drawn.texts.find((text) => text.key === key.replace('answer', 'hedge'));
        const capitals = Math.min(y - 0.72 * letters, hedge === undefined ? y : hedge.y - 0.72 * hedge.size);
        expect(capitals, `${view} ${key}`).toBeGreaterThan(top);
        if (key === 'answer-dir-all-1y') expect(y, `${view} ${key}`).toBeLessThan(floor);
        else {
          expect(capitals, `${view} ${key}`).toBeGreaterThan(floor);
          expect(capitals - floor, `${view} ${key}`).toBeLessThan(14);
        }
      }
    }
  });

  it('a range is pale from no loss to its most; no other shaft is, and none is hatched like a promise', () => {
    const mostOf = rows('gdp_effect').filter(({ comparator }) => comparator === '>=');
    expect(mostOf.map(({ estimate_id }) => estimate_id)).toEqual(['mizuho-half']);
    for (const view of ['side-by-side', 'imports-halved', 'missing-parts']) {
      const drawn = scene(view);
      expect(drawn.shapes.filter(({ ink }) => ink === 'film').map(({ key }) => key)).toEqual([
        'mizuho-half-range',
      ]);
      expect(drawn.shapes.some(({ ink }) => ink === 'hatch')).toBe(false);
      const range = path(drawn, 'mizuho-half-range');
      const shaft = path(drawn, 'shaft-mizuho-half');
      for (const most of [Math.min, Math.max])
        expect(most(...range.map(({ y }) => y))).toBe(most(...shaft.map(({ y }) => y)));
      expect(drawn.shapes.find(({ key }) => key === 'mizuho-half-none')?.ink).toBe('gap');
      expect(new Set(path(drawn, 'mizuho-half-none').map(({ y }) => y))).toEqual(
        new Set([path(drawn, 'surface')[0]?.y]),
      );
    }
    for (const view of ['scaled-from-2010', 'in-yen'])
      expect(scene(view).shapes.filter(({ ink }) => ink === 'hatch' || ink === 'film')).toEqual([]);
  });

  it('missing parts lifts the two that it compares and fades the rest', () => {
    const drawn = scene('missing-parts');
    const keys = (emphasis: string) =>
      drawn.shapes.flatMap(({ key, emphasis: own }) =>
        key.startsWith('edge-') && own === emphasis ? [key.slice(5)] : [],
      );
    expect(keys('normal').filter((key) => key !== 'dir-all-1y')).toEqual(['nri-1y', 'dir-ree-1y']);
    expect(keys('faint').toSorted()).toEqual(['mizuho-half', 'nri-3m']);
    expect(scene('side-by-side').shapes.filter(({ emphasis }) => emphasis !== 'normal')).toEqual([]);
  });

  if (size === 'narrow')
    it('institutes and lengths stand under the floor of their shaft, within the ground, and where another goes on there, in the shaft itself', () => {
      for (const view of costOfACutoffChart.views) {
        const drawn = scene(view);
        const foot = Math.max(...pathPoints(drawn.ground?.[0]?.d ?? '').map(({ y }) => y));
        const named = drawn.texts.filter(({ key }) => /^(who|length)-/.test(key));
        // Daiwa's two share a length; the one that goes on from the other is named where its loss is said. From near, neither is there.
        const isDug = drawn.texts.some(({ key }) => key === 'answer-dir-all-1y');
        // In yen one institute has no shaft.
        expect(named, view).toHaveLength(view === 'in-yen' ? 7 : isDug ? 9 : 6);
        for (const { key, x, y, size: letters } of named) {
          const edge = path(drawn, key.replace(/^(who|length)/, 'edge'));
          expect(edge.length, `${view} ${key}`).toBeGreaterThan(0);
          const { left, right, top, bottom: floor } = boxAround(edge);
          const isHeld = key.endsWith('dir-all-1y') || (isDug && key.endsWith('dir-ree-1y'));
          expect(y - 0.7 * letters, `${view} ${key}`).toBeGreaterThan(isHeld ? top : floor);
          expect(y, `${view} ${key}`).toBeLessThan(isHeld ? floor - 4 : foot);
          expect(x, `${view} ${key}`).toBeGreaterThanOrEqual(left);
          expect(x, `${view} ${key}`).toBeLessThan(right);
        }
      }
    });

  if (size === 'narrow')
    it('in the shaft that goes on from another stand its own words at its foot, and under its top the loss of the other', () => {
      for (const view of ['side-by-side', 'missing-parts', 'in-yen']) {
        const drawn = scene(view);
        const edge = path(drawn, 'edge-dir-all-1y');
        const { left, right, top, bottom } = boxAround(edge);
        const inIt = drawn.texts.filter(({ x, y }) => x > left && x < right && y > top && y < bottom);
        expect(inIt.length, view).toBeGreaterThan(1);
        for (const { key } of inIt)
          expect(key, view).toMatch(/-dir-all-1y$|^(hedge|answer|base)-dir-ree-1y$/);
        const ofOther = inIt
          .filter(({ key }) => key.endsWith('-dir-ree-1y'))
          .map((text) => boxOfText(text).bottom);
        const own = inIt.filter(({ key }) => key.endsWith('-dir-all-1y')).map((text) => boxOfText(text).top);
        expect(Math.min(...own) - Math.max(...ofOther), view).toBeGreaterThan(40);
      }
    });

  it('what carries on past the drawing is open: the torn ground, and the bracket of unsaid length, which has no end', () => {
    const drawn = scene('side-by-side');
    const stops = (key: string) =>
      (drawn.shapes.find((each) => each.key === key)?.d ?? '').match(/V/g)?.length;
    expect(Math.max(...path(drawn, 'length-mizuho-half').map(({ x }) => x))).toBe(drawn.width);
    expect([stops('length-mizuho-half'), stops('length-nri-1y')]).toEqual([1, 2]);
    const ground = pathPoints(drawn.ground?.[0]?.d ?? '');
    expect(ground.length).toBeGreaterThan(40);
    expect(Math.max(...ground.map(({ x }) => x))).toBe(drawn.width);
  });

  it('in yen the shafts have the whole ground, as those from near had it', () => {
    const [near, yen] = [scene('imports-halved'), scene('in-yen')];
    for (const key of ['shaft-nri-3m', 'shaft-nri-1y'])
      expect(extent(path(yen, key), 'x'), key).toBeCloseTo(extent(path(near, key), 'x'), 1);
    const shafts = yen.shapes.filter(({ key }) => key.startsWith('shaft-'));
    expect(shafts).toHaveLength(3);
    const wide = shafts.reduce((sum, { key }) => sum + extent(path(yen, key), 'x'), 0);
    expect(wide / extent(pathPoints(yen.ground?.[0]?.d ?? ''), 'x')).toBeGreaterThan(0.75);
  });

  it('no line ends between trillion and yen', () => {
    for (const view of costOfACutoffChart.views)
      for (const { key, lines } of scene(view).texts)
        for (const own of lines) expect(own, `${view} ${key}`).not.toMatch(/^yen$|\b(trillion|tn)$/);
  });

  it('every view is as high, per cent stand on one scale where all are, and views without the deep ones say how much larger theirs is', () => {
    const all = costOfACutoffChart.views.map(scene);
    expect(new Set(all.map(({ height }) => height)).size).toBe(1);
    const ticks = (view: string) => JSON.stringify(scene(view).ticks);
    expect(ticks('missing-parts')).toBe(ticks('side-by-side'));
    expect(ticks('imports-halved')).toBe(ticks('scaled-from-2010'));
    const depth = (view: string) => extent(path(scene(view), 'shaft-nri-1y'), 'y');
    for (const view of ['scaled-from-2010', 'imports-halved'])
      expect(depth(view) / depth('side-by-side')).toBeCloseTo(5, 1);
    expect(all.at(-1)?.ticks.map(({ key }) => key.split('-')[0])).not.toContain('y');
  });

  it('what the view is about fills the ground: no shallow loss is a thin line in it', () => {
    for (const view of ['scaled-from-2010', 'imports-halved']) {
      const ground = extent(pathPoints(scene(view).ground?.[0]?.d ?? ''), 'y');
      expect(extent(path(scene(view), 'shaft-nri-1y'), 'y') / ground).toBeGreaterThan(0.55);
    }
    const halved = scene('imports-halved');
    expect(extent(path(halved, 'shaft-mizuho-half'), 'y')).toBeGreaterThan(80);
  });

  it('a shaft says its loss in one unit', () => {
    const said = (view: string) =>
      scene(view)
        .texts.filter(({ key }) => !/^(legend|method)/.test(key))
        .flatMap(({ lines }) => lines)
        .join(' ');
    for (const view of costOfACutoffChart.views)
      expect(said(view), view).not.toMatch(view === 'in-yen' ? /%/ : /\byen\b/);
  });

  it('in yen Mizuho has words and no mark', () => {
    const { shapes, spots, texts } = scene('in-yen');
    expect([...shapes, ...spots].filter(({ key }) => key.includes('mizuho'))).toEqual([]);
    expect(texts.find(({ key }) => key === 'answer-mizuho-half')?.lines.join(' ')).toContain('no figure');
  });
});

it('the findings say what the rows say', () => {
  const effect = (id: string) => {
    const value = rows('gdp_effect').find((row) => row.estimate_id === id)?.value ?? NaN;
    return `${Math.abs(value)}%`;
  };
  const finding = (view: string) => costOfACutoffChart.words[view]?.finding;
  // Lengths, depths and kinds of GDP differ, so their ends make no range.
  const alone = rows('gdp_effect').filter(({ estimate_id }) => estimate_id !== 'dir-all-1y');
  const institutes = new Set(alone.map(({ author }) => author)).size;
  expect(institutes).toBe(3);
  expect(new Set(alone.map(({ scenario }) => scenario)).size).toBeGreaterThanOrEqual(institutes);
  expect(finding('side-by-side')).toMatch(/^Three institutes .* each assumed a different cut$/);
  expect(finding('scaled-from-2010')).toContain(
    `Three months of curbs would cost Japan ${effect('nri-3m')} `,
  );
  expect(finding('missing-parts')).toContain(`A one-year cutoff would take ${effect('dir-ree-1y')} `);
  expect(costOfACutoffChart.describe('missing-parts')).toContain(effect('dir-all-1y'));
  expect(finding('imports-halved')).toContain(`up to ${effect('mizuho-half')}`);
});

it('a view has the rows of what it says, in its unit, and no words of an institute that it does not draw', () => {
  const shown = (view: string) =>
    costOfACutoffChart.rowsOf(view).map((row) => `${String(row['estimate_id'])} ${String(row['measure'])}`);
  const gdp = (...ids: readonly string[]) => ids.map((id) => `${id} gdp_effect`).toSorted();
  const all = ['nri-3m', 'nri-1y', 'mizuho-half', 'dir-ree-1y', 'dir-all-1y'];
  expect(shown('side-by-side').toSorted()).toEqual(gdp(...all));
  expect(shown('missing-parts').toSorted()).toEqual(gdp(...all));
  expect(shown('scaled-from-2010').toSorted()).toEqual(gdp('nri-3m', 'nri-1y'));
  expect(shown('imports-halved').toSorted()).toEqual(gdp('nri-3m', 'nri-1y', 'mizuho-half'));
  // In yen Mizuho stands in words: its row is there, and says that it has no figure of that unit.
  expect(shown('in-yen').filter((row) => !row.endsWith('economic_loss'))).toEqual(gdp('mizuho-half'));
  for (const view of costOfACutoffChart.views) {
    const { limits, sources } = figureText(costOfACutoffChart, view);
    const authors = costOfACutoffChart.rowsOf(view).map((row) => String(row['author']));
    for (const institute of ['Daiwa', 'Mizuho'])
      expect(
        limits.some((limit) => limit.includes(institute)) &&
          !authors.some((author) => author.startsWith(institute)),
        `${view}, ${institute}`,
      ).toBe(false);
    expect(
      sources.some(({ source_id }) => source_id === 'tbs-2025-11-29'),
      view,
    ).toBe(view === 'in-yen');
  }
});

it('says when its estimates were published: the first text of each, and not the later one that repeats it', () => {
  const says = (view: string) =>
    /Published (.*)$/.exec((costOfACutoffChart.words[view]?.subtitle ?? '').replaceAll('\u00a0', ' '))?.[1];
  expect(says('in-yen')).toBe('November 2025 to January 2026');
  expect(says('scaled-from-2010')).toBe('January 2026');
  expect(says('imports-halved')).toBe('January to February 2026');
  expect(says('side-by-side')).toBe('December 2025 to February 2026');
});

it('keeps out what is not a loss to Japan', () => {
  expect(new Set(costOfACutoffChart.rows.map((row) => row['measure']))).toEqual(
    new Set(['gdp_effect', 'economic_loss']),
  );
});
