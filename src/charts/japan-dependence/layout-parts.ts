// Parts of a share over the years: its line, marks of other counts, an aim, years without a figure, a halt; and the room each takes.
import type { Emphasis } from '../contract/scene.ts';
import { boxOfText, rectPath, type Box } from '../kit/box.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { boxesAlong, linesOverTime, type LinePoint } from '../kit/lines.ts';
import { placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { CountScales, ShareMark, ShownCounts } from './layout-counts.ts';

/** A part and the room that it takes from labels. */
interface Part extends Partial<Drawn> {
  readonly boxes: readonly Box[];
}
const nothing: Part = { boxes: [] };

/** Height of the strip above the foot that marks years without a figure. */
const strip = 9;

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

/** A spot a count; a part of a year is a bar as long as it, never a point of the year. */
function markPart({ key, from, to, share, ink, emphasis }: ShareMark, { x, y, radius }: CountScales): Part {
  const at = tenth(x((from + to) / 2));
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
    spots: [spot(key, at, level, radius, 'china', ink, emphasis)],
    boxes: [{ left: at - reach, right: at + reach, top: level - reach, bottom: level + reach }],
  };
}

/** Counts beside the line, with arrows where they are bounds. */
export const markParts = ({ marks }: ShownCounts, scales: CountScales): Part =>
  joined(
    marks.flatMap((mark) => [
      ...(mark.bound
        ? [boundUp(mark.key, (mark.from + mark.to) / 2, mark.share, mark.emphasis, scales)]
        : []),
      markPart(mark, scales),
    ]),
  );

/** An aim as a hatched column up to the share that is the most allowed. */
export function aimBox({ aim }: ShownCounts, { x, y, foot }: CountScales): Part {
  if (aim === null) return nothing;
  const box = { left: x(aim.year), right: x(aim.year + 1), top: y(aim.share), bottom: foot - strip - 3 };
  const text = placed('aim', box.left - 6, y(aim.share) + 34, aim.lines, {
    anchor: 'end',
    tone: 'policy',
    weight: 600,
  });
  return {
    shapes: [
      shape('aim-hatch', hatchLines(box), 'policy', 'hatch'),
      shape('aim-outline', rectPath(box), 'policy', 'outline'),
    ],
    texts: [text],
    boxes: [box, boxOfText(text)],
  };
}

/** The middle of the longest row of years; null where there is none. */
function middleOfLongest(years: readonly number[]): number | null {
  let best: number[] = [];
  let run: number[] = [];
  for (const year of years) {
    run = run.at(-1) === year - 1 ? [...run, year] : [year];
    if (run.length > best.length) best = run;
  }
  const [start] = best;
  return start === undefined ? null : start + best.length / 2;
}

/** Dashed boxes for years without a figure; the words stand over the longest row of them. */
export function unknownYears(
  { years: [first, last], unknown, unknownWords }: ShownCounts,
  { x, foot, right }: CountScales,
): Part {
  const empty = unknown.filter((year) => year >= Math.floor(first) && year + 1 <= Math.ceil(last));
  const middle = middleOfLongest(empty);
  const texts =
    middle === null
      ? []
      : [placed('unknown', x(middle), foot - strip - 6, unknownWords, { anchor: 'middle', tone: 'ink-2' })];
  return {
    shapes: empty.map((year) => {
      const [from, to] = [x(year) + 1.5, Math.min(x(year + 1), right) - 1.5];
      const d = rectPath({ left: from, right: to, top: foot - strip, bottom: foot - 3 });
      return shape(`unknown-${year}`, d, 'ink-2', 'gap');
    }),
    texts,
    boxes: texts.map(boxOfText),
  };
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
