// Geometry of the ladder: four bands, one for each kind of word; a rung for each day, in their order, with its date before it and its words after it.
import type { Emphasis, PlacedText, PlotScene, Shape, Size, Spot } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { datedEntries, heightOfEntries, type DatedEntry } from '../kit/time/dated-entries.ts';
import type { Span } from '../kit/time/dates.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Rail, Rows, Saying, View } from './rows.ts';
import type { Labels } from './words.ts';

/** `rails` are the places across, in the order of the record. */
const frames = {
  narrow: {
    width: 360,
    margin: 12,
    rails: { ordered: 66, hinted: 87, reported: 108, answered: 129 },
    band: 17,
    radius: 6,
    day: 4,
    text: 148,
    /** One saying alone is set as large. */
    alone: { size: 22, leading: 27 },
    gap: 2,
    head: 40,
    least: 384,
  },
  wide: {
    width: 640,
    margin: 0,
    rails: { ordered: 92, hinted: 164, reported: 236, answered: 308 },
    band: 44,
    radius: 9,
    day: 2,
    text: 352,
    alone: { size: 26, leading: 31 },
    gap: 7,
    head: 30,
    least: 300,
  },
} as const;
/** Height of a day on which the rail of the view says nothing. */
const quiet = 15;
/** From the top of a line of text to the middle of its small letters. */
const middle = 7.5;
const toneOf = (rail: Rail): 'china' | 'others' => (rail === 'reported' ? 'others' : 'china');

/** On narrow artboards the two inner rails reach to the upper line of names, each named on its free side; the outer two to the lower. */
const placeOfName: Readonly<Record<Rail, { readonly line: 0 | 1; readonly side: 'start' | 'end' }>> = {
  ordered: { line: 1, side: 'end' },
  hinted: { line: 0, side: 'end' },
  reported: { line: 0, side: 'start' },
  answered: { line: 1, side: 'start' },
};

/** The sayings of a day, and what the view says of it in words. */
interface Day {
  readonly own: readonly Saying[];
  readonly span: Span;
  readonly entries: readonly DatedEntry[];
  readonly height: number;
  /** Set large, where it is all that the view says. */
  readonly alone: boolean;
}

/** The days in order, with the words of the view's own rail. */
function daysOf({ sayings, railOf }: Rows, labels: Labels, size: Size, view: View): Day[] {
  const { width, margin, text, alone: large } = frames[size];
  const alone = sayings.filter(({ rail }) => rail === railOf[view]).length === 1;
  const focus = railOf[view];
  const said = focus === null ? labels.short : labels.long;
  return [...new Map(sayings.map(({ span }) => [span.from, span])).values()]
    .sort((a, b) => a.from - b.from)
    .map((span) => {
      const own = sayings.filter((saying) => saying.span.from === span.from);
      const entries = own
        .filter(({ rail }) => focus === null || rail === focus)
        .map((saying) => ({
          key: `saying-${saying.key}`,
          dateKey: `day-${saying.key}`,
          date: labels.day(saying),
          lines: wrapText(said[saying.key], width - margin - text, alone ? large.size : 13),
          tone: toneOf(saying.rail),
        }));
      const isAlone = alone && entries.length > 0;
      // No other day has words beside it, so the large ones may run down past their own.
      const height = isAlone ? quiet : Math.max(heightOfEntries(entries), quiet);
      return { own, span, entries, height, alone: isAlone };
    });
}

/** Draws a view; a view of one rail says its words in full and lets the others step back. */
export function orderAndPractice(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, gap, head, least } = frames[size];
  const days = daysOf(rows, labels, size, view);
  const needed = days.reduce((sum, { height }) => sum + height + gap, 0);
  const bottom = head + Math.max(needed + 4, least);
  // What room there is goes between the days.
  const apart = gap + (bottom - 4 - head - needed) / days.length;
  let next = head;
  const placedDays = days.map((day) => {
    const top = next;
    next += day.height + apart;
    return { day, top };
  });
  const foot = bottom + 26;
  const focus = rows.railOf[view];
  return sceneOf({ width, height: tenth(foot + 6) }, [
    railBands(rows.rails, labels, size, focus, bottom),
    ...placedDays.map(({ day, top }) => rung(day, top, labels, size, focus)),
    legend(labels, size, foot),
  ]);
}

