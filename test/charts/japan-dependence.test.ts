// Japan's dependence: stairs are one count and posts are others', gaps stay gaps, each edge stands at its row's value, and the axes can stand alone.
import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { japanDependenceChart } from '../../src/charts/japan-dependence/chart.ts';
import { markOfRow } from '../../src/charts/figure/read-out/mark-of-row.ts';
import { countsOverYears } from '../../src/charts/japan-dependence/layout-counts.ts';
import { japanDependence as table } from '../../src/data/tables/trade/japan-dependence.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { boxAround, pathPoints } from './drawings/boxes.ts';

const row = (id: string) => table.rows.find((candidate) => candidate.id === id);
const customsOf = (year: string) =>
  table.rows.find((each) => each.series === 'customs_weight' && each.period === year);
/** What a row prints as a number: its mark stands there. Words such as "two thirds" stand at the row's own value. */
const printed = (own: (typeof table.rows)[number] | undefined): number => {
  const lines = japanDependenceChart.data.lines.filter(({ of }) => of.some((each) => each['id'] === own?.id));
  const said = /([\d.]+)%$/.exec(String(lines[0]?.cells['share']))?.[1];
  return said === undefined ? (own?.value ?? NaN) : Number(said);
};

const chartRows = (view: string) =>
  table.rows.filter(({ id }) => japanDependenceChart.rowsOf(view).some((own) => own['id'] === id));

