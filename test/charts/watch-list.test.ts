// What is due hangs on the pipe after the evidence, each date in its place and on the side that says whose it is, and nothing of it is drawn as if it stood.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { heavyPlants } from '../../src/data/tables/chain/heavy-plants.ts';
import { scheduledSteps } from '../../src/data/tables/plans/scheduled-steps.ts';
import { watchListChart as chart } from '../../src/charts/watch-list/chart.ts';
import { rows } from '../../src/charts/watch-list/rows.ts';
import { separationProjects } from '../../src/data/tables/chain/separation-projects.ts';
import { figureText } from '../../src/charts/figure/figure-text.ts';
import { spanOf } from '../../src/charts/kit/time/dates.ts';
import { shortDate } from '../../src/charts/look/month-words.ts';
import { boxOfText } from '../../src/charts/kit/labels/box.ts';
import { type Box, overlap, pathBox, pathPoints } from './drawings/boxes.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const scene = (view: string, size: 'narrow' | 'wide'): PlotScene => chart.scene(view, size) as PlotScene;
const heavy = separationProjects.rows.filter(
  ({ stage, current_status, latest_target_date }) =>
    stage.includes('heavy_separation') &&
    !['operating', 'cancelled'].includes(current_status) &&
    latest_target_date !== null &&
    `${latest_target_date}-12`.slice(0, 7) > '2026-10',
);
const boxOf = (name: string, d: string): Box => ({ name, ...pathBox(d) });

type Due = (typeof rows.byDate)[number];
const ownOf = (view: string): readonly Due[] =>
  rows.byDate.filter(({ kind }) => view === 'all' || kind === view);
const boxesOf = ({ shapes }: PlotScene, start: string): Box[] =>
  shapes.filter(({ key }) => key.startsWith(start)).map(({ key, d }) => boxOf(key.slice(start.length), d));
const isWithin = (inner: Omit<Box, 'name'>, outer: Box, by = 0): boolean =>
  inner.left >= outer.left - by &&
  inner.right <= outer.right + by &&
  inner.top >= outer.top - by &&
  inner.bottom <= outer.bottom + by;
const textOf = (view: string, name: string): string =>
  scene(view, 'wide')
    .texts.find(({ key }) => key === name)
    ?.lines.join(' ') ?? '';
/** The tag that a date's words stand on. */
function tagOf(own: PlotScene, key: string): Box {
  const text = own.texts.find((each) => each.key === `due-${key}`);
  if (text === undefined) throw new Error(`${key} is not said`);
  const on = boxesOf(own, 'tag-').filter((tag) => isWithin(boxOfText(text), tag));
  if (on.length !== 1 || on[0] === undefined) throw new Error(`${key} stands on ${on.length} tags`);
  return on[0];
}
const isSameDate = (a: Due, b: Due): boolean =>
  a.date === b.date && ('precision' in a && a.precision) === ('precision' in b && b.precision);
/** The date that stands on a tag for a key: its own text, or that of one on its tag with the same date. */
function dateOn(own: PlotScene, due: Due) {
  const same = rows.byDate.filter(
    (other) =>
      isSameDate(other, due) &&
      own.texts.some(({ key }) => key === `due-${other.key}`) &&
      tagOf(own, other.key).name === tagOf(own, due.key).name,
  );
  return own.texts.find(({ key }) => same.some((other) => key === `date-${other.key}`));
}
/** Where the line of a date stands, in years: in the middle of what its row leaves open after the evidence, or at its end where no beginning is named. */
function lineAt(due: Due): number {
  const { from, to } = due.span;
  if (due.kind !== 'rules' && due.precision === 'by_month') return to;
  const into: Readonly<Record<string, number>> = { first_quarter: 0, late_year: 0.5, year: 0 };
  const start = due.kind === 'rules' ? undefined : into[due.precision];
  const begins = start === undefined ? from : Math.ceil(to) - 1 + start;
  return (Math.max(begins, spanOf(rows.ends.date).to) + to) / 2;
}
/** Places along a line, close to each other. */
const linePlaces = (d: string): { x: number; y: number }[] => {
  const points = pathPoints(d);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    return Array.from({ length: 201 }, (_, j) => ({
      x: from.x + ((to.x - from.x) * j) / 200,
      y: from.y + ((to.y - from.y) * j) / 200,
    }));
  });
};
/** The pipe's walls, across it. */
const wallsOf = ({ shapes }: PlotScene): Box =>
  boxOf('pipe', shapes.find(({ key }) => key === 'promise-walls')?.d ?? '');

