// The timeline says what is contested, scheduled or only suspected, and draws nothing as settled that a row calls weaker.
import { describe, expect, it } from 'vitest';
import { opacityOf } from '../../src/charts/marks/emphasis.ts';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { leverageTimelineChart as chart } from '../../src/charts/leverage-timeline/chart.ts';
import { events } from '../../src/data/tables/record/events.ts';
import { reeExportsMonthly } from '../../src/data/tables/trade/ree-exports-monthly.ts';
import { displayWidth } from '../../src/charts/look/text-width.ts';
import { monthSpanOf } from '../../src/charts/kit/time/dates.ts';
import { pathBox, pathPoints } from './drawings/boxes.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const halt = '2010-09-21-shipments-to-japan-reported-halted';
const april = '2025-04-04-licences-required-for-seven-medium-and';
const october = '2025-10-09-announcements-55-58-61-and-62';
const order = '2026-01-06-announcement-no-1-of-2026-dual';
/** The acts that are drawn as long as they stay in force, the lowest first. */
const barsOf: Readonly<Record<string, readonly string[]>> = {
  'year-2025': [april, october],
  'year-2026': [
    april,
    order,
    '2026-02-24-announcements-no-11-and-no-12',
    '2026-06-29-announcements-no-27-and-no-28',
  ],
};
/** What pauses or ends an act that is drawn as a layer: its mark is the leaf that was lifted off its place. */
const leavesOf: Readonly<Record<string, readonly string[]>> = {
  'wto-case': ['2015-01-01-export-quotas-end-licences-remain'],
  'year-2025': ['2025-11-07-announcement-no-70-october-rules-suspended'],
};
/** The views that stand on a rail. */
const onRail: readonly string[] = ['wto-case', ...Object.keys(barsOf)];
const isEvent = (row: Readonly<Record<string, unknown>>): boolean => 'action_type' in row;
const drawnEvents = chart.rows.filter(isEvent);
const imports = reeExportsMonthly.rows.filter(
  ({ product, month }) => product === 'rare_earths_imports_from_china' && month.startsWith('2010'),
);

/** What the drawn name of an act says of its standing. */
const saidOf: Readonly<Record<string, string>> = {
  contested: 'contested',
  scheduled: 'scheduled',
  extended: 'no legal notice seen',
  suspected: 'suspected',
  attributed: 'attributed',
};

type View = (typeof chart.views)[number];
/** The marks of acts of a view whose date is still to come. */
const scheduledIn = (view: View, { spots, shapes }: PlotScene) => {
  const ahead = chart
    .rowsOf(view)
    .filter(({ standing }) => ['scheduled', 'extended'].includes(String(standing)))
    .map(({ id }) => id);
  return [...spots, ...shapes].filter(({ key }) => ahead.includes(key));
};
/** The drawn names of acts that are weaker than settled, with what they have to say of it. */
const weakerNamesIn = ({ texts }: PlotScene) =>
  texts.flatMap(({ key, lines }) => {
    const row = chart.rows.find(({ id }) => key === `event-${String(id)}`);
    const said = saidOf[String(row?.['standing'] ?? '')];
    return said === undefined ? [] : [{ key, lines, said }];
  });

describe.each(cases)('$view, $size', ({ view, size }) => {
  const scene = chart.scene(view, size) as PlotScene;
  const marks = [...scene.spots, ...scene.shapes];

  it('draws every event of the view once, with its id as the key of its mark, or counts it in words', () => {
    const keys = marks.map(({ key }) => key);
    const ids = chart
      .rowsOf(view)
      .filter(isEvent)
      .map(({ id }) => String(id));
    const times = ids.map((id) => keys.filter((key) => key === id).length);
    expect(Math.max(...times)).toBe(1);
    const left = times.filter((count) => count === 0).length;
    expect(left > 0).toBe(onRail.includes(view));
    const texts = scene.texts.flatMap(({ lines }) => lines).join(' ');
    for (const said of [texts, chart.describe(view)])
      if (left > 0) expect(said).toContain(`${left} more events are in the table`);
      else expect(said).not.toMatch(/more events are in the table/);
  });

  it('draws no event of another view', () => {
    const own = new Set(chart.rowsOf(view).map(({ id }) => id));
    const foreign = chart.rows.filter((row) => isEvent(row) && !own.has(row['id']));
    const keys = new Set(marks.map(({ key }) => key));
    expect(foreign.filter(({ id }) => keys.has(String(id)))).toEqual([]);
  });

  const words = scene.texts.flatMap(({ lines }) => lines).join(' ');
  if (view === 'all')
    it('counts what the table keeps back', () => {
      expect(words).toContain(`${events.withheldCount} events are kept back`);
    });
  else if (!onRail.includes(view) && view !== 'dispute-2010')
    it('counts the blocks that it draws without a name', () => {
      const named = scene.texts.filter(({ key }) => key.startsWith('event-')).length;
      const left = chart.rowsOf(view).length - named;
      if (left === 0) expect(words).not.toMatch(/in the table/);
      else expect(words).toContain(left === 1 ? 'One more is a block' : `${left} more are blocks`);
    });

  it('fills only acts that are settled and were read in their own text', () => {
    const unsure = chart
      .rowsOf(view)
      .filter(isEvent)
      .filter((row) => row['standing'] !== 'settled' || row['known_by'] !== 'primary')
      .map(({ id }) => String(id));
    const drawn = marks.filter(({ key }) => unsure.includes(key));
    // A rail leaves some of its acts to the table: the test of every event counts them.
    if (!onRail.includes(view)) expect(drawn.map(({ key }) => key).toSorted()).toEqual(unsure.toSorted());
    expect(drawn.filter(({ ink }) => ink === 'fill').map(({ key }) => key)).toEqual([]);
  });

  const scheduled = scheduledIn(view, scene);
  if (scheduled.length > 0)
    it('fills no scheduled date', () => {
      for (const mark of scheduled) expect(mark).toMatchObject({ ink: 'outline', tone: 'policy' });
    });

  const weaker = weakerNamesIn(scene);
  if (weaker.length > 0)
    it('says at a drawn name how its act stands, as the table does', () => {
      for (const { key, lines, said } of weaker) expect(lines.join(' '), key).toContain(said);
    });
});

