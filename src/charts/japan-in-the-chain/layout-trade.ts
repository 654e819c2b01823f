// Magnets that Japan buys, a pipe a country as wide as its share by weight, and the pipe that runs back.
import type { Emphasis, PlotScene, Shape, Size, TextTone } from '../contract/scene.ts';
import { rectPath } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth, tonnes } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import type { Tone } from '../look/palette.ts';
import { streamTextTones, streamTones } from './layout-ink.ts';
import { vesselOfJapan } from './layout-vessel.ts';
import type { MagnetSource, Rows } from './rows.ts';
import type { Labels } from './words.ts';

type TradeView = 'magnet-sources' | 'round-trip';

const frames = {
  wide: { width: 640, whole: 142, from: 10, to: 520, gap: 30, top: 6, end: 626 },
  narrow: { width: 360, whole: 112, from: 8, to: 286, gap: 23, top: 5, end: 354 },
} as const;

/** Pipes from the sources, one below the other, and the one back below the pipe of its country. */
export function tradeOf({ trade }: Rows, labels: Labels, size: Size, view: TradeView): PlotScene {
  const frame = frames[size];
  const drawn: Partial<Drawn>[] = [];
  let top: number = frame.top;
  let foot = 0;
  for (const source of trade.sources) {
    const returns = source.key === trade.back.to;
    const emphasis: Emphasis = view === 'magnet-sources' || returns ? 'normal' : 'faint';
    const pipeTop = top + frame.gap - 7;
    const bought = boughtFrom(source, labels, size, pipeTop, emphasis);
    foot = bought.foot;
    drawn.push(bought);
    if (returns) {
      const back = sentBack(trade.back, labels, size, foot + frame.gap - 5, view);
      foot = back.foot;
      drawn.push(back);
    }
    drawn.push({ shapes: [plate(source.key, frame.from, pipeTop, foot, emphasis)] });
    top = foot + 4;
  }
  const box = { left: frame.to, right: frame.end, top: frame.top + frame.gap - 15, bottom: foot + 8 };
  drawn.push(vesselOfJapan(labels.japan, box));
  return sceneOf({ width: frame.width, height: tenth(foot + 14) }, drawn);
}

interface Piped {
  readonly key: string;
  readonly name: string;
  readonly tonnes: string;
  /** Per cent of all magnets that Japan buys: the bore. */
  readonly share: number;
  readonly top: number;
  readonly towards: 1 | -1;
  readonly tone: Tone;
  readonly textTone: TextTone;
  readonly ink: 'hollow' | 'estimate';
  readonly emphasis: Emphasis;
}

/** A length of pipe with its name and tonnes above it and the way it flows; `foot` is its lower edge. */
function piped(of: Piped, size: Size) {
  const { key, name, top, tone, ink, emphasis } = of;
  const { from, to, whole } = frames[size];
  const foot = top + (of.share / 100) * whole;
  const box = { left: from, right: to, top, bottom: foot };
  const faint = emphasis === 'faint';
  const besideName = from + 8 + textWidth(name, 13, 600) + 10;
  return {
    foot,
    shapes: [
      shape(`flow-${key}`, rectPath(box), tone, ink, emphasis),
      chevron(`way-${key}`, (from + to) / 2, (top + foot) / 2, of.towards, emphasis),
    ],
    texts: [
      placed(`name-${key}`, from + 8, top - 6, name, { weight: 600, tone: faint ? 'ink-2' : of.textTone }),
      placed(`tonnes-${key}`, besideName, top - 6, of.tonnes, { tone: faint ? 'ink-2' : 'ink' }),
    ],
  };
}

/** The pipe from one country, with its share by value at the right; hollow where the share is computed. */
function boughtFrom(source: MagnetSource, labels: Labels, size: Size, top: number, emphasis: Emphasis) {
  const { key, share, row, value } = source;
  const name = labels.stream(source);
  const drawn = piped(
    {
      key,
      name,
      tonnes: source.tonnes === null ? '' : tonnes(source.tonnes),
      share,
      top,
      towards: 1,
      tone: streamTones[key],
      textTone: streamTextTones[key],
      ink: row === null ? 'hollow' : 'estimate',
      emphasis,
    },
    size,
  );
  const byValue = placed(`value-${key}`, frames[size].to - 6, top - 6, labels.value(value), {
    anchor: 'end',
    tone: 'ink-2',
  });
  return { ...drawn, texts: [...drawn.texts, byValue] };
}

/** The pipe from Japan back to a country. */
const sentBack = (back: Rows['trade']['back'], labels: Labels, size: Size, top: number, view: TradeView) =>
  piped(
    {
      key: 'back',
      name: labels.back,
      tonnes: tonnes(back.tonnes),
      share: back.share,
      top,
      towards: -1,
      tone: 'japan',
      textTone: 'japan',
      ink: 'estimate',
      emphasis: view === 'round-trip' ? 'strong' : 'faint',
    },
    size,
  );

/** The plate at which the pipes of a country begin. */
const plate = (key: string, from: number, top: number, foot: number, emphasis: Emphasis): Shape =>
  shape(
    `plate-${key}`,
    rectPath({ left: from - 4, right: from + 1, top: top - 3, bottom: foot + 3 }),
    'ink',
    'fitting',
    emphasis,
  );

/** A small chevron that shows which way a pipe flows. */
const chevron = (key: string, x: number, y: number, towards: 1 | -1, emphasis: Emphasis): Shape =>
  shape(
    key,
    `M${tenth(x - 3 * towards)} ${tenth(y - 5)}L${tenth(x + 3 * towards)} ${tenth(y)}L${tenth(x - 3 * towards)} ${tenth(y + 5)}`,
    'ink',
    'wall',
    emphasis,
  );
