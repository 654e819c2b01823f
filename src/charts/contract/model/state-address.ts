// How a state of a model stands in an address: its preset, and the controls that differ from it. What is not allowed is refused by name.
import {
  changedIn,
  keptNumber,
  listOf,
  numbersOf,
  presetOf,
  valueIn,
  type Control,
  type Settings,
  type State,
  type Value,
} from './settings.ts';

/** Names the preset in the address of a figure's own page and of its embed. */
export const ownViewName = 'view';

/** Something in an address that a model does not know or allow, as it stood there. */
export interface Refused {
  readonly name: string;
  readonly value: string;
}
/** Between the parts of a list, and between a thing and its number: neither is written as a code in an address. */
const [between, joint] = ['.', '_'];

function inAddress(control: Control, value: Value, preset: Value): string {
  switch (control.kind) {
    case 'number':
      return value === Infinity && control.open !== undefined
        ? control.open.word
        : String(keptNumber(Number(value)));
    case 'choice':
      return String(value);
    case 'set': {
      const [now, before] = [listOf(value), listOf(preset)];
      return control.options
        .map((option) => option.value)
        .filter((id) => now.includes(id) !== before.includes(id))
        .join(between);
    }
    case 'numbers': {
      const numbers = numbersOf(value);
      return control.keys
        .filter((key) => (numbers[key] ?? 0) !== 0)
        .map((key) => `${key}${joint}${numbers[key]}`)
        .join(between);
    }
  }
}

/**
 * The address with a state written into it, relative to its preset; all its other settings stay.
 * @param viewName what names the preset in this address
 */
export function queryWithState(
  query: URLSearchParams,
  viewName: string,
  settings: Settings,
  state: State,
): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete(viewName);
  for (const { name } of settings.controls) next.delete(name);
  next.set(viewName, state.view);
  const preset = presetOf(settings, state.view);
  const changed = changedIn(settings, state);
  for (const control of settings.controls) {
    if (!changed.includes(control.name)) continue;
    const value = valueIn(state.values, control.name);
    next.set(control.name, inAddress(control, value, valueIn(preset, control.name)));
  }
  return next;
}

/** Longer than any address this site writes: what is beyond is not read. */
const longest = 8000;
const isDecimal = (text: string): boolean => /^\d{1,9}(\.\d{1,9})?$/.test(text);

/** Reads one control. What it does not allow goes to `refuse` as it stood; undefined where nothing is left. */
function read(
  control: Control,
  text: string,
  preset: Value,
  refuse: (part: string) => void,
): Value | undefined {
  switch (control.kind) {
    case 'number': {
      if (text === control.open?.word) return Infinity;
      const value = isDecimal(text) ? Number(text) : NaN;
      const fits = value >= control.least && value <= control.most;
      if (fits && (control.whole === undefined || Number.isInteger(value))) return keptNumber(value);
      break;
    }
    case 'choice':
      if (control.options.some(({ value }) => value === text)) return text;
      break;
    case 'set': {
      const ids = control.options.map(({ value }) => value);
      const asked = new Set(text.slice(0, longest).split(between));
      for (const id of asked) if (!ids.includes(id)) refuse(id);
      const before = listOf(preset);
      return ids.filter((id) => before.includes(id) !== asked.has(id));
    }
    case 'numbers': {
      const numbers: Record<string, number> = {};
      for (const part of new Set(text.slice(0, longest).split(between))) {
        const [key = '', amount = ''] = part.split(joint);
        const value = /^\d{1,2}$/.test(amount) ? Number(amount) : NaN;
        if (control.keys.includes(key) && value <= control.most && part === `${key}${joint}${amount}`)
          numbers[key] = value;
        else refuse(part);
      }
      return numbers;
    }
  }
  refuse(text);
  return undefined;
}

/**
 * The state that an address names. What the model does not allow is refused by name and value: the rest holds, and with it the preset.
 * @param fallback the preset where the address names none, or an unknown one
 * @returns custom: whether the address names anything but a preset
 */
export function stateInQuery(
  query: URLSearchParams,
  viewName: string,
  settings: Settings,
  fallback: string,
): { readonly state: State; readonly custom: boolean; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  const asked = query.get(viewName);
  const known = asked !== null && Object.hasOwn(settings.presets, asked);
  if (asked !== null && !known) refused.push({ name: viewName, value: asked });
  const view = known ? asked : fallback;
  const preset = presetOf(settings, view);
  const values: Record<string, Value> = { ...preset };
  for (const control of settings.controls) {
    const text = query.get(control.name);
    if (text === null || text === '') continue;
    const value = read(control, text, valueIn(preset, control.name), (part) =>
      refused.push({ name: control.name, value: part }),
    );
    if (value !== undefined) values[control.name] = value;
  }
  const state = { view, values };
  return { state, custom: changedIn(settings, state).length > 0, refused };
}

/** What is said of refused parts, each cut short, the first few of many. */
export function refusalWords(refused: readonly Refused[]): string {
  const named = refused.slice(0, 3).map(({ name, value }) => `${name} “${value.slice(0, 40)}”`);
  const more = refused.length > named.length ? [`${refused.length - named.length} more`] : [];
  return refused.length === 0
    ? ''
    : `The address asks for ${[...named, ...more].join(', ')}, which this model does not have. The rest of it holds.`;
}
