// One channel of a pipe, filled to the share that an answer gives, and the plates that hold all channels of a pipe.
import type { Shape } from '../contract/scene.ts';
import type { Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import type { Frame } from './layout-frames.ts';
import type { Answer } from './rows.ts';

/** What flows in one channel, and the words in it. */
export interface Channel {
  readonly of: Answer;
  readonly tone: Extract<Tone, 'china' | 'others'>;
  /** Whether its number is set as large as there is room. */
  readonly isMain: boolean;
  /** The word that bounds the number, where there is one, and the number. */
  readonly answer: readonly string[];
  /** Who gives the answer, or what it counts, where that is said. */
  readonly speaks: string;
  /** What the open part of the channel is, where it is said. */
  readonly elsewhere: string;
  /** That nobody said how much, where only a bound is known. */
  readonly unsaid: string;
}
/** Where a channel stands, and how far it is filled. */
export interface Room {
  readonly top: number;
  readonly bore: number;
  readonly end: number;
}

/** A fill that ends at a plate has its dashes against it, so that nothing flows beyond them. */
const inside = 4;
/** How far short of its share "almost" ends: enough to be seen at a plate, and a place that no figure gives. */
const shortBy = 12;

/** Where a fill ends on the scale: at its share, or visibly short of it where its source says "almost". */
export const endOf = ({ share, almost }: Answer, x: Scale): number =>
  tenth(x(share)) - (almost ? shortBy : 0);

/**
 * A channel filled to the share that its answer gives, its end broken into dashes where that was not measured and read; its walls
 * begin where the fill ends. How much flows below a bound nobody said: such a channel is pale up to that bound, between dashed walls, and
 * nothing in it marks a place.
 */
export function channelOf({ of, tone }: Channel, { top, bore, end }: Room, { ends }: Frame): Shape[] {
  const { key, measured, below } = of;
  const [left, right] = ends;
  const bottom = top + bore;
  if (below) return [shape(key, rectPath({ left, right, top, bottom }), tone, 'estimate')];
  const walls = `M${end} ${top}H${right}M${end} ${bottom}H${right}`;
  const edge = `M${Math.min(end, right - inside)} ${top}V${bottom}`;
  return [
    ...(end < right ? [shape(`${key}-walls`, walls, 'ink', 'wall')] : []),
    shape(key, rectPath({ left, right: end, top, bottom }), tone, 'fill'),
    ...(measured ? [] : [shape(`${key}-edge`, edge, 'paper', 'dashes')]),
  ];
}

/** The plates at both ends of a pipe, over all its channels. */
export const platesOf = (key: string, top: number, high: number, { ends }: Frame): Shape[] =>
  (['start', 'end'] as const).map((name, place) => {
    const at = ends[place] ?? 0;
    const plate = rectPath({ left: at - 3, right: at + 3, top: top - 3, bottom: top + high + 3 });
    return shape(`${key}-${name}`, plate, 'ink', 'fitting');
  });
