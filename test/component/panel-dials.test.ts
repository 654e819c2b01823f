// The dials of a panel in a browser: what a reader sets is told as values, and a state is shown in every kind of control.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Settings, State, Value, Values } from '../../src/charts/contract/model/settings.ts';
import { queryWithState, stateInQuery } from '../../src/charts/contract/model/state-address.ts';
import type { Origins } from '../../src/panel/dial-display.ts';
import { dialsOf, type Dials } from '../../src/panel/panel-dials.ts';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const preset: Values = { days: 30, way: 'a', on: ['a', 'b'], late: { a: 2 } };
const settings: Settings = {
  controls: [
    {
      name: 'days',
      kind: 'number',
      label: 'Days',
      unit: 'days',
      least: 0,
      most: 100,
      step: 1,
      open: { word: 'never', label: 'Never ends', start: 50 },
    },
    { name: 'way', kind: 'choice', label: 'Way', options },
    { name: 'on', kind: 'set', label: 'On', options },
    { name: 'late', kind: 'numbers', label: 'Late', keys: ['a', 'b', 'c'], unit: 'years', most: 7 },
  ],
  presets: { first: preset },
};
const origin = { says: 'customs, 2009', sources: [{ name: 'Publisher', url: 'https://example.org/' }] };
const origins: Origins = { first: { days: origin, way: { says: null, sources: [] } } };
const markup = `
  <div data-dial="days"><input type="range" max="100" data-range /><input type="number" data-number /><input type="checkbox" data-open /><span class="dial-said"></span><span data-origin></span></div>
  <div data-dial="way">${options.map(({ value }) => `<input type="radio" name="way" value="${value}" data-choice />`).join('')}<span data-origin></span></div>
  <details data-dial="on" data-switches="on"><span data-count></span><button type="button" data-all="on"></button><button type="button" data-all="off"></button>
    ${options.map(({ value }) => `<input type="checkbox" value="${value}" data-member /><input type="number" id="late-${value}" data-numbers="late" data-key="${value}" />`).join('')}
  </details>`;

let panel: HTMLElement;
let dials: Dials;
let state: State;
const told: [string, Value, boolean][] = [];
const part = (selector: string) => panel.querySelector(selector) as HTMLInputElement;
const on = () => [...panel.querySelectorAll<HTMLInputElement>('[data-member]')].map(({ checked }) => checked);
const late = () => options.map(({ value }) => part(`#late-${value}`).value);

function show(values: Values, held?: string): void {
  state = { view: 'first', values: { ...state.values, ...values } };
  dials.show(state, held);
}
function set(selector: string, to: string | boolean, event: 'input' | 'change'): void {
  const input = part(selector);
  if (typeof to === 'boolean') input.checked = to;
  else input.value = to;
  input.dispatchEvent(new Event(event, { bubbles: true }));
}

beforeEach(() => {
  document.body.innerHTML = `<div id="panel-trial">${markup}</div>`;
  panel = document.getElementById('panel-trial') as HTMLElement;
  dials = dialsOf(panel, settings, origins);
  dials.onSet((...all) => told.push(all));
  state = { view: 'first', values: preset };
  dials.show(state);
  told.length = 0;
});

