// The address of a panel: a state stands in it under the page's own name, and moves of one dial are one entry of history.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Model } from '../../src/charts/contract/model/model.ts';
import type { State } from '../../src/charts/contract/model/settings.ts';
import { PanelAddress, pageQuery } from '../../src/panel/panel-address.ts';
import { savedStateOf } from '../../src/panel/panel-custom-state.ts';

const model = {
  controls: [{ name: 'days', kind: 'number', label: 'Days', unit: 'days', least: 0, most: 100, step: 1 }],
  presets: { first: { days: 30 }, second: { days: 60 } },
  columns: [],
} as unknown as Model;
const stateOf = (days: number, view = 'first'): State => ({ view, values: { days } });

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/chapters/trial/?theme=dark');
});
afterEach(() => vi.useRealTimers());

it('leads to the panel in a chapter, and not on the page that is its figure’s own', () => {
  const inChapter = new PanelAddress(model, 'trial', 'panel-trial').with(stateOf(40));
  expect(inChapter.search + inChapter.hash).toBe('?theme=dark&trial=first&days=40#panel-trial');
  const onPage = new PanelAddress(model, 'view', 'panel-trial').with(stateOf(40));
  expect(onPage.search + onPage.hash).toBe('?theme=dark&view=first&days=40');
});

it('takes moves of one dial in a second for one entry of history, and any other for a new one', () => {
  const address = new PanelAddress(model, 'view', 'panel-trial');
  const start = history.length;
  address.remember(stateOf(40), 'days');
  address.remember(stateOf(41), 'days');
  expect([history.length - start, location.search]).toEqual([1, '?theme=dark&view=first&days=41']);
  address.remember(stateOf(41), 'days');
  expect(history.length - start).toBe(1);
  vi.advanceTimersByTime(1500);
  address.remember(stateOf(42), 'days');
  address.remember(stateOf(60, 'second'));
  expect([history.length - start, location.search]).toEqual([3, '?theme=dark&view=second']);
});

it('adds no entry of history in class view, where Back leads out', () => {
  const address = new PanelAddress(model, 'view', 'panel-trial');
  const start = history.length;
  document.documentElement.dataset['class'] = '';
  address.remember(stateOf(40), 'days');
  address.remember(stateOf(60, 'second'));
  delete document.documentElement.dataset['class'];
  expect([history.length - start, location.search]).toEqual([0, '?theme=dark&view=second']);
});

it('reads what the address asks for, and names what it refuses', () => {
  history.replaceState(null, '', '/charts/trial/?view=second&days=4000');
  const { state, refused } = new PanelAddress(model, 'view', 'panel-trial').asked('first');
  expect([state, refused]).toEqual([stateOf(60, 'second'), [{ name: 'days', value: '4000' }]]);
});

it('hands on a state with its own address, and says which settings a reader has set', () => {
  const picture = {
    sources: { first: 'Sources' },
    credit: 'The Strategic Valve, https://example.org/charts/trial/',
    page: 'https://example.org/charts/trial/',
  };
  const saved = (state: State) => savedStateOf(model, state, {} as never, { origins: {}, picture });
  expect(saved(stateOf(30))).toMatchObject({
    page: `https://example.org/charts/trial/?${pageQuery(model, stateOf(30))}`,
    origins: { days: 'Our assumption' },
  });
  expect(saved(stateOf(31))).toMatchObject({
    page: `https://example.org/charts/trial/?${pageQuery(model, stateOf(31))}`,
    origins: { days: 'Set by a reader' },
    sources: 'Sources',
    credit: 'The Strategic Valve, https://example.org/charts/trial/?view=first&days=31',
  });
  expect(() => saved(stateOf(31, 'second'))).toThrow(/second/);
});