/** The collars on the pipe: where each is along it, and the year or month that begins there. */
const collarsOf = ({ shapes }: PlotScene, size: 'narrow' | 'wide') =>
  shapes
    .filter(({ key }) => key.startsWith('year-begins-'))
    .map(({ key, d }) => {
      const { left, right, top, bottom } = boxOf(key, d);
      const slot = key.slice('year-begins-'.length);
      return {
        slot,
        years: spanOf(slot).from,
        at: size === 'wide' ? (left + right) / 2 : (top + bottom) / 2,
      };
    });

describe.each(cases)('$view, $size', ({ view, size }) => {
  const { shapes, texts } = scene(view, size);
  const starting = (start: string) => shapes.filter(({ key }) => key.startsWith(start));

  it('inks nothing that is due as if it stood, and hatches the pipe from the last day of the evidence', () => {
    // What is filled beside the past is the ground of a number.
    const inked = shapes.filter(({ ink, tone }) => ink === 'fill' && tone !== 'paper');
    expect(inked.map(({ key }) => key)).toEqual(['past']);
    for (const { key, tone, ink } of starting('tag-')) {
      expect(tone, key).toBe('policy');
      expect(ink, key).toMatch(/^(fitting|gap)$/);
    }
    // The edge is dashed where the tonnes on the tag were read second-hand, by the row that gives them: that of a plant's own tag, or around its part of one that it shares.
    for (const { key } of ownOf(view)) {
      const study = heavyPlants.rows.find(({ project }) => project === key);
      const hasDose = texts.some((text) => text.key === `dose-${key}`);
      const tag = starting('tag-').find((each) => each.key === `tag-${key}`);
      const isDashed = tag?.ink === 'gap' || starting('edge-').some((each) => each.key === `edge-${key}`);
      expect(isDashed, key).toBe(hasDose && study?.known_by !== 'primary');
    }
    for (const { key, ink } of starting('edge-')) expect(ink, key).toBe('gap');
    const box = (key: string) => boxOf(key, shapes.find((each) => each.key === key)?.d ?? '');
    // It comes in from the left at a desk, and from above on a phone.
    const [from, until] = size === 'wide' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
    expect(box('past')[until]).toBeLessThan(box('ends-b')[until]);
    expect(box('promise-hatch')[from]).toBeGreaterThanOrEqual(box('past')[until]);
  });

  it('hangs a tag for each date of its kind, each with its date and what is due; plants that leave the same time open share one', () => {
    const own = ownOf(view);
    const drawn = scene(view, size);
    const tags = own.map(({ key }) => tagOf(drawn, key).name);
    expect(new Set(tags)).toEqual(new Set(starting('tag-').map(({ key }) => key.slice(4))));
    for (const [i, due] of own.entries()) {
      const date = dateOn(drawn, due);
      if (date === undefined) throw new Error(`${due.key} has no date`);
      expect(isWithin(boxOfText(date), tagOf(drawn, due.key)), due.key).toBe(true);
      const shared = own.filter((_, j) => tags[j] === tags[i]);
      for (const other of shared)
        if (other !== due) {
          expect([due.kind, other.kind], due.key).toEqual(['heavy', 'heavy']);
          expect(other.span.to, due.key).toBe(due.span.to);
        }
    }
    const late = own.filter((due) => 'precision' in due && due.precision === 'late_year');
    if (late.length > 0) {
      expect(new Set(late.map(({ key }) => tagOf(drawn, key).name)).size).toBe(1);
      // Their date stands there once.
      expect(texts.filter(({ key }) => late.some((due) => key === `date-${due.key}`)).length).toBe(1);
    }
  });

  if (size === 'narrow')
    it('has every tag above the slip of a phone', () => {
      // At rest on a phone of 390 by 844 pixels the slip of the story begins some 452 units down.
      const tags = shapes.filter(({ key }) => key.startsWith('tag-'));
      expect(tags.length).toBeGreaterThan(1);
      for (const { key, d } of tags) expect(boxOf(key, d).bottom, key).toBeLessThan(454);
    });

  it('numbers the years along the pipe, which is true to the scale of time', () => {
    const begins = collarsOf(scene(view, size), size);
    expect(begins.length).toBeGreaterThan(1);
    // Where all dates lie within months, the months stand on the pipe, and a year as the first of them.
    expect(begins[0]?.slot).toBe(view === 'rules' ? '2026-11' : '2027');
    expect(begins.map(({ slot }) => slot)).toContain('2027');
    const steps = begins
      .slice(1)
      .map(({ at, years }, i) => (at - (begins[i]?.at ?? NaN)) / (years - (begins[i]?.years ?? NaN)));
    for (const step of steps) expect(step / (steps[0] ?? NaN)).toBeCloseTo(1, 2);
    const years = texts.filter(({ key }) => key.startsWith('year-'));
    expect(years.map(({ key }) => key.slice(5))).toEqual(begins.map(({ slot }) => slot));
    const pipe = boxOf('pipe', shapes.find(({ key }) => key === 'promise-walls')?.d ?? '');
    for (const text of years) {
      const { key, x, y, lines } = text;
      const own = begins.find(({ slot }) => `year-${slot}` === key);
      const slot = key.slice(5);
      expect(lines.join(), key).toBe(slot.length === 4 ? slot : shortDate(slot).slice(0, -5));
      const after = (size === 'wide' ? x : y) - (own?.at ?? NaN);
      expect(after, key).toBeGreaterThan(0);
      expect(after, key).toBeLessThan(22);
      const box = boxOfText(text);
      if (size === 'narrow') expect(box.left > pipe.left && box.right < pipe.right, key).toBe(true);
    }
    // The pipe ends soon after the last of all dates; that of months some months after the last of its own.
    const last = Math.max(...(view === 'rules' ? ownOf(view) : rows.byDate).map(({ span }) => span.to));
    const end = size === 'wide' ? pipe.right : pipe.bottom;
    const left = end - ((begins[0]?.at ?? NaN) + (last - (begins[0]?.years ?? NaN)) * (steps[0] ?? NaN));
    expect(left).toBeGreaterThan(0);
    expect(left / (steps[0] ?? NaN)).toBeLessThan(view === 'rules' ? 0.75 : 0.25);
  });

  it('begins the line of each date in the middle of the time that it leaves open, or at the end where that alone is named', () => {
    const [first, ...more] = collarsOf(scene(view, size), size);
    const end = more.at(-1);
    const perYear = ((end?.at ?? NaN) - (first?.at ?? NaN)) / ((end?.years ?? NaN) - (first?.years ?? NaN));
    const year = (first?.at ?? NaN) + (2027 - (first?.years ?? NaN)) * perYear;
    for (const due of ownOf(view)) {
      const { key } = due;
      const tag = tagOf(scene(view, size), key).name;
      const [start] = pathPoints(shapes.find((each) => each.key === `string-${tag}`)?.d ?? '');
      const at = 2027 + ((size === 'wide' ? start?.x : start?.y) ?? NaN) / perYear - year / perYear;
      // A line's width before an end, so that it is no line of the next day.
      expect(Math.abs(at - lineAt(due)), key).toBeLessThan(0.05);
      expect(at, key).toBeLessThan(due.span.to + 0.01);
      if ('precision' in due && due.precision === 'year')
        expect(Math.floor(at), key).toBe(Number(due.date.slice(0, 4)));
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
    // Times that follow each other do not meet.
    const runs = starting('known-')
      .filter(({ ink }) => ink === 'gap')
      .map(({ key, d }) => boxOf(key, d))
      .map(({ left, right, top, bottom }) => (size === 'wide' ? [left, right] : [top, bottom]))
      .toSorted(([a = NaN], [b = NaN]) => a - b);
    for (const [i, [from = NaN]] of runs.entries()) {
      const [, before = NaN] = runs[i - 1] ?? [];
      // One of which the end alone is known lies within the year of another.
      if (i > 0 && from > before) expect(from - before).toBeGreaterThan(5);
    }
    // The line of a tag goes on from its dashes: none is left without one. A stop is drawn at each end that is known.
    for (const { key, d, ink } of starting('known-')) {
      if (ink !== 'gap') continue;
      const string = shapes.find((each) => each.key === `string-${key.slice(6)}`);
      expect(pathPoints(d)[0], key).toEqual(pathPoints(string?.d ?? '')[0]);
      expect(starting('stops-').map((each) => each.key)).toContain(`stops-${key.slice(6)}`);
    }
  });

  it('hangs plants on one side of the pipe and all else on the other, in the order of dates along it, none on another', () => {
    const drawn = scene(view, size);
    const pipe = wallsOf(drawn);
    const tags = boxesOf(drawn, 'tag-');
    const clashes = tags.flatMap((a, i) =>
      tags
        .slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.name}, ${b.name}`),
    );
    expect(clashes).toEqual([]);
    const before = new Map<string, number>();
    for (const { key, kind } of ownOf(view).toSorted((a, b) => lineAt(a) - lineAt(b))) {
      const tag = tagOf(drawn, key);
      const isPlant = kind === 'heavy';
      const air =
        size === 'wide'
          ? isPlant
            ? pipe.top - tag.bottom
            : tag.top - pipe.bottom
          : isPlant
            ? tag.left - pipe.right
            : pipe.left - tag.right;
      expect(air, key).toBeGreaterThan(3);
      const points = pathPoints(shapes.find((each) => each.key === `string-${tag.name}`)?.d ?? '');
      const [from, to] = [points[0], points.at(-1)];
      const [along, last] = [(size === 'wide' ? from?.x : from?.y) ?? NaN, before.get(kind) ?? -Infinity];
      expect(along, key).toBeGreaterThanOrEqual(last);
      before.set(kind, along);
      // The line turns at right angles alone, twice at most, and ends at the head of its tag.
      expect(points.length, key).toBeLessThanOrEqual(4);
      for (const [i, { x, y }] of points.slice(1).entries())
        expect(x === points[i]?.x || y === points[i]?.y, key).toBe(true);
      const at = { left: to?.x ?? NaN, right: to?.x ?? NaN, top: to?.y ?? NaN, bottom: to?.y ?? NaN };
      expect(isWithin(at, tag, 0.2), key).toBe(true);
    }
  });

  it('has on the line of each tag its fitting, off all other lines and tags', () => {
    const drawn = scene(view, size);
    const tags = boxesOf(drawn, 'tag-');
    const fittings = [
      ...boxesOf(drawn, 'clamp-'),
      ...boxesOf(drawn, 'valve-')
        .filter(({ name }) => name.endsWith('-body'))
        .map((box) => ({ ...box, name: box.name.slice(0, -5) })),
    ];
    expect(new Set(fittings.map(({ name }) => name))).toEqual(new Set(tags.map(({ name }) => name)));
    expect(fittings.length).toBe(tags.length);
    for (const [i, fitting] of fittings.entries()) {
      const { name } = fitting;
      expect(
        fittings.slice(i + 1).filter((other) => overlap(fitting, other)),
        name,
      ).toEqual([]);
      expect(
        tags.filter((tag) => tag.name !== name && overlap(fitting, tag)),
        name,
      ).toEqual([]);
      const on = starting('string-').filter(({ d }) =>
        linePlaces(d).some(({ x, y }) => isWithin({ left: x, right: x, top: y, bottom: y }, fitting)),
      );
      expect(
        on.map(({ key }) => key.slice(7)),
        name,
      ).toEqual([name]);
    }
  });

  it('the words of a tag stand on it', () => {
    const drawn = scene(view, size);
    for (const { key } of ownOf(view)) {
      const tag = tagOf(drawn, key);
      const own = texts.filter((text) =>
        ['date', 'due', 'state', 'dose'].some((part) => text.key === `${part}-${key}`),
      );
      expect(own.length, key).toBeGreaterThan(0);
      for (const text of own) {
        expect(isWithin(boxOfText(text), tag, -1), text.key).toBe(true);
        expect(boxOfText(text).right, text.key).toBeLessThan(tag.right - 3);
      }
    }
  });
});

it.each(sizes)('says of each plant its date, its status and its name, none on another: %s', (size) => {
  const drawn = scene('heavy', size);
  for (const due of ownOf('heavy')) {
    const [state, name] = ['state', 'due'].map((part) =>
      drawn.texts.find(({ key }) => key === `${part}-${due.key}`),
    );
    const date = dateOn(drawn, due);
    if (!date || !state || !name) throw new Error(`${due.key} says less than that`);
    // A date is over the name and the status that it is for, or before one of them.
    for (const text of [state, name]) {
      const isBefore = text.y === date.y && text.x > boxOfText(date).right;
      expect(isBefore || text.y > date.y + 11, text.key).toBe(true);
    }
    expect(Math.abs(state.y - name.y), due.key).toBeGreaterThan(12);
  }
});

it.each(cases)('keeps its key clear of tags, lines and pipe: $view, $size', ({ view, size }) => {
  const drawn = scene(view, size);
  const key = boxesOf(drawn, 'key-');
  const said = drawn.texts
    .filter((each) => each.key === 'against')
    .map((text) => ({ name: text.key, ...boxOfText(text) }));
  expect(said.length).toBe(1);
  const others = [
    ...boxesOf(drawn, 'tag-'),
    ...boxesOf(drawn, 'clamp-'),
    ...boxesOf(drawn, 'valve-'),
    wallsOf(drawn),
  ];
  const air = (box: Box) => ({
    name: box.name,
    left: box.left - 3,
    right: box.right + 3,
    top: box.top - 3,
    bottom: box.bottom + 3,
  });
  const lines = drawn.shapes
    .filter((each) => each.key.startsWith('string-'))
    .flatMap(({ d }) => linePlaces(d));
  for (const box of [...key, ...said].map(air)) {
    expect(
      others.filter((other) => overlap(other, box)),
      box.name,
    ).toEqual([]);
    const on = lines.filter(({ x, y }) => isWithin({ left: x, right: x, top: y, bottom: y }, box));
    expect(on, box.name).toEqual([]);
  }
});

it.each(cases)('says what each sign means that it draws: $view, $size', ({ view, size }) => {
  const { shapes, texts } = scene(view, size);
  const has = (start: string): boolean => shapes.some(({ key }) => key.startsWith(start));
  const said = texts.map(({ lines }) => lines.join(' ')).join(' ');
  expect(has('key-valve-body')).toBe(has('valve-'));
  expect(/dashed edge: tonnes(?: known)? second-hand/.test(said)).toBe(
    shapes.some(({ key, ink }) => /^(?:tag|edge)-/.test(key) && ink === 'gap'),
  );
  // Whose a side is stands on it where both sides have tags.
  const pipe = wallsOf({ shapes } as PlotScene);
  const [plants, others] = ['plants', 'others'].map((side) =>
    texts.filter(({ key }) => key === `side-${side}`).map(boxOfText),
  );
  const count = view === 'all' ? 1 : 0;
  expect([plants?.length, others?.length]).toEqual([count, count]);
  for (const { bottom, left } of plants ?? [])
    expect(size === 'wide' ? bottom < pipe.top : left > pipe.right).toBe(true);
  for (const { top, right } of others ?? [])
    expect(size === 'wide' ? top > pipe.bottom : right < pipe.left).toBe(true);
  if (has('valve-')) expect(said).toContain('Would count against this story');
  // What a valve means is what a heavy edge means, in every view.
  expect(said).not.toMatch(/[Ff]illed/);
  expect(has('key-heavy')).toBe(has('heavy-'));
  expect(has('key-heavy')).toBe(has('key-valve-body'));
});

/** The dates whose words lie within a heavy edge. */
const heavyIn = (drawn: PlotScene): readonly string[] =>
  drawn.texts.flatMap((text) => {
    const key = /^due-(.*)$/.exec(text.key)?.[1];
    const isHeavy = boxesOf(drawn, 'heavy-').some((edge) => isWithin(boxOfText(text), edge, 1.5));
    return key !== undefined && isHeavy ? [key] : [];
  });

it.each(sizes)('draws as valves the plants of second makers, and nothing else: %s', (size) => {
  const makers = new Set(
    separationProjects.rows
      .filter(
        ({ stage, current_status }) => stage.includes('heavy_separation') && current_status === 'operating',
      )
      .map(({ owner }) => owner),
  );
  const drawn = scene('all', size);
  const tags = drawn.shapes
    .map(({ key }) => /^valve-(.*)-body$/.exec(key)?.[1])
    .filter((key) => key !== undefined);
  const own = new Set(heavyIn(drawn));
  const valves = rows.byDate
    .map(({ key }) => key)
    .filter((key) => tags.includes(tagOf(drawn, key).name) && own.has(key));
  // One that sells no finished oxide, by its row, has no heavy edge.
  const second = heavy
    .filter(({ owner, note }) => !makers.has(owner) && note?.includes('not of finished oxide') !== true)
    .map(({ project }) => project);
  expect(second).not.toContain('Neo Silmet heavy line');
  expect(second.length).toBe(heavy.length - 2);
  expect(makers.size).toBeGreaterThan(0);
  expect(second.length).toBeLessThan(heavy.length);
  expect(new Set(valves)).toEqual(new Set(second));
});

it.each(cases)(
  'gives a heavy edge to what hangs on valves, and to nothing else: $view, $size',
  ({ view, size }) => {
    const drawn = scene(view, size);
    const own = ownOf(view).filter(({ counters }) => counters);
    const edges = boxesOf(drawn, 'heavy-');
    expect(heavyIn(drawn).toSorted()).toEqual(own.map(({ key }) => key).toSorted());
    const valves = drawn.shapes.flatMap(({ key }) => /^valve-(.*)-body$/.exec(key)?.[1] ?? []);
    expect(new Set(valves)).toEqual(new Set(own.map(({ key }) => tagOf(drawn, key).name)));
    if (view === 'all') expect(own.length).toBeLessThan(rows.byDate.length);
    for (const [i, edge] of edges.entries()) {
      expect(isWithin(edge, tagOf(drawn, edge.name), 0.2), edge.name).toBe(true);
      for (const other of edges.slice(i + 1)) expect(overlap(edge, other), edge.name).toBe(false);
    }
  },
);

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
      if (text === undefined && part === 'date') continue;
      if (text === undefined) throw new Error(`${dose.key} stands without its ${part}`);
      const [a, b] = [boxOfText(text), boxOfText(dose)];
      if (a.bottom < b.top || a.top > b.bottom) continue;
      expect(left - boxOfText(text).right, `${part} of ${dose.key}`).toBeGreaterThan(4);
    }
  }
});

it.each(chart.views)('gives the board to what is ahead: the solid pipe is a stub at its left: %s', (view) => {
  const drawn = scene(view, 'wide');
  const box = (key: string) => boxOf(key, drawn.shapes.find((each) => each.key === key)?.d ?? '');
  const { left, right } = wallsOf(drawn);
  expect(box('past').left).toBe(0);
  expect(left).toBeLessThan(0.09 * drawn.width);
  expect(right - left).toBeGreaterThan(0.88 * drawn.width);
  // Nothing else reaches the edge at which a page lets the pipe in.
  for (const { key, d } of drawn.shapes)
    if (!key.startsWith('past')) expect(boxOf(key, d).left, key).toBeGreaterThan(3);
});

it('lets the pipe alone in from the left of its lane, behind slips that pass beside the drawing', () => {
  const chapter = readFileSync('content/chapters/en/10-opened-or-closed.mdx', 'utf8');
  expect(/<Scrolly chart="watch-list"[^>]*>/.exec(chapter)?.[0]).toContain('bleed inlet');
});

it.each(cases)('has what its steps point at: $view, $size', ({ view, size }) => {
  const { spots } = scene(view, size);
  const has = (key: string): boolean => spots.some((spot) => spot.key === key);
  expect(has('ends-b-hole')).toBe(true);
  for (const due of ownOf(view)) if (view !== 'all') expect(has(`hole-${due.key}`), due.key).toBe(true);
});

it.each(cases)(
  'no line passes behind a tag that is not its own, or crosses another: $view, $size',
  ({ view, size }) => {
    const drawn = scene(view, size);
    const tags = boxesOf(drawn, 'tag-');
    const strings = drawn.shapes
      .filter(({ key }) => key.startsWith('string-'))
      .map(({ key, d }) => ({ key: key.slice(7), at: linePlaces(d) }));
    expect(strings.map(({ key }) => key)).toEqual(tags.map(({ name }) => name));
    const behind = strings.flatMap(({ key, at }) =>
      tags
        .filter(
          ({ name, left, right, top, bottom }) =>
            name !== key && at.some(({ x, y }) => x > left && x < right && y > top && y < bottom),
        )
        .map(({ name }) => `${key}, ${name}`),
    );
    expect(behind).toEqual([]);
    // Two lines that cross come nearer to each other than any two that stand side by side.
    const crossing = strings.flatMap((a, i) =>
      strings
        .slice(i + 1)
        .filter((b) => a.at.some(({ x, y }) => b.at.some((at) => Math.hypot(at.x - x, at.y - y) < 1.2)))
        .map((b) => `${a.key}, ${b.key}`),
    );
    expect(crossing).toEqual([]);
  },
);

it('on a phone what a step speaks of ends above the slip that rests on the drawing, and each plant says its status', () => {
  const { texts } = scene('heavy', 'narrow');
  // Where the longest slip rests at 360 by 640 pixels, in units of the drawing.
  const rests = 320;
  for (const key of ['Carester Caremag (Lacq)', '2027-01-10-new-end-of-the-truce'])
    expect(tagOf(scene('all', 'narrow'), key).bottom, key).toBeLessThan(rests);
  expect(tagOf(scene('heavy', 'narrow'), 'Carester Caremag (Lacq)').bottom).toBeLessThan(rests);
  for (const due of rows.byDate) {
    if (due.kind !== 'heavy') continue;
    const [status = ''] = texts.find(({ key }) => key === `state-${due.key}`)?.lines ?? [];
    expect(status, due.key).toMatch(new RegExp(`^[a-z ]+, [A-Z][a-z]+\u00a0${due.statusAsOf.slice(0, 4)}$`));
  }
});

it.each(sizes)(
  'has one size for all tags with a heavy edge that one plant has, and for the letters of all: %s',
  (size) => {
    const drawn = scene('all', size);
    const alone = rows.byDate.filter(
      ({ key }) => rows.byDate.filter((due) => tagOf(drawn, due.key).name === key).length === 1,
    );
    // Within the edge, without the heads of tags, which stand at any side.
    const sizesOf = boxesOf(drawn, 'heavy-')
      .filter(({ name }) => alone.some(({ key }) => key === name))
      .map(({ left, right, top, bottom }) =>
        [right - left, bottom - top].map((value) => value.toFixed(0)).join(' by '),
      );
    expect(sizesOf.length).toBeGreaterThan(1);
    expect(new Set(sizesOf).size).toBe(1);
    const letters = drawn.texts.filter(({ key }) => /^(?:date|due)-/.test(key)).map((text) => text.size);
    expect(new Set(letters).size).toBe(1);
  },
);

it('asks of the truce whether it is kept, and counts neither that nor its end against the argument', () => {
  const truce = '2027-01-10-new-end-of-the-truce';
  for (const view of ['all', 'rules'])
    for (const size of sizes)
      expect(
        scene(view, size)
          .texts.find(({ key }) => key === `due-${truce}`)
          ?.lines.join(' '),
      ).toMatch(/kept.*\?/);
  const against = scene('rules', 'wide').texts.find(({ key }) => key === 'against');
  expect(against?.lines.join(' ')).toMatch(/written rule without discretion/);
  expect(against?.lines.join(' ')).not.toContain('truce');
});

it.each(sizes)(
  'says over the first tonnes of plants that they are of dysprosium and terbium and of a year: %s',
  (size) => {
    const { shapes, texts } = scene('heavy', size);
    const head = texts.find(({ key }) => key === 'doses');
    if (head === undefined) throw new Error('nothing says of what the tonnes are');
    expect(head.lines.join(' ').replaceAll('\u00a0', ' ')).toMatch(/^nameplate of Dy and Tb a year/);
    const tags = shapes.filter(({ key }) => key.startsWith('tag-')).map(({ key, d }) => boxOf(key, d));
    const box = { name: 'doses', ...boxOfText(head) };
    expect(tags.filter((tag) => overlap(tag, box))).toEqual([]);
    expect(box.bottom).toBeLessThan(Math.min(...tags.map(({ top }) => top)));
    expect(scene('all', size).texts.some(({ key }) => key === 'doses')).toBe(false);
  },
);

it('names in its description what has a heavy edge', () => {
  expect(chart.describe('heavy')).toContain(
    'Mountain Pass, U.S.; White Mesa pilot, U.S.; Caremag, France; Eneabba, Australia; Aclara, U.S.; White Mesa phase 2.',
  );
  expect(chart.describe('heavy')).toContain(
    'Plants with no heavy edge: Silmet, Estonia; Lynas expansion, Malaysia.',
  );
  expect(chart.describe('rules')).not.toContain('heavy edge');
  expect(chart.describe('seabed')).not.toContain('heavy edge');
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
  const said = (key: string) => {
    const due = rows.byDate.find((each) => each.key === key);
    return due && dateOn(scene('all', 'wide'), due)?.lines[0];
  };
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
  // Of the first mud it says no more than the row of the test before.
  const before = chart
    .rowsOf('seabed')
    .find((row) => row['deal_id'] === 'minamitorishima-test-2026' && 'outcome' in row);
  expect(before?.['outcome']).toContain('No grade or tonnage of the mud was found');
  expect(told).toContain('No grade or tonnage of the mud lifted in February 2026 was found');
});

it('says of the summit what could come of it, as one that lies ahead, on both of its days', () => {
  const said = textOf('rules', 'due-2026-11-18-apec-leaders-meet-in-shenzhen-18');
  expect(said).toContain('18 and 19 November 2026');
  expect(said).toContain('could meet');
  expect(chart.describe('rules')).not.toContain('could have');
});

it.each(sizes)(
  'sets what is no second maker in a part of a shared tag without a heavy edge, at its foot: %s',
  (size) => {
    for (const view of ['all', 'heavy']) {
      const drawn = scene(view, size);
      const tag = tagOf(drawn, 'Neo Silmet heavy line');
      // The three before it are within one edge.
      const [edge, ...more] = boxesOf(drawn, 'heavy-').filter((each) => isWithin(each, tag, 0.2));
      expect(more).toEqual([]);
      const foot = edge?.bottom ?? NaN;
      const words = drawn.texts.filter(({ key }) => key.endsWith('-Neo Silmet heavy line'));
      expect(words.length).toBeGreaterThan(1);
      for (const text of words) expect(boxOfText(text).top, text.key).toBeGreaterThan(foot);
    }
  },
);

it.each(cases)(
  'draws each valve and clamp whole: no tag or head of one covers it: $view, $size',
  ({ view, size }) => {
    const drawn = scene(view, size);
    const fittings = [
      ...boxesOf(drawn, 'clamp-'),
      ...boxesOf(drawn, 'valve-').filter(({ name }) => name.endsWith('-body')),
    ];
    for (const tag of boxesOf(drawn, 'tag-'))
      expect(
        fittings.filter((fitting) => overlap(tag, fitting)).map(({ name }) => name),
        tag.name,
      ).toEqual([]);
  },
);

it('says in its limits on what dates, tonnes and fills hang', () => {
  const limits = chart.limits.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
  const second = heavy.filter(({ known_by }) => known_by !== 'primary');
  expect([second.length, heavy.length]).toEqual([7, 8]);
  for (const said of [
    'Dates and states of seven of the eight projects were read second-hand, all but those of White Mesa phase 2',
    'Those of Mountain Pass, 200 t, are for its full rate',
    'by 7 August 2026 commissioning had moved to the second half of the year',
    '173 t, are from a later study; its first target was 230 t',
    'Silmet speaks of intermediate products, not of finished oxide',
    'Lynas runs heavy separation already',
    'about 30 kg of dysprosium oxide by June 2026',
  ])
    expect(limits).toContain(said);
});

it('says of the truce that the legal notice was not found, and of the scheduled that it is scheduled', () => {
  // With the site that says otherwise, from the row that tells of both.
  const told = chart
    .rowsOf('rules')
    .find((row) => row['id'] === '2026-11-10-first-end-date-of-the-suspension');
  expect(told?.['note']).toContain('was not found by 5 October, and one trade site still gave 10 November');
  for (const said of [chart.describe('rules'), textOf('rules', 'due-2027-01-10-new-end-of-the-truce')])
    expect(said.replaceAll('\u00a0', ' ')).toContain(
      'notice was not found by 5 October 2026, and one trade site still gave 10 November',
    );
  expect(rows.of.rules.map(({ row }) => 'standing' in row && row.standing)).toEqual(
    rows.of.rules.map(() => 'scheduled'),
  );
});

it('does not say of a plant that it is on trial where its row says that it had made nothing', () => {
  const unmade = heavy.filter((row) => row.current_status === 'commissioning' && row.actual_output === 0);
  expect(unmade.map(({ project }) => project)).toEqual(['MP Mountain Pass heavy circuit']);
  for (const said of [chart.describe('heavy'), chart.data.rows.map(({ what }) => what).join('. ')]) {
    expect(said.replaceAll('\u00a0', ' ')).toContain('Mountain Pass, U.S.: none made, Aug 2026');
    expect(said).not.toMatch(/Mountain Pass[^.;]*on trial/);
  }
});

it('gives the dates of governments the room of the pipe, and says that its scale is another', () => {
  const drawn = scene('rules', 'wide');
  const starts = drawn.shapes
    .filter(({ key }) => key.startsWith('string-'))
    .map(({ d }) => pathPoints(d)[0]?.x ?? NaN);
  expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThan(0.25 * drawn.width);
  expect(chart.words['rules']?.subtitle).toContain('larger scale');
});

it('the limits say when the pilot at White Mesa could begin', () => {
  const { limits } = figureText(chart, 'heavy');
  expect(limits.join(' ')).toContain('commercial output could begin late in 2026.');
});
