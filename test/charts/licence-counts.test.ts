// Licence counts: as many slips as were counted, a level where someone rounded, an empty window for Japan, no base shared.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { licenceCountsChart as chart } from '../../src/charts/licence-counts/chart.ts';
import { displayWidth, textWidth } from '../../src/charts/look/text-width.ts';
import { licensing } from '../../src/data/tables/trade/licensing.ts';
import { pathPoints } from './drawings/boxes.ts';

const row = (id: string) => licensing.rows.find((candidate) => candidate.id === id);
const firm = row('2025-06-united-states-applications-dexter-magnetic');
const cases = row('2025-09-european-union-applications-eu-chamber');
const clepa = '2025-06-european-union-share-approved-clepa-2';
const priority = row('2025-11-05-european-union-applications-european-commission');
const byPress = row('2025-09-16-european-union-applications-eu-chamber');

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

  const box = (view: string, key: string) => {
    const d = named(view, key)?.d;
    return { x: span(d), y: span(d, 'y') };
  };
  const high = ({ from, to }: { readonly from: number; readonly to: number }): number => to - from;
  const textOf = (view: string, key: string) =>
    (chart.scene(view, size) as PlotScene).texts.find((each) => each.key === key);
  /** How far up its window a part of it reaches, of one. */
  const levelOf = (view: string, part: string, rest: string): number => {
    const [filled, left] = [high(box(view, part).y), high(box(view, rest).y)];
    return filled / (filled + left);
  };

  it.each(['all', 'firm'])('%s: a slip for every application of the firm, those approved filled', (view) => {
    expect(marks(view, 'firm-granted')).toBe(firm?.approved_n);
    expect(marks(view, 'firm-granted') + marks(view, 'firm-open')).toBe(firm?.applications_n);
    expect([named(view, 'firm-granted')?.ink, named(view, 'firm-open')?.ink]).toEqual(['fill', 'hair']);
  });

  it.each(['all', 'cases'])('%s: approved, rejected and pending cases add up to all', (view) => {
    const counted = ['granted', 'rejected', 'open'].map((part) => marks(view, `chamber-${part}`));
    expect(counted).toEqual([cases?.approved_n, cases?.rejected_n, cases?.pending_n]);
    // Not filled, since a filled slip is an approved one, but crossed from corner to corner; and words say so.
    const rejected = named(view, 'chamber-rejected');
    expect([rejected?.tone, rejected?.ink]).toEqual(['ink', 'hair']);
    expect(rejected?.d.match(/l-?[\d.]+ -?[\d.]+/g)).toHaveLength(3 * (cases?.rejected_n ?? NaN));
    const { texts } = chart.scene(view, size) as PlotScene;
    expect(texts.flatMap(({ lines }) => lines).join(' ')).toMatch(/crossed.*rejected|rejected.*crossed/i);
    expect(chart.describe(view)).toContain(`${cases?.rejected_n} rejected (crossed)`);
  });

  it.each([
    ['all', 'firm'],
    ['firm', 'firm'],
    ['all', 'chamber'],
    ['cases', 'chamber'],
  ])(
    '%s: what is approved fills the window from below, no slip touches another or the edge: %s',
    (view, key) => {
      const window = box(view, `${key}-window`);
      const [granted, open] = [box(view, `${key}-granted`), box(view, `${key}-open`)];
      expect(granted.y.to).toBeGreaterThanOrEqual(open.y.to);
      expect(granted.x.from).toBeLessThanOrEqual(open.x.from);
      for (const part of ['granted', 'open', 'rejected'].filter((part) => marks(view, `${key}-${part}`) > 0))
        for (const axis of ['x', 'y'] as const) {
          const own = box(view, `${key}-${part}`)[axis];
          expect(own.from, part).toBeGreaterThan(window[axis].from + 2);
          expect(own.to, part).toBeLessThan(window[axis].to - 2);
        }
      const [slip, apart] = [slipOf(named(view, `${key}-open`)?.d), pitch(named(view, `${key}-open`)?.d)];
      expect(apart.x - slip.wide).toBeGreaterThan(1);
      expect(apart.y - slip.high).toBeGreaterThan(1);
      expect(slipOf(named(view, `${key}-granted`)?.d)).toEqual(slip);
    },
  );

  it.each(['all', 'cases'])(
    '%s: the second reading of the cases, which has a base of its own, is a dashed level beside their slips',
    (view) => {
      expect([named(view, 'chamber-reading')?.ink, named(view, 'chamber-reading-rest')?.ink]).toEqual([
        'estimate',
        'gap',
      ]);
      expect(levelOf(view, 'chamber-reading', 'chamber-reading-rest')).toBeCloseTo(
        (chart.rowsOf('cases')[1]?.['approved_pct'] as number) / 100,
        2,
      );
      const gauge = box(view, 'chamber-reading').x;
      for (const part of ['granted', 'open', 'rejected'])
        expect(box(view, `chamber-${part}`).x.to, part).toBeLessThan(gauge.from - 1);
      expect(gauge.to).toBeLessThan(box(view, 'chamber-window').x.to - 2);
      expect(textOf(view, 'chamber-reading')?.lines.join(' ')).toBe('about 25% of more than 140 resolved');
    },
  );

  it.each(['all', 'priority'])(
    '%s: what a speaker rounded is a level with a dashed edge, never slips, and a little over the line of half',
    (view) => {
      expect(named(view, 'commission-part')?.ink).toBe('estimate');
      expect(named(view, 'commission-rest')?.ink).toBe('gap');
      expect(shapes(view).some(({ key }) => key === 'commission-open')).toBe(false);
      expect(priority?.approved_comparator).toBe('>');
      expect(priority?.finding).toContain('just over half');
      const [line, part, rest] = ['half', 'part', 'rest'].map((key) => box(view, `commission-${key}`).y);
      const whole = (part?.to ?? NaN) - (rest?.from ?? NaN);
      expect(((part?.to ?? NaN) - (line?.from ?? NaN)) / whole).toBeCloseTo(
        (priority?.approved_pct ?? NaN) / 100,
        2,
      );
      const over =
        levelOf(view, 'commission-part', 'commission-rest') - (priority?.approved_pct ?? NaN) / 100;
      expect(over).toBeGreaterThan(0.02);
      expect(over).toBeLessThan(0.05);
      expect(textOf(view, 'commission-more-than')?.lines.join(' ')).toBe('just over');
      expect(chart.describe('priority')).toContain('Line: half');
      expect(chart.words['priority']?.finding).toContain('just over half');
    },
  );

  it.each(['all', 'shares'])(
    '%s: shares of an unknown number fill torn sheets as far as they say',
    (view) => {
      const parts = [0, 1].map((i) => levelOf(view, `shares-share-${i}`, `shares-rest-${i}`));
      expect(parts[0]).toBeCloseTo(0.25, 2);
      expect(parts[1]).toBeCloseTo(0.6, 2);
      for (const i of [0, 1]) {
        expect([named(view, `shares-share-${i}`)?.ink, named(view, `shares-rest-${i}`)?.ink]).toEqual([
          'estimate',
          'gap',
        ]);
        // Torn: its upper edge has teeth.
        expect(pathPoints(named(view, `shares-rest-${i}`)?.d ?? '').length).toBeGreaterThan(6);
      }
      // Of how many, an empty place says.
      expect(named(view, 'shares-none')?.ink).toBe('gap');
      const { from } = box(view, 'shares-none').x;
      const of = textOf(view, 'shares-of');
      expect((of?.x ?? NaN) + displayWidth('of', of?.size ?? NaN)).toBeLessThan(from - 2);
      expect(from).toBeLessThan(box(view, 'shares-none').x.to - 6);
    },
  );

  it('all: five windows of one size, Japan’s the last of them, dashed and empty, and a bar over each row', () => {
    const keys = ['firm', 'chamber', 'commission', 'shares', 'none'];
    const windows = keys.map((key) => box('all', `${key}-window`));
    const [first] = windows;
    for (const { x, y } of windows) {
      expect(high(x)).toBeCloseTo(high(first?.x ?? x), 1);
      expect(high(y)).toBeCloseTo(high(first?.y ?? y), 1);
    }
    expect(keys.map((key) => named('all', `${key}-window`)?.ink)).toEqual([
      ...Array.from({ length: 4 }, () => 'fitting'),
      'gap',
    ]);
    const last = windows.at(-1);
    const { shapes: drawn, texts, spots } = chart.scene('all', size) as PlotScene;
    const isIn = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
      x > (last?.x.from ?? NaN) &&
      x < (last?.x.to ?? NaN) &&
      y > (last?.y.from ?? NaN) &&
      y < (last?.y.to ?? NaN);
    expect([...texts, ...spots].filter(isIn)).toEqual([]);
    expect(drawn.filter(({ key, d }) => key !== 'none-window' && pathPoints(d).some(isIn))).toEqual([]);
    expect([textOf('all', 'none-name')?.lines, textOf('all', 'none-what')?.lines]).toEqual([
      ['Japan'],
      ['no count found'],
    ]);
    expect(marks('all', 'none-none')).toBe(2);
    const bars = (named('all', 'ministry-bar')?.d ?? '').split(/(?=M)/);
    expect(bars).toHaveLength(size === 'wide' ? 1 : 2);
    for (const [i, key] of keys.entries()) {
      const bar = bars.find((each) => span(each, 'y').to === windows[i]?.y.from);
      expect(span(bar).from, key).toBeLessThan(windows[i]?.x.from ?? NaN);
      expect(span(bar).to, key).toBeGreaterThan(windows[i]?.x.to ?? NaN);
    }
    expect(textOf('all', 'scale')?.lines.join(' ')).toMatch(/share no scale.*own text not read/);
  });

  it('the marks of a count are the same where it stands alone, so that they move', () => {
    for (const [view, key] of [
      ['firm', 'firm'],
      ['cases', 'chamber'],
      ['priority', 'commission'],
      ['shares', 'shares'],
      ['no-count', 'none'],
    ] as const) {
      const own = (of: string) =>
        shapes(of)
          .map((each) => each.key)
          .filter((each) => each.startsWith(`${key}-`) && each !== 'chamber-lead');
      expect(new Set(own(view)), view).toEqual(new Set(own('all')));
      expect(named(view, 'ministry-bar')?.tone).toBe('china');
    }
  });

  it('no view is so high on a wide sheet that the story draws Japan’s smaller for it', () => {
    const highs = ['all', 'firm', 'cases', 'priority', 'shares'].map(
      (view) => chart.scene(view, size).height,
    );
    if (size === 'wide') expect(Math.max(...highs)).toBeLessThanOrEqual(chart.scene('no-count', size).height);
    else expect(Math.max(...highs)).toBeLessThanOrEqual(520);
  });

  it.each(['firm', 'cases', 'priority', 'shares'])('%s: its one window is as wide as the sheet', (view) => {
    const { width, texts } = chart.scene(view, size) as PlotScene;
    const window = shapes(view).find(({ key }) => key.endsWith('-window'));
    expect(high(span(window?.d)) / width).toBeGreaterThan(0.95);
    const digits = texts.filter(({ key }) => key.endsWith('-figure'));
    expect(digits.map((each) => each.size)).toEqual([size === 'wide' ? 74 : 47]);
  });

  it.each(['all', 'firm', 'cases', 'priority', 'shares', 'no-count'])(
    '%s: a ring stands where the text of who counted was not read',
    (view) => {
      const { spots, texts } = chart.scene(view, size) as PlotScene;
      const ofCount = { firm, chamber: cases, commission: priority, shares: row(clepa) };
      const drawn = Object.entries(ofCount).filter(([key]) =>
        texts.some((each) => each.key === `${key}-who`),
      );
      expect(drawn.length).toBeGreaterThan(0);
      for (const [key, counted] of drawn)
        expect(
          spots.some((each) => each.key === `known-${key}` && each.ink === 'hollow'),
          key,
        ).toBe(counted?.known_by !== 'primary');
    },
  );

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
    return Math.max(...(each?.lines ?? ['']).map((line) => measure(line, each?.size ?? NaN, each?.weight)));
  };
  /** Where the last line of a text stands. */
  const lastLine = (key: string): number => {
    const each = text(key);
    return (each?.y ?? NaN) + ((each?.lines.length ?? NaN) - 1) * (each?.leading ?? NaN);
  };

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
    // On a phone the day begins the line of who made it.
    const parts = size === 'wide' ? ['words', 'day', 'source'] : ['words', 'source'];
    const own = statements.flatMap(({ id }) => parts.map((part) => `${id}-${part}`));
    expect(texts.filter(isIn).map(({ key }) => key)).toEqual(own);
    expect(spots.filter(isIn).map(({ key }) => key)).toEqual(statements.map(({ id }) => `known-${id}`));
    expect(shapes.filter(({ key, d }) => key !== 'none-window' && pathPoints(d).some(isIn))).toEqual([]);
    for (const key of own) {
      const each = text(key);
      if (!key.endsWith('-source')) expect(each?.lines, key).toHaveLength(1);
      const from = each?.anchor === 'end' ? each.x - widthOf(key) : (each?.x ?? NaN);
      expect(from, key).toBeGreaterThan(across.from + 2);
      expect(from + widthOf(key), key).toBeLessThan(across.to - 2);
      expect(lastLine(key) + (each?.size ?? NaN) * 0.22, key).toBeLessThan(down.to - 2);
    }
    for (const [i, { id }] of statements.entries()) {
      const next = statements[i + 1];
      // The words of the next one clear the last line of who made this one.
      if (next !== undefined)
        expect(lastLine(`${id}-source`) + 3, id).toBeLessThan(
          (text(`${next.id}-words`)?.y ?? NaN) - (text(`${next.id}-words`)?.size ?? NaN) * 0.72,
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
    // At rest on a phone of 390 by 844 pixels the slip of the story begins some 330 units down.
    for (const { key } of texts.filter(({ key }) => key !== 'none-more'))
      expect(lastLine(key), key).toBeLessThan(size === 'wide' ? 390 : 365);
    if (size === 'narrow') {
      expect(textOf('no-count', statements.at(-1)?.id + '-words')?.y).toBeLessThan(335);
      expect(room('firm-granted')[1].to).toBeLessThan(150);
      expect(room('firm-open')[1].to).toBeGreaterThan(room('firm-granted')[1].to + 200);
    }
  });

  it('each statement has its words in one style and its date with who made it in another, and a denial stays with it', () => {
    const partOf = (part: string) => statements.map(({ id }) => text(`${id}-${part}`));
    const [words, days, sources] = [partOf('words'), partOf('day'), partOf('source')];
    for (const each of [words, days, sources])
      expect(new Set(each.map((said) => `${said?.size} ${said?.face} ${said?.tone}`)).size).toBe(1);
    const day = /\d+\s\w+\s20\d\d/.source;
    if (size === 'wide')
      for (const each of days) expect(each?.lines.join(' ')).toMatch(new RegExp(`^${day}$`));
    sources.forEach((source, i) => {
      expect(source?.size).toBeGreaterThanOrEqual(13);
      if (size === 'narrow') expect(source?.lines[0]).toMatch(new RegExp(`^${day}: `));
      const known = row(statements[i]?.id ?? '')?.known_by;
      const words = source?.lines.join(' ') ?? '';
      expect(/, second-hand$/.test(words), words).toBe(known === 'second_hand');
      expect(/, from a copy$/.test(words), words).toBe(known === 'transcription');
    });
    const halt = text('2026-01-08-japan-processing-halt-the-wall-source');
    expect(halt?.lines.join(' ').replace(/^8 Jan 2026: /, '')).toBe(
      'WSJ; Reuters could not confirm it; China denied it for civilian users',
    );
    expect(row('2026-01-08-japan-processing-halt-the-wall')?.note).toMatch(
      /Reuters could not confirm it, and MOFCOM denied it for civilian users/,
    );
  });
});

