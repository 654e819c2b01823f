// Reads what a reader sets at the controls of a panel: sliders, fields, choices, switches, and the buttons that switch all.
import {
  keptNumber,
  listOf,
  numbersOf,
  valueIn,
  type Control,
  type NumberControl,
  type NumbersControl,
  type Settings,
  type State,
  type Value,
} from '../charts/contract/model/settings.ts';
import { keepWhenScrolled } from '../charts/live/sliders.ts';
import { dataOf } from '../charts/live/page-parts.ts';

/** What the inputs of a panel call. */
export interface DialListener {
  /** The state that the controls show; undefined before the first. */
  shown(): State | undefined;
  /** Takes a new value; `moving` while it is still being set. */
  set(control: string, value: Value, moving: boolean): void;
  /** Restores the current value in a control, in place of a text that is no value. */
  restore(control: Control): void;
}

/** The nearest number that a control allows, rounded as addresses have it; null for a text that is none. */
function within(
  { least, most, whole }: Pick<NumberControl, 'least' | 'most' | 'whole'>,
  text: string,
): number | null {
  const typed = text.trim() === '' ? NaN : Number(text.replace(',', '.'));
  const value = whole === undefined ? keptNumber(typed) : Math.round(typed);
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : null;
}

/** The members of a set that are on once some are switched: in the order in which they were switched. */
function membersWith({ values }: State, set: string, ids: readonly string[], on: boolean): string[] {
  const others = listOf(valueIn(values, set)).filter((id) => !ids.includes(id));
  return on ? [...others, ...ids] : others;
}

/** Whether a reader has set an input since the page was parsed. */
function isSet(input: HTMLInputElement): boolean {
  if (input.type === 'radio') return input.checked && !input.defaultChecked;
  if (input.type === 'checkbox') return input.checked !== input.defaultChecked;
  // A slider rounds the value of its attribute to a step, and so does its copy.
  const asBuilt = input.cloneNode() as HTMLInputElement;
  asBuilt.value = input.defaultValue;
  return input.value !== asBuilt.value;
}

/** What a reader set at the inputs of a panel before its script came; what is returned sets it again once they are followed. */
export function earlyInputs(panel: HTMLElement): () => void {
  const early = [...panel.querySelectorAll<HTMLInputElement>('[data-dial] input, [data-switches] input')]
    .filter(isSet)
    .map((input) => ({ input, value: input.value, checked: input.checked }));
  return () => {
    for (const { input, value, checked } of early) {
      input.value = value;
      input.checked = checked;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  };
}

/** Follows the inputs and buttons of a panel. */
export function followInputs(panel: HTMLElement, settings: Settings, listener: DialListener): void {
  const hear = ({ target }: Event, moving: boolean) => {
    const state = listener.shown();
    if (!(target instanceof HTMLInputElement) || state === undefined) return;
    const dial = target.closest<HTMLElement>('[data-dial], [data-switches]');
    if (dial === null) return;
    const name = target.dataset['numbers'] ?? dial.dataset['dial'] ?? dataOf(dial, 'switches');
    const control = settings.controls.find((each) => each.name === name);
    if (control !== undefined) setByInput(control, target, state, moving, listener);
  };
  keepWhenScrolled(panel);
  panel.addEventListener('input', (event) => hear(event, true));
  panel.addEventListener('change', (event) => hear(event, false));
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-all]') : null;
    const list = button?.closest<HTMLElement>('[data-switches]') ?? null;
    const state = listener.shown();
    if (button === null || list === null || state === undefined) return;
    const members = [...list.querySelectorAll<HTMLInputElement>('[data-member]')];
    const ids = members.map(({ value }) => value);
    const name = dataOf(list, 'switches');
    listener.set(name, membersWith(state, name, ids, dataOf(button, 'all') === 'on'), false);
  });
}

/** A number of years for one member of a set. */
function setYears(
  control: NumbersControl,
  input: HTMLInputElement,
  { values }: State,
  moving: boolean,
  listener: DialListener,
): void {
  const { name, most } = control;
  const years = within({ least: 0, most, whole: true }, input.value);
  const set = (value: number) =>
    listener.set(name, { ...numbersOf(valueIn(values, name)), [dataOf(input, 'key')]: value }, moving);
  if (years !== null) set(years);
  else if (!moving) listener.restore(control);
}

function setByInput(
  control: Control,
  input: HTMLInputElement,
  state: State,
  moving: boolean,
  listener: DialListener,
): void {
  const { name, kind } = control;
  switch (kind) {
    case 'number':
      setNumber(control, input, moving, listener);
      break;
    case 'choice':
      if (input.checked && !moving) listener.set(name, input.value, false);
      break;
    case 'set':
      if (!moving) listener.set(name, membersWith(state, name, [input.value], input.checked), false);
      break;
    case 'numbers':
      setYears(control, input, state, moving, listener);
      break;
  }
}

function setNumber(
  control: NumberControl,
  input: HTMLInputElement,
  moving: boolean,
  { set, restore }: DialListener,
): void {
  const { name, open, least } = control;
  if (input.matches('[data-open]')) {
    if (!moving) set(name, input.checked ? Infinity : (open?.start ?? least), false);
    return;
  }
  const value = within(control, input.value);
  if (value !== null) set(name, value, moving);
  else if (!moving) restore(control);
}
