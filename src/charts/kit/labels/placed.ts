// A text of the kit with default size, weight and tone: 13 units, regular, ink; a layout names only what differs.
import type { PlacedText } from '../../contract/scene.ts';
import { tenth } from '../../look/tenth.ts';

/** Size of labels in user units: the smallest that stays readable on a phone. */
export const labelSize = 13;
export const labelLeading = 15;

export type TextStyle = Partial<Omit<PlacedText, 'key' | 'x' | 'y' | 'lines'>>;

/** The default style with what `style` changes; lines stand two units more than their size apart unless it says otherwise. */
export function withDefaults(style: TextStyle): Omit<PlacedText, 'key' | 'x' | 'y' | 'lines'> {
  const size = style.size ?? labelSize;
  return {
    weight: 400,
    anchor: 'start',
    tone: 'ink',
    emphasis: 'normal',
    ...style,
    size,
    leading: style.leading ?? size + 2,
  };
}

/** A text with its baseline at `x`, `y`, rounded to a tenth. */
export const placed = (
  key: string,
  x: number,
  y: number,
  lines: string | readonly string[],
  style: TextStyle = {},
): PlacedText => ({
  key,
  x: tenth(x),
  y: tenth(y),
  lines: typeof lines === 'string' ? [lines] : lines,
  ...withDefaults(style),
});

/** A text that placement.ts will find a place for. */
export function unplaced(
  key: string,
  lines: readonly string[],
  style: Omit<TextStyle, 'anchor'>,
): Omit<PlacedText, 'x' | 'y' | 'anchor'> {
  const { anchor: _, ...dress } = withDefaults(style);
  return { key, lines, ...dress };
}
