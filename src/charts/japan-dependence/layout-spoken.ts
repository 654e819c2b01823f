// Words on shares: a value in bold and who gives it, over its mark, or as a flag on a pole where others stand close.
import type { PlacedText, Shape, TextTone } from '../contract/scene.ts';
import { boxOfText, type Box } from '../kit/box.ts';
import { dressed, placed } from '../kit/placed.ts';
import { placesInRings, takePlaces, type Place, type WantedLabel } from '../kit/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import type { CountScales, ShareRemark, ShownCounts } from './layout-counts.ts';
import { standsOf } from './layout-parts.ts';

/** Words and the point that they are said of. */
interface Spoken {
  readonly key: string;
  readonly at: number;
  readonly level: number;
  readonly lines: readonly string[];
  readonly side: ShareRemark['side'];
  readonly tone: TextTone;
  /** How far above its mark an arrow reaches. */
  readonly over: number;
  readonly isLoud: boolean;
}
/** Large type of a value, and what the words under it are further down than in a label of one size. */
const large = { wide: 30, narrow: 24 } as const;
const whoDrop = 17;

/** All words of a drawing with their points; what holds for the wide artboard alone is left out on the narrow one. */
function spokenIn(shown: ShownCounts, scales: CountScales): readonly Spoken[] {
  const { remarks, marks, aim } = shown;
  const { size, x, y } = scales;
  const stands = standsOf(shown, scales);
  const boundYears = [
    ...shown.line.map(({ year, bound }) => ({ at: year, bound })),
    ...marks.map(({ from, bound }) => ({ at: from, bound })),
  ]
    .filter(({ bound }) => bound)
    .map(({ at }) => Math.floor(at));
  const said = [...marks, ...remarks]
    .filter(({ lines, wideOnly }) => lines.length > 0 && (size === 'wide' || !wideOnly))
    .map(({ key, from, to, share, lines, side, isLoud = false }): Spoken => ({
      isLoud,
      key,
      at: stands.get(key)?.at ?? x((from + to) / 2),
      level: y(share),
      // A column of the narrow artboard has room for the value alone.
      lines: side === 'below' && size === 'narrow' ? lines.slice(0, 1) : lines,
      side,
      tone: 'ink',
      over: side !== 'below' && boundYears.includes(Math.floor(from)) ? 18 : 0,
    }));
  if (aim === null) return said;
  const at = x(aim.year + (marks.some(({ from }) => Math.floor(from) === aim.year) ? 0.36 : 0.5));
  return [
    ...said,
    {
      key: 'aim',
      at,
      level: y(aim.share),
      lines: aim.lines,
      side: 'above',
      tone: 'policy',
      over: 0,
      isLoud: false,
    },
  ];
}

/** Over the mark, else beside a pole that rises from it; `below` stands in its column. */
function wanted(spoken: Spoken, size: number, anywhere: boolean, right: number): WantedLabel {
  const { key, at, level, side, isLoud } = spoken;
  // Under a loud value its words take room as an arrow does.
  const lines = isLoud ? spoken.lines.slice(0, 1) : spoken.lines;
  const over = spoken.over + (isLoud ? whoDrop * (spoken.lines.length - 1) : 0);
  const leading = size + 2;
  const text = { key, lines, ...dressed({ size, weight: 600, halo: side !== 'below' }) };
  const rings = placesInRings(at, level - over, anywhere ? [9, 14, 20, 28, 36, 48, 62, 78] : [9, 14], {
    size,
    lines: lines.length,
    leading,
    side: side === 'below' ? 'below' : 'above',
  });
  const near = rings.filter(({ x, y, anchor }) => {
    if (anywhere) return true;
    if (side === 'below') return y > level;
    const isOver = y + (lines.length - 1) * leading < level - over - 6;
    return isOver && (side === 'above' || (anchor === 'end' && x > at));
  });
  const from = level - over - 6;
  const flags = Array.from({ length: 34 }, (_, i) => i * 6).flatMap((rise): Place[] => {
    const foot = from - rise;
    const lead = { left: at - 0.5, right: at + 0.5, top: foot - 4, bottom: from };
    const y = foot - 4 - (lines.length - 1) * leading;
    const before = { x: at - 5, y, anchor: 'end', lead } as const;
    return side === 'left' ? [before] : [before, { x: at + 5, y, anchor: 'start', lead }];
  });
  const isWide = right - at < textWidth(lines.join(''), size, 600) / 2;
  // Large type takes the edge of the artboard before it leaves its mark.
  const atEdge: readonly Place[] =
    isLoud && side === 'above' && isWide
      ? [{ x: right, y: level - over - 9 - 0.22 * size, anchor: 'end' }]
      : [];
  const places = side === 'below' ? near : [...atEdge, ...near, ...flags];
  return { text, places: places as unknown as WantedLabel['places'] };
}

