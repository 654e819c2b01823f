// Typed events on a time axis that runs right or down: points where the day is known, spans where only the month or year is.
import type { Emphasis, Shape, Spot } from '../../contract/scene.ts';
import { tenth } from '../../look/format.ts';
import type { Tone } from '../../look/palette.ts';
import { padded, rectPath, sharedArea, type Box } from '../labels/box.ts';
import type { Span } from './dates.ts';
import { shape, spot } from '../shapes.ts';

/** An event as a mark: it happened, is only reported or contested (dashed), or is scheduled (a brass outline). */
export interface TimedEvent {
  readonly key: string;
  readonly span: Span;
  /** Where across the axis: the middle of its lane. */
  readonly lane: number;
  readonly tone: Tone;
  readonly mark: 'done' | 'reported' | 'scheduled';
  readonly emphasis?: Emphasis;
}

const radius = 4.5;
const thickness = 8;
const leastLength = 7;
/** A span of up to three days is drawn as a point. */
const pointYears = 3 / 365;

/**
 * Marks of events along `time`, with the room each takes.
 * @param axis where time runs: to the right, or down
 * @param dodge how far a mark may step aside from its lane, best first, where another lies there already
 * @throws RangeError when a span runs backwards
 */
export function eventMarks(
  events: readonly TimedEvent[],
  time: (year: number) => number,
  axis: 'right' | 'down',
  dodge: readonly [number, ...number[]] = [0],
): {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
  readonly boxes: ReadonlyMap<string, Box>;
} {
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const boxes = new Map<string, Box>();
  for (const { key, span, lane, tone, mark, emphasis = 'normal' } of events) {
    if (!(span.to > span.from))
      throw new RangeError(`event "${key}": a span from ${span.from} to ${span.to}`);
    const [from, to] = [time(span.from), time(span.to)];
    const at = (from + to) / 2;
    const point = span.to - span.from <= pointYears;
    const half = point ? radius : Math.max(to - from, leastLength) / 2;
    const across = point ? radius : thickness / 2;
    const options = dodge.map((aside) => {
      const [x, y, w, h] =
        axis === 'right' ? [at, lane + aside, half, across] : [lane + aside, at, across, half];
      const box = { left: tenth(x - w), right: tenth(x + w), top: tenth(y - h), bottom: tenth(y + h) };
      return {
        x,
        y,
        box,
        overlap: [...boxes.values()].reduce((sum, other) => sum + sharedArea(padded(box, 1.2), other), 0),
      };
    });
    const { x, y, box } = options.reduce((best, option) =>
      option.overlap < best.overlap - 1 ? option : best,
    );
    boxes.set(key, box);
    if (mark === 'scheduled') {
      const d = `M${tenth(x)} ${box.top}L${box.right} ${tenth(y)}L${tenth(x)} ${box.bottom}L${box.left} ${tenth(y)}Z`;
      shapes.push(shape(key, point ? d : rectPath(box), 'policy', 'outline', emphasis));
    } else if (point) {
      const ink = mark === 'done' ? 'fill' : 'estimate';
      spots.push(spot(key, tenth(x), tenth(y), radius, tone, ink, emphasis));
    } else shapes.push(shape(key, rectPath(box), tone, mark === 'done' ? 'fill' : 'estimate', emphasis));
  }
  return { shapes, spots, boxes };
}
