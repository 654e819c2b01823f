// What a model is set to, as the page hands it on: the event that tells of it, and what pictures and files say of it.
import type { Model, Result } from './model.ts';
import type { State } from './settings.ts';

/** A state that a reader has set, or a preset, with what files of it say besides. */
export interface CustomState {
  readonly model: Model;
  readonly state: State;
  readonly result: Result;
  /** Where each setting of the state comes from, by its name: "Set by a reader", "customs, 2009". */
  readonly origins: Readonly<Record<string, string>>;
  readonly sources: string;
  readonly credit: string;
  /** Full address of the figure's page in this state. */
  readonly page: string;
}

/** Fired on document when a model's state changes, for codes elsewhere on the page that carry it. */
export const stateEvent = 'modelstate';
export interface StateChange {
  readonly chart: string;
  /** As the figure's page and its embed take it. */
  readonly query: string;
  readonly finding: string;
  /** The drawing in words. */
  readonly description: string;
  /** null while the model stands as one of its presets. */
  readonly custom: CustomState | null;
  /** The state itself, a preset too: its settings and what the model gives. */
  readonly saved: CustomState;
}
