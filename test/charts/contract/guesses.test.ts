// What readers may guess first: drawings that hold for any guess and tell nothing too early, and words that compare honestly.
import { describe, expect, test } from 'vitest';
import { artboards, sizes, type PlotScene } from '../../../src/charts/contract/scene.ts';
import { defineChart } from '../../../src/charts/contract/chart.ts';
import type { GuessState } from '../../../src/charts/contract/guess.ts';
import { charts, guessNamed } from '../../../src/charts/contract/registry.ts';
import type { Gap } from '../../../src/charts/heavy-gap/rows.ts';
import type { DependenceGuess } from '../../../src/charts/japan-dependence/guess.ts';
import type { ChainGuess } from '../../../src/charts/mine-to-magnet/guess.ts';
import { overlap, pathPoints, textBoxes, tickBoxes } from '../drawings/boxes.ts';
import { seeded } from './random.ts';

const asked = charts.flatMap(({ id, guess }) => (guess === undefined ? [] : [{ id, guess }]));
const states: readonly GuessState[] = ['open', 'compared', 'answered', 'blank'];

/** The same question with another answer: what is given stays, what is asked changes. */
const otherAnswer: Readonly<Record<string, (data: never) => unknown>> = {
  'japan-dependence': (data: DependenceGuess): DependenceGuess => ({
    ...data,
    counted: { ...data.counted, line: data.counted.line.slice(0, 2), marks: [] },
    asked: data.asked.map((each) => ({ ...each, share: each.share / 3, said: 'less', who: 'someone' })),
  }),
  'mine-to-magnet': (data: ChainGuess): ChainGuess => ({
    ...data,
    lengths: data.lengths.map((each) => ({
      ...each,
      share: each.share === null ? null : { ...each.share, share_pct: each.share.share_pct / 3 },
    })),
  }),
  'heavy-gap': (data: Gap): Gap => ({ ...data, made: data.made * 9 }),
};

test('three figures ask first', () => {
  expect(asked.map(({ id }) => id)).toEqual(['mine-to-magnet', 'japan-dependence', 'heavy-gap']);
});

test('asking a figure without a question names those that have one', () => {
  expect(() => guessNamed('price-shocks')).toThrow(
    'chart "price-shocks" has no guess; those that have one are mine-to-magnet, japan-dependence, heavy-gap',
  );
});

