// Parts of a share over the years: its line, marks of other counts, an aim, years without a figure, a halt; and the room each takes.
import type { Emphasis, PlacedText } from '../contract/scene.ts';
import { boxOfText, rectPath, type Box } from '../kit/box.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
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
  const { x, y } = scales;
  const place = tenth(x(at));
  const from = tenth(y(share) - 3);
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

/** The edge of a column, solid where its count is settled: it alone says how sure a share is, so that no column outshouts another. */
export const edgeInk = (ink: 'fill' | 'estimate'): 'line' | 'dashes' => (ink === 'fill' ? 'line' : 'dashes');

/** What makes one count of the columns of years that follow each other: stairs from top to top, dashed down from a bound. */
export function lineParts({ line, lineEmphasis }: ShownCounts, scales: CountScales): Part {
  const { x, y } = scales;
  const steps = line.flatMap((from, i) => {
    const to = line[i + 1];
    if (to?.year !== from.year + 1) return [];
    const [at, high, low] = [tenth(x(to.year)), tenth(y(from.share)), tenth(y(to.share))];
    return [{ isBound: from.bound || to.bound, d: `M${at} ${high}V${low}`, at, high, low }];
  });
  const stairs = (key: string, isBound: boolean, ink: 'wall' | 'gap') => {
    const d = steps.filter((step) => step.isBound === isBound).map((step) => step.d);
    return d.length === 0 ? [] : [shape(key, d.join(''), 'china', ink, lineEmphasis)];
  };
  const arrows = line
    .filter(({ bound }) => bound)
    .map(({ year, share }) => boundUp(`customs-${year}`, year + 0.5, share, lineEmphasis, scales));
  return joined([
    {
      shapes: [...stairs('line-customs', false, 'wall'), ...stairs('line-customs-bound', true, 'gap')],
      boxes: steps.map(({ at, high, low }) => ({
        left: at - 3,
        right: at + 3,
        top: Math.min(high, low),
        bottom: Math.max(high, low),
      })),
    },
    ...arrows,
  ]);
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

interface Column {
  readonly key: string;
  readonly left: number;
  readonly right: number;
  readonly share: number;
  readonly ink: 'fill' | 'estimate';
  readonly emphasis: Emphasis;
}

/** A year of the line, and each other count of a year without one. Years of the line that follow each other touch. */
function columnsIn(shown: ShownCounts, scales: CountScales): readonly Column[] {
  const { x } = scales;
  const stands = standsOf(shown, scales);
  const counted = new Set(shown.line.map(({ year }) => year));
  const ofLine = shown.line.map(({ year, share, bound, ink }): Column => ({
    key: `customs-${year}`,
    left: x(year) + (counted.has(year - 1) ? 0 : seam),
    right: x(year + 1) - (counted.has(year + 1) ? 0 : seam),
    share,
    ink: bound ? 'estimate' : ink,
    emphasis: shown.lineEmphasis,
  }));
  const own = shown.marks.filter(({ from }) => !counted.has(Math.floor(from)));
  const ofMarks = own.flatMap(({ key, share, ink, emphasis }): Column[] => {
    const stand = stands.get(key);
    return stand === undefined ? [] : [{ key, left: stand.left, right: stand.right, share, ink, emphasis }];
  });
  return [...ofLine, ...ofMarks];
}

/** What came from China as columns of all that Japan bought. A part of a year of which the whole is drawn is a mark alone. */
export function columnParts(shown: ShownCounts, scales: CountScales): Part {
  const columns = columnsIn(shown, scales);
  const { y, foot } = scales;
  return {
    shapes: columns.flatMap(({ key, left, right, share, ink, emphasis }) => {
      const top = tenth(y(share));
      return [
        shape(`column-${key}`, rectPath({ left, right, top, bottom: foot }), 'china', 'shade', emphasis),
        shape(`edge-${key}`, `M${tenth(left)} ${top}H${tenth(right)}`, 'china', edgeInk(ink), emphasis),
      ];
    }),
    boxes: columns.map(({ left, right, share }) => ({ left, right, top: y(share) - 2, bottom: foot })),
  };
}

/** The room of the edges of all columns, where words may lie on the columns themselves. */
export const edgeBoxes = (shown: ShownCounts, scales: CountScales): readonly Box[] =>
  columnsIn(shown, scales).map(({ left, right, share }) => {
    const level = scales.y(share);
    return { left, right, top: level - 2, bottom: level + 2 };
  });

/** A spot for a count without a column; a part of a year is a bar as long as it, never a point of the year. */
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
  const counted = new Set(shown.line.map(({ year }) => year));
  return joined(
    shown.marks.flatMap((mark) => [
      ...(mark.bound
        ? [boundUp(mark.key, (mark.from + mark.to) / 2, mark.share, mark.emphasis, scales)]
        : []),
      ...(counted.has(Math.floor(mark.from))
        ? [markPart(mark, stands.get(mark.key)?.at ?? scales.x((mark.from + mark.to) / 2), scales)]
        : []),
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