it.each(sizes)(
  'draws scheduled dates, and names acts that are weaker than settled, in these views: %s',
  (size) => {
    const viewsWith = (some: (view: View, scene: PlotScene) => readonly unknown[]) =>
      chart.views.filter((view) => some(view, chart.scene(view, size) as PlotScene).length > 0);
    expect(viewsWith(scheduledIn)).toEqual(['all', 'year-2026', 'licences', 'talks']);
    expect(viewsWith((_, scene) => weakerNamesIn(scene))).toEqual([
      'all',
      'before-2010',
      'dispute-2010',
      'year-2026',
      'licences',
      'bans',
      'talks',
    ]);
  },
);

it.each(sizes)('the halt of 2010 is named where it is drawn, and drawn dashed: %s', (size) => {
  for (const view of ['all', 'bans', 'dispute-2010']) {
    const scene = chart.scene(view, size) as PlotScene;
    const marks = [...scene.spots, ...scene.shapes];
    expect(marks.find(({ key }) => key === halt)?.ink, view).toBe('estimate');
    expect(
      scene.texts.some(({ key }) => key === `event-${halt}`),
      view,
    ).toBe(true);
  }
});

describe.each(cases.filter(({ view }) => view !== 'dispute-2010' && !onRail.includes(view)))(
  'the strip of $view, $size',
  ({ view, size }) => {
    const scene = chart.scene(view, size) as PlotScene;
    const boxOf = (key: string) => {
      return pathBox(scene.shapes.find((shape) => shape.key === key)?.d ?? '');
    };
    const rows = events.rows.filter(({ id }) => chart.rowsOf(view).some((row) => row['id'] === id));
    const pipe = boxOf('pipe');
    it('has China’s acts on one side of the pipe, those of others on the other', () => {
      for (const { id, side } of rows) {
        const box = boxOf(id);
        const isChina = size === 'wide' ? box.bottom < pipe.top : box.left > pipe.right;
        const isOther = size === 'wide' ? box.top > pipe.bottom : box.right < pipe.left;
        expect([isChina, isOther], id).toEqual(side === 'china' ? [true, false] : [false, true]);
      }
    });

    it('draws each act as high as any other, so that a stack counts', () => {
      const high = rows.map(({ id }) => {
        const box = boxOf(id);
        // The edge of a block that is not filled lies within it.
        const isWhole = scene.shapes.find(({ key }) => key === id)?.ink === 'fill';
        const inset = isWhole ? 0 : 1.4;
        return size === 'wide' ? box.bottom - box.top + inset : box.right - box.left + inset;
      });
      expect(high.length).toBeGreaterThan(0);
      expect(Math.max(...high) - Math.min(...high)).toBeLessThan(0.6);
    });

    it('draws each act as wide as any other, also where columns are months, so that areas count too', () => {
      const long = rows
        .filter(({ date }) => view !== 'first-licences' || date.length > 4)
        .map(({ id }) => {
          const box = boxOf(id);
          const inset = scene.shapes.find(({ key }) => key === id)?.ink === 'fill' ? 0 : 1.4;
          return size === 'wide' ? box.right - box.left + inset : box.bottom - box.top + inset;
        });
      expect(Math.max(...long) - Math.min(...long)).toBeLessThan(0.6);
    });

    it('lays no act on another', () => {
      const boxes = rows.map(({ id }) => boxOf(id));
      const clashes = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
      expect(clashes).toEqual([]);
    });

    const known = rows.filter(({ date }) => date.length > 4).sort((a, b) => (a.date < b.date ? -1 : 1));
    it('has two acts or more whose month is known, but before 2010', () => {
      expect(known.length > 1).toBe(view !== 'before-2010');
    });

    if (known.length > 1)
      it('keeps time in order along the pipe', () => {
        const starts = known.map(({ id }) => (size === 'wide' ? boxOf(id).left : boxOf(id).top));
        starts.slice(1).forEach((start, i) => expect(start).toBeGreaterThan((starts[i] ?? 0) - 1.5));
      });
  },
);

const boxIn = ({ shapes }: PlotScene, of: string) => {
  return pathBox(shapes.find(({ key }) => key === of)?.d ?? '');
};