describe.each(asked.flatMap(({ id, guess }) => sizes.map((size) => ({ id, guess, size }))))(
  'the guess of $id, $size',
  ({ id, guess, size }) => {
    const random = seeded(size.length);
    const extremes = [guess.fields.map(({ least }) => least), guess.fields.map(({ most }) => most)];
    const some = Array.from({ length: 400 }, () =>
      guess.fields.map(({ least, most }) => Math.round(least + random() * (most - least))),
    );
    const tried = [guess.fields.map(({ start }) => start), ...extremes, ...some];
    const sceneOf = (values: readonly number[], state: GuessState, data = guess.data) =>
      guess.guessing.scene(data as never, values, state, size) as PlotScene;
    const scenes = tried.flatMap((values) =>
      states.map((state) => ({ name: `${state} ${values.join()}`, scene: sceneOf(values, state) })),
    );

    test('no guess moves text out of the artboard, onto another or below 13 units', () => {
      for (const { name, scene } of scenes) {
        expect(scene.width).toBe(artboards[size]);
        const texts = [...textBoxes(scene.texts), ...tickBoxes(scene.ticks)];
        expect(
          texts.filter(
            ({ left, right, top, bottom }) =>
              left < 0 || top < 0 || right > scene.width || bottom > scene.height,
          ),
          name,
        ).toEqual([]);
        const clashes = texts.flatMap((a, i) =>
          texts
            .slice(i + 1)
            .filter((b) => overlap(a, b))
            .map((b) => `${a.name} and ${b.name}`),
        );
        expect(clashes, name).toEqual([]);
        expect(Math.min(...scene.texts.map((text) => text.size)), name).toBeGreaterThanOrEqual(13);
      }
    });

    test('every mark lies on the artboard and has a key of its own', () => {
      for (const { name, scene } of scenes) {
        const points = scene.shapes.flatMap(({ d }) => pathPoints(d));
        expect(
          points.filter(({ x, y }) => !(x >= 0 && y >= 0 && x <= scene.width && y <= scene.height)),
          name,
        ).toEqual([]);
        const keys = [...scene.shapes, ...scene.spots, ...scene.texts].map(({ key }) => key);
        expect(
          keys.filter((key, i) => keys.indexOf(key) !== i),
          name,
        ).toEqual([]);
      }
    });

    test('keeps its height from question to answer', () => {
      expect(new Set(scenes.map(({ scene }) => scene.height)).size).toBe(1);
    });

    test('before the answer the drawing is the same whatever the answer is', () => {
      const other = otherAnswer[id]?.(guess.data as never);
      expect(other).toBeDefined();
      for (const values of tried) expect(sceneOf(values, 'open', other)).toEqual(sceneOf(values, 'open'));
      expect(sceneOf(tried[0] ?? [], 'compared', other)).not.toEqual(sceneOf(tried[0] ?? [], 'compared'));
    });

    test('without the answer the question is drawn and dragged over as with it', () => {
      for (const values of tried)
        for (const state of ['open', 'blank'] as const)
          expect(sceneOf(values, state, guess.unanswered)).toEqual(sceneOf(values, state));
      expect(guess.guessing.pad(guess.unanswered as never, size)).toEqual(
        guess.guessing.pad(guess.data as never, size),
      );
      expect(guess.unanswered).not.toEqual(guess.data);
    });

    test('the blank has nothing of a guess', () => {
      const [first = [], second = []] = tried;
      const blank = sceneOf(first, 'blank');
      expect(sceneOf(second, 'blank')).toEqual(blank);
      expect(blank.shapes.filter(({ ink }) => ink === 'dots')).toEqual([]);
      expect(blank.texts.filter(({ lines }) => lines.join(' ').includes('your guess'))).toEqual([]);
    });

    test('the answer alone shows nothing of a guess, and the comparison shows it dotted', () => {
      const [first = [], second = []] = tried;
      expect(sceneOf(first, 'answered')).toEqual(sceneOf(second, 'answered'));
      expect(sceneOf(first, 'answered').shapes.filter(({ ink }) => ink === 'dots')).toEqual([]);
      const dotted = sceneOf(first, 'compared').shapes.filter(({ ink }) => ink === 'dots');
      expect(dotted.length).toBeGreaterThan(0);
      expect(dotted.every(({ tone }) => tone === 'ink')).toBe(true);
      expect(
        sceneOf(first, 'compared').texts.some(({ lines }) => lines.join(' ').includes('your guess')),
      ).toBe(true);
    });

    test('a hand reaches every field, from its least to its most, on the drawing', () => {
      const { box, fields, along, least, most } = guess.guessing.pad(guess.data as never, size);
      expect(fields).toHaveLength(guess.fields.length);
      const [from, to] = along === 'x' ? [box.left, box.right] : [box.top, box.bottom];
      const [low, high] = along === 'x' ? [box.top, box.bottom] : [box.left, box.right];
      for (const { at } of fields) expect(at > from && at < to).toBe(true);
      expect([Math.min(least, most), Math.max(least, most)]).toEqual([low, high]);
    });

    test('its data cross to the browser as they are', () => {
      expect(JSON.parse(JSON.stringify(guess.data))).toEqual(guess.data);
    });
  },
);

