// Geometry of the estimates: soundings. From one datum hangs a line an estimate, as deep as the loss; nothing joins one to another.
import { scaleLinear } from 'd3';
import type { Emphasis, PlacedText, Size, PlotScene, Shape, Spot, Tick } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { placed } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';

export const views = [
  'side-by-side',
  'scaled-from-2010',
  'missing-parts',
  'imports-halved',
  'in-yen',
] as const;
export type View = (typeof views)[number];

/** One estimate: how deep it goes, and its words. */
export interface Sounding {
  readonly key: string;
  readonly who: string;
  readonly length: string;
  readonly method: string;
  /** The loss, 0 or more; null where the house gives none in this unit. */
  readonly depth: number | null;
  /** The loss is no more than this: the line is a range. */
  readonly atMost: boolean;
  readonly answer: string;
  readonly base: string;
  readonly emphasis: Emphasis;
}

export interface Datum {
  readonly name: string;
  /** Says that all of it is estimated. */
  readonly estimated: string;
  /** The deepest that the scale goes, and its marks. */
  readonly deepest: number;
  readonly marks: readonly { readonly depth: number; readonly text: string }[];
}

/** A line to the depth of an estimate: dashed, or a thin one where the depth is a most. */
const inkOf = ({ atMost }: Sounding): Shape['ink'] => (atMost ? 'gap' : 'dashes');
const toneOf = (one: Sounding): PlacedText['tone'] => (one.emphasis === 'faint' ? 'ink-2' : 'ink');

/** Draws the soundings: hanging side by side where there is room, lying one under the other where there is not. */
export function costOfACutoff(soundings: readonly Sounding[], datum: Datum, size: Size): PlotScene {
  const wrong = soundings.find(({ depth }) => depth !== null && !(depth >= 0 && depth <= datum.deepest));
  if (wrong !== undefined)
    throw new RangeError(`"${wrong.key}" is ${wrong.depth} deep: expected 0 to ${datum.deepest}`);
  return size === 'wide' ? hanging(soundings, datum) : lying(soundings, datum);
}

function hanging(soundings: readonly Sounding[], { name, estimated, deepest, marks }: Datum): PlotScene {
  const [width, left, top, foot] = [640, 62, 66, 296];
  const y = scaleLinear([0, deepest], [top, foot]);
  const pitch = (width - left) / soundings.length;
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const texts: PlacedText[] = [
    placed('datum', left, 14, name, { tone: 'ink-2' }),
    placed('estimated', width - 2, 14, estimated, { tone: 'ink-2', anchor: 'end' }),
  ];
  let bottom = foot;
  soundings.forEach((one, i) => {
    const { key, depth, emphasis } = one;
    const x = left + pitch * i + 7;
    const end = tenth(y(depth ?? 0));
    const tone = 'japan';
    if (depth !== null)
      shapes.push({ key: `line-${key}`, d: `M${x} ${top}V${end}`, tone, ink: inkOf(one), emphasis });
    const knots = marks.filter((mark) => depth !== null && !one.atMost && mark.depth < depth);
    if (knots.length > 0)
      shapes.push({
        ...{ key: `knots-${key}`, tone, ink: 'wall', emphasis },
        d: knots.map((mark) => `M${x - 4} ${tenth(y(mark.depth))}h8`).join(''),
      });
    if (depth !== null) spots.push({ key, x, y: end, r: 5, tone, ink: 'estimate', emphasis });
    const ink = toneOf(one);
    const [method, room] = [{ tone: 'ink-2' as const, emphasis }, pitch - 16];
    const lines = wrapText(one.method, room, 13);
    const answer = wrapText(one.answer, room, 13);
    const value = depth === null ? end + 22 : end + 28;
    texts.push(
      placed(`who-${key}`, x - 7, 38, one.who, { size: 15, weight: 600, tone: ink, emphasis }),
      placed(`length-${key}`, x - 7, 55, one.length, method),
      depth === null
        ? placed(`answer-${key}`, x - 7, value, answer, { tone: ink, emphasis })
        : placed(`answer-${key}`, x - 7, value, one.answer, { size: 18, weight: 600, tone: ink, emphasis }),
      placed(`base-${key}`, x - 7, value + 17, one.base, { tone: ink, emphasis }),
      placed(`method-${key}`, x - 7, value + 36, lines, method),
    );
    bottom = Math.max(bottom, value + 36 + (lines.length - 1) * 15);
  });
  const ticks: Tick[] = marks.map(({ depth, text }) => ({
    ...{ key: `y-${depth}`, base: depth === 0, size: 13, anchor: 'end' as const, text },
    d: depth === 0 ? `M${left} ${top}H${width - 2}` : `M${left - 10} ${tenth(y(depth))}H${left - 2}`,
    x: left - (depth === 0 ? 8 : 14),
    y: tenth(y(depth) + 4.5),
  }));
  return { width, height: tenth(bottom + 8), ticks, shapes, spots, texts };
}

function lying(soundings: readonly Sounding[], { name, estimated, deepest, marks }: Datum): PlotScene {
  const [width, left, right, top, pitch] = [360, 6, 350, 20, 59];
  const x = scaleLinear([0, deepest], [left, right - 6]);
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const texts: PlacedText[] = [
    placed('datum', left, 13, name, { tone: 'ink-2' }),
    placed('estimated', right, 13, estimated, { tone: 'ink-2', anchor: 'end' }),
  ];
  soundings.forEach((one, i) => {
    const { key, depth, emphasis } = one;
    const head = top + pitch * i + 15;
    const at = head + 13;
    const end = tenth(x(depth ?? 0));
    const tone = 'japan';
    if (depth !== null)
      shapes.push({ key: `line-${key}`, d: `M${left} ${at}H${end}`, tone, ink: inkOf(one), emphasis });
    const knots = marks.filter(
      (mark) => depth !== null && !one.atMost && mark.depth < depth && mark.depth > 0,
    );
    if (knots.length > 0)
      shapes.push({
        ...{ key: `knots-${key}`, tone, ink: 'wall', emphasis },
        d: knots.map((mark) => `M${tenth(x(mark.depth))} ${at - 4}v8`).join(''),
      });
    if (depth !== null) spots.push({ key, x: end, y: at, r: 5, tone, ink: 'estimate', emphasis });
    const ink = toneOf(one);
    texts.push(
      placed(`who-${key}`, left + 8, head, `${one.who}, ${one.length}`, { weight: 600, tone: ink, emphasis }),
      placed(`answer-${key}`, right, head, `${one.answer}\u00a0${one.base}`.trim(), {
        ...{ anchor: 'end', weight: depth === null ? 400 : 600, tone: ink, emphasis },
      }),
      placed(`method-${key}`, left + 8, at + 19, one.method, { tone: 'ink-2', emphasis }),
    );
  });
  const foot = top + pitch * soundings.length;
  const ticks: Tick[] = [
    { key: 'y-0', d: `M${left} ${top}V${foot}`, base: true, x: 0, y: 0, size: 13, anchor: 'start', text: '' },
  ];
  return { width, height: foot + 4, ticks, shapes, spots, texts };
}
