// Where a ring may stand on a mark: in what is filled, in a place that dashes leave empty, or near a line.
import { boxIn, drawnBy, isFilled, onScreen } from './drawn-shapes.ts';
import { spotsOn, type Point, type Spot } from './lead-way.ts';
import type { Slices } from './slices.ts';

/** How near to a line a ring may stand, in pixels. */
const near = 5;
/** A circle wider than this holds a number, in pixels; a smaller one is a point. */
const roundFrom = 14;
/** How far the middle of a ring keeps from the dashes around an empty place, in pixels. */
const inPlace = 9;

/**
 * A circle of paper with an edge, such as the one around a number. The ring replaces its edge, since a second circle would look like a mark
 * of its own. An edge of dashes means that a thing was read second-hand, and stays.
 */
export const isRound = (shape: Element): boolean =>
  shape.matches('circle.fill-paper[class*="stroke-"]:not([stroke-dasharray])') &&
  shape.getBoundingClientRect().width > roundFrom;
/** An outline that another mark fills with lines. */
const isHatched = ({ dataset, ownerSVGElement }: SVGElement): boolean =>
  ownerSVGElement?.querySelector(`[data-key="${CSS.escape(`${dataset['key']}-hatch`)}"]`) !== null;
/** An empty place in dashes, closed all round. */
const isEmptyPlace = (shape: Element): boolean =>
  shape.hasAttribute('stroke-dasharray') && !isFilled(shape) && /z$/i.test(shape.getAttribute('d') ?? '');

/** The rings that a mark could have: in what is filled, or near its line. */
export function* spotsOf(mark: SVGGeometryElement, corner: Element): Slices<readonly Spot[]> {
  const origin = corner.getBoundingClientRect();
  const box = boxIn(mark, origin);
  const onto = onScreen(mark);
  const isEmpty = isEmptyPlace(mark);
  const filled = isFilled(mark) || isHatched(mark);
  const isIn = isEmpty || filled ? drawnBy(mark, corner, true) : undefined;
  const length = mark.getTotalLength();
  const edge: Point[] = [];
  for (let i = 0; i < 60; i++) {
    yield;
    const { x, y } = mark.getPointAtLength((length * i) / 60).matrixTransform(onto);
    edge.push([x - origin.left, y - origin.top]);
  }
  const isNear = ([x, y]: Point): boolean => edge.some((on) => Math.hypot(on[0] - x, on[1] - y) < near);
  if (isIn === undefined) return yield* spotsOn(box, isNear, edge);
  if (!isEmpty) return yield* spotsOn(box, isIn, edge);
  // A ring on dashes would read as a letter: it stands in the place that they leave empty.
  const isWellIn = ([x, y]: Point): boolean =>
    [-inPlace, inPlace].every((by) => isIn([x + by, y]) && isIn([x, y + by]));
  return yield* spotsOn(box, isWellIn, edge);
}

/** Whether a mark is so wide in its drawing that a ring in its middle would say little. */
export const isBroad = (mark: Element, drawing: Element): boolean =>
  mark.getBoundingClientRect().width > 0.7 * drawing.getBoundingClientRect().width;

/** The ring that stands nearest to the lane of the words. */
export const nearest = (spots: readonly Spot[]): Spot | undefined => spots.toSorted((a, b) => a.x - b.x)[0];