describe('words that compare', () => {
  const gap = guessNamed('heavy-gap');
  const truth = gap.data as Gap;
  const told = (value: number) => gap.guessing.compare(truth as never, [value]).finding;

  test('say how many times too high or too low one number is', () => {
    expect(told(truth.made * 18)).toMatch(
      /^Too high: your [\d,]+.t is about 18 times the \d+.t that Lynas made\.$/,
    );
    expect(told(truth.made / 2)).toMatch(/^Too low: Lynas made \d+.t, about 2 times your \d+.t\.$/);
    expect(told(Math.round(truth.made * 2.5))).toContain('about 2 and a half times');
  });

  test('say by how much where it was close, and that it was right where it was', () => {
    expect(told(truth.made + 8)).toMatch(/^Close: your \d+.t is 8.t too high\./);
    expect(told(truth.made - 8)).toMatch(/^Close: your \d+.t is 8.t too low\./);
    expect(told(truth.made)).toMatch(/^Right: Lynas made/);
    expect(told(0)).toMatch(/^Too low: you guessed nothing/);
  });

  test('name the field that is furthest off, and each with guess, count and distance', () => {
    const { guessing, data } = guessNamed('mine-to-magnet');
    const shares = (data as ChainGuess).lengths.flatMap(({ share }) =>
      share === null ? [] : [share.share_pct],
    );
    const { finding, rows, basis } = guessing.compare(
      data as never,
      shares.map((share, i) => (i === 1 ? share - 30 : share + 2)),
    );
    expect(finding).toBe('You were furthest off at “Separation”: 30 points too low.');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^Mine: you said \d+%, counted about \d+%\. 2 points too high\.$/);
    expect(basis).toMatch(/2024.*read in a copy/);
    expect(guessing.compare(data as never, shares).finding).toBe('You set all of them just as counted.');
  });

  test('count a bound as met by all that lies above it', () => {
    const { guessing, data } = guessNamed('japan-dependence');
    const { asked: years } = data as DependenceGuess;
    const bound = years.findIndex((each) => each.bound);
    expect(bound).toBeGreaterThanOrEqual(0);
    const guesses = years.map(({ share }) => share);
    const row = (value: number) => guessing.compare(data as never, guesses.with(bound, value)).rows[bound];
    expect(row(99)).toMatch(/In line with that\.$/);
    expect(row((years[bound]?.share ?? 0) - 10)).toMatch(/At least 10 points too low\.$/);
    expect(guessing.compare(data as never, guesses).finding).toBe('Every year fits what was counted.');
  });

  test('never give away the answer in the question, and say what is counted', () => {
    for (const { guess } of asked) {
      expect(guess.question.endsWith('?')).toBe(true);
      expect(guess.answer).not.toBe('');
    }
    expect(gap.question + gap.task).not.toContain(String(truth.made));
    const chain = guessNamed('mine-to-magnet');
    const shares = (chain.data as ChainGuess).lengths.flatMap(({ share }) => (share === null ? [] : [share]));
    expect(shares).toHaveLength(3);
    for (const { share_pct } of shares) expect(chain.question + chain.task).not.toContain(String(share_pct));
  });
});

describe('a guess that could not work stops the build', () => {
  const chart = charts.find(({ id }) => id === 'heavy-gap');
  const { guess } = chart ?? {};
  const [field] = guess?.fields ?? [];
  if (chart === undefined || guess === undefined || field === undefined) throw new Error('no guess to spoil');
  const spoilt = (change: Partial<typeof guess>) => () =>
    defineChart({ ...(chart as never as Parameters<typeof defineChart>[0]), guess: { ...guess, ...change } });

  test.each([
    [
      'an id that is not kebab-case',
      { fields: [{ ...field, id: 'Made By' }] },
      'field "Made By": expected a kebab-case id',
    ],
    ['an id twice', { fields: [field, field] }, 'field "made" stands twice'],
    ['no fields', { fields: [] }, 'it has no fields'],
    [
      'a range without room',
      { fields: [{ ...field, most: field.least }] },
      'expected the most above the least',
    ],
    ['a start outside the range', { fields: [{ ...field, start: field.most + 1 }] }, 'expected a step from'],
    ['a start between steps', { fields: [{ ...field, step: 7, start: 8 }] }, 'expected a step from'],
    ['no step', { fields: [{ ...field, step: 0 }] }, 'expected a number above 0'],
    ['data that JSON drops', { data: { made: undefined } }, 'its data must be plain JSON'],
    ['data that JSON changes', { data: new Map() }, 'its data must be plain JSON'],
    ['no question', { question: ' ' }, 'its question is empty'],
  ])('%s', (_, change, message) => {
    expect(spoilt(change)).toThrow(RangeError);
    expect(spoilt(change)).toThrow(`src/charts/heavy-gap/guess.ts: `);
    expect(spoilt(change)).toThrow(message);
  });
});
