// Geometry of a share over the years: one count as a line that breaks at each missing year, every other count as marks of its own.
import type { Emphasis, PlacedText, Size, PlotScene, Shape, Spot } from '../contract/scene.ts';
import { percent, tenth } from '../look/format.ts';
import { linear, valueTicks, yearTicks } from '../kit/axes.ts';
import { boxOfText, rectPath, type Box } from '../kit/box.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { hatchLines } from '../kit/hatch.ts';
import { boxesAlong, linesOverTime, type LinePoint } from '../kit/lines.ts';
import { placeLabels, placesInRings, type Place } from '../kit/placement.ts';
import { dressed, labelLeading, placed } from '../kit/placed.ts';

export const views = ['fall-and-return', 'around-2010', 'climb-back', 'other-counts'] as const;
export type View = (typeof views)[number];

/** A share of one year of the count that makes the line. */
export interface YearShare {
  readonly year: number;
  readonly share: number;
  /** "More than": the share lies somewhere above. */
  readonly bound: boolean;
  /** Dashed where only another text gives it. */
  readonly ink: 'fill' | 'estimate';
}
/** A share by another count, or a remark on the line: where it stands, how sure it is, and who says it. */
export interface ShareMark {
  readonly key: string;
  /** In years; a half-year is as long as it is. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly bound: boolean;
  readonly ink: 'fill' | 'estimate';
  readonly emphasis: Emphasis;
  /** The value in bold, then who gives it; empty where a neighbour's words name both. */
  readonly lines: readonly string[];
  readonly side: 'above' | 'below' | 'before';
  readonly wideOnly?: boolean;
}
export interface DependenceView {
  readonly years: readonly [first: number, last: number];
  /** Room above the plot, for words of a page's own; then labels may stand there too. */
  readonly headroom?: number;
  /** Years named on the axis, where not every one or every fourth. */
  readonly named?: readonly number[];
  readonly line: readonly YearShare[];
  readonly lineEmphasis: Emphasis;
  /** Words on points of the line; their spots belong to the line. */
  readonly remarks: readonly Omit<ShareMark, 'bound' | 'ink' | 'emphasis'>[];
  readonly marks: readonly ShareMark[];
  /** A share to be reached, at most, in one year. */
  readonly aim: { readonly year: number; readonly share: number; readonly lines: readonly string[] } | null;
  /** Years of which no full-year figure was found. */
  readonly unknown: readonly number[];
  readonly unknownWords: string;
  readonly order: {
    readonly key: string;
    readonly at: number;
    readonly date: string;
    readonly words: string;
  } | null;
}

const frames = {
  wide: { width: 640, height: 372, left: 46, right: 14, top: 20, bottom: 28, radius: 4 },
  narrow: { width: 360, height: 316, left: 42, right: 8, top: 18, bottom: 26, radius: 3.4 },
} as const;
/** Height of the strip above the foot that marks years without a figure. */
const strip = 9;

/** Where years and shares stand on an artboard. */
export function dependenceScales(
  { years: [first, last], order, headroom }: Pick<DependenceView, 'years' | 'order' | 'headroom'>,
  size: Size,
) {
  const frame = frames[size];
  const top = frame.top + (headroom ?? (order === null ? 0 : 26));
  const foot = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  return {
    ...{ left: frame.left, right, top, foot, baseline: frame.height - 7, width: frame.width },
    x: linear([first, last], [frame.left, right]),
    y: linear([0, 100], [foot, top]),
  };
}

/**
 * Draws one view. Without line, marks, aim and order it is the axes alone, with the years of which nothing was found.
 * @param taken room that labels leave free
 */
