// What a reader can set at a model: controls, presets and the values of a state. Numbers and strings alone: no DOM, no rows.

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

/** A state: the preset it started from, and all values. */
export interface State {
  readonly view: string;
  readonly values: Values;
}

/** Whether a value is that of a set. */
export const isList = (value: Value): value is readonly string[] => Array.isArray(value);
/** Whether a value is that of numbers by name. */
export const isNumbers = (value: Value): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && !Array.isArray(value);

/** The value of a control. Throws RangeError where there is none. */
export function valueIn(values: Values, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new RangeError(`no value of the control "${name}"`);
  return value;
}
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
      Object.entries(values).flatMap(([key, amount]) => (amount === 0 ? [] : [`${key} ${amount}`]));
    return sameList(own(a), own(b));
  }
  return Object.is(a, b);
}

/** Whether two states are of one preset and agree in every value. */
export const sameState = ({ controls }: Settings, a: State, b: State): boolean =>
  a.view === b.view &&
  controls.every(({ name }) => sameValue(valueIn(a.values, name), valueIn(b.values, name)));

/** A number that a reader sets, as it is kept and as addresses and files have it: to a hundredth. */
export const keptNumber = (value: number): number => Math.round(value * 100) / 100;

/** A number as its field shows it: to a tenth. */
export const shownNumber = (value: number): number => Math.round(value * 10) / 10;

/** A number with commas between its thousands. By hand: the browser's own takes a slow phone longer than a frame when first asked. */
const grouped = (number: number): string => String(number).replace(/\d(?=(?:\d{3})+(?!\d))/g, '$&,');

/** A value in words, where there is no control to show it: without script, and on paper. */
export function valueText(control: Control, value: Value): string {
  switch (control.kind) {
    case 'number': {
      if (value === Infinity) return control.open?.label ?? '';
      const number = shownNumber(Number(value));
      if (control.unit === '') return String(number);
      return `${grouped(number)}${control.unit === '%' ? '%' : `\u00a0${control.unit}`}`;
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
    .filter((name) => !sameValue(valueIn(values, name), valueIn(preset, name)));
}
