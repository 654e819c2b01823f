// One question, several answers: a vessel filled as far as they agree, a dashed part as far as they differ, and who says what below.
import type { Emphasis, PlacedText, Shape, Spot } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { wrapText } from '../look/text-width.ts';
import type { Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';

/** One answer: its value, and in words the value, who gave it and of when it is. */
export interface Saying {
  readonly key: string;
  readonly value: number;
  readonly words: string;
  /** Filled where counted, hollow where derived, dashed where rounded or estimated. */
  readonly ink: Spot['ink'];
}
export interface Vessel {
  readonly key: string;
  readonly tone: Tone;
  readonly emphasis: Emphasis;
  /** Nothing was counted: the whole fill is an estimate. */
  readonly estimate: boolean;
  readonly sayings: readonly [Saying, ...Saying[]];
}
export interface VesselFrame {
  /** From zero to the largest value that the scale knows. */
  readonly x: Scale;
  readonly ends: readonly [least: number, most: number];
  readonly top: number;
  readonly bore: number;
  /** Left end of the room for words. */
  readonly left: number;
}
export interface DrawnVessel extends Drawn {
  /** Where the lowest words end. */
  readonly bottom: number;
}

const line = 16;
const reach = 9;

/**
 * Draws one question. Words hang from their marks by leads, the smallest value's words first, each to the left of its lead, so that
 * no lead crosses words.
 * @throws RangeError for an answer outside the ends of the scale
 */
export function vesselOfSayings(
  { key, tone, emphasis, estimate, sayings }: Vessel,
  { x, ends: [least, most], top, bore, left }: VesselFrame,
): DrawnVessel {
  const wrong = sayings.find(({ value }) => !(value >= least && value <= most));
  if (wrong !== undefined)
    throw new RangeError(`"${wrong.key}" says ${wrong.value}: expected ${least} to ${most}`);
  const ordered = [...sayings].sort((a, b) => a.value - b.value);
  const values = ordered.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const foot = top + bore;
  const part = (name: string, from: number, to: number, ink: Shape['ink']) => {
    const box = { left: x(from), right: x(to), top, bottom: foot };
    return shape(`${name}-${key}`, rectPath(box), tone, ink, emphasis);
  };
  const shapes: Shape[] = [
    part('agreed', least, low, estimate ? 'estimate' : 'fill'),
    ...(high > low ? [part('differ', low, high, 'estimate')] : []),
    shape(
      `walls-${key}`,
      `M${tenth(x(least))} ${top}H${tenth(x(most))}M${tenth(x(least))} ${foot}H${tenth(x(most))}`,
      'ink',
      'wall',
      emphasis,
    ),
  ];
  const spots: Spot[] = [];
  const texts: PlacedText[] = [];
  let baseline = foot + reach + 11;
  for (const saying of ordered) {
    const at = tenth(x(saying.value));
    const lines = wrapText(saying.words, at - 10 - left, 13);
    const end = baseline - 4.5;
    shapes.push(shape(`lead-${saying.key}`, `M${at} ${foot}V${tenth(end)}h-5`, 'ink-2', 'lead', emphasis));
    spots.push(spot(saying.key, at, foot, saying.ink === 'fill' ? 3 : 3.6, tone, saying.ink, emphasis));
    texts.push(
      placed(`says-${saying.key}`, at - 10, baseline, lines, {
        anchor: 'end',
        leading: line,
        emphasis,
        tone: emphasis === 'faint' ? 'ink-2' : 'ink',
      }),
    );
    baseline += lines.length * line;
  }
  return { shapes, spots, texts, bottom: baseline - line + 4 };
}
