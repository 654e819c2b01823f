// The magnet to scale: blocks by volume on the scale of their screen, each screen a tenth of the one before, the motor by its model, the sliver by its share.
import { describe, expect, it, test } from 'vitest';
import { sizes, type PlotScene, type Size } from '../../src/charts/contract/scene.ts';
import { trueSizeChart as chart } from '../../src/charts/true-size/chart.ts';
import { rows } from '../../src/charts/true-size/rows.ts';
import { magnetContent } from '../../src/data/tables/chain/magnet-content.ts';
import { fact } from '../../src/data/facts/facts.ts';
import { factProvenance } from '../../src/data/facts/provenance.ts';
import { pathBox, pathPoints } from './drawings/boxes.ts';

const scene = (view: string, size: Size) => chart.scene(view, size) as PlotScene;
const box = (view: string, size: Size, key: string) => {
  const found = scene(view, size).shapes.find((shape) => shape.key === key);
  if (found === undefined) throw new Error(`${view}, ${size}: nothing is drawn for "${key}"`);
  const edges = pathBox(found.d);
  return { ...edges, width: edges.right - edges.left, height: edges.bottom - edges.top };
};
const given = (id: string): number =>
  magnetContent.rows.find((row) => row.id === id)?.value_low ?? Number.NaN;
/** Millimetres each way of so many kilograms, at the middle of 7.5 and 7.65 g/cm³: worked here anew. */
const edge = (kilograms: number): number => ((kilograms * 1000) / 7.575) ** (1 / 3) * 10;
/** Units a millimetre, read off the rule: the distance of its first two numbers is ten marks. */
const scaleOf = (view: string, size: Size, millimetres: number): number => {
  const at = (mark: number) => scene(view, size).texts.find(({ key }) => key === `rule-${mark}`)?.x ?? NaN;
  return (at(20) - at(10)) / 10 / millimetres;
};
/** A cube leans back by 0.34 of its edge. */
const leaning = 1.34;
const perMark = { phone: 1, motor: 10, turbine: 100 } as const;
const screens = Object.keys(perMark) as (keyof typeof perMark)[];

