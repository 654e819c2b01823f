// Geometry of the ladder: four rails, one for each kind of word; a rung for each day, drawn out from its true place on a ruler of months.
import { scaleLinear } from 'd3';
import type { Emphasis, PlacedText, Size, PlotScene, Shape, Spot, Tick } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { baseLine } from '../kit/axes.ts';
import { rectPath } from '../kit/box.ts';
import { spanOf, type Span } from '../kit/dates.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { stackRows } from '../kit/timeline.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Words } from './words.ts';

export const rails = ['ordered', 'hinted', 'reported', 'answered'] as const;
export type Rail = (typeof rails)[number];
export const views = ['all', 'orders', 'hint', 'practice', 'denial'] as const;
export type View = (typeof views)[number];

/** The rail that a view is about; none in the view of all. */
export const railOf: Readonly<Record<View, Rail | null>> = {
  all: null,
  orders: 'ordered',
  hint: 'hinted',
  practice: 'reported',
  denial: 'answered',
};

/** What was said on a day, and by which kind of word. */
export interface Saying {
  readonly key: string;
  readonly rail: Rail;
  readonly span: Span;
  /** "8 Jan" */
  readonly day: string;
  readonly short: string;
  readonly long: string;
  /** Whether the text is official and was not read second-hand. */
  readonly official: boolean;
}

const frames = {
  narrow: { width: 360, margin: 12, ruler: 42, rails: [62, 79, 96, 113], day: 125, text: 168, gap: 2 },
  wide: { width: 640, margin: 0, ruler: 42, rails: [98, 166, 234, 302], day: 330, text: 378, gap: 7 },
} as const;
const radius = 5.5;
/** Height of a day on which the rail of the view says nothing. */
const quiet = 8;
/** From the top of a line of text to the middle of its small letters. */
const middle = 7.5;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept'] as const;
const toneOf = (rail: Rail): 'china' | 'others' => (rail === 'reported' ? 'others' : 'china');

/** On narrow artboards the two inner rails reach to the upper line of names, each named on its free side; the outer two to the lower. */
const placeOfName = (i: number): { readonly line: 0 | 1; readonly side: 'start' | 'end' } => ({
  line: i === 1 || i === 2 ? 0 : 1,
  side: i < 2 ? 'end' : 'start',
});