describe.each(sizes.flatMap((size) => [...onRail, 'dispute-2010'].map((view) => ({ view, size }))))(
  'the flags of $view, $size',
  ({ view, size }) => {
    const scene = chart.scene(view, size) as PlotScene;
    const pipe = boxIn(scene, 'pipe');
    const layers: readonly string[] = [...(barsOf[view] ?? []), ...(leavesOf[view] ?? [])];
    const [year = NaN, months = NaN] = {
      'dispute-2010': [2010 * 12 + 6, 6],
      'wto-case': [2011 * 12, 60],
      'year-2025': [2025 * 12 + 3, 9],
    }[view] ?? [2026 * 12, 13];
    const flags = events.rows.filter(
      ({ id }) =>
        chart.rowsOf(view).some((row) => row['id'] === id) &&
        !layers.includes(id) &&
        scene.shapes.some(({ key }) => key === `lead-${id}`),
    );
    const inkOf = (id: string) => scene.shapes.find(({ key }) => key === id)?.ink;

    const scheduled = new Set(flags.filter(({ id }) => inkOf(id) === 'outline').map(({ id }) => id));

    it('are few, each with its date and its name', () => {
      expect(flags.length).toBeGreaterThan(2);
      expect(flags.length).toBeLessThan(5);
      const named = new Set(scene.texts.map(({ key }) => key));
      for (const { id } of flags)
        expect([named.has(`date-${id}`), named.has(`event-${id}`)]).toEqual([true, true]);
    });

    it('have a foot at the rail that is as long as what is known of the date', () => {
      const month = (pipe.right - pipe.left) / months;
      for (const { id, date } of flags) {
        const foot = boxIn(scene, `${id}-when`);
        const { from, to } = monthSpanOf(date);
        const middle = pipe.left + ((from + to) / 2 - year) * month;
        expect((foot.left + foot.right) / 2, id).toBeCloseTo(middle, -0.5);
        // A month and a year are drawn whole; a day is a tick.
        if (date.length < 10) expect(foot.right - foot.left, id).toBeCloseTo((to - from) * month, 0);
        else expect(foot.right - foot.left, id).toBeLessThan(3.5);
        const off = Math.min(Math.abs(foot.top - pipe.bottom), Math.abs(foot.bottom - pipe.top));
        // At the rail, or one foot off it where a shorter one stands there.
        expect(
          [0, 6.4].some((by) => Math.abs(off - by) < 0.2),
          `${id}: ${off}`,
        ).toBe(true);
      }
      const feet = flags.map(({ id }) => boxIn(scene, `${id}-when`));
      feet.forEach((foot, i) => {
        for (const other of feet.slice(i + 1))
          expect(
            foot.left < other.right &&
              other.left < foot.right &&
              foot.top < other.bottom &&
              other.top < foot.bottom,
          ).toBe(false);
      });
    });

    it('have a line from the middle of the foot to a block that a disc leaves in sight', () => {
      for (const { id } of flags) {
        const [foot, line, block] = [`${id}-when`, `lead-${id}`, id].map((key) => boxIn(scene, key));
        if (!foot || !line || !block) throw new Error(`${id} is not drawn`);
        expect(line.left).toBeCloseTo((foot.left + foot.right) / 2, 0);
        expect(block.right - block.left, id).toBeGreaterThan(
          scheduled.has(id) ? (size === 'wide' ? 12 : 16) : size === 'wide' ? 22 : 28,
        );
        expect(block.bottom - block.top, id).toBeGreaterThan(26);
        expect(
          Math.min(Math.abs(line.left - block.left), Math.abs(line.left - block.right)),
          id,
        ).toBeLessThan(1);
      }
    });

    it('have a cut end where they are of what was done, so that they are no bars', () => {
      for (const { id } of flags) {
        if (scheduled.has(id)) continue;
        const d = scene.shapes.find(({ key }) => key === id)?.d ?? '';
        const block = boxIn(scene, id);
        const inner = pathPoints(d).filter(({ x }) => x > block.left + 2 && x < block.right - 2);
        expect(inner, id).toHaveLength(1);
        expect(inner[0]?.y, id).toBeCloseTo((block.top + block.bottom) / 2, 0);
      }
    });

    it('cross no words, no block and no layer with their lines', () => {
      const words = scene.texts.map((text) => ({ key: text.key, box: boxOfText(text) }));
      const others = [...flags.map(({ id }) => id), ...layers].map((key) => ({
        key,
        box: boxIn(scene, key),
      }));
      for (const { id } of flags) {
        const line = boxIn(scene, `lead-${id}`);
        for (const { key, box } of [...words, ...others]) {
          const isOn =
            box.left < line.right - 0.1 + 0.2 &&
            box.right > line.left + 0.1 - 0.2 &&
            box.top < line.bottom - 1 &&
            box.bottom > line.top + 1;
          // The names in the rail stand between its edges.
          if (key !== id && !/^(month|year)-/.test(key)) expect(isOn, `${id} over ${key}`).toBe(false);
        }
      }
    });
  },
);

describe.each(sizes)('the layers of all views, %s', (size) => {
  const scenes = new Map(onRail.map((view) => [view, chart.scene(view, size) as PlotScene]));
  const quotas = leavesOf['wto-case']?.[0];
  const keysOf = (view: string): readonly string[] =>
    barsOf[view] ?? [`${quotas}-licences`, `${quotas}-band`];
  const boxesOf = (view: string) =>
    keysOf(view).map((key) => {
      const scene = scenes.get(view) as PlotScene;
      const box = boxIn(scene, key);
      // The edge of one in dashes lies within it.
      const inset = scene.shapes.find((shape) => shape.key === key)?.ink === 'estimate' ? 0.7 : 0;
      return { ...box, top: box.top - inset, bottom: box.bottom + inset };
    });

  it('are as thick as each other, so that the stack is as high as there are rules', () => {
    const thick = onRail.flatMap((view) => boxesOf(view).map(({ top, bottom }) => bottom - top));
    expect(thick).toHaveLength(8);
    expect(Math.max(...thick) - Math.min(...thick)).toBeLessThan(0.3);
  });

  it('lie on the rail and each on the one before', () => {
    for (const view of onRail) {
      const boxes = boxesOf(view);
      const rail = boxIn(scenes.get(view) as PlotScene, 'pipe');
      expect(rail.top - (boxes[0]?.bottom ?? NaN)).toBeLessThan(4);
      boxes.slice(1).forEach(({ bottom }, i) => {
        const gap = (boxes[i]?.top ?? NaN) - bottom;
        expect(gap, view).toBeGreaterThan(0);
        expect(gap, view).toBeLessThan(4);
      });
    }
  });

  it('are counted where the evidence ends, and none that was paused', () => {
    const { texts, shapes } = scenes.get('year-2026') as PlotScene;
    expect(texts.find(({ key }) => key === 'count')?.lines).toEqual([String(barsOf['year-2026']?.length)]);
    const bracket = boxIn({ shapes } as PlotScene, 'stack-count');
    const boxes = boxesOf('year-2026');
    expect(bracket.top).toBeCloseTo(boxes.at(-1)?.top ?? NaN, -0.5);
    expect(bracket.bottom).toBeCloseTo(boxes[0]?.bottom ?? NaN, -0.5);
    expect((scenes.get('year-2025') as PlotScene).texts.some(({ key }) => key === 'count')).toBe(false);
  });
});

