// Geometry of disagreement: a large pipe a question, filled as far as its answer says; one that is opened has its other answers beneath.
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Answer, Rows, Spoken, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The scale of per cent is the same in every view; how thick the large pipes are follows how much else stands there. */
const frames = {
  wide: {
    width: 640,
    ends: [12, 628],
    top: 42,
    height: 362,
    /** Over a pipe: its name, and what it counts beside or under it. */
    head: { name: 17, lines: 23, detail: null },
    between: { answers: 7, questions: 11 },
    /** Where a view opens a question its pipe is `opened` high, and the others are `closed`, with their names inside. */
    bore: { least: 24, most: 78, opened: 118, closed: 38 },
    figure: 104,
    source: 16,
    closed: { name: 16, figure: 26 },
  },
  narrow: {
    width: 360,
    ends: [14, 346],
    top: 42,
    /** As high as puts the first slip under the line where it is read: a phone shows the view before it first. */
    height: 440,
    head: { name: 16, lines: 37, detail: 15 },
    between: { answers: 7, questions: 9 },
    bore: { least: 22, most: 92, opened: 88, closed: 30 },
    figure: 78,
    source: labelSize,
    closed: { name: 14, figure: 22 },
  },
} as const;
type Frame = (typeof frames)[Size];
/** Under the pipe of a question that is opened: its other answers in thin pipes. */
const under = { first: 8, bore: 24, between: 7 } as const;
/** On a phone the words on a pipe of which only a bound is known stand under it. */
const note = 15;

/** What flows in one pipe, and the words in it. */
interface Pipe {
  readonly of: Answer;
  readonly tone: Tone;
  readonly bound: string;
  readonly figure: string;
  /** What is said of the answer, and shorter for a pipe too short for it. */
  readonly speaks: readonly [string, string] | null;
  /** What the open part of the pipe is, where it is said. */
  readonly elsewhere: string;
  /** Who gives the answer, where it stands in the pipe after its number. */
  readonly source: string;
  /** That nobody said how much, where only a bound is known. */
  readonly unsaid: string;
}
/** A question with its pipes, large, and the other answers to it, small and beneath. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
  readonly pipes: readonly Pipe[];
  /** Whether the view opens it. */
  readonly opened: boolean;
  readonly others: readonly Pipe[];
}

/** Magnets by partner; both counts of each are worked out from trade data. */
const magnetsAsked = ({ magnets }: Rows, labels: Labels): readonly Asked[] =>
  magnets.map((each) => {
    const tone = each.key === 'China' ? 'china' : 'others';
    const pipe = (of: Answer, words: string): Pipe => ({
      of,
      tone,
      ...labels.parted(of),
      speaks: [words, words],
      elsewhere: '',
      source: '',
      unsaid: '',
    });
    return {
      key: each.key,
      name: labels.partner(each),
      detail: null,
      pipes: [pipe(each.weight, labels.weight), pipe(each.value, labels.value)],
      opened: false,
      others: [],
    };
  });

/** What is asked in a view: who answers is said where a question is opened. */
function askedIn(rows: Rows, labels: Labels, view: View): readonly Asked[] {
  if (view === 'magnets') return magnetsAsked(rows, labels);
  return rows.questions[view].map((question) => {
    const { key, headline, answers } = question;
    const opened = view === key;
    const pipe = (of: Spoken, speaks: Pipe['speaks']): Pipe => ({
      of,
      tone: 'china',
      ...labels.parted(of),
      speaks,
      elsewhere: speaks === null ? labels.elsewhere : '',
      source: opened && speaks === null ? labels.speaker(of, rows) : '',
      unsaid: of.below ? labels.unsaid : '',
    });
    return {
      ...labels.question(question),
      key,
      pipes: [pipe(headline, null)],
      opened,
      others: answers
        .filter((of) => of !== headline)
        .map((of) => pipe(of, [labels.speaker(of, rows), labels.briefly(of, rows)])),
    };
  });
}

/** On a phone slips pass over the lower half of a figure, so what a view opens comes first there. */
const ordered = (asked: readonly Asked[], size: Size): readonly Asked[] =>
  size === 'wide' ? asked : asked.toSorted((a, b) => b.others.length - a.others.length);