/** Draws a view; a view of one rail says its words in full and lets the others step back. */
export function orderAndPractice(
  sayings: readonly Saying[],
  words: Words,
  size: Size,
  view: View,
): PlotScene {
  if (sayings.length === 0) throw new RangeError('order-and-practice needs at least one saying');
  const frame = frames[size];
  const narrow = size === 'narrow';
  const focus = railOf[view];
  const railX = (rail: Rail): number => frame.rails[rails.indexOf(rail)] ?? 0;
  const spoken = (saying: Saying): boolean => focus === null || saying.rail === focus;
  const emphasisOf = (saying: Saying): Emphasis => (spoken(saying) ? 'normal' : 'faint');
  const linesOf = (saying: Saying): readonly string[] =>
    wrapText(focus === null ? saying.short : saying.long, frame.width - frame.margin - frame.text, 13);

  const days = [...new Set(sayings.map(({ span }) => span.from))]
    .sort((a, b) => a - b)
    .map((from) => {
      const own = sayings.filter(({ span }) => span.from === from);
      const said = own.filter(spoken).map((saying) => ({ saying, lines: linesOf(saying) }));
      const height = said.reduce((sum, { lines }) => sum + lines.length * labelLeading, 0);
      return { own, said, height: Math.max(height, quiet) };
    });
  const head = narrow ? 40 : 30;
  const needed = days.reduce((sum, { height }) => sum + height + frame.gap, 0);
  const bottom = head + Math.max(needed + 4, narrow ? 200 : 300);
  // The ruler is of the year in which the evidence ends.
  const year = words.ends.date.slice(0, 4);
  const time = scaleLinear([spanOf(year).from, spanOf(words.ends.date).to], [head + 2, bottom]);
  const tops = stackRows(
    days.map(({ own }) => time(own[0]?.span.from ?? 0) + middle),
    days.map(({ height }) => height),
    frame.gap,
    head,
    bottom + 8,
  );

  const shapes: Shape[] = rails.map((rail, i): Shape => ({
    key: `rail-${rail}`,
    d: `M${railX(rail)} ${narrow ? 4 + placeOfName(i).line * 15 : head - 8}V${bottom + 4}`,
    tone: 'ink',
    ink: 'wall',
    emphasis: focus === null || rail === focus ? 'normal' : 'faint',
  }));
  const spots: Spot[] = [];
  const texts: PlacedText[] = rails.map((rail, i) => {
    const { line, side } = placeOfName(i);
    const style = {
      weight: 600,
      tone: focus === null || rail === focus ? toneOf(rail) : 'ink-2',
    } as const;
    if (!narrow)
      return placed(`name-${rail}`, railX(rail), 13, words.rails[rail], { ...style, anchor: 'middle' });
    const x = railX(rail) + (side === 'start' ? 6 : -6);
    return placed(`name-${rail}`, x, 14 + line * 15, words.rails[rail], { ...style, anchor: side });
  });
  const [first, last] = [frame.rails[0], frame.rails[3]];
  days.forEach(({ own, said }, i) => {
    const top = tops[i] ?? 0;
    const y = tenth(top + (said.length > 0 ? middle : quiet / 2));
    const { span } = own[0] ?? { span: { from: 0, to: 0 } };
    const at = tenth(time((span.from + span.to) / 2));
    const emphasis: Emphasis = said.length > 0 ? 'normal' : 'faint';
    const key = own.map((saying) => saying.key).join('-');
    const long = time(span.to) - time(span.from) > 4;
    shapes.push(
      {
        key: `place-${key}`,
        d: long
          ? rectPath({
              left: frame.ruler - 2,
              right: frame.ruler + 2,
              top: time(span.from),
              bottom: time(span.to),
            })
          : rectPath({ left: frame.ruler - 3, right: frame.ruler + 3, top: at - 0.7, bottom: at + 0.7 }),
        tone: 'ink',
        ink: long ? 'fitting' : 'fill',
        emphasis,
      },
      {
        key: `lead-${key}`,
        d: `M${frame.ruler + 3} ${at}L${first - 8} ${y}`,
        tone: 'ink-2',
        ink: 'lead',
        emphasis,
      },
      { key: `rung-${key}`, d: `M${first - 8} ${y}H${last + 8}`, tone: 'rule', ink: 'wall', emphasis },
    );
    for (const saying of own)
      spots.push({
        key: saying.key,
        x: railX(saying.rail),
        y,
        r: spoken(saying) ? radius : 3.5,
        tone: toneOf(saying.rail),
        ink: saying.official ? 'fill' : 'estimate',
        emphasis: emphasisOf(saying),
      });
    let baseline = top + 12;
    said.forEach(({ saying, lines }, place) => {
      const tone = toneOf(saying.rail);
      if (place === 0)
        texts.push(placed(`day-${saying.key}`, frame.day, baseline, saying.day, { weight: 600 }));
      texts.push(placed(`saying-${saying.key}`, frame.text, baseline, lines, { tone }));
      baseline += lines.length * labelLeading;
    });
  });

  const ticks: Tick[] = [
    baseLine('ruler', `M${frame.ruler} ${tenth(time.range()[0] ?? 0)}V${tenth(bottom)}`),
    ...months.map((month, i): Tick => {
      const { from, to } = spanOf(`${year}-${String(i + 1).padStart(2, '0')}`);
      return {
        key: `month-${month}`,
        d: `M${frame.ruler - 6} ${tenth(time(from))}h6`,
        base: true,
        x: frame.ruler - 7,
        y: tenth(time((from + to) / 2) + 4.5),
        size: 13,
        anchor: 'end',
        text: month,
      };
    }),
    {
      key: 'end',
      d: `M${frame.ruler - 6} ${tenth(bottom)}h12`,
      base: true,
      x: frame.ruler - 7,
      y: tenth(bottom + 6),
      size: 13,
      anchor: 'end',
      text: words.ends.text,
    },
  ];
  const foot = bottom + 26;
  const keyAt = frame.rails[0];
  const second = keyAt + 12 + textWidth(words.official, 13) + 22;
  spots.push(
    { key: 'key-official', x: keyAt, y: foot - 4.5, r: radius, tone: 'ink', ink: 'fill', emphasis: 'normal' },
    {
      key: 'key-others',
      x: tenth(second),
      y: foot - 4.5,
      r: radius,
      tone: 'ink',
      ink: 'estimate',
      emphasis: 'normal',
    },
  );
  texts.push(
    placed('key-official-says', keyAt + 12, foot, words.official, { tone: 'ink-2' }),
    placed('key-others-says', second + 12, foot, words.others, { tone: 'ink-2' }),
  );
  return { width: frame.width, height: tenth(foot + 6), ticks, shapes, spots, texts };
}
