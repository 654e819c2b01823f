// What a reader can set at a model, and how a state of it stands in an address. Numbers and strings alone: no DOM, no rows.

/** The value of one control. Infinity stands for "open" where a control allows it; a list holds the ids switched on. */
export type Value = number | string | readonly string[] | Readonly<Record<string, number>>;
/** All controls of a model by name. */
export type Values = Readonly<Record<string, Value>>;

interface Named {
  /** Its name in the address: kebab-case, permanent, and used by one model alone. */
  readonly name: string;
  readonly label: string;
  /** What it means, in a few words. */
  readonly hint?: string;
}
/** A number on a slider and in a field, in the unit that readers see: per cent, days, tonnes. */
export interface NumberControl extends Named {
  readonly kind: 'number';
  /** Printed after the number: "days", "%", "t". */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Takes no parts: a year. */
  readonly whole?: true;
  /** The upper end of the slider, where the field allows more. */
  readonly reach?: number;
  /** A state besides all numbers: its word in the address, its label, and the number that takes its place. Its value is Infinity. */
  readonly open?: { readonly word: string; readonly label: string; readonly start: number };
}
export interface ChoiceControl extends Named {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
/** Things switched on or off. The address holds those that differ from the preset. */
export interface SetControl extends Named {
  readonly kind: 'set';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
/** A whole number for some of the things of a set; what is not named has 0. */
export interface NumbersControl extends Named {
  readonly kind: 'numbers';
  readonly keys: readonly string[];
  readonly unit: string;
  readonly most: number;
}
export type Control = NumberControl | ChoiceControl | SetControl | NumbersControl;

/** A model's controls, and the values of each of its presets, which are views of its figure. */
export interface Settings {
  readonly controls: readonly Control[];
  readonly presets: Readonly<Record<string, Values>>;
}

/** Something in an address that a model does not know or allow, as it stood there. */
export interface Refused {
  readonly name: string;
  readonly value: string;
}
/** A state: the preset it started from, and all values. */
export interface State {
  readonly view: string;
  readonly values: Values;
}

/** Between the parts of a list, and between a thing and its number: neither is written as a code in an address. */
const [between, joint] = ['.', '_'];

const isList = (value: Value): value is readonly string[] => Array.isArray(value);
const isNumbers = (value: Value): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && !Array.isArray(value);

/** The numbers of a control of that kind. */
export const numbersOf = (value: Value | undefined): Readonly<Record<string, number>> =>
  value !== undefined && isNumbers(value) ? value : {};
/** The ids of a control of that kind. */
export const listOf = (value: Value | undefined): readonly string[] =>
  value !== undefined && isList(value) ? value : [];

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

/** Whether two values of one control say the same; order does not matter, and a 0 says nothing. */
export function sameValue(a: Value, b: Value): boolean {
  if (isList(a) && isList(b)) return sameList(a, b);
  if (isNumbers(a) && isNumbers(b)) {
    const own = (values: Readonly<Record<string, number>>) =>
      Object.entries(values).flatMap(([key, amount]) => (amount === 0 ? [] : [`${key}${joint}${amount}`]));
    return sameList(own(a), own(b));
  }
  return Object.is(a, b);
}

/** A number as its field shows it: to a tenth. */
export const shownNumber = (value: number): number => Math.round(value * 10) / 10;

/** A value in words, where there is no control to show it: without script, and on paper. */
export function valueText(control: Control, value: Value): string {
  switch (control.kind) {
    case 'number': {
      if (value === Infinity) return control.open?.label ?? '';
      const number = shownNumber(Number(value));
      if (control.unit === '') return String(number);
      return `${number.toLocaleString('en')}${control.unit === '%' ? '%' : `\u00a0${control.unit}`}`;
    }
    case 'choice':
      return control.options.find((option) => option.value === value)?.label ?? '';
    case 'set': {
      const on = control.options.filter((option) => listOf(value).includes(option.value));
      return on.map(({ label }) => label).join(', ') || 'none';
    }
    case 'numbers':
      return '';
  }
}

/** A model's preset. Throws RangeError naming the presets when there is no such one. */
export function presetOf({ presets }: Settings, view: string): Values {
  const preset = Object.hasOwn(presets, view) ? presets[view] : undefined;
  if (preset === undefined)
    throw new RangeError(`no preset "${view}"; expected ${Object.keys(presets).join(', ')}`);
  return preset;
}

/** Names of the controls that differ from the preset. */
export function changedIn(settings: Settings, { view, values }: State): string[] {
  const preset = presetOf(settings, view);
  return settings.controls
    .map(({ name }) => name)
    .filter((name) => !sameValue(values[name] ?? '', preset[name] ?? ''));
}

/** A number as an address has it: no more decimals than a hundredth. */
const written = (value: number): string => String(Math.round(value * 100) / 100);

function inAddress(control: Control, value: Value, preset: Value): string {
  switch (control.kind) {
    case 'number':
      return value === Infinity && control.open !== undefined ? control.open.word : written(Number(value));
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
    const value = state.values[control.name] ?? '';
    next.set(control.name, inAddress(control, value, preset[control.name] ?? ''));
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
      if (fits && (control.whole === undefined || Number.isInteger(value))) return value;
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
 * The state that an address asks for. What it does not allow is refused by name and value: the rest holds, and with it the preset.
 * @param fallback the preset where the address names none, or none that there is
 * @returns own: whether anything but a preset is asked for
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
    const value = read(control, text, preset[control.name] ?? '', (part) =>
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

/** Names that an address has for other things. */
const taken = ['view', 'theme', 'way', 'data', 'step', 'guess', 'q'];

/**
 * The settings of a model, if they hold together.
 * @throws RangeError naming the model and what is wrong
 */
export function checkedSettings(model: string, settings: Settings, views: readonly string[]): Settings {
  const wrong = (problem: string): never => {
    throw new RangeError(`settings of "${model}": ${problem}`);
  };
  const names = settings.controls.map(({ name }) => name);
  for (const name of names) {
    if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name) || taken.includes(name)) wrong(`"${name}" can’t name a control`);
    if (names.filter((other) => other === name).length > 1) wrong(`the control "${name}" stands twice`);
  }
  if (Object.keys(settings.presets).join() !== views.join())
    wrong(`presets ${Object.keys(settings.presets).join(', ')}, views ${views.join(', ')}`);
  for (const control of settings.controls) {
    const ids =
      control.kind === 'set'
        ? control.options.map(({ value }) => value)
        : control.kind === 'numbers'
          ? control.keys
          : [];
    for (const id of ids) if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) wrong(`"${id}" is no id for an address`);
    for (const [view, values] of Object.entries(settings.presets)) {
      const value = values[control.name];
      const fits =
        control.kind === 'number'
          ? typeof value === 'number' &&
            ((value >= control.least && value <= control.most) ||
              (value === Infinity && control.open !== undefined))
          : control.kind === 'choice'
            ? control.options.some((option) => option.value === value)
            : control.kind === 'set'
              ? value !== undefined && isList(value) && value.every((id) => ids.includes(id))
              : value !== undefined &&
                isNumbers(value) &&
                Object.entries(value).every(([key, amount]) => ids.includes(key) && amount <= control.most);
      if (!fits) wrong(`preset "${view}" has no fitting ${control.name}: ${JSON.stringify(value)}`);
    }
  }
  return settings;
}
