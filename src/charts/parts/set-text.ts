// Sets a text of the kit: the size and leading that every label shares, so that a layout states only what differs.
import type { PlacedText, TextTone } from '../chart.ts';
import { tenth } from '../format.ts';

/** Size of labels in user units: the smallest that stays readable on a phone. */
export const labelSize = 13;
export const labelLeading = 15;

interface Style {
  readonly tone?: TextTone;
  readonly anchor?: PlacedText['anchor'];
  readonly weight?: PlacedText['weight'];
  readonly emphasis?: PlacedText['emphasis'];
  readonly halo?: boolean;
}

/** What a label says and how it looks, without its place. */
export function unplacedText(
  key: string,
  lines: readonly string[],
  { tone = 'ink', weight = 400, emphasis = 'normal', halo = false }: Omit<Style, 'anchor'> = {},
): Omit<PlacedText, 'x' | 'y' | 'anchor'> {
  return {
    key,
    lines,
    size: labelSize,
    weight,
    leading: labelLeading,
    tone,
    emphasis,
    ...(halo && { halo }),
  };
}

/** A label at a point, rounded to a tenth: from there to the right unless `anchor` says otherwise. */
export function setText(
  key: string,
  x: number,
  y: number,
  lines: readonly string[],
  { anchor = 'start', ...style }: Style = {},
): PlacedText {
  return { ...unplacedText(key, lines, style), x: tenth(x), y: tenth(y), anchor };
}
