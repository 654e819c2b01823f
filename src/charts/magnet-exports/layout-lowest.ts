// The lowest month of one buyer: in large type in what is filled after it, or before the order that stands before it.
import { scaleLinear } from 'd3';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { runsOf } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import { middleOf, monthSlot } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { pointsOf, type Plot } from './layout-plot.ts';
import type { Series } from './rows.ts';
import type { Labels } from './words.ts';

/** The lowest month where nothing after it has room: before the order that stands before it, tied to its point. */
export function lowBefore({ lowest }: Series, order: number, labels: Labels, { x, y }: Plot) {
  const [at, level] = [x(middleOf(lowest.month)), y(lowest.tonnes)];
  const key = `remark-${lowest.destination}-${lowest.month}`;
  const lines = [labels.said(lowest), labels.when(lowest)];
  return {
    shapes: [shape(`lead-${key}`, `M${tenth(order - 5)} ${tenth(level)}H${tenth(at - 4)}`, 'ink-2', 'lead')],
    texts: [placed(key, order - 9, level - 11, lines, { weight: 600, anchor: 'end' })],
  };
}

/** How far over zero a large number stands. */
const overZero = 11;
/** How high a figure of the face of headlines is, as a part of its size. */
const figureHeight = 0.74;

/** Where a large number stands: its ends and its top. */
interface Standing {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/**
 * A lead from the lowest month to its number, which stands under other months too: down to one right under it, into the side of one that is
 * lower, else under one that is higher.
 */
function tieTo({ lowest }: Series, { from, to, top }: Standing, { x, y, foot }: Plot) {
  const [at, level] = [tenth(x(middleOf(lowest.month))), tenth(y(lowest.tonnes))];
  const key = `${lowest.destination}-${lowest.month}`;
  const middle = (top + foot - overZero) / 2;
  const way =
    at > from
      ? `V${tenth(top - 5)}`
      : level < middle
        ? `V${tenth(middle)}H${tenth(from - 3)}`
        : `V${tenth(foot - ruleOver)}H${tenth(to)}`;
  return [shape(`lead-remark-${key}`, `M${at} ${level}${way}`, 'ink', 'wall')];
}
/** How far over zero the line runs that the number stands on. */
const ruleOver = 5;

/** The lowest month in large type, in what is filled under or right after it; undefined where that leaves no room. */
export function largeLow(series: Series, labels: Labels, plot: Plot): Partial<Drawn> | undefined {
  const { x, y, foot, frame } = plot;
  const { lowest } = series;
  const points = pointsOf(series);
  const own = runsOf(points).find((run) => run.some(({ slot }) => slot === monthSlot(lowest.month))) ?? [];
  const low = x(middleOf(lowest.month));
  const line = scaleLinear(
    own.map(({ at }) => x(at)),
    own.map(({ value }) => foot - y(value)),
  );
  const end = x(own.at(-1)?.at ?? 0);
  const start = x(own[0]?.at ?? 0);
  // Beside its point, and on a narrow artboard clear of a mark on that where there is room.
  const steps = Array.from({ length: 19 }, (_, i) => i + 2);
  const after = [...steps.filter((by) => by > 13), ...steps].map((by) => low + by);
  const sizes = Array.from(
    { length: frame.large.most - frame.large.least + 1 },
    (_, i) => frame.large.most - i,
  );
  const room = (large: number) => {
    const wide =
      1.03 * Math.max(displayWidth(labels.said(lowest), large), textWidth(labels.said(lowest), large));
    const tall = figureHeight * large + (large > 50 ? 37 : 31);
    // Best right under it.
    const under = steps.map((by) => low - wide / 2 + by - 2);
    const from = [...under, ...after].find(
      (left) =>
        left > start + 3 &&
        left + wide < end - (large > 50 ? 8 : 3) &&
        own.every(({ at, value }) => x(at) < left || x(at) > left + wide || foot - y(value) > tall) &&
        line(left) > tall,
    );
    return from === undefined ? undefined : { from, wide, large };
  };
  // As large as it has room.
  const found = sizes.map(room).find((each) => each !== undefined);
  if (found === undefined) return undefined;
  const { from, wide, large } = found;
  const key = `remark-${lowest.destination}-${lowest.month}`;
  const tone = lowest.destination === 'total' ? 'on-fill' : 'on-pale';
  const top = foot - overZero - figureHeight * large;
  // Beside the lead to a number right under its point, or over the end of one that begins beside that.
  const [isUnder, isNear] = [from < low, from - low < 10];
  const when = isUnder ? low + 7 : isNear ? from + wide : from + 3;
  return {
    shapes: tieTo(series, { from: from + 2, to: from + wide, top }, plot),
    texts: [
      placed(`${key}-when`, when, top - 7, labels.when(lowest), {
        tone,
        weight: 600,
        anchor: isNear && !isUnder ? 'end' : 'start',
      }),
      placed(key, from + 2, foot - overZero, labels.said(lowest), { tone, size: large, face: 'display' }),
    ],
  };
}