/**
 * The words of remarks, marks and aim, placed, with poles where they stand off.
 * @param inColumns what words over their marks keep clear of, and those in a column do not
 */
export function placedWords(
  shown: ShownCounts,
  scales: CountScales,
  obstacles: readonly Box[],
  inColumns: readonly Box[],
): { readonly texts: readonly PlacedText[]; readonly shapes: readonly Shape[] } {
  const { left, width, top, foot, size } = scales;
  // A reader's own line leaves little room.
  const letters = size === 'wide' && inColumns.length > 0 ? 15 : 13;
  const spoken = spokenIn(shown, scales);
  const inside = spoken.filter(({ side }) => side === 'below');
  const over = spoken
    .filter(({ side }) => side !== 'below')
    .toSorted((a, b) => Number(b.isLoud) - Number(a.isLoud));
  const frame = { left: left + 2, right: width - 2, top: 2, bottom: foot - 2 };
  const edges = inColumns.flatMap((box) =>
    [box.left, box.right].map((edge) => ({ ...box, left: edge - 0.7, right: edge + 0.7 })),
  );
  const first = takePlaces(
    inside.map((own) => wanted(own, 13, false, frame.right)),
    [...obstacles, ...edges],
    frame,
  );
  const wall = { left, right: width, top: top - 1, bottom: top + 1 };
  const taken = [...obstacles, ...inColumns, wall, ...first.map(({ label }) => boxOfText(label))];
  const all = [
    ...first,
    ...takePlaces(
      over.map((own) => wanted(own, own.isLoud ? large[size] : letters, inColumns.length === 0, frame.right)),
      taken,
      frame,
    ),
  ];
  return {
    texts: all.flatMap(({ label }) => valueAndSpeaker(label, spoken)),
    shapes: all.flatMap(({ label, place }) => {
      const own = spoken.find(({ key }) => key === label.key);
      if (own === undefined || place.lead === undefined) return [];
      const tip = label.y - 0.7 * label.size;
      return [
        shape(
          `pole-${label.key}`,
          `M${tenth(own.at)} ${tenth(own.level - own.over - 5)}V${tenth(tip)}`,
          'ink-2',
          'lead',
        ),
      ];
    }),
  };
}

/** The first line in bold, what follows in regular type below it. */
function valueAndSpeaker(label: PlacedText, spoken: readonly Spoken[]): PlacedText[] {
  const [value, ...who] = label.lines;
  const own = spoken.find(({ key }) => key === label.key);
  const tone = own?.tone ?? 'ink';
  if (value === undefined) return [];
  const bold = { ...label, tone, key: `value-${label.key}`, lines: [value] };
  if (own?.isLoud === true)
    return [
      bold,
      placed(`who-${label.key}`, label.x, label.y + whoDrop, own.lines.slice(1), {
        anchor: label.anchor,
        size: label.size > large.narrow ? 15 : 13,
        tone,
        halo: true,
      }),
    ];
  if (who.length === 0) return [bold];
  return [
    bold,
    { ...label, tone, key: `who-${label.key}`, y: tenth(label.y + label.leading), weight: 400, lines: who },
  ];
}
