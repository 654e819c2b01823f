// What a reader has set at a model, as the page hands it on: the event that tells of it, and the picture and files made of it.
import type { Model, Result } from './model.ts';
import type { State } from './settings.ts';

/** A state that a reader has set, with what files of it say besides. */
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

/** A picture of what a figure shows, to be made and saved in the browser. */
export interface PictureOrder {
  readonly chart: string;
  /** The view on screen, or the preset that a reader's state started from. */
  readonly view: string;
  readonly format: 'svg' | 'png' | 'pdf';
  /** Pixels a unit, in a PNG. */
  readonly scale: number;
  /** Without a ground of its own. */
  readonly transparent: boolean;
  /** What a reader has set; null for a view as published. */
  readonly custom: CustomState | null;
}

/** Fired on document when a model's state changes, for codes elsewhere on the page that carry it. */
export const stateEvent = 'modelstate';
export interface StateChange {
  readonly chart: string;
  /** As the figure's page and its embed take it. */
  readonly query: string;
  readonly finding: string;
  /** null while the model stands as one of its presets. */
  readonly custom: CustomState | null;
}
