// What is drawn around a mark and beside it: a ring may stand on the edge of the one, a lead passes the other.
import { boxIn, drawnBy } from './drawn-shapes.ts';
import { isFree, type Box, type Drawn, type Point } from './lead-way.ts';

/** What is drawn so near a mark belongs to it; what is so near may be under its ring, in pixels. */
const own = 6;
const around = 20;
/** The ground: land and paper, shades and hairlines, which a lead may cross. */
const ground =
  ':is(.fill-paper, .fill-paper-2):not([class*="stroke"]), [fill-opacity="0.24"], [stroke-width^="0."]';

/** What the parts of one thing have before the last word of their keys: its walls, its ground, its flow. */
const thingOf = ({ dataset }: SVGElement): string | undefined => dataset['key']?.replace(/-[^-]*$/, '');

/** A shape of a drawing with its box. */
interface Measured {
  readonly each: SVGGeometryElement;
  readonly box: Box;
}
/** All shapes that a drawing shows, but for a mark. */
export const shapesBut = (mark: SVGGeometryElement, drawing: Element, origin: DOMRect): readonly Measured[] =>
  [...drawing.querySelectorAll<SVGGeometryElement>('path, circle')]
    .filter((each) => each !== mark && each.closest('defs') === null)
    .map((each) => ({ each, box: boxIn(each, origin) }));

/** What a ring may stand on the edge of, beside a mark: what is drawn over that, and lines of a scale under it. */
export function drawnAround(
  mark: SVGGeometryElement,
  shapes: readonly Measured[],
  corner: Element,
): readonly Drawn[] {
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

/** What else is drawn, but for what lies on a mark or around it. */
export function drawnBeside(
  mark: SVGGeometryElement,
  shapes: readonly Measured[],
  corner: Element,
): readonly Drawn[] {
  const itself = boxIn(mark, corner.getBoundingClientRect());
  return shapes
    .filter(({ each }) => each.dataset['key'] !== undefined && !each.matches(ground))
    .map(({ each, box }) => {
      // Most are never asked: no way comes near them.
      let isDrawn: ReturnType<typeof drawnBy> | undefined;
      return {
        box,
        isAt: (at: Point) => isFree(at, at, [itself], own) && (isDrawn ??= drawnBy(each, corner))(at),
      };
    });
}
