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
    // What is filled beside the past is the ground of a number.
    const inked = shapes.filter(({ ink, tone }) => ink === 'fill' && tone !== 'paper');
    expect(inked.map(({ key }) => key)).toEqual(['past']);
    for (const { key, tone, ink } of starting('tag-')) {
      // The edge is dashed where the tonnes on the tag were read second-hand, by the row that gives them.
      const study = heavyPlants.rows.find(({ project }) => `tag-${project}` === key);
      const hasDose = texts.some((text) => text.key === `dose-${key.slice(4)}`);
      expect([tone, ink], key).toEqual([
        'policy',
        hasDose && study?.known_by !== 'primary' ? 'gap' : 'fitting',
      ]);
    }
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

  it('numbers the years along the pipe, which is true to the scale of time', () => {
    const begins = starting('year-begins-').map(({ key, d }) => {
      const { left, right, top, bottom } = boxOf(key, d);
      return { year: Number(key.slice(-4)), at: size === 'wide' ? (left + right) / 2 : (top + bottom) / 2 };
    });
    expect(begins.length).toBeGreaterThan(1);
    expect(begins[0]?.year).toBe(2027);
    const steps = begins.slice(1).map(({ at }, i) => at - (begins[i]?.at ?? NaN));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? NaN, 0);
    const years = texts.filter(({ key }) => key.startsWith('year-'));
    expect(years.map(({ key }) => Number(key.slice(5)))).toEqual(begins.map(({ year }) => year));
    const pipe = boxOf('pipe', shapes.find(({ key }) => key === 'promise-walls')?.d ?? '');
    for (const text of years) {
      const { key, x, y, lines } = text;
      const own = begins.find(({ year }) => `year-${year}` === key);
      expect(lines.join(), key).toBe(key.slice(5));
      const after = (size === 'wide' ? x : y) - (own?.at ?? NaN);
      expect(after, key).toBeGreaterThan(0);
      expect(after, key).toBeLessThan((steps[0] ?? NaN) / 2);
      const box = boxOfText(text);
      if (size === 'narrow') expect(box.left > pipe.left && box.right < pipe.right, key).toBe(true);
    }
    // The pipe ends soon after the last of all dates.
    const last = Math.max(...rows.byDate.map(({ span }) => span.to));
    const end = size === 'wide' ? pipe.right : pipe.bottom;
    const left = end - ((begins[0]?.at ?? NaN) + (last - 2027) * (steps[0] ?? NaN));
    expect(left).toBeGreaterThan(0);
    expect(left / (steps[0] ?? NaN)).toBeLessThan(0.25);
  });

  it('begins the line of each date where the last day is that it names', () => {
    const collar = (year: number) =>
      boxOf('', shapes.find(({ key }) => key === `year-begins-${year}`)?.d ?? '');
    const placeOf = (year: number) => {
      const { left, right, top, bottom } = collar(year);
      return size === 'wide' ? (left + right) / 2 : (top + bottom) / 2;
    };
    const [year, perYear] = [placeOf(2027), placeOf(2028) - placeOf(2027)];
    for (const { key, span } of rows.byDate) {
      const string = shapes.find((each) => each.key === `string-${key}`);
      if (string === undefined) continue;
      const [start] = pathPoints(string.d);
      const at = 2027 + ((size === 'wide' ? start?.x : start?.y) ?? NaN) / perYear - year / perYear;
      expect(at, key).toBeLessThan(span.to + 0.01);
      // Within the month that a row names last, and a line's width before the end of a longer time.
      expect(at, key).toBeGreaterThan(span.to - 0.06);
    }
  });

  it('draws as dashes the time that a date leaves open, and no day', () => {
    const own = rows.byDate.filter(({ kind }) => view === 'all' || kind === view);
    const inks = new Map(starting('known-').map(({ key, ink }) => [key.slice(6), ink]));
    for (const due of own) {
      // Of dates that leave the same time open the first has it.
      const first = own.find(
        (other) => other.kind === 'heavy' && due.kind === 'heavy' && other.span.to === due.span.to,
      );
      const ink = inks.get((first ?? due).key);
      if (due.kind === 'rules') expect(ink, due.key).toBeUndefined();
      else expect(ink, due.key).toBe(due.precision === 'month' ? 'line' : 'gap');
    }
  });

  it('the tags of the view stand in the order of dates, each level with its fitting, and none lies on another', () => {
    const own = rows.byDate.filter(({ kind }) => view === 'all' || kind === view);
    const at = own.map(({ key }) => {
      const fitting = shapes.find((each) => each.key === `valve-${key}-body` || each.key === `clamp-${key}`);
      return boxOf(key, fitting?.d ?? '');
    });
    for (const [i, { bottom }] of at.entries())
      if (i > 0) expect(bottom).toBeGreaterThan((at[i - 1]?.bottom ?? 0) + 3);
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
    const pipe = boxOf('pipe', shapes.find(({ key }) => key === 'promise-walls')?.d ?? '').bottom;
    for (const [i, { key }] of own.entries()) {
      const tag = boxOf(key, shapes.find((each) => each.key === `tag-${key}`)?.d ?? '');
      const end = pathPoints(shapes.find((each) => each.key === `string-${key}`)?.d ?? '').at(-1);
      expect((end?.y ?? NaN) > tag.top && (end?.y ?? NaN) < tag.bottom, key).toBe(true);
      const fitting = at[i];
      if (fitting === undefined) throw new Error(`${key} hangs on nothing`);
      expect(fitting.top < (end?.y ?? NaN) && fitting.bottom > (end?.y ?? NaN), key).toBe(true);
      // Under a pipe at a desk a tag hangs left of its line, else right of it.
      const isUnder = size === 'wide' && tag.top > pipe;
      if (isUnder) expect(fitting.left, key).toBeGreaterThan(tag.right - 0.5);
      else expect(fitting.right, key).toBeLessThan(tag.left + 0.5);
    }
  });

  it('the words of a tag stand on it', () => {
    for (const { key, d } of starting('tag-')) {
      const tag = boxOf(key, d);
      const own = texts.filter((text) =>
        ['date', 'due', 'state', 'dose'].some((part) => text.key === `${part}-${key.slice(4)}`),
      );
      for (const text of own) {
        const { y, lines, leading } = text;
        expect(boxOfText(text).left, key).toBeGreaterThan(tag.left);
        expect(boxOfText(text).right, key).toBeLessThan(tag.right);
        expect(y - 9, key).toBeGreaterThan(tag.top);
        expect(y + (lines.length - 1) * leading + 3, key).toBeLessThan(tag.bottom);
      }
    }
  });
});