describe.each(sizes)('%s', (size) => {
  test.each([
    ['phone', 'smartphone-magnet-mass'],
    ['motor', 'prius-2004-magnet-mass'],
    ['turbine', 'large-offshore-direct-drive-magnet-mass'],
  ] as const)('%s: the block has the volume of its mass, on the scale of the rule', (view, id) => {
    const expected = edge(given(id)) * scaleOf(view, size, perMark[view]) * leaning;
    const { width, height } = box(view, size, 'block');
    expect(width).toBeCloseTo(expected, 0);
    expect(height).toBeCloseTo(expected, 0);
  });

  it('the block stands on one spot of all screens, where the rule begins; it leaves the ground for the coin alone', () => {
    const spots = screens.map((view) => {
      const { left, bottom } = box(view, size, 'block');
      const zero = scene(view, size).texts.find(({ key }) => key === 'rule-0')?.x;
      expect(left).toBe(zero);
      return { view, left, bottom };
    });
    expect(new Set(spots.map(({ left }) => left)).size).toBe(1);
    const onGround = spots.filter(({ view }) => view !== 'phone');
    expect(new Set(onGround.map(({ bottom }) => bottom)).size).toBe(1);
  });

  it('the whole block lies on the coin, as the headline says, and the rule under both', () => {
    const { shapes } = scene('phone', size);
    const at = (key: string) => shapes.findIndex((shape) => shape.key === key);
    expect(at('block-edges')).toBeGreaterThan(at('coin-face'));
    const coin = box('phone', size, 'coin');
    const [x, y, r] = [(coin.left + coin.right) / 2, (coin.top + coin.bottom) / 2, coin.width / 2];
    for (const corner of pathPoints(shapes[at('block')]?.d ?? ''))
      expect(Math.hypot(corner.x - x, corner.y - y)).toBeLessThan(r);
    expect(box('phone', size, 'rule').top).toBeGreaterThanOrEqual(coin.bottom);
  });

  // On a phone a slip of seven lines rests from about here on.
  if (size === 'narrow')
    it('the blocks stand above the slip that rests on the drawing', () => {
      for (const view of screens) expect(box(view, size, 'block').bottom).toBeLessThan(410);
    });

  it('the motor hides no edge of the largest block that it may hold', () => {
    const stator = box('motor', size, 'stator');
    const middle = { x: (stator.left + stator.right) / 2, y: (stator.top + stator.bottom) / 2 };
    const most = scene('motor', size).shapes.filter(({ key }) => key.startsWith('block-most'));
    expect(most.length).toBeGreaterThan(0);
    for (const { key, d } of most) {
      const corners = pathPoints(d);
      // Along each edge, not at its ends alone.
      const along = corners.slice(1).flatMap((to, i) => {
        const from = corners[i] ?? to;
        return [0, 0.25, 0.5, 0.75, 1].map((part) => ({
          x: from.x + (to.x - from.x) * part,
          y: from.y + (to.y - from.y) * part,
        }));
      });
      for (const { x, y } of along)
        expect(Math.hypot(x - middle.x, y - middle.y), key).toBeGreaterThan(stator.width / 2);
    }
  });

  it('each screen shows ten times as much as the one before', () => {
    const [phone = 0, motor = 0, turbine = 0] = screens.map((view) => scaleOf(view, size, perMark[view]));
    expect(phone / motor).toBeCloseTo(10, 5);
    expect(motor / turbine).toBeCloseTo(10, 5);
  });

  test.each([
    ['phone', 'motor', 'coin', 'phone-block'],
    ['motor', 'turbine', 'rotor-edges', 'motor-block'],
  ] as const)(
    'the %s stands in the screen of the %s at a tenth, in its frame',
    (before, view, key, small) => {
      const [full, tenth] = [box(before, size, key), box(view, size, key)];
      expect(tenth.width).toBeCloseTo(full.width / 10, 0);
      expect(box(view, size, small).width).toBeCloseTo(box(before, size, 'block').width / 10, 0);
      const frame = box(view, size, 'stamp');
      const { width, height } = scene(view, size);
      expect([frame.width, frame.height]).toEqual([width / 10, height / 10]);
      for (const part of [tenth, box(view, size, small)]) {
        expect(part.left).toBeGreaterThanOrEqual(frame.left);
        expect(part.right).toBeLessThanOrEqual(frame.right);
        expect(part.bottom).toBeLessThanOrEqual(frame.bottom);
      }
    },
  );

  it('before the reader guesses who makes magnets, all bars and blocks are alike, and only counted', () => {
    const { shapes, texts } = scene('motor', size);
    expect(shapes.filter(({ tone }) => tone === 'others')).toEqual([]);
    expect(texts.filter(({ key }) => key.startsWith('rotor')).map(({ lines }) => lines.join(' '))).toEqual([
      '16 magnets',
    ]);
    const said = JSON.stringify([chart.words, chart.limits, chart.data.rows, chart.describe('motor')]);
    expect(said).not.toMatch(/China|94/);
  });

  test.each([
    ['phone', 'A couple of grams'],
    ['motor', size === 'wide' ? 'About 1.2\u00a0kg' : '1.2\u00a0kg'],
    ['turbine', 'At least 5\u00a0t'],
    ['sliver', '3%'],
  ])('%s: one number stands large', (view, number) => {
    const large = scene(view, size).texts.filter(({ face }) => face === 'display');
    expect(large.map(({ lines, size: of }) => [...lines, of])).toEqual([[number, size === 'wide' ? 40 : 34]]);
  });

  it('what is known second-hand or estimated has dashed edges, and what was computed from a text read has drawn ones', () => {
    const ink = (view: string, key: string) =>
      scene(view, size).shapes.find((shape) => shape.key === key)?.ink;
    expect([ink('phone', 'block-edges'), ink('turbine', 'block-edges')]).toEqual(['gap', 'gap']);
    expect(ink('motor', 'block-edges')).toBe('wall');
    // As the number in the text is: a dashed line under it says that it is an estimate.
    expect(factProvenance(fact('wind-magnet-mass-per-mw'))).toBe('estimate');
    expect(ink('turbine', 'megawatt-edges')).toBe('gap');
    expect(chart.words['turbine']?.subtitle).toContain('or an estimate');
    for (const view of ['phone', 'turbine', 'side-by-side'])
      expect(chart.words[view]?.subtitle).toContain('Dashed edges: read second-hand');
  });

  it('a range is a solid block in a dashed one, and at least so much has edges that run on', () => {
    const scale = scaleOf('motor', size, 10);
    const most = magnetContent.rows.find(({ id }) => id === 'electric-car-magnet-mass')?.value_high ?? NaN;
    expect(box('motor', size, 'block-most').width).toBeCloseTo(edge(most) * scale * leaning, 0);
    expect(scene('motor', size).shapes.find(({ key }) => key === 'block-most')?.ink).toBe('gap');
    expect(box('turbine', size, 'block-more').top).toBeLessThan(box('turbine', size, 'block').top);
    expect(scene('turbine', size).texts.find(({ key }) => key === 'block-more')?.lines).toEqual(['or more']);
  });

  it('coin, card, hand, person and generator have the size of their rows', () => {
    const [mm, cm, dm] = [
      scaleOf('phone', size, 1),
      scaleOf('motor', size, 10),
      scaleOf('turbine', size, 100),
    ];
    expect(box('phone', size, 'coin').width).toBeCloseTo(22 * mm, 0);
    expect(box('phone', size, 'coin-hole').width).toBeCloseTo(5 * mm, 0);
    expect(box('phone', size, 'sim').width).toBeCloseTo(12.3 * mm, 0);
    expect(box('phone', size, 'sim').height).toBeCloseTo(8.8 * mm, 0);
    expect(box('turbine', size, 'person').height).toBeCloseTo(1585 * dm, 0);
    // From the crease of the wrist, the first line of the palm, to the tip.
    const crease = pathPoints(
      scene('motor', size)
        .shapes.find(({ key }) => key === 'hand-creases')
        ?.d.split('M')
        .at(-1)
        ?.replace(/^/, 'M') ?? '',
    );
    const wrist = crease.reduce((sum, { x }) => sum + x, 0) / crease.length;
    expect(Math.abs(box('motor', size, 'hand').right - wrist - 169.3 * cm)).toBeLessThan(1);
    // Three points of the arc give the radius of the generator.
    const arc = pathPoints(
      scene('turbine', size).shapes.find(({ key }) => key === 'generator-edge')?.d ?? '',
    );
    const [a, b, c] = [arc[0], arc[Math.floor(arc.length / 2)], arc.at(-1)];
    if (a === undefined || b === undefined || c === undefined) throw new Error('the generator has no arc');
    const side = (p: typeof a, q: typeof a) => Math.hypot(p.x - q.x, p.y - q.y);
    const area = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
    const radius = (side(a, b) * side(b, c) * side(c, a)) / (4 * area);
    expect(radius / (7315 * dm)).toBeCloseTo(0.5, 2);
  });

  it('the rotor is that of the model: its diameter, sixteen bars of one size, all of the block’s colour', () => {
    const cm = scaleOf('motor', size, 10);
    expect(box('motor', size, 'stator-edges').width).toBeCloseTo(269.2 * cm, 0);
    expect(box('motor', size, 'rotor-edges').width).toBeCloseTo(160.4 * cm, 0);
    const bars = scene('motor', size)
      .shapes.find(({ key }) => key === 'bars-edges')
      ?.d.split(/(?=M)/)
      .map(pathPoints);
    expect(bars).toHaveLength(given('prius-2004-magnet-count'));
    for (const [a, b, c] of bars ?? []) {
      if (a === undefined || b === undefined || c === undefined) throw new Error('a bar has no corners');
      expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeCloseTo(18.9 * cm, 0);
      expect(Math.hypot(c.x - b.x, c.y - b.y)).toBeCloseTo(6.5 * cm, 0);
    }
    const filled = scene('motor', size).shapes.filter(({ key }) => key === 'bars' || key === 'block');
    expect(filled.map(({ tone }) => tone)).toEqual(['china', 'china']);
  });

  it('the sliver is as wide a part of the block as the dysprosium is of its mass, and solid ink', () => {
    const block = box('sliver', size, 'block');
    const sliver = scene('sliver', size).shapes.find(({ key }) => key === 'sliver');
    const front = pathPoints(sliver?.d ?? '');
    const thick = (front.at(-1)?.x ?? NaN) - (front[0]?.x ?? NaN);
    const whole = block.width - block.height * (0.34 / leaning) + thick;
    expect(thick / whole).toBeCloseTo(0.06 / 2, 2);
    expect([sliver?.tone, sliver?.ink]).toEqual(['ink', 'fill']);
  });

  it('the other magnets are bars as long as their share, of one thickness, dashed up to the end of a range', () => {
    const unit = box('sliver', size, 'strip-wind').width / 0.04;
    const long = (key: string) => box('sliver', size, key).width / unit;
    expect(long('strip-leaf-before')).toBeCloseTo(0.05, 2);
    expect(long('strip-hot')).toBeCloseTo(0.03, 2);
    expect(long('strip-hot-most')).toBeCloseTo(0.07, 2);
    for (const key of ['strip-leaf-before', 'strip-hot', 'strip-hot-most'])
      expect(box('sliver', size, key).height).toBeCloseTo(box('sliver', size, 'strip-wind').height, 1);
    expect(scene('sliver', size).shapes.some(({ key }) => key === 'strip-none')).toBe(false);
  });
});

