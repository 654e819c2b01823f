// Words on shares: a value in bold and who gives it, over its mark, or as a flag on a pole where others stand close; large where the finding says it.
import type { PlacedText, Shape, Size, TextTone } from '../contract/scene.ts';
import { boxOfText, type Box } from '../kit/labels/box.ts';
import { dressed, placed } from '../kit/labels/placed.ts';
import { placesInRings, takePlaces, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
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
  /** How far above its mark an arrow reaches. */
  readonly over: number;
  /** The size of its last line where that is in large type, else 0. */
  readonly large: number;
  /** Large type that would rather stand over the middle of its mark: on the stairs, where the next year is close. */
  readonly isCentred?: boolean;
  /** Two lines on the last stair, beside which a column follows after a gap: they stand over both, on a pole. */
  readonly isOnPole?: boolean;
}
/** How far over its mark a number on a pole stands at least: a number of the next column has room under it. */
const poleTall = { wide: 34, narrow: 26 } as const;
/** Small words over large type, and how far over it the first of them stands. */
const small = { wide: 15, narrow: 13 } as const;
const overLarge = ({ large, lines }: Spoken, size: Size): number =>
  0.72 * large + 6 + (lines.length - 2) * (small[size] + 2);
/** How far over the pipe large type stands. */
const overPipe = { wide: 16, narrow: 13 } as const;
/** A number alone over its mark on the wide artboard. */
const alone = 20;

/** All words of a drawing with their points; what holds for the wide artboard alone is left out on the narrow one. */
function spokenIn(shown: ShownCounts, scales: CountScales): readonly Spoken[] {
  const { remarks, marks, aim, line } = shown;
  const { size, x, y } = scales;
  const boundYears = [
    ...line.map(({ year, bound }) => ({ at: year, bound })),
    ...marks.map(({ from, bound }) => ({ at: from, bound })),
  ]
    .filter(({ bound }) => bound)
    .map(({ at }) => Math.floor(at));
  // Counts of one year have their words over their own posts.
  const middles = new Map(
    marks
      .filter(({ from, to }) => marks.filter((mark) => mark.from === from && mark.to === to).length > 1)
      .map((mark) => {
        const { left, right } = standOf(mark, shown, scales);
        return [mark.key, (left + right) / 2] as const;
      }),
  );
  const said = [...marks, ...remarks]
    .filter(({ lines, wideOnly }) => lines.length > 0 && (size === 'wide' || !wideOnly))
    .map(({ key, from, to, share, lines, side, isLoud = false }): Spoken => ({
      isCentred: isLoud && key.startsWith('customs-'),
      isOnPole:
        lines.length > 1 && key.startsWith('customs-') && !line.some(({ year }) => year === Math.floor(to)),
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
      over: side === 'above' && boundYears.includes(Math.floor(from)) ? 18 : 0,
    }));
  if (aim === null) return said;
  return [
    ...said,
    {
      key: 'aim',
      at: x(aim.year + 0.5),
      left: x(aim.year),
      right: x(aim.year + 1),
      level: y(aim.share),
      lines: aim.lines,
      side: 'after',
      tone: 'policy',
      over: 0,
      large: scales.large,
    },
  ];
}

/** Places at the level of a mark, before or after it; a spot is its own middle. */
function levelWith(
  { left, right, level, side, lines }: Spoken,
  { radius, width, isByCount }: CountScales,
): readonly Place[] {
  const longest = Math.max(...lines.map((words) => textWidth(words, 13, 600)));
  const x = Math.min(right + radius + 2, width - 3 - longest);
  // Words that have no room beside a spot stand under it.
  if (isByCount && side === 'after' && lines.length > 1)
    return [17, 19, 21, 23, 25].map((under): Place => ({ x, y: level + radius + under, anchor: 'start' }));
  const nudges = [0, 4, -4, 8, -8, 12, -12];
  return nudges.map((nudge) =>
    side === 'before'
      ? { x: left - radius - 4, y: level + 4.5 + nudge, anchor: 'end' }
      : { x: right + radius + 2, y: level + 4.5 + nudge, anchor: 'start' },
  );
}