it.each(sizes)('the case at the WTO is named from the complaint to the end of the quotas: %s', (size) => {
  const { texts } = chart.scene('wto-case', size) as PlotScene;
  for (const id of [
    '2012-03-wto-complaint-filed-ds431-ds432-ds433',
    '2014-03-26-panel-finds-against-chinas-export-restrictions',
    '2014-08-07-appellate-body-reports-china-loses-the',
    '2015-01-01-export-quotas-end-licences-remain',
  ])
    expect(
      texts.some(({ key }) => key === `event-${id}`),
      id,
    ).toBe(true);
});

it.each(sizes)('the key tells of dashes only where an event is drawn in them: %s', (size) => {
  for (const view of onRail) {
    const { texts, shapes } = chart.scene(view, size) as PlotScene;
    const said = texts.some(({ lines }) => lines.join(' ').includes('Dashed'));
    expect(said, view).toBe(shapes.some(({ ink }) => ink === 'estimate'));
  }
});

it.each(sizes)(
  'the lowest month of 2010 is lettered once, and its key stands under all that is over it: %s',
  (size) => {
    const { texts } = chart.scene('dispute-2010', size) as PlotScene;
    expect(texts.filter(({ lines }) => lines.join(' ').includes('633'))).toHaveLength(1);
    const [key, rest] = [true, false].map((isKey) =>
      texts.filter((text) => text.key.startsWith('key-') === isKey).map(boxOfText),
    );
    const end = Math.max(...(key ?? []).map(({ right }) => right));
    const over = (rest ?? []).filter(({ left }) => left < end);
    expect(over.length).toBeGreaterThan(4);
    const lowest = Math.max(...over.map(({ bottom }) => bottom));
    for (const { top } of key ?? []) expect(top).toBeGreaterThan(lowest - 3);
  },
);

it.each(sizes)(
  'a rule that is older than the rail has a torn start, and one that began on it a straight one: %s',
  (size) => {
    const { shapes } = chart.scene('year-2026', size) as PlotScene;
    const startOf = (id: string) => {
      const points = pathPoints(shapes.find(({ key }) => key === id)?.d ?? '');
      const left = Math.min(...points.map(({ x }) => x));
      return points.filter(({ x }) => x < left + 10);
    };
    expect(startOf('2025-04-04-licences-required-for-seven-medium-and').length).toBeGreaterThan(6);
    expect(startOf('2026-01-06-announcement-no-1-of-2026-dual').length).toBeLessThan(4);
  },
);

it.each(sizes)('the quotas are a layer that is lifted off its place on the day of their end: %s', (size) => {
  const scene = chart.scene('wto-case', size) as PlotScene;
  const id = '2015-01-01-export-quotas-end-licences-remain';
  const [band, leaf, pipe] = [`${id}-band`, id, 'pipe'].map((key) => boxIn(scene, key));
  if (!band || !leaf || !pipe) throw new Error('a mark is not drawn');
  expect(band.left).toBeCloseTo(pipe.left, 0);
  // Four of the five years of the stretch.
  expect(band.right).toBeCloseTo(pipe.left + 0.8 * (pipe.right - pipe.left), -0.5);
  expect(leaf.left).toBeCloseTo(band.right, 0);
  expect(chart.scene('quotas', size)).not.toHaveProperty(
    'shapes',
    expect.arrayContaining([expect.objectContaining({ key: `${id}-band` })]),
  );
});

it.each(sizes)('under the quotas lie the licences, and go on to the end of the strip: %s', (size) => {
  const scene = chart.scene('wto-case', size) as PlotScene;
  const id = '2015-01-01-export-quotas-end-licences-remain';
  const [band, licences, pipe] = [`${id}-band`, `${id}-licences`, 'pipe'].map((key) => boxIn(scene, key));
  if (!band || !licences || !pipe) throw new Error('a mark is not drawn');
  expect([licences.left, licences.right]).toEqual([pipe.left, pipe.right]);
  expect(licences.right).toBeGreaterThan(band.right + 60);
  expect(licences.top).toBeGreaterThan(band.bottom);
  const words = scene.texts.map(({ lines }) => lines.join(' '));
  expect(words).toEqual(
    expect.arrayContaining([
      size === 'wide' ? 'Limits on exports, for every buyer' : 'for every buyer',
      'Export licences remain',
    ]),
  );
});

it.each(sizes.flatMap((size) => Object.keys(leavesOf).map((view) => ({ view, size }))))(
  'a leaf that was lifted is as thick as its rule and leaves its place free: $view, $size',
  ({ view, size }) => {
    const scene = chart.scene(view, size) as PlotScene;
    const leafId = leavesOf[view]?.[0] ?? '';
    const rule = view === 'wto-case' ? `${leafId}-band` : october;
    const [leaf, own, rail] = [leafId, rule, 'pipe'].map((key) => boxIn(scene, key));
    if (!leaf || !own || !rail) throw new Error('a mark is not drawn');
    expect(scene.shapes.find(({ key }) => key === leafId)?.ink).toBe('fitting');
    expect(leaf.bottom - leaf.top).toBeCloseTo(own.bottom - own.top, 0);
    // Clear of its place, from its day to the end of the rail.
    expect(leaf.bottom).toBeLessThan(own.top);
    expect(leaf.left).toBeCloseTo(own.right, 0);
    expect(leaf.right).toBeCloseTo(rail.right, 0);
    const inPlace = [
      ...scene.shapes
        .filter(({ key, ink }) => ink === 'fill' && !key.startsWith(rule))
        .map(({ key }) => boxIn(scene, key)),
      ...scene.texts.map(boxOfText),
    ].filter(
      ({ left, right, top, bottom }) =>
        right > own.right + 1 && left < rail.right && bottom > own.top + 1 && top < own.bottom - 1,
    );
    expect(inPlace).toEqual([]);
    // Before it its day, as large as those of the rules.
    const day = scene.texts.find(({ key }) => key === `date-${leafId}`);
    expect(day?.size).toBe(Math.max(...scene.texts.map((text) => text.size)));
  },
);

