// Dragging over the drawing of a guess: a pad over the part that one draws on turns touches into values of fields.
import type { GuessPad } from '../charts/contract/guess.ts';

/** A field and the value that a drag gives it. */
export interface Point {
  readonly field: number;
  readonly value: number;
}
interface Place {
  readonly along: number;
  readonly across: number;
}
interface DragTarget {
  /** From a part of a field's range, 0 to 1, to its value. */
  value(share: number, field: number): number;
  isOpen(): boolean;
  /** The value of each field as it stands. */
  fieldValues(): readonly number[];
  set(points: readonly Point[]): void;
}

/** The field nearest to a place. */
const nearestField = ({ fields }: GuessPad, along: number): number => {
  const distances = fields.map(({ at }) => Math.abs(at - along));
  return distances.indexOf(Math.min(...distances));
};

/** The shares of their ranges that a move gives to fields: those that it passes, and the one it ends on. */
export function sharesOnTheWay(
  pad: GuessPad,
  from: Place,
  to: Place,
  held: number,
): { field: number; share: number }[] {
  const share = (across: number): number =>
    Math.min(1, Math.max(0, (across - pad.least) / (pad.most - pad.least)));
  const passed = pad.fields.flatMap(({ at, reach }, field) => {
    const crosses = (from.along - at) * (to.along - at) < 0;
    if (Math.abs(to.along - at) <= reach || field === held) return [{ field, share: share(to.across) }];
    if (!crosses) return [];
    const part = (at - from.along) / (to.along - from.along);
    return [{ field, share: share(from.across + (to.across - from.across) * part) }];
  });
  return passed;
}

/** Lays a pad over an artboard. Only there a finger draws; everywhere else it scrolls the page. */
export function wireDrag(
  artboard: HTMLElement,
  pad: GuessPad,
  { width, height }: { readonly width: number; readonly height: number },
  target: DragTarget,
): void {
  const { left, right, top, bottom } = pad.box;
  const element = document.createElement('div');
  element.className = `guess-pad along-${pad.along}`;
  Object.assign(element.style, {
    left: `${(left / width) * 100}%`,
    width: `${((right - left) / width) * 100}%`,
    top: `${(top / height) * 100}%`,
    height: `${((bottom - top) / height) * 100}%`,
  });
  artboard.append(element);

  let last: Place | undefined;
  /** The field under the first touch, until the pointer has moved on to another. */
  let held = -1;
  /** What stood before the touch. */
  let before: readonly Point[] = [];
  const placeOf = (event: PointerEvent): Place => {
    const box = element.getBoundingClientRect();
    const x = left + ((event.clientX - box.left) / box.width) * (right - left);
    const y = top + ((event.clientY - box.top) / box.height) * (bottom - top);
    return pad.along === 'x' ? { along: x, across: y } : { along: y, across: x };
  };
  const move = (to: Place) => {
    const from = last ?? to;
    last = to;
    if (nearestField(pad, to.along) !== held) held = -1;
    const points = sharesOnTheWay(pad, from, to, held);
    if (points.length > 0)
      target.set(points.map(({ field, share }) => ({ field, value: target.value(share, field) })));
  };
  element.addEventListener('pointerdown', (event) => {
    if (!target.isOpen() || event.button !== 0 || !event.isPrimary) return;
    before = target.fieldValues().map((value, field) => ({ field, value }));
    element.setPointerCapture(event.pointerId);
    const place = placeOf(event);
    held = nearestField(pad, place.along);
    last = undefined;
    move(place);
  });
  element.addEventListener('pointermove', (event) => {
    if (event.isPrimary && element.hasPointerCapture(event.pointerId) && target.isOpen())
      move(placeOf(event));
  });
  // The browser takes the pointer away once the finger scrolls or zooms the page: such a finger sets nothing.
  element.addEventListener('pointercancel', ({ isPrimary }) => {
    if (isPrimary && target.isOpen()) target.set(before);
  });
}