it('never draws the share that lacks a second source', () => {
  expect(chart.rows.some((each) => each['approved_pct'] === 70)).toBe(false);
});

it('says priority of the applications of October alone, whose row has it', () => {
  const before = row('2025-10-21-european-union-applications-european-commission');
  expect([priority, before].map((each) => each?.finding.includes('priority'))).toEqual([false, true]);
  expect(chart.describe('priority')).toMatch(/October 2025 he had said about 50% of priority applications/);
  expect(chart.describe('priority').match(/priority/gi)).toHaveLength(1);
  expect(JSON.stringify(chart.words)).not.toMatch(/priority (list|applic)/i);
});

it('says of each count that is known from another text that it was read second-hand, and under it what its ring is', () => {
  for (const view of ['all', 'firm', 'cases', 'shares', 'no-count'])
    expect(chart.describe(view), view).toContain('read second-hand');
  expect(chart.describe('priority')).not.toContain('second-hand');
  for (const size of sizes)
    for (const view of chart.views) {
      const { spots, texts } = chart.scene(view, size) as PlotScene;
      const said = texts.flatMap(({ lines }) => lines).join(' ');
      const isRinged = spots.some(({ ink }) => ink === 'hollow');
      expect(said.includes('Ring: own text not read'), view).toBe(isRinged);
    }
});

it('says the base with every count', () => {
  expect(chart.describe('firm')).toContain('5 of 180');
  expect(chart.describe('cases')).toMatch(/about 25% of more than 140.*19 of 141/);
  expect(chart.describe('priority')).toContain('just over 50% of about 2,000');
  expect(byPress?.note).toContain('less than a quarter were approved');
  expect(chart.describe('cases')).toContain('less than a quarter were approved');
  expect(chart.describe('all')).toMatch(
    /^[^.]*\. Five windows[^%]*5 of 180.*Japan’s window is dashed and empty: no count found\.$/,
  );
  expect(chart.describe('no-count')).toMatch(
    /two windows of one size\. Japan’s is dashed[^%]*dashed and empty: no count found[^%]*17\sJune\s2025[^%]*8\sJanuary\s2026[^%]*denied[^%]*5 of 180[^%]*One firm is not a country[^%]*$/,
  );
});
