// What is drawn around a mark and beside it: a ring may cross what is around the mark, a lead must avoid what is beside it.
import type { Box } from '../../charts/kit/labels/box.ts';
import { boxIn, drawnBy } from './drawn-shapes.ts';
import { isFree, type Obstacle, type Point } from './lead-way.ts';

/** Distances in pixels: what is drawn within `own` of a mark belongs to it, and what is within `around` may lie under its ring. */
const own = 6;
const around = 20;
/** The ground: land and paper, shades and hairlines, which a lead may cross. */
const ground =
  ':is(.fill-paper, .fill-paper-2):not([class*="stroke"]), [fill-opacity="0.24"], [stroke-width^="0."]';

/** The key of a mark without its last word, which the marks of one thing share: its walls, its ground, its flow. */
const thingOf = ({ dataset }: SVGElement): string | undefined => dataset['key']?.replace(/-[^-]*$/, '');

/** A shape of a drawing with its box. */
interface Measured {
  readonly each: SVGGeometryElement;
  readonly box: Box;
}
/** All shapes of a drawing except a mark. */
export const shapesBut = (mark: SVGGeometryElement, drawing: Element, origin: DOMRect): readonly Measured[] =>
  [...drawing.querySelectorAll<SVGGeometryElement>('path, circle')]
    .filter((each) => each !== mark && each.closest('defs') === null)
    .map((each) => ({ each, box: boxIn(each, origin) }));

/** Shapes that the edge of a ring could cross: those drawn over the mark, and lines of a scale under it. */
export function drawnAround(
  mark: SVGGeometryElement,
  shapes: readonly Measured[],
  corner: Element,
): readonly Obstacle[] {
  const near = boxIn(mark, corner.getBoundingClientRect());
  const isLine = ({ left, right, top, bottom }: Box) => Math.min(right - left, bottom - top) < 3;
  return shapes
    .filter(({ box }) => !isFree([near.left, near.top], [near.right, near.bottom], [box], around))
    .filter(
      ({ each, box }) =>
        isLine(box) ||
        (!each.matches(ground) &&
          thingOf(each) !== thingOf(mark) &&
          (mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
    )
    .map(({ each, box }) => {
      let isDrawn: ReturnType<typeof drawnBy> | undefined;
      return { box, isAt: (at: Point) => (isDrawn ??= drawnBy(each, corner))(at) };
    });
}

/** Shapes that a lead must pass: all with a key, except where they lie on the mark or close around it. */
export function drawnBeside(
  mark: SVGGeometryElement,
  shapes: readonly Measured[],
  corner: Element,
): readonly Obstacle[] {
  const itself = boxIn(mark, corner.getBoundingClientRect());
  return shapes
    .filter(({ each }) => each.dataset['key'] !== undefined && !each.matches(ground))
    .map(({ each, box }) => {
      // Most shapes are never tested, since no path of a lead comes near them.
      let isDrawn: ReturnType<typeof drawnBy> | undefined;
      return {
        box,
        isAt: (at: Point) => isFree(at, at, [itself], own) && (isDrawn ??= drawnBy(each, corner))(at),
      };
    });
}
