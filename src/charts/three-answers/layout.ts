// Geometry of disagreement: a large pipe a question, filled as far as its answer says; one that is opened has beneath what else was answered.
import type { PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { rectPath } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { percent, tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Answer, Rows, Spoken, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The scale of per cent is the same in every view, and so is the bore of a question: it means nothing, so it must not change. */
const frames = {
  wide: {
    width: 640,
    ends: [12, 628],
    top: 42,
    height: 362,
    /** Over a pipe: its name, and what it counts beside or under it. */
    head: { name: 17, lines: 23, detail: null },
    between: { answers: 7, questions: 11 },
    /** Pipes of questions are `asked` high; those of magnets, which are more, as high as there is room. */
    bore: { least: 24, most: 78, asked: 72 },
    figure: 124,
    source: 16,
    /** Where a view opens one question the others have their names inside, over smaller figures. */
    closed: { name: 16, figure: 40 },
    elsewhere: 17,
    /** Where the line that explains the dashes stands: beside the title, or under the last pipe. */
    key: 'beside',
  },
  narrow: {
    width: 360,
    ends: [14, 346],
    top: 42,
    /** As high as puts the first slip under the line where it is read: a phone shows the view before it first. */
    height: 440,
    head: { name: 16, lines: 37, detail: 15 },
    between: { answers: 7, questions: 9 },
    /** So low that what the last question opens ends above a slip. */
    bore: { least: 22, most: 92, asked: 60 },
    figure: 124,
    source: labelSize,
    closed: { name: 14, figure: 32 },
    elsewhere: 15,
    key: 'under',
  },
} as const;
type Frame = (typeof frames)[Size];
/** Under the pipe of a question that is opened: answers of the same length in one line, and those of another in thin pipes. */
const under = { line: 18, first: 8, bore: 24, between: 7 } as const;
/** On a phone the words on a pipe of which only a bound is known stand under it. */
const note = 15;
/** What a line under the last pipe takes. */
const footLine = 19;

/** What flows in one pipe, and the words in it. */
interface Pipe {
  readonly of: Answer;
  readonly tone: Extract<Tone, 'china' | 'others'>;
  /** The word that bounds the number, where there is one, and the number. */
  readonly answer: readonly string[];
  /** What is said of the answer, and shorter for a pipe too short for it. */
  readonly speaks: readonly [string, string] | null;
  /** What the open part of the pipe is, where it is said. */
  readonly elsewhere: string;
  /** That nobody said how much, where only a bound is known. */
  readonly unsaid: string;
}
/** An answer that would fill the pipe as far as the large one: who gives it, and whether that was measured and read. */
interface Same {
  readonly key: string;
  readonly measured: boolean;
  readonly says: string;
}
/** A question with its pipes, large, and the other answers to it, small and beneath. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
  /** Who gives the answer in the pipe of a question that is opened. */
  readonly source: string;
  readonly pipes: readonly Pipe[];
  /** Whether the view opens it. */
  readonly opened: boolean;
  readonly same: readonly Same[];
  readonly others: readonly Pipe[];
}

/** Magnets by partner; both counts of each are worked out from trade data. */
const magnetsAsked = ({ magnets }: Rows, labels: Labels): readonly Asked[] =>
  magnets.map((each) => {
    const tone = each.key === 'China' ? 'china' : 'others';
    const pipe = (of: Answer, words: string): Pipe => ({
      of,
      tone,
      answer: labels.parted(of),
      speaks: [words, words],
      elsewhere: '',
      unsaid: '',
    });
    return {
      key: each.key,
      name: labels.partner(each),
      detail: null,
      source: '',
      pipes: [pipe(each.weight, labels.weight), pipe(each.value, labels.value)],
      opened: false,
      same: [],
      others: [],
    };
  });

const isSame = (a: Answer, b: Answer): boolean => a.share === b.share && a.below === b.below;

/** What is asked in a view: who answers is said where a question is opened. */
function askedIn(rows: Rows, labels: Labels, view: View): readonly Asked[] {
  if (view === 'magnets') return magnetsAsked(rows, labels);
  return rows.questions[view].map((question) => {
    const { key, headline, answers } = question;
    const opened = view === key;
    const pipe = (of: Spoken, speaks: Pipe['speaks']): Pipe => ({
      of,
      tone: 'china',
      answer: labels.parted(of),
      speaks,
      elsewhere: speaks === null ? labels.elsewhere : '',
      unsaid: of.below ? labels.unsaid : '',
    });
    return {
      ...labels.question(question),
      key,
      source: opened ? labels.speaker(headline, rows) : '',
      pipes: [pipe(headline, null)],
      opened,
      same: answers
        .filter((of) => of !== headline && isSame(of, headline))
        .map((of) => ({ key: of.key, measured: of.measured, says: labels.same(of, headline, rows) })),
      others: answers
        .filter((of) => !isSame(of, headline))
        .map((of) => pipe(of, [labels.speaker(of, rows), labels.briefly(of, rows)])),
    };
  });
}

/** Draws the questions one under the other on one scale of per cent. */
export function threeAnswers(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const asked = askedIn(rows, labels, view);
  const x = linear([0, 100], frame.ends);
  const bore = view === 'magnets' ? boreOf(asked, frame) : frame.bore.asked;
  const isAnyOpened = asked.some(({ opened }) => opened);
  const parts: Partial<Drawn>[] = [];
  let y: number = frame.top;
  asked.forEach(({ key, name, detail, source, pipes, opened, same, others }, i) => {
    if (i > 0) y += frame.between.questions;
    if (isAnyOpened && !opened) {
      parts.push(...pipes.map((pipe) => closedPipe(key, name, pipe, y, bore, x, frame)));
      y += bore;
      return;
    }
    const speaker = pipes.slice(0, 1).map(({ of }) => sourceOf(of.key, source, y, frame));
    parts.push({ texts: [...headOf(key, name, detail, y, frame), ...(source === '' ? [] : speaker)] });
    y += headRoom(detail, frame);
    pipes.forEach((pipe, place) => {
      if (place > 0) y += frame.between.answers;
      parts.push(pipeOf(pipe, y, bore, x, frame));
      y += bore;
    });
    if (same.length > 0) {
      parts.push(...sameIn(same, y + under.line, frame));
      y += under.line + 2;
    }
    others.forEach((pipe, place) => {
      y += place > 0 ? under.between : under.first;
      parts.push(pipeOf(pipe, y, under.bore, x, frame));
      y += under.bore + (pipe.of.below && size === 'narrow' ? note : 0);
    });
    if (opened) y += 4;
  });
  const kind = view === 'magnets' ? 'magnets' : 'imports';
  const [left, right] = frame.ends;
  const title = placed('title', left, 12, labels.scale[kind]);
  const isUnder = frame.key === 'under';
  const isFirst = view === 'three-answers';
  if (isUnder) y += footLine;
  const dashes = placed('key', isUnder ? left : right, isUnder ? y + 2 : 12, labels.dashes[kind], {
    tone: 'ink-2',
    anchor: isUnder ? 'start' : 'end',
  });
  return sceneOf(
    { width: frame.width, height: Math.max(isFirst && isUnder ? frame.height : 0, tenth(y + 9)) },
    [{ texts: [title, dashes] }, ...parts],
    ticksOf(x, frame.top - 13),
  );
}

const headRoom = (detail: string | null, { head }: Frame): number =>
  detail === null || head.detail === null ? head.name + 7 : head.lines;

/** The bore that all pipes of magnets share, as thick as the height allows. */
function boreOf(asked: readonly Asked[], frame: Frame): number {
  const { top, height, between, bore } = frame;
  const foot = frame.key === 'under' ? footLine : 0;
  const pipes = asked.reduce((sum, each) => sum + each.pipes.length, 0);
  const heads = asked.reduce((sum, { detail }) => sum + headRoom(detail, frame), 0);
  const gaps = (asked.length - 1) * between.questions + (pipes - asked.length) * between.answers;
  return Math.floor(
    Math.min(bore.most, Math.max(bore.least, (height - 9 - foot - top - heads - gaps) / pipes)),
  );
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

/** Who gives answers of the same length, one beside another, each behind a piece of its pipe. */
function sameIn(same: readonly Same[], y: number, { ends }: Frame): Partial<Drawn>[] {
  let x: number = ends[0];
  return same.map(({ key, measured, says }) => {
    const piece = rectPath({ left: tenth(x), right: tenth(x + 13), top: y - 11, bottom: y - 2 });
    const text = placed(`says-${key}`, x + 19, y - 2, says);
    x += 19 + textWidth(says, labelSize) * 1.06 + 10;
    return { shapes: [shape(key, piece, 'china', measured ? 'fill' : 'estimate')], texts: [text] };
  });
}

/** Who gives the answer in the pipe that is opened, at the right end of its head. */
const sourceOf = (key: string, source: string, y: number, { ends, head, source: size }: Frame): PlacedText =>
  placed(`says-${key}`, ends[1], y + head.name - 1, source, { size, weight: 600, anchor: 'end' });

/** One pipe between its plates, with its words. */
function pipeOf(pipe: Pipe, top: number, bore: number, x: Scale, frame: Frame): Partial<Drawn> {
  const { of, ...words } = pipe;
  const end = tenth(x(of.share));
  return {
    shapes: bodyOf(pipe, top, bore, end, frame),
    texts: wordsIn({ key: of.key, ...words }, { top, bore, end }, frame),
  };
}

/** The dashes of a fill that ends at a plate stand this far before it. */
const inside = 8;

/** What is read on a filled run. */
const onFill = { china: 'on-fill', others: 'on-pale' } as const;

/**
 * A pipe filled to the share that its answer gives, its end broken into dashes where that was not measured and read; its walls begin
 * where the fill ends. How much flows below a bound nobody said: such a pipe is open from end to end, between dashed walls.
 */
function bodyOf({ of, tone }: Pipe, top: number, bore: number, end: number, { ends }: Frame): Shape[] {
  const { key, measured, below } = of;
  const [left, right] = ends;
  const bottom = top + bore;
  // Thin pipes lie close, so their plates reach less far.
  const over = bore > under.bore ? 3 : 2;
  const plate = (name: string, at: number): Shape =>
    shape(
      `${key}-${name}`,
      rectPath({ left: at - 3, right: at + 3, top: top - over, bottom: bottom + over }),
      'ink',
      'fitting',
    );
  const plates = [plate('start', left), plate('end', right)];
  if (below)
    return [
      shape(`${key}-ground`, rectPath({ left, right, top, bottom }), 'paper', 'fill'),
      shape(key, `M${left} ${top}H${right}M${left} ${bottom}H${right}`, 'ink-2', 'gap'),
      ...plates,
    ];
  const walls = `M${end} ${top}H${right}M${end} ${bottom}H${right}`;
  const fill = shape(key, rectPath({ left, right: end, top, bottom }), tone, 'fill');
  const edge = shape(`${key}-edge`, `M${Math.min(end, right - inside)} ${top}V${bottom}`, 'paper', 'dashes');
  return [
    ...(end < right ? [shape(`${key}-walls`, walls, 'ink', 'wall')] : []),
    fill,
    ...(measured ? [] : [edge]),
    ...plates,
  ];
}

/** A question that a view leaves closed: its name over its number, in the pipe. */
function closedPipe(
  key: string,
  name: string,
  pipe: Pipe,
  top: number,
  bore: number,
  x: Scale,
  frame: Frame,
): Partial<Drawn> {
  const { of, answer, elsewhere } = pipe;
  const [left, right] = frame.ends;
  const end = tenth(x(of.share));
  const { name: small, figure: size } = frame.closed;
  const tone = onFill[pipe.tone];
  return {
    shapes: bodyOf(pipe, top, bore, end, frame),
    texts: [
      placed(`name-${key}`, left + 12, top + small + 7, name, { size: small, weight: 600, tone }),
      placed(`answer-${of.key}`, left + 12, top + bore - 12, answer.join(' '), {
        size,
        face: 'display',
        tone,
      }),
      ...(right - end >= 90 ? [elseOf(of.key, elsewhere, end, top + bore / 2, frame)] : []),
    ],
  };
}

/** What is written in a pipe. */
interface Words extends Omit<Pipe, 'of'> {
  readonly key: string;
}
/** Where a pipe stands, and how far it is filled. */
interface Room {
  readonly top: number;
  readonly bore: number;
  readonly end: number;
}

/** In the open part of a pipe: where the rest comes from, in lines as long as it. */
function elseOf(key: string, words: string, end: number, middle: number, frame: Frame): PlacedText {
  const [, right] = frame.ends;
  const size = frame.elsewhere;
  const lines = wrapText(words, right - end - 16, size, 600);
  const y = middle + size * 0.36 - ((lines.length - 1) * (size + 2)) / 2;
  return placed(`else-${key}`, (end + right) / 2, y, lines, {
    size,
    weight: 600,
    tone: 'others',
    anchor: 'middle',
  });
}

/** How wide words are at most, in the face of headlines or that of labels. */
const widthOf = (words: string, size: number): number =>
  Math.max(displayWidth(words, size), textWidth(words, size));

/** An answer as large as a filled run takes it: in one line, or the word that bounds it over the number. */
function largest(answer: readonly string[], wide: number, high: number, most: number) {
  const set = (lines: readonly string[]) => {
    const widest = Math.max(...lines.map((line) => widthOf(line, 1)));
    const tall = lines.length === 1 ? 0.86 : 0.82 / lines.length;
    return { lines, size: tenth(Math.min(most, wide / widest, high * tall)) };
  };
  const [one, more] = [set([answer.join(' ')]), set(answer)];
  return more.size > one.size ? more : one;
}

/** The answer in the pipe, large, and what is said of it: beyond the filled run. */
function wordsIn(words: Words, room: Room, frame: Frame): PlacedText[] {
  const { key, tone, answer, speaks, elsewhere } = words;
  const { top, bore, end } = room;
  if (bore === under.bore) return smallWords(words, room, frame);
  const [left, right] = frame.ends;
  const middle = top + bore / 2;
  const { lines, size } = largest(answer, end - left - 24, bore, frame.figure);
  const leading = size * 0.94;
  const base = middle + size * 0.34 - ((lines.length - 1) * leading) / 2;
  const texts = [
    placed(`answer-${key}`, left + 12, base, lines, { size, leading, face: 'display', tone: onFill[tone] }),
  ];
  if (speaks !== null) {
    const said = left + 12 + widthOf(answer.join(' '), size);
    texts.push(placed(`says-${key}`, Math.max(said, end) + 10, middle + 4.6, speaks[0]));
  }
  if (elsewhere !== '' && right - end >= 90) texts.push(elseOf(key, elsewhere, end, middle, frame));
  return texts;
}

/** One line in a thin pipe: in its filled run, else after its end; that nobody said how much at its other end, or under it. */
function smallWords({ key, tone, answer, speaks, unsaid }: Words, room: Room, frame: Frame): PlacedText[] {
  const [left, right] = frame.ends;
  const said = answer.join(' ');
  const [long, brief] = speaks ?? ['', ''];
  const wide = textWidth(said, labelSize, 600) * 1.06 + 8;
  const holds = (words: string, space: number) => wide + textWidth(words, labelSize) * 1.06 <= space;
  const inside = holds(long, room.end - left - 18);
  const from = inside || !holds(brief, right - room.end - 16) ? left + 12 : room.end + 8;
  const words = inside || holds(long, right - from - 8) ? long : brief;
  const y = room.top + room.bore / 2 + 4.6;
  // In a pipe of which only a bound is known nothing is filled.
  const on = from > room.end || unsaid !== '' ? 'ink' : onFill[tone];
  const [at, line, anchor] =
    frame.width === frames.wide.width
      ? ([right - 12, y, 'end'] as const)
      : ([left + 12, room.top + room.bore + note, 'start'] as const);
  return [
    placed(`answer-${key}`, from, y, said, { weight: 600, tone: on }),
    placed(`says-${key}`, from + wide, y, words, { tone: on }),
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
