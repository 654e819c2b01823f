// One channel of a pipe, filled to the share that an answer gives, and the plates that hold all channels of a pipe.
import type { Shape } from '../contract/scene.ts';
import type { Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
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
  /** Whether all that is not China's fills the rest. */
  readonly fillsRest: boolean;
  /** Words that nobody said how much, where only a bound is known. */
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
/** Between a fill and the rest: two colours that are one grey do not touch. */
const gap = 4;
/** How far short of its share "almost" ends: enough to be seen at a plate, and a place that no figure gives. */
const shortBy = 12;

/** Where a fill ends on the scale: at its share, visibly short of it where its source says "almost". Where a bound alone is known nothing is filled, and words on that end here. */
export const endOf = ({ share, almost, below }: Answer, x: Scale, { asked }: Frame): number =>
  below ? tenth(x(asked)) : tenth(x(share)) - (almost ? shortBy : 0);

/**
 * A channel filled to the share that its answer gives, and behind it what comes from elsewhere. Its end is dashed where the share was not
 * measured and read. Where a source gives only an upper bound, nobody has said how much flows below it: such a channel is empty, and its
 * walls are dashed.
 */
export function channelOf({ of, tone, fillsRest }: Channel, { top, bore, end }: Room, frame: Frame): Shape[] {
  const { key, measured, below, almost } = of;
  const [left, right] = frame.ends;
  const bottom = tenth(top + bore);
  if (below) return [shape(key, rectPath({ left, right, top, bottom }), 'ink', 'gap')];
  const edge = `M${Math.min(end, right - inside)} ${top}V${bottom}`;
  return [
    // "Almost" gives no place at which the rest begins.
    ...(fillsRest && end < right && !almost
      ? [shape(`${key}-rest`, rectPath({ left: end + gap, right, top, bottom }), 'others', 'fill')]
      : []),
    shape(key, rectPath({ left, right: end, top, bottom }), tone, 'fill'),
    ...(measured ? [] : [shape(`${key}-edge`, edge, 'paper', 'dashes')]),
    // In ink along all of it: that a pipe is there is certain, and only where one filling ends is not.
    shape(`${key}-walls`, `M${left} ${top}H${right}M${left} ${bottom}H${right}`, 'ink', 'wall'),
  ];
}

/** The plates at both ends of a pipe, over all its channels. */
export const platesOf = (key: string, top: number, high: number, { ends }: Frame): Shape[] =>
  (['start', 'end'] as const).map((name, place) => {
    const at = ends[place] ?? 0;
    const plate = rectPath({ left: at - 3, right: at + 3, top: top - 3, bottom: top + high + 3 });
    return shape(`${key}-${name}`, plate, 'ink', 'fitting');
  });
