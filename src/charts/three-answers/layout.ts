// Geometry of disagreement: a pipe an answer, filled as far as it says. A question that is opened parts into as many pipes as it has answers.
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Answer, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The scale of per cent is the same in every view; how thick pipes are, and how large their figures, follows how many there are. */
const frames = {
  wide: {
    width: 640,
    ends: [12, 628],
    top: 44,
    height: 400,
    /** Over a pipe: its name, and what it counts beside or under it. */
    head: { name: 17, lines: 24, detail: null },
    between: { answers: 7, questions: 13 },
    bore: { least: 24, most: 78 },
  },
  narrow: {
    width: 360,
    ends: [14, 346],
    top: 42,
    height: 420,
    head: { name: 16, lines: 37, detail: 15 },
    between: { answers: 6, questions: 10 },
    bore: { least: 22, most: 74 },
  },
} as const;
type Frame = (typeof frames)[Size];

/** What flows in one pipe, and the words in it. */
interface Pipe {
  readonly of: Answer;
  readonly tone: Tone;
  readonly figure: string;
  readonly words: string;
  /** What the open part of the pipe is, where it is said. */
  readonly elsewhere: string;
}
/** A question with its pipes. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
  readonly pipes: readonly Pipe[];
}

/** Magnets by partner; both counts of each are worked out from trade data. */
const magnetsAsked = ({ magnets }: Rows, labels: Labels): readonly Asked[] =>
  magnets.map((each) => {
    const tone = each.key === 'China' ? 'china' : 'others';
    const pipe = (of: Answer, words: string): Pipe => ({
      of,
      tone,
      figure: labels.said(of),
      words,
      elsewhere: '',
    });
    return {
      key: each.key,
      name: labels.partner(each),
      detail: null,
      pipes: [pipe(each.weight, labels.weight), pipe(each.value, labels.value)],
    };
  });

/** What is asked in a view: who answers is said where a question is opened. */
function askedIn(rows: Rows, labels: Labels, view: View): readonly Asked[] {
  if (view === 'magnets') return magnetsAsked(rows, labels);
  return rows.questions[view].map((question) => ({
    ...labels.question(question),
    key: question.key,
    pipes: question.answers.map((of) => ({
      of,
      tone: 'china',
      figure: labels.said(of),
      words: view === question.key ? labels.speaker(of, rows) : '',
      elsewhere: view === 'three-answers' ? labels.elsewhere : '',
    })),
  }));
}

/** On a phone slips pass over the lower half of a figure, so what a view opens comes first there. */
const ordered = (asked: readonly Asked[], size: Size): readonly Asked[] =>
  size === 'wide' ? asked : asked.toSorted((a, b) => b.pipes.length - a.pipes.length);

/** Draws the questions one under the other on one scale of per cent. */
export function threeAnswers(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const asked = ordered(askedIn(rows, labels, view), size);
  const x = linear([0, 100], frame.ends);
  const bore = boreOf(asked, frame);
  const parts: Partial<Drawn>[] = [];
  let y: number = frame.top;
  asked.forEach(({ key, name, detail, pipes }, i) => {
    if (i > 0) y += frame.between.questions;
    parts.push({ texts: headOf(key, name, detail, y, frame) });
    y += headRoom(detail, frame);
    pipes.forEach((pipe, place) => {
      if (place > 0) y += frame.between.answers;
      parts.push(pipeOf(pipe, y, bore, x, frame));
      y += bore;
    });
  });
  const title = placed('title', frame.ends[0], 12, labels.scale[view === 'magnets' ? 'magnets' : 'imports']);
  return sceneOf(
    { width: frame.width, height: tenth(y + 9) },
    [{ texts: [title] }, ...parts],
    ticksOf(x, frame.top - 13),
  );
}

const headRoom = (detail: string | null, { head }: Frame): number =>
  detail === null || head.detail === null ? head.name + 7 : head.lines;

/** The bore that all pipes of a view share, as thick as its height allows. */
function boreOf(asked: readonly Asked[], frame: Frame): number {
  const { top, height, between, bore } = frame;
  const pipes = asked.reduce((sum, each) => sum + each.pipes.length, 0);
  const heads = asked.reduce((sum, { detail }) => sum + headRoom(detail, frame), 0);
  const gaps = (asked.length - 1) * between.questions + (pipes - asked.length) * between.answers;
  return Math.round(Math.min(bore.most, Math.max(bore.least, (height - 9 - top - heads - gaps) / pipes)));
}

