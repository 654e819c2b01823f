// Licence counts: as many slips as were counted, smooth heaps where someone rounded, a bare gate for Japan, no base shared.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { licenceCountsChart as chart } from '../../src/charts/licence-counts/chart.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { licensing } from '../../src/data/tables/trade/licensing.ts';
import { pathPoints } from './drawings/boxes.ts';

const row = (id: string) => licensing.rows.find((candidate) => candidate.id === id);
const firm = row('2025-06-united-states-applications-dexter-magnetic');
const cases = row('2025-09-european-union-applications-eu-chamber');
const priority = row('2025-11-05-european-union-applications-european-commission');

/** What a closed outline of straight lines holds. */
function areaOf(d = ''): number {
  const points = pathPoints(d);
  const twice = points.reduce((sum, { x, y }, i) => {
    const next = points[(i + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}
/** How wide and how high the slips of a heap are. */
function slipOf(d = ''): { readonly wide: number; readonly high: number } {
  const [, edge, cut, side] = /h([\d.]+)l([\d.]+) [\d.]+v([\d.]+)/.exec(d) ?? [];
  return { wide: Number(edge) + Number(cut), high: Number(side) + Number(cut) };
}

describe.each(sizes)('%s', (size) => {
  const shapes = (view: string) => (chart.scene(view, size) as PlotScene).shapes;
  const named = (view: string, key: string) => shapes(view).find((shape) => shape.key === key);
  const marks = (view: string, key: string) => (named(view, key)?.d.match(/M/g) ?? []).length;
  const span = (d = '', axis: 'x' | 'y' = 'x') => {
    const values = pathPoints(d).map((point) => point[axis]);
    return { from: Math.min(...values), to: Math.max(...values) };
  };

  it.each(['all', 'firm'])(
    '%s: as many slips past the wall as the firm had approved, a slip for every application',
    (view) => {
      expect(marks(view, 'firm-granted')).toBe(firm?.approved_n);
      expect(marks(view, 'firm-granted') + marks(view, 'firm-open')).toBe(firm?.applications_n);
    },
  );

  it.each(['all', 'cases'])('%s: approved, rejected and pending cases add up to all', (view) => {
    const counted = ['granted', 'rejected', 'open'].map((part) => marks(view, `chamber-${part}`));
    expect(counted).toEqual([cases?.approved_n, cases?.rejected_n, cases?.pending_n]);
  });

  it('what a speaker rounded is an area with dashed edges on each side of the wall, never counted slips', () => {
    const part = named('priority', 'commission-part');
    const rest = named('priority', 'commission-rest');
    expect([part?.ink, rest?.ink]).toEqual(['estimate', 'gap']);
    const areas = [areaOf(part?.d), areaOf(rest?.d)];
    expect((areas[0] ?? 0) / ((areas[0] ?? 0) + (areas[1] ?? 0))).toBeCloseTo(
      (priority?.approved_pct ?? NaN) / 100,
      2,
    );
  });

  it('more than a share is open upward where its heap is large, the rest may be less, and where it is small words say so', () => {
    expect(priority?.approved_comparator).toBe('>');
    const edge = (key: string) => span(named('priority', key)?.d, 'y');
    const [part, more, rest, less] = ['part', 'more', 'rest', 'less'].map((key) => edge(`commission-${key}`));
    expect(named('priority', 'commission-more')?.ink).toBe('hatch');
    expect(more?.from).toBeLessThan((part?.from ?? 0) - 3);
    expect(less?.from).toBeGreaterThanOrEqual(rest?.from ?? Infinity);
    expect(chart.describe('priority')).toContain('Hatched');
    const { texts } = chart.scene('all', size) as PlotScene;
    expect(texts.find(({ key }) => key === 'commission-figure')?.lines.join(' ')).toContain('more than');
    expect(
      texts
        .flatMap(({ lines }) => lines)
        .join(' ')
        .includes('Hatched'),
    ).toBe(shapes('all').some(({ ink }) => ink === 'hatch'));
  });

  /** How far apart slips lie, across and down. */
  const pitch = (d = '') => {
    const corners = [...d.matchAll(/M([\d.]+) ([\d.]+)/g)];
    const step = (values: readonly number[]) => {
      const sorted = values.toSorted((a, b) => a - b);
      return Math.min(
        ...sorted
          .slice(1)
          .map((at, i) => at - (sorted[i] ?? 0))
          .filter((gap) => gap > 0.5),
      );
    };
    return { x: step(corners.map(([, x]) => Number(x))), y: step(corners.map(([, , y]) => Number(y))) };
  };

  it('the small gates share one scale: a counted slip and an application in a rounded area', () => {
    // Corners are rounded to a tenth, so the pitch is taken over the whole heap.
    const corners = [...(named('all', 'chamber-open')?.d ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)];
    const step = (at: 1 | 2) => {
      const values = [...new Set(corners.map((corner) => Number(corner[at])))];
      return (Math.max(...values) - Math.min(...values)) / (values.length - 1);
    };
    const each = step(1) * step(2);
    const area = ['commission-part', 'commission-rest'].reduce(
      (sum, key) => sum + areaOf(named('all', key)?.d),
      0,
    );
    expect(area / each / (priority?.applications_n ?? NaN)).toBeCloseTo(1, 1);
    const { texts } = chart.scene('all', size) as PlotScene;
    expect(texts.find(({ key }) => key === 'scale')?.lines.join(' ')).toContain('smaller scale');
  });

  it.each(['all', 'firm'])(
    '%s: the slips of the firm fill the sheet, or on a wide one the part that Japan’s bare gate leaves them',
    (view) => {
      const { width } = chart.scene(view, size) as PlotScene;
      const isShared = view === 'all' && size === 'wide';
      const [open, granted] = ['firm-open', 'firm-granted'].map((key) => named(view, key)?.d);
      const slip = slipOf(granted);
      expect(slipOf(open)).toEqual(slip);
      expect(slip.wide).toBeGreaterThanOrEqual(isShared ? 10 : 16);
      expect(pitch(open).x).toBeGreaterThan(slip.wide);
      expect((span(granted).to - span(open).from) / width).toBeGreaterThan(isShared ? 0.58 : 0.9);
      for (const each of shapes(view).filter(({ key }) => !key.startsWith('firm-'))) {
        const isBeside = isShared && each.key.startsWith('none-');
        if (isBeside) expect(span(each.d).from, each.key).toBeGreaterThan(span(granted).to);
        else expect(span(each.d, 'y').from, each.key).toBeGreaterThan(span(open, 'y').to);
      }
    },
  );

  it('all: Japan’s gate is the firm’s with nothing before it or past it, and comes next to it', () => {
    const keys = (key: string) => shapes('all').filter((each) => each.key.startsWith(`${key}-`));
    const bare = keys('firm').filter(({ key }) => !/-(open|granted)$/.test(key));
    expect(keys('none').map(({ key }) => key)).toEqual([
      ...bare.map(({ key }) => key.replace('firm', 'none')),
      'none-none',
      'none-said',
    ]);
    const wide = (key: string) => span(named('all', key)?.d).to - span(named('all', key)?.d).from;
    expect(wide('none-bar')).toBe(wide('firm-bar'));
    expect(named('all', 'none-none')?.ink).toBe('gap');
    const { texts } = chart.scene('all', size) as PlotScene;
    const [own, firms] = ['none-of', 'firm-of'].map((of) => texts.find(({ key }) => key === of));
    expect([own?.face, firms?.face]).toEqual(['display', 'display']);
    expect(own?.size).toBeGreaterThanOrEqual(0.75 * (firms?.size ?? Infinity));
    const next = ['chamber', 'commission', 'shares'].map((key) =>
      span(named('all', `${key}-counter`)?.d, 'y'),
    );
    for (const { from } of next) expect(from).toBeGreaterThan(span(named('all', 'none-counter')?.d, 'y').to);
  });

  it.each([
    ['all', 'firm'],
    ['firm', 'firm'],
    ['all', 'chamber'],
    ['cases', 'chamber'],
  ])('%s: what is approved lies right of the wall, all else left of it: %s', (view, key) => {
    const wall = span(named(view, `${key}-wall`)?.d);
    expect(span(named(view, `${key}-granted`)?.d).from).toBeGreaterThan(wall.to);
    expect(span(named(view, `${key}-open`)?.d).to).toBeLessThan(wall.from);
    const rejected = named(view, `${key}-rejected`);
    if (key === 'chamber') expect(span(rejected?.d).to).toBeLessThan(wall.from);
    else expect(rejected).toBeUndefined();
  });

  it('shares of an unknown number are as long as they say, and torn off', () => {
    const wall = span(named('shares', 'shares-wall')?.d);
    const parts = [0, 1].map((i) => {
      const past = span(named('shares', `shares-share-${i}`)?.d).to - wall.to;
      const before = wall.from - span(named('shares', `shares-rest-${i}`)?.d).from;
      return past / (past + before);
    });
    expect(parts[0]).toBeCloseTo(0.25, 1);
    expect(parts[1]).toBeCloseTo(0.6, 1);
  });

  it('the counted heaps are one scale where a slip stands alone on a wide sheet', () => {
    if (size === 'wide')
      expect(slipOf(named('cases', 'chamber-open')?.d)).toEqual(slipOf(named('firm', 'firm-open')?.d));
  });

  it('a heap leans on its gate: no column is higher than the one before it', () => {
    for (const [view, key] of [
      ['all', 'firm-open'],
      ['firm', 'firm-open'],
      ['cases', 'chamber-open'],
      ['cases', 'chamber-granted'],
    ] as const) {
      const lefts = [...(named(view, key)?.d ?? '').matchAll(/M([\d.]+) /g)].map(([, x]) => x);
      const heights = [...new Set(lefts)].map((x) => lefts.filter((other) => other === x).length);
      expect(heights, `${view} ${key}`).toEqual(heights.toSorted((a, b) => b - a));
    }
  });

  /** What was said of Japan, without the firm that is counted beside it. */
  const statements = chart.rowsOf('no-count').filter((each) => each !== firm);

  it('Japan’s window is as large as the firm’s and begins as high, with no slip in it, only notes of what was said', () => {
    const drawn = chart.scene('no-count', size) as PlotScene;
    const [own, firms] = ['none-window', 'firm-window'].map((key) => named('no-count', key));
    const across = [own, firms].map((each) => span(each?.d));
    const down = [own, firms].map((each) => span(each?.d, 'y'));
    expect(down[0]).toEqual(down[1]);
    expect((across[0]?.to ?? 0) - (across[0]?.from ?? 0)).toBeCloseTo(
      (across[1]?.to ?? 0) - (across[1]?.from ?? 0),
      1,
    );
    expect(areaOf(own?.d)).toBeGreaterThan(40_000);
    expect([own?.ink, firms?.ink]).toEqual(['gap', 'fitting']);
    const [left, right] = [across[0]?.from ?? NaN, across[0]?.to ?? NaN];
    const [top, bottom] = [down[0]?.from ?? NaN, down[0]?.to ?? NaN];
    const inIt = drawn.shapes.filter(({ key, d }) => {
      const [x, y] = [span(d), span(d, 'y')];
      const isApart = x.to <= left || x.from >= right || y.to <= top || y.from >= bottom;
      return key !== 'none-window' && !isApart;
    });
    expect(inIt.map(({ key }) => key)).toEqual(statements.map(({ id }) => `note-${id}`));
    // A cut corner would make a note one more application.
    for (const { key, d } of inIt) expect(pathPoints(d), key).toHaveLength(4);
    for (const { key } of drawn.texts.filter(({ x, y }) => x > left && x < right && y > top && y < bottom))
      expect(
        statements.some(({ id }) => key.startsWith(`${id}-`)),
        key,
      ).toBe(true);
    const heaps = /^none-(open|granted|rejected|reading|part|rest|share)/;
    expect(drawn.shapes.filter(({ key }) => heaps.test(key))).toEqual([]);
  });

  it('the firm’s window holds a slip for every application, those approved filled, and says whose and when', () => {
    const box = [span(named('no-count', 'firm-window')?.d), span(named('no-count', 'firm-window')?.d, 'y')];
    expect(marks('no-count', 'firm-granted')).toBe(firm?.approved_n);
    expect(marks('no-count', 'firm-granted') + marks('no-count', 'firm-open')).toBe(firm?.applications_n);
    expect([named('no-count', 'firm-granted')?.ink, named('no-count', 'firm-open')?.ink]).toEqual([
      'fill',
      'hair',
    ]);
    for (const key of ['firm-granted', 'firm-open'])
      for (const [i, axis] of (['x', 'y'] as const).entries()) {
        const own = span(named('no-count', key)?.d, axis);
        expect(own.from, key).toBeGreaterThan(box[i]?.from ?? NaN);
        expect(own.to, key).toBeLessThan(box[i]?.to ?? NaN);
      }
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const said = texts.filter(({ key }) => key.startsWith('firm-')).map(({ lines }) => lines.join(' '));
    expect(said.join(' ')).toBe('5 of 180 approved for one U.S. firm Dexter Magnetic, June 2025');
    const note = texts.find(({ key }) => key === 'none-more')?.lines ?? [];
    expect(note.join(' ')).toMatch(/not a country\. Second-hand: the count/);
    expect(note.length).toBeLessThanOrEqual(size === 'wide' ? 1 : 2);
  });

  it('the places of Japan’s two numbers are empty, as large as the firm’s digits, and a rule under its words is what a step points to', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const [what, own, firms] = ['none-what', 'none-of', 'firm-of'].map((key) =>
      texts.find((text) => text.key === key),
    );
    expect(what?.lines.join(' ')).toBe('Japan: no count found');
    expect(span(named('no-count', 'none-said')?.d, 'y').from).toBeGreaterThan(what?.y ?? Infinity);
    expect([own?.size, own?.y]).toEqual([firms?.size, firms?.y]);
    expect(named('no-count', 'none-none')?.ink).toBe('gap');
    expect(marks('no-count', 'none-none')).toBe(2);
    const told = texts.filter(({ key }) => ['none-what', 'none-of'].includes(key));
    expect(told.flatMap(({ lines }) => lines).join(' ')).not.toMatch(/\d/);
  });

  it('the windows are the sheet: as wide as it together, and their slips stand apart', () => {
    const { width } = chart.scene('no-count', size) as PlotScene;
    const [across, down] = (['x', 'y'] as const).map((axis) =>
      span(named('no-count', 'none-window')?.d, axis),
    );
    const [wide, high] = [across, down].map((each) => (each?.to ?? NaN) - (each?.from ?? NaN)) as [
      number,
      number,
    ];
    expect(high / wide).toBeGreaterThan(size === 'wide' ? 0.65 : 1.4);
    expect((2 * wide) / width).toBeGreaterThan(0.95);
    const [slip, apart] = [
      slipOf(named('no-count', 'firm-open')?.d),
      pitch(named('no-count', 'firm-open')?.d),
    ];
    expect(Math.min(slip.wide, slip.high)).toBeGreaterThan(size === 'wide' ? 12 : 10);
    expect(Math.min(apart.x - slip.wide, apart.y - slip.high)).toBeGreaterThan(2);
  });

  it('one bar over both windows is China’s, and says whose it is', () => {
    const bar = named('no-count', 'ministry-bar');
    const ends = ['firm-window', 'none-window'].map((key) => span(named('no-count', key)?.d));
    expect(bar?.tone).toBe('china');
    expect(span(bar?.d).from).toBeLessThan(ends[0]?.from ?? NaN);
    expect(span(bar?.d).to).toBeGreaterThan(ends[1]?.to ?? NaN);
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const said = texts.find(({ key }) => key === 'ministry');
    expect(said?.lines.join(' ')).toContain('China’s commerce ministry');
    expect([said?.tone, (said?.y ?? NaN) < span(bar?.d, 'y').to]).toEqual(['on-fill', true]);
  });

  it('the notes hang in the order of their dates, apart and alike, each on a ring where its own text was not read, else on a disc', () => {
    const notes = shapes('no-count').filter(({ key }) => key.startsWith('note-'));
    expect(notes.map(({ key }) => key.slice(5))).toEqual(statements.map(({ id }) => id));
    const dates = statements.map(({ date }) => String(date));
    expect(dates).toEqual(dates.toSorted());
    const window = [
      span(named('no-count', 'none-window')?.d),
      span(named('no-count', 'none-window')?.d, 'y'),
    ];
    const { spots } = chart.scene('no-count', size) as PlotScene;
    notes.forEach(({ key, d }, i) => {
      const [x, y] = [span(d), span(d, 'y')];
      expect(x.from, key).toBeGreaterThan((window[0]?.from ?? NaN) + 5);
      expect(x.to, key).toBeLessThan((window[0]?.to ?? NaN) - 5);
      expect(y.to, key).toBeLessThan((window[1]?.to ?? NaN) - 5);
      const before = i === 0 ? window[1]?.from : span(notes[i - 1]?.d, 'y').to;
      expect(y.from, key).toBeGreaterThan((before ?? NaN) + 5);
      const id = key.slice(5);
      const known = spots.find((each) => each.key === `known-${id}`);
      expect(known?.ink, id).toBe(row(id)?.known_by === 'primary' ? 'fill' : 'hollow');
      expect(known?.y, id).toBe(y.from);
      expect(known?.x, id).toBeCloseTo((x.from + x.to) / 2, 0);
    });
    expect(new Set(notes.map(({ tone, ink }) => `${tone} ${ink}`)).size).toBe(1);
    expect(spots).toHaveLength(statements.length);
  });

  it('the words of a statement stand within its note, clear of its pin', () => {
    const { texts, spots } = chart.scene('no-count', size) as PlotScene;
    for (const { key, d } of shapes('no-count').filter((each) => each.key.startsWith('note-'))) {
      const [x, y] = [span(d), span(d, 'y')];
      const pin = spots.find((each) => each.key === key.replace('note', 'known'));
      for (const text of texts.filter((each) => each.key.startsWith(key.slice(5)))) {
        const face = text.face === 'display' ? 1.12 : 1;
        const long = Math.max(...text.lines.map((part) => textWidth(part, text.size) * face));
        expect(text.x, text.key).toBeGreaterThan(x.from + 5);
        expect(text.x + long, text.key).toBeLessThan(x.to - 5);
        expect(text.y - 0.72 * text.size, text.key).toBeGreaterThan((pin?.y ?? NaN) + (pin?.r ?? NaN));
        expect(text.y + (text.lines.length - 1) * text.leading + 4, text.key).toBeLessThan(y.to);
      }
    }
  });

  it('what must be read of Japan stands over the slip of a phone', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    for (const { key, y, lines, leading } of texts.filter((text) => text.key !== 'none-more'))
      expect(y + (lines.length - 1) * leading, key).toBeLessThan(325);
  });

  it('each statement has its words in one style and its date with who made it in another, and a denial stays with it', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const parts = ['words', 'source'].map((part) =>
      statements.map(({ id }) => texts.find(({ key }) => key === `${id}-${part}`)),
    );
    for (const each of parts)
      expect(new Set(each.map((text) => `${text?.size} ${text?.face} ${text?.tone}`)).size).toBe(1);
    for (const said of parts[0] ?? []) expect(said?.lines).toHaveLength(1);
    for (const source of parts[1] ?? []) {
      expect(source?.size).toBeGreaterThanOrEqual(13);
      expect(source?.lines.length).toBeLessThanOrEqual(size === 'wide' ? 1 : 2);
      expect(source?.lines.join(' ')).toMatch(/^\d+\s\w+\s20\d\d, \S/);
    }
    const halt = texts.find(({ key }) => key === '2026-01-08-japan-processing-halt-the-wall-source');
    expect(halt?.lines.join(' ')).toMatch(/denied.* for civilian users/);
  });
});

it('never draws the share that lacks a second source', () => {
  expect(chart.rows.some((each) => each['approved_pct'] === 70)).toBe(false);
});

it('says the base with every count', () => {
  expect(chart.describe('firm')).toContain('5 of 180');
  expect(chart.describe('cases')).toMatch(/about 25% of more than 140.*19 of 141/);
  expect(chart.describe('priority')).toContain('more than 50% of about 2,000');
  expect(chart.describe('no-count')).toMatch(
    /5 of 180[^%]*Japan’s, its edge dashed and no slip in it: no count found[^%]*17\sJune\s2025[^%]*8\sJanuary\s2026[^%]*denied[^%]*$/,
  );
});
