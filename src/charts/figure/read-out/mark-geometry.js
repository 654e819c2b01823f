// Where marks are on the screen: which one a pointer is near, and the box of one at a moment. A part of the read-out's script.
/** @typedef {import('./read-out.ts').Said} Said */
/** A mark at one moment; `at` is the moment's place on the screen. */
/** @typedef {{ element: SVGGraphicsElement, slip: number, moment?: number, at?: number }} Mark */

/** How near to a mark a pointer counts, in CSS pixels. */
export const reach = 24;

/** Distance from a point to the outline of a mark, in CSS pixels; 0 inside of what is filled. @param {SVGGraphicsElement} element @param {number} x @param {number} y */
const distance = (element, x, y) => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const box = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  if (box > reach || !(element instanceof SVGPathElement)) return box;
  const matrix = element.getScreenCTM();
  if (matrix === null) return box;
  if (getComputedStyle(element).fill !== 'none') {
    if (right - left <= 2 * reach && bottom - top <= 2 * reach) return box;
    if (element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))) return 0;
  }
  const length = element.getTotalLength();
  const steps = Math.min(200, Math.ceil(length / 4) + 1);
  let least = Infinity;
  for (let i = 0; i <= steps; i++) {
    const at = element.getPointAtLength((length * i) / steps).matrixTransform(matrix);
    least = Math.min(least, Math.hypot(at.x - x, at.y - y));
  }
  return least;
};

/** What a mark says, moment by moment. @param {SVGGraphicsElement} element @param {Said} said @returns {Mark[]} */
export const momentsOf = (element, said) => {
  if (typeof said === 'number') return [{ element, slip: said }];
  const [from, to, own] = said;
  const { a = 1, e = 0 } = element.getScreenCTM() ?? {};
  return own.map((slip, moment) => {
    const at = e + a * (from + ((to - from) * moment) / (own.length - 1));
    return { element, slip, moment, at };
  });
};

/** The box of a mark; at a moment, as thick as its fill is there. @param {Mark} mark */
export const boxOf = ({ element, at }) => {
  const whole = element.getBoundingClientRect();
  if (at === undefined) return whole;
  let { top, bottom } = whole;
  const matrix = element.getScreenCTM()?.inverse();
  const x = Math.min(Math.max(at, whole.left + 1), whole.right - 1);
  if (element instanceof SVGPathElement && getComputedStyle(element).fill !== 'none') {
    const isIn = (/** @type {number} */ y) =>
      element.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
    while (top < bottom && !isIn(top)) top++;
    while (top < bottom && !isIn(bottom)) bottom--;
  }
  return new DOMRect(at, top, 0, bottom - top);
};

/** The part of a box around a pointer on which no words of a step lie. @param {DOMRect} box @param {Element} stage @param {{ x: number, y: number } | undefined} pointer */
export const inSight = (box, stage, pointer) => {
  if (pointer === undefined) return box;
  const { x, y } = pointer;
  const isFree = (/** @type {number} */ at) => stage.contains(document.elementFromPoint(x, at));
  let top = Math.min(y, box.bottom);
  let bottom = Math.max(y, box.top);
  while (top > box.top && isFree(top - 8)) top -= 2;
  while (bottom < box.bottom && isFree(bottom + 8)) bottom += 2;
  top = Math.max(top, box.top);
  return new DOMRect(box.left, top, box.width, Math.min(bottom, box.bottom) - top);
};

/** The area that two boxes share. @param {DOMRect} a @param {{ left: number, right: number, top: number, bottom: number }} b */
export const overlap = (a, b) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** The mark that a point is near, if any. @param {Mark[][]} marks @param {number} x @param {number} y */
export const nearest = (marks, x, y) => {
  const near = marks.flatMap((moments) => {
    const off = ({ at = x }) => Math.abs(at - x);
    const mark = moments.reduce((one, other) => (off(other) < off(one) ? other : one));
    if (mark.slip < 0) return [];
    const far = distance(mark.element, x, y);
    const { width, height } = mark.element.getBoundingClientRect();
    return far > reach ? [] : [{ mark, far, area: width * height }];
  });
  return near.sort((a, b) => a.far - b.far || a.area - b.area)[0]?.mark;
};
