// Boxes of elements and shapes of drawings, measured from the corner of another element, in pixels.
import type { Box } from '../../charts/kit/labels/box.ts';
import type { Point } from './lead-way.ts';

/** The box of an element from the corner of another. */
export const boxIn = (element: Element, { left, top }: DOMRect): Box => {
  const box = element.getBoundingClientRect();
  return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
};

/** The box of a text, without the space that lines of labels have above their letters; headlines have none. */
export function lettersIn(text: SVGTextElement, origin: DOMRect): Box {
  const box = boxIn(text, origin);
  if (text.classList.contains('face-display')) return box;
  const line = (box.bottom - box.top) / Math.max(1, text.children.length);
  return { ...box, top: box.top + 0.17 * line, bottom: box.bottom - 0.06 * line };
}

export const isFilled = (shape: Element): boolean => getComputedStyle(shape).fill !== 'none';
export const onScreen = (shape: SVGGraphicsElement): DOMMatrix => shape.getScreenCTM() ?? new DOMMatrix();

/** Tells whether a shape is drawn at a point, measured from the corner of an element; stays valid when both are scrolled. */
export function drawnBy(
  shape: SVGGeometryElement,
  corner: Element,
  filled = isFilled(shape),
): (at: Point) => boolean {
  const { a, b, c, d, e, f } = onScreen(shape).inverse();
  const { left, top } = corner.getBoundingClientRect();
  return ([along, down]) => {
    // Called thousands of times: a DOMMatrix and a DOMPoint for each call would fill the memory.
    const [x, y] = [along + left, down + top];
    const at = { x: a * x + c * y + e, y: b * x + d * y + f };
    return (filled && shape.isPointInFill(at)) || shape.isPointInStroke(at);
  };
}
