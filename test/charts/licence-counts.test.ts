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

  /** The texts of a view by key. */
  const text = (key: string) =>
    (chart.scene('no-count', size) as PlotScene).texts.find((each) => each.key === key);
  const widthOf = (key: string): number => {
    const each = text(key);
    const measure = each?.face === 'display' ? displayWidth : textWidth;
    return measure(each?.lines[0] ?? '', each?.size ?? NaN, each?.weight);
  };
  const high = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from;

  it('two windows of one size hang side by side under one bar, Japan’s first and dashed, the firm’s with a solid edge', () => {
    const { width } = chart.scene('no-count', size) as PlotScene;
    const [[none, noneDown], [firms, firmsDown]] = [room('none-window'), room('firm-window')];
    expect(high(none)).toBeCloseTo(high(firms), 1);
    expect(noneDown).toEqual(firmsDown);
    expect(none.to).toBeLessThan(firms.from - 5);
    expect((firms.to - none.from) / width).toBeGreaterThan(0.95);
    expect([named('no-count', 'none-window')?.ink, named('no-count', 'firm-window')?.ink]).toEqual([
      'gap',
      'fitting',
    ]);
    const bar = named('no-count', 'ministry-bar');
    expect([bar?.tone, marks('no-count', 'ministry-bar')]).toEqual(['china', 1]);
    expect(span(bar?.d).from).toBeLessThan(none.from);
    expect(span(bar?.d).to).toBeGreaterThan(firms.to);
    expect(span(bar?.d, 'y').to).toBe(noneDown.from);
    const said = text('ministry');
    expect(said?.lines.join(' ')).toContain('China’s commerce ministry');
    // Its lettering keeps off both edges of the bar.
    expect(said?.tone).toBe('on-fill');
    expect((said?.y ?? NaN) + (said?.size ?? NaN) * 0.22).toBeLessThan(span(bar?.d, 'y').to - 1.5);
    expect((said?.y ?? NaN) - (said?.size ?? NaN) * 0.72).toBeGreaterThan(span(bar?.d, 'y').from + 1.5);
  });

  it('over Japan’s window two equal empty places stand where the firm’s numbers do, in their size, around the same word', () => {
    const [places, down] = room('none-none');
    const [of, figure, whole] = ['none-of', 'firm-figure', 'firm-of'].map(text);
    expect(of?.lines).toEqual(['of']);
    expect([figure?.lines, whole?.lines]).toEqual([
      [String(firm?.approved_n)],
      [`of ${firm?.applications_n}`],
    ]);
    for (const each of [figure, whole])
      expect([of?.size, of?.y, of?.face]).toEqual([each?.size, each?.y, each?.face]);
    expect(of?.size).toBeGreaterThanOrEqual(size === 'wide' ? 70 : 44);
    // As high as a digit, and all of it as long as the firm’s pair.
    expect(down.from).toBeCloseTo((of?.y ?? NaN) - (of?.size ?? NaN) * 0.7, 0);
    const pair = (whole?.x ?? NaN) + widthOf('firm-of') - (figure?.x ?? NaN);
    expect(high(places)).toBeCloseTo(pair, 0);
    expect(marks('no-count', 'none-none')).toBe(2);
    expect(named('no-count', 'none-none')?.ink).toBe('gap');
    const [part, other] = (named('no-count', 'none-none')?.d ?? '').split(/(?=M)/).map((each) => span(each));
    expect((part?.to ?? NaN) - (part?.from ?? NaN)).toBeCloseTo((other?.to ?? NaN) - (other?.from ?? NaN), 1);
    // The word stands on neither place, and nothing stands in one.
    const half = widthOf('none-of') / 2;
    expect((of?.x ?? NaN) - half).toBeGreaterThan((part?.to ?? NaN) + 2);
    expect((of?.x ?? NaN) + half).toBeLessThan((other?.from ?? NaN) - 2);
    const { texts, spots } = chart.scene('no-count', size) as PlotScene;
    const isIn = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
      y > down.from &&
      y < down.to &&
      [part, other].some((own) => x > (own?.from ?? NaN) && x < (own?.to ?? NaN));
    expect([...texts, ...spots].filter(isIn)).toEqual([]);
  });

  it('the firm’s window holds a slip for every application, those approved filled, and says whose and when', () => {
    const box = room('firm-window');
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
    const [slip, apart] = [
      slipOf(named('no-count', 'firm-open')?.d),
      pitch(named('no-count', 'firm-open')?.d),
    ];
    expect(Math.min(slip.wide, slip.high)).toBeGreaterThan(9.5);
    expect(Math.min(apart.x - slip.wide, apart.y - slip.high)).toBeGreaterThan(2);
    const said = ['firm-name', 'firm-figure', 'firm-of', 'firm-what', 'firm-who'].map(
      (key) => text(key)?.lines,
    );
    expect(said.flat().join(' ')).toBe('One U.S. firm 5 of 180 approved Dexter Magnetic, June 2025');
    const note = text('none-more')?.lines ?? [];
    expect(note.join(' ')).toMatch(/a second-hand count\. Ring: own text not read/);
    expect(note.length).toBeLessThanOrEqual(size === 'wide' ? 1 : 2);
  });

  it('that no count was found stands where the firm’s has what was approved, and a rule under it is what a step points to', () => {
    const [what, who, firms, firmsWho] = ['none-what', 'none-who', 'firm-what', 'firm-who'].map(text);
    expect([text('none-name')?.lines, what?.lines, who?.lines]).toEqual([
      ['Japan'],
      ['no count found'],
      ['by October 2026'],
    ]);
    expect([what?.y, what?.size, who?.y, who?.size]).toEqual([
      firms?.y,
      firms?.size,
      firmsWho?.y,
      firmsWho?.size,
    ]);
    const [across, down] = room('none-said');
    expect(down.from).toBeGreaterThan(what?.y ?? Infinity);
    expect(down.to).toBeLessThan(room('none-window')[1].from);
    expect(high(across)).toBeCloseTo(widthOf('none-what'), 0);
    const told = ['none-name', 'none-what', 'none-of'].flatMap((key) => text(key)?.lines ?? []);
    expect(told.join(' ')).not.toMatch(/\d/);
  });

  it('Japan’s window holds each statement in the order of their dates, whole, and nothing else', () => {
    const dates = statements.map(({ date }) => String(date));
    expect(dates).toEqual(dates.toSorted());
    const { shapes, spots, texts } = chart.scene('no-count', size) as PlotScene;
    const [across, down] = room('none-window');
    const isIn = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
      x > across.from && x < across.to && y > down.from && y < down.to;
    const parts = ['words', 'day', 'source'];
    const own = statements.flatMap(({ id }) => parts.map((part) => `${id}-${part}`));
    expect(texts.filter(isIn).map(({ key }) => key)).toEqual(own);
    expect(spots.filter(isIn).map(({ key }) => key)).toEqual(statements.map(({ id }) => `known-${id}`));
    expect(shapes.filter(({ key, d }) => key !== 'none-window' && pathPoints(d).some(isIn))).toEqual([]);
    for (const key of own) {
      const each = text(key);
      expect(each?.lines, key).toHaveLength(1);
      const from = each?.anchor === 'end' ? each.x - widthOf(key) : (each?.x ?? NaN);
      expect(from, key).toBeGreaterThan(across.from + 2);
      expect(from + widthOf(key), key).toBeLessThan(across.to - 2);
      expect((each?.y ?? NaN) + (each?.size ?? NaN) * 0.22, key).toBeLessThan(down.to - 2);
    }
    for (const [i, { id }] of statements.entries()) {
      const next = statements[i + 1];
      expect(text(`${id}-source`)?.y, id).toBeLessThan(
        next === undefined ? down.to : (text(`${next.id}-words`)?.y ?? NaN),
      );
      expect((text(`${id}-source`)?.y ?? NaN) > (text(`${id}-words`)?.y ?? Infinity), id).toBe(true);
      if (text(`${id}-day`)?.anchor === 'end')
        expect((text(`${id}-words`)?.x ?? NaN) + widthOf(`${id}-words`), id).toBeLessThan(
          (text(`${id}-day`)?.x ?? NaN) - widthOf(`${id}-day`) - 6,
        );
    }
  });

  it('each of what is said is marked with how it is known: a ring where its own text was not read, else a disc', () => {
    const { spots } = chart.scene('no-count', size) as PlotScene;
    expect(spots.map(({ key }) => key)).toEqual(['known-firm', ...statements.map(({ id }) => `known-${id}`)]);
    const ways = spots.map(({ ink }) => ink);
    expect(ways).toEqual(
      [firm, ...statements.map(({ id }) => row(id))].map((each) =>
        each?.known_by === 'primary' ? 'fill' : 'hollow',
      ),
    );
    for (const { key, x, r } of spots) {
      const said = key === 'known-firm' ? 'firm-who' : `${key.replace('known-', '')}-words`;
      expect(x + r, key).toBeLessThan((text(said)?.x ?? NaN) - 2);
    }
  });

  it('what must be read of Japan stands over the slip of a phone', () => {
    const { texts } = chart.scene('no-count', size) as PlotScene;
    expect(room('none-none')[1].to).toBeLessThan(90);
    for (const { key, y } of texts.filter(({ key }) => key !== 'none-more')) expect(y, key).toBeLessThan(360);
  });

  it('each statement has its words in one style and its date with who made it in another, and a denial stays with it', () => {
    const parts = ['words', 'day', 'source'].map((part) => statements.map(({ id }) => text(`${id}-${part}`)));
    for (const each of parts)
      expect(new Set(each.map((said) => `${said?.size} ${said?.face} ${said?.tone}`)).size).toBe(1);
    for (const day of parts[1] ?? []) expect(day?.lines.join(' ')).toMatch(/^\d+\s\w+\s20\d\d$/);
    (parts[2] ?? []).forEach((source, i) => {
      expect(source?.size).toBeGreaterThanOrEqual(13);
      const known = row(statements[i]?.id ?? '')?.known_by;
      const words = source?.lines.join(' ') ?? '';
      expect(/, second-hand$/.test(words), words).toBe(known === 'second_hand');
      expect(/, from a copy$/.test(words), words).toBe(known === 'transcription');
    });
    const halt = text('2026-01-08-japan-processing-halt-the-wall-source');
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
    /two windows of one size\. Japan’s is dashed[^%]*dashed and empty: no count found[^%]*17\sJune\s2025[^%]*8\sJanuary\s2026[^%]*denied[^%]*5 of 180[^%]*One firm is not a country[^%]*$/,
  );
});
