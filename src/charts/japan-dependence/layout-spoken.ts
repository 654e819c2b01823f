// Words on shares: a value in bold and who gives it, over its mark, or as a flag on a pole where others stand close; large where the finding says it.
import type { PlacedText, Shape, Size, TextTone } from '../contract/scene.ts';
import { boxOfText, type Box } from '../kit/labels/box.ts';
import { placed, withDefaults } from '../kit/labels/placed.ts';
import { placesInRings, takePlaces, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import type { CountScales, ShareRemark, ShownCounts } from './layout-counts.ts';
import { standOf } from './layout-parts.ts';

/** Words and the point that they are said of. */
interface Spoken {
  readonly key: string;
  readonly at: number;
  /** Where the mark begins and ends. */
  readonly left: number;
  readonly right: number;
  readonly level: number;
  readonly lines: readonly string[];
  readonly side: ShareRemark['side'];
  readonly tone: TextTone;
  /** The size of its last line where that is in large type, else 0. */
  readonly large: number;
}
/** Small words over large type, and how far over it the first of them stands. */
const small = { wide: 15, narrow: 13 } as const;
const overLarge = ({ large, lines }: Spoken, size: Size): number =>
  0.72 * large + 6 + (lines.length - 2) * (small[size] + 2);
/** How far over the pipe large type stands. */
const overPipe = { wide: 16, narrow: 13 } as const;
/** A number alone over its mark on the wide artboard. */
const alone = 20;

/** All words of a drawing with their points. */
function spokenIn(shown: ShownCounts, scales: CountScales): readonly Spoken[] {
  const { remarks, marks } = shown;
  const { size, x, y } = scales;
  // Counts of one year have their words over their own posts.
  const middles = new Map(
    marks
      .filter(({ from, to }) => marks.filter((mark) => mark.from === from && mark.to === to).length > 1)
      .map((mark) => {
        const { left, right } = standOf(mark, shown, scales);
        return [mark.key, (left + right) / 2] as const;
      }),
  );
  return [...marks, ...remarks]
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, from, to, share, lines, side, isLoud = false }): Spoken => ({
      large: isLoud ? scales.large : 0,
      key,
      at: middles.get(key) ?? x((from + to) / 2),
      left: x(from),
      right: x(to),
      level: y(share),
      // A column of the narrow artboard has room for the value alone.
      lines: side === 'below' && size === 'narrow' ? lines.slice(0, 1) : lines,
      side,
      tone: isLoud ? 'china' : 'ink',
    }));
}

/** Places at the level of a mark, before it or after it; a spot is its own middle. */
const levelWith = ({ left, right, level, side }: Spoken, { radius }: CountScales): readonly Place[] =>
  [0, 4, -4, 8, -8, 12, -12].map((nudge) => ({
    x: side === 'after' ? right + radius + 4 : left - radius - 4,
    y: level + 4.5 + nudge,
    anchor: side === 'after' ? 'start' : 'end',
  }));

/** Over the middle of a post and over the pipe. */
function overPost(spoken: Spoken, { size, top }: CountScales): readonly Place[] {
  const { at, large, lines } = spoken;
  const first = top - overPipe[size];
  const above = overLarge(spoken, size);
  const half = Math.max(...lines.slice(0, -1).map((words) => textWidth(words, small[size], 600)), 0) / 2;
  return Array.from({ length: 60 }, (_, i) => first - i * 2).flatMap((y): Place[] =>
    [0, 2, 4, 6, 8].map((nudge): Place => {
      const x = at + nudge;
      const lead = {
        left: x - half,
        right: x + half,
        top: y - above - 0.72 * small[size],
        bottom: y - 0.72 * large - 4,
      };
      return { x, y, anchor: 'middle', lead };
    }),
  );
}

