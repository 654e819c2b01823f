// The words under a figure change with the view that it shows.
import { beforeEach, expect, it } from 'vitest';
import { tellViewShown } from '../../src/charts/live/figure-view.ts';
import { followFoot, showFoot } from '../../src/charts/figure/figure-foot.ts';

const foot = (): HTMLElement => document.querySelector('[data-foot-of="figure-a"]') as HTMLElement;
const shown = (): string[] =>
  [...foot().querySelectorAll('[data-shown]')].map(({ textContent }) => textContent ?? '');

beforeEach(() => {
  document.body.innerHTML = `
    <figure id="figure-a" data-view="one" data-shown="one"></figure>
    <div data-foot-of="figure-a">
      <p data-foot="one three" data-shown>of one and three</p><p data-foot="two">of two</p>
      <ul data-foot="one" data-shown>limits of one</ul><ul data-foot="two three">limits of two and three</ul>
    </div>
    <div data-foot-of="figure-b"><p data-foot="one" data-shown>another’s</p></div>`;
});

it('shows the line and the limits of the view', () => {
  showFoot('figure-a', 'two');
  expect(shown()).toEqual(['of two', 'limits of two and three']);
  showFoot('figure-a', 'three');
  expect(shown()).toEqual(['of one and three', 'limits of two and three']);
  expect(document.querySelector('[data-foot-of="figure-b"] [data-shown]')).not.toBeNull();
});

it('keeps what stands for a state without a name, and shows no other view’s line for one that has none here', () => {
  showFoot('figure-a', '');
  expect(shown()).toEqual(['of one and three', 'limits of one']);
  showFoot('figure-a', 'four');
  expect(shown()).toEqual([]);
});

it('words that come later begin with the view that the figure shows by then', () => {
  tellViewShown('figure-a', 'two');
  followFoot(foot());
  expect(shown()).toEqual(['of two', 'limits of two and three']);
});
