// Magnets that Japan buys, a pipe a country as wide as its share by weight, and the pipe from Japan to one of them: a round trip.
import type { Emphasis, PlacedText, PlotScene, Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tonnes } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import { streamTextTones, streamTones } from './layout-ink.ts';
import { vesselOf, vesselOfJapan } from './layout-vessel.ts';
import type { MagnetSource, Rows } from './rows.ts';
import type { Labels } from './words.ts';

type TradeView = 'magnet-sources' | 'round-trip';

const frames = {
  wide: { width: 640, whole: 216, source: 104, to: 550, end: 636, left: 2, gap: 9, tip: 26, big: 31 },
  narrow: { width: 360, whole: 196, source: 82, to: 296, end: 354, left: 6, gap: 8, tip: 18, big: 21 },
} as const;

/** Pipes from the sources, one below the other, and the one from Japan below the pipe of the country it runs to: both end in its vessel. */
export function tradeOf({ trade }: Rows, labels: Labels, size: Size, view: TradeView): PlotScene {
  const { width, left, source, to, end, gap } = frames[size];
  const drawn: Drawn[] = [];
  let top = 6;
  let foot = top;
  for (const each of trade.sources) {
    const returns = each.key === trade.back.to;
    const emphasis: Emphasis = view === 'magnet-sources' || returns ? 'normal' : 'faint';
    const bought = boughtFrom(each, labels, size, top, emphasis);
    drawn.push(bought);
    foot = bought.foot;
    if (returns) {
      const back = sentBack(trade.back, labels, size, foot + 5, view);
      drawn.push(back);
      foot = back.foot;
    }
    const box = { left, right: left + source, top: top - 3, bottom: Math.max(foot + 3, top + 17) };
    const tones = { tone: streamTones[each.key], textTone: streamTextTones[each.key], emphasis };
    drawn.push(vesselOf(each.key, [labels.source(each)], box, tones));
    top = box.bottom + gap;
  }
  const japan = { left: to, right: end, top: 1, bottom: foot + 8 };
  return sceneOf({ width, height: tenth(foot + 12) }, [...drawn, vesselOfJapan(labels.japan, japan, size)]);
}

interface Piped {
  readonly key: string;
  readonly top: number;
  /** Per cent of all magnets that Japan buys: the bore. */
  readonly share: number;
  readonly towards: 1 | -1;
  readonly tone: Tone;
  readonly ink: 'dashes' | 'estimate';
  readonly emphasis: Emphasis;
  /** What is said in it: in large letters, and at the other end in small ones. */
  readonly large: string;
  readonly small: string;
}

/** A length of pipe with its words in it, pointed the way it flows; `foot` is its lower edge. */
function piped(of: Piped, size: Size): Drawn & { readonly foot: number } {
  const { left, source, to, whole, tip, big } = frames[size];
  const { key, top, towards, emphasis } = of;
  const foot = top + (of.share / 100) * whole;
  const box = { left: left + source + 4, right: to - 4, top, bottom: foot };
  const middle = (top + foot) / 2;
  const isThin = foot - top < 40;
  const stacked = size === 'narrow' && !isThin;
  const letters = isThin ? 13 : big;
  const start = box.left + (towards > 0 ? 12 : tip + 8);
  const end = box.right - (towards > 0 ? tip + 8 : 12);
  const lift = stacked && of.small !== '' ? 9 : 0;
  const small: PlacedText = stacked
    ? placed(`value-${key}`, start, middle + 15, of.small)
    : placed(`value-${key}`, end, middle + 4.5, of.small, { anchor: 'end', halo: isThin });
  return {
    foot,
    shapes: [shape(`flow-${key}`, arrowed(box, tip, towards), of.tone, of.ink, emphasis)],
    spots: [],
    texts: [
      placed(`tonnes-${key}`, start, middle - lift + letters * 0.35, of.large, {
        size: letters,
        weight: isThin ? 600 : 400,
        halo: isThin,
        ...(isThin ? {} : { face: 'display' }),
      }),
      ...(of.small === '' ? [] : [small]),
    ],
  };
}

/** A box that ends in a point on the side to which it flows. */
function arrowed({ left, right, top, bottom }: Box, tip: number, towards: 1 | -1): string {
  const middle = tenth((top + bottom) / 2);
  const [start, end] = towards > 0 ? [left, right] : [right, left];
  const neck = tenth(end - towards * tip);
  const [y1, y2] = [tenth(top), tenth(bottom)];
  return `M${tenth(start)} ${y1}L${neck} ${y1}L${tenth(end)} ${middle}L${neck} ${y2}L${tenth(start)} ${y2}Z`;
}

/** The pipe from one country, with its share by value at its end; where the share is worked out from estimates it is empty between their dashes. */
function boughtFrom(source: MagnetSource, labels: Labels, size: Size, top: number, emphasis: Emphasis) {
  const { key, share, row, value } = source;
  return piped(
    {
      key,
      top,
      share,
      towards: 1,
      tone: streamTones[key],
      ink: row === null ? 'dashes' : 'estimate',
      emphasis,
      large: labels.bought(source),
      small: labels.value(value),
    },
    size,
  );
}

/** The pipe from Japan to a country from which it buys, too. */
const sentBack = (back: Rows['trade']['back'], labels: Labels, size: Size, top: number, view: TradeView) =>
  piped(
    {
      key: 'back',
      top,
      share: back.share,
      towards: -1,
      tone: 'japan',
      ink: 'estimate',
      emphasis: view === 'round-trip' ? 'strong' : 'faint',
      large: tonnes(back.tonnes),
      small: labels.sent,
    },
    size,
  );