it.each(sizes)('sets the date of a plant and its status in one line over its name: %s', (size) => {
  const { texts } = scene('heavy', size);
  for (const due of rows.byDate.filter(({ kind }) => kind === 'heavy')) {
    const [date, state, name] = ['date', 'state', 'due'].map((part) =>
      texts.find(({ key }) => key === `${part}-${due.key}`),
    );
    if (!date || !state || !name) throw new Error(`${due.key} says less than that`);
    expect(state.y, due.key).toBe(date.y);
    expect(state.x, due.key).toBeGreaterThan(boxOfText(date).right);
    expect(name.x, due.key).toBe(date.x);
    expect(name.y, due.key).toBeGreaterThan(date.y + 12);
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
  const said = texts.filter((each) => each.key === 'against' || each.key.startsWith('key-')).map(boxOfText);
  expect(said.length).toBeGreaterThan(0);
  // Many tags on a phone have it over them: a slip rests on what is under them.
  const isOver = view === 'all' && size === 'narrow';
  const all = [...key, ...said];
  const air = isOver
    ? Math.min(...tags.map(({ top }) => top)) - Math.max(...all.map(({ bottom }) => bottom))
    : Math.min(...all.map(({ top }) => top)) - Math.max(...tags.map(({ bottom }) => bottom));
  expect(air).toBeGreaterThan(isOver ? 2 : 6);
  const pipe = boxOf('pipe', shapes.find((each) => each.key === 'promise-walls')?.d ?? '');
  for (const box of all) expect(size === 'wide' ? box.top > pipe.bottom : box.left > pipe.right).toBe(true);
});

it.each(cases)('says what each sign means that it draws: $view, $size', ({ view, size }) => {
  const { shapes, texts } = scene(view, size);
  const has = (start: string): boolean => shapes.some(({ key }) => key.startsWith(start));
  const said = texts.map(({ lines }) => lines.join(' ')).join(' ');
  expect(has('key-valve-body')).toBe(has('valve-'));
  expect(said.includes('dashed edge: second-hand')).toBe(
    shapes.some(({ key, ink }) => key.startsWith('tag-') && ink === 'gap'),
  );
  if (has('valve-')) expect(said).toContain('Would count against this story');
  // What a valve means is what a film means, in every view.
  expect(said).not.toMatch(/[Ff]illed/);
  expect(has('key-film')).toBe(has('film-'));
  expect(has('key-film')).toBe(has('key-valve-body'));
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

it.each(cases)('fills the tags on valves, and no other: $view, $size', ({ view, size }) => {
  const { shapes } = scene(view, size);
  const own = rows.byDate.filter(({ kind, counters }) => counters && (view === 'all' || kind === view));
  const films = shapes.filter(({ key }) => key.startsWith('film-'));
  expect(films.map(({ key }) => key.slice(5))).toEqual(own.map(({ key }) => key));
  expect(shapes.flatMap(({ key }) => /^valve-(.*)-body$/.exec(key)?.[1] ?? [])).toEqual(
    own.map(({ key }) => key),
  );
  if (view === 'all') expect(films.length).toBeLessThan(rows.byDate.length);
  for (const { key, d } of films)
    expect(d).toBe(shapes.find((each) => each.key === `tag-${key.slice(5)}`)?.d);
});

it.each(sizes)('sets the tonnes of a plant clear of its date, its status and its name: %s', (size) => {
  const { texts } = scene('heavy', size);
  const doses = texts.filter(({ key }) => key.startsWith('dose-'));
  const named = new Set(
    heavy.filter(({ target_unit }) => target_unit === 't_dy_tb_oxide_per_yr').map(({ project }) => project),
  );
  expect(new Set(doses.map(({ key }) => key.slice(5)))).toEqual(named);
  for (const dose of doses) {
    const { left } = boxOfText(dose);
    for (const part of ['date', 'state', 'due']) {
      const text = texts.find(({ key }) => key === `${part}-${dose.key.slice(5)}`);
      if (text === undefined) throw new Error(`${dose.key} stands without its ${part}`);
      expect(left - boxOfText(text).right, `${part} of ${dose.key}`).toBeGreaterThan(4);
    }
  }
});

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

it.each(cases)(
  'no string passes behind a tag that is not its own, or over another: $view, $size',
  ({ view, size }) => {
    const { shapes } = scene(view, size);
    const named = (start: string) =>
      shapes
        .filter(({ key }) => key.startsWith(start))
        .map(({ key, d }) => ({ key: key.slice(start.length), d, box: boxOf(key, d) }));
    const [strings, tags] = [named('string-'), named('tag-')];
    expect(strings.map(({ key }) => key)).toEqual(tags.map(({ key }) => key));
    // Places along each string, close to each other.
    const places = strings.map(({ key, d }) => {
      const points = pathPoints(d);
      return {
        key,
        at: points.slice(1).flatMap((to, i) => {
          const from = points[i] ?? to;
          return Array.from({ length: 101 }, (_, j) => ({
            x: from.x + ((to.x - from.x) * j) / 100,
            y: from.y + ((to.y - from.y) * j) / 100,
          }));
        }),
      };
    });
    const behind = places.flatMap(({ key, at }) =>
      tags
        .filter(
          ({ key: other, box }) =>
            other !== key &&
            at.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom),
        )
        .map((tag) => `${key}, ${tag.key}`),
    );
    expect(behind).toEqual([]);
    if (size === 'wide') return;
    // Beside a falling pipe no string is over one of an earlier date, anywhere between the pipe and the tags.
    const heightsOf = ({ at }: (typeof places)[number]): readonly number[] =>
      [45, 50, 55, 60].map((x) => at.find((place) => place.x >= x)?.y ?? NaN);
    places.slice(1).forEach((own, i) => {
      const before = heightsOf(places[i] ?? own);
      heightsOf(own).forEach((y, j) => expect(y, own.key).toBeGreaterThan((before[j] ?? NaN) - 3));
    });
  },
);

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

it.each(sizes)('what would settle something is the largest of many, in the tallest tags: %s', (size) => {
  const { shapes, texts } = scene('all', size);
  const tallOf = (key: string) => {
    const { top, bottom } = boxOf(key, shapes.find((each) => each.key === `tag-${key}`)?.d ?? '');
    return bottom - top;
  };
  const sizeOf = (key: string) => texts.find((text) => text.key === `due-${key}`)?.size ?? NaN;
  const [settling, others] = [true, false].map((is) => rows.byDate.filter(({ settles }) => settles === is));
  if (settling === undefined || others === undefined) throw new Error('no dates');
  expect(new Set(settling.map(({ key }) => sizeOf(key))).size).toBe(1);
  for (const { key } of settling)
    for (const other of others) {
      expect(sizeOf(key), key).toBeGreaterThan(1.25 * sizeOf(other.key));
      expect(tallOf(key), key).toBeGreaterThan(1.4 * tallOf(other.key));
    }
});

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
  'says beside or over the first tonnes of plants that they are of dysprosium and terbium and of a year: %s',
  (size) => {
    const { shapes, texts } = scene('heavy', size);
    const head = texts.find(({ key }) => key === 'doses');
    if (head === undefined) throw new Error('nothing says of what the tonnes are');
    expect(head.lines.join(' ').replaceAll('\u00a0', ' ')).toMatch(/^nameplate of Dy and Tb a year/);
    const tags = shapes.filter(({ key }) => key.startsWith('tag-')).map(({ key, d }) => boxOf(key, d));
    const box = { name: 'doses', ...boxOfText(head) };
    expect(tags.filter((tag) => overlap(tag, box))).toEqual([]);
    expect(size === 'wide' ? box.left : -box.bottom).toBeGreaterThan(
      size === 'wide' ? (tags[0]?.right ?? NaN) : -(tags[0]?.top ?? NaN),
    );
    expect(scene('all', size).texts.some(({ key }) => key === 'doses')).toBe(false);
  },
);

it('names in its description what is filled', () => {
  expect(chart.describe('heavy')).toContain(
    'Mountain Pass, U.S.; White Mesa pilot, U.S.; Caremag, France; Silmet, Estonia; Eneabba, Australia; Aclara, U.S.; White Mesa phase 2',
  );
  expect(chart.describe('seabed')).not.toContain('Filled');
});

it('says that other plants have such tonnes too, though their tags give none', () => {
  const limits = chart.limits
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('\u00a0', ' ');
  const filled = heavy.filter(({ target_unit }) => target_unit === 't_dy_tb_oxide_per_yr');
  const others = heavyPlants.rows.filter(
    ({ project }) =>
      heavy.some((each) => each.project === project) && !filled.some((each) => each.project === project),
  );
  expect(others.length).toBeGreaterThan(1);
  for (const { name, capacity_t_per_yr } of others)
    expect(limits).toContain(`${name}, up to ${capacity_t_per_yr} t`);
});

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
