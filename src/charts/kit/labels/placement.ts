// Puts labels where there is room: each names the places it would take, best first, and gets the first free one.
import type { PlacedText } from '../../contract/scene.ts';
import { tenth } from '../../look/tenth.ts';
import { boxOfText, liesWithin, padded, sharedArea, type Box } from './box.ts';

/** A place that a label would take: its anchor point and how it hangs from it; `lead` is the room of the line to its mark. */
export interface Place extends Pick<PlacedText, 'x' | 'y' | 'anchor'> {
  readonly lead?: Box;
}
/** A label without a place, and the places it would take, best first. */
export interface WantedLabel {
  readonly text: Omit<PlacedText, 'x' | 'y' | 'anchor'>;
  readonly places: readonly Place[];
  /** Whether the label may be left out where none of its places is free. */
  readonly mayDrop?: boolean;
}
/** A label with the place it took. */
export interface TakenPlace {
  readonly label: PlacedText;
  readonly place: Place;
}

const air = 2;

/**
 * Places labels in the order given, so put the most important first. A label takes its first place that lies inside `frame` and
 * touches neither an obstacle nor a label or lead placed before it; where none is free, the place with the least overlap inside the
 * frame, unless it may be dropped. Around a label `between` units stay free.
 * @throws RangeError for a label that names no place
 */
export function takePlaces(
  wanted: readonly WantedLabel[],
  obstacles: readonly Box[],
  frame: Box,
  between = air,
): TakenPlace[] {
  const taken: Box[] = [...obstacles];
  return wanted.flatMap(({ text, places, mayDrop = false }) => {
    if (places.length === 0) throw new RangeError(`label "${text.key}" names no place`);
    const options = places.map((place) => {
      const { x, y, anchor, lead } = place;
      const label: PlacedText = { ...text, anchor, x: tenth(x), y: tenth(y) };
      const box = boxOfText(label);
      const room = [padded(box, between), ...(lead === undefined ? [] : [padded(lead, air + 1)])];
      const overlap = taken.reduce(
        (sum, other) => sum + room.reduce((shared, part) => shared + sharedArea(part, other), 0),
        0,
      );
      return { label, place, box, cost: liesWithin(box, frame) ? overlap : Infinity };
    });
    const best =
      options.find(({ cost }) => cost === 0) ??
      options.reduce((least, option) => (option.cost < least.cost ? option : least));
    if (mayDrop && best.cost > 0) return [];
    taken.push(best.box, ...(best.place.lead === undefined ? [] : [padded(best.place.lead, 1)]));
    return [{ label: best.label, place: best.place }];
  });
}

/** The labels of {@link takePlaces}, for marks that need no lead. */
export const placeLabels = (
  wanted: readonly WantedLabel[],
  obstacles: readonly Box[],
  frame: Box,
): PlacedText[] => takePlaces(wanted, obstacles, frame).map(({ label }) => label);

/** Places around a point, right first, then left, above, below; `size` is the text's, `lines` how many it has. */
export function placesAround(
  x: number,
  y: number,
  distance: number,
  size: number,
  lines = 1,
  leading = size + 2,
): readonly [Place, Place, Place, Place, ...Place[]] {
  const middle = y + 0.34 * size - ((lines - 1) * leading) / 2;
  const above = y - distance - 0.22 * size - (lines - 1) * leading;
  const below = y + distance + 0.72 * size;
  return [
    { x: x + distance, y: middle, anchor: 'start' },
    { x: x - distance, y: middle, anchor: 'end' },
    { x, y: above, anchor: 'middle' },
    { x, y: below, anchor: 'middle' },
    { x: x + distance / 2, y: above, anchor: 'start' },
    { x: x - distance / 2, y: above, anchor: 'end' },
    { x: x + distance / 2, y: below, anchor: 'start' },
    { x: x - distance / 2, y: below, anchor: 'end' },
  ];
}

/**
 * Places around a point at several distances, nearest first. With a side, the places on that side of all distances come before
 * the others: a peak is best named above, a low below.
 */
export function placesInRings(
  x: number,
  y: number,
  distances: readonly [number, ...number[]],
  { size, lines, leading, side }: { size: number; lines: number; leading: number; side?: 'above' | 'below' },
): readonly Place[] {
  const [nearest, ...further] = distances;
  const around = placesAround(x, y, nearest, size, lines, leading);
  const [, , above, below] = around;
  // Over or under the point, pushed to one side of it: between two lines there may be no other room.
  const pushed = [above, below].flatMap((place): Place[] => [
    { ...place, x: x - nearest, anchor: 'start' },
    { ...place, x: x + nearest, anchor: 'end' },
  ]);
  const rings = [
    ...around,
    ...pushed,
    ...further.flatMap((distance) => [
      ...placesAround(x, y, distance, size, lines, leading),
      // Beside the point and up or down by a line: a steep line leaves that corner free.
      ...placesAround(x, y - leading, distance, size, lines, leading).slice(0, 2),
      ...placesAround(x, y + leading, distance, size, lines, leading).slice(0, 2),
    ]),
  ];
  const middle = (place: Place) => place.y + ((lines - 1) * leading) / 2 - 0.34 * size;
  const onSide = (place: Place) =>
    side === 'above' ? middle(place) < y - nearest : middle(place) > y + nearest;
  return side === undefined ? rings : [...rings.filter(onSide), ...rings.filter((place) => !onSide(place))];
}
