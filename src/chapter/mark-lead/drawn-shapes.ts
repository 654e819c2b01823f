// Boxes of elements and shapes of drawings, measured from the corner of another element, in pixels.
import type { Box, Point } from './lead-way.ts';

/** The box of an element from the corner of another. */
export const boxIn = (element: Element, { left, top }: DOMRect): Box => {
  const box = element.getBoundingClientRect();
  return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
};

/** The same of a text, without the room that lines of labels keep over their letters; headlines keep none. */
export function lettersIn(text: SVGTextElement, origin: DOMRect): Box {
  const box = boxIn(text, origin);
  if (text.classList.contains('face-display')) return box;
  const line = (box.bottom - box.top) / Math.max(1, text.children.length);
  return { ...box, top: box.top + 0.17 * line, bottom: box.bottom - 0.06 * line };
}

export const isFilled = (shape: Element): boolean => getComputedStyle(shape).fill !== 'none';
export const onScreen = (shape: SVGGraphicsElement): DOMMatrix => shape.getScreenCTM() ?? new DOMMatrix();

/** Where a shape is drawn, from the corner of an element, however far both have been scrolled since. */
export function drawnBy(
  shape: SVGGeometryElement,
  corner: Element,
  filled = isFilled(shape),
): (at: Point) => boolean {
  const { a, b, c, d, e, f } = onScreen(shape).inverse();
  const { left, top } = corner.getBoundingClientRect();
  return ([along, down]) => {
    // Asked thousands of times: a matrix and a point of the document for each would fill the memory.
    const [x, y] = [along + left, down + top];
    const at = { x: a * x + c * y + e, y: b * x + d * y + f };
    return (filled && shape.isPointInFill(at)) || shape.isPointInStroke(at);
  };
}
