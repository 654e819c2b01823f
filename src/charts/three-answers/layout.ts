// Geometry of disagreement: a pipe a question, filled as far as its answer says; the one that a view opens is cut lengthwise into all its answers.
import type { PlacedText, PlotScene, Size, Tick } from '../contract/scene.ts';
import { linear, tick, type Scale } from '../kit/axes.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { percent } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import { frames, type Frame } from './layout-frames.ts';
import { channelOf, endOf, platesOf, type Channel } from './layout-channel.ts';
import { closedWords, openWords, type Named } from './layout-words.ts';
import type { Answer, Rows, Spoken, View } from './rows.ts';
import type { Labels } from './words.ts';

/** A question with its pipe, which has a channel for each answer that is drawn. */
interface Asked {
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
  readonly channels: readonly Channel[];
}

/** Magnets by partner; both counts of each are worked out from trade data. */
const magnetsAsked = ({ magnets }: Rows, labels: Labels): readonly Asked[] =>
  magnets.map((each) => {
    const tone = each.key === 'China' ? 'china' : 'others';
    const channel = (of: Answer, speaks: string): Channel => ({
      of,
      tone,
      isMain: true,
      answer: labels.parted(of),
      speaks,
      elsewhere: '',
      fillsRest: false,
      unsaid: '',
    });
    return {
      key: each.key,
      name: labels.partner(each),
      detail: null,
      channels: [channel(each.weight, labels.weight), channel(each.value, labels.value)],
    };
  });

/** What is asked in a view: who answers is said where a question is opened. */
function askedIn(rows: Rows, labels: Labels, view: View): readonly Asked[] {
  if (view === 'magnets') return magnetsAsked(rows, labels);
  return rows.questions[view].map((question) => {
    const { key, headline, answers } = question;
    const channel = (of: Spoken): Channel => ({
      of,
      tone: 'china',
      isMain: of === headline,
      answer: labels.parted(of),
      speaks: view === key ? labels.speaker(of, rows) : '',
      elsewhere: of === headline || of.share < 50 ? labels.elsewhere : '',
      fillsRest: true,
      unsaid: of.below ? labels.unsaid : '',
    });
    return { ...labels.question(question), key, channels: answers.map(channel) };
  });
}

/** Draws the questions one under the other on one scale of per cent. */
export function threeAnswers(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const frame = frames[size];
  const asked = askedIn(rows, labels, view);
  const x = linear([0, 100], frame.ends);
  const isAnyOpened = asked.some(({ key }) => key === view);
  const bore = boreOf(asked, frame);
  const parts: Partial<Drawn>[] = [];
  let y: number = frame.top;
  asked.forEach(({ key, name, detail, channels }, i) => {
    if (i > 0) y += frame.between;
    const isClosed = isAnyOpened && key !== view;
    const high = isClosed ? frame.closed.bore : isAnyOpened ? frame.opened : boreIn(channels, bore);
    if (!isClosed) {
      parts.push({ texts: headOf(key, name, detail, y, frame) });
      y += headRoom(detail, frame);
    }
    parts.push(...pipeOf(isClosed ? { key, name } : null, channels, y, high, x, frame));
    y += high;
  });
  const kind = view === 'magnets' ? 'magnets' : 'imports';
  const [left, right] = frame.ends;
  const title = placed('title', left, 12, labels.scale[kind]);
  const isUnder = frame.key === 'under';
  if (isUnder) y += footLine;
  const dashes = placed('key', isUnder ? left : right, isUnder ? y + 2 : 12, labels.dashes[kind], {
    tone: 'ink-2',
    anchor: isUnder ? 'start' : 'end',
  });
  return sceneOf(
    { width: frame.width, height: tenth(y + 9) },
    [{ texts: [title, dashes] }, ...parts],
    ticksOf(x, frame.top - 13),
  );
}

/** What a line under the last pipe takes. */
const footLine = 19;
/** Between the channels of a pipe. */
const slit = 3;

const headRoom = (detail: string | null, { head }: Frame): number =>
  detail === null || head.detail === null ? head.name + 7 : head.lines;

const boreIn = (channels: readonly Channel[], bore: number): number => channels.length * (bore + slit) - slit;

/** The bore of a channel where no question is opened, as thick as the height allows. */
function boreOf(asked: readonly Asked[], frame: Frame): number {
  const foot = frame.key === 'under' ? footLine : 0;
  const channels = asked.reduce((sum, each) => sum + each.channels.length, 0);
  const heads = asked.reduce((sum, { detail }) => sum + headRoom(detail, frame), 0);
  const gaps = (asked.length - 1) * frame.between + (channels - asked.length) * slit;
  return Math.floor((frame.height - 9 - foot - frame.top - heads - gaps) / channels);
}

/** One pipe between its plates, cut into channels of one bore: no source counts for more than another. */
function pipeOf(
  closed: Named | null,
  channels: readonly Channel[],
  top: number,
  high: number,
  x: Scale,
  frame: Frame,
): Partial<Drawn>[] {
  const bore = (high - slit * (channels.length - 1)) / channels.length;
  const drawn = channels.map((channel, place) => {
    const room = {
      top: tenth(top + place * (bore + slit)),
      bore: tenth(bore),
      end: endOf(channel.of, x, frame),
    };
    return {
      shapes: channelOf(channel, room, frame),
      texts: closed === null ? openWords(channel, room, frame) : closedWords(closed, channel, room, frame),
    };
  });
  const main = channels.find(({ isMain }) => isMain)?.of.key ?? '';
  return [...drawn, { shapes: platesOf(main, top, high, frame) }];
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
