// Geometry of disagreement: a pipe a question, filled to what is answered, and below it who answers what.
import { scaleLinear } from 'd3';
import type { PlacedText, PlotScene, Size, TextTone, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed, type TextStyle } from '../kit/placed.ts';
import { percent, tenth } from '../look/format.ts';
import { vesselOfSayings, type Vessel } from './layout-ranges.ts';
import type { Rows, Spoken, View } from './rows.ts';
import type { Labels } from './words.ts';

/** A question as it is drawn: what is counted, in large type what comes of it, and the answers. */
interface Asked extends Vessel {
  readonly name: string;
  readonly detail: string | null;
  readonly answer: string;
}

const frames = {
  wide: { width: 640, left: 206, right: 16, top: 34, bore: 22, gap: 22 },
  narrow: { width: 360, left: 14, right: 14, top: 22, bore: 16, gap: 7 },
} as const;

/** Magnets by partner; both counts of each are worked out from trade data. */
const magnetsAsked = ({ magnets }: Rows, labels: Labels): readonly Asked[] =>
  magnets.map((each) => ({
    key: each.key,
    name: labels.partner(each),
    detail: null,
    answer: labels.said(each.weight),
    tone: each.key === 'China' ? 'china' : 'others',
    emphasis: 'normal',
    estimate: true,
    sayings: [
      { key: each.weight.key, value: each.weight.share, words: labels.byWeight(each), ink: 'hollow' },
      { key: each.value.key, value: each.value.share, words: labels.byValue(each), ink: 'hollow' },
    ],
  }));

/** What is asked in a view; solid is only what was measured. */
function askedIn(rows: Rows, labels: Labels, view: View): readonly Asked[] {
  if (view === 'magnets') return magnetsAsked(rows, labels);
  const saying = (of: Spoken) => ({
    key: of.key,
    value: of.share,
    words: labels.says(of, rows),
    ink: of.measured ? ('fill' as const) : ('estimate' as const),
  });
  return rows.questions[view].map((question) => {
    const [first, ...others] = question.answers;
    return {
      ...labels.question(question),
      key: question.key,
      answer: labels.said(question.headline),
      tone: 'china',
      emphasis: view === 'three-answers' || view === question.key ? 'normal' : 'faint',
      estimate: !question.answers.some(({ measured }) => measured),
      sayings: [saying(first), ...others.map(saying)],
    };
  });
}

/** Draws the questions one under the other on one scale of per cent. */
export function threeAnswers(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, left, right, top, bore, gap } = frames[size];
  const narrow = size === 'narrow';
  const x = scaleLinear([0, 100], [left, width - right]);
  const drawn: Partial<Drawn>[] = [];
  const tops: number[] = [];
  let next: number = top;
  for (const asked of askedIn(rows, labels, view)) {
    const pipe = next + (narrow ? 26 : 8);
    const frame = { x, ends: [0, 100], top: pipe, bore, left: narrow ? 4 : left - 4 } as const;
    const vessel = vesselOfSayings(asked, frame);
    tops.push(pipe);
    drawn.push(vessel, { texts: headOf(asked, size, next, pipe) });
    next = vessel.bottom + gap;
  }
  const { title, full } = labels.scale[view === 'magnets' ? 'magnets' : 'imports'];
  const head = placed('title', left, 14, narrow ? full : title, { tone: 'ink-2' });
  return sceneOf(
    { width, height: tenth(next - gap + 8) },
    [{ texts: [head] }, ...drawn],
    scaleTicks(tops, bore, x, narrow),
  );
}

/** Name, what is counted, and the answer in large type: beside the pipe, or above it where there is no room beside. */
function headOf(
  { key, name, detail, answer, tone, emphasis }: Asked,
  size: Size,
  top: number,
  pipe: number,
): PlacedText[] {
  const { width, left, right } = frames[size];
  const faint = emphasis === 'faint';
  const answerTone: TextTone = faint ? 'ink-2' : tone === 'china' ? 'china' : 'others';
  const large: TextStyle = { size: 20, weight: 600, tone: answerTone, emphasis, anchor: 'end' };
  const bold: TextStyle = { size: 15, weight: 600, tone: faint ? 'ink-2' : 'ink', emphasis };
  if (size === 'narrow')
    return [
      placed(`name-${key}`, left, top + 20, name, bold),
      placed(`answer-${key}`, width - right, top + 20, answer, large),
    ];
  return [
    placed(`answer-${key}`, left - 18, pipe + 17, answer, large),
    placed(`name-${key}`, left - 18, pipe + 37, name, { ...bold, anchor: 'end' }),
    ...(detail === null
      ? []
      : [placed(`detail-${key}`, left - 18, pipe + 53, detail, { tone: 'ink-2', emphasis, anchor: 'end' })]),
  ];
}

/** Quarters, marked at each pipe and named once above the first. */
const scaleTicks = (
  tops: readonly number[],
  bore: number,
  x: (share: number) => number,
  narrow: boolean,
): Tick[] =>
  [0, 25, 50, 75, 100].map((share) => {
    const at = tenth(x(share));
    const lines = tops.map((top) => `M${at} ${top - 4}V${top + bore + (share === 0 ? 4 : 0)}`);
    return tick(`x-${share}`, lines.join(''), {
      base: share === 0,
      x: at,
      y: narrow ? 30 : 34,
      anchor: share === 0 ? 'start' : share === 100 ? 'end' : 'middle',
      text: narrow ? '' : percent(share),
    });
  });
