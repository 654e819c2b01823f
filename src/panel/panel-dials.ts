// The controls of a panel as the browser has them: reads what a reader sets, and shows a state in them with where each value comes from.
import {
  listOf,
  numbersOf,
  presetOf,
  sameValue,
  shownNumber,
  valueText,
  type Control,
  type NumberControl,
  type Settings,
  type State,
  type Value,
} from '../charts/contract/settings.ts';

/** Where an input of a preset comes from; null for an assumption of ours. */
export interface Origin {
  readonly says: string | null;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
}
type OnSet = (control: string, value: Value, moving: boolean) => void;
export interface Dials {
  /** Shows a state; the control in the reader's hand keeps its text. */
  show(state: State, held?: string): void;
  onSet(callback: OnSet): void;
}

/** The dials of a panel. Origins are given by preset and control. */
export function dialsOf(
  panel: HTMLElement,
  settings: Settings,
  origins: Readonly<Record<string, Readonly<Record<string, Origin>>>>,
): Dials {
  let shown: State | undefined;
  let tell: OnSet = () => undefined;
  const all = <E extends Element>(root: ParentNode, selector: string): E[] => [
    ...root.querySelectorAll<E>(selector),
  ];
  const dialOf = (name: string): HTMLElement[] =>
    all<HTMLElement>(panel, `[data-dial="${name}"], [data-switches="${name}"]`);
  const controlNamed = (name: string): Control | undefined =>
    settings.controls.find((control) => control.name === name);

  const within = ({ least, most, whole }: NumberControl, text: string): number | null => {
    const typed = text.trim() === '' ? NaN : Number(text.replace(',', '.'));
    const value = whole === undefined ? typed : Math.round(typed);
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : null;
  };
  const valueNow = (name: string): Value => shown?.values[name] ?? '';
  const member = (name: string, ids: readonly string[], on: boolean): string[] => {
    const others = listOf(valueNow(name)).filter((id) => !ids.includes(id));
    return on ? [...others, ...ids] : others;
  };

  const heard = (target: EventTarget | null, moving: boolean): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const { key, numbers } = target.dataset;
    if (numbers !== undefined && key !== undefined) {
      const years = Math.round(Math.min(10, Math.max(0, Number(target.value) || 0)));
      tell(numbers, { ...numbersOf(valueNow(numbers)), [key]: years }, moving);
      return;
    }
    const dial = target.closest<HTMLElement>('[data-dial], [data-switches]');
    const name = dial?.dataset['dial'] ?? dial?.dataset['switches'] ?? '';
    const control = controlNamed(name);
    if (control === undefined) return;
    if (control.kind === 'number') {
      if (target.matches('[data-open]')) {
        if (!moving) tell(name, target.checked ? Infinity : (control.open?.start ?? control.least), false);
        return;
      }
      const value = within(control, target.value);
      if (value !== null) tell(name, value, moving);
      else if (!moving && shown !== undefined) showDial(control, shown);
    } else if (control.kind === 'choice') {
      if (target.checked && !moving) tell(name, target.value, false);
    } else if (control.kind === 'set' && !moving) {
      tell(name, member(name, [target.value], target.checked), false);
    }
  };
  panel.addEventListener('input', ({ target }) => heard(target, true));
  panel.addEventListener('change', ({ target }) => heard(target, false));
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-all]') : null;
    const list = button?.closest<HTMLElement>('[data-switches]');
    if (button === null || list === null || list === undefined) return;
    const ids = all<HTMLInputElement>(list, '[data-member]').map(({ value }) => value);
    const name = list.dataset['switches'] ?? '';
    tell(name, member(name, ids, button.dataset['all'] === 'on'), false);
  });

  function showDial(control: Control, { view, values }: State, held?: string): void {
    const value = values[control.name] ?? '';
    const preset = presetOf(settings, view)[control.name] ?? '';
    for (const dial of dialOf(control.name)) {
      dial.toggleAttribute('data-changed', !sameValue(value, preset));
      switch (control.kind) {
        case 'number': {
          const isOpen = value === Infinity;
          const open = dial.querySelector<HTMLInputElement>('[data-open]');
          if (open !== null) open.checked = isOpen;
          for (const input of all<HTMLInputElement>(dial, '[data-range], [data-number]')) {
            input.disabled = isOpen;
            if (input === document.activeElement && held === control.name && input.matches('[data-number]'))
              continue;
            if (isOpen) {
              if (input.matches('[data-number]')) input.value = '';
            } else input.value = String(shownNumber(Number(value)));
          }
          break;
        }
        case 'choice':
          for (const input of all<HTMLInputElement>(dial, '[data-choice]'))
            input.checked = input.value === value;
          break;
        case 'set': {
          const members = all<HTMLInputElement>(dial, '[data-member]');
          for (const input of members) input.checked = listOf(value).includes(input.value);
          const count = dial.querySelector('[data-count]');
          if (count !== null)
            count.textContent = `${members.filter(({ checked }) => checked).length} of ${members.length} on`;
          break;
        }
        case 'numbers':
          break;
      }
      const said = dial.querySelector('.dial-said');
      if (said !== null) said.textContent = valueText(control, value);
      const origin = dial.querySelector<HTMLElement>('[data-origin]');
      const from = origins[view]?.[control.name];
      if (origin !== null && from !== undefined) tellOrigin(origin, from, sameValue(value, preset));
    }
    if (control.kind === 'numbers')
      for (const input of all<HTMLInputElement>(panel, `[data-numbers="${control.name}"]`))
        if (input !== document.activeElement || held !== control.name)
          input.value = String(numbersOf(value)[input.dataset['key'] ?? ''] ?? 0);
  }

  return {
    show(state, held) {
      const before = shown;
      shown = state;
      for (const control of settings.controls) {
        const value = state.values[control.name] ?? '';
        const same = before?.view === state.view && sameValue(before.values[control.name] ?? '', value);
        // A moving dial changes itself alone: the others stay as they are.
        if (!same || held === control.name) showDial(control, state, held);
      }
    },
    onSet(callback) {
      tell = callback;
    },
  };
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
