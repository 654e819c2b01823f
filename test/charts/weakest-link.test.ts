// The weakest link as drawn: bores in proportion, promises hatched, open stages open, results that the chapter's words rest on.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { contrast } from '../../src/charts/look/contrast.ts';
import { blueprint, paper } from '../../src/charts/look/palette.ts';
import { inkOf } from '../../src/charts/marks/ink.ts';
import { weakestLinkChart } from '../../src/charts/weakest-link/chart.ts';
import { heavyPlants } from '../../src/data/tables/chain/heavy-plants.ts';
import { magnetProjects } from '../../src/data/tables/plans/magnet-projects.ts';
import { separationProjects } from '../../src/data/tables/chain/separation-projects.ts';
import { capacityOutlook } from '../../src/data/tables/plans/capacity-outlook.ts';
import { buildTimes } from '../../src/data/tables/plans/build-times.ts';
import { pathPoints } from './drawings/boxes.ts';

const { rows } = weakestLinkChart.data;
const result = (view: string, stage: string) => {
  const label = weakestLinkChart.words[view]?.label;
  const row = rows.find((each) => each.entry === label && each.stage === stage && each.status === 'model');
  if (row === undefined) throw new RangeError(`no result for ${view}, ${stage}`);
  return { ...row, tonnes: Number((row.amount ?? '').replace(/\D/g, '')) };
};
const bindingIn = (view: string) =>
  rows.find((each) => each.entry === weakestLinkChart.words[view]?.label && each.note === 'sets the limit')
    ?.stage;
const plants = rows.filter(({ status }) => status !== 'model' && status !== 'input');
const sum = (stage: string): number =>
  plants
    .filter((row) => row.stage === stage)
    .reduce((total, { amount }) => total + Number((amount ?? '').replace(/\D/g, '')), 0);

describe('the plants', () => {
  it('magnet plants are those that the table lets be summed, and make its sum', () => {
    const summed = magnetProjects.rows.filter((row) => row.sum_capacity_t_per_yr !== null);
    expect(plants.filter(({ stage }) => stage === 'Magnet')).toHaveLength(summed.length);
    expect(sum('Magnet')).toBe(summed.reduce((total, row) => total + (row.sum_capacity_t_per_yr ?? 0), 0));
  });

  it('heavy plants make the low end of the published sum, which leaves out one plant', () => {
    const promised = capacityOutlook.rows.find(({ id }) => id === 'dytb-exchina-nameplate-2028');
    const sumOf = (rows: readonly (typeof heavyPlants.rows)[number][]) =>
      rows.reduce((total, { capacity_t_per_yr }) => total + capacity_t_per_yr, 0);
    expect(sumOf(heavyPlants.rows)).toBe(promised?.value_high_t);
    expect(sumOf(heavyPlants.rows.filter(({ in_low_sum }) => in_low_sum === 'yes'))).toBe(
      promised?.value_low_t,
    );
    expect(heavyPlants.rows.filter(({ in_low_sum }) => in_low_sum === 'no').map(({ id }) => id)).toEqual([
      'pulawy',
    ]);
    expect(Math.abs(sum('Heavy separation') - (promised?.value_low_t ?? NaN))).toBeLessThanOrEqual(2);
  });

  it('no plant is cancelled, paused or without tonnes', () => {
    const gone = separationProjects.rows.filter((row) => row.current_status === 'cancelled');
    for (const { entry, amount } of plants) {
      expect(gone.map(({ project }) => project)).not.toContain(entry);
      expect(amount).toMatch(/\d/);
    }
  });
});

