// Order and practice draws the order as a list with an empty box, and keeps apart what was ordered, hinted, reported and answered.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { mixScenes } from '../../src/charts/live/motion/scene-motion.ts';
import { markOfRow } from '../../src/charts/figure/read-out/mark-of-row.ts';
import { orderAndPracticeChart as chart } from '../../src/charts/order-and-practice/chart.ts';
import { licensing } from '../../src/data/tables/trade/licensing.ts';
import { type Box, overlap, pathBox, pathPoints, textBoxes } from './drawings/boxes.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const scene = (view: string, size: 'narrow' | 'wide'): PlotScene => chart.scene(view, size) as PlotScene;
const said = ({ texts }: PlotScene): string => texts.flatMap(({ lines }) => lines).join(' ');
const boxOf = ({ shapes }: PlotScene, key: string): Box => ({
  name: key,
  ...pathBox(shapes.find((shape) => shape.key === key)?.d ?? ''),
});

/** The sayings of each view beside the order itself, which every view draws. */
const own: Readonly<Record<string, readonly string[]>> = {
  orders: ['lists', 'moreLists'],
  hint: ['hint'],
  practice: ['halt', 'contracts', 'data', 'approvals', 'nearZero', 'slowed'],
  denial: ['civilian', 'refused'],
};
const all = Object.values(own).flat();
/** The small sheets of sayings, and those of the key, with their middles. */
const signsIn = (drawn: PlotScene) => {
  const keyed = (key: string) => key === 'key-official' || key === 'key-others';
  const sayings = all.filter((key) => !(own['orders'] ?? []).includes(key));
  return drawn.shapes
    .filter(({ key }) => keyed(key) || sayings.includes(key))
    .map(({ key, ink, tone }) => {
      const { left, right, top, bottom } = boxOf(drawn, key);
      return { key, ink, tone, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
};

describe.each(cases)('$view, $size', ({ view, size }) => {
  const drawn = scene(view, size);
  const sheets = drawn.shapes.filter(({ key }) => ['order', 'lists', 'moreLists'].includes(key));
  const spots = signsIn(drawn).filter(({ key }) => !key.startsWith('key-'));

  it('draws the order and each saying of the view once', () => {
    const keys = [...sheets, ...spots].map(({ key }) => key).sort();
    expect(keys).toEqual(['order', ...(own[view] ?? all)].sort());
  });

  it('draws as solid only official texts that were read, themselves or in copies: the orders, and no report of an answer', () => {
    for (const { key, ink } of sheets) expect(ink, key).toBe('fitting');
    for (const { key, ink } of spots) expect(ink, key).toBe('estimate');
  });

  it('lists what the order bars with a cross each, and under that with an empty box that rare earths are not named', () => {
    const [slot, sheet] = [boxOf(drawn, 'sheet-slot'), boxOf(drawn, 'order')];
    expect(slot.left).toBeGreaterThan(sheet.left);
    expect(slot.right).toBeLessThan(sheet.right);
    expect(slot.bottom - slot.top).toBeGreaterThan(19);
    expect(textBoxes(drawn.texts).filter((text) => overlap(text, slot))).toEqual([]);
    const missing = drawn.texts.find(({ key }) => key === 'sheet-missing');
    expect(missing?.lines.join(' ')).toBe('Rare earths are not named');
    const items = drawn.texts.filter(({ key }) => key.startsWith('sheet-item-'));
    expect(items.map(({ lines }) => lines.join(' '))).toEqual([
      'military users',
      'military purposes',
      'any use that adds to military capability',
    ]);
    const crosses = drawn.shapes.find(({ key }) => key === 'sheet-crosses');
    expect(crosses?.d.match(/M/g)).toHaveLength(2 * items.length);
    // The lines of the order end before ours begins: it would read as one of them. Its box has no cross.
    const [words] = textBoxes(missing === undefined ? [] : [missing]);
    const rules = pathPoints(drawn.shapes.find(({ key }) => key === 'sheet-lines')?.d ?? '').map(
      ({ y }) => y,
    );
    const last = Math.max(...rules);
    for (const { bottom, name } of textBoxes(items)) expect(bottom, name).toBeLessThan(last);
    expect(words?.top).toBeGreaterThan(last);
    expect(boxOf(drawn, 'sheet-crosses').bottom).toBeLessThan(last);
    expect(slot.top).toBeGreaterThan(last);
    const letters = drawn.texts.filter(({ key }) => key.startsWith('sheet-')).map(({ size: of }) => of);
    expect(missing?.size).toBe(Math.max(...letters));
    // A whole line: dashes say that the press told a thing.
    expect(drawn.shapes.find(({ key }) => key === 'sheet-slot')?.ink).toBe('fitting');
  });

  it('sets the words of the order on its sheet, and of what was said beside or under it', () => {
    const sheet = boxOf(drawn, 'order');
    for (const box of textBoxes(drawn.texts)) {
      const isOn = overlap(box, sheet);
      expect(isOn, box.name).toBe(/^(?:sheet-|day-order )/.test(box.name));
      if (isOn) expect(box.right, box.name).toBeLessThanOrEqual(sheet.right);
    }
  });

  it('keeps the order of days', () => {
    const days = ['hint', 'halt', 'contracts', 'refused', 'data', 'approvals', 'nearZero', 'slowed'];
    if (view === 'all') {
      for (const rail of ['practice', 'denial']) {
        const [of, xs] = [own[rail] ?? [], spots.filter(({ key }) => own[rail]?.includes(key) === true)];
        expect(xs.map(({ key }) => key)).toEqual(of);
        expect(xs.map(({ x }) => x)).toEqual(xs.map(({ x }) => x).toSorted((a, b) => a - b));
        expect(new Set(xs.map(({ y }) => y.toFixed(1))).size).toBe(1);
      }
      return;
    }
    const ys = days.flatMap((key) => spots.filter((spot) => spot.key === key).map(({ y }) => y));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  if (view === 'practice')
    it('swings to the other side for the report of approvals alone', () => {
      const x = (name: string) => spots.find(({ key }) => key === name)?.x;
      const others = (own['practice'] ?? []).filter((key) => key !== 'approvals').map(x);
      expect(new Set(others.map((each) => each?.toFixed(1))).size).toBe(1);
      expect(x('approvals')).toBeGreaterThan(others[0] ?? Infinity);
      // The pipe comes through all of them: on the side of each its walls are to the left and right of it.
      const pipe = drawn.shapes.find(({ key }) => key === 'swing');
      expect(pipe?.ink).toBe('estimate');
      const corners = pathPoints(pipe?.d ?? '');
      const walls = corners.slice(1).flatMap((to, i) => {
        const from = corners[i];
        return from === undefined || Math.abs(from.x - to.x) > 0.1
          ? []
          : [{ x: to.x, from: from.y, to: to.y }];
      });
      for (const { key, x: across, y } of spots) {
        const beside = walls.filter(({ from, to }) => Math.min(from, to) < y && y < Math.max(from, to));
        expect(
          beside
            .filter((wall) => Math.abs(wall.x - across) < 20)
            .map(({ x }) => x < across)
            .toSorted(),
          key,
        ).toEqual([false, true]);
        expect(beside, key).toHaveLength(2);
      }
    });

  if (view === 'practice')
    it('lets no word of a report touch the pipe', () => {
      const { less, more, half } =
        size === 'wide' ? { less: 282, more: 624, half: 14 } : { less: 18, more: 342, half: 10 };
      const boxes = textBoxes(drawn.texts.filter(({ key }) => /^(?:day|by|note|saying)-(?!order)/.test(key)));
      expect(boxes.length).toBeGreaterThan(0);
      // At rest on a phone of 390 by 844 pixels the slip of the story begins some 407 units down.
      if (size === 'narrow') expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(405);
      for (const box of boxes) {
        expect(box.left, box.name).toBeGreaterThan(less + half + 5);
        expect(box.right, box.name).toBeLessThan(more - half - 5);
      }
    });

  // The view of orders has no saying beside its sheets.
  if (view !== 'orders')
    it('names the kind of word at each saying but in the view of reports, in one colour for Beijing and another for the press', () => {
      expect(spots).not.toEqual([]);
      for (const { key, tone } of spots) {
        if (view === 'all') {
          expect(tone, key).toBe(own['practice']?.includes(key) === true ? 'others' : 'china');
          continue;
        }
        const kind = drawn.texts.find((text) => text.key === `kind-${key}`);
        const isReport = own['practice']?.includes(key) === true;
        expect(kind?.lines[0], key).toBe(isReport ? undefined : key === 'hint' ? 'hinted' : 'answered');
        expect([tone, kind?.tone], key).toEqual(isReport ? ['others', undefined] : ['china', 'china']);
      }
    });
});

it.each(sizes)(
  'makes the missing word the largest thing of the view of all, and lets it stand by in the others: %s',
  (size) => {
    const holeOf = (view: string) => boxOf(scene(view, size), 'sheet-slot');
    const high = ({ top, bottom }: Box) => bottom - top;
    const whole = boxOf(scene('all', size), 'order');
    const letters = (view: string, key: string) =>
      scene(view, size).texts.find((text) => text.key === key)?.size ?? Number.NaN;
    for (const view of chart.views.filter((each) => each !== 'all')) {
      expect(letters(view, 'sheet-missing'), view).toBeLessThan(letters('all', 'sheet-missing'));
      const sheet = boxOf(scene(view, size), 'order');
      const area = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);
      expect(area(sheet), view).toBeLessThan(0.66 * area(whole));
    }
    // Cut out of the sheet: what is behind it shows, and no tint says that something is there.
    const { shapes } = scene('all', size);
    expect(shapes.find(({ key }) => key === 'sheet-hole')).toMatchObject({ tone: 'paper', ink: 'fill' });
    for (const view of chart.views)
      expect(high(holeOf('all')), view).toBeGreaterThanOrEqual(high(holeOf(view)));
  },
);

it.each(sizes)('hints with a slip in dashes beside the order, joined to the empty box: %s', (size) => {
  const drawn = scene('hint', size);
  const [slot, slip] = [boxOf(drawn, 'sheet-slot'), boxOf(drawn, 'hint-slip')];
  const guides = pathPoints(drawn.shapes.find(({ key }) => key === 'hint-guides')?.d ?? '');
  const isAt = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
    x >= box.left - 0.1 && x <= box.right + 0.1 && y >= box.top - 0.1 && y <= box.bottom + 0.1;
  expect(guides.filter((each) => isAt(each, slot)).length).toBe(size === 'wide' ? 2 : 1);
  expect(guides.filter((each) => isAt(each, slip)).length).toBe(size === 'wide' ? 2 : 1);
  expect(overlap(slip, slot)).toBe(false);
  expect(drawn.shapes.find(({ key }) => key === 'hint-edge')?.ink).toBe('gap');
  for (const { key, lines } of drawn.texts.filter((text) => text.key === 'saying-hint'))
    expect(lines.join(' '), key).toBe('Medium and heavy rare earths');
  const names = textBoxes(drawn.texts.filter(({ key }) => key === 'saying-hint'));
  expect(
    names.every(
      ({ left, right, top, bottom }) =>
        left > slip.left && right < slip.right && top > slip.top && bottom < slip.bottom,
    ),
  ).toBe(true);
});

it.each(sizes)(
  'answers in the largest type beside the one order, ties what was not said to its hole, and crosses out the call: %s',
  (size) => {
    const drawn = scene('denial', size);
    const slot = boxOf(drawn, 'sheet-slot');
    const sizeOf = (key: string) => drawn.texts.find((text) => text.key === key)?.size ?? NaN;
    expect(sizeOf('saying-civilian')).toBe(Math.max(...drawn.texts.map((text) => text.size)));
    // The order is where it was among lists and reports, and no other sheet stands beside it.
    for (const view of ['orders', 'practice'])
      expect(boxOf(scene(view, size), 'order')).toEqual(boxOf(drawn, 'order'));
    expect(drawn.shapes.filter(({ key }) => key.endsWith('-slot')).map(({ key }) => key)).toEqual([
      'sheet-slot',
    ]);
    const missing = drawn.texts.filter(({ key }) => key === 'civilian-missing');
    expect(missing.flatMap(({ lines }) => lines)).toEqual(['Rare earths covered? Not said']);
    if (size === 'wide') {
      const tie = pathPoints(drawn.shapes.find(({ key }) => key === 'civilian-tie')?.d ?? '');
      const [words] = textBoxes(missing);
      expect(tie[0]?.x).toBe(slot.right);
      expect(tie[0]?.y).toBeCloseTo((slot.top + slot.bottom) / 2, 0);
      expect((words?.left ?? NaN) - (tie.at(-1)?.x ?? NaN)).toBeLessThan(8);
      expect(tie.at(-1)?.y).toBeGreaterThan(words?.top ?? Infinity);
      expect(tie.at(-1)?.y).toBeLessThan(words?.bottom ?? -Infinity);
    }
    // That the call was turned down was read in the press.
    expect(drawn.shapes.find(({ key }) => key === 'refused-cross')?.ink).toBe('dashes');
    const letter = boxOf(drawn, 'refused-letter');
    expect(textBoxes(drawn.texts).filter((text) => overlap(text, letter))).toEqual([]);
  },
);

it.each(sizes)('sets our own words on the order in ink, for red is what comes from China: %s', (size) => {
  for (const view of chart.views)
    expect(scene(view, size).texts.find(({ key }) => key === 'sheet-missing')?.tone, view).toBe('ink');
});

it.each(sizes)('lets no sheet slide from under its words to the hint: %s', (size) => {
  for (const from of chart.views)
    for (const to of ['hint'].filter((view) => view !== from))
      for (const [start, end] of [
        [from, to],
        [to, from],
      ] as const) {
        const moving = mixScenes(scene(start, size), scene(end, size))(0.3);
        for (const key of ['order', 'sheet-ground', 'sheet-hole', 'sheet-slot'])
          expect(boxOf(moving, key), `${key} from ${start} to ${end}`).toEqual(
            boxOf(scene(start, size), key),
          );
      }
});

it.each(sizes)('leaves room around the sheet that says whose text a word is, for a ring: %s', (size) => {
  for (const [view, key] of [
    ['hint', 'hint'],
    ['denial', 'civilian'],
  ] as const) {
    const drawn = scene(view, size);
    const sign = boxOf(drawn, key);
    // No larger than a ring that stands around it.
    expect(sign.bottom - sign.top).toBeLessThan(15);
    const [x, y] = [(sign.left + sign.right) / 2, (sign.top + sign.bottom) / 2];
    const ring = { name: 'ring', left: x - 11, right: x + 11, top: y - 11, bottom: y + 11 };
    expect(textBoxes(drawn.texts).filter((text) => overlap(text, ring))).toEqual([]);
  }
});

it.each(sizes)('counts hints, reports and answers of all as their views hold rows: %s', (size) => {
  const { texts } = scene('all', size);
  const spots = signsIn(scene('all', size));
  for (const [rail, view, name, days] of [
    ['hinted', 'hint', 'hint', '6 Jan'],
    ['reported', 'practice', 'reports', '8 Jan to 23 Jun'],
    ['answered', 'denial', 'answers', '8 Jan to 15 Jan'],
  ] as const) {
    const line = (key: string) => texts.find((text) => text.key === `${key}-${rail}`)?.lines[0];
    expect(line('count')).toBe(String(chart.rowsOf(view).length));
    expect(line('counted')).toBe(name);
    expect(line('days')).toBe(days);
    expect(spots.filter(({ key }) => own[view]?.includes(key) === true)).toHaveLength(Number(line('count')));
  }
});

it.each(sizes)('explains solid and dashed sheets where a view has them, and only there: %s', (size) => {
  for (const view of chart.views) {
    const spots = signsIn(scene(view, size));
    const has = (isKey: boolean): boolean => spots.some(({ key }) => key.startsWith('key-') === isKey);
    expect(has(true), view).toBe(has(false));
  }
});

it.each(sizes)('keeps all that is said of a list clear of the edges of its sheet: %s', (size) => {
  const drawn = scene('orders', size);
  for (const key of ['lists', 'moreLists']) {
    const sheet = boxOf(drawn, key);
    for (const box of textBoxes(drawn.texts.filter((text) => text.key.split('-').includes(key)))) {
      const isUnder = box.top > sheet.bottom;
      expect(isUnder || (box.left > sheet.left + 3 && box.right < sheet.right - 3), box.name).toBe(true);
    }
    for (const kind of ['barred', 'watched']) {
      const names = boxOf(drawn, `${kind}-${key}-names`);
      expect(names.left, kind).toBeGreaterThan(sheet.left + 3);
      expect(names.right, kind).toBeLessThan(sheet.right - 3);
      expect(textBoxes(drawn.texts).filter((text) => overlap(text, names))).toEqual([]);
    }
  }
});

it.each(sizes)(
  'ties the number of a step to the line under the names that it counts, which a disc does not hide: %s',
  (size) => {
    const row = licensing.rows.find(({ id }) => id === '2026-02-24-japan-entity-list-mofcom') ?? {};
    expect(markOfRow(chart, 'orders', size, row, 'barred_entities_n')?.key).toBe('barred-lists-line');
    const drawn = scene('orders', size);
    for (const list of ['barred-lists', 'watched-lists', 'barred-moreLists', 'watched-moreLists']) {
      const [names, line] = [boxOf(drawn, `${list}-names`), boxOf(drawn, `${list}-line`)];
      expect(line.right, list).toBeCloseTo(names.right, 0);
      expect(line.left, list).toBeLessThan(names.left - 40);
      // A disc is less than 20 units across.
      expect(line.top - names.bottom, list).toBeGreaterThan(9.5);
      for (const text of textBoxes(drawn.texts.filter(({ key }) => key === `${list}-by`)))
        expect(text.top - line.bottom, list).toBeGreaterThan(5);
    }
  },
);

it.each(sizes)('counts the names on the lists as their rows do: %s', (size) => {
  const lists = licensing.rows.filter(({ metric }) => metric === 'entity_list');
  expect(lists.length).toBe(2);
  for (const row of lists) {
    const key = row.date.startsWith('2026-02') ? 'lists' : 'moreLists';
    const { texts, shapes } = scene('orders', size);
    for (const [kind, count] of [
      ['barred', row.barred_entities_n],
      ['watched', row.watched_entities_n],
    ] as const) {
      expect(count).not.toBeNull();
      expect(texts.find((text) => text.key === `${kind}-${key}`)?.lines).toEqual([String(count)]);
      const names = shapes.find((shape) => shape.key === `${kind}-${key}-names`);
      expect(names?.d.match(/M/g)).toHaveLength(count ?? 0);
      // Each name is one mark, and no bar falls into parts.
      // Of one list only number and count were seen: its names are pale, and words say why.
      const isRead = key === 'lists' || kind === 'watched';
      expect(names?.ink).toBe(isRead ? 'fill' : 'estimate');
      const under = texts.find((text) => text.key === `under-${kind}-${key}`)?.lines.join(' ');
      expect(under === 'list itself not read').toBe(!isRead);
      const bars = (names?.d ?? '').split('Z').filter(Boolean).map(pathPoints);
      expect(bars).toHaveLength(count ?? 0);
      expect(new Set(bars.map(([first]) => `${first?.x} ${first?.y}`)).size).toBe(count);
    }
    expect(said(scene('all', size))).toContain(
      `${row.barred_entities_n} barred, ${row.watched_entities_n} watched`,
    );
    expect(chart.describe('orders')).toContain(`${row.watched_entities_n} more`);
  }
});

it.each(sizes)('says that the clause is a summary: %s', (size) => {
  const { texts } = scene('orders', size);
  expect(texts.find(({ key }) => key === 'sheet-summary')?.lines).toEqual(['In our words']);
});

it('says in full that the halt was not confirmed, and what was answered', () => {
  expect(said(scene('practice', 'wide'))).toContain('Reuters could not confirm');
  for (const size of sizes) expect(said(scene('denial', size))).toContain('civilian users are not affected');
});

it('takes no row that waits for its primary text', () => {
  const waiting = chart.rows.filter(({ publish_advice }) => !String(publish_advice).startsWith('publish'));
  expect(waiting).toEqual([]);
});
