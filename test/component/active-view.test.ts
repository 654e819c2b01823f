// The view of a figure lives on its element: asking sets it once, tells every follower, and a figure that is absent is no error.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { activeView, onViewChange, showView, type ViewChange } from '../../src/charts/live/active-view.ts';

const heard: ViewChange[] = [];
let stop: () => void;
beforeEach(() => {
  document.body.innerHTML =
    '<figure id="figure-a" data-view="one"></figure><figure id="figure-b" data-view="one"></figure>';
  heard.length = 0;
  stop = onViewChange((change) => heard.push(change));
});
afterEach(() => stop());

it('sets the view on the element and tells which figure changed', () => {
  showView('figure-a', 'two');
  expect([activeView('figure-a'), activeView('figure-b')]).toEqual(['two', 'one']);
  expect(document.getElementById('figure-a')?.dataset['view']).toBe('two');
  expect(heard).toEqual([{ figure: 'figure-a', view: 'two' }]);
});

it('says nothing when the view is shown already', () => {
  showView('figure-a', 'one');
  showView('figure-a', 'two');
  showView('figure-a', 'two');
  expect(heard).toHaveLength(1);
});

it('has set the view before it tells', () => {
  let seen: string | undefined;
  const end = onViewChange(({ figure }) => (seen = activeView(figure)));
  showView('figure-b', 'three');
  end();
  expect(seen).toBe('three');
});

it('passes over a figure that is not on the page', () => {
  showView('figure-none', 'two');
  expect(activeView('figure-none')).toBeUndefined();
  expect(heard).toEqual([]);
});

it('tells no more once ended', () => {
  stop();
  showView('figure-a', 'two');
  expect(heard).toEqual([]);
});