describe('a state', () => {
  it('stands in every kind of control', () => {
    expect([part('[data-range]').value, part('[data-number]').value]).toEqual(['30', '30']);
    expect(part('.dial-said').textContent).toBe('30\u00a0days');
    expect(part('[value=a][data-choice]').checked).toBe(true);
    expect([on(), part('[data-count]').textContent]).toEqual([[true, true, false], '2 of 3 on']);
    expect(late()).toEqual(['2', '0', '0']);
  });

  it('marks what the reader changed and says where the preset came from', () => {
    expect(part('[data-dial=days] [data-origin]').textContent).toBe('From: customs, 2009. Publisher');
    expect(part('[data-dial=way] [data-origin]').textContent).toBe('Our assumption.');
    show({ days: 31, way: 'b' });
    expect(part('[data-dial=days]').hasAttribute('data-changed')).toBe(true);
    expect(part('[data-dial=days] [data-origin]').textContent).toBe(
      'Your assumption. The preset is from: customs, 2009. Publisher',
    );
    expect(part('[data-dial=way] [data-origin]').textContent).toBe('Your assumption. The preset is ours.');
    show({ days: 30 });
    expect(part('[data-dial=days]').hasAttribute('data-changed')).toBe(false);
  });

  it('rests slider and field where a number is open', () => {
    show({ days: Infinity });
    expect(part('[data-open]').checked).toBe(true);
    expect([part('[data-range]').disabled, part('[data-number]').disabled]).toEqual([true, true]);
    expect(part('[data-number]').value).toBe('');
    show({ days: 12.34 });
    expect([part('[data-open]').checked, part('[data-number]').value]).toEqual([false, '12.3']);
  });

  it('leaves the text of the field in which the reader types', () => {
    part('[data-number]').focus();
    part('[data-number]').value = '4.0';
    show({ days: 4 }, 'days');
    expect([part('[data-number]').value, part('[data-range]').value]).toEqual(['4.0', '4']);
    show({ days: 5 });
    expect(part('[data-number]').value).toBe('5');
  });

  it('that lacks a control is refused by its name', () => {
    expect(() => dials.show({ view: 'first', values: { ...preset, days: undefined as never } })).toThrow(
      /days/,
    );
  });
});

describe('a reader', () => {
  it('moves a slider, then lets it go', () => {
    set('[data-range]', '40', 'input');
    set('[data-range]', '40', 'change');
    expect(told).toEqual([
      ['days', 40, true],
      ['days', 40, false],
    ]);
  });

  it('types a number, held within what the control allows; no number puts the old one back', () => {
    set('[data-number]', '500', 'change');
    expect(told).toEqual([['days', 100, false]]);
    set('[data-number]', '', 'input');
    expect(part('[data-number]').value).toBe('');
    set('[data-number]', '', 'change');
    expect(told).toHaveLength(1);
    expect(part('[data-number]').value).toBe('30');
  });

  it('gets a typed number as its link has it', () => {
    set('[data-number]', '33.337', 'input');
    set('[data-number]', '33,337', 'change');
    expect(told).toEqual([
      ['days', 33.34, true],
      ['days', 33.34, false],
    ]);
    const typed = { view: 'first', values: { ...preset, days: 33.34 } };
    const link = queryWithState(new URLSearchParams(), 'view', settings, typed);
    expect(link.get('days')).toBe('33.34');
    expect(stateInQuery(link, 'view', settings, 'first').state).toEqual(typed);
  });

  it('opens a number, and closes it at its start', () => {
    set('[data-open]', true, 'input');
    set('[data-open]', true, 'change');
    set('[data-open]', false, 'change');
    expect(told).toEqual([
      ['days', Infinity, false],
      ['days', 50, false],
    ]);
  });

  it('chooses, switches one and switches all', () => {
    set('[value=b][data-choice]', true, 'change');
    set('[value=a][data-member]', false, 'change');
    part('[data-all=on]').click();
    part('[data-all=off]').click();
    expect(told).toEqual([
      ['way', 'b', false],
      ['on', ['b'], false],
      ['on', ['a', 'b', 'c'], false],
      ['on', [], false],
    ]);
  });

  it('delays one thing of a set by whole years as far as the control allows, and keeps the others', () => {
    set('#late-b', '3.4', 'change');
    set('#late-b', '12', 'input');
    set('#late-a', '0', 'change');
    expect(told).toEqual([
      ['late', { a: 2, b: 3 }, false],
      ['late', { a: 2, b: 7 }, true],
      ['late', { a: 0 }, false],
    ]);
  });

  it('empties a field of years to type another number; no number puts the old one back', () => {
    set('#late-a', '', 'input');
    expect([part('#late-a').value, told]).toEqual(['', []]);
    set('#late-a', '', 'change');
    expect([part('#late-a').value, told]).toEqual(['2', []]);
  });
});
