// The map of pipes: bores on one scale of tonnes, places on their projected points, countries on their ground, words on no mark.
import { describe, expect, it } from 'vitest';
import { artboards, sizes, type PlotScene, type Size } from '../../src/charts/contract/scene.ts';
import { plans, seenIn } from '../../src/charts/supply-map/layout-plan.ts';
import { siteOf } from '../../src/charts/supply-map/layout-site.ts';
import type { View } from '../../src/charts/supply-map/rows.ts';
import { supplyMapChart as chart } from '../../src/charts/supply-map/chart.ts';
import { rows } from '../../src/charts/supply-map/rows.ts';
import { places } from '../../src/data/tables/plans/places.ts';
import { japanDependence } from '../../src/data/tables/trade/japan-dependence.ts';
import { pathBox, pathPoints, textBoxes } from './drawings/boxes.ts';

const scene = (view: string, size: Size) => chart.scene(view, size) as PlotScene;
const shapeOf = (key: string, size: Size, view = 'all') => {
  const { ground = [], shapes } = scene(view, size);
  const found = [...ground, ...shapes].find((shape) => shape.key === key);
  if (found === undefined) throw new Error(`${view}, ${size}: nothing is drawn for "${key}"`);
  return found;
};
interface Point {
  readonly x: number;
  readonly y: number;
}
/** The rings of a path. */
const ringsOf = (d: string): Point[][] => d.split(/(?=M)/).map((part) => pathPoints(part));
const within = ({ x, y }: Point, rings: readonly Point[][]): boolean =>
  rings.reduce((inside, ring) => {
    const crossings = ring.filter((point, i) => {
      const before = ring.at(i - 1) ?? point;
      return (
        point.y > y !== before.y > y &&
        x < ((before.x - point.x) * (y - point.y)) / (before.y - point.y) + point.x
      );
    });
    return crossings.length % 2 === 1 ? !inside : inside;
  }, false);

/** The bore of a run: its area on its length, both from the outline. A run of n legs has 2(n + 1) corners. */
function boreOf(key: string, size: Size, view = 'all'): number {
  const points = pathPoints(shapeOf(`${key}-flow`, size, view).d);
  const half = points.length / 2;
  const [a, b] = [points[0], points.at(-1)];
  if (a === undefined || b === undefined || !Number.isInteger(half)) throw new Error(`${key} is no run`);
  return Math.hypot(a.x - b.x, a.y - b.y);
}
/** The middle and the radius of a ring of two arcs. */
function ringOf(key: string, size: Size): Point & { readonly r: number } {
  const [, left, y, r] = /^M([\d.]+) ([\d.]+)A([\d.]+) /.exec(shapeOf(key, size, 'china-system').d) ?? [];
  return { x: Number(left) + Number(r), y: Number(y), r: Number(r) };
}
/** What some words stand within; a name is a key and what it says. */
function homeOf(name: string, view: string, size: Size): string | undefined {
  if (/^mines/.test(name) && (view === 'china-system' || view === 'all')) return 'bayan-obo-body';
  const pipes: Record<string, string> = {
    sold: 'china-magnets-flow',
    'vietnam-1': 'vietnam-flow',
    'philippines-1': 'sent-flow',
    'philippines-3': 'returned-flow',
  };
  return size === 'wide' && view === 'magnet-loop' ? pipes[name.split(' ')[0] ?? ''] : undefined;
}
const traded = (indicator: string, partner: string): number =>
  japanDependence.rows.find(
    (row) => row.series === 'magnets_tonnes' && row.indicator === indicator && row.partner === partner,
  )?.value ?? Number.NaN;

/** Lambert's azimuthal equal-area projection, written down again: a point on the map of a size. */
function projected(lat: number, lon: number, { map }: (typeof plans)[Size]): Point {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [phi, phi0, away] = [radians(lat), radians(map.lat), radians(lon - map.lon)];
  const cosine = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(away);
  const k = Math.sqrt(2 / (1 + cosine)) * map.scale;
  return {
    x: map.x + k * Math.cos(phi) * Math.sin(away),
    y: map.y - k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(away)),
  };
}

