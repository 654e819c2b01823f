// Every chart follows the view of its figure: it ends at that view's drawing, with that view's title and description.
import { cleanup, render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { askForView } from '../../src/charts/live/figure-view.ts';
import { artboardProps } from '../../src/charts/live/artboard-props.ts';
import { sizes, type Size } from '../../src/charts/contract/scene.ts';
import type { Chart } from '../../src/charts/contract/chart.ts';
import { drawnBy, onDrawn } from '../../src/charts/live/shown-drawing.ts';
import { isMoving, onRest } from '../../src/charts/live/motion/moves.ts';
import { chartNamed, charts } from '../../src/charts/contract/registry.ts';
import { islandOf } from './islands.ts';

/** What the reader has asked of the system: no motion, or motion. */
function motion(wish: 'reduce' | 'no-preference'): void {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { device: { prefersReducedMotion: string } } };
  };
  happyDOM.settings.device.prefersReducedMotion = wish;
}

/** The drawing as text: shapes, places and words, without Svelte's anchors. Attributes that come with another ink come last, so they are sorted. */
const drawn = (root: ParentNode): string =>
  (root.querySelector('svg')?.innerHTML ?? '')
    .replace(/<!--.*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?: [\w:-]+="[^"]*")+/g, (attributes) =>
      [...attributes.matchAll(/ [\w:-]+="[^"]*"/g)].map(String).sort().join(''),
    );
const named = (root: ParentNode) => ({
  title: root.querySelector('title')?.textContent,
  desc: root.querySelector('desc')?.textContent,
});

function draw(chart: Chart, view: string, size: Size) {
  return render(islandOf(chart), { props: artboardProps(chart, view, 'figure-trial', size) }).container;
}
const drawings = new Map<string, string>();
/** What a view looks like when it is the one drawn first, in a figure of its own. Drawn once. */
function fresh(chart: Chart, view: string, size: Size): string {
  const key = [chart.id, view, size].join(' ');
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const { container, unmount } = render(islandOf(chart), {
    props: artboardProps(chart, view, 'figure-alone', size),
  });
  const drawing = drawn(container).replaceAll('figure-alone', 'figure-trial');
  unmount();
  drawings.set(key, drawing);
  return drawing;
}
/** Lets time pass, with all the frames in it. */
const pass = (milliseconds: number): void => {
  flushSync();
  vi.advanceTimersByTime(milliseconds);
  flushSync();
};
/** Longer than any move takes. */
const aMove = 1000;

// Frames come when a test asks for them.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(() => {
  document.body.innerHTML = '';
  const figure = document.createElement('figure');
  figure.id = 'figure-trial';
  document.body.append(figure);
});
afterEach(() => {
  cleanup();
  motion('no-preference');
});

const cases = charts.flatMap((chart) => sizes.map((size) => ({ chart, id: chart.id, size })));