export function japanDependence(shown: DependenceView, size: Size, taken: readonly Box[] = []): PlotScene {
  const frame = frames[size];
  const wide = size === 'wide';
  const { x, y, top, foot, right, baseline } = dependenceScales(shown, size);
  const [first, last] = shown.years;
  const every = last - first > 10 ? 4 : 1;
  const named = shown.named ?? everyYear(first, last).filter((_, i) => i % every === 0);
  const ticks = [
    ...valueTicks([0, 25, 50, 75, 100], { y, left: frame.left, right, text: percent }),
    ...middleYears(named, x, foot, baseline),
  ];

  // From a bound to a known share the line is dashed: where it began is not known.
  const points = shown.line.map(({ year, share, bound, ink }): LinePoint & { readonly bound: boolean } => ({
    ...{ slot: year, at: year + 0.5, value: share, bound },
    ink: bound ? 'estimate' : ink,
  }));
  const sure = points.filter(({ bound }) => !bound);
  const unsure = points.flatMap((point, i) => {
    const next = points[i + 1];
    return point.bound && next?.slot === point.slot + 1
      ? [point, next].map((each) => ({ ...each, ink: 'fill' as const }))
      : [];
  });
  const tone = { tone: 'china', emphasis: shown.lineEmphasis } as const;
  const drawn = linesOverTime(
    [
      { ...tone, key: 'customs', ink: 'line', points: sure, radius: frame.radius },
      { ...tone, key: 'customs-bound', ink: 'dashes', points: unsure, radius: 0 },
    ],
    x,
    y,
  );
  const shapes: Shape[] = [...drawn.shapes];
  const spots: Spot[] = [...drawn.spots];
  const obstacles: Box[] = [...taken, ...boxesAlong(points, x, y, 5)];
  /** "More than": an arrow up from the least that it can be. */
  const boundUp = (key: string, at: number, share: number, emphasis: Emphasis): void => {
    const place = tenth(x(at));
    const from = tenth(y(share) - frame.radius);
    const tip = tenth(from - 14);
    shapes.push({
      ...{ key: `bound-${key}`, tone: 'china', ink: 'wall', emphasis },
      d: `M${place} ${from}V${tip}M${tenth(place - 3.5)} ${tenth(tip + 4.5)}L${place} ${tip}L${tenth(place + 3.5)} ${tenth(tip + 4.5)}`,
    });
    obstacles.push({ left: place - 5, right: place + 5, top: tip - 1, bottom: y(share) });
  };
  for (const { slot, at, value, bound } of points) {
    if (!bound) continue;
    boundUp(`customs-${slot}`, at, value, shown.lineEmphasis);
    spots.push({
      ...{ key: `customs-${slot}`, x: tenth(x(at)), y: tenth(y(value)), r: frame.radius },
      ...{ ...tone, ink: 'estimate' },
    });
  }

  for (const { key, from, to, share, bound, ink, emphasis } of shown.marks) {
    const at = tenth(x((from + to) / 2));
    const level = tenth(y(share));
    if (bound) boundUp(key, (from + to) / 2, share, emphasis);
    if (to - from > 0.3 && to - from < 0.7) {
      // A part of a year: a bar as long as it, never a point of the year.
      shapes.push({
        ...{ key: `span-${key}`, tone: 'china', ink: 'dashes', emphasis },
        d: `M${tenth(x(from))} ${level}H${tenth(x(to))}`,
      });
      obstacles.push({ left: x(from), right: x(to), top: level - 3, bottom: level + 3 });
    } else {
      spots.push({ key, x: at, y: level, r: frame.radius, tone: 'china', ink, emphasis });
      const reach = frame.radius + 1;
      obstacles.push({ left: at - reach, right: at + reach, top: level - reach, bottom: level + reach });
    }
  }

  const { aim } = shown;
  const aimTexts: PlacedText[] = [];
  if (aim !== null) {
    const box = { left: x(aim.year), right: x(aim.year + 1), top: y(aim.share), bottom: foot - strip - 3 };
    const state = { tone: 'policy', emphasis: 'normal' } as const;
    shapes.push(
      { ...state, key: 'aim-hatch', ink: 'hatch', d: hatchLines(box) },
      { ...state, key: 'aim-outline', ink: 'outline', d: rectPath(box) },
    );
    const text = placed('aim', box.left - 6, y(aim.share) + 34, aim.lines, {
      ...{ anchor: 'end', tone: 'policy', weight: 600 },
    });
    aimTexts.push(text);
    obstacles.push(box, boxOfText(text));
  }

  const empty = shown.unknown.filter((year) => year >= Math.floor(first) && year + 1 <= Math.ceil(last));
  shapes.push(
    ...empty.map((year): Shape => ({
      ...{ key: `unknown-${year}`, tone: 'ink-2', ink: 'gap', emphasis: 'normal' },
      d: rectPath({
        left: x(year) + 1.5,
        right: Math.min(x(year + 1), right) - 1.5,
        top: foot - strip,
        bottom: foot - 3,
      }),
    })),
  );
  // The words stand over the longest row of such years.
  const middle = middleOfLongest(empty);
  const unknownTexts =
    middle === null
      ? []
      : [
          placed('unknown', x(middle), foot - strip - 6, shown.unknownWords, {
            ...{ anchor: 'middle', tone: 'ink-2' },
          }),
        ];
  obstacles.push(...unknownTexts.map(boxOfText));

  const orders =
    shown.order === null
      ? { shapes: [], texts: [] }
      : datedMarks([{ ...shown.order, side: 'after' }], x, {
          ...{ top: 13, bottom: foot, width: frame.width, measure: wide ? 250 : 210, tone: 'ink' },
        });
  if (shown.order !== null) {
    const at = x(shown.order.at);
    obstacles.push({ left: at - 2, right: at + 2, top: 0, bottom: foot }, ...orders.texts.map(boxOfText));
  }

  const spoken = [...shown.remarks, ...shown.marks].filter(
    ({ lines, wideOnly = false }) => lines.length > 0 && (wide || !wideOnly),
  );
  const labels = placeLabels(
    spoken.map(({ key, from, to, share, lines, side }) => ({
      text: { key, lines, ...dressed({ weight: 600, halo: true }) },
      places:
        side === 'before'
          ? placesBefore(x((from + to) / 2), y(share), lines.length)
          : placesInRings(x((from + to) / 2), y(share), [9, 14, 20, 28, 36], {
              ...{ size: 13, lines: lines.length, leading: labelLeading, side },
            }),
    })),
    obstacles,
    {
      left: frame.left + 2,
      right: frame.width - 2,
      top: shown.headroom === undefined ? top - 14 : 2,
      bottom: foot - 2,
    },
  );
  return {
    width: frame.width,
    height: frame.height,
    ticks,
    shapes: [...orders.shapes, ...shapes],
    spots,
    texts: [...orders.texts, ...aimTexts, ...unknownTexts, ...labels.flatMap(valueAndSpeaker)],
  };
}