it('says of Caremag’s tonnes that they are Japan’s half of the plant, on the map and in the table', () => {
  for (const [view, size] of [
    ['all', 'wide'],
    ['promises', 'wide'],
    ['promises', 'narrow'],
  ] as const) {
    const { texts } = chart.scene(view, size) as PlotScene;
    const said = texts.filter(({ key }) => /^lacq(-\d)?$/.test(key)).flatMap(({ lines }) => lines);
    expect(said.join(' '), `${view}, ${size}`).toMatch(/295\s?t.*Japan’s half|Japan’s half[,:] 295\s?t/);
    expect(said.join(' '), `${view}, ${size}`).toContain('promised');
  }
  const line = chart.data.rows.find((cells) => cells['way'] === 'Lacq to Japan');
  expect(line?.['period']).toContain('Japan’s half of what the plant is to make');
});

describe.each(sizes)('%s', (size) => {
  it('bores stand in the ratio of their tonnes, whatever the goods', () => {
    const perTonne = boreOf('myanmar', size) / 22_000;
    const expected = {
      'china-magnets': traded('magnet_imports', 'China'),
      vietnam: traded('magnet_imports', 'Vietnam'),
      returned: traded('magnet_imports', 'Philippines'),
      sent: traded('magnet_exports', 'Philippines'),
      lynas: 5000,
    };
    for (const [key, tonnes] of Object.entries(expected))
      expect(Math.abs(boreOf(key, size) - tonnes * perTonne), key).toBeLessThan(0.15);
    const { left, right } = pathBox(shapeOf('key-5000', size).d);
    expect(Math.abs(right - left - 5000 * perTonne)).toBeLessThan(0.15);
  });

  it('no two marks share a key', () => {
    for (const view of chart.views) {
      const { ground = [], shapes, spots } = scene(view, size);
      for (const marks of [ground, shapes, spots]) {
        const keys = marks.map(({ key }) => key);
        expect(
          keys.filter((key, i) => keys.indexOf(key) !== i),
          view,
        ).toEqual([]);
      }
    }
  });

  it('what is thinner than a unit is drawn one unit wide, and the words say so', () => {
    expect(62 * (boreOf('myanmar', size) / 22_000)).toBeLessThan(0.2);
    expect(boreOf('heavy-thread', size)).toBeCloseTo(1, 5);
    expect(chart.words['lynas-main']?.subtitle).toMatch(/Thread: [^.]*, drawn wider than it is/);
  });

  it('every place stands within a unit of its projected point, full where the point is the works', () => {
    const { spots } = scene('all', size);
    expect(spots).toHaveLength(rows.places.length);
    for (const { id } of rows.places) {
      const row = places.rows.find((place) => place.id === id);
      const mark = spots.find(({ key }) => key === `at-${id}`);
      if (row === undefined || mark === undefined) throw new Error(`no point for ${id}`);
      expect(mark.ink, id).toBe(/^(site|street)$/.test(row.coordinate_basis) ? 'fill' : 'hollow');
      const { france, states, australia } = plans[size].insets;
      const inset = {
        lacq: france,
        'mountain-pass': states,
        'fort-worth': states,
        'mount-weld': australia,
        kalgoorlie: australia,
      }[id as string];
      const map = inset ?? plans[size].map;
      const { x, y } = projected(row.lat, row.lon, { ...plans[size], map });
      expect(Math.hypot(mark.x - x, mark.y - y), id).toBeLessThan(1);
    }
  });

  it('a vessel stands on its point or holds it', () => {
    const { spots, shapes } = scene('all', size);
    for (const { id } of rows.places) {
      const mark = spots.find(({ key }) => key === `at-${id}`);
      const body = shapes.find(({ key }) => key === `${id}-ground` || key === `${id}-body`);
      if (mark === undefined || body === undefined) throw new Error(`no vessel for ${id}`);
      const { left, right, top, bottom } = pathBox(body.d);
      expect(mark.x, id).toBeGreaterThanOrEqual(left - 1);
      expect(mark.x, id).toBeLessThanOrEqual(right + 1);
      expect(mark.y, id).toBeGreaterThanOrEqual(top - 1);
      expect(mark.y, id).toBeLessThanOrEqual(bottom + 1);
    }
  });

  it('cities lie on their land: Beijing on China’s, Tokyo on Japan’s, Taipei, Manila and Perth on the neutral ground', () => {
    const on = (
      lat: number,
      lon: number,
      sheet = plans[size].map,
      keys = ['land', 'china-land', 'japan-land'],
    ) =>
      keys.filter((key) =>
        within(projected(lat, lon, { ...plans[size], map: sheet }), ringsOf(shapeOf(key, size).d)),
      );
    expect(on(39.9, 116.4)).toEqual(['china-land']);
    expect(on(36.2, 139.2)).toEqual(['japan-land']);
    expect(on(23.8, 120.9)).toEqual(['land']);
    expect(on(16.5, 121.2)).toEqual(['land']);
    const { australia } = plans[size].insets;
    expect(on(-31.9, 116.5)).toEqual([]);
    expect(on(-31.9, 116.5, australia, ['australia-land'])).toEqual(['australia-land']);
    expect(on(16, 114)).toEqual([]);
  });

  it('what is promised is hatched, a way without tonnes is empty, and nothing hatched is full', () => {
    for (const key of ['mud', 'lacq-pipe']) {
      expect(shapeOf(`${key}-hatch`, size).ink).toBe('hatch');
      expect(() => shapeOf(`${key}-flow`, size)).toThrow();
    }
    for (const key of ['carbonate', 'states']) {
      expect(shapeOf(`${key}-walls`, size).ink).toBe('gap');
      expect(() => shapeOf(`${key}-flow`, size)).toThrow();
    }
    for (const key of ['myanmar', 'lynas']) expect(shapeOf(`${key}-walls`, size).ink).toBe('gap');
    for (const key of ['vietnam', 'sent', 'china-magnets'])
      expect(shapeOf(`${key}-walls`, size).ink).toBe('wall');
  });

  it.each(chart.views)('%s: its own pipes are full, and no other pipe lies under them', (view) => {
    const systems = {
      myanmar: ['china-system'],
      'china-magnets': ['china-system', 'magnet-loop'],
      lynas: ['lynas-main'],
      'heavy-thread': ['lynas-main'],
      vietnam: ['magnet-loop'],
      returned: ['magnet-loop'],
      sent: ['magnet-loop'],
      mud: ['promises'],
      'lacq-pipe': ['promises'],
      states: ['promises'],
    };
    const { shapes } = scene(view, size);
    for (const [key, own] of Object.entries(systems)) {
      const drawn = shapes.filter((shape) => new RegExp(`^${key}-(flow|walls)$`).test(shape.key));
      expect(drawn.length > 0, `${key} in ${view}`).toBe(view === 'all' || own.includes(view));
    }
    expect(shapes.every(({ opacity = 1 }) => opacity === 1)).toBe(true);
  });

  it('what China digs is as wide beside Myanmar’s pipe as its tonnes are, and inside China no pipe has a width', () => {
    const xs = pathPoints(shapeOf('bayan-obo-body', size, 'china-system').d).map(({ x }) => x);
    const ratio = (Math.max(...xs) - Math.min(...xs)) / boreOf('myanmar', size, 'china-system');
    expect(ratio / (270_000 / 22_000)).toBeCloseTo(1, 1);
    for (const [view, keys] of [
      ['all', ['ore', 'light-oxide', 'heavy-oxide']],
      ['china-system', ['ore', 'oxide']],
    ] as const)
      for (const key of keys) {
        expect(shapeOf(`${key}-walls`, size, view).ink, key).toBe('gap');
        expect(() => shapeOf(`${key}-flow`, size, view), key).toThrow();
      }
  });

  it('on the whole map what China digs outweighs Myanmar’s pipe, comes in over the upper edge, and says that it is not to scale', () => {
    const area = (key: string) => {
      const points = pathPoints(shapeOf(key, size).d);
      return Math.abs(
        points.reduce((sum, { x, y }, i) => {
          const before = points.at(i - 1) ?? { x, y };
          return sum + (before.x * y - x * before.y) / 2;
        }, 0),
      );
    };
    expect(area('bayan-obo-body')).toBeGreaterThan(1.8 * area('myanmar-flow'));
    expect(Math.min(...pathPoints(shapeOf('bayan-obo-body', size).d).map(({ y }) => y))).toBe(0);
    const said = scene('all', size).texts.filter(({ key }) => key.startsWith('mines'));
    expect(said.flatMap(({ lines }) => lines)).toContain('not to scale');
  });

  it('the pipe from Australia is cut short of it, and a desk says how far away that is', () => {
    for (const view of ['all', 'lynas-main']) {
      expect(shapeOf('carbonate-cut', size, view).d.match(/M/g)).toHaveLength(2);
      const said = scene(view, size).texts.flatMap(({ lines }) => lines);
      expect(
        said.some((line) => /Australia/.test(line)),
        view,
      ).toBe(true);
      if (size === 'wide') expect(said).toContain('Australia, 4,200\u00a0km south');
    }
  });

  it.each(chart.views)(
    '%s: a part of the world beside the map has its name, and no name stands without it',
    (view) => {
      const { texts, shapes } = scene(view, size);
      for (const [name, label] of [
        ['france', 'lacq'],
        ['states', 'states'],
      ])
        expect(
          texts.some(({ key }) => key === label),
          name,
        ).toBe(shapes.some(({ key }) => key === `${name}-edge`));
    },
  );

  it.each(chart.views.filter((view) => seenIn(size, view as View).frame !== undefined))(
    '%s: shows the part of the map that it is about, larger, with pipes and the key on one scale',
    (view) => {
      const whole = seenIn(size, 'all');
      const seen = seenIn(size, view as View);
      expect(seen.map.scale / whole.map.scale).toBeGreaterThan(1.1);
      const { left, right, top, bottom } = seen.frame ?? { left: 0, right: 0, top: 0, bottom: 0 };
      for (const { key, d } of (scene(view, size).ground ?? []).filter(
        (shape) => !/france|states|australia/.test(shape.key),
      ))
        for (const { x, y } of pathPoints(d))
          expect(x >= left && x <= right && y >= top && y <= bottom, `${key} at ${x}, ${y}`).toBe(true);
      const wide = (key: string, of: string) => {
        const points = pathPoints(shapeOf(key, size, of).d);
        return Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x));
      };
      if (view === 'promises') return;
      // Both lie on fifths of a unit.
      expect(wide('key-5000', view) / wide('key-5000', 'all') / seen.bores).toBeCloseTo(1, 1);
      const tonnes = {
        myanmar: 22_000,
        'china-magnets': traded('magnet_imports', 'China'),
        lynas: 5000,
        vietnam: traded('magnet_imports', 'Vietnam'),
        returned: traded('magnet_imports', 'Philippines'),
        sent: traded('magnet_exports', 'Philippines'),
      };
      const there = Object.entries(tonnes).filter(([key]) =>
        scene(view, size).shapes.some((shape) => shape.key === `${key}-flow`),
      );
      expect(there.length).toBeGreaterThan(0);
      for (const [key, amount] of there)
        expect(
          Math.abs(boreOf(key, size, view) - (wide('key-5000', view) * amount) / 5000),
          `${key} in ${view}`,
          // Both lie on fifths of a unit.
        ).toBeLessThan(0.11 * (1 + amount / 5000));
    },
  );

  if (size === 'narrow')
    it.each(chart.views.filter((view) => view !== 'all' && view !== 'promises'))(
      '%s: on a phone it ends above the slip of its step, with four numbers at most',
      (view) => {
        const { shapes, texts, height } = scene(view, size);
        expect(height).toBeLessThan(400);
        for (const { key, d } of shapes)
          for (const { y } of pathPoints(d)) expect(y, key).toBeLessThanOrEqual(380);
        const numbers = texts
          .filter(({ key }) => !key.startsWith('key-'))
          .flatMap(({ lines }) => lines)
          .filter((line) => /\d\s?t\b/.test(line));
        expect(numbers.length).toBeGreaterThan(0);
        expect(numbers.length).toBeLessThanOrEqual(4);
      },
    );

  it.each(chart.views)(
    '%s: words lie within their own pipe or block, and on no other, no vessel and no edge of an inset',
    (view) => {
      const { shapes, texts } = scene(view, size);
      const marks = shapes
        .filter(({ ink, key }) => ink === 'fill' || ink === 'fitting' || /-(ground|wheel)$/.test(key))
        .map(({ key, d }) => ({ key, rings: /A/.test(d) ? [] : ringsOf(d) }));
      const clashes = textBoxes(texts).flatMap(({ name, left, right, top, bottom }) => {
        const grid = Array.from({ length: 41 }, (_, i) => i / 40).flatMap((across) =>
          [0, 0.5, 1].map((down) => ({ x: left + (right - left) * across, y: top + (bottom - top) * down })),
        );
        const edges = Object.entries(seenIn(size, view as View).insets).flatMap(([inset, { x, y, r }]) => {
          const far = grid.map((point) => Math.hypot(point.x - x, point.y - y) - r);
          return Math.min(...far) < 1 ? [`${name} on ${inset}`] : [];
        });
        return [
          ...edges,
          ...marks
            .filter(({ key, rings }) =>
              key === homeOf(name, view, size)
                ? // Figures fill the middle of their line.
                  !grid.every(({ x, y }) =>
                    within({ x, y: (top + bottom) / 2 + (y - (top + bottom) / 2) * 0.7 }, rings),
                  )
                : grid.some((point) => within(point, rings)),
            )
            .map(({ key }) => `${name} on ${key}`),
        ];
      });
      expect(clashes).toEqual([]);
    },
  );
});

