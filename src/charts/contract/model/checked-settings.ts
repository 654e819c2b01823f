// Whether the settings of a model hold together: names and ids that an address can have, and presets that the controls allow.
import { takenNames } from '../address-names.ts';
import { isList, isNumbers, type Control, type Settings, type Value } from './settings.ts';

/** The ids that a control's values are made of, where they stand in an address. */
function idsOf(control: Control): readonly string[] {
  if (control.kind === 'set') return control.options.map(({ value }) => value);
  return control.kind === 'numbers' ? control.keys : [];
}

/** Whether a control allows a value. */
function fits(control: Control, value: Value | undefined): boolean {
  if (value === undefined) return false;
  switch (control.kind) {
    case 'number':
      if (typeof value !== 'number') return false;
      if (value === Infinity) return control.open !== undefined;
      return value >= control.least && value <= control.most;
    case 'choice':
      return control.options.some((option) => option.value === value);
    case 'set':
      return isList(value) && value.every((id) => idsOf(control).includes(id));
    case 'numbers':
      return (
        isNumbers(value) &&
        Object.entries(value).every(([key, amount]) => control.keys.includes(key) && amount <= control.most)
      );
  }
}

/**
 * The settings of a model, if they hold together.
 * @throws RangeError naming the model and what is wrong
 */
export function checkedSettings(model: string, settings: Settings, views: readonly string[]): Settings {
  const { controls, presets } = settings;
  const wrong = (problem: string): never => {
    throw new RangeError(`settings of "${model}": ${problem}`);
  };
  const names = controls.map(({ name }) => name);
  for (const name of names) {
    if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name) || takenNames.includes(name))
      wrong(`"${name}" can’t name a control`);
    if (names.filter((other) => other === name).length > 1) wrong(`the control "${name}" stands twice`);
  }
  if (Object.keys(presets).join() !== views.join())
    wrong(`presets ${Object.keys(presets).join(', ')}, views ${views.join(', ')}`);
  for (const control of controls) {
    for (const id of idsOf(control))
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) wrong(`"${id}" is no id for an address`);
    for (const [view, values] of Object.entries(presets)) {
      const value = values[control.name];
      if (!fits(control, value))
        wrong(`preset "${view}" has no fitting ${control.name}: ${JSON.stringify(value)}`);
    }
  }
  return settings;
}
