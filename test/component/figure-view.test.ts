// The view of a figure lives on its element: asking sets it once, tells every follower, and a figure that is absent is no error.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askedView, onViewAsked, askForView, type ViewChange } from '../../src/charts/live/figure-view.ts';

const heard: ViewChange[] = [];
let stop: () => void;
beforeEach(() => {
  document.body.innerHTML =
    '<figure id="figure-a" data-view="one"></figure><figure id="figure-b" data-view="one"></figure>';
  heard.length = 0;
  stop = onViewAsked((change) => heard.push(change));
});
afterEach(() => stop());

it('sets the view on the element and tells which figure changed', () => {
  askForView('figure-a', 'two');
  expect([askedView('figure-a'), askedView('figure-b')]).toEqual(['two', 'one']);
  expect(document.getElementById('figure-a')?.dataset['view']).toBe('two');
  expect(heard).toEqual([{ figure: 'figure-a', view: 'two' }]);
});

it('says nothing when the view is shown already', () => {
  askForView('figure-a', 'one');
  askForView('figure-a', 'two');
  askForView('figure-a', 'two');
  expect(heard).toHaveLength(1);
});

it('has set the view before it tells', () => {
  let seen: string | undefined;
  const end = onViewAsked(({ figure }) => (seen = askedView(figure)));
  askForView('figure-b', 'three');
  end();
  expect(seen).toBe('three');
});

it('passes over a figure that is not on the page', () => {
  askForView('figure-none', 'two');
  expect(askedView('figure-none')).toBeUndefined();
  expect(heard).toEqual([]);
});

it('tells no more once ended', () => {
  stop();
  askForView('figure-a', 'two');
  expect(heard).toEqual([]);
});