describe('what the words say', () => {
  it('the map says that it takes no side on borders, and where its coasts and points come from', () => {
    const limits = chart.limits.map(({ text }) => text).join(' ');
    expect(limits).toMatch(/takes no side on borders/);
    expect(limits).toMatch(/Taiwan on the neutral ground/);
    expect(limits).toMatch(/Natural Earth/);
    expect(limits).toMatch(/GeoNames; © OpenStreetMap contributors/);
  });

  it('the line under the finding says on both sizes what the edges of pipes mean, and of which years tonnes are', () => {
    const { subtitle = '' } = chart.words['all'] ?? {};
    const signs = scene('all', 'wide').texts.filter(({ key }) => /^key-[a-z]+$/.test(key));
    expect(signs.length).toBe(3);
    for (const { lines } of signs) expect(subtitle).toContain(lines.join(' '));
    for (const { period } of [rows.flows.china, rows.flows.myanmar, rows.flows.lynas])
      expect(subtitle).toContain(period);
  });

  it.each(sizes)('%s: tonnes between two countries say which way they go', (size) => {
    const said = (view: string) =>
      scene(view, size).texts.map(({ lines }) => lines.join(' ').replace(/\s/g, ' '));
    const t = (tonnes: number) => `${tonnes.toLocaleString('en')} t`;
    const [out, back] = [traded('magnet_exports', 'Philippines'), traded('magnet_imports', 'Philippines')];
    const bought = t(traded('magnet_imports', 'China'));
    for (const view of ['china-system', 'magnet-loop'])
      expect(said(view).join(' ')).toMatch(new RegExp(`${bought} (?:from China|magnets, China to Japan)`));
    if (size === 'wide') {
      expect(said('all')).toContain(`${t(out)} out, ${t(back)} back`);
      expect(said('all')).toContain(`${bought} to Japan`);
      expect(said('all')).toContain(`${t(270_000)}, 2025`);
      return;
    }
    // On a phone names stand in the view of all, and numbers in that of their system.
    expect(said('all').filter((words) => /\d/.test(words))).toEqual([expect.stringMatching(/^width: /)]);
    const around = said('magnet-loop');
    // Each number with where it runs behind it.
    expect(around[around.indexOf(t(out)) + 1]).toBe('from Japan');
    expect(around[around.indexOf(t(back)) + 1]).toBe('to Japan');
    expect(said('china-system').join(' ')).toContain(`${t(270_000)} of oxide, 2025`);
  });

  it('no place that is on hold stands on the map', () => {
    expect(rows.places.map(({ id }) => id)).not.toContain('laguna');
    expect(
      scene('all', 'wide')
        .texts.map(({ lines }) => lines.join(' '))
        .join(' '),
    ).toContain('Philippines');
  });

  it('a nameplate is never drawn as output: Texas has no tonnes', () => {
    const texas = chart.data.lines.find(({ cells }) => cells['way'] === 'Fort Worth');
    expect(texas?.cells['amount']).toBe('starting up, no tonnes published');
    expect(texas?.numbers['amount']).toBeNull();
  });
});