/** Places to the left of a mark: level with it, then a little higher or lower. */
function placesBefore(at: number, level: number, lines: number): readonly [Place, ...Place[]] {
  const middle = level + 4.5 - ((lines - 1) * labelLeading) / 2;
  const place = (shift: number): Place => ({ x: at - 10, y: middle + shift, anchor: 'end' });
  return [place(0), ...[-7, 7, -14, 14, -21, 21, -28, 28].map(place)];
}

const everyYear = (first: number, last: number): number[] =>
  Array.from({ length: Math.floor(last - first) }, (_, i) => Math.floor(first) + i);

/** A stem and a name in the middle of each year: a figure of a year stands over the year. */
const middleYears = (named: readonly number[], x: (at: number) => number, foot: number, baseline: number) =>
  yearTicks(
    named.map((year) => year + 0.5),
    { x, foot, baseline },
  ).map((tick, i) => ({ ...tick, key: `x-${named[i]}`, text: String(named[i]), anchor: 'middle' as const }));

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

/** The first line in bold, what follows in regular type below it. */
function valueAndSpeaker(label: PlacedText): PlacedText[] {
  const [value = '', ...who] = label.lines;
  return [
    { ...label, key: `value-${label.key}`, lines: [value] },
    ...(who.length === 0
      ? []
      : [
          {
            ...label,
            ...{ key: `who-${label.key}`, y: tenth(label.y + label.leading), weight: 400, lines: who },
          } satisfies PlacedText,
        ]),
  ];
}
