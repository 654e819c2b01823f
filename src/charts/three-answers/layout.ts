// Geometry of disagreement: a pipe a question, filled to what is answered, and below it who answers what.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, TextTone, PlotScene, Shape, Spot, Tick } from '../contract/scene.ts';
import { percent, tenth } from '../look/format.ts';
import { placed } from '../kit/placed.ts';
import { vesselOfSayings, type Vessel } from './layout-ranges.ts';

export const views = ['three-answers', 'all-rare-earths', 'metals-alone', 'heavy', 'magnets'] as const;
export type View = (typeof views)[number];

/** A question with its answers: what is counted, and in large type what comes of it. */
export interface Question extends Vessel {
  readonly name: string;
  readonly detail: string;
  readonly answer: string;
}

/** What the scale measures, and the same where there is no room for its numbers. */
export interface Titles {
  readonly title: string;
  readonly full: string;
}

const frames = {
  wide: { width: 640, left: 206, right: 16, top: 34, bore: 22, gap: 22 },
  narrow: { width: 360, left: 14, right: 14, top: 22, bore: 16, gap: 7 },
} as const;
const textTones: Readonly<Record<string, TextTone>> = { china: 'china', others: 'others' };

/** Draws the questions one under the other on one scale of per cent. */
export function threeAnswers(questions: readonly Question[], { title, full }: Titles, size: Size): PlotScene {
  const frame = frames[size];
  const narrow = size === 'narrow';
  const right = frame.width - frame.right;
  const x = scaleLinear([0, 100], [frame.left, right]);
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const texts: PlacedText[] = [];
  let top: number = frame.top;
  const rows: { readonly top: number; readonly foot: number }[] = [];
  for (const question of questions) {
    const pipe = top + (narrow ? 26 : 8);
    const drawn = vesselOfSayings(question, {
      ...{ x, ends: [0, 100], top: pipe, bore: frame.bore, left: narrow ? 4 : frame.left - 4 },
    });
    rows.push({ top: pipe, foot: pipe + frame.bore });
    shapes.push(...drawn.shapes);
    spots.push(...drawn.spots);
    texts.push(...drawn.texts, ...headOf(question, narrow, top, pipe, frame.left, right));
    top = drawn.bottom + frame.gap;
  }
  const height = tenth(top - frame.gap + 8);
  return {
    width: frame.width,
    height,
    ticks: scaleTicks(rows, x, narrow),
    shapes,
    spots,
    texts: [placed('title', frame.left, 14, narrow ? full : title, { tone: 'ink-2' }), ...texts],
  };
}

/** Name, what is counted, and the answer in large type: beside the pipe, or above it where there is no room beside. */
function headOf(
  { key, name, detail, answer, tone, emphasis }: Question,
  narrow: boolean,
  top: number,
  pipe: number,
  left: number,
  right: number,
): PlacedText[] {
  const faint = emphasis === 'faint';
  const large = {
    size: 20,
    weight: 600 as const,
    tone: faint ? ('ink-2' as const) : (textTones[tone] ?? 'ink'),
    emphasis,
  };
  const small = { tone: 'ink-2' as const, emphasis };
  const bold = {
    size: 15,
    weight: 600 as const,
    emphasis,
    tone: faint ? ('ink-2' as const) : ('ink' as const),
  };
  return narrow
    ? [
        placed(`name-${key}`, left, top + 20, name, bold),
        placed(`answer-${key}`, right, top + 20, answer, { ...large, anchor: 'end' }),
      ]
    : [
        placed(`answer-${key}`, left - 18, pipe + 17, answer, { ...large, anchor: 'end' }),
        placed(`name-${key}`, left - 18, pipe + 37, name, { ...bold, anchor: 'end' }),
        ...(detail === ''
          ? []
          : [placed(`detail-${key}`, left - 18, pipe + 53, detail, { ...small, anchor: 'end' })]),
      ];
}

/** Quarters, marked at each pipe and named once above the first. */
function scaleTicks(
  rows: readonly { readonly top: number; readonly foot: number }[],
  x: (share: number) => number,
  narrow: boolean,
): Tick[] {
  return [0, 25, 50, 75, 100].map((share) => ({
    key: `x-${share}`,
    d: rows.map(({ top, foot }) => `M${tenth(x(share))} ${top - 4}V${foot + (share === 0 ? 4 : 0)}`).join(''),
    base: share === 0,
    x: tenth(x(share)),
    y: narrow ? 30 : 34,
    size: 13,
    anchor: share === 0 ? ('start' as const) : share === 100 ? ('end' as const) : ('middle' as const),
    text: narrow ? '' : percent(share),
  }));
}
