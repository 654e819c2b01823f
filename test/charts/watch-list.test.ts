// What is due hangs on the pipe after the evidence, in the order of its dates, and nothing of it is drawn as if it stood.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { heavyPlants } from '../../src/data/tables/chain/heavy-plants.ts';
import { scheduledSteps } from '../../src/data/tables/plans/scheduled-steps.ts';
import { watchListChart as chart } from '../../src/charts/watch-list/chart.ts';
import { rows } from '../../src/charts/watch-list/rows.ts';
import { separationProjects } from '../../src/data/tables/chain/separation-projects.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { overlap, pathPoints, type Box } from './drawings/boxes.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const scene = (view: string, size: 'narrow' | 'wide'): PlotScene => chart.scene(view, size) as PlotScene;
const heavy = separationProjects.rows.filter(
  ({ stage, current_status, latest_target_date }) =>
    stage.includes('heavy_separation') &&
    !['operating', 'cancelled'].includes(current_status) &&
    latest_target_date !== null &&
    `${latest_target_date}-12`.slice(0, 7) > '2026-10',
);
const boxOf = (name: string, d: string): Box => {
  const points = pathPoints(d);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    name,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
};

describe.each(cases)('$view, $size', ({ view, size }) => {
  const { shapes, texts } = scene(view, size);
  const starting = (start: string) => shapes.filter(({ key }) => key.startsWith(start));

  it('inks nothing that is due as if it stood, and hatches the pipe from the last day of the evidence', () => {
    expect(shapes.filter(({ ink }) => ink === 'fill').map(({ key }) => key)).toEqual(['past']);
    expect(starting('tag-').every(({ tone, ink }) => tone === 'policy' && ink === 'fitting')).toBe(true);
    const box = (key: string) => boxOf(key, shapes.find((each) => each.key === key)?.d ?? '');
    // It comes in from the left at a desk, and from above on a phone.
    const [from, until] = size === 'wide' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    expect(box('past')[until]).toBeLessThan(box('ends-b')[until]);
    expect(box('promise-hatch')[from]).toBeGreaterThanOrEqual(box('past')[until]);
  });

  it('hangs a tag for each date of its kind, each with its date and what is due', () => {
    const own = rows.byDate.filter(({ kind }) => view === 'all' || kind === view).map(({ key }) => key);
    expect(starting('tag-').map(({ key }) => key.slice(4))).toEqual(own);
    for (const key of own)
      for (const part of ['date', 'due'])
        expect(
          texts.some((text) => text.key === `${part}-${key}`),
          `${part}-${key}`,
        ).toBe(true);
  });

  it('where tags are many at a desk, numbers each year once beside its own tags', () => {
    const own = rows.byDate.filter(({ kind }) => view === 'all' || kind === view);
    const years = texts.filter(({ key }) => key.startsWith('year-'));
    const isMany = size === 'wide' && own.length > 3;
    expect(years.map(({ key }) => key.slice(5))).toEqual(
      isMany ? [...new Set(own.map(({ slot }) => slot.slice(0, 4)))] : [],
    );
    for (const year of years) {
      const tags = own
        .filter(({ slot }) => year.lines.join() === slot.slice(0, 4))
        .map(({ key }) => boxOf(key, shapes.find((each) => each.key === `tag-${key}`)?.d ?? ''));
      expect(year.y, year.key).toBeGreaterThan(Math.min(...tags.map(({ top }) => top)));
      expect(year.y, year.key).toBeLessThan(Math.max(...tags.map(({ bottom }) => bottom)) + 4);
    }
  });

  it('the fittings of the view stand on the pipe in the order of dates, and no tag lies on another', () => {
    const own = rows.byDate.filter(({ kind }) => view === 'all' || kind === view);
    const at = own.map(({ key }) => {
      const fitting = shapes.find((each) => each.key === `valve-${key}-body` || each.key === `clamp-${key}`);
      return boxOf(key, fitting?.d ?? '').bottom;
    });
    for (const [i, place] of at.entries()) if (i > 0) expect(place).toBeGreaterThan((at[i - 1] ?? 0) + 3);
    const tags = starting('tag-').map(({ key, d }) => boxOf(key, d));
    const clashes = tags.flatMap((a, i) =>
      tags
        .slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.name}, ${b.name}`),
    );
    expect(clashes).toEqual([]);
    // Dates follow each other in one column, each tag level with its fitting.
    expect(tags.map(({ top }) => top)).toEqual(tags.map(({ top }) => top).toSorted((a, b) => a - b));
    for (const key of own.map(({ key }) => key)) {
      const tag = boxOf(key, shapes.find((each) => each.key === `tag-${key}`)?.d ?? '');
      const string = boxOf(key, shapes.find((each) => each.key === `string-${key}`)?.d ?? '');
      expect(string.top > tag.top && string.bottom < tag.bottom, key).toBe(true);
    }
  });

  it('the words of a tag stand on it', () => {
    for (const { key, d } of starting('tag-')) {
      const tag = boxOf(key, d);
      const own = texts.filter((text) =>
        ['date', 'due', 'state'].some((part) => text.key === `${part}-${key.slice(4)}`),
      );
      for (const { x, y, lines, leading } of own) {
        expect(x, key).toBeGreaterThan(tag.left);
        expect(y - 9, key).toBeGreaterThan(tag.top);
        expect(y + (lines.length - 1) * leading + 3, key).toBeLessThan(tag.bottom);
      }
    }
  });
});

it.each(sizes)('sets the date of a plant in the middle of its tag, level with its string: %s', (size) => {
  const { shapes, texts } = scene('heavy', size);
  for (const due of rows.byDate.filter(({ kind }) => kind === 'heavy')) {
    const string = boxOf(due.key, shapes.find(({ key }) => key === `string-${due.key}`)?.d ?? '');
    const date = texts.find(({ key }) => key === `date-${due.key}`);
    // Half the height of its digits under it.
    expect((date?.y ?? NaN) - string.top, due.key).toBeCloseTo(4.5, 0);
  }
});

it.each(cases)('draws no fitting where no tag of its view hangs: $view, $size', ({ view, size }) => {
  const fittings = scene(view, size).shapes.flatMap(
    ({ key }) => /^(?:valve-(.*)-body|clamp-(.*))$/.exec(key)?.slice(1).filter(Boolean) ?? [],
  );
  const own = rows.byDate.filter(({ kind }) => view === 'all' || kind === view).map(({ key }) => key);
  expect(fittings).toEqual(own);
});

it.each(cases)('keeps its key clear of the tags: $view, $size', ({ view, size }) => {
  const { shapes, texts } = scene(view, size);
  const tags = shapes.filter(({ key }) => key.startsWith('tag-')).map(({ key, d }) => boxOf(key, d));
  const key = shapes.filter((each) => each.key.startsWith('key-')).map((each) => boxOf(each.key, each.d));
  const against = texts.find((text) => text.key === 'against')?.y ?? NaN;
  // Many tags at a desk have it over them, and what hatching means under them.
  if (view === 'all' && size === 'wide') {
    const [highest, lowest] = [
      Math.min(...tags.map(({ top }) => top)),
      Math.max(...tags.map(({ bottom }) => bottom)),
    ];
    expect(highest - Math.max(...key.map(({ bottom }) => bottom))).toBeGreaterThan(6);
    expect(against - 10 - lowest).toBeGreaterThan(6);
    const ends = texts.find((text) => text.key === 'ends');
    if (ends === undefined) throw new Error('no last day');
    expect(Math.min(...key.map(({ left }) => left)) - boxOfText(ends).right).toBeGreaterThan(6);
    return;
  }
  // Many tags on a phone have it over them: a slip rests on what is under them.
  const isOver = view === 'all' && size === 'narrow';
  const air = isOver
    ? Math.min(...tags.map(({ top }) => top)) - Math.max(...key.map(({ bottom }) => bottom), against + 3)
    : Math.min(...key.map(({ top }) => top), against - 10) - Math.max(...tags.map(({ bottom }) => bottom));
  expect(air).toBeGreaterThan(6);
});

it.each(sizes)('draws as valves the plants of second makers and the truce, and nothing else: %s', (size) => {
  const makers = new Set(
    separationProjects.rows
      .filter(
        ({ stage, current_status }) => stage.includes('heavy_separation') && current_status === 'operating',
      )
      .map(({ owner }) => owner),
  );
  const valves = scene('all', size)
    .shapes.map(({ key }) => /^valve-(.*)-body$/.exec(key)?.[1])
    .filter((key) => key !== undefined);
  const second = heavy.filter(({ owner }) => !makers.has(owner)).map(({ project }) => project);
  expect(makers.size).toBeGreaterThan(0);
  expect(second.length).toBeLessThan(heavy.length);
  expect(new Set(valves)).toEqual(new Set([...second, '2027-01-10-new-end-of-the-truce']));
});

it.each(cases)(
  'fills the tags that hang on a valve and no other, with their key: $view, $size',
  ({ view, size }) => {
    const { shapes } = scene(view, size);
    const own = rows.byDate.filter(({ kind, counters }) => counters && (view === 'all' || kind === view));
    const films = shapes.filter(({ key }) => key.startsWith('film-'));
    expect(films.map(({ key }) => key.slice(5))).toEqual(own.map(({ key }) => key));
    for (const { key, d } of films)
      expect(d).toBe(shapes.find((each) => each.key === `tag-${key.slice(5)}`)?.d);
    expect(shapes.some(({ key }) => key === 'key-film')).toBe(own.length > 0);
  },
);

it.each(chart.views)(
  'a slip over the left third covers solid pipe alone, and the right edge is free: %s',
  (view) => {
    const { width, shapes, spots, texts } = scene(view, 'wide');
    const boxes = shapes.map(({ key, d }) => boxOf(key, d));
    const third = boxes.filter(({ left }) => left < 0.3 * width).map(({ name }) => name);
    expect(third).toEqual(['past', 'past-walls']);
    for (const { name, right } of boxes) expect(right, name).toBeLessThanOrEqual(width - 16);
    // At the narrowest desk a slip ends at 0.24 of the board.
    for (const text of texts) expect(boxOfText(text).left, text.key).toBeGreaterThan(0.25 * width);
    for (const { key, x } of spots) expect(x, key).toBeGreaterThan(0.3 * width);
  },
);

it.each(cases)('no string passes behind a tag that is not its own: $view, $size', ({ view, size }) => {
  const { shapes } = scene(view, size);
  const named = (start: string) =>
    shapes
      .filter(({ key }) => key.startsWith(start))
      .map(({ key, d }) => ({ key: key.slice(start.length), box: boxOf(key, d) }));
  const [strings, tags] = [named('string-'), named('tag-')];
  expect(strings.map(({ key }) => key)).toEqual(tags.map(({ key }) => key));
  const behind = strings.flatMap(({ key, box }) => {
    const drawn = { ...box, left: box.left - 0.5, right: box.right + 0.5, top: box.top - 0.5 };
    return tags
      .filter((tag) => tag.key !== key && overlap(drawn, tag.box))
      .map((tag) => `${key}, ${tag.key}`);
  });
  expect(behind).toEqual([]);
  // A string is straight.
  for (const { key, box } of strings) expect(box.bottom - box.top, key).toBe(0);
});

it('on a phone the tags of plants and their key end above the slip that rests on the drawing, and each says its status', () => {
  const { shapes, texts } = scene('heavy', 'narrow');
  // Where the longest slip of its steps rests at 390 by 844 pixels, in units of the drawing.
  const rests = 352;
  const feet = shapes.filter(({ key }) => key.startsWith('tag-')).map(({ key, d }) => boxOf(key, d).bottom);
  expect(Math.max(...feet)).toBeLessThan(rests);
  for (const { key, y, lines, leading } of texts)
    expect(y + (lines.length - 1) * leading, key).toBeLessThan(rests - 4);
  for (const due of rows.byDate) {
    if (due.kind !== 'heavy') continue;
    const [status = ''] = texts.find(({ key }) => key === `state-${due.key}`)?.lines ?? [];
    expect(status, due.key).toMatch(new RegExp(`^[a-z ]+, [A-Z][a-z]+\u00a0${due.statusAsOf.slice(0, 4)}$`));
  }
});

it.each(sizes)(
  'what would count against the argument is the largest of many, in the longest tags: %s',
  (size) => {
    const { shapes, texts } = scene('all', size);
    const tagOf = (key: string) => boxOf(key, shapes.find((each) => each.key === `tag-${key}`)?.d ?? '');
    const sizeOf = (key: string) => texts.find((text) => text.key === `due-${key}`)?.size ?? NaN;
    const [counting, others] = [true, false].map((counts) =>
      rows.byDate.filter(({ counters }) => counters === counts),
    );
    if (counting === undefined || others === undefined) throw new Error('no dates');
    expect(new Set(counting.map(({ key }) => sizeOf(key))).size).toBe(1);
    for (const { key } of counting)
      for (const other of others) {
        expect(sizeOf(key), key).toBeGreaterThan(1.4 * sizeOf(other.key));
        expect(tagOf(key).right, key).toBeGreaterThan(tagOf(other.key).right + 40);
      }
  },
);

it('asks of the truce what would count against the argument, and says no end of it to be that', () => {
  const truce = '2027-01-10-new-end-of-the-truce';
  for (const view of ['all', 'rules'])
    for (const size of sizes)
      expect(
        scene(view, size)
          .texts.find(({ key }) => key === `due-${truce}`)
          ?.lines.join(' '),
      ).toMatch(/kept.*\?/);
  expect(
    scene('rules', 'wide')
      .texts.find(({ key }) => key === 'against')
      ?.lines.join(' '),
  ).toContain('truce kept');
});

it.each(sizes)(
  'says over the tonnes of plants that they are of dysprosium and terbium and of a year: %s',
  (size) => {
    const { shapes, texts } = scene('heavy', size);
    const head = texts.find(({ key }) => key === 'doses');
    expect(head?.lines.join(' ')).toBe('nameplate of Dy and Tb a year');
    const first = Math.min(
      ...shapes.filter(({ key }) => key.startsWith('tag-')).map(({ key, d }) => boxOf(key, d).top),
    );
    expect(head === undefined ? NaN : boxOfText(head).bottom).toBeLessThan(first);
    expect(scene('all', size).texts.some(({ key }) => key === 'doses')).toBe(false);
  },
);

it('lists every heavy plant whose newest date was ahead, and none that runs or was given up', () => {
  const listed = chart.rowsOf('heavy').map((row) => row['project']);
  expect(new Set(listed)).toEqual(new Set(heavy.map(({ project }) => project)));
});

it('says a date no finer than its row', () => {
  const said = (key: string) =>
    scene('all', 'wide').texts.find((text) => text.key === `date-${key}`)?.lines[0];
  for (const { project, latest_target_date, latest_target_precision } of heavy)
    if (latest_target_precision === 'late_year')
      expect(said(project)).toBe(`late ${latest_target_date?.slice(0, 4)}`);
  expect(said('Iluka Eneabba')).toBe('in 2027');
});

it('says of a plant what its later study promises, not its first target', () => {
  const promised = (key: string) =>
    rows.byDate.find((due) => due.key === key && due.kind === 'heavy') as { promised_t: number | null };
  const study = heavyPlants.rows.find(({ project }) => project === 'Aclara Louisiana');
  expect(study?.capacity_t_per_yr).toBeLessThan(
    Number(heavy.find(({ project }) => project === 'Aclara Louisiana')?.target_capacity),
  );
  expect(promised('Aclara Louisiana').promised_t).toBe(study?.capacity_t_per_yr);
  expect(chart.rowsOf('heavy')).toContain(study);
  expect(chart.describe('heavy')).toContain(`${study?.capacity_t_per_yr}\u00a0t`);
});

it('takes the next steps off Minamitorishima from their rows', () => {
  const told = chart.describe('seabed');
  expect(chart.rowsOf('seabed').filter((row) => 'step' in row)).toEqual(scheduledSteps.rows);
  expect(told).toContain('350\u00a0t');
  expect(told).toContain('Feb 2027');
  expect(told).toContain('by Mar 2028');
});

it('says of the truce that the legal notice was not found, and of the scheduled that it is scheduled', () => {
  expect(chart.describe('rules')).toContain('notice was not found');
  expect(chart.rowsOf('rules').map((row) => 'standing' in row && row.standing)).toEqual(
    chart.rowsOf('rules').map(() => 'scheduled'),
  );
});