describe('the results', () => {
  it('the heavy circuit that operates gives what it made: 62 t at 0.058 t a magnet are 1,069 t', () => {
    const made =
      capacityOutlook.rows.find(({ id }) => id === 'dytb-exchina-actual-fy26-2026')?.value_t ?? NaN;
    expect(result('operating-now', 'Heavy separation').tonnes).toBe(Math.round(made / 0.058 / 100) * 100);
  });

  it('light plants that operate: (10,500 + 4,000 + 1,000) × 0.69 / 0.39875 = 26,821 t', () => {
    const used = buildTimes.rows.find(({ id }) => id === 'example-separation-ramp-lynas-malaysia-ndpr');
    const plates = separationProjects.rows
      .filter(({ project }) =>
        /^(Lynas Malaysia NdPr|MP Mountain Pass NdPr|Energy Fuels White Mesa phase 1)/.test(project),
      )
      .reduce((total, row) => total + (row.current_capacity ?? 0), 0);
    expect(result('operating-now', 'Light separation').tonnes).toBe(
      Math.round((plates * (used?.value_central ?? NaN)) / 100 / 0.39875 / 100) * 100,
    );
  });

  // The chapter says so in words.
  it('heavy separation binds under the strict recipe, light separation without heavy elements', () => {
    for (const view of ['operating-now', 'magnet-plants-alone', 'all-promised', 'two-years-late'])
      expect(bindingIn(view), view).toBe('Heavy separation');
    expect(bindingIn('heavy-free')).toBe('Light separation');
  });

  it('more magnet plants alone let no more through; delay lets less through', () => {
    const heavy = (view: string) => result(view, 'Heavy separation').tonnes;
    expect(heavy('magnet-plants-alone')).toBe(heavy('operating-now'));
    expect(heavy('two-years-late')).toBeLessThan(heavy('all-promised'));
    expect(result('magnet-plants-alone', 'Magnet').tonnes).toBeGreaterThan(
      result('operating-now', 'Magnet').tonnes,
    );
  });

  it('mine and metal have no number in any view', () => {
    for (const view of weakestLinkChart.views)
      for (const stage of ['Mine', 'Metal'])
        expect(result(view, stage)).toMatchObject({ amount: '', note: 'no table on one basis' });
  });
});

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => weakestLinkChart.scene(view, size) as PlotScene;
  const shape = (view: string, key: string) => scene(view).shapes.find((each) => each.key === key);
  const bore = (view: string, key: string): number => {
    const values = pathPoints(shape(view, key)?.d ?? '').map(({ x, y }) => (size === 'wide' ? y : x));
    return Math.max(...values) - Math.min(...values);
  };

  it('bores stand to each other as the tonnes do, across views', () => {
    const unit = bore('all-promised', 'magnet-outline') / result('all-promised', 'Magnet').tonnes;
    expect(bore('all-promised', 'separation_heavy-outline') / unit).toBeCloseTo(
      result('all-promised', 'Heavy separation').tonnes,
      -3,
    );
    expect(bore('operating-now', 'separation_light-operating') / unit).toBeCloseTo(
      result('operating-now', 'Light separation').tonnes,
      -3,
    );
    expect(bore('all-promised', 'stream-magnet') / unit).toBeCloseTo(
      result('all-promised', 'Heavy separation').tonnes,
      -3,
    );
  });

  it.each(weakestLinkChart.views)(
    '%s: modelled is dotted, derived hollow, promised hatched, unknown open',
    (view) => {
      const { shapes } = scene(view);
      expect(
        shapes.filter(({ key }) => key.endsWith('-operating')).every(({ ink }) => ink === 'hollow'),
      ).toBe(true);
      expect(shapes.filter(({ key }) => key.endsWith('-hatch')).every(({ tone }) => tone === 'policy')).toBe(
        true,
      );
      // Without a table of plants walls are dashed and as far apart as the drawing is wide, and a question mark says so.
      for (const stage of ['mine', 'metal']) {
        const ask = scene(view).texts.find(({ key }) => key === `ask-${stage}`);
        expect([ask?.lines, ask?.face]).toEqual([['?'], 'display']);
        const walls = shapes.filter(({ key }) => key.startsWith(`${stage}-`));
        expect(walls.map(({ ink }) => ink)).toEqual(['gap', 'gap']);
        const across = walls.flatMap(({ d }) => pathPoints(d)).map(({ x, y }) => (size === 'wide' ? y : x));
        const widest = Math.max(...weakestLinkChart.views.map((each) => bore(each, 'magnet-operating')));
        expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(widest);
      }
      // Only the open ground and the arrows are filled: nothing here was measured at a magnet plant.
      expect(
        shapes.filter(({ ink }) => ink === 'fill').map(({ key }) => key.replace(/.*-/, '')),
      ).not.toContain('flow');
    },
  );

  it.each(weakestLinkChart.views)(
    '%s: what gets through is two dotted lines without a break, as far apart in every length, and no stage stands round them where none is needed',
    (view) => {
      const streams = scene(view).shapes.filter(({ key }) => key.startsWith('stream-'));
      // Lines alone: a tint would make what is promised, not needed or not known look built.
      for (const { ink, tone } of streams) expect(`${ink} ${tone}`).toBe('dots ink');
      const stages = ['mine', 'separation_light', 'separation_heavy', 'metal', 'magnet'];
      expect(streams.map(({ key }) => key.replace('stream-', ''))).toEqual(stages);
      // Each length begins where the one before it ends.
      const ends = stages.map((stage) => {
        const along = pathPoints(shape(view, `stream-${stage}`)?.d ?? '').map(({ x, y }) =>
          size === 'wide' ? x : y,
        );
        return [Math.min(...along), Math.max(...along)] as const;
      });
      ends.slice(1).forEach(([start], i) => expect(start).toBe(ends[i]?.[1]));
      const heavy = scene(view).shapes.filter(({ key }) => key.startsWith('separation_heavy-'));
      expect(heavy.length > 0).toBe(view !== 'heavy-free');
      const throat = view === 'heavy-free' ? 'separation_light' : 'separation_heavy';
      for (const { key } of streams)
        expect(bore(view, key), key).toBeCloseTo(bore(view, `stream-${throat}`), 1);
      // As far apart as the walls of the narrowest length.
      const walls = shape(view, `${throat}-outline`) === undefined ? 'operating' : 'outline';
      expect(bore(view, `stream-${throat}`)).toBeCloseTo(bore(view, `${throat}-${walls}`), 0);
    },
  );

  it.each(weakestLinkChart.views)('%s: green is what operates alone, in the key as in the pipe', (view) => {
    const { shapes } = scene(view);
    const green = shapes.filter(({ tone }) => tone.startsWith('others'));
    expect(green.length).toBeGreaterThan(0);
    for (const { key } of green)
      expect(key).toMatch(/^(?:separation_light|separation_heavy|magnet|key)-(?:operating|run)/);
    const inks = (start: string) =>
      green
        .filter(({ key }) => key.startsWith(start))
        .map(({ key, ink }) => `${key.replace(start, '')} ${ink}`);
    if (size === 'narrow') expect(inks('key-')).toEqual(inks('magnet-'));
    for (const start of ['mine-', 'metal-']) expect(inks(start)).toEqual([]);
    // It is as wide as today's plants alone, and the hatch around it is seen.
    for (const stage of ['separation_light', 'separation_heavy', 'magnet'])
      if (shape(view, `${stage}-hatch`) !== undefined)
        expect(bore(view, `${stage}-operating`), stage).toBeLessThan(bore(view, `${stage}-outline`) - 2);
  });

  it('the throat of a chain that is late stands in dots as wide as it would be on time', () => {
    for (const view of weakestLinkChart.views)
      expect(shape(view, 'on-time') !== undefined, view).toBe(view === 'two-years-late');
    expect(bore('two-years-late', 'on-time')).toBeCloseTo(bore('all-promised', 'stream-magnet'), 0);
  });

  it('what operates now carries no hatch', () => {
    expect(scene('operating-now').shapes.some(({ ink }) => ink === 'hatch')).toBe(false);
  });
});

