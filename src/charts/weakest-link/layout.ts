// Geometry of the weakest link: one pipe, its bore what each stage would allow, and a dotted line for what gets through all of them.
import type { Emphasis, PlacedText, Size, PlotScene, Shape } from '../contract/scene.ts';
import { percent, tenth, tonnes } from '../look/format.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { flange } from '../kit/fittings.ts';
import { boreScale, pipe, type Along } from '../kit/pipes.ts';
import { placed } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';
import type { Words } from './words.ts';

export const views = [
  'operating-now',
  'magnet-plants-alone',
  'all-promised',
  'two-years-late',
  'heavy-free',
] as const;
export type View = (typeof views)[number];

export type StageName = keyof Words['stages'];

/** A stage in one year of one preset, in tonnes of magnet. */
export interface StageBore {
  readonly stage: StageName;
  /** What it would allow: a number, or open: no table of plants, not needed at all, or taken as open by a reader. */
  readonly allows: number | 'no table' | 'not needed' | 'assumed open';
  /** The part of it that plants operating now would carry. */
  readonly operating: number;
  readonly idle: number;
  readonly binds: boolean;
  /** The width is a reader's own, and no plant's. */
  readonly assumed: boolean;
}
export interface Throughput {
  readonly year: number;
  readonly stages: readonly StageBore[];
  readonly output: number;
  /** Part of the chosen line of world need, 0 to 1. */
  readonly covered: number;
  /** How that line is named after "of": on the drawing, and in a sentence. */
  readonly need: { readonly drawn: string; readonly said: string };
}

/** Model results are printed to the hundred: their inputs are plates and assumptions. */
export const about = (value: number): string => tonnes(Math.round(value / 100) * 100);
/** A share to the per cent, or to a tenth of it below one per cent. */
export const part = (share: number): string =>
  percent(share < 0.01 ? tenth(share * 100) : Math.round(share * 100));

const frames = {
  /** The pipe runs to the right; words stand under it. */
  wide: { width: 640, height: 322, along: 'x', from: 6, centre: 108, bore: 184, long: 146, short: 88 },
  /** The pipe runs down; words stand at its right. */
  narrow: { width: 360, height: 322, along: 'y', from: 6, centre: 96, bore: 148, long: 64, short: 40 },
} as const;

const isOpen = ({ allows }: StageBore): boolean => typeof allows !== 'number';
/** An open length is drawn with this part of the largest bore, and is no measure. */
const openPart = 0.74;

/**
 * Draws one preset.
 * @param largest the widest bore of all presets, in tonnes of magnet, so that one scale holds for all of them
 */
export function weakestLinkPipe(
  { year, stages, output, covered, need }: Throughput,
  largest: number,
  words: Words,
  size: Size,
): PlotScene {
  const frame = frames[size];
  const along: Along = frame.along;
  const wide = along === 'x';
  const bore = boreScale(largest, frame.bore);
  const box = (from: number, to: number, half: number): Box =>
    wide
      ? { left: from, right: to, top: frame.centre - half, bottom: frame.centre + half }
      : { left: frame.centre - half, right: frame.centre + half, top: from, bottom: to };

  const ends: number[] = [frame.from];
  for (const { stage } of stages)
    ends.push((ends.at(-1) ?? 0) + (stage === 'mine' || stage === 'metal' ? frame.short : frame.long));

  const drawn: Drawn[] = [];
  const texts: PlacedText[] = [];
  const halves = stages.map((bound) =>
    typeof bound.allows === 'number' ? bore(bound.allows) / 2 : (frame.bore * openPart) / 2,
  );
  stages.forEach((bound, i) => {
    const [from, to] = [ends[i] ?? 0, ends[i + 1] ?? 0];
    const emphasis: Emphasis = bound.binds ? 'strong' : 'normal';
    const inner = box(from, to, halves[i] ?? 0);
    const common = { key: bound.stage, box: inner, along, emphasis };
    const inkAt = (): number => clearOf(halves[i] ?? 0, bore(output) / 2, bound.binds);
    if (isOpen(bound)) drawn.push(pipe({ ...common, contents: 'open', tone: 'ink-2' }));
    else if (bound.allows === 0) {
      // Nothing passes: the length stays away, and the joints on either side close it.
    } else if (bound.assumed)
      drawn.push({
        shapes: [{ key: `${bound.stage}-assumed`, d: rectPath(inner), tone: 'ink-2', ink: 'dots', emphasis }],
        spots: [],
        texts: [],
      });
    else {
      if (bound.allows !== bound.operating)
        drawn.push(pipe({ ...common, contents: 'promise', tone: 'policy' }));
      if (bound.operating > 0) {
        const d = rectPath(box(from, to, bore(bound.operating) / 2));
        const shape: Shape = { key: `${bound.stage}-operating`, d, tone: 'others', ink: 'hollow', emphasis };
        drawn.push({ shapes: [shape], spots: [], texts: [] });
      }
    }
    if (bound.binds) drawn.push(pinch((from + to) / 2, frame.centre, halves[i] ?? 0, along));
    texts.push(...saying(bound, (from + to) / 2, to - from, words, frame));
    // The wide pipe has room for what its two inks mean, clear of every preset’s dotted lines.
    const meaning = { size: 13, anchor: 'middle', halo: true } as const;
    if (wide && bound.stage === 'separation_light' && bound.operating > 0)
      texts.push(
        placed('is-operating', (from + to) / 2, frame.centre - inkAt(), [words.operating], {
          ...meaning,
          tone: 'others',
        }),
      );
    if (wide && bound.stage === 'magnet' && bound.allows !== bound.operating)
      texts.push(
        placed('is-promised', (from + to) / 2, frame.centre - inkAt(), [words.promised], {
          ...meaning,
          tone: 'policy',
        }),
      );
  });
  ends.forEach((at, i) => {
    const widest = Math.max(halves[i - 1] ?? 0, halves[i] ?? 0) * 2;
    const point = wide ? { x: at, y: frame.centre } : { x: frame.centre, y: at };
    drawn.push(flange({ key: `joint-${i}`, ...point, along, bore: Math.max(widest, 8), emphasis: 'normal' }));
  });

  // The thread that gets through: as wide as the narrowest stage, from end to end.
  const [first, last] = [ends[0] ?? 0, ends.at(-1) ?? 0];
  const low = tenth(frame.centre - bore(output) / 2);
  const high = tenth(frame.centre + bore(output) / 2);
  const d = wide
    ? `M${first} ${low}H${last}M${first} ${high}H${last}`
    : `M${low} ${first}V${last}M${high} ${first}V${last}`;
  const thread: Shape = { key: 'through', d, tone: 'ink', ink: 'dots', emphasis: 'strong' };
  drawn.push({ shapes: output > 0 ? [thread] : [], spots: [], texts: [] });

  const foot = frame.height - 24;
  texts.push(
    placed('through-is', wide ? 6 : 16, foot, [words.through(about(output), year)], { weight: 600 }),
    placed('covers', wide ? 6 : 16, foot + 17, [words.covered(part(covered), need.drawn)], { tone: 'ink-2' }),
  );
  const all = gathered(drawn);
  return {
    width: frame.width,
    height: frame.height,
    ticks: [],
    shapes: all.shapes,
    spots: [],
    texts: [...all.texts, ...texts],
  };
}