it('the key of a part of the map stands under its frame, where no coast runs, and says that its width holds in this view only', () => {
  for (const size of sizes)
    for (const view of ['china-system', 'lynas-main', 'magnet-loop']) {
      const { ground = [], texts, height } = scene(view, size);
      const { bottom } = seenIn(size, view as View).frame ?? { bottom: Number.NaN };
      for (const { key, d } of ground)
        for (const { y } of pathPoints(d)) expect(y, key).toBeLessThanOrEqual(bottom);
      const own = texts.filter(({ key }) => key.startsWith('key-'));
      for (const { name, top, bottom: end } of textBoxes(own)) {
        expect(top, name).toBeGreaterThan(bottom);
        expect(end, name).toBeLessThanOrEqual(height);
      }
      const widths = own.flatMap(({ lines }) => lines).filter((line) => /width/i.test(line));
      expect(widths, view).toHaveLength(1);
      expect(widths[0]).toMatch(
        view === 'china-system' ? /in this view only, block and pipes/ : /in this view only/,
      );
    }
  // Both signs are drawn there at both sizes, so both say what they are.
  for (const size of sizes)
    for (const sign of ['key-bounded', 'key-route'])
      expect(
        scene('china-system', size).texts.some(({ key }) => key === sign),
        sign,
      ).toBe(true);
});

