// A dumbbell of dates: first promised, last promised, reached. A date cut to a month or a year is drawn as long as it is vague.
import type { Emphasis, Shape, Spot } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { rectPath, type Box } from '../kit/box.ts';
import type { Span } from '../kit/dates.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape, spot } from '../kit/shapes.ts';

/** The promises of one thing, and what became of them. */
export interface DatedPromise {
  readonly key: string;
  /** Promised dates in the order in which they were given. */
  readonly promises: readonly [Span, ...Span[]];
  /** When it was reported reached. */
  readonly reached: Span | null;
  /** When it was given up. */
  readonly ended: Span | null;
  /** The newest report of it, where it is still open. */
  readonly openAt: Span | null;
  readonly emphasis?: Emphasis;
}

export interface Dumbbell {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly first: Box;
  readonly last: Box;
  /** Everything that the row draws, from end to end. */
  readonly whole: Box;
  /** What a text must keep clear of: bars, spot, cross. The line between two promises may carry one. */
  readonly marks: readonly Box[];
}

const thickness = 12;
const leastWidth = 5;
const spotRadius = 6;

/** The middle of a span on the scale. */
const middle = (span: Span, x: (year: number) => number): number => tenth(x((span.from + span.to) / 2));

function barOf(span: Span, x: (year: number) => number, y: number): Box {
  const [from, to] = [x(span.from), x(span.to)];
  const short = Math.max(0, leastWidth - (to - from)) / 2;
  return {
    left: tenth(from - short),
    right: tenth(to + short),
    top: tenth(y - thickness / 2),
    bottom: tenth(y + thickness / 2),
  };
}

/**
 * Draws one row along `y`: the first promise hollow, those between thin, the last hatched, all in brass; a line from the first to the
 * last; a filled spot where it was reached, a cross where it was given up, a hairline up to the newest report where it is overdue.
 * @throws RangeError when a span runs backwards
 */
export function dumbbell(row: DatedPromise, x: (year: number) => number, y: number): Dumbbell {
  const { key, promises, reached, ended, openAt, emphasis = 'normal' } = row;
  for (const { from, to } of [...promises, reached, ended, openAt].filter((span) => span !== null))
    if (!(to > from)) throw new RangeError(`dumbbell "${key}": a span from ${from} to ${to}`);
  const bars = promises.map((span) => barOf(span, x, y));
  const first = bars[0] ?? barOf(promises[0], x, y);
  const last = bars.at(-1) ?? first;
  const shapes: Shape[] = [];
  const draw = (part: string, d: string, ink: Shape['ink'], tone: Shape['tone'] = 'policy', own = emphasis) =>
    shapes.push(shape(`${key}-${part}`, d, tone, ink, own));
  const line = (from: number, to: number): string => `M${tenth(from)} ${tenth(y)}H${tenth(to)}`;

  if (last.left > first.right) draw('slip', line(first.right, last.left), 'wall');
  const known = new Set([rectPath(first), rectPath(last)]);
  bars.slice(1, -1).forEach((bar, i) => {
    const d = rectPath({ ...bar, top: bar.top + 3, bottom: bar.bottom - 3 });
    if (known.has(rectPath(bar))) return;
    known.add(rectPath(bar));
    draw(`between-${i}`, d, 'outline');
  });
  if (rectPath(first) !== rectPath(last)) draw('first', rectPath(first), 'outline');
  draw('last-hatch', hatchLines(last, 4.5), 'hatch');
  draw('last', rectPath(last), 'outline');

  const spots: Spot[] = [];
  let right = Math.max(first.right, last.right);
  if (reached !== null) {
    const at = middle(reached, x);
    if (at - spotRadius > last.right) draw('reach', line(last.right, at - spotRadius), 'line', 'others');
    spots.push(spot(`${key}-reached`, at, tenth(y), spotRadius, 'others', 'fill', emphasis));
    right = Math.max(right, at + spotRadius);
  } else if (ended !== null) {
    const at = middle(ended, x);
    if (at > last.right) draw('until', line(last.right, at), 'lead', 'ink-2');
    draw(
      'ended',
      `M${at - 5} ${y - 5}L${at + 5} ${y + 5}M${at - 5} ${y + 5}L${at + 5} ${y - 5}`,
      'line',
      'ink',
    );
    right = Math.max(right, at + 5);
  } else if (openAt !== null && x(openAt.to) > last.right + 2) {
    const at = tenth(x(openAt.to));
    draw('overdue', `${line(last.right, at)}M${at} ${tenth(y - 4)}V${tenth(y + 4)}`, 'lead', 'ink-2');
    right = Math.max(right, at);
  }
  const left = Math.min(first.left, last.left);
  const { top, bottom } = first;
  const after = right > last.right ? [{ left: last.right, right, top, bottom }] : [];
  return { shapes, spots, first, last, whole: { left, right, top, bottom }, marks: [...bars, ...after] };
}
