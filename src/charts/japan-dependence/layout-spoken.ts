// Words on shares: a value in bold and who gives it, each near its mark and clear of all else.
import type { PlacedText } from '../contract/scene.ts';
import type { Box } from '../kit/box.ts';
import { dressed, labelLeading } from '../kit/placed.ts';
import { placeLabels, placesInRings, type Place } from '../kit/placement.ts';
import { tenth } from '../look/format.ts';
import type { CountScales, ShownCounts } from './layout-counts.ts';

/** The words of remarks and marks, placed; what holds for the wide artboard alone is left out on the narrow one. */
export function placedWords(
  { remarks, marks, headroom }: ShownCounts,
  { size, x, y, left, width, top, foot }: CountScales,
  obstacles: readonly Box[],
): readonly PlacedText[] {
  const spoken = [...remarks, ...marks].filter(
    ({ lines, wideOnly }) => lines.length > 0 && (size === 'wide' || !wideOnly),
  );
  return placeLabels(
    spoken.map(({ key, from, to, share, lines, side }) => ({
      text: { key, lines, ...dressed({ weight: 600, halo: true }) },
      places:
        side === 'before'
          ? placesBefore(x((from + to) / 2), y(share), lines.length)
          : placesInRings(x((from + to) / 2), y(share), [9, 14, 20, 28, 36], {
              size: 13,
              lines: lines.length,
              leading: labelLeading,
              side,
            }),
    })),
    obstacles,
    { left: left + 2, right: width - 2, top: headroom === undefined ? top - 14 : 2, bottom: foot - 2 },
  ).flatMap(valueAndSpeaker);
}

/** Places to the left of a mark: level with it, then a little higher or lower. */
function placesBefore(at: number, level: number, lines: number): readonly [Place, ...Place[]] {
  const middle = level + 4.5 - ((lines - 1) * labelLeading) / 2;
  const place = (shift: number): Place => ({ x: at - 10, y: middle + shift, anchor: 'end' });
  return [place(0), ...[-7, 7, -14, 14, -21, 21, -28, 28].map(place)];
}

/** The first line in bold, what follows in regular type below it. */
function valueAndSpeaker(label: PlacedText): PlacedText[] {
  const [value, ...who] = label.lines;
  if (value === undefined) return [];
  const bold = { ...label, key: `value-${label.key}`, lines: [value] };
  if (who.length === 0) return [bold];
  return [
    bold,
    { ...label, key: `who-${label.key}`, y: tenth(label.y + label.leading), weight: 400, lines: who },
  ];
}
