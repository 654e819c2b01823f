// Parts of a share over the years: its line, marks of other counts, an aim, years without a figure, a halt; and the room each takes.
import type { Emphasis, PlacedText } from '../contract/scene.ts';
import { boxOfText, rectPath, type Box } from '../kit/box.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { boxesAlong, linesOverTime, type LinePoint } from '../kit/lines.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { CountScales, ShareMark, ShownCounts } from './layout-counts.ts';

/** A part and the room that it takes from labels. */
interface Part extends Partial<Drawn> {
  readonly boxes: readonly Box[];
}
const nothing: Part = { boxes: [] };

/** "More than": an arrow up from the least that it can be. */
function boundUp(key: string, at: number, share: number, emphasis: Emphasis, scales: CountScales): Part {
  const { x, y, radius } = scales;
  const place = tenth(x(at));
  const from = tenth(y(share) - radius);
  const tip = tenth(from - 14);
  const head = `M${tenth(place - 3.5)} ${tenth(tip + 4.5)}L${place} ${tip}L${tenth(place + 3.5)} ${tenth(tip + 4.5)}`;
  return {
    shapes: [shape(`bound-${key}`, `M${place} ${from}V${tip}${head}`, 'china', 'wall', emphasis)],
    boxes: [{ left: place - 5, right: place + 5, top: tip - 1, bottom: y(share) }],
  };
}

const joined = (parts: readonly Part[]): Part => ({
  ...gathered(parts),
  boxes: parts.flatMap(({ boxes }) => boxes),
});

/** The line, dashed from a bound to a known share: where it began is not known. */
export function lineParts({ line, lineEmphasis }: ShownCounts, scales: CountScales): Part {
  const { x, y, radius } = scales;
  const points = line.map(({ year, share, bound, ink }): LinePoint & { readonly bound: boolean } => ({
    slot: year,
    at: year + 0.5,
    value: share,
    bound,
    ink: bound ? 'estimate' : ink,
  }));
  const bounds = points.filter(({ bound }) => bound);
  const unsure = bounds.flatMap((point) => {
    const next = points.find(({ slot }) => slot === point.slot + 1);
    return next === undefined ? [] : [point, next].map((each) => ({ ...each, ink: 'fill' as const }));
  });
  const style = { tone: 'china', emphasis: lineEmphasis } as const;
  const drawn = linesOverTime(
    [
      { ...style, key: 'customs', ink: 'line', points: points.filter(({ bound }) => !bound), radius },
      { ...style, key: 'customs-bound', ink: 'dashes', points: unsure, radius: 0 },
    ],
    x,
    y,
  );
  const rings = bounds.map(({ slot, at, value }) =>
    spot(`customs-${slot}`, tenth(x(at)), tenth(y(value)), radius, 'china', 'estimate', lineEmphasis),
  );
  const arrows = bounds.map(({ slot, at, value }) =>
    boundUp(`customs-${slot}`, at, value, lineEmphasis, scales),
  );
  return joined([{ ...drawn, boxes: boxesAlong(points, x, y, 5) }, { spots: rings, boxes: [] }, ...arrows]);
}

/** Where a count stands in its time: side by side where others give the same time, no narrower than it can be seen. */
interface Stand {
  readonly left: number;
  readonly right: number;
  readonly at: number;
}
const [seam, thinnest] = [1.5, 9];

/** The stand of each mark by its key. */
export function standsOf({ marks }: ShownCounts, { x }: CountScales): ReadonlyMap<string, Stand> {
  return new Map(
    marks.map(({ key, from, to }) => {
      const mates = marks.filter((other) => other.from === from && other.to === to);
      const half = Math.max((x(to) - x(from)) / 2 - seam, thinnest / 2);
      const middle = x((from + to) / 2);
      const part = (2 * half) / mates.length;
      const left = middle - half + mates.findIndex((other) => other.key === key) * part;
      const right = left + part - (mates.length > 1 ? seam / 2 : 0);
      return [key, { left, right, at: (left + right) / 2 }];
    }),
  );
}

const column = (
  key: string,
  left: number,
  right: number,
  share: number,
  ink: 'fill' | 'estimate',
  scales: CountScales,
) => {
  const box = { left, right, top: scales.y(share), bottom: scales.foot };
  return { shapes: [shape(`column-${key}`, rectPath(box), 'china', ink)], boxes: [box] };
};

/**
 * What came from China as columns of all that Japan bought: a year of the line, and each other count of a year without one. A part of a
 * year of which the whole is drawn is a mark alone.
 */
export function columnParts(shown: ShownCounts, scales: CountScales): Part {
  const { x } = scales;
  const stands = standsOf(shown, scales);
  const ofLine = shown.line.map(({ year, share, bound, ink }) =>
    column(`customs-${year}`, x(year) + seam, x(year + 1) - seam, share, bound ? 'estimate' : ink, scales),
  );
  const own = shown.marks.filter(({ from }) => shown.line.every(({ year }) => year !== Math.floor(from)));
  const ofMarks = own.flatMap(({ key, share, ink }) => {
    const stand = stands.get(key);
    return stand === undefined ? [] : [column(key, stand.left, stand.right, share, ink, scales)];
  });
  return joined([...ofLine, ...ofMarks]);
}