/** Over the mark, else beside a pole that rises from it; `below` stands in its column. */
function wanted(spoken: Spoken, usual: number, scales: CountScales): WantedLabel {
  const { key, at, level, side, large } = spoken;
  const isLoud = large > 0;
  const lines = isLoud ? spoken.lines.slice(-1) : spoken.lines;
  // A number alone over its mark stands in the face of headlines, too, where there is room.
  const isNumber = lines.length === 1 && side === 'above' && scales.size === 'wide';
  const letters = isLoud ? large : isNumber ? alone : usual;
  const leading = letters + 2;
  const text = {
    key,
    lines,
    ...withDefaults({
      size: letters,
      weight: isLoud || isNumber ? 400 : 600,
      halo: side === 'above',
      ...(isLoud || isNumber ? { face: 'display' } : {}),
    }),
  };
  const places = (): readonly Place[] => {
    if (isLoud) return overPost(spoken, scales);
    if (side === 'before' || side === 'after') return levelWith(spoken, scales);
    const rings = placesInRings(at, level, [9, 14], {
      size: letters,
      lines: lines.length,
      leading,
      side,
    });
    if (side === 'below') return rings.filter(({ y }) => y > level);
    const near = rings.filter(({ y }) => y + (lines.length - 1) * leading < level - 6);
    const from = level - 6;
    const flags = Array.from({ length: 34 }, (_, i) => i * 6).flatMap((rise): Place[] => {
      const foot = from - rise;
      const lead = { left: at - 0.5, right: at + 0.5, top: foot - 4, bottom: from };
      const y = foot - 4 - (lines.length - 1) * leading;
      return [
        { x: at - 5, y, anchor: 'end', lead },
        { x: at + 5, y, anchor: 'start', lead },
      ];
    });
    return [...near, ...flags];
  };
  return { text, places: places() as unknown as WantedLabel['places'] };
}

/**
 * The words of remarks and marks, placed, with poles where they stand off.
 * @param inColumns what words over their marks keep clear of, and those in a column do not
 */
export function placedWords(
  shown: ShownCounts,
  scales: CountScales,
  obstacles: readonly Box[],
  inColumns: readonly Box[],
): { readonly texts: readonly PlacedText[]; readonly shapes: readonly Shape[] } {
  const { left, width, foot, size } = scales;
  const letters = size === 'wide' ? 16 : 13;
  const spoken = spokenIn(shown, scales);
  const isInside = ({ side }: Spoken): boolean => side !== 'above';
  const inside = spoken.filter(isInside);
  const over = spoken.filter((each) => !isInside(each)).toSorted((a, b) => b.large - a.large);
  const frame = { left: left + 2, right: width - 1, top: 1, bottom: foot - 2 };
  const edges = inColumns.flatMap((box) =>
    [box.left, box.right].map((edge) => ({ ...box, left: edge - 0.7, right: edge + 0.7 })),
  );
  const first = takePlaces(
    inside.map((own) => wanted(own, 13, scales)),
    [...obstacles, ...edges],
    frame,
  );
  const taken = [...obstacles, ...inColumns, ...first.map(({ label }) => boxOfText(label))];
  const all = [
    ...first,
    ...takePlaces(
      over.map((own) => wanted(own, letters, scales)),
      taken,
      frame,
    ),
  ];
  return {
    texts: all.flatMap(({ label }) => valueAndSpeaker(label, spoken, inColumns, scales)),
    shapes: all.flatMap(({ label, place }) => {
      const own = spoken.find(({ key }) => key === label.key);
      if (own === undefined) return [];
      if (own.large > 0) {
        const [top, low] = [label.y + 4, own.level - 4];
        return low - top < 8
          ? []
          : [shape(`pole-${label.key}`, `M${tenth(own.at)} ${tenth(low)}V${tenth(top)}`, 'ink-2', 'lead')];
      }
      if (place.lead === undefined) return [];
      const tip = label.y - 0.7 * label.size;
      return [
        shape(
          `pole-${label.key}`,
          `M${tenth(own.at)} ${tenth(own.level - 5)}V${tenth(tip)}`,
          'ink-2',
          'lead',
        ),
      ];
    }),
  };
}

/** Whether a text stands on a column, in letters for it. */
const liesOn = (columns: readonly Box[], { left, right, top, bottom }: Box): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return columns.some((box) => box.left < x && x < box.right && box.top < y && y < box.bottom);
};

/** The first line in bold, what follows in regular type below it; over large type its words in small. */
function valueAndSpeaker(
  label: PlacedText,
  spoken: readonly Spoken[],
  inColumns: readonly Box[],
  { size }: CountScales,
): PlacedText[] {
  const own = spoken.find(({ key }) => key === label.key);
  const tone = liesOn(inColumns, boxOfText(label)) ? 'on-fill' : (own?.tone ?? 'ink');
  const [value, ...who] = label.lines;
  if (value === undefined) return [];
  const bold = { ...label, tone, key: `value-${label.key}`, lines: [value] };
  if (own !== undefined && own.large > 0)
    return [
      bold,
      placed(`who-${label.key}`, label.x, label.y - overLarge(own, size), own.lines.slice(0, -1), {
        size: small[size],
        weight: 600,
        anchor: label.anchor,
        ...(tone === 'on-fill' ? { tone } : { halo: true }),
      }),
    ];
  if (who.length === 0) return [bold];
  return [
    bold,
    { ...label, tone, key: `who-${label.key}`, y: tenth(label.y + label.leading), weight: 400, lines: who },
  ];
}
