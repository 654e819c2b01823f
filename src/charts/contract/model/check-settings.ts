// Whether the settings of a model hold together: names and ids that an address can have, and presets that the controls allow.
import { kebab } from '../../../names/slug.ts';
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

/** What stands in one list and not in the other: "presets without a view: a, b". */
const only = (what: string, these: readonly string[], others: readonly string[]): string[] => {
  const alone = these.filter((name) => !others.includes(name));
  return alone.length === 0 ? [] : [`${what}: ${alone.join(', ')}`];
};

/** How the presets differ from the views, in words; nothing where they are the same in the same order. */
function differing(presets: readonly string[], views: readonly string[]): string {
  const unmatched = [
    ...only('presets without a view', presets, views),
    ...only('views without a preset', views, presets),
  ];
  if (unmatched.length > 0) return unmatched.join('; ');
  return presets.join() === views.join()
    ? ''
    : `presets in the order ${presets.join(', ')}, views ${views.join(', ')}`;
}

/**
 * Checks that the settings of a chart's model hold together.
 * @throws RangeError naming the file and what is wrong
 */
export function checkSettings(
  chart: string,
  { controls, presets }: Settings,
  views: readonly string[],
): void {
  const wrong = (problem: string): never => {
    throw new RangeError(`src/charts/${chart}/model.ts: ${problem}`);
  };
  const names = controls.map(({ name }) => name);
  for (const name of names) {
    if (!kebab.test(name) || !/^[a-z]+(-|$)/.test(name) || takenNames.includes(name))
      wrong(`"${name}" can’t name a control`);
    if (names.filter((other) => other === name).length > 1) wrong(`the control "${name}" stands twice`);
  }
  const difference = differing(Object.keys(presets), views);
  if (difference !== '') wrong(difference);
  for (const control of controls) {
    for (const id of idsOf(control)) if (!kebab.test(id)) wrong(`"${id}" is no id for an address`);
    for (const [view, values] of Object.entries(presets)) {
      const value = values[control.name];
      if (!fits(control, value))
        wrong(`preset "${view}" has no fitting ${control.name}: ${JSON.stringify(value)}`);
    }
  }
}