it.each(sizes)(
  'a rule that ended has an open place with an arrow; one that is only paused has a place in dashes, and is hatched where it was only announced: %s',
  (size) => {
    const marksOf = (view: 'wto-case' | 'year-2025') =>
      new Map((chart.scene(view, size) as PlotScene).shapes.map(({ key, ink }) => [key, ink]));
    const ended = leavesOf['wto-case']?.[0] ?? '';
    const paused = leavesOf['year-2025']?.[0] ?? '';
    const [before, after] = [marksOf('wto-case'), marksOf('year-2025')];
    const own = `${ended}-band`;
    expect([`${own}-open`, `${own}-place`, own, `${ended}-hatch`].map((key) => before.get(key))).toEqual([
      'line',
      undefined,
      'fill',
      undefined,
    ]);
    expect(
      [`${october}-open`, `${october}-place`, october, `${october}-hatch`, `${paused}-hatch`].map((key) =>
        after.get(key),
      ),
    ).toEqual([undefined, 'gap', 'outline', 'hatch', 'hatch']);
  },
);

it.each(sizes)(
  'an act of 2026 that was read second-hand has the dashed edge of flags that are known so, and says so: %s',
  (size) => {
    const { shapes, texts } = chart.scene('year-2026', size) as PlotScene;
    for (const id of barsOf['year-2026'] ?? []) {
      const row = events.rows.find((each) => each.id === id);
      const ink = shapes.find(({ key }) => key === id)?.ink;
      expect(ink, id).toBe(row?.known_by === 'primary' ? 'fill' : 'estimate');
      expect(
        texts.some(({ key }) => key === `known-${id}`),
        id,
      ).toBe(row?.known_by !== 'primary');
    }
  },
);

it.each(sizes)('the view of 2010 says whose colours its ticks and its pipe have: %s', (size) => {
  const { texts } = chart.scene('dispute-2010', size) as PlotScene;
  const keys = texts.filter(({ key }) => key.startsWith('key-'));
  expect(keys.map(({ tone, lines }) => [tone, lines.join(' ')])).toEqual([
    ['china', 'China'],
    ['japan', 'Japan'],
    ['others', 'others, or together'],
  ]);
});

/** Where a drawn thing begins and ends along a rail, which runs to the right on both artboards. */
function ends(scene: PlotScene, key: string): readonly [number, number] {
  const { left, right } = boxIn(scene, key);
  return [left, right];
}

it.each(sizes)(
  'the licences of April 2025 run on, and the rules of October stop on 7 November: %s',
  (size) => {
    const scene = chart.scene('year-2025', size) as PlotScene;
    const [pipe, licences, rules] = ['pipe', april, october].map((key) => ends(scene, key));
    const leaf = ends(scene, String(leavesOf['year-2025']?.[0]));
    if (!pipe || !licences || !rules) throw new Error('a mark is not drawn');
    const month = (pipe[1] - pipe[0]) / 9;
    // From 4 April on.
    expect((licences[0] - pipe[0]) / month).toBeCloseTo(0.1, 1);
    expect(pipe[1] - licences[1]).toBeLessThan(2);
    expect((rules[1] - pipe[0]) / month).toBeCloseTo(7.2, 1);
    expect(leaf[0]).toBeCloseTo(rules[1], 0);
    expect(pipe[1] - leaf[1]).toBeLessThan(3);
  },
);

it.each(sizes)(
  'each act against Japan of 2026 lies on the one before, to the end of the evidence: %s',
  (size) => {
    const scene = chart.scene('year-2026', size) as PlotScene;
    const own = barsOf['year-2026'] ?? [];
    const spans = own.map((key) => ends(scene, key));
    const last = spans.map(([, end]) => end);
    expect(Math.max(...last) - Math.min(...last)).toBeLessThan(1.5);
    const [from, to] = ends(scene, 'pipe');
    // January to 9 October of thirteen months.
    expect((Math.max(...last) - from) / (to - from)).toBeCloseTo(9.3 / 13, 1);
    spans.slice(1).forEach(([start], i) => expect(start).toBeGreaterThan(spans[i]?.[0] ?? Infinity));
    // That each lies on the one before is said of the layers of all views.
    const named = scene.texts.map(({ key }) => key);
    expect(named).toEqual(expect.arrayContaining(own.map((id) => `event-${id}`)));
  },
);

it.each(sizes)('the whole strip and each type of act stand on one scale of time: %s', (size) => {
  const years = (view: string) =>
    (chart.scene(view, size) as PlotScene).texts
      .filter(({ key }) => /^(year|apart)-/.test(key))
      .map(({ key, x, y }) => [key, size === 'wide' ? x : y]);
  const all = years('all');
  expect(all.length).toBeGreaterThan(8);
  for (const view of chart.views.slice(7)) expect(years(view), view).toEqual(all);
});

it.each(sizes)('the strip of 2025 begins with the month of its first act: %s', (size) => {
  const months = (chart.scene('year-2025', size) as PlotScene).texts.filter(({ key }) =>
    key.startsWith('month-'),
  );
  const first = chart
    .rowsOf('year-2025')
    .map((row) => String(row['date']).slice(0, 7))
    .sort()[0];
  expect(months[0]?.key).toBe(`month-${first}`);
  expect(months).toHaveLength(13 - Number(first?.slice(5)));
});

