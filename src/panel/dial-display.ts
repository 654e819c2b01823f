// Shows a state of a model in its controls: each value, whether the reader changed it, and where it comes from.
import {
  listOf,
  numbersOf,
  presetOf,
  sameValue,
  shownNumber,
  valueIn,
  valueText,
  type Control,
  type NumbersControl,
  type Settings,
  type State,
  type Value,
} from '../charts/contract/model/settings.ts';
import { dataOf } from '../charts/live/page-parts.ts';

/** Where an input of a preset comes from; null for an assumption of ours. */
export interface Origin {
  readonly says: string | null;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
}
/** By preset and control. */
export type Origins = Readonly<Record<string, Readonly<Record<string, Origin>>>>;

/** The controls of a panel, as its markup has them, and what is known of their values. */
export interface DialBoard {
  readonly panel: HTMLElement;
  readonly settings: Settings;
  readonly origins: Origins;
}

const inputsIn = (place: ParentNode, selector: string): HTMLInputElement[] => [
  ...place.querySelectorAll<HTMLInputElement>(selector),
];

/** Shows one control in a state. Where `held` names it, the field in which the reader types keeps its text. */
export function showDial(
  { panel, settings, origins }: DialBoard,
  control: Control,
  { view, values }: State,
  held?: string,
): void {
  const { name } = control;
  const value = valueIn(values, name);
  const isPreset = sameValue(value, valueIn(presetOf(settings, view), name));
  const isHeld = held === name;
  for (const dial of panel.querySelectorAll<HTMLElement>(
    `[data-dial="${name}"], [data-switches="${name}"]`,
  )) {
    dial.toggleAttribute('data-changed', !isPreset);
    showValue(dial, control, value, isHeld);
    const said = dial.querySelector('.dial-said');
    if (said !== null) said.textContent = valueText(control, value);
    const origin = dial.querySelector<HTMLElement>('[data-origin]');
    const from = origins[view]?.[name];
    if (origin !== null && from !== undefined) tellOrigin(origin, from, isPreset);
  }
  if (control.kind === 'numbers') showNumbers(panel, control, value, isHeld);
}

/** Puts a value into the inputs of a dial. */
function showValue(dial: HTMLElement, control: Control, value: Value, isHeld: boolean): void {
  switch (control.kind) {
    case 'number':
      showNumber(dial, Number(value), isHeld);
      // A slider alone would be read as a bare number.
      for (const range of inputsIn(dial, '[data-range]'))
        range.setAttribute('aria-valuetext', valueText(control, value));
      break;
    case 'choice':
      for (const input of inputsIn(dial, '[data-choice]')) input.checked = input.value === value;
      break;
    case 'set':
      showMembers(dial, listOf(value));
      break;
    case 'numbers':
      // Its fields stand among the members of a set: see showNumbers.
      break;
  }
}

/** Infinity means "open": both inputs are disabled, and the field is empty. */
function showNumber(dial: HTMLElement, value: number, isHeld: boolean): void {
  const isOpen = value === Infinity;
  const open = dial.querySelector<HTMLInputElement>('[data-open]');
  if (open !== null) open.checked = isOpen;
  for (const input of inputsIn(dial, '[data-range], [data-number]')) {
    const isField = input.matches('[data-number]');
    input.disabled = isOpen;
    if (isField && isHeld && input === document.activeElement) continue;
    if (!isOpen) input.value = String(shownNumber(value));
    else if (isField) input.value = '';
  }
}

/** Switches on the members named, and counts them. */
function showMembers(dial: HTMLElement, on: readonly string[]): void {
  const members = inputsIn(dial, '[data-member]');
  for (const input of members) input.checked = on.includes(input.value);
  const count = dial.querySelector('[data-count]');
  if (count !== null)
    count.textContent = `${members.filter(({ checked }) => checked).length} of ${members.length} on`;
}

/** Puts the numbers of a set's members into their fields; what is not named has 0. */
function showNumbers(panel: HTMLElement, { name }: NumbersControl, value: Value, isHeld: boolean): void {
  const numbers = new Map(Object.entries(numbersOf(value)));
  for (const input of inputsIn(panel, `[data-numbers="${name}"]`))
    if (!isHeld || input !== document.activeElement)
      input.value = String(numbers.get(dataOf(input, 'key')) ?? 0);
}

/** "From: customs, 2009. Publisher", or that the value is the reader's own. */
function tellOrigin(place: HTMLElement, { says, sources }: Origin, isPreset: boolean): void {
  const links = sources.map(({ name, url }) =>
    Object.assign(document.createElement('a'), { href: url, textContent: name }),
  );
  const given = says === null ? 'Our assumption.' : `From: ${says}.`;
  const words = isPreset
    ? given
    : `Your assumption. ${says === null ? 'The preset is ours.' : `The preset is from: ${says}.`}`;
  place.replaceChildren(words, ...links.flatMap((link, i) => [i === 0 ? ' ' : '; ', link]));
}