describe('what the figure computes', () => {
  it('edges and parts are those of a sum by hand', () => {
    expect(rows.phone.edge).toBeCloseTo(6.415, 2);
    expect(rows.motor.edge).toBeCloseTo(54.7, 1);
    expect(rows.turbine.edge).toBeCloseTo(870.7, 1);
    expect(rows.perMegawatt.edge).toBeCloseTo(404.1, 1);
    expect(rows.leaf.low).toBeCloseTo(3, 10);
  });

  it('its words say these numbers and no others', () => {
    const n = '\u00a0';
    expect(chart.describe('phone')).toContain(`6.4${n}mm each way`);
    expect(chart.describe('motor')).toContain(`5.5${n}cm each way`);
    expect(chart.describe('motor')).toContain(`4${n}kg, 8.1${n}cm each way`);
    expect(chart.describe('turbine')).toContain(`87${n}cm each way`);
    expect(chart.describe('turbine')).toContain(`40${n}cm each way, for one megawatt`);
    expect(chart.words['sliver']?.finding).toContain('would be about 3% of another maker’s motor magnet');
    expect(scene('turbine', 'wide').texts.find(({ key }) => key === 'turbine-2')?.lines).toEqual([
      'as much as in 4,000 such motors',
    ]);
  });

  it('says that its one colour names no maker, and that cubes are computed', () => {
    const limits = chart.limits.map(({ text }) => text).join(' ');
    expect(limits).toMatch(/in one colour, whoever made them/);
    expect(limits).toMatch(/computed from mass and density/);
  });
});