it('no line of a coast runs where one system is told, and the thread is ink, led to its number', () => {
  for (const size of sizes)
    for (const view of chart.views.filter((each) => each !== 'all')) {
      const { ground = [], shapes, texts } = scene(view, size);
      expect(ground.filter(({ key }) => key.endsWith('-coast'))).toEqual([]);
      if (view !== 'lynas-main') continue;
      expect(shapeOf('heavy-thread-flow', size, view).tone).toBe('ink');
      const ends = pathPoints(shapeOf('heavy-lead', size, view).d);
      const thread = pathPoints(shapeOf('heavy-thread-flow', size, view).d);
      const [start, end] = [ends[0], ends.at(-1)];
      if (start === undefined || end === undefined) throw new Error('no lead');
      expect(
        Math.min(...thread.map(({ x, y }) => Math.min(Math.abs(x - start.x), Math.abs(y - start.y)))),
      ).toBeLessThan(1.5);
      const number = textBoxes(texts).find(({ name }) => name.includes('62'));
      if (number === undefined) throw new Error('no number of the thread');
      const { left, right, top, bottom } = number;
      expect(end.y > top && end.y < bottom).toBe(true);
      expect(Math.min(Math.abs(end.x - left), Math.abs(end.x - right))).toBeLessThan(8);
      expect(shapes.some(({ key }) => key === 'heavy-lead')).toBe(true);
    }
});