it('on a phone the acts of October 2025 stand over the words that lie on its lower half', () => {
  const { shapes } = chart.scene('year-2025', 'narrow') as PlotScene;
  const ys = pathPoints(shapes.find(({ key }) => key === october)?.d ?? '').map(({ y }) => y);
  expect(ys.length).toBeGreaterThan(0);
  expect(Math.max(...ys)).toBeLessThan(225);
});

it.each(sizes)(
  'the whole strip names eight acts at most, and the order and the contested halt among them: %s',
  (size) => {
    const named = (chart.scene('all', size) as PlotScene).texts
      .map(({ key }) => key)
      .filter((key) => key.startsWith('event-'));
    expect(named.length).toBeLessThanOrEqual(8);
    expect(named).toContain(`event-${halt}`);
    expect(named).toContain('event-2026-01-06-announcement-no-1-of-2026-dual');
  },
);

it.each(cases.filter(({ view }) => view !== 'dispute-2010'))(
  'says of a side without an act that none is listed, and of no other: $view, $size',
  ({ view, size }) => {
    const sides = events.rows.filter(({ id }) => chart.rowsOf(view).some((row) => row['id'] === id));
    const { texts } = chart.scene(view, size) as PlotScene;
    expect(sides.some(({ side }) => side === 'china')).toBe(true);
    expect(texts.some(({ key }) => key === 'none-down')).toBe(sides.every(({ side }) => side === 'china'));
  },
);

describe.each(sizes)('the order of January 2026, %s', (size) => {
  it('is the first layer of its year, solid, on the licences of the year before, which say their own year', () => {
    const scene = chart.scene('year-2026', size) as PlotScene;
    const [own, below, rail] = [order, april, 'pipe'].map((key) => boxIn(scene, key));
    if (!own || !below || !rail) throw new Error('a mark is not drawn');
    expect(scene.shapes.find(({ key }) => key === order)?.ink).toBe('fill');
    expect(own.bottom).toBeLessThan(below.top);
    expect(own.left).toBeGreaterThan(below.left);
    expect(below.left).toBe(rail.left);
    const date = (id: string) => scene.texts.find(({ key }) => key === `date-${id}`)?.lines.join(' ');
    expect(date(april)).toContain('2025');
    expect(date(order)).not.toContain('2025');
  });

  it('is the one act of the whole strip that leads; what is only scheduled is hatched, and no act is thinned', () => {
    const { shapes } = chart.scene('all', size) as PlotScene;
    const strong = chart
      .rowsOf('all')
      .map(({ id }) => shapes.find(({ key }) => key === id))
      .filter((shape) => shape?.emphasis === 'normal' && shape.ink !== 'outline');
    expect(strong.map((shape) => shape?.key)).toEqual([order]);
    expect(strong[0]?.ink).toBe('fill');
    const acts = shapes.filter(({ key }) => events.rows.some(({ id }) => id === key));
    expect(
      acts.filter(({ emphasis, ink, opacity = 1 }) => opacityOf(emphasis, ink, opacity) !== undefined),
    ).toEqual([]);
  });

  it('has the largest mark of the whole strip, joined to its block', () => {
    const { shapes, texts } = chart.scene('all', size) as PlotScene;
    const boxOf = (of: string) => {
      return pathBox(shapes.find(({ key }) => key === of)?.d ?? '');
    };
    const [block, plate] = [boxOf(order), boxOf(`${order}-plate`)];
    const joint = boxOf(`${order}-pole`);
    expect(joint.left).toBeLessThan(plate.right);
    expect(joint.top).toBeLessThan(plate.bottom);
    // It stands clear of all stacks, so that it is no bar on one.
    const acts = shapes.filter(({ key, ink }) => events.rows.some(({ id }) => id === key) && ink !== 'hatch');
    expect(acts.length).toBeGreaterThan(50);
    for (const { key } of acts) {
      const act = boxOf(key);
      const isApart =
        act.left > plate.right || act.right < plate.left || act.top > plate.bottom || act.bottom < plate.top;
      expect(isApart, key).toBe(true);
    }
    // Beside its own date: at its block, and on the wide artboard over no later one.
    if (size === 'wide') expect(plate.right).toBeLessThan(block.left);
    else expect(plate.top).toBeCloseTo(block.top, 1);
    expect(joint.left).toBeLessThan(block.right + 0.1);
    expect(joint.right).toBeGreaterThanOrEqual(block.left - 0.1);
    expect(joint.bottom).toBeGreaterThan(block.top);
    expect((plate.right - plate.left) * (plate.bottom - plate.top)).toBeGreaterThan(10_000);
    const words = texts.filter(({ key }) => [`date-${order}`, `event-${order}`].includes(key));
    expect(words).toHaveLength(2);
    for (const text of words) {
      const box = boxOfText(text);
      expect(box.left).toBeGreaterThan(plate.left);
      expect(box.right).toBeLessThan(plate.right);
      expect(box.bottom).toBeLessThan(plate.bottom);
    }
    expect(
      words
        .flatMap(({ lines }) => lines)
        .join(' ')
        .replaceAll('\u00a0', ' '),
    ).toBe('6 January 2026 Japan, by name');
  });

  it('stands in a year whose dates are each printed once, and in the order of days where no bar has them', () => {
    const { texts } = chart.scene('year-2026', size) as PlotScene;
    const dates = texts.filter(({ key }) => key.startsWith('date-'));
    expect(new Set(dates.map(({ lines }) => lines[0])).size).toBe(dates.length);
    const days = dates
      .filter(({ key }) => !barsOf['year-2026']?.some((id) => key === `date-${id}`))
      .sort((a, b) => a.key.localeCompare(b.key));
    expect(days.length).toBeGreaterThan(2);
    expect(days.map(({ key }) => key)).toEqual(days.toSorted((a, b) => a.x - b.x).map(({ key }) => key));
  });
});