/** The four bands with their names. */
function railBands(
  names: Rows['rails'],
  labels: Labels,
  size: Size,
  focus: Rail | null,
  bottom: number,
): Partial<Drawn> {
  const frame = frames[size];
  const isFaint = (rail: Rail): boolean => focus !== null && rail !== focus;
  return {
    shapes: names.flatMap((rail): Shape[] => {
      const x = frame.rails[rail];
      const [left, right] = [x - frame.band / 2, x + frame.band / 2];
      const top = frame.head - 8;
      const band = rectPath({ left, right, top, bottom: tenth(bottom + 4) });
      return [
        { ...shape(`rail-${rail}`, band, toneOf(rail), 'fill'), opacity: isFaint(rail) ? 0.07 : 0.18 },
        // On a phone the names stand over each other, so a line leads to each.
        ...(size === 'wide'
          ? []
          : [shape(`to-${rail}`, `M${x} ${4 + placeOfName[rail].line * 15}V${top}`, 'ink-2', 'hair')]),
      ];
    }),
    texts: names.map((rail) => {
      const { line, side } = placeOfName[rail];
      const x = frame.rails[rail];
      const style = { weight: 600, tone: isFaint(rail) ? 'ink-2' : toneOf(rail) } as const;
      return size === 'narrow'
        ? placed(`name-${rail}`, x + (side === 'start' ? 6 : -6), 14 + line * 15, labels.rails[rail], {
            ...style,
            anchor: side,
          })
        : placed(`name-${rail}`, x, 13, labels.rails[rail], { ...style, anchor: 'middle' });
    }),
  };
}

/** A day: its date, the rung across the bands, a spot for each saying, and the words after it. */
function rung(
  { own, entries, alone }: Day,
  top: number,
  labels: Labels,
  size: Size,
  focus: Rail | null,
): Drawn {
  const frame = frames[size];
  const y = tenth(top + middle);
  const emphasis: Emphasis = entries.length > 0 ? 'normal' : 'faint';
  const [first] = own;
  const key = own.map((saying) => saying.key).join('-');
  const [left, right] = [frame.rails.ordered - frame.band / 2, frame.rails.answered + frame.band / 2];
  const baseline = tenth(top + 12);
  const date = (saying: Saying): PlacedText =>
    placed(`day-${saying.key}`, frame.day, baseline, labels.day(saying), { tone: 'ink-2' });
  return {
    shapes: [shape(`rung-${key}`, `M${left} ${y}H${right}`, 'ink-2', 'hair', emphasis)],
    spots: own.map((saying): Spot => {
      const isSaid = focus === null || saying.rail === focus;
      return spot(
        saying.key,
        frame.rails[saying.rail],
        y,
        isSaid ? frame.radius : 3.5,
        toneOf(saying.rail),
        saying.official ? 'fill' : 'estimate',
        isSaid ? 'normal' : 'faint',
      );
    }),
    texts:
      entries.length > 0
        ? wordsOf(entries, alone, tenth(top + 12), size)
        : first === undefined
          ? []
          : [date(first)],
  };
}

/** The words of a day beside each other's dates; one alone is set large. */
function wordsOf(entries: readonly DatedEntry[], alone: boolean, y: number, size: Size): PlacedText[] {
  const { day, text, alone: large } = frames[size];
  const texts = datedEntries(entries, { dateX: day, x: text, y });
  return alone
    ? texts.map((one) =>
        one.x === text ? { ...one, ...large, y: y + large.size * 0.3, face: 'display' } : one,
      )
    : texts;
}

/** What solid and dashed spots mean. */
function legend({ official, others }: Labels, size: Size, foot: number): Partial<Drawn> {
  const first = frames[size].rails.ordered;
  const second = first + 12 + textWidth(official, 13) + 22;
  return {
    spots: [
      spot('key-official', first, foot - 4.5, 6, 'ink', 'fill'),
      spot('key-others', tenth(second), foot - 4.5, 6, 'ink', 'estimate'),
    ],
    texts: [
      placed('key-official-says', first + 12, foot, official, { tone: 'ink-2' }),
      placed('key-others-says', second + 12, foot, others, { tone: 'ink-2' }),
    ],
  };
}
