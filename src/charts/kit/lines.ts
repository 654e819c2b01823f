// Lines over time. A line joins neighbouring periods only: a missing one breaks it, and no gap is ever bridged.
import { tenth } from '../look/tenth.ts';
import type { Emphasis, Ink, Shape, Spot } from '../contract/scene.ts';
import type { Tone } from '../look/palette.ts';
import type { Scale } from './axes.ts';
import type { Box } from './labels/box.ts';
import { shape } from './shapes.ts';

export interface LinePoint {
  /** The period's number: neighbours differ by one, so that a missing period shows. */
  readonly slot: number;
  /** The period's place in time, as the x scale takes it. */
  readonly at: number;
  readonly value: number;
  /** Filled where measured, hollow where derived, dashed where estimated or rounded. */
  readonly ink: Spot['ink'];
}
export interface LineSeries {
  readonly key: string;
  readonly tone: Tone;
  readonly emphasis: Emphasis;
  readonly ink: Extract<Ink, 'line' | 'dashes' | 'dots' | 'wall'>;
  readonly points: readonly LinePoint[];
  /** Radius of the spots; 0 leaves them out where every point was measured. */
  readonly radius: number;
}
export interface DrawnLines {
  readonly shapes: readonly Shape[];
  readonly spots: readonly Spot[];
}

/**
 * The unbroken runs of a series: neighbouring periods stand in one run.
 * @throws RangeError for points out of order, and for a period given twice
 */
export function runsOf<P extends { readonly slot: number }>(points: readonly P[]): P[][] {
  const runs: P[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && point.slot <= before.slot)
      throw new RangeError(
        `period ${point.slot} after ${before.slot}: expected points in order, each period once`,
      );
    if (run !== undefined && before !== undefined && point.slot === before.slot + 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * One path a series (a piece for every unbroken run) and a spot a point; a point without neighbours is a spot alone.
 * @throws RangeError for points out of order, off the scale, or derived in a series without spots
 */
export function linesOverTime(series: readonly LineSeries[], x: Scale, y: Scale): DrawnLines {
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  for (const { key, tone, emphasis, ink, points, radius } of series) {
    const place = (point: LinePoint) => {
      const at = { x: tenth(x(point.at)), y: tenth(y(point.value)) };
      if (!Number.isFinite(at.x) || !Number.isFinite(at.y))
        throw new RangeError(`${key} at ${point.at}: ${point.value} has no place on its scale`);
      return at;
    };
    const pieces = runsOf(points).filter((run) => run.length > 1);
    const d = pieces
      .map((run) => `M${run.map((point) => `${place(point).x} ${place(point).y}`).join('L')}`)
      .join('');
    if (d !== '') shapes.push(shape(`line-${key}`, d, tone, ink, emphasis));
    if (radius > 0)
      for (const point of points)
        spots.push({
          key: `${key}-${point.slot}`,
          ...place(point),
          r: radius,
          tone,
          ink: point.ink,
          emphasis,
        });
    else if (points.some((point) => point.ink !== 'fill'))
      throw new RangeError(`${key}: a point that was not measured needs its spot`);
  }
  return { shapes, spots };
}

/** Boxes along the unbroken runs of a line, for placement: no label stands on them. */
export function boxesAlong(points: readonly LinePoint[], x: Scale, y: Scale, reach = 4): Box[] {
  const boxes: Box[] = [];
  for (const run of runsOf(points)) {
    const places = run.map((point) => ({ x: x(point.at), y: y(point.value) }));
    places.forEach((a, i) => {
      const b = places[i + 1] ?? a;
      const pieces = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 6));
      for (let n = 0; n <= pieces; n += 1) {
        const at = { x: a.x + ((b.x - a.x) * n) / pieces, y: a.y + ((b.y - a.y) * n) / pieces };
        boxes.push({ left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach });
      }
    });
  }
  return boxes;
}
