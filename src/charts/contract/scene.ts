// What a layout returns and a drawing draws: finished geometry and strings, in user units of an artboard. Imports only the type Tone.
import type { Tone } from '../look/palette.ts';

/** Artboards in user units: a chart is laid out for each, not scaled from one to the other. */
export const artboards = { narrow: 360, wide: 640 } as const;
export type Size = keyof typeof artboards;
export const sizes: readonly Size[] = ['narrow', 'wide'];

/** Emphasis of a mark in one view. */
export type Emphasis = 'normal' | 'strong' | 'faint';

/** What a layout returns: finished geometry and strings. Charts of marks return a {@link PlotScene}. */
export interface Scene {
  readonly width: number;
  readonly height: number;
}

/** How much of a thing is seen. */
interface Fading {
  readonly opacity?: number;
  /** Only during a move: opacity, from 0 to 1, of a thing that appears or disappears. */
  readonly fade?: number;
}

/** A text that the layout has placed: baseline at `y`, `lines` set `leading` apart. */
export interface PlacedText extends Fading {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: 400 | 600;
  readonly leading: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: TextTone;
  readonly emphasis: Emphasis;
  /**
   * `display`: large numbers and names, in the headline face. `reading`: quotations, in the text face. `italic`: what is inserted into a
   * quotation, in the italic of that face. Embeds lack these faces and use the label font; files have the headline face alone.
   */
  readonly face?: 'display' | 'reading' | 'italic';
  /** Length to which its one line is fitted in any face (`textLength`), for words above a stroke of this length. */
  readonly length?: number;
  /** Clears the ground around the letters where scale lines run behind them. */
  readonly halo?: boolean;
}
/** A tone of letters: `on-fill` on China's areas; `on-pale` on those of all others, which print makes pale (look/palette.ts). */
export type TextTone = 'ink' | 'ink-2' | 'china' | 'japan' | 'others' | 'policy' | 'on-fill' | 'on-pale';

/** A tick of a scale: its line as path data and its label, placed. */
export interface Tick extends Fading {
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

/**
 * How a shape is inked:
 * - `fill`: solid, exists and was measured
 * - `estimate`: thin fill and dashed outline, estimated, disputed or reported by the press alone
 * - `layer`: solid with a paper edge, for areas that touch
 * - `hollow`: paper fill and outline, derived by arithmetic
 * - `outline`: a thin outline, for promised things together with `hatch`
 * - `hatch`: thin slanted lines (the path holds the lines themselves, see kit/hatch.ts)
 * - `line`: a measured line; `dashes`: an estimated one; `dots`: a modelled one; `film`: a modelled amount, a pale area with dots along its surface
 * - `wall`: the drawn line of a pipe or vessel; `fitting`: the same around paper, for flanges, valves and instruments
 * - `slot`: the same around a stroke that is not filled yet
 * - `gap`: a thin dashed outline, for what is open: no figure is sourced, or a range between two
 * - `lead`: a hairline from a label to its mark
 * - `hair`: a thin drawn line, for the inside of a drawn thing and for drawings that stand small in another
 * - `centre`: dash and dot, the axis of something round
 * - `shade`: a film over a fill, the side of a solid thing
 */
export type Ink =
  | 'fill'
  | 'estimate'
  | 'layer'
  | 'hollow'
  | 'outline'
  | 'hatch'
  | 'line'
  | 'dashes'
  | 'dots'
  | 'film'
  | 'wall'
  | 'fitting'
  | 'slot'
  | 'gap'
  | 'lead'
  | 'hair'
  | 'centre'
  | 'shade';

/** A path in user units. `key` is the same for the same thing in every view, so that it can move. */
export interface Shape extends Fading {
  readonly key: string;
  readonly d: string;
  readonly tone: Tone;
  readonly ink: Ink;
  readonly emphasis: Emphasis;
}

/** A point in user units: filled where measured, hollow where derived, dashed where estimated; or the round of an instrument. */
export interface Spot extends Fading {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly tone: Tone;
  readonly ink: 'fill' | 'hollow' | 'estimate' | 'fitting';
  readonly emphasis: Emphasis;
}

/** A name and a description in words: the accessible name of one drawing. */
export interface SceneName {
  readonly title: string;
  readonly description: string;
}

/** Everything that a figure of marks draws, from the back to the front: ticks, shapes, spots, texts. */
export interface PlotScene extends Scene {
  /** Shapes under the ticks: areas that the scale lines cross. */
  readonly ground?: readonly Shape[];
  readonly ticks: readonly Tick[];
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly texts: readonly PlacedText[];
}

/** Whether a scene is drawn of marks, as all are but the cover. */
export const isPlotScene = (scene: Scene): scene is PlotScene =>
  'spots' in scene && 'shapes' in scene && 'texts' in scene;

/** Props of a drawing: a component that only draws. */
export interface DrawingProps<S extends Scene> {
  readonly scene: S;
  readonly name: SceneName;
  /** Unique on the page: prefix of the ids inside the SVG. */
  readonly id: string;
}