it('on a wide artboard a line to a name runs over no block but its own', () => {
  for (const view of chart.views.filter((each) => each !== 'dispute-2010')) {
    const { shapes } = chart.scene(view, 'wide') as PlotScene;
    const acts = shapes
      .filter(({ key }) => events.rows.some(({ id }) => id === key))
      .map(({ key, d }) => {
        const corners = pathPoints(d);
        return { key, xs: corners.map(({ x }) => x), ys: corners.map(({ y }) => y) };
      });
    for (const lead of shapes.filter(({ key }) => key.startsWith('lead-'))) {
      const points = pathPoints(lead.d);
      const along = points.slice(1).flatMap((to, i) => {
        const from = points[i] ?? to;
        return [0.05, 0.2, 0.4, 0.6, 0.8, 0.95].map((at) => ({
          x: from.x + (to.x - from.x) * at,
          y: from.y + (to.y - from.y) * at,
        }));
      });
      const crossed = acts.filter(
        ({ key, xs, ys }) =>
          lead.key !== `lead-${key}` &&
          along.some(
            ({ x, y }) =>
              x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys),
          ),
      );
      expect(crossed.map(({ key }) => `${view}: ${lead.key} over ${key}`)).toEqual([]);
    }
  }
});

it('the counts at the ends of the highest stacks are counts of rows', () => {
  const { texts } = chart.scene('all', 'wide') as PlotScene;
  for (const [key, isChina] of [
    ['peak-up', true],
    ['peak-down', false],
  ] as const) {
    const said = texts.find((text) => text.key === key)?.lines.join(' ') ?? '';
    const own = events.rows.filter(
      ({ side, date }) => (side === 'china') === isChina && date >= '2026-01' && date < '2026-07',
    );
    expect(said, key).toContain(`${own.length} events`);
    expect(said, key).toContain('2026');
  }
});

it.each([
  { kind: 'period', of: chart.views.slice(1, 7) },
  { kind: 'type of act', of: chart.views.slice(7) },
])('each event has one $kind, and so one view', ({ of }) => {
  // The licences of April 2025 stand in the year after too, under its acts.
  const listed = of
    .flatMap((view) => chart.rowsOf(view).filter(({ id }) => view !== 'year-2026' || id !== april))
    .filter(isEvent);
  expect(listed).toHaveLength(drawnEvents.length);
  expect(new Set(listed)).toEqual(new Set(drawnEvents));
});

