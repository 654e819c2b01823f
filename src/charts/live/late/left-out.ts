// What a browser leaves out of the layout of the whole story, since the reader is far from it (src/frame/chapter/late-layout.css). To measure
// anything in there a browser would lay out all of it at once.

/** The parts of a chapter that each can be left out, or the chapter as a whole, from the outside in. */
const parts = ':scope > :is(.prose, .figure-steps, .model-panel, .closing)';

/** The outermost parts that are left out, of a chapter or a part of it. */
export function leftOutIn(part: Element): readonly Element[] {
  const isLeftOut =
    getComputedStyle(part).contentVisibility === 'auto' &&
    part.firstElementChild?.checkVisibility?.({ contentVisibilityAuto: true }) === false;
  return isLeftOut ? [part] : [...part.querySelectorAll(parts)].flatMap(leftOutIn);
}

/** The part that is left out and with it an element, if there is one. */
export function leftOutWith(element: Element): Element | undefined {
  const chapter = element.closest('.chapter');
  return chapter === null ? undefined : leftOutIn(chapter).find((part) => part.contains(element));
}
