// What a browser leaves out of the layout of the whole story, since the reader is far from it (src/frame/chapter/late-layout.css). To measure
// anything in there a browser would lay out all of it at once.

/** What can be left out by itself in a chapter, or in a part of one. */
const parts = ':scope > :is(.prose, .figure-steps, .model-panel, .closing)';

/** What is left out of a chapter, or of a part of one: it as a whole, or the outermost parts in it. */
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
