// Licence counts: as many slips as were counted, smooth heaps where someone rounded, a bare gate for Japan, no base shared.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { licenceCountsChart as chart } from '../../src/charts/licence-counts/chart.ts';
import { displayWidth, textWidth } from '../../src/charts/look/text-width.ts';
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
  const statements = licensing.rows.filter(
    (each) => each !== firm && chart.rowsOf('no-count').some((own) => own['id'] === each.id),
  );

  /** Two ends of what is drawn of a key, across and down. */
  const room = (key: string) => {
    const d = named('no-count', key)?.d;
    return [span(d), span(d, 'y')] as const;
  };

  it('Japan’s empty places lead: they come first, are larger than the firm’s field, and hold nothing but the word between them', () => {
    const drawn = chart.scene('no-count', size) as PlotScene;
    const [[left, down], [firms, firmsDown]] = [room('none-none'), room('firm-window')];
    const high = ({ from, to }: typeof down) => to - from;
    expect(high(down)).toBeGreaterThanOrEqual(high(firmsDown));
    const places = (named('no-count', 'none-none')?.d ?? '').split(/(?=M)/).map((each) => areaOf(each));
    expect(places[0] ?? NaN).toBeGreaterThan(areaOf(named('no-count', 'firm-window')?.d) * 0.65);
    expect(high(left) * high(down)).toBeGreaterThan(1.75 * high(firms) * high(firmsDown));
    // Beside an area that counts, two that count nothing are as large as each other.
    const [part, whole] = (named('no-count', 'none-none')?.d ?? '')
      .split(/(?=M)/)
      .map((each) => span(each))
      .map(({ from, to }) => to - from);
    expect(part).toBeCloseTo(whole ?? Number.NaN, 0);
    // The example stands beside it on a desk, and under it on a phone.
    if (size === 'wide') expect([left.to < firms.from, down]).toEqual([true, firmsDown]);
    else expect(down.to).toBeLessThan(firmsDown.from);
    expect([named('no-count', 'none-none')?.ink, named('no-count', 'firm-window')?.ink]).toEqual([
      'gap',
      'fitting',
    ]);
    expect(marks('no-count', 'none-none')).toBe(2);
    const isIn = (x: number, y: number): boolean =>
      x > left.from && x < left.to && y > down.from && y < down.to;
    const inIt = drawn.shapes.filter(
      ({ key, d }) => key !== 'none-none' && pathPoints(d).some(({ x, y }) => isIn(x, y)),
    );
    expect(inIt.map(({ key }) => key)).toEqual([]);
    expect(drawn.spots.filter(({ x, y }) => isIn(x, y))).toEqual([]);
    const words = drawn.texts.filter(({ x, y }) => isIn(x, y));
    expect(words.map(({ lines }) => lines.join(' '))).toEqual(['of']);
    // The word stands on neither place.
    const [of] = words;
    const half = (textWidth('of', of?.size ?? NaN) * 1.12) / 2;
    const ends = [...new Set(pathPoints(named('no-count', 'none-none')?.d ?? '').map(({ x }) => x))].toSorted(
      (a, b) => a - b,
    );
    expect((of?.x ?? NaN) - half).toBeGreaterThan((ends[1] ?? NaN) + 2);
    expect((of?.x ?? NaN) + half).toBeLessThan((ends[2] ?? NaN) - 2);
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
    expect(note.join(' ')).toMatch(/a second-hand count\. Days not to scale\. Ring: own text not read/);
    expect(note.length).toBeLessThanOrEqual(size === 'wide' ? 1 : 2);
  });

  it('that no count was found is said first and larger than what the firm counted, and a rule under it is what a step points to', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const [what, ...firms] = ['none-what', 'firm-what', 'firm-name', 'firm-who'].map((key) =>
      texts.find((text) => text.key === key),
    );
    expect(what?.lines.join(' ')).toBe('Japan: no count found');
    for (const each of firms) {
      expect(what?.y).toBeLessThan(each?.y ?? NaN);
      expect(what?.size).toBeGreaterThan(1.7 * (each?.size ?? Infinity));
    }
    const [of, digits] = ['none-of', 'firm-figure'].map((key) => texts.find((text) => text.key === key));
    expect(of?.size).toBeGreaterThan(2 * (digits?.size ?? Infinity));
    expect(room('none-said')[1].from).toBeGreaterThan(what?.y ?? Infinity);
    expect(room('none-said')[1].to).toBeLessThan(room('none-none')[1].from);
    const told = texts.filter(({ key }) => ['none-what', 'none-of'].includes(key));
    expect(told.flatMap(({ lines }) => lines).join(' ')).not.toMatch(/\d/);
  });

  it('both fields are as wide as the sheet, and the slips stand apart', () => {
    const { width } = chart.scene('no-count', size) as PlotScene;
    const ends = ['firm-window', 'none-none'].map((key) => room(key)[0]);
    const end = Math.max(...ends.map(({ to }) => to));
    expect((end - Math.min(...ends.map(({ from }) => from))) / width).toBeGreaterThan(0.95);
    const [slip, apart] = [
      slipOf(named('no-count', 'firm-open')?.d),
      pitch(named('no-count', 'firm-open')?.d),
    ];
    expect(Math.min(slip.wide, slip.high)).toBeGreaterThan(7.4);
    expect(Math.min(apart.x - slip.wide, apart.y - slip.high)).toBeGreaterThan(2);
  });

  it('one bar over both fields is China’s, and says whose it is', () => {
    const bar = named('no-count', 'ministry-bar');
    const ends = ['firm-window', 'none-none'].map((key) => span(named('no-count', key)?.d));
    expect(bar?.tone).toBe('china');
    expect(span(bar?.d).from).toBeLessThan(Math.min(...ends.map(({ from }) => from)));
    expect(span(bar?.d).to).toBeGreaterThan(Math.max(...ends.map(({ to }) => to)));
    // Whole on a desk; on a phone the firm’s field stands lower, and hangs from a bar of its own.
    expect(marks('no-count', 'ministry-bar')).toBe(size === 'wide' ? 1 : 2);
    expect(span(bar?.d, 'y').to).toBe(room('firm-window')[1].from);
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const said = texts.find(({ key }) => key === 'ministry');
    expect(said?.lines.join(' ')).toContain('China’s commerce ministry');
    expect([said?.tone, (said?.y ?? NaN) < span(bar?.d, 'y').to]).toEqual(['on-fill', true]);
  });

  it('each statement is one line on one rail under both fields in the order of their dates, with a ring where its own text was not read, else a disc', () => {
    const dates = statements.map(({ date }) => String(date));
    expect(dates).toEqual(dates.toSorted());
    const { width, spots, texts } = chart.scene('no-count', size) as PlotScene;
    expect(spots.map(({ key }) => key)).toEqual(statements.map(({ id }) => `known-${id}`));
    const [x, y] = room('rail');
    expect(y.from).toBeGreaterThan(room('firm-window')[1].to);
    const columns = statements.map(({ id }, i) => {
      const known = spots[i];
      expect(known?.ink, id).toBe(row(id)?.known_by === 'primary' ? 'fill' : 'hollow');
      expect([known?.x, known?.x], id).toEqual([x.from, x.to]);
      expect(known?.y, id).toBeGreaterThan(Math.max(y.from, spots[i - 1]?.y ?? -Infinity));
      expect(known?.y, id).toBeLessThan(y.to);
      const parts = ['day', 'words', 'source'].map((part) => {
        const text = texts.find(({ key }) => key === `${id}-${part}`);
        if (text === undefined) throw new Error(`no ${part} of ${id}`);
        expect(text.lines, text.key).toHaveLength(1);
        // On the line of its fitting.
        expect(text.y - (known?.y ?? NaN), text.key).toBeGreaterThan(0);
        expect(text.y - (known?.y ?? NaN), text.key).toBeLessThan(text.size / 2);
        const widthOf = text.face === 'display' ? displayWidth : textWidth;
        return { from: text.x, to: text.x + widthOf(text.lines[0] ?? '', text.size, text.weight) };
      });
      const [day, words, source] = parts;
      expect(day?.to, id).toBeLessThan(x.from - (known?.r ?? NaN) - 2);
      expect(words?.from, id).toBeGreaterThan(x.from + (known?.r ?? NaN) + 2);
      expect(words?.to, id).toBeLessThan((source?.from ?? NaN) - 1);
      expect(source?.to, id).toBeLessThanOrEqual(width - 2);
      return parts.map(({ from }) => from).join(' ');
    });
    expect(new Set(columns).size).toBe(1);
  });

  it('what must be read of Japan stands over the slip of a phone: the missing count in the upper half, the last statement over it', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    expect(room('none-none')[1].to).toBeLessThan(235);
    for (const { key, y, lines, leading } of texts.filter((text) => text.key !== 'none-more'))
      expect(y + (lines.length - 1) * leading, key).toBeLessThan(400);
  });

  it('each statement has its words in one style and its date with who made it in another, and a denial stays with it', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    const parts = ['words', 'day', 'source'].map((part) =>
      statements.map(({ id }) => texts.find(({ key }) => key === `${id}-${part}`)),
    );
    for (const each of parts)
      expect(new Set(each.map((text) => `${text?.size} ${text?.face} ${text?.tone}`)).size).toBe(1);
    for (const said of parts[0] ?? []) expect(said?.lines).toHaveLength(1);
    for (const day of parts[1] ?? []) expect(day?.lines.join(' ')).toMatch(/^\d+\s\w+\s20\d\d$/);
    (parts[2] ?? []).forEach((source, i) => {
      expect(source?.size).toBeGreaterThanOrEqual(13);
      expect(source?.lines).toHaveLength(1);
      const known = row(statements[i]?.id ?? '')?.known_by;
      const words = source?.lines.join(' ') ?? '';
      expect(/, second-hand$/.test(words), words).toBe(known === 'second_hand');
      expect(/, from a copy$/.test(words), words).toBe(known === 'transcription');
    });
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
    /large, Japan’s field: the places of two numbers, dashed and empty[^%]*no count found[^%]*smaller example[^%]*5 of 180[^%]*One firm is not a country[^%]*17\sJune\s2025[^%]*8\sJanuary\s2026[^%]*denied[^%]*$/,
  );
});