/** A spot a count; a part of a year is a bar as long as it, never a point of the year. */
function markPart(
  { key, from, to, share, ink, emphasis }: ShareMark,
  at: number,
  { x, y, radius }: CountScales,
): Part {
  const level = tenth(y(share));
  if (to - from > 0.3 && to - from < 0.7)
    return {
      shapes: [
        shape(`span-${key}`, `M${tenth(x(from))} ${level}H${tenth(x(to))}`, 'china', 'dashes', emphasis),
      ],
      boxes: [{ left: x(from), right: x(to), top: level - 3, bottom: level + 3 }],
    };
  const reach = radius + 1;
  return {
    spots: [spot(key, tenth(at), level, radius, 'china', ink, emphasis)],
    boxes: [{ left: at - reach, right: at + reach, top: level - reach, bottom: level + reach }],
  };
}

/** Counts beside the line, with arrows where they are bounds. */
export function markParts(shown: ShownCounts, scales: CountScales): Part {
  const stands = standsOf(shown, scales);
  return joined(
    shown.marks.flatMap((mark) => [
      ...(mark.bound
        ? [boundUp(mark.key, (mark.from + mark.to) / 2, mark.share, mark.emphasis, scales)]
        : []),
      markPart(mark, stands.get(mark.key)?.at ?? scales.x((mark.from + mark.to) / 2), scales),
    ]),
  );
}

/** An aim as a hatched column up to the share that is the most allowed. A count late in its year stands beside it. */
export function aimBox({ aim, marks }: ShownCounts, { x, y, foot }: CountScales): Part {
  if (aim === null) return nothing;
  const beside = marks.some(({ from }) => Math.floor(from) === aim.year);
  const box = {
    left: x(aim.year) + seam,
    right: x(aim.year + (beside ? 0.72 : 1)) - seam,
    top: y(aim.share),
    bottom: foot,
  };
  return {
    shapes: [
      shape('aim-ground', rectPath(box), 'paper', 'fill'),
      shape('aim-hatch', hatchLines(box), 'policy', 'hatch'),
      shape('aim-outline', rectPath(box), 'policy', 'outline'),
    ],
    boxes: [box],
  };
}

/** Words on marks in a crowd, at the head of the plot, with a line to one of them. */
export function asideWords({ aside, marks }: ShownCounts, { x, y, top, radius }: CountScales): Part {
  const mark = marks.find(({ key }) => key === aside?.mark);
  if (aside === undefined || mark === undefined) return nothing;
  const at = x(aside.from);
  const text = placed('aside', at, top + 15, aside.lines, { halo: true });
  const [from, level] = [x((mark.from + mark.to) / 2) + radius + 1, y(mark.share) - radius];
  return {
    shapes: [
      shape(
        'lead-aside',
        `M${tenth(from)} ${tenth(level)}L${tenth(at - 4)} ${tenth(top + 26)}`,
        'ink',
        'lead',
      ),
    ],
    texts: [text],
    boxes: [boxOfText(text)],
  };
}

/** Years in runs, as first and last. */
function runsIn(years: readonly number[]): readonly (readonly [number, number])[] {
  return years.reduce<readonly (readonly [number, number])[]>((before, year) => {
    const run = before.at(-1);
    return run?.[1] === year - 1 ? [...before.slice(0, -1), [run[0], year]] : [...before, [year, year]];
  }, []);
}

/** Years without a figure as empty lengths between dashed walls, known ones between drawn walls; the words stand in the longest. */
export function unknownYears(shown: ShownCounts, { x, top, foot, left, right }: CountScales): Part {
  const {
    years: [first, last],
    unknown,
    unknownWords,
  } = shown;
  const runs = runsIn(unknown.filter((year) => year >= Math.floor(first) && year + 1 <= Math.ceil(last)));
  const lengths = runs.map(([from, to]) => ({
    key: `unknown-${from}`,
    box: { left: x(from) + seam, right: Math.min(x(to + 1), right) - seam, top, bottom: foot },
  }));
  if (lengths.length === 0) return nothing;
  const [longest] = lengths.toSorted((a, b) => b.box.right - b.box.left - a.box.right + a.box.left);
  const texts = longest === undefined || unknownWords === '' ? [] : [inLength(longest.box, unknownWords)];
  const known = [left, ...lengths.map(({ box }) => box.right)].map((start, i) => {
    const end = lengths[i]?.box.left ?? right;
    return end - start > 2 * seam ? `M${tenth(start)} ${top}H${tenth(end)}` : '';
  });
  return {
    shapes: [
      ...lengths.flatMap(({ key, box }) => [
        shape(`${key}-ground`, rectPath(box), 'paper-2', 'fill'),
        shape(
          key,
          `M${tenth(box.left)} ${top}H${tenth(box.right)}M${tenth(box.left)} ${foot}H${tenth(box.right)}`,
          'ink-2',
          'gap',
        ),
      ]),
      shape('walls', known.join(''), 'ink', 'wall'),
    ],
    texts,
    boxes: texts.map(boxOfText),
  };
}

/** Words in the lower half of an empty length, a word or two a line. */
function inLength({ left, right, bottom, top }: Box, words: string): PlacedText {
  const lines = wrapText(words, right - left - 6, 13);
  const y = bottom - (bottom - top) * 0.3 - ((lines.length - 1) * 15) / 2;
  return placed('unknown', (left + right) / 2, y, lines, { anchor: 'middle', tone: 'ink-2' });
}

/** The day of an order as a line with its date and words. */
export function haltLine({ order }: ShownCounts, { x, foot, width, size }: CountScales): Part {
  if (order === null) return nothing;
  const drawn = datedMarks([{ ...order, side: 'after' }], x, {
    top: 13,
    bottom: foot,
    width,
    measure: size === 'wide' ? 250 : 210,
    tone: 'ink',
  });
  const at = x(order.at);
  return {
    ...drawn,
    boxes: [{ left: at - 2, right: at + 2, top: 0, bottom: foot }, ...drawn.texts.map(boxOfText)],
  };
}