describe.each(sizes)('%s', (size) => {
  const scene = (view: string) => japanDependenceChart.scene(view, size) as PlotScene;
  /** On a phone the years of these views run down: their shares go along, so that they are read turned, as if their bars stood. */
  const isDown = ({ ticks }: PlotScene): boolean => {
    const level = (key: string) => pathPoints(ticks.find((tick) => tick.key === key)?.d ?? '')[0];
    return level('y-0')?.y === level('y-50')?.y && level('y-0') !== undefined;
  };
  const turned = (drawn: PlotScene, { x, y }: { x: number; y: number }) =>
    isDown(drawn) ? { x: y, y: drawn.width - x } : { x, y };
  /** The scale of a scene, from its own ticks. */
  const shareAt = (drawn: PlotScene, y: number): number => {
    const level = (key: string) =>
      turned(
        drawn,
        pathPoints(drawn.ticks.find((tick) => tick.key === key)?.d ?? '')[0] ?? { x: NaN, y: NaN },
      ).y;
    return scaleLinear([level('y-0'), level('y-50')], [0, 50])(y);
  };
  const extent = (drawn: PlotScene, key: string) => {
    const points = pathPoints(drawn.shapes.find((shape) => shape.key === key)?.d ?? '').map((point) =>
      turned(drawn, point),
    );
    return boxAround(points);
  };

  /** How far up a column is known: to its edge, and where that is open to its body, since its walls go on past it. */
  const isBound = (own: (typeof table.rows)[number] | undefined): boolean => own?.comparator === '>';

  it('every column stands on zero and is as tall as what its row prints', () => {
    for (const view of ['fall-and-return', 'around-2010', 'climb-back']) {
      const drawn = scene(view);
      const columns = drawn.shapes.filter(({ key }) => key.startsWith('column-'));
      expect(columns.length, view).toBeGreaterThan(4);
      for (const { key } of columns) {
        const { top, bottom } = extent(drawn, key);
        const year = /^column-customs-(\d+)$/.exec(key)?.[1];
        const own = year === undefined ? row(key.slice(7)) : customsOf(year);
        // A broken edge lies off its column; both together are as tall.
        const edge = extent(drawn, key.replace('column-', 'edge-'));
        expect(shareAt(drawn, bottom), key).toBeCloseTo(0, 0);
        expect(shareAt(drawn, isBound(own) ? top : Math.min(top, edge.top)), key).toBeCloseTo(
          printed(own),
          0,
        );
      }
    }
  });

  it('a count by others has no column in a year that customs counted', () => {
    const columns = scene('around-2010').shapes.filter(({ key }) => key.startsWith('column-'));
    expect(columns.map(({ key }) => key)).toEqual(
      [2008, 2009, 2010, 2011, 2012].map((year) => `column-customs-${year}`),
    );
  });

  it('a year without a figure is open paper: no mark reaches into it, and words say so', () => {
    for (const view of ['fall-and-return', 'climb-back']) {
      const drawn = scene(view);
      // Open years lie between the columns of the years with a count.
      for (const [before, after] of [
        ['customs-2012', 'customs-2014'],
        ['customs-2014', 'import-share-china-2018'],
        ['import-share-china-2018', 'import-share-china-2020'],
        ['import-share-china-2020', 'import-share-china-2022'],
        ['import-share-china-2022', 'import-share-china-2024-2'],
      ] as const) {
        const [from, to] = [extent(drawn, `column-${before}`).right, extent(drawn, `column-${after}`).left];
        expect(to - from, `${view}, ${before}`).toBeGreaterThan(8);
        const inside = drawn.shapes.filter(({ key }) => {
          const { left, right } = extent(drawn, key);
          return (
            !key.startsWith('bracket') &&
            // The pipe goes on, empty between broken walls.
            !key.startsWith('pipe-') &&
            // An aim is no count: it lies along all years.
            !key.startsWith('aim-') &&
            left < to - 1 &&
            right > from + 1
          );
        });
        expect(
          inside.map(({ key }) => key),
          `${view}, ${before}`,
        ).toEqual([]);
        expect(drawn.spots.map((at) => turned(drawn, at)).filter(({ x }) => x > from && x < to)).toEqual([]);
      }
      expect(drawn.texts.find(({ key }) => key === 'unknown')?.lines.join(' ')).toBe(
        'no full-year figure found',
      );
      expect(
        japanDependenceChart.limits.some(
          (limit) =>
            typeof limit !== 'string' && /no full-year figure/.test(limit.text) && limit.views.includes(view),
        ),
      ).toBe(true);
    }
  });

  it('counts of others stand on posts of their own, apart from each other and from the stairs', () => {
    const drawn = scene('fall-and-return');
    const posts = drawn.shapes
      .filter(({ key }) => key.startsWith('column-') && !key.startsWith('column-customs-'))
      .map(({ key }) => key.slice(7));
    expect(posts).toEqual([
      'import-share-china-2018',
      'import-share-china-2020',
      'import-share-china-2022',
      'import-share-china-2024-2',
      'import-share-china-2024',
    ]);
    const named = drawn.texts.filter(({ key }) => key.startsWith('name-'));
    const who = ['METI', 'Comtrade', 'Argus', 'JOGMEC', 'Toyo Keizai'];
    const said = named.map(({ lines }) => lines.join(' '));
    if (size === 'wide') {
      expect(said.toSorted()).toEqual(['customs', ...who, 'METI, Nov. 2025'].toSorted());
      // The newest count, a spot without a post, has its name under its value and away from the row.
      const newest = named.find(({ lines }) => lines.at(-1) === '2025');
      const value = drawn.texts.find(({ key }) => key === newest?.key.replace('name-', 'value-'));
      if (newest === undefined || value === undefined) throw new Error('no name of the newest count');
      expect(newest.x).toBe(value.x);
      expect(boxOfText(newest).top - boxOfText(value).bottom).toBeGreaterThan(-2);
      expect(boxOfText(newest).top - boxOfText(value).bottom).toBeLessThan(12);
      // The others in one row, apart from each other; of two counts of one year the second under the first, both under their pair.
      const [upper, lower] = posts.slice(-2).map((post) => named.find(({ key }) => key === `name-${post}`));
      if (upper === undefined || lower === undefined) throw new Error('no names of the last year');
      expect(lower.x).toBe(upper.x);
      expect(boxOfText(lower).top).toBeGreaterThanOrEqual(boxOfText(upper).bottom - 4);
      expect(upper.x).toBeGreaterThan(extent(drawn, `column-${posts.at(-2) ?? ''}`).left);
      expect(upper.x).toBeLessThan(extent(drawn, `column-${posts.at(-1) ?? ''}`).right);
      const row = named.filter((text) => text !== lower && text !== newest);
      expect(new Set(row.map(({ y }) => y)).size).toBe(1);
      const boxes = row.map(boxOfText).toSorted((a, b) => a.left - b.left);
      boxes.slice(1).forEach((box, i) => {
        expect(box.left - (boxes[i]?.right ?? NaN), box.left.toString()).toBeGreaterThan(4);
      });
      // Each is under its own post more than under any other.
      const under = (box: { left: number; right: number }, post: string): number => {
        const { left, right } = extent(drawn, `column-${post}`);
        return Math.min(box.right, right) - Math.max(box.left, left);
      };
      for (const text of named) {
        const own = text.key.replace('name-', '');
        if (!posts.slice(0, -2).includes(own)) continue;
        for (const other of posts.filter((post) => post !== own))
          expect(under(boxOfText(text), own), `${own}, ${other}`).toBeGreaterThan(
            Math.max(0, under(boxOfText(text), other)),
          );
      }
    } else {
      // The stairs are named once, and each run of them; a name over the others says that they are of others.
      expect(said.toSorted()).toEqual(
        [
          'customs',
          'customs',
          ...who.map((each) => (each === 'JOGMEC' ? 'JOGMEC,' : each)),
          'METI, Nov. 2025',
          'by others',
        ].toSorted(),
      );
      // Each stands at the start of its own bar, in the middle of it.
      for (const text of named.filter(({ key }) =>
        drawn.shapes.some((each) => each.key === key.replace('name-', 'column-')),
      )) {
        const bar = extent(drawn, text.key.replace('name-', 'column-'));
        const { top, bottom } = boxOfText(text);
        // Two counts of one year are named in the room of both: half of one is too thin for a name.
        const [first, second] = posts.slice(-2).map((post) => extent(drawn, `column-${post}`));
        const isPair = text.key.includes('china-2024');
        expect(top, text.key).toBeGreaterThan((isPair ? first : bar)?.left ?? NaN);
        expect(bottom, text.key).toBeLessThan((isPair ? second : bar)?.right ?? NaN);
        expect(text.tone).toBe('on-fill');
      }
    }
    const bodies = ['customs-2014', ...posts].map((key) => extent(drawn, `column-${key}`));
    const [last, second] = bodies.splice(-2);
    if (last === undefined || second === undefined) throw new Error('no posts of the last year');
    // Its number stands over no other year.
    if (size === 'wide') {
      const low = drawn.texts.find(({ key }) => key === 'value-customs-import-share-china-2012');
      const wide = textWidth(low?.lines.join('') ?? '', low?.size ?? NaN);
      expect((low?.x ?? NaN) + wide).toBeLessThan(extent(drawn, 'column-customs-2014').left + 1);
    }
    [...bodies, last].slice(1).forEach((body, i) => {
      expect(body.left - (bodies[i]?.right ?? NaN)).toBeGreaterThan(10);
    });
    expect(extent(drawn, 'edge-customs-2010')).toMatchObject({
      left: extent(drawn, 'column-customs-2010').left,
      right: extent(drawn, 'column-customs-2010').right,
    });
  });

  it.each(['fall-and-return', 'climb-back'])(
    '%s: each year is a bar as wide as any other, and two counts of one year are its halves',
    (view) => {
      const drawn = scene(view);
      const bars = drawn.shapes
        .filter(({ key }) => key.startsWith('column-'))
        .map(({ key }) => extent(drawn, key));
      const [first, second] = bars.splice(-2);
      if (first === undefined || second === undefined) throw new Error('no bars');
      // At a desk, where an aim runs through them, paper parts them; on a phone their names stand in both.
      if (view === 'climb-back' && size === 'wide')
        expect(Math.abs(second.left - first.right - 5.5)).toBeLessThan(1);
      else expect(Math.abs(second.left - first.right)).toBeLessThan(0.5);
      expect(second.right - second.left).toBeCloseTo(first.right - first.left, 0);
      const years = [...bars, { left: first.left, right: second.right }];
      const widths = years.map(({ left, right }) => right - left);
      for (const wide of widths) expect(Math.abs(wide - (widths[0] ?? NaN))).toBeLessThan(0.25);
    },
  );

  it('an edge that is not settled is broken, stands on its own bar, and leaves no paper between', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const isBar = view === 'other-counts' && size === 'narrow';
      for (const { key, d } of drawn.shapes.filter((each) => each.key.startsWith('edge-'))) {
        const isBroken = d.split('M').length > 2;
        const body = extent(drawn, key.replace('edge-', 'column-'));
        const edge = extent(drawn, key);
        const apart = isBar ? edge.left - body.right : body.top - edge.bottom;
        const id = key.slice(5);
        if (isBound(/^customs-/.test(id) ? customsOf(id.slice(8)) : row(id))) {
          // Open: its walls begin where the column ends.
          expect(Math.abs(apart), `${view}, ${key}`).toBeLessThan(0.15);
          continue;
        }
        if (isBroken) expect(Math.abs(apart), `${view}, ${key}`).toBeLessThan(0.15);
        else expect(isBar ? body.right - edge.right : edge.top - body.top, key).toBeCloseTo(0, 1);
      }
    }
  });

  it('counts of other things are as long as their rows say, of all that Japan bought', () => {
    const drawn = scene('other-counts');
    for (const own of chartRows('other-counts')) {
      const { id } = own;
      const [part, edge, whole] = ['column', 'edge', 'whole'].map((name) => extent(drawn, `${name}-${id}`));
      if (part === undefined || edge === undefined || whole === undefined) throw new Error(id);
      const share =
        size === 'wide'
          ? (part.bottom - edge.top) / (whole.bottom - whole.top)
          : (edge.right - part.left) / (whole.right - whole.left);
      expect(share * 100, id).toBeCloseTo(printed(own), 0);
    }
  });

  it('every edge stands at the value that its row prints, across its column', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const edges = drawn.shapes.filter(({ key }) => key.startsWith('edge-'));
      expect(edges.length, view).toBeGreaterThan(4);
      const isBar = view === 'other-counts' && size === 'narrow';
      for (const { key } of edges) {
        const [edge, column] = [extent(drawn, key), extent(drawn, key.replace('edge-', 'column-'))];
        const whole = isBar ? extent(drawn, key.replace('edge-', 'whole-')) : undefined;
        const year = /^edge-customs-(\d+)$/.exec(key)?.[1];
        const own = year === undefined ? row(key.slice(5)) : customsOf(year);
        if (isBound(own)) {
          expect(shareAt(drawn, edge.bottom), key).toBeCloseTo(printed(own), 0);
          expect(edge.top, key).toBeLessThan(edge.bottom - 5);
          continue;
        }
        const share =
          whole === undefined
            ? shareAt(drawn, edge.top)
            : (100 * (edge.right - whole.left)) / (whole.right - whole.left);
        expect(share, key).toBeCloseTo(printed(own), 0);
        const ends = isBar
          ? [edge.top - column.top, edge.bottom - column.bottom]
          : [edge.left - column.left, edge.right - column.right];
        for (const off of ends) expect(off, key).toBeCloseTo(0, 6);
      }
    }
  });

  it('two counts of 2024 are drawn each at its share, and one value covers both', () => {
    for (const view of ['fall-and-return', 'climb-back']) {
      const drawn = scene(view);
      const [jogmec, toyo] = ['2024-2', '2024'].map((end) => extent(drawn, `edge-import-share-china-${end}`));
      // Without the turn of the narrow drawing, whose years run down: a higher share ends nearer to the top.
      expect(toyo?.top, view).toBeLessThan(jogmec?.top ?? NaN);
      expect(drawn.texts.filter(({ key }) => key === 'value-import-share-china-2024-2')).toHaveLength(1);
      expect(drawn.texts.some(({ key }) => key === 'value-import-share-china-2024')).toBe(false);
    }
  });

  it('each column is solid from the ground to its edge, and those over the aim reach over its rule', () => {
    const drawn = scene('climb-back');
    const columns = drawn.shapes.filter(({ key }) => key.startsWith('column-'));
    expect(columns).toHaveLength(7);
    for (const { key, ink, tone, emphasis } of columns) {
      const edge = extent(drawn, key.replace('column-', 'edge-'));
      expect([ink, tone, emphasis], key).toEqual(['fill', 'china', 'normal']);
      expect(extent(drawn, key).top - edge.bottom, key).toBeLessThan(0.15);
      expect(edge.bottom, key).toBeLessThan(extent(drawn, 'aim-ground').top);
      const order = drawn.shapes.map((each) => each.key);
      expect(order.indexOf('aim-ground'), 'the rule is drawn over all').toBeGreaterThan(order.indexOf(key));
    }
    if (size === 'narrow')
      for (const { key, d } of drawn.shapes.filter((each) => each.key.startsWith('edge-'))) {
        // So many dashes that a reader sees them as an edge: four on a bar, three on half of one.
        const { left, right } = extent(drawn, key);
        const walls = isBound(row(key.slice(5)));
        expect(d.split('M').length - 1, key).toBeGreaterThanOrEqual(walls ? 2 : right - left > 24 ? 4 : 3);
      }
    // Two counts of one year are two, each as thick as the other.
    const [first, second] = columns.slice(-2).map(({ key }) => extent(drawn, key));
    expect((second?.left ?? NaN) - (first?.right ?? NaN)).toBeGreaterThan(size === 'wide' ? 4 : -0.5);
    // Each year lies between plates of its own, which reach past the bore.
    const plates = (drawn.shapes.find(({ key }) => key === 'pipe-plates')?.d ?? '').split('M').slice(1);
    expect(plates).toHaveLength(12);
    const [bore, all] = [extent(drawn, 'pipe-walls'), extent(drawn, 'pipe-plates')];
    expect(all.top).toBeLessThan(bore.top - 4);
    expect(all.bottom).toBeGreaterThan(bore.bottom + 4);
    // What the aim was missed by is of two counts, and not subtracted.
    expect(drawn.shapes.map(({ key }) => key)).not.toContain('aim-distance');
  });

  it('no share is said twice: a spot stands only for a count without a column, at the value of its row', () => {
    for (const view of japanDependenceChart.views) {
      const drawn = scene(view);
      const columns = new Set(drawn.shapes.map(({ key }) => key));
      const spots = { 'around-2010': 4, 'other-counts': 0 } as const;
      expect(drawn.spots.length, view).toBe(view in spots ? spots[view as keyof typeof spots] : 1);
      for (const { key, ...at } of drawn.spots) {
        expect(columns.has(`column-${key}`), key).toBe(false);
        expect(shareAt(drawn, turned(drawn, at).y), key).toBeCloseTo(printed(row(key)), 0);
      }
    }
  });

  it('stairs join the years of one count and break at a missing year', () => {
    const drawn = scene('fall-and-return');
    const customs = table.rows.filter(
      ({ scope, period_type, indicator }) =>
        scope.includes('Ministry of Finance trade statistics') &&
        period_type === 'year' &&
        indicator === 'import_share',
    );
    const column = (year: number) => extent(drawn, `column-customs-${year}`);
    expect(drawn.shapes.filter(({ key }) => key.startsWith('column-customs-'))).toHaveLength(customs.length);
    // 2008 to 2012 touch; 2013 is missing, so 2014 stands alone.
    expect([2009, 2010, 2011, 2012].map((year) => column(year).left - column(year - 1).right)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(column(2014).left).toBeGreaterThan(column(2012).right);
  });

  it('one pipe holds all years: its bore is all that Japan bought, whole along years with a count and open between', () => {
    for (const view of ['fall-and-return', 'around-2010', 'climb-back']) {
      const drawn = scene(view);
      const levels = (key: string) => [
        ...new Set(
          pathPoints(drawn.shapes.find((each) => each.key === key)?.d ?? '').map((point) =>
            Math.round(shareAt(drawn, turned(drawn, point).y)),
          ),
        ),
      ];
      expect(
        levels('pipe-walls').toSorted((a, b) => a - b),
        view,
      ).toEqual([0, 100]);
      const columns = drawn.shapes.filter(({ key }) => key.startsWith('column-'));
      const spans = (d: string) =>
        d
          .split('M')
          .slice(1)
          .map((part) => pathPoints(`M${part}`).map((point) => turned(drawn, point).x))
          .map((xs) => [Math.min(...xs), Math.max(...xs)] as const);
      const whole = spans(drawn.shapes.find(({ key }) => key === 'pipe-walls')?.d ?? '');
      for (const { key } of columns) {
        const { left, right } = extent(drawn, key);
        expect(
          whole.some(([from, to]) => from <= left + 0.1 && to >= right - 0.1),
          `${view}, ${key}`,
        ).toBe(true);
      }
      const walls = spans(drawn.shapes.find(({ key }) => key === 'pipe-open')?.d ?? '');
      // An upper and a lower one for each stretch.
      const open = walls.slice(0, walls.length / 2);
      expect(walls.slice(walls.length / 2)).toEqual(open);
      expect(open.length, view).toBe({ 'fall-and-return': 5, 'around-2010': 0, 'climb-back': 6 }[view]);
      for (const { key } of columns) {
        const { left, right } = extent(drawn, key);
        for (const [from, to] of open)
          expect(right <= from + 0.1 || left >= to - 0.1, `${view}, ${key}`).toBe(true);
      }
    }
  });

  it('the fall runs down a phone, and right on a desk', () => {
    expect(isDown(scene('fall-and-return'))).toBe(size === 'narrow');
  });

  if (size === 'wide')
    it('the numbers of the fall stand in the pipe: the first on the stairs under its own edge, those of the finding over theirs', () => {
      const drawn = scene('fall-and-return');
      const wall = extent(drawn, 'pipe-walls').top;
      const at = (id: string) => drawn.texts.find(({ key }) => key === `value-${id}`);
      const first = at('customs-import-share-china-2008');
      const own = extent(drawn, 'edge-customs-2008');
      expect(first?.tone).toBe('on-fill');
      expect(first?.x).toBeGreaterThan(own.left);
      expect(first?.x).toBeLessThan(own.right);
      expect((first?.y ?? NaN) - (first?.size ?? NaN)).toBeGreaterThan(own.bottom);
      for (const [id, edge] of [
        ['customs-import-share-china-2012', 'edge-customs-2012'],
        ['import-share-china-2024-2', 'edge-import-share-china-2024-2'],
      ] as const) {
        expect(at(id)?.tone, id).toBe('china');
        const number = at(id);
        expect((number?.y ?? NaN) - (number?.size ?? NaN), id).toBeGreaterThan(wall);
        expect(number?.y, id).toBeLessThan(extent(drawn, edge).top);
      }
    });

  it('a number over the pipe is tied to its own edge, so that it stands at no level of the scale', () => {
    for (const [view, ids] of [
      ['around-2010', ['customs-import-share-china-2008', 'customs-import-share-china-2009']],
    ] as const) {
      const drawn = scene(view);
      expect(isDown(drawn), view).toBe(false);
      const wall = extent(drawn, 'pipe-walls').top;
      for (const id of ids) {
        const value = drawn.texts.find(({ key }) => key === `value-${id}`);
        expect(value?.y, `${view}, ${id}`).toBeLessThan(wall - 8);
        const edge = extent(drawn, `edge-${id.startsWith('customs') ? `customs-${id.slice(-4)}` : id}`);
        const pole = extent(drawn, `pole-${id}`);
        expect(pole.left > edge.left && pole.left < edge.right + 0.1, `${view}, ${id}`).toBe(true);
        expect(pole.top, `${view}, ${id}`).toBeLessThan(wall);
        expect(edge.top - pole.bottom, `${view}, ${id}`).toBeLessThan(26);
      }
    }
  });

  it('a bound, a rounded and a press figure never has a solid edge, an aim is a line in brass', () => {
    const parts = (key: string) =>
      scene('fall-and-return')
        .shapes.find((each) => each.key === key)
        ?.d.split('M').length ?? NaN;
    for (const broken of [
      'edge-customs-2008',
      'edge-import-share-china-2022',
      'edge-import-share-china-2024',
      'edge-import-share-china-2018', // METI's, as a seller quotes it
    ])
      expect(parts(broken), broken).toBeGreaterThan(2);
    expect(parts('edge-customs-2010')).toBe(2);
    const aim = scene('climb-back').shapes.filter(({ key }) => key.startsWith('aim-'));
    expect(aim.map(({ ink, tone }) => `${ink} ${tone}`)).toEqual([
      // On a phone its words stand far over its beginning.
      ...(size === 'narrow' ? ['lead policy'] : []),
      'fill paper',
      'line policy',
    ]);
  });

  it('the aim is a line at its share from the year that set it to its own, with paper on both sides', () => {
    const drawn = scene('climb-back');
    const [line, missed] = [extent(drawn, 'aim-outline'), extent(drawn, 'aim-ground')];
    expect(line.bottom).toBe(line.top);
    expect(shareAt(drawn, line.top)).toBeCloseTo(row('import-share-target-china-2025')?.value ?? NaN, 0);
    expect(missed.bottom).toBeCloseTo(line.top + 3, 1);
    expect(missed.top).toBeCloseTo(line.top - 3, 1);
    // It was set in 2020, for 2025.
    expect(row('import-share-target-china-2025')?.as_of).toMatch(/^2020/);
    const set = extent(drawn, 'column-import-share-china-2020');
    expect(line.left).toBeCloseTo(set.left, 1);
    expect(line.right - set.left).toBeCloseTo(6 * (set.right - set.left), 0);
    for (const end of ['2020', '2022', '2024-2'])
      expect(extent(drawn, `edge-import-share-china-${end}`).bottom).toBeLessThan(missed.top);
    const [value, who] = ['value-aim', 'who-aim'].map((key) => drawn.texts.find((text) => text.key === key));
    if (isDown(drawn)) {
      // Over the drawing, in one line across its middle.
      const [left, right] = [who?.x ?? NaN, value === undefined ? NaN : boxOfText(value).right];
      const along = drawn.width - line.top;
      expect(value?.y).toBe(who?.y);
      expect(left).toBeLessThan(along);
      expect(right).toBeGreaterThan(along);
      return;
    }
    expect(drawn.ticks.filter(({ key }) => key.startsWith('y-')).map(({ text }) => text)).toEqual([
      '0%',
      '50%',
      '100%',
    ]);
    expect(who?.y).toBeGreaterThan(line.bottom + 9);
    expect(value?.y).toBeGreaterThan(who?.y ?? NaN);
    // Behind its end.
    for (const text of [value, who]) expect(text?.x).toBeGreaterThan(line.right);
  });

  it.each(['fall-and-return', 'climb-back'])(
    '%s: every year is as long as any other, with a count or without one',
    (view) => {
      const drawn = scene(view);
      const along = drawn.shapes
        .filter(({ key }) => key.startsWith('column-') && !key.endsWith('-2024'))
        .map(({ key }) => ({ year: Number(/(20\d\d)/.exec(key)?.[1]), left: extent(drawn, key).left }));
      const first = along[0];
      const last = along.at(-1);
      if (first === undefined || last === undefined) throw new Error('no columns');
      const long = (last.left - first.left) / (last.year - first.year);
      for (const { year, left } of along)
        expect(left - first.left, `${year}`).toBeCloseTo((year - first.year) * long, 0);
      const at = drawn.spots.map((spot) => turned(drawn, spot).x)[0] ?? NaN;
      // The newest count names no year: it stands behind those that are drawn, and no tick leads to it.
      const end = first.left + ((view === 'climb-back' ? 2026 : 2025) - first.year) * long;
      expect(at - end).toBeGreaterThan(10);
      const ticks = drawn.ticks.filter(({ key }) => key.startsWith('x-'));
      expect(ticks.at(-1)?.key).toBe('x-2024');
    },
  );

  if (size === 'wide')
    it('the lowest share of the finding stands over its own year', () => {
      const drawn = scene('fall-and-return');
      const [edge, value] = [
        extent(drawn, 'edge-customs-2012'),
        drawn.texts.find(({ key }) => key === 'value-customs-import-share-china-2012'),
      ];
      // It begins on its own tread, beside that of the year before, and clear of the tread after the gap, which is in its column.
      const before = extent(drawn, 'column-customs-2011');
      const box = value === undefined ? undefined : boxOfText(value);
      expect(box?.left).toBeGreaterThan(before.right);
      // The missing year beside it is as wide as a year.
      expect(extent(drawn, 'column-customs-2014').left - edge.right).toBeCloseTo(edge.right - edge.left, 0);
      expect(box?.left).toBeLessThan((edge.left + edge.right) / 2);
      // Between them is room for the ring of the words that lead to the edge.
      expect(edge.top - (value?.y ?? NaN)).toBeGreaterThan(16);
      expect(edge.top - (value?.y ?? NaN)).toBeLessThan(24);
      expect(value?.y).toBeLessThan(extent(drawn, 'edge-customs-2014').top);
    });

  if (size === 'wide')
    it('a number stands in the middle of its column, under its edge or over one that reaches over the aim, and who counts under it', () => {
      for (const view of ['fall-and-return', 'climb-back']) {
        const drawn = scene(view);
        for (const [label, column] of [
          ['customs-import-share-china-2014', 'customs-2014'],
          ['import-share-china-2018', 'import-share-china-2018'],
          ['import-share-china-2020', 'import-share-china-2020'],
          ...(view === 'climb-back' ? [['customs-import-share-china-2012', 'customs-2012'] as const] : []),
        ] as const) {
          const edge = extent(drawn, `edge-${column}`);
          const middle = (edge.left + edge.right) / 2;
          const value = drawn.texts.find(({ key }) => key === `value-${label}`);
          expect(value?.anchor, label).toBe('middle');
          const isOver = view === 'climb-back';
          expect(value?.tone, label).toBe(isOver ? 'ink' : 'on-fill');
          expect(value?.x, `${view}, ${label}`).toBeCloseTo(middle, 0);
          if (isOver) expect(Math.abs(edge.top - (value?.y ?? NaN) - 7), label).toBeLessThan(1);
          else {
            expect((value?.y ?? NaN) - 0.72 * (value?.size ?? NaN), label).toBeGreaterThan(edge.bottom + 2);
            expect((value?.y ?? NaN) - edge.top, `${view}, ${label}`).toBeLessThan(28);
          }
          const who = drawn.texts.find(({ key }) => key === `name-${label}`);
          if (who !== undefined) expect(who.x, label).toBeCloseTo(middle, 0);
        }
      }
    });

  if (size === 'narrow')
    it('each bar has its value in its own height: in it, before its edge; over an aim behind its edge', () => {
      for (const view of ['fall-and-return', 'climb-back']) {
        const drawn = scene(view);
        const bars = drawn.shapes.filter(({ key }) => key.startsWith('column-'));
        for (const { key } of bars) {
          const column = key.slice(7);
          const year = /^customs-(\d{4})$/.exec(column)?.[1];
          const name = year === undefined ? column : `customs-import-share-china-${year}`;
          const value = drawn.texts.find((text) => text.key === `value-${name}`);
          // Two counts of one year say theirs together, in the room of both.
          const isPair = name.startsWith('import-share-china-2024');
          if (name === 'import-share-china-2024') {
            expect(value, view).toBeUndefined();
            continue;
          }
          if (value === undefined) throw new Error(`${view}: ${name} has no value`);
          const [own, edge] = [extent(drawn, key), extent(drawn, `edge-${column}`)];
          const bar = isPair ? { ...own, right: extent(drawn, 'column-import-share-china-2024').right } : own;
          const { left, right, top, bottom } = boxOfText(value);
          expect(top, `${view}, ${name}`).toBeGreaterThanOrEqual(bar.left - 0.5);
          expect(bottom, `${view}, ${name}`).toBeLessThanOrEqual(bar.right + 5);
          const [from, to] = [drawn.width - edge.bottom, drawn.width - edge.top];
          // The names of two who count one year leave no room for a value in their bar.
          const isInside = view === 'fall-and-return' && !isPair;
          if (isInside) expect(right, name).toBeLessThan(from - 6);
          else expect(left, name).toBeGreaterThan(to + 4);
          expect(value.tone === 'on-fill', name).toBe(isInside);
          if (!isPair) continue;
          // How nearly it is known stands in one line with it, behind the edge too, and both within the pipe.
          const nearly = drawn.texts.find((text) => text.key === `who-${name}`);
          if (nearly === undefined) throw new Error(`${view}: ${name} does not say how nearly`);
          expect(nearly.y).toBe(value.y);
          expect(boxOfText(nearly).left).toBeGreaterThan(to + 4);
          expect(left - boxOfText(nearly).right).toBeLessThan(6);
          expect(right).toBeLessThan(350 - 2);
        }
      }
    });

  it('how sure a share is the edge says and words do: no arrow stands over it', () => {
    for (const view of japanDependenceChart.views)
      expect(scene(view).shapes.filter(({ key }) => key.startsWith('bound-'))).toEqual([]);
    const said = scene('fall-and-return').texts.flatMap(({ lines }) => lines);
    expect(said.join(' ')).toMatch(/more than/);

    for (const key of ['import-share-china-2008', 'import-share-china-2022']) {
      const bound = table.rows.find(({ id }) => id === key);
      if (bound === undefined) throw new Error(`no row ${key}`);
      const mark = markOfRow(japanDependenceChart, 'fall-and-return', size, bound, 'value');
      expect(mark?.key).toBe(key === 'import-share-china-2008' ? 'edge-customs-2008' : `edge-${key}`);
    }
  });

  it('no column is louder than another: the edge alone says how sure it is', () => {
    for (const view of japanDependenceChart.views) {
      const columns = scene(view).shapes.filter(({ key }) => key.startsWith('column-'));
      expect(new Set(columns.map(({ ink, tone }) => `${ink} ${tone}`)), view).toEqual(
        new Set(['fill china']),
      );
    }
  });

  it('the values of the finding are the largest type', () => {
    const largest = (view: string) => {
      const { texts } = scene(view);
      const most = Math.max(...texts.map((text) => text.size));
      expect(most, view).toBeGreaterThanOrEqual(size === 'wide' ? 33 : 23);
      return texts
        .filter((text) => text.size === most)
        .flatMap(({ key, lines }) => [
          // How nearly a number is known stands over it.
          `${texts.find((text) => text.key === key.replace('value-', 'who-'))?.lines.join(' ') ?? ''} ${lines.join(' ')}`,
        ])
        .toSorted();
    };
    // Bars that lie under each other have their years beside them.
    expect(largest('fall-and-return')).toEqual(
      size === 'wide' ? ['2012 58%', 'both sources, about 70%'] : [' 58%', 'about 70%', 'more than 90%'],
    );
    expect(largest('around-2010')).toEqual(['2008: more than 90%', '2009 85.5%']);
    // The aim is the largest, and what was bought reaches past it.
    expect(largest('climb-back')).toEqual(['2025 aim: at most 50%']);
    const { texts } = scene('climb-back');
    const sizesOf = texts.toSorted((a, b) => b.size - a.size).slice(0, 2);
    expect(sizesOf.map(({ lines }) => lines.join(' '))).toEqual(['50%', '70%']);
    // On a phone no wider than what China did not sell, in one line with how nearly it is known.
    expect((sizesOf[1]?.size ?? NaN) / (sizesOf[0]?.size ?? NaN)).toBeGreaterThan(
      size === 'wide' ? 0.7 : 0.5,
    );
  });

  it('each year of the stairs has its share in its own column or over it, and in no other', () => {
    const { texts } = scene('fall-and-return');
    const drawn = scene('fall-and-return');
    for (const { key } of drawn.shapes.filter((each) => /^column-customs-20(08|09|10|11)$/.test(each.key))) {
      const [year, column] = [key.slice(-4), extent(drawn, key)];
      const own = texts.filter(({ key: each }) => each.includes(`customs-`) && each.includes(year));
      expect(own.length, year).toBeGreaterThan(0);
      if (size === 'wide')
        for (const { left, right } of own.map(boxOfText)) {
          expect(left, year).toBeGreaterThan(column.left);
          expect(right, year).toBeLessThan(column.right);
        }
    }
  });

  it('the axes can stand alone', () => {
    const alone = countsOverYears(
      {
        years: [2008, 2026],
        line: [],
        lineEmphasis: 'normal',
        remarks: [],
        marks: [],
        lineWho: '',
        othersWho: '',
        areaWords: '',
        order: null,
      },
      size,
    );
    expect([alone.shapes, alone.spots, alone.texts]).toEqual([[], [], []]);
    expect(alone.ticks.length).toBeGreaterThan(5);
  });
});

