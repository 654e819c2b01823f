// Japan in the chain: bores in the proportion of the rows, pipes filled as far as their shares, promises never solid, what is derived hollow.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { japanInTheChainChart } from '../../src/charts/japan-in-the-chain/chart.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { monthName } from '../../src/charts/look/month-words.ts';
import { supplyMapChart } from '../../src/charts/supply-map/chart.ts';
import { chainStages } from '../../src/data/tables/chain/chain-stages.ts';
import { separationProjects } from '../../src/data/tables/chain/separation-projects.ts';
import { japanDependence } from '../../src/data/tables/trade/japan-dependence.ts';
import { japanDiversification } from '../../src/data/tables/trade/japan-diversification.ts';
import { boxAround, pathBox, pathPoints } from './drawings/boxes.ts';

const weight = (partner: string) =>
  japanDependence.rows.find((row) => row.series === 'magnets_weight' && row.partner === partner);

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => japanInTheChainChart.scene(view, size) as PlotScene;
  const shapeOf = (view: string, key: string) => scene(view).shapes.find((shape) => shape.key === key);
  const bore = (view: string, key: string): number => {
    const values = pathPoints(shapeOf(view, key)?.d ?? '').map(({ y }) => y);
    return Math.max(...values) - Math.min(...values);
  };

  it('each deal has the year of its row at its name, clear of it and on the artboard', () => {
    const { texts, width } = scene('deals');
    const names = texts.filter(({ key }) => key.startsWith('name-'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const id = name.key.slice('name-'.length);
      const year = texts.find(({ key }) => key === `year-${id}`);
      const row = japanDiversification.rows.find(({ deal_id }) => deal_id === id);
      if (year === undefined || row === undefined) throw new Error(`no year or row of ${id}`);
      expect(year.lines).toEqual([row.date.slice(0, 4)]);
      const boxes = [name, year, texts.find(({ key }) => key === `state-${id}`)].flatMap((text) =>
        text === undefined ? [] : [boxOfText(text)],
      );
      for (const [i, { left, right }] of boxes.entries()) {
        expect(left, id).toBeGreaterThan(0);
        expect(right, id).toBeLessThan(width);
        for (const other of boxes.slice(i + 1))
          expect(left >= other.right || right <= other.left, id).toBe(true);
      }
    }
  });

  it.each(['magnet-sources', 'round-trip'])('%s: the bores stand to each other as the weights do', (view) => {
    const whole = bore(view, 'flow-China') / (weight('China')?.value ?? NaN);
    for (const partner of ['Philippines', 'Vietnam'])
      expect(bore(view, `flow-${partner}`) / whole).toBeCloseTo(weight(partner)?.value ?? NaN, 0);
    // 4,333 t went out and 3,034 t came: the pipe from Japan is the wider one.
    expect(bore(view, 'flow-back') / bore(view, 'flow-Philippines')).toBeCloseTo(4333 / 3034, 1);
  });

  it('the rest is worked out from estimates, so empty between dashes; of an estimated share the edge is dashed', () => {
    expect(shapeOf('magnet-sources', 'flow-rest')?.ink).toBe('dashes');
    expect(scene('magnet-sources').shapes.filter(({ ink }) => ink === 'fill')).toEqual([]);
    // As in the three answers: what flows is there, and only how far it reaches is not settled.
    for (const stream of ['heavy-China', 'magnets-China', 'metals-Vietnam']) {
      expect(shapeOf('inlets', stream)?.ink, stream).toBe('fill');
      expect(shapeOf('inlets', `${stream}-edge`)?.ink, stream).toBe('dashes');
    }
  });

  it('each pipe is filled as far as its rows say, and what they leave stays open', () => {
    const filled = (pipe: string, stream: string): number =>
      (100 * bore('inlets', `${pipe}-${stream}`)) / bore('inlets', `ground-${pipe}`);
    // Almost all: seen to be short of it.
    expect(filled('heavy', 'China')).toBeGreaterThan(96);
    expect(filled('heavy', 'China')).toBeLessThan(98);
    expect(filled('neodymium', 'lynas')).toBeCloseTo(70, -0.5);
    expect(filled('metals', 'China') / filled('metals', 'Vietnam')).toBeCloseTo(29.6 / 59.8, 1);
    expect(filled('metals', 'China') + filled('metals', 'Vietnam')).toBeLessThan(95);
    expect(scene('inlets').shapes.filter(({ key }) => key.startsWith('ore-'))).toEqual([]);
  });

  it('a bracket along all that China’s share leaves of the magnets says how much, and the notes that it is our arithmetic', () => {
    const left = 100 - (weight('China')?.value ?? NaN);
    const { shapes, texts } = scene('inlets');
    const ends = (key: string) => pathBox(shapes.find((shape) => shape.key === key)?.d ?? '');
    const [bracket, pipe] = [ends('elsewhere-bracket'), ends('ground-magnets')];
    expect(bracket.top - ends('magnets-China').bottom).toBeLessThan(4);
    expect(pipe.bottom - bracket.bottom).toBeLessThan(4);
    expect((100 * (bracket.bottom - bracket.top)) / (pipe.bottom - pipe.top)).toBeCloseTo(left, -0.5);
    const said = texts.filter(({ key }) => key.startsWith('elsewhere-')).flatMap(({ lines }) => lines);
    expect(said.join(' ')).toBe(`about ${Math.round(left)}% elsewhere`);
    const limits = japanInTheChainChart.limits.filter(({ views }) => views.includes('inlets'));
    expect(limits.map(({ text }) => text).join(' ')).toMatch(
      new RegExp(`about ${Math.round(left)}% .* is our arithmetic`),
    );
  });

  it('“almost” stands as large as the number that it bounds, and a pipe of which nothing is listed has no ground', () => {
    const number = scene('inlets').texts.find(({ key }) => key === 'number-heavy');
    expect(number?.lines.join(' ')).toBe('almost 100%');
    expect(shapeOf('inlets', 'ground-ore')?.tone).toBe('paper');
    for (const pipe of ['neodymium', 'metals', 'magnets'])
      expect(shapeOf('inlets', `ground-${pipe}`)?.tone).toBe('paper-2');
  });

  it('the pipes are of one bore, the words say that it is no amount, and each stream is named at its own level', () => {
    const bores = ['heavy', 'magnets', 'neodymium', 'metals'].map((pipe) => bore('inlets', `ground-${pipe}`));
    expect(Math.max(...bores) - Math.min(...bores)).toBeLessThan(0.2);
    expect(japanInTheChainChart.words.inlets?.subtitle).toContain('size of a pipe is no amount');
    const { shapes, texts } = scene('inlets');
    for (const stream of ['metals-China', 'metals-Vietnam', 'magnets-China', 'magnets-Vietnam']) {
      const ys = pathPoints(shapes.find(({ key }) => key === stream)?.d ?? '').map(({ y }) => y);
      const words = texts.find(({ key }) => key === `says-${stream}`)?.y ?? NaN;
      const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
      expect(Math.abs(words - 4.5 - middle), stream).toBeLessThan(6);
    }
  });

  it('what Japan sends says from where to where, here and on the map', () => {
    const said = (drawn: PlotScene) =>
      drawn.texts
        .flatMap(({ lines }) => lines)
        .join(' ')
        .replaceAll('\u00a0', ' ');
    expect(said(scene('round-trip'))).toContain('4,333 t from Japan to the Philippines');
    const map = said(supplyMapChart.scene('magnet-loop', size) as PlotScene);
    expect(map).toMatch(/Philippines 4,333 t from Japan 3,034 t to Japan/);
  });

  it.each(['magnet-sources', 'round-trip'])(
    '%s: each pipe points the way it flows, and a round trip ends in one vessel',
    (view) => {
      const extent = (key: string) => {
        const points = pathPoints(shapeOf(view, key)?.d ?? '');
        return { points, ...boxAround(points) };
      };
      for (const key of ['China', 'Philippines', 'Vietnam', 'rest']) {
        const { points, right } = extent(`flow-${key}`);
        expect(
          points.filter(({ x }) => x === right),
          key,
        ).toHaveLength(1);
        expect(Math.abs(extent('japan').left - right), key).toBeLessThan(6);
      }
      const back = extent('flow-back');
      expect(back.points.filter(({ x }) => x === back.left)).toHaveLength(1);
      const vessel = extent('plate-Philippines');
      expect(Math.abs(back.left - vessel.right)).toBeLessThan(6);
      for (const { top, bottom } of [back, extent('flow-Philippines')])
        expect(vessel.top <= top && vessel.bottom >= bottom).toBe(true);
    },
  );

  it('the pipe of metals has the name of its heading, and picture and words say what else that holds', () => {
    const name = scene('inlets').texts.find(({ key }) => key === 'name-metals');
    expect(name?.lines.join(' ')).toBe('Metals of HS 2805');
    for (const said of [
      japanInTheChainChart.words['inlets']?.subtitle,
      japanInTheChainChart.describe('inlets'),
    ])
      expect(said).toMatch(/HS 2805.*calcium and mercury too/);
  });

  it('the share of all outside China, of other goods, stands in a limit and nowhere beside Japan’s', () => {
    expect(japanInTheChainChart.rowsOf('magnet-share').map((row) => row['geography'])).toEqual(
      Array.from({ length: 4 }, () => 'Japan'),
    );
    const limits = japanInTheChainChart.limits.filter(({ views }) => views.includes('magnet-share'));
    expect(limits.map(({ text }) => text).join(' ')).toContain('not like for like');
  });

  it('every pipe is filled as far as its row says, of all the world’s magnets and in the order of years, and only one figure is solid', () => {
    const drawn = scene('magnet-share');
    const along = (d: string) => pathPoints(d).map(({ x }) => x);
    const shares = drawn.shapes.filter(({ key }) => key.startsWith('needle-'));
    expect(shares).toHaveLength(4);
    const years = shares.map(({ key, d }) => {
      const id = key.replace('needle-', '');
      const row = chainStages.rows.find((each) => each.id === id);
      const whole = along(shapeOf('magnet-share', `whole-${id}`)?.d ?? '');
      const [from, to] = [Math.min(...whole), Math.max(...whole)];
      expect((100 * (Math.max(...along(d)) - from)) / (to - from), key).toBeCloseTo(row?.share_pct ?? NaN, 0);
      return row?.year ?? NaN;
    });
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(shares.filter(({ ink }) => ink === 'fill').map(({ key }) => key)).toEqual([
      'needle-sintered-magnet-ndfeb-all-production-share-japan-2013',
    ]);
  });

  it('a plan that is no supply is hatched or open, never solid', () => {
    const { shapes } = scene('deals');
    const inked = (key: string) =>
      shapes.filter((shape) => shape.key.startsWith(`${key}-`)).map(({ ink }) => ink);
    expect(inked('caremag-2025')).toContain('hatch');
    expect(inked('vietnam-dong-pao-2009')).toContain('gap');
    expect(shapes.find(({ key }) => key === 'lynas-2011-flow')?.ink).toBe('fill');
  });

  it('only what came reaches Japan: a failed deal ends blind before the wall, and what is not yet supply ends open', () => {
    const { shapes } = scene('deals');
    const right = (test: (key: string) => boolean): number =>
      Math.max(...shapes.filter(({ key }) => test(key)).flatMap(({ d }) => pathPoints(d).map(({ x }) => x)));
    const wall = Math.min(
      ...pathPoints(shapes.find(({ key }) => key === 'japan')?.d ?? '').map(({ x }) => x),
    );
    const reach = (id: string): number => right((key) => key.includes(id)) - wall;
    const plates = shapes.filter(({ key }) => key.endsWith('-plate')).map(({ key }) => key);
    expect(plates.toSorted()).toEqual([
      'end-kazakhstan-sareco-2012-plate',
      'end-vietnam-dong-pao-2009-plate',
    ]);
    // What the drawing is about weighs more than the plates that join pipes.
    const across = (key: string): number => {
      const xs = pathPoints(shapes.find((each) => each.key === key)?.d ?? '').map(({ x }) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    for (const plate of plates)
      expect(across(plate), plate).toBeGreaterThanOrEqual(2 * across(plate.replace('-plate', '')));
    // No name is pushed out of the drawing.
    for (const text of scene('deals').texts) expect(boxOfText(text).left, text.key).toBeGreaterThanOrEqual(0);
    for (const id of ['lynas-2011', 'india-irel-2012', 'sojitz-first-heavy-2025'])
      expect(reach(id), id).toBeGreaterThan(5);
    // Each runs to the evidence date, which lies before the wall.
    const gap = size === 'wide' ? 26 : 15;
    for (const id of [
      'vietnam-dong-pao-2009',
      'kazakhstan-sareco-2012',
      'namibia-lofdal-2020',
      'caremag-2025',
    ])
      expect(-reach(id), id).toBeCloseTo(gap, 0);
    for (const id of ['namibia-lofdal-2020', 'caremag-2025'])
      expect(shapes.some(({ key }) => key === `end-${id}`)).toBe(false);
  });
});

it('the description of the deals says no share that neither drawing nor table has, and the table what each row names', () => {
  const { lines } = japanInTheChainChart.data;
  expect(japanInTheChainChart.describe('deals')).not.toMatch(/\d%|demand/);
  const dealt = japanInTheChainChart.rowsOf('deals').filter((row) => row['deal_id'] !== undefined);
  expect(dealt.length).toBeGreaterThan(3);
  for (const row of dealt) {
    const cells = lines.find(({ of }) => of.includes(row))?.cells ?? {};
    expect(cells['terms'], String(row['deal_id'])).toBe(row['offtake_text'] ?? '');
    // A sum whose currency its note alone gives is never printed without it.
    for (const part of [row['outcome'], row['note']])
      expect(cells['note'], String(row['deal_id'])).toContain(part ?? '');
  }
});

it('a deal whose state can pass says when it was last seen, by the row that dates it', () => {
  const lacq = separationProjects.rows.find(({ project }) => project === 'Carester Caremag (Lacq)');
  expect(japanInTheChainChart.rowsOf('deals')).toContain(lacq);
  expect(japanInTheChainChart.describe('deals')).toContain(
    `being built, ${monthName(lacq?.status_as_of ?? '')}`,
  );
  const india = japanDiversification.rows.find(({ deal_id }) => deal_id === 'india-irel-2012');
  expect(japanInTheChainChart.describe('deals')).toContain(`at risk, ${monthName(india?.as_of ?? '')}`);
});