/** Large type begins where its mark begins, or ends at the edge of the artboard; the room of its small words goes with it. */
function overMark(spoken: Spoken, { size, width }: CountScales): readonly Place[] {
  const { at, left, right, level, over, large, lines, side } = spoken;
  const widths = lines.map((words, i) =>
    i === lines.length - 1 ? textWidth(words, large) : textWidth(words, small[size], 600),
  );
  const begin = side === 'after' ? right + 6 : left + 4;
  const x = Math.min(begin, ...widths.map((each) => width - 2 - each));
  const above = overLarge(spoken, size);
  // Words of an aim hang from its rule.
  const first = side === 'after' ? level + above + 27 : level - over - 9;
  const half = Math.max(...widths) / 2;
  const centred = spoken.isCentred
    ? Array.from({ length: 120 }, (_, i): Place => {
        const [middle, y] = [at + Math.floor(i / 20) * 2, first - (i % 20) * 2];
        const lead = {
          left: middle - half,
          right: middle + half,
          top: y - above - 0.72 * small[size],
          bottom: y - 0.72 * large - 6,
        };
        return { x: middle, y, anchor: 'middle', lead };
      })
    : [];
  if (spoken.isOnPole)
    return Array.from({ length: 20 }, (_, i): Place => {
      const y = first - poleTall[size] - i * 2;
      const top = y - above - 0.72 * small[size];
      return {
        x: left + 1,
        y,
        anchor: 'start',
        lead: { left: at - 0.5, right: at + 0.5, top, bottom: level - 3 },
      };
    });
  const begun = Array.from({ length: 20 }, (_, i): Place => {
    const y = first - i * 2;
    const top = y - above - 0.72 * small[size];
    const lead = { left: x, right: x + Math.max(...widths.slice(0, -1)), top, bottom: y - 0.72 * large - 6 };
    return { x, y, anchor: 'start', lead };
  });
  return [...centred, ...begun];
}

/** How far words stand off their mark at most without a pole; an arrow under them is one already. */
const poleless = ({ over }: Spoken): number => (over > 0 ? 34 : 14);
/** Which words over posts are placed first: a number alone on its post, words of two lines, then large type, which may stand higher. */
const turnOf = ({ large, lines }: Spoken, isByCount: boolean): number =>
  !isByCount || large > 0 ? -large : lines.length > 1 ? -98 : -99;

/** Over the middle of a post, as low as its neighbours let it; on a phone words on an arrow end with it. */
function overPost(
  spoken: Spoken,
  { letters, leading, lines }: { letters: number; leading: number; lines: readonly string[] },
  { size, top, isOverPipe }: CountScales,
): readonly Place[] {
  const { at, level, over, large, isCentred } = spoken;
  const first =
    isOverPipe && large > 0 ? top - overPipe[size] : level - over - 8 - (lines.length - 1) * leading;
  const above = large > 0 ? overLarge(spoken, size) : 0;
  const half =
    Math.max(...spoken.lines.slice(0, -1).map((words) => textWidth(words, small[size], 600)), 0) / 2;
  return Array.from({ length: 60 }, (_, i) => first - i * 2).flatMap((y): Place[] => {
    const far = isCentred
      ? [0, 2, 4, 6, 8]
      : isOverPipe
        ? [4, 2, 0, 6, 8]
        : [16, 20, 24, 14, 12, 10, 8, 6, 4, 2, 0];
    // Two lines keep off the large type behind them.
    const near = lines.length > 1 ? [-3, -1, -5] : [0, 2, -2, 4, -4];
    const nudges = large > 0 ? far : near;
    const centred = nudges.map((nudge): Place => {
      const x = at + nudge;
      const room = {
        left: x - half,
        right: x + half,
        top: y - above - 0.72 * small[size],
        bottom: y - 0.72 * letters - 4,
      };
      return { x, y, anchor: 'middle', ...(above > 0 ? { lead: room } : {}) };
    });
    return large === 0 && size === 'narrow' && over > 0 ? [{ x: at + 6, y, anchor: 'end' }] : centred;
  });
}

/** In the middle of its own column, under its edge; under a bound, which has more words, a ring has room. */
const inColumn = (
  { left, right, level, lines }: Spoken,
  letters: number,
  { thick }: CountScales,
): readonly Place[] => [
  {
    x: (left + right) / 2,
    y: level + thick + (lines.length > 1 ? 13 : 6) + 0.72 * letters,
    anchor: 'middle',
  },
];