/** How far over the middle a word on a pipe's ink stands: inside the bore where it has room clear of the thread, else above the wall. */
function clearOf(half: number, thread: number, binds: boolean): number {
  if (half >= 40 && Math.abs(thread - 28.5) > 7) return 25;
  if (half - thread > 24) return (half + thread) / 2 - 4;
  return half + (binds ? 28 : 8);
}

/** Two arrows that press on the pipe where it is narrowest. */
function pinch(at: number, centre: number, half: number, along: Along): Drawn {
  const point = (a: number, across: number): string =>
    along === 'x' ? `${tenth(a)} ${tenth(across)}` : `${tenth(across)} ${tenth(a)}`;
  const arrows = [-1, 1].map((side): readonly [string, string] => {
    const tip = centre + side * (half + 3);
    const base = tip + side * 8;
    return [
      `M${point(at, base)}L${point(at, base + side * 10)}`,
      `M${point(at, tip)}L${point(at - 5, base)}L${point(at + 5, base)}Z`,
    ];
  });
  const part = (name: string, i: 0 | 1, ink: Shape['ink']): Shape => ({
    key: `pinch-${name}`,
    d: arrows.map((pair) => pair[i]).join(''),
    tone: 'ink',
    ink,
    emphasis: 'normal',
  });
  return { shapes: [part('stems', 0, 'wall'), part('heads', 1, 'fill')], spots: [], texts: [] };
}

/** What a stage's capacity means for the chain, in words. */
export function meaning(
  { allows, idle, binds }: Pick<StageBore, 'allows' | 'idle' | 'binds'>,
  words: Words,
): string {
  if (allows === 'no table') return words.noTable;
  if (allows === 'not needed') return words.notNeeded;
  if (allows === 'assumed open') return words.assumedOpen;
  return binds ? words.narrowest : words.idle(about(idle));
}

/** A stage's name, what it would allow, and what that means here. */
function saying(
  { stage, allows, idle, binds }: StageBore,
  middle: number,
  length: number,
  words: Words,
  frame: (typeof frames)[Size],
): PlacedText[] {
  const name = words.stages[stage];
  const state = meaning({ allows, idle, binds }, words);
  const figure = typeof allows === 'number' ? about(allows) : null;
  const stateTone = binds ? ({ weight: 600, tone: 'ink' } as const) : ({ tone: 'ink-2' } as const);
  if (frame.along === 'x') {
    const style = { anchor: 'middle' } as const;
    const top = frame.centre + frame.bore / 2 + 30;
    return [
      placed(`name-${stage}`, middle, top, [name], { ...style, size: 14, weight: 600 }),
      ...(figure === null
        ? []
        : [placed(`figure-${stage}`, middle, top + 22, [figure], { ...style, size: 18, weight: 600 })]),
      placed(
        `state-${stage}`,
        middle,
        top + (figure === null ? 18 : 40),
        wrapText(state, length - 14, 13, 600),
        {
          ...style,
          ...stateTone,
        },
      ),
    ];
  }
  const x = frame.centre + frame.bore / 2 + 16;
  if (figure === null) {
    return [
      placed(`name-${stage}`, x, middle - 2, [name], { size: 14, weight: 600 }),
      placed(`state-${stage}`, x, middle + 14, [state], stateTone),
    ];
  }
  return [
    placed(`name-${stage}`, x, middle - 15, [name], { size: 14, weight: 600 }),
    placed(`figure-${stage}`, x, middle + 5, [figure], { size: 18, weight: 600 }),
    placed(`state-${stage}`, x, middle + 22, [state], stateTone),
  ];
}