/** Draws the questions one under the other on one scale of per cent. */
export function threeAnswers(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const asked = ordered(askedIn(rows, labels, view), size);
  const x = linear([0, 100], frame.ends);
  const bore = boreOf(asked, frame);
  const closed = asked.some(({ opened }) => opened) ? frame.bore.closed : null;
  const parts: Partial<Drawn>[] = [];
  let y: number = frame.top;
  asked.forEach(({ key, name, detail, pipes, opened, others }, i) => {
    if (i > 0) y += frame.between.questions;
    if (closed !== null && !opened) {
      parts.push(...pipes.map((pipe) => closedPipe(key, name, pipe, y, closed, x, frame)));
      y += closed;
      return;
    }
    parts.push({ texts: headOf(key, name, detail, y, frame) });
    y += headRoom(detail, frame);
    pipes.forEach((pipe, place) => {
      if (place > 0) y += frame.between.answers;
      parts.push(pipeOf(pipe, y, bore, x, frame));
      y += bore;
    });
    others.forEach((pipe, place) => {
      y += place > 0 ? under.between : under.first;
      parts.push(pipeOf(pipe, y, under.bore, x, frame));
      y += under.bore + (pipe.of.below && size === 'narrow' ? note : 0);
    });
    if (opened) y += 4;
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

/** The bore that all large pipes of a view share, as thick as its height allows. */
function boreOf(asked: readonly Asked[], frame: Frame): number {
  const { top, height, between, bore } = frame;
  if (asked.some(({ opened }) => opened)) return bore.opened;
  const pipes = asked.reduce((sum, each) => sum + each.pipes.length, 0);
  const heads = asked.reduce((sum, { detail }) => sum + headRoom(detail, frame), 0);
  const gaps = (asked.length - 1) * between.questions + (pipes - asked.length) * between.answers;
  return Math.floor(Math.min(bore.most, Math.max(bore.least, (height - 9 - top - heads - gaps) / pipes)));
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

/** One pipe between its plates, with its words. */
function pipeOf(pipe: Pipe, top: number, bore: number, x: Scale, frame: Frame): Partial<Drawn> {
  const { of, ...words } = pipe;
  const end = tenth(x(of.share));
  return {
    shapes: bodyOf(pipe, top, bore, end, frame),
    texts: wordsIn({ key: of.key, ...words }, { top, bore, end }, frame),
  };
}

/**
 * A pipe filled to the share that its answer gives, light and dashed where that was not measured and read; its walls begin where the fill
 * ends. How much flows below a bound nobody said: such a pipe is open from end to end, between dashed walls.
 */
function bodyOf({ of, tone }: Pipe, top: number, bore: number, end: number, { ends }: Frame): Shape[] {
  const { key, measured, below } = of;
  const [left, right] = ends;
  const bottom = top + bore;
  const plate = (name: string, at: number): Shape =>
    shape(
      `${key}-${name}`,
      rectPath({ left: at - 3, right: at + 3, top: top - 3, bottom: bottom + 3 }),
      'ink',
      'fitting',
    );
  const plates = [plate('start', left), plate('end', right)];
  if (below)
    return [
      shape(`${key}-ground`, rectPath({ left, right, top, bottom }), 'paper-2', 'fill'),
      shape(key, `M${left} ${top}H${right}M${left} ${bottom}H${right}`, 'ink-2', 'gap'),
      ...plates,
    ];
  const walls = `M${end} ${top}H${right}M${end} ${bottom}H${right}`;
  const fill = shape(key, rectPath({ left, right: end, top, bottom }), tone, measured ? 'fill' : 'reported');
  return [...(end < right ? [shape(`${key}-walls`, walls, 'ink', 'wall')] : []), fill, ...plates];
}

/** A question that a view leaves closed: its name and its number in one line of a thin pipe. */
function closedPipe(
  key: string,
  name: string,
  pipe: Pipe,
  top: number,
  bore: number,
  x: Scale,
  frame: Frame,
): Partial<Drawn> {
  const { of, bound, figure, elsewhere } = pipe;
  const [left, right] = frame.ends;
  const end = tenth(x(of.share));
  const middle = top + bore / 2;
  const size = { ...frame.closed, bound: labelSize };
  const second = left + 10 + textWidth(name, size.name, 600) * 1.06 + 10;
  const third = bound === '' ? second : second + textWidth(bound, size.bound) * 1.06 + 5;
  return {
    shapes: bodyOf(pipe, top, bore, end, frame),
    texts: [
      placed(`name-${key}`, left + 10, middle + 5, name, { size: size.name, weight: 600 }),
      ...(bound === '' ? [] : [placed(`bound-${of.key}`, second, middle + 5, bound)]),
      placed(`answer-${of.key}`, third, middle + 7, figure, { size: size.figure, face: 'display' }),
      ...(right - end >= 90 ? [elseOf(of.key, elsewhere, end, right, middle)] : []),
    ],
  };
}

/** What is written in a pipe. */
interface Words extends Omit<Pipe, 'of' | 'tone'> {
  readonly key: string;
}
/** Where a pipe stands, and how far it is filled. */
interface Room {
  readonly top: number;
  readonly bore: number;
  readonly end: number;
}

/** In the open part of a pipe: where the rest comes from. */
const elseOf = (key: string, words: string, end: number, right: number, middle: number): PlacedText =>
  placed(`else-${key}`, (end + right) / 2, middle + 4.6, words, { tone: 'others', anchor: 'middle' });

/** The figure in the pipe, large, after the word that bounds it, and who says it: in the filled run, or beyond it. */
function wordsIn(words: Words, room: Room, frame: Frame): PlacedText[] {
  const { key, bound, figure, speaks, elsewhere, source } = words;
  const { top, bore, end } = room;
  if (bore === under.bore) return smallWords(words, room, frame);
  const [left, right] = frame.ends;
  const middle = top + bore / 2;
  const before = bound === '' ? 0 : textWidth(bound, 16, 600) * 1.06 + 6;
  // What the source needs beside the number: its longest word.
  const kept =
    source === '' ? 0 : Math.max(...source.split(' ').map((word) => textWidth(word, frame.source, 600))) + 20;
  const fits = (end - left - 20 - before - kept) / (textWidth(figure, 1) * 1.14);
  const size = tenth(Math.min(frame.figure, fits, bore * 0.86));
  const small = 16;
  const base = middle + size * 0.34;
  let from = left + 12;
  const texts: PlacedText[] = [];
  if (bound !== '') {
    texts.push(placed(`bound-${key}`, from, base, bound, { size: small, weight: 600 }));
    from += textWidth(bound, small, 600) * 1.06 + 6;
  }
  texts.push(placed(`answer-${key}`, from, base, figure, { size, face: 'display' }));
  const said = from + textWidth(figure, size) * 1.14;
  const after = Math.max(said, speaks === null ? 0 : end) + 10;
  if (source !== '') texts.push(sourceOf(key, source, frame.source, { from: said + 6, to: end - 2, middle }));
  if (speaks !== null) texts.push(placed(`says-${key}`, after, middle + 4.6, speaks[0]));
  if (elsewhere !== '' && right - end >= 90) texts.push(elseOf(key, elsewhere, end, right, middle));
  return texts;
}

/** Who gives an answer, in as many lines as the filled run takes after the number. */
function sourceOf(
  key: string,
  source: string,
  size: number,
  { from, to, middle }: Readonly<Record<'from' | 'to' | 'middle', number>>,
): PlacedText {
  const lines = wrapText(source, (to - from) / 1.06, size, 600);
  const y = middle + size * 0.35 - ((lines.length - 1) * (size + 2)) / 2;
  return placed(`says-${key}`, from, y, lines, { size, weight: 600 });
}

/** One line in a thin pipe: in its filled run, else after its end; that nobody said how much at its other end, or under it. */
function smallWords({ key, bound, figure, speaks, unsaid }: Words, room: Room, frame: Frame): PlacedText[] {
  const [left, right] = frame.ends;
  const answer = bound === '' ? figure : `${bound} ${figure}`;
  const [long, brief] = speaks ?? ['', ''];
  const wide = textWidth(answer, labelSize, 600) * 1.06 + 8;
  const holds = (said: string, space: number) => wide + textWidth(said, labelSize) * 1.06 <= space;
  const inside = holds(long, room.end - left - 18);
  const from = inside || !holds(brief, right - room.end - 16) ? left + 12 : room.end + 8;
  const said = inside || holds(long, right - from - 8) ? long : brief;
  const y = room.top + room.bore / 2 + 4.6;
  const [at, line, anchor] =
    frame.width === frames.wide.width
      ? ([right - 12, y, 'end'] as const)
      : ([left + 12, room.top + room.bore + note, 'start'] as const);
  return [
    placed(`answer-${key}`, from, y, answer, { weight: 600 }),
    placed(`says-${key}`, from + wide, y, said),
    ...(unsaid === '' ? [] : [placed(`unsaid-${key}`, at, line, unsaid, { tone: 'ink-2', anchor })]),
  ];
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
