// The controls of a panel as the browser has them: reports what a reader sets in them, and shows a state in them.
import {
  sameValue,
  valueIn,
  type Settings,
  type State,
  type Value,
} from '../charts/contract/model/settings.ts';
import { showDial, type DialBoard, type Origins } from './dial-display.ts';
import { followInputs } from './dial-input.ts';

type OnSet = (control: string, value: Value, moving: boolean) => void;
export interface Dials {
  /** Shows a state; the control being changed keeps its text. */
  show(state: State, held?: string): void;
  onSet(callback: OnSet): void;
}

/** The controls of a panel, with its inputs followed. Until the first state is shown in them, nothing that is set is told. */
export function dialsOf(panel: HTMLElement, settings: Settings, origins: Origins): Dials {
  const board: DialBoard = { panel, settings, origins };
  let shown: State | undefined;
  let tell: OnSet = () => undefined;
  followInputs(panel, settings, {
    shown: () => shown,
    set: (control, value, moving) => tell(control, value, moving),
    restore(control) {
      if (shown !== undefined) showDial(board, control, shown);
    },
  });
  return {
    show(state, held) {
      const before = shown;
      shown = state;
      for (const control of settings.controls) {
        const { name } = control;
        const isSame =
          before?.view === state.view && sameValue(valueIn(before.values, name), valueIn(state.values, name));
        // Only the controls that have changed, and the one being changed, are shown again.
        if (!isSame || held === name) showDial(board, control, state, held);
      }
    },
    onSet(callback) {
      tell = callback;
    },
  };
}

/**
 * Opens the folds that hold a dial or a group of switches, brings it into view, and gives it the focus: who uses keys or a screen reader
 * goes on from there.
 */
export function leadToDial(place: HTMLElement): void {
  for (
    let fold = place.closest('details');
    fold !== null;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  const summary = place.querySelector<HTMLElement>(':scope > summary');
  const target = summary ?? place;
  target.focus({ preventScroll: true });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // What is opened stands below its name; the name of a dial stands above it.
  target.scrollIntoView({
    block: summary === null ? 'center' : 'start',
    behavior: isCalm ? 'instant' : 'smooth',
  });
}
