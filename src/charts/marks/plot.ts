// What a layout hands to Plot: shapes, spots, ticks and texts, each with its kind of ink. The kinds are the site's encodings.
import type { Emphasis, PlacedText, Scene } from '../chart.ts';
import type { Tone } from '../palette.ts';
import type { Tick } from './tick.ts';

/**
 * How a shape is inked:
 * - `fill`: solid, exists and was measured
 * - `estimate`: thin fill and dashed outline, estimated, disputed or reported by the press alone
 * - `hollow`: paper fill and outline, derived by arithmetic
 * - `outline`: a thin outline, for promised things together with `hatch`
 * - `hatch`: thin slanted lines (the path holds the lines themselves, see parts/hatch.ts)
 * - `line`: a measured line; `dashes`: an estimated one; `dots`: a modelled one
 * - `wall`: the drawn line of a pipe or vessel; `fitting`: the same around paper, for flanges, valves and instruments
 * - `gap`: a thin dashed outline, for what is open: no figure is sourced, or a range between two
 * - `lead`: a hairline from a label to its mark
 */
export type Ink =
  | 'fill'
  | 'estimate'
  | 'hollow'
  | 'outline'
  | 'hatch'
  | 'line'
  | 'dashes'
  | 'dots'
  | 'wall'
  | 'fitting'
  | 'gap'
  | 'lead';

/** A path in user units. `key` is the same for the same thing in every view, so that it can move. */
export interface Shape {
  readonly key: string;
  readonly d: string;
  readonly tone: Tone;
  readonly ink: Ink;
  readonly emphasis: Emphasis;
}

/** A point in user units: filled where measured, hollow where derived, dashed where estimated; or the round of an instrument. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly tone: Tone;
  readonly ink: 'fill' | 'hollow' | 'estimate' | 'fitting';
  readonly emphasis: Emphasis;
}

/** Everything that a figure of the kit draws, from the back to the front: ticks, shapes, spots, texts. */
export interface PlotScene extends Scene {
  readonly ticks: readonly Tick[];
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly texts: readonly PlacedText[];
}