/** What is counted. */
function headOf(
  key: string,
  name: string,
  detail: string | null,
  y: number,
  { ends, head }: Frame,
): PlacedText[] {
  const [left] = ends;
  const at = y + head.name - 1;
  const size = head.name - 1;
  const named = placed(`name-${key}`, left, at, name, { size, weight: 600 });
  if (detail === null) return [named];
  const beside = left + textWidth(name, size, 600) * 1.06 + 10;
  return [
    named,
    placed(`detail-${key}`, head.detail === null ? beside : left, at + (head.detail ?? 0), detail, {
      tone: 'ink-2',
    }),
  ];
}

/** One pipe between its plates: filled as far as the answer says, dashed and light where nobody counted it. */
function pipeOf(
  { of, tone, ...words }: Pipe,
  top: number,
  bore: number,
  x: Scale,
  frame: Frame,
): Partial<Drawn> {
  const { key, share, measured, below } = of;
  const [left, right] = frame.ends;
  const bottom = top + bore;
  const end = tenth(x(share));
  const plate = (name: string, at: number): Shape =>
    shape(
      `${key}-${name}`,
      rectPath({ left: at - 3, right: at + 3, top: top - 3, bottom: bottom + 3 }),
      'ink',
      'fitting',
    );
  const fill = { left, right: end, top: top + 1, bottom: bottom - 1 };
  const ink = below ? 'gap' : measured ? 'fill' : 'reported';
  return {
    shapes: [
      shape(key, rectPath(fill), tone, ink),
      shape(`${key}-walls`, `M${left} ${top}H${right}M${left} ${bottom}H${right}`, 'ink', 'wall'),
      plate('start', left),
      plate('end', right),
    ],
    texts: wordsIn({ key, ...words }, top, bore, end, frame),
  };
}

/** What is written in a pipe. */
interface Words extends Pick<Pipe, 'figure' | 'words' | 'elsewhere'> {
  readonly key: string;
}

/** In the open part of a pipe: where the rest comes from. */
const elseOf = (key: string, words: string, end: number, right: number, middle: number): PlacedText =>
  placed(`else-${key}`, (end + right) / 2, middle + 4.6, words, { tone: 'others', anchor: 'middle' });

/** The figure in the pipe, and who says it: after the figure where the fill holds both, else beyond its end. */
function wordsIn(
  { key, figure, words, elsewhere }: Words,
  top: number,
  bore: number,
  end: number,
  { ends }: Frame,
): PlacedText[] {
  const [left, right] = ends;
  const from = left + 3 + Math.max(7, bore * 0.16);
  const fits = (end - from - 8) / (textWidth(figure, 1) * 1.05);
  const size = tenth(Math.min(46, fits, Math.max(16, bore * 0.56)));
  const middle = top + bore / 2;
  const wide = textWidth(figure, size) * 1.05;
  const said = placed(`answer-${key}`, from, middle + size * 0.355, figure, { size });
  if (words === '')
    return elsewhere === '' || right - end < 90 ? [said] : [said, elseOf(key, elsewhere, end, right, middle)];
  const after = from + wide + 10;
  const room = end - 8 - after;
  const inside = textWidth(words, labelSize) * 1.06 <= room || end >= right - 1;
  const beyond = end + 10;
  const lines = wrapText(words, ((inside ? end : right) - 10 - (inside ? after : beyond)) * 0.94, labelSize);
  const y = middle + 4.6 - (lines.length - 1) * 7.5;
  return [said, placed(`says-${key}`, inside ? after : beyond, y, lines, { leading: 15 })];
}

/** Quarters, named once over the first pipe. */
const ticksOf = (x: Scale, y: number): Tick[] =>
  [0, 25, 50, 75, 100].map((share) => {
    const at = tenth(x(share));
    return tick(`x-${share}`, `M${at} ${y + 4}v6`, {
      base: share === 0,
      x: at,
      y,
      anchor: share === 0 ? 'start' : share === 100 ? 'end' : 'middle',
      text: percent(share),
    });
  });