it.each(sizes)(
  '%s: near by one column holds both works that separate, and the line runs on level through magnets and valve to Japan',
  (size) => {
    const { shapes, spots, texts } = scene('china-system', size);
    const { at: placed } = siteOf(rows, size, 'china-system');
    const pointsOf = (key: string) => pathPoints(shapeOf(key, size, 'china-system').d);
    const [xs, ys] = [
      (key: string) => pointsOf(key).map(({ x }) => x),
      (key: string) => pointsOf(key).map(({ y }) => y),
    ];
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    expect(shapes.filter(({ key }) => key.endsWith('-trays')).map(({ key }) => key)).toEqual([
      'baotou-trays',
    ]);
    // So near, a point on a vessel would read as a rivet.
    expect(spots).toEqual([]);
    for (const id of ['baotou', 'ganzhou'] as const) {
      const at = placed[id];
      expect(within(at, ringsOf(shapeOf('baotou-body', size, 'china-system').d)), id).toBe(true);
      const place = rows.places.find((each) => each.id === id)?.row.nearest_town ?? 'no town';
      expect(
        texts.filter(({ lines }) => lines.join(' ').includes(place)),
        place,
      ).toHaveLength(1);
    }
    // The block stands over the column, and between the two runs an empty pipe past the point of the mine: nobody says how much.
    expect(middle(xs('bayan-obo-body'))).toBeCloseTo(middle(xs('baotou-body')), 5);
    const mine = placed['bayan-obo'];
    expect(shapeOf('bayan-obo-outline', size, 'china-system').ink).toBe('gap');
    expect([Math.min(...ys('ore-walls')), Math.max(...ys('ore-walls'))]).toEqual([
      Math.max(...ys('bayan-obo-body')),
      Math.min(...ys('baotou-body')),
    ]);
    for (const y of ys('ore-walls')) expect(Math.abs(y - mine.y)).toBeGreaterThan(3);
    expect(Math.min(...xs('ore-walls'))).toBeLessThan(mine.x);
    expect(Math.max(...xs('ore-walls'))).toBeGreaterThan(mine.x);
    expect(Math.min(...ys('baotou-body'))).toBeGreaterThan(mine.y);
    // Level from the wall of the column to the works, and on to Japan.
    expect(Math.min(...xs('oxide-walls'))).toBe(Math.max(...xs('baotou-body')));
    expect(middle(ys('oxide-walls'))).toBeCloseTo(middle(ys('china-magnets-flow')), 5);
    expect(middle(ys('valve-body'))).toBeCloseTo(middle(ys('china-magnets-flow')), 0);
    // The wheel is as large as the eye needs, and keeps clear of what stands over and beside it.
    const wheel = ringOf('valve-wheel', size);
    expect(2 * wheel.r).toBeGreaterThan(0.09 * artboards[size]);
    expect(
      pointsOf('bayan-obo-body').every(({ x, y }) => Math.hypot(x - wheel.x, y - wheel.y) > wheel.r),
    ).toBe(true);
    for (const { name, left, right, top, bottom } of textBoxes(texts)) {
      const [dx, dy] = [
        Math.max(left - wheel.x, wheel.x - right, 0),
        Math.max(top - wheel.y, wheel.y - bottom, 0),
      ];
      expect(Math.hypot(dx, dy), name).toBeGreaterThan(wheel.r);
    }
  },
);