describe.each(cases)('$id, $size', ({ chart, size }) => {
  const first = chart.views[0];
  const figure = () => document.getElementById('figure-trial') as HTMLElement;

  it('cuts to each view that its figure shows, with its title and description, where no motion is wished', async () => {
    motion('reduce');
    figure().dataset['view'] = first;
    const container = draw(chart, first, size);
    for (const view of [...chart.views, ...chart.views.toReversed()]) {
      askForView('figure-trial', view);
      flushSync();
      await Promise.resolve();
      expect(named(container), view).toEqual({
        title: chart.words[view]?.finding,
        desc: chart.describe(view),
      });
      expect(drawn(container), view).toBe(fresh(chart, view, size));
    }
  });

  it('moves to another view: its words and what it tells the page in the frame after the step’s own, its drawing in the end', () => {
    const view = chart.views[1] ?? first;
    figure().dataset['view'] = first;
    const told: unknown[] = [];
    const container = draw(chart, first, size);
    const stop = onDrawn((id) => told.push([id, drawnBy('figure-trial', size), named(container).title]));
    const before = drawn(container);
    askForView('figure-trial', view);
    flushSync();
    expect(drawn(container)).toBe(before);
    expect(told).toEqual([]);
    // The first frame is that of the step, whose slip changes too; what scrolling turns quickly doesn’t wait.
    for (let frames = chart.drawing === undefined ? 2 : 1; frames > 0; frames--) {
      expect(drawn(container)).toBe(before);
      expect(told).toEqual([]);
      vi.advanceTimersToNextFrame();
      flushSync();
    }
    expect(told).toEqual([['figure-trial', view, chart.words[view]?.finding]]);
    const rested: unknown[] = [];
    const stopRest = onRest((id) => rested.push([id, drawn(container)]));
    expect(isMoving('figure-trial')).toBe(true);
    expect(named(container)).toEqual({ title: chart.words[view]?.finding, desc: chart.describe(view) });
    expect(drawn(container)).not.toBe(before);
    pass(aMove);
    expect(drawn(container)).toBe(fresh(chart, view, size));
    expect(told).toHaveLength(1);
    expect(isMoving('figure-trial')).toBe(false);
    expect(rested).toEqual([['figure-trial', fresh(chart, view, size)]]);
    stop();
    stopRest();
  });

  it('turns round on the way: a move that is interrupted goes on from where it is, to the newest view', () => {
    const view = chart.views[1] ?? first;
    const last = chart.views.at(-1) ?? first;
    figure().dataset['view'] = first;
    const container = draw(chart, first, size);
    askForView('figure-trial', view);
    flushSync();
    askForView('figure-trial', last);
    pass(aMove);
    expect(drawn(container)).toBe(fresh(chart, last, size));
    askForView('figure-trial', first);
    pass(150);
    const midway = drawn(container);
    askForView('figure-trial', last);
    flushSync();
    expect(drawn(container)).toBe(midway);
    pass(aMove);
    expect(drawn(container)).toBe(fresh(chart, last, size));
  });

  it('begins with the view that its figure shows already', async () => {
    const last = chart.views.at(-1) ?? first;
    figure().dataset['view'] = last;
    const container = draw(chart, first, size);
    expect(named(container).title).toBe(chart.words[last]?.finding);
    expect(drawn(container)).toBe(fresh(chart, last, size));
  });

  it('keeps the first view when asked for one that it does not have', () => {
    figure().dataset['view'] = first;
    const container = draw(chart, first, size);
    const before = drawn(container);
    for (const view of ['nonsense', 'constructor', '__proto__', '']) {
      askForView('figure-trial', view);
      flushSync();
      expect(named(container).title, view).toBe(chart.words[first]?.finding);
    }
    expect(drawn(container)).toBe(before);
  });

  it('pays no heed to another figure', () => {
    const other = document.createElement('figure');
    other.id = 'figure-other';
    document.body.append(other);
    figure().dataset['view'] = first;
    const container = draw(chart, first, size);
    const before = drawn(container);
    askForView('figure-other', chart.views[1] ?? first);
    flushSync();
    expect(drawn(container)).toBe(before);
  });
});

it('fades on the way what comes and goes: paths, ticks and words', () => {
  const chart = chartNamed('mine-production');
  const figure = document.getElementById('figure-trial') as HTMLElement;
  figure.dataset['view'] = 'everyone';
  const container = draw(chart, 'everyone', 'wide');
  askForView('figure-trial', 'snapshot-2025');
  // What inks have that do not fade.
  const thin = new Set([0.24, 0.3, 0.35]);
  const halfway = () =>
    [...container.querySelectorAll('path, text')].flatMap((element) => {
      const strengths = ['fill-opacity', 'stroke-opacity'].map((name) => Number(element.getAttribute(name)));
      const isFading = strengths.some((each) => each > 0 && each < 1 && !thin.has(each));
      return isFading ? [element.localName] : [];
    });
  pass(150);
  expect(new Set(halfway())).toEqual(new Set(['path', 'text']));
  pass(aMove);
  expect(halfway()).toEqual([]);
});