it('prints each count of 2024 as its source does, and of others who say about 70% in its note', () => {
  const lineOf = (id: string) => japanDependenceChart.data.lines.find(({ of }) => of[0]?.['id'] === id);
  const toyo = lineOf('import-share-china-2024');
  expect([toyo?.cells['share'], toyo?.numbers['share']]).toEqual(['71%', 71]);
  expect(toyo?.cells['note']).toContain('about 70%');
  const jogmec = lineOf('import-share-china-2024-2');
  expect([jogmec?.cells['share'], jogmec?.numbers['share']]).toEqual(['about 70%', 70]);
});

it('keeps the large share of the last year off the newest count, and words between the counts off both sides', () => {
  const { shapes, spots, texts } = japanDependenceChart.scene('fall-and-return', 'wide') as PlotScene;
  const boxed = (name: string) => texts.filter(({ key }) => key === name).map((text) => boxOfText(text));
  const [newest] = spots;
  const large = texts.filter(({ lines }) => lines.join('') === '70%' && lines.length === 1);
  expect(large).toHaveLength(1);
  for (const text of large)
    expect(boxOfText(text).right).toBeLessThan((newest?.x ?? NaN) - (newest?.r ?? NaN) - 3);
  const edges = (name: string) =>
    shapes.filter(({ key }) => key.startsWith(name)).flatMap(({ d }) => pathPoints(d).map(({ x }) => x));
  const [unknown] = boxed('unknown');
  expect(unknown?.left).toBeGreaterThan(Math.max(...edges('customs-2014')) + 3);
  const plate = Math.min(...edges('pipe-plates').filter((x) => x > (unknown?.left ?? NaN)));
  expect(unknown?.right).toBeLessThan(plate - 3);
});
