// Three answers: every pipe channel is filled as far as its answer says, nothing solid that nobody counted, and a question opens into all its answers.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { threeAnswersChart as chart } from '../../src/charts/three-answers/chart.ts';
import { textWidth } from '../../src/charts/look/text-width.ts';
import { rows } from '../../src/charts/three-answers/rows.ts';
import { pathBox } from './drawings/boxes.ts';

const questions = ['all-rare-earths', 'metals-alone', 'heavy'] as const;

describe.each(sizes)('%s', (size) => {
  const sceneOf = (view: string) => chart.scene(view, size) as PlotScene;
  const shapeOf = (view: string, key: string) => sceneOf(view).shapes.find((shape) => shape.key === key);
  const boundsOf = (view: string, key: string) => {
    const edges = pathBox(shapeOf(view, key)?.d ?? '');
    return { ...edges, tall: edges.bottom - edges.top };
  };
  /** The plates of a pipe bear the name of one of its answers, and all its channels run between them. */
  const plated = (view: string, id: string) => {
    const { top, bottom } = boundsOf(view, id);
    const key = sceneOf(view).shapes.find(
      (each) =>
        each.key.endsWith('-start') &&
        boundsOf(view, each.key).top <= top &&
        boundsOf(view, each.key).bottom >= bottom,
    )?.key;
    return (key ?? '').replace(/-start$/, '');
  };
  /** A pipe, from the middle of one plate to that of the other. */
  const pipeOf = (view: string, id: string) => {
    const key = plated(view, id);
    const [start, end] = [boundsOf(view, `${key}-start`), boundsOf(view, `${key}-end`)];
    return {
      left: (start.left + start.right) / 2,
      right: (end.left + end.right) / 2,
      tall: start.tall - 6,
    };
  };
  const textOf = (view: string, key: string) =>
    sceneOf(view)
      .texts.find((text) => text.key === key)
      ?.lines.join(' ');
  const idsOf = (view: string) => chart.rowsOf(view).map((row) => String(row['id']));

  if (size === 'narrow')
    it('opens on a drawing so high that a phone shows it before its first step', () => {
      // A lower one leaves the first slip over the line where a step counts as reached.
      const { height } = sceneOf('three-answers');
      expect(height).toBeGreaterThanOrEqual(430);
      for (const view of questions) expect(sceneOf(view).height, view).toBeLessThanOrEqual(height);
    });

  it.each(chart.views)('fills each pipe to its share of one scale, from zero: %s', (view) => {
    for (const row of chart.rowsOf(view)) {
      const id = String(row['id']);
      const pipe = pipeOf(view, id);
      const fill = boundsOf(view, id);
      // A bound alone fills nothing: its channel is as long as the pipe.
      if (row['comparator'] === '<') {
        expect([fill.left, fill.right], id).toEqual([pipe.left, pipe.right]);
        expect(shapeOf(view, id)?.ink, id).toBe('gap');
        continue;
      }
      const said = Number(row['value']);
      expect(fill.left, id).toBe(pipe.left);
      // "Almost" names no place: it ends so far short of its share that this is seen beside the plate, and not further.
      if (row['print_as'] === 'almost') {
        expect(pipe.right - fill.right, id).toBeGreaterThan(8);
        expect(pipe.right - fill.right, id).toBeLessThan(15);
        continue;
      }
      expect(((fill.right - fill.left) / (pipe.right - pipe.left)) * 100, id).toBeCloseTo(said, 0);
    }
  });

  if (size === 'narrow')
    it('has most of the last answer above the slip of a low phone', () => {
      // At rest in a window of 390 by 664 pixels that begins some 347 units down.
      const { top, tall } = boundsOf('heavy', 'heavy-ree-dependence-china-2026-01');
      expect(top + 0.65 * tall).toBeLessThan(347);
    });

  it('keeps the scale where it is in every view', () => {
    const [first, ...others] = chart.views.map((view) => sceneOf(view).ticks);
    for (const ticks of others) expect(ticks).toEqual(first);
  });

  it.each(chart.views)(
    'cuts a pipe into channels of one bore, so that no source counts for more than another: %s',
    (view) => {
      const pipes = Map.groupBy(idsOf(view), (id) => plated(view, id));
      for (const [key, ids] of pipes) {
        const bores = ids.map((id) => boundsOf(view, id).tall);
        for (const bore of bores) expect(bore, key).toBeCloseTo(bores[0] ?? NaN, 0);
        const channels = ids.map((id) => boundsOf(view, id)).toSorted((a, b) => a.top - b.top);
        expect(
          channels.every(({ top }, i) => i === 0 || top > (channels[i - 1]?.bottom ?? NaN)),
          key,
        ).toBe(true);
      }
      // Pipes are as many as questions: what a view opens is cut, and not drawn twice.
      expect(pipes.size).toBe(3);
    },
  );

  it('fades nothing, so that no pipe looks less sure than its edge says', () => {
    for (const view of chart.views) {
      const { shapes, texts } = sceneOf(view);
      expect(
        [...shapes, ...texts].every(({ emphasis }) => emphasis === 'normal'),
        view,
      ).toBe(true);
    }
  });

  it('breaks the end of every fill but an exact official figure into dashes, and fills nothing where a bound alone is known', () => {
    for (const view of chart.views)
      for (const { key, measured, below } of rows.all) {
        const fill = shapeOf(view, key);
        if (fill === undefined) continue;
        expect(fill.ink, key).toBe(below ? 'gap' : 'fill');
        const edge = shapeOf(view, `${key}-edge`);
        expect([edge?.ink, edge?.tone], key).toEqual(
          below || measured ? [undefined, undefined] : ['dashes', 'paper'],
        );
        if (edge === undefined) continue;
        // Down all of its end, or against the plate that would hide them.
        const [end, on] = [boundsOf(view, key), boundsOf(view, `${key}-edge`)];
        const hidden = end.right > pipeOf(view, key).right - 6;
        expect(on.left, key).toBe(end.right - (hidden ? 4 : 0));
        expect(on.tall, key).toBeCloseTo(end.tall, 5);
        expect(on.right, key).toBe(on.left);
        // Over the fill, which would hide it.
        const order = sceneOf(view).shapes;
        expect(order.indexOf(edge), key).toBeGreaterThan(order.indexOf(fill));
      }
    expect(shapeOf('heavy', 'heavy-ree-dependence-china-2025-10-30')?.ink).toBe('gap');
  });

  it.each(chart.views)('says what dashes mean in each drawing that has them: %s', (view) => {
    expect(textOf(view, 'key')).toMatch(/^Dashed/);
    expect((textOf(view, 'key') ?? '').includes('Almost')).toBe(view !== 'magnets');
  });

  it.each(questions)('sets the word that bounds a share in one face and size with its number: %s', (view) => {
    const opened = rows.questions[view].find(({ key }) => key === view);
    const answer = sceneOf(view).texts.find(({ key }) => key === `answer-${opened?.headline.key}`);
    expect(answer?.face).toBe('display');
    expect(answer?.size).toBeGreaterThanOrEqual(43);
    const bound = { 'all-rare-earths': 'about ', 'metals-alone': '', heavy: 'almost ' }[view];
    expect(answer?.lines.join(' ')).toMatch(new RegExp(`^${bound}\\d+%$`));
  });

  it.each(chart.views)('letters on a fill are made for it, and all others stand off it: %s', (view) => {
    const { shapes, texts } = sceneOf(view);
    const fills = shapes.filter(({ ink, tone }) => ink === 'fill' && (tone === 'china' || tone === 'others'));
    for (const text of texts) {
      const long = Math.max(...text.lines.map((words) => textWidth(words, text.size, text.weight)));
      const left = { start: text.x, middle: text.x - long / 2, end: text.x - long }[text.anchor];
      const under = fills.filter(({ d }) => {
        const box = pathBox(d);
        return left < box.right && left + long > box.left && text.y - 4 > box.top && text.y - 4 < box.bottom;
      });
      const tone = under[0]?.tone;
      const expected = tone === undefined ? undefined : tone === 'china' ? 'on-fill' : 'on-pale';
      if (expected === undefined) expect(text.tone, text.key).not.toMatch(/^on-/);
      else expect(text.tone, text.key).toBe(expected);
    }
  });

  it('says in words that nobody disclosed how far below a bound a share is, in an empty channel of dashed walls, with a question mark', () => {
    for (const { key, below } of rows.all) {
      expect(textOf('heavy', `unsaid-${key}`), key).toBe(
        below ? 'how much less was not disclosed' : undefined,
      );
      if (!below) continue;
      const own = sceneOf('heavy').shapes.filter((shape) => shape.key.startsWith(key));
      expect(own.map(({ tone, ink }) => [tone, ink])).toEqual([['ink', 'gap']]);
      const asks = sceneOf('heavy').texts.find((text) => text.key === `asks-${key}`);
      expect(asks?.lines).toEqual(['?']);
    }
  });

  it.each(questions)(
    'fills the rest of each answer with what comes from elsewhere, where a place is said: %s',
    (view) => {
      for (const { key, share, almost, below } of rows.questions[view].flatMap(({ answers }) => answers)) {
        const rest = shapeOf(view, `${key}-rest`);
        if (almost || below || share === 100) {
          expect(rest, key).toBeUndefined();
          continue;
        }
        expect([rest?.tone, rest?.ink], key).toEqual(['others', 'fill']);
        expect(boundsOf(view, `${key}-rest`).left - boundsOf(view, key).right, key).toBe(4);
        expect(boundsOf(view, `${key}-rest`).right, key).toBe(pipeOf(view, key).right);
      }
    },
  );

  it('gives what a view opens one bore in every view, and all that it leaves closed a lesser one', () => {
    const boresOf = (isOpened: boolean) =>
      questions.flatMap((view) =>
        rows.questions[view]
          .filter(({ key }) => (key === view) === isOpened)
          .map(({ headline }) => pipeOf(view, headline.key).tall),
      );
    const [opened, closed] = [boresOf(true), boresOf(false)];
    for (const bore of opened) expect(bore).toBeCloseTo(opened[0] ?? NaN, 5);
    for (const bore of closed) expect(bore).toBeCloseTo(closed[0] ?? NaN, 5);
    expect(closed[0]).toBeLessThan((opened[0] ?? 0) / 3);
  });

  it('sets the number that a view tells largest', () => {
    for (const view of questions) {
      const numbers = sceneOf(view).texts.filter(({ key }) => key.startsWith('answer-'));
      const opened = rows.questions[view].find(({ key }) => key === view)?.headline.key;
      const [largest] = numbers.toSorted((a, b) => b.size - a.size);
      expect(largest?.key, view).toBe(`answer-${opened}`);
    }
  });

  it('cuts the metals twice at one scale, by weight and by value', () => {
    const { metals, metalsByValue } = rows;
    const [weight, value] = [
      boundsOf('metals-alone', metals.key),
      boundsOf('metals-alone', metalsByValue.key),
    ];
    expect(value.left).toBe(weight.left);
    expect((value.right - value.left) / (weight.right - weight.left)).toBeCloseTo(
      metalsByValue.share / metals.share,
      2,
    );
    expect(textOf('metals-alone', `says-${metals.key}`)).toMatch(/^by weight: /);
    expect(textOf('metals-alone', `says-${metalsByValue.key}`)).toMatch(/^by value: /);
  });

  it.each(chart.views)(
    'has an ink wall along all that is filled, but where only a bound is known: %s',
    (view) => {
      for (const row of chart.rowsOf(view)) {
        const id = String(row['id']);
        const walls = shapeOf(view, `${id}-walls`);
        if (row['comparator'] === '<') expect(walls, id).toBeUndefined();
        else {
          expect(walls?.ink, id).toBe('wall');
          expect(boundsOf(view, `${id}-walls`).left, id).toBe(boundsOf(view, id).left);
        }
      }
    },
  );

  it.each(questions)('says where the rest comes from in every view: %s', (view) => {
    const told = rows.questions[view].filter(({ headline }) => headline.share < 75);
    expect(told.length).toBeGreaterThan(0);
    for (const { headline } of told) expect(textOf(view, `else-${headline.key}`)).toBeDefined();
  });

  it.each(questions)('opens a question into all its answers, each with who gives it: %s', (view) => {
    for (const { key, answers } of rows.questions[view]) {
      if (key === view) expect(answers.length).toBeGreaterThan(1);
      else expect(answers).toHaveLength(1);
      for (const answer of answers) {
        expect(textOf(view, `answer-${answer.key}`), answer.key).toBeDefined();
        expect(textOf(view, `says-${answer.key}`) !== undefined, answer.key).toBe(key === view);
      }
    }
  });
});

it.each(sizes)(
  '%s: keeps the questions in one order in every view, so that no pipe changes its place with another',
  (size) => {
    for (const view of ['three-answers', ...questions]) {
      const { texts } = chart.scene(view, size) as PlotScene;
      const names = texts.filter(({ key }) => key.startsWith('name-')).toSorted((a, b) => a.y - b.y);
      expect(
        names.map(({ key }) => key),
        view,
      ).toEqual(questions.map((key) => `name-${key}`));
    }
  },
);

it('ends what a view opens on a phone above a slip at rest, which begins 415 units down at most', () => {
  for (const view of questions) {
    const { texts } = chart.scene(view, 'narrow') as PlotScene;
    const own = texts.filter(({ key }) => /^(?:name|says|answer|unsaid)-/.test(key));
    expect(Math.max(...own.map(({ y }) => y))).toBeLessThan(375);
  }
});

it('draws the answer that a headline gives in the first view and in its own', () => {
  for (const view of questions) {
    const headline = rows.questions[view].find(({ key }) => key === view)?.headline.key;
    for (const shown of ['three-answers', view])
      expect(chart.rowsOf(shown).map((row) => row['id'])).toContain(headline);
  }
});
