// What fills the plot of one buyer from zero to its line, and the months of which nothing was found.
import type { Shape, Spot } from '../contract/scene.ts';
import { circlePath } from '../kit/arc.ts';
import { rectPath } from '../kit/labels/box.ts';
import { boxesAlong, runsOf, type LinePoint } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import { monthSlot } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { monthWide, pointsOf, tones, type Plot } from './layout-plot.ts';
import type { Series } from './rows.ts';

/**
 * A dashed ring is large enough for its dashes. A printed month is a corner of what is filled: a larger spot of the same colour would be seen
 * at a peak and lost in a dip. The lowest one of a series whose large number is tied to it is a
 * disc in ink.
 */
export const ringed = (spots: readonly Spot[], ring: number, tied: Series | undefined): readonly Spot[] =>
  spots.map((each) =>
    tied !== undefined &&
    each.key === `${tied.destination}-${monthSlot(tied.lowest.month)}` &&
    each.ink === 'fill'
      ? { ...each, r: 3.2, tone: 'ink' }
      : { ...each, r: { estimate: ring, fill: 1, hollow: each.r, fitting: each.r }[each.ink] },
  );

/** How much narrower than a disc a square of the same weight is. */
const squareHalf = 0.9;
const squareAt = (x: number, y: number, half: number): string =>
  rectPath({ left: x - half, right: x + half, top: y - half, bottom: y + half });

/** What is own arithmetic is an open square: a ring means read second-hand in the text. */
export function squared({
  shapes,
  spots,
}: {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
}) {
  return {
    shapes: [
      ...shapes,
      ...spots
        .filter(({ ink }) => ink === 'hollow')
        .map(({ key, x, y, r, tone }) => shape(key, squareAt(x, y, r * squareHalf), tone, 'hollow')),
    ],
    spots: spots.filter(({ ink }) => ink !== 'hollow'),
  };
}

/** How far under the line of zero the dashes of months without a figure run: on it or over it they would look like a value. */
const openUnder = 5;

/** The area of the last month alone, wide enough for the disc of a lead, which would break the corner where it ends. */
function lastMonth({ destination, last }: Series, run: readonly LinePoint[], { x, y, foot }: Plot): Shape[] {
  const [from, to] = run.slice(-2);
  if (from === undefined || to === undefined) return [];
  const [left, right] = [tenth(x(from.at)), tenth(x(to.at))];
  const d = `M${left} ${tenth(y(from.value))}L${right} ${tenth(y(to.value))}V${foot}H${left}Z`;
  return [shape(`last-${destination}-${last.month}`, d, tones[destination], 'fill')];
}

/** What fills the plot from zero to the line, a post for a month without neighbours, and the months of which nothing was found. */
export function fillOf(series: Series, plot: Plot) {
  const { x, y, foot, frame, from, to } = plot;
  const tone = tones[series.destination];
  const points = pointsOf(series);
  const runs = runsOf(points);
  const half = monthWide(plot) * 0.4;
  const area = runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const line = run.map(({ at, value }) => `${tenth(x(at))} ${tenth(y(value))}`).join('L');
      return `M${line}V${foot}H${tenth(x(run[0]?.at ?? 0))}Z`;
    })
    .join('');
  const posts = runs.flatMap(([first, ...others]) => {
    if (first === undefined || others.length > 0) return [];
    const box = { left: x(first.at) - half, right: x(first.at) + half, top: y(first.value), bottom: foot };
    return [{ slot: first.slot, ink: first.ink, box }];
  });
  const edges = runs.map((run) => {
    const [first, last] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
    return run.length > 1 ? [x(first), x(last)] : [x(first) - half, x(last) + half];
  });
  const ends = [x(from), ...edges.flat(), x(to)];
  const gaps = ends.flatMap((left, i) => (i % 2 === 0 ? [{ left, right: ends[i + 1] ?? left }] : []));
  const ground = gaps
    // A post is a little thinner than its month.
    .filter(({ left, right }) => right - left > half)
    .map(({ left, right }) => `M${tenth(left)} ${tenth(foot + openUnder)}H${tenth(right)}`)
    .join('');
  return {
    ground: shape('none-ground', ground, 'ink-2', 'gap'),
    gaps,
    shapes: [
      shape(`area-${series.destination}`, area, tone, 'fill'),
      ...lastMonth(series, runs.at(-1) ?? [], plot),
      ...posts.map(({ slot, ink, box }) =>
        shape(`post-${series.destination}-${slot}`, rectPath(box), tone, ink === 'estimate' ? ink : 'fill'),
      ),
      // A ring would not be seen on what is filled: in a dip as on a peak, paper stands round it.
      ...points
        .filter(({ ink }) => ink !== 'fill')
        .map(({ slot, at, value, ink }) =>
          shape(
            `under-${series.destination}-${slot}`,
            ink === 'estimate'
              ? circlePath({ x: x(at), y: y(value) }, frame.ring + 2)
              : squareAt(x(at), y(value), frame.radius * squareHalf + 2),
            'paper',
            'fill',
          ),
        ),
    ],
    boxes: [
      ...posts.map(({ box }) => box),
      ...boxesAlong(points, x, y, 3).map((box) => ({ ...box, bottom: foot })),
    ],
  };
}
