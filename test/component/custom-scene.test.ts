// A figure shows a scene that the page made for it, keeps it through a change of view, and returns to its view without it.
import { cleanup, render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { askForView } from '../../src/charts/live/figure-view.ts';
import { artboardProps } from '../../src/charts/live/artboard-props.ts';
import { showCustom } from '../../src/charts/live/custom-scene.ts';
import LivePlot from '../../src/charts/live/LivePlot.svelte';
import { chartNamed } from '../../src/charts/contract/registry.ts';

const chart = chartNamed('heavy-gap');
const [first, second = ''] = chart.views;
const drawn = (root: ParentNode) => root.querySelector('svg')?.textContent ?? '';

afterEach(() => {
  showCustom('figure-own', null);
  cleanup();
  document.body.innerHTML = '';
});

function draw() {
  const figure = document.createElement('figure');
  figure.id = 'figure-own';
  figure.dataset['view'] = first;
  document.body.append(figure);
  return render(LivePlot, { props: artboardProps(chart, first, 'figure-own', 'wide') }).container;
}
const settle = async () => {
  flushSync();
  await Promise.resolve();
};

it('shows the page’s scene at once, under the page’s name for it, also while views change', async () => {
  const container = draw();
  const before = drawn(container);
  const scene = chart.scene(first, 'wide');
  showCustom('figure-own', {
    scene: (size) => ({
      ...scene,
      texts: [],
      shapes: [],
      spots: [],
      ticks: [],
      height: size === 'wide' ? 77 : 1,
    }),
    name: { title: 'Yours: ', description: 'made here' },
    slides: false,
  });
  await settle();
  expect(drawn(container).trim()).toBe('Yours: made here');
  expect(container.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 640 77');
  askForView('figure-own', second);
  await settle();
  expect(drawn(container).trim()).toBe('Yours: made here');

  askForView('figure-own', first);
  showCustom('figure-own', null);
  await settle();
  // The name goes with the drawing: it changes with the first frame of the move.
  await expect.poll(() => container.querySelector('title')?.textContent).toBe(chart.words[first]?.finding);
  await expect.poll(() => drawn(container)).toBe(before);
});