/** Over the mark, else beside a pole that rises from it; `below` stands in its column. */
function wanted(spoken: Spoken, usual: number, scales: CountScales): WantedLabel {
  const { key, at, level, side, over, large } = spoken;
  const isLoud = large > 0;
  const lines = isLoud ? spoken.lines.slice(-1) : spoken.lines;
  // A number alone over its mark stands in the face of headlines, too, where there is room.
  const isNumber = lines.length === 1 && side === 'above' && scales.size === 'wide';
  const letters = isLoud ? large : isNumber ? alone : usual;
  const leading = letters + 2;
  const text = {
    key,
    lines,
    ...dressed({
      size: letters,
      weight: isLoud || isNumber ? 400 : 600,
      halo: side === 'above',
      ...(isLoud || isNumber ? { face: 'display' } : {}),
    }),
  };
  const places = (): readonly Place[] => {
    if ((scales.isByCount || (isLoud && scales.isOverPipe)) && side === 'above')
      return overPost(spoken, { letters, leading, lines }, scales);
    if (scales.isByCount && side === 'below') return inColumn(spoken, letters, scales);
    if (isLoud) return overMark(spoken, scales);
    if (side === 'before' || side === 'after') return levelWith(spoken, scales);
    const rings = placesInRings(at, level - over, [9, 14], {
      size: letters,
      lines: lines.length,
      leading,
      side,
    });
    if (side === 'below') return rings.filter(({ y }) => y > level);
    const near = rings.filter(({ y }) => y + (lines.length - 1) * leading < level - over - 6);
    const from = level - over - 6;
    const flags = Array.from({ length: 34 }, (_, i) => i * 6 + (spoken.isOnPole ? 12 : 0)).flatMap(
      (rise): Place[] => {
        const foot = from - rise;
        const lead = { left: at - 0.5, right: at + 0.5, top: foot - 4, bottom: from };
        const y = foot - 4 - (lines.length - 1) * leading;
        return [
          { x: at - 5, y, anchor: 'end', lead },
          { x: at + 5, y, anchor: 'start', lead },
        ];
      },
    );
    return spoken.isOnPole ? flags : [...near, ...flags];
  };
  return { text, places: places() as unknown as WantedLabel['places'] };
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
  const { left, width, foot, size } = scales;
  const letters = size === 'wide' ? 16 : 13;
  const spoken = spokenIn(shown, scales);
  const isInside = ({ side }: Spoken): boolean => side !== 'above';
  const inside = spoken.filter(isInside);
  const over = spoken
    .filter((each) => !isInside(each))
    .toSorted((a, b) => turnOf(a, scales.isByCount) - turnOf(b, scales.isByCount));
  // Over a post words may reach left of the plot, clear of its scale.
  const frame = { left: scales.isByCount ? 1 : left + 2, right: width - 1, top: 1, bottom: foot - 2 };
  const scale = scales.isByCount
    ? [50, 100].map((share) => ({
        left: left - 44,
        right: left - 3,
        top: scales.y(share) - 7,
        bottom: scales.y(share) + 7,
      }))
    : [];
  const edges = inColumns.flatMap((box) =>
    [box.left, box.right].map((edge) => ({ ...box, left: edge - 0.7, right: edge + 0.7 })),
  );
  const first = takePlaces(
    inside.map((own) => wanted(own, 13, scales)),
    [...obstacles, ...edges],
    frame,
  );
  const taken = [...obstacles, ...scale, ...inColumns, ...first.map(({ label }) => boxOfText(label))];
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
      if (
        own !== undefined &&
        (scales.isByCount || (own.large > 0 && scales.isOverPipe)) &&
        own.side === 'above'
      ) {
        const [top, low] = [label.y + (label.lines.length - 1) * label.leading + 4, own.level - own.over - 4];
        return low - top < (scales.isOverPipe && own.large > 0 ? 8 : poleless(own))
          ? []
          : [shape(`pole-${label.key}`, `M${tenth(own.at)} ${tenth(low)}V${tenth(top)}`, 'ink-2', 'lead')];
      }
      if (own === undefined || place.lead === undefined || (own.large > 0 && !own.isOnPole)) return [];
      const tip = own.isOnPole && own.large > 0 ? label.y + 5 : label.y - 0.7 * label.size;
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
  { size, isByCount }: CountScales,
): PlacedText[] {
  const own = spoken.find(({ key }) => key === label.key);
  const tone = liesOn(inColumns, boxOfText(label)) ? 'on-fill' : (own?.tone ?? 'ink');
  const [value, ...who] = label.lines;
  if (value === undefined) return [];
  if (isByCount && own?.side === 'below') {
    const [nearly, number] = [label.lines.slice(0, -1), label.lines.slice(-1)];
    const under = tenth(label.y + nearly.length * label.leading);
    return [
      ...(nearly.length === 0
        ? []
        : [{ ...label, tone, key: `who-${label.key}`, weight: 400 as const, lines: nearly }]),
      { ...label, tone, key: `value-${label.key}`, y: under, lines: number },
    ];
  }
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