it('says what hatched means where something is hatched, and nowhere else', () => {
  for (const view of weakestLinkChart.views)
    for (const size of sizes) {
      const { shapes } = weakestLinkChart.scene(view, size) as PlotScene;
      const isHatched = shapes.some(({ ink, key }) => ink === 'hatch' && !key.startsWith('key-'));
      expect(/Hatched/.test(weakestLinkChart.words[view]?.subtitle ?? ''), view).toBe(isHatched);
    }
});

it('calls nothing a forecast', () => {
  for (const view of weakestLinkChart.views) {
    const { subtitle = '', finding = '' } = weakestLinkChart.words[view] ?? {};
    expect(subtitle).toMatch(/^Model, not a forecast\./);
    expect(finding + weakestLinkChart.describe(view)).not.toMatch(/forecast|\bwill\b/);
  }
});

it('names the plants of today once they are past their ramp, since they carry more than in their first year', () => {
  const core = (view: string) =>
    (weakestLinkChart.scene(view, 'wide') as PlotScene).texts
      .find(({ key }) => key === 'core')
      ?.lines.join(' ');
  expect(core('operating-now')).toBeUndefined();
  for (const view of ['magnet-plants-alone', 'all-promised', 'heavy-free'])
    expect(core(view)?.replace(/\s/g, ' ')).toBe('7,000 t from plants of today, ramped up');
  expect(weakestLinkChart.describe('all-promised')).toMatch(
    /7,000\st from plants that operate now, past their ramp/,
  );
});

