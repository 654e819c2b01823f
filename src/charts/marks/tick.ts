// A tick as a layout hands it to Axis: its line as path data and its label, placed.

export interface Tick {
  readonly key: string;
  readonly d: string;
  /** The zero line: drawn in ink, the others in the rule colour. */
  readonly base: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}