it.each(sizes)(
  '%s: what is sold to Japan has the colour of its seller, and what Japan sends has its own',
  (size) => {
    for (const view of ['all', 'magnet-loop']) {
      for (const key of ['vietnam', 'returned'])
        expect(shapeOf(`${key}-flow`, size, view).tone, key).toBe('others');
      for (const id of ['haiphong', 'philippines'])
        expect(shapeOf(`${id}-body`, size, view).tone, id).toBe('others');
      expect(shapeOf('sent-flow', size, view).tone).toBe('japan');
      expect(shapeOf('china-magnets-flow', size, view).tone).toBe('china');
    }
  },
);

it.each(sizes)(
  '%s: the works in the Philippines hold both ends of the loop, and each leg shows its way',
  (size) => {
    const ys = (key: string) => pathPoints(shapeOf(key, size, 'magnet-loop').d).map(({ y }) => y);
    expect(Math.max(...ys('philippines-outline'))).toBeGreaterThan(Math.max(...ys('sent-walls')) + 1);
    expect(shapeOf('sent-way-down', size, 'magnet-loop').tone).toBe('paper');
  },
);

it.each(sizes)('%s: the Lynas line begins on the straight wall of its tower, under the shoulder', (size) => {
  const pointsOf = (key: string) => pathPoints(shapeOf(key, size, 'lynas-main').d);
  const body = pointsOf('gebeng-body');
  const right = Math.max(...body.map(({ x }) => x));
  const shoulder = Math.min(...body.filter(({ x }) => x === right).map(({ y }) => y));
  const from = Math.min(...pointsOf('lynas-walls').map(({ x }) => x));
  const edge = Math.min(
    ...pointsOf('lynas-walls')
      .filter(({ x }) => x === from)
      .map(({ y }) => y),
  );
  expect(edge).toBeGreaterThan(shoulder);
});

it('says of tonnes which year they are of, and of the contract what it makes firm and until when', () => {
  const { rows: lines } = chart.data;
  const periods = (way: string) => lines.flatMap((line) => (line.way === way ? [line.period] : []));
  expect(periods('Kuantan')).toEqual(['year to June\u00a02026', 'year to June\u00a02026']);
  expect(periods('California')).toEqual(['2025']);
  const [contract] = lines.filter(({ way }) => way === 'Kuantan to Japan');
  expect(contract?.note).toMatch(/^Firm 5,000 t of NdPr a year to 2038.*75% of heavy oxides offered.*\. /);
  for (const view of ['all', 'lynas-main'])
    expect(chart.describe(view)).toContain('5,000\u00a0t of NdPr firm for Japan each year to 2038');
});