/** A colour on another, as a browser mixes them. */
const mixed = (colour: string, under: string, opacity: number): string =>
  [1, 3, 5].reduce((hex, at) => {
    const [over, below] = [colour, under].map((each) => parseInt(each.slice(at, at + 2), 16));
    const part = Math.round((over ?? 0) * opacity + (below ?? 0) * (1 - opacity));
    return hex + part.toString(16).padStart(2, '0');
  }, '#');

it('the word on the plants that operate has the contrast of text on both grounds', () => {
  const onTint = weakestLinkChart.views.flatMap((view) => {
    const { shapes, texts } = weakestLinkChart.scene(view, 'wide') as PlotScene;
    const word = texts.find(({ key }) => key === 'is-operating');
    const tints = shapes.filter(({ key, ink }) => key.startsWith('separation_light-') && ink === 'shade');
    return word?.tone === 'ink' ? [tints] : [];
  });
  expect(onTint.length).toBeGreaterThan(2);
  for (const tints of onTint)
    for (const ground of [paper, blueprint]) {
      expect(tints).not.toEqual([]);
      const tint = tints.reduce(
        (under, { tone, opacity = 1 }) =>
          mixed(ground[tone], under, opacity * (inkOf('shade', tone)['fill-opacity'] ?? 1)),
        ground.paper,
      );
      expect(contrast(ground.ink, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tint, ground.paper), 'told from what is open').toBeGreaterThan(1.7);
    }
});

describe('the table', () => {
  const said = (entry: string) => rows.find((row) => row.entry === entry);

  it('says of what kind the tonnes of a plant are, by its row', () => {
    const words = {
      measured: 'measured',
      nameplate: 'nameplate',
      aimed: 'a rate aimed at',
      derived: 'derived from other statements',
      estimate: 'an estimate',
    };
    for (const row of magnetProjects.rows.filter((each) => each.sum_capacity_t_per_yr !== null))
      expect(said(row.project)?.unit, row.project).toBe(
        `magnets, ${words[row.level_kind ?? 'estimate']}${row.sum_year_basis === 'stated' ? '' : '; the year is our assumption'}`,
      );
  });

  it('has the words of the page for states and stages, and no trial where nothing was made', () => {
    const states = new Set(plants.map(({ status }) => status));
    expect([...states].sort()).toEqual([
      'announced',
      'being built',
      'financed',
      'none made',
      'on trial',
      'operating',
    ]);
    expect(said('MP Mountain Pass heavy circuit')?.status).toBe('none made');
    for (const { stage } of rows) expect(stage).toMatch(/^(?:[A-Z]|$)/);
  });

  it('prints what is promised as a range, whose lower end the plants make', () => {
    expect(said('Dy and Tb separation capacity promised by 2028')?.amount).toBe('2,163 to 2,213\u00a0t');
  });
});