describe.each(sizes)('the readings of 2010, %s', (size) => {
  const scene = chart.scene('dispute-2010', size) as PlotScene;
  const onPipe = (side: number) =>
    scene.texts
      .filter(({ key }) => new RegExp(`^reading-${side}(-\\d+)?$`).test(key))
      .flatMap(({ lines }) => lines)
      .join(' ');
  const inNotes = (title: string): readonly string[] =>
    chart.limits
      .filter(({ views, text }) => views.includes('dispute-2010') && text.startsWith(title))
      .flatMap(({ text }) => text.slice(title.length).split('. '));

  it('have a name and a number each, and say what the rows say', () => {
    expect(onPipe(0)).toBe('Read as a halt 633\u00a0t in November');
    expect(onPipe(1)).toBe('Read as quotas for all up 49% in all of 2010');
  });

  const spanOf = (key: string, along: 'x' | 'y') => {
    const at = pathPoints(scene.shapes.find((shape) => shape.key === key)?.d ?? '').map(
      (each) => each[along],
    );
    return { from: Math.min(...at), to: Math.max(...at), middle: (Math.min(...at) + Math.max(...at)) / 2 };
  };
  const thick = (key: string): number => spanOf(key, 'y').to - spanOf(key, 'y').from;

  it('the year is a length of such a pipe beside the one before it, which follows from the change and so is hollow', () => {
    const [own, before] = ['year-all', 'year-before'].map((key) => ({
      ink: scene.shapes.find((shape) => shape.key === key)?.ink,
      name: scene.texts.find((text) => text.key === `name-${key}`)?.lines.join(' '),
    }));
    expect(own).toEqual({ ink: 'fill', name: 'all of 2010' });
    expect(before).toEqual({ ink: 'hollow', name: '2009, derived' });
    // The stroke of the hollow one lies within it.
    expect(thick('year-all') / (thick('year-before') + 1.8)).toBeCloseTo(1.49, 1);
    expect(spanOf('year-before', 'y').middle).toBeCloseTo(spanOf('year-all', 'y').middle, 0);
    expect(spanOf('year-before', 'x').to).toBeCloseTo(spanOf('year-all', 'x').from, -0.5);
  });

  it('the year is as thick as its mean month, on the scale of the months', () => {
    const november = imports.find(({ month }) => month === '2010-11')?.volume_t ?? NaN;
    const year = chart.rows.find((row) => row['yoy_pct'] === 49)?.['volume_t'];
    expect(thick('year-all') / thick('import-2010-11')).toBeCloseTo(Number(year) / 12 / november, 1);
  });

  it('neither leads: their numbers are of one size, the largest of all, and that of the month stands under its own length', () => {
    const at = (key: string) => scene.texts.find((text) => text.key === key);
    const [halt, quotas] = [at('reading-0-0'), at('reading-1-0')];
    if (halt === undefined || quotas === undefined) throw new Error('a number is not drawn');
    expect(quotas.size).toBe(halt.size);
    for (const { key, size: own } of scene.texts) {
      if (!/^reading-[01]-0$/.test(key)) expect(own, key).toBeLessThan(0.7 * halt.size);
    }
    const [throat, december, lead] = [
      'import-2010-11',
      '2010-12-japans-imports-from-china-recover-to',
      'reading-lead-0',
    ].map((key) => ({ x: spanOf(key, 'x'), y: spanOf(key, 'y') }));
    if (!throat || !december || !lead) throw new Error('a month or the line from it is not drawn');
    // All words of the reading begin under November, and a line runs to them from its wall.
    for (const { key, x } of scene.texts.filter((text) => /^reading(-first)?-0/.test(text.key))) {
      expect(x, key).toBeGreaterThan(throat.x.from);
      expect(x, key).toBeLessThan(throat.x.middle);
    }
    expect(lead.x.middle).toBeGreaterThan(throat.x.from);
    expect(lead.x.middle).toBeLessThan(halt.x);
    expect(lead.y.from).toBeCloseTo(throat.y.to, 0);
    expect(lead.y.to).toBeCloseTo(halt.y, 0);
    // In the face of headlines its letters are wider than those of labels, and capitals and digits seven tenths of the size high.
    expect(halt.x + displayWidth(halt.lines.join(''), halt.size)).toBeLessThan(scene.width);
    expect(halt.y - 0.72 * halt.size).toBeGreaterThan(december.y.to);
    expect(halt.y).toBe(quotas.y);
    expect(boxOfText(quotas).right).toBeLessThan(boxOfText(halt).left);
  });

  it('have a sentence each under the number and the others in the notes, neither more than an item longer', () => {
    const under = [0, 1].map((side) => scene.texts.find(({ key }) => key === `reading-first-${side}`));
    expect(under[0]?.lines.join(' ')).toContain('New York Times');
    expect(under[1]?.lines.join(' ')).toContain('Beijing denied a ban');
    const items = ['Read as a halt: ', 'Read as quotas for all: '].map(inNotes);
    expect(items.map(({ length }) => length)).toEqual([3, 4]);
    expect(items[0]?.join(' ')).toContain('633\u00a0t in November');
    expect(items[1]?.join(' ')).toContain('up 49%');
  });

  it('draw the pipe as wide as its tonnes, and months without a figure as a line with no bore', () => {
    const heights = scene.shapes.flatMap(({ key, d, ink }) => {
      if (ink !== 'fill' || !/^import-|imports-from/.test(key)) return [];
      const [, top = 0, bottom = 0] = /M\S+ ([\d.]+)H\S+V([\d.]+)/.exec(d)?.map(Number) ?? [];
      return [bottom - top];
    });
    const tonnes = imports.map(({ volume_t }) => volume_t);
    expect(heights).toHaveLength(tonnes.length);
    heights.forEach((height, i) =>
      expect(height / Math.max(...heights)).toBeCloseTo((tonnes[i] ?? 0) / Math.max(...tonnes), 1),
    );
    const unknown = scene.shapes.find(({ key }) => key === 'import-unknown');
    expect(unknown?.ink).toBe('gap');
    expect(unknown?.d).toMatch(/^M[\d.]+ [\d.]+H[\d.]+$/);
  });
});

it('draws every event that the table shows, and none that it keeps back', () => {
  expect(drawnEvents).toEqual(events.rows);
  for (const id of [
    '2026-08-18-ndpr-oxide-reported-sold-below-110',
    '2026-02-02-test-recovery-of-rare-earth-mud',
  ])
    expect(events.withheldAt({ id }), id).toHaveLength(1);
});

it.each(chart.views)('says no number that is not in a title or a date of its rows: %s', (view) => {
  const said = `${chart.describe(view)} ${chart.words[view]?.finding ?? ''} ${chart.words[view]?.subtitle ?? ''}`;
  const held = [
    ...drawnEvents.map((row) => `${String(row['title'])} ${String(row['date'])} ${String(row['note'])}`),
    ...imports.map(({ month, volume_t }) => `${month} ${volume_t.toLocaleString('en-US')}`),
    ...chart.rows.map((row) => String(row['yoy_pct'] ?? '')),
    // A count of rows, as the words at the rail have it.
    ...(chart.scene(view, 'wide') as PlotScene).texts
      .filter(({ key }) => key === 'key-dashed' && onRail.includes(view))
      .flatMap(({ lines }) => lines),
    // The ends of a period that is a view.
    ...(view === 'first-licences' ? ['2016', '2024'] : []),
  ].join(' ');
  const numbers = (text: string) => text.match(/\d+(?:,\d{3})*/g) ?? [];
  const known = new Set(numbers(held));
  expect(numbers(said).filter((number) => !known.has(number))).toEqual([]);
});

it.each(sizes)(
  'no event of trade or plants is counted as an act, for China’s exports fall there too: %s',
  (size) => {
    for (const view of ['year-2025', 'year-2026']) {
      const { texts } = chart.scene(view, size) as PlotScene;
      const sides = texts.filter(({ key }) => /^(side|count)-/.test(key)).flatMap(({ lines }) => lines);
      expect(sides.join(' '), view).not.toMatch(/\bacts?\b/);
    }
  },
);

it.each(sizes)('what is to come stands at the part of the rail that is to come: %s', (size) => {
  const scene = chart.scene('year-2026', size) as PlotScene;
  const [own, rail] = [boxIn(scene, '2027-01-10-new-end-of-the-truce-when'), boxIn(scene, 'pipe')];
  const hatch = boxIn(scene, 'pipe-to-come');
  expect(own.left).toBeGreaterThan(hatch.left);
  expect(own.right).toBeLessThan(rail.right);
  // Over it on the wide artboard, where no layer lies, else under it with all others.
  expect(size === 'wide' ? own.bottom : -own.top).toBeCloseTo(size === 'wide' ? rail.top : -rail.bottom, 1);
});
