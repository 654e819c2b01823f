// The words in a channel: its number, who gives it, and what is known of the part that is not filled.
import type { PlacedText, TextTone } from '../contract/scene.ts';
import { labelSize, placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Frame } from './layout-frames.ts';
import type { Channel, Room } from './layout-channel.ts';

/** What is read on a filled run. */
const onFill = { china: 'on-fill', others: 'on-pale' } as const;
/** Words stand this far inside an end. */
const pad = 12;
/** Scale of an answer that the view is not about. */
const lesser = 0.72;

/** How wide words are at most, in the face of headlines or that of labels. */
const widthOf = (words: string, size: number): number =>
  Math.max(displayWidth(words, size), textWidth(words, size));

/** A question, by the name that it keeps over views. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/** A question that a view leaves closed: its name and its number, in the pipe. */
export function closedWords({ key, name }: Named, channel: Channel, room: Room, frame: Frame): PlacedText[] {
  const { of, tone, answer, elsewhere } = channel;
  const [left, right] = frame.ends;
  const { name: small, figure: size } = frame.closed;
  const y = room.top + room.bore / 2 + size * 0.34;
  const on = onFill[tone];
  const from = left + pad + textWidth(name, small, 600) * 1.06 + 10;
  const words = answer.join(' ');
  const texts = [
    placed(`name-${key}`, left + pad, y, name, { size: small, weight: 600, tone: on }),
    placed(`answer-${of.key}`, from, y, words, { size, face: 'display', tone: on }),
  ];
  if (right - room.end >= 90) texts.push(elseOf(of.key, elsewhere, room, frame.closed.elsewhere, frame));
  return texts;
}

/** In the open part of a channel: where the rest comes from, in lines as long as it. */
function elseOf(
  key: string,
  words: string,
  { top, bore, end }: Room,
  size: number,
  frame: Frame,
): PlacedText {
  const [, right] = frame.ends;
  const lines = wrapText(words, right - end - 16, size, 600);
  const y = top + bore / 2 + size * 0.36 - ((lines.length - 1) * (size + 2)) / 2;
  return placed(`else-${key}`, (end + right) / 2, y, lines, {
    size,
    weight: 600,
    tone: 'on-pale',
    anchor: 'middle',
  });
}

/** Where the words on an answer stand: after the number, beyond the fill, or over the number. */
type Place = 'after' | 'beyond' | 'over';

/** Who gives an answer: in a line or two, or of a bound in as many as end before the question how much. */
const linesOf = ({ of, speaks }: Channel, { source, bound, says }: Frame): string[] =>
  wrapText(speaks, of.below ? bound : says, source, 600);

/** A number as large as its channel takes it, with the words on it, in one place that has room for both. */
function setIn(channel: Channel, { bore, end }: Room, frame: Frame) {
  const { of, answer, speaks, isMain } = channel;
  const [left, right] = frame.ends;
  const lines = linesOf(channel, frame);
  const said = Math.max(...lines.map((words) => textWidth(words, frame.source, 600))) * 1.06 + 10;
  const run = end - left - 2 * pad;
  const scale = isMain ? 1 : lesser;
  const set = (place: Place) => {
    const wide = place === 'after' && speaks !== '' ? run - said : run;
    // Digits have nothing under their line, so that under other words they may be taller than what is left.
    const high =
      (place === 'over' ? (bore - lines.length * (frame.source + 2) - 13) * 1.2 : bore * 0.86) *
      (place === 'over' && of.below ? 1 : scale);
    const size = tenth(Math.min(frame.figure, wide / widthOf(answer.join(' '), 1), high));
    return { place, size };
  };
  const least = Math.min(bore * 0.86, frame.figure) * scale * 0.8;
  const [after, over] = [set('after'), set('over')];
  if (of.below) return after.size >= over.size ? after : over;
  if (speaks === '' || (of.share >= 50 && after.size >= least)) return after;
  return right - end - pad >= said ? set('beyond') : over;
}

/** The answer in its channel, large, and who gives it. */
export function openWords(channel: Channel, room: Room, frame: Frame): PlacedText[] {
  const { of, tone, answer, speaks, elsewhere, fillsRest } = channel;
  const { top, bore, end } = room;
  const [left, right] = frame.ends;
  const { place, size } = setIn(channel, room, frame);
  const words = answer.join(' ');
  const on: TextTone = of.below ? 'ink' : onFill[tone];
  const middle = top + bore / 2;
  const base = place === 'over' ? top + bore - 10 : middle + size * 0.34;
  const stands = left + pad + widthOf(words, size);
  const said = linesOf(channel, frame);
  const leading = frame.source + 2;
  const first = middle + frame.source * 0.36 - ((said.length - 1) * leading) / 2;
  // Behind who gives it, or under that where there is no room.
  const behind = place === 'beyond' ? end + 10 + textWidth(speaks, frame.source, 600) : end;
  const isTight = elsewhere !== '' && place === 'beyond' && right - behind < 90;
  const at = (
    {
      after: { x: stands + 10, y: first, tone: on },
      beyond: {
        x: end + 10,
        y: isTight ? top + frame.source + 5 : first,
        tone: fillsRest ? 'on-pale' : 'ink',
      },
      over: { x: left + pad, y: top + frame.source + 5, tone: on },
    } satisfies Record<Place, { x: number; y: number; tone: TextTone }>
  )[place];
  const texts = [placed(`answer-${of.key}`, left + pad, base, words, { size, face: 'display', tone: on })];
  if (speaks !== '')
    texts.push(
      placed(`says-${of.key}`, at.x, at.y, said, {
        size: frame.source,
        weight: 600,
        tone: at.tone,
        leading,
      }),
    );
  const from = isTight ? end : behind;
  if (elsewhere !== '' && right - from >= 90)
    texts.push(elseOf(of.key, elsewhere, { ...room, end: from }, frame.elsewhere, frame));
  return of.below ? [...texts, ...unsaidIn(channel, room, frame)] : texts;
}

/** How large the sign is that asks how much flows, and the room that it takes. */
const asks = { size: 40, room: 34 };

/** Behind a bound a question mark, and that nobody said how much less. */
function unsaidIn({ of, unsaid }: Channel, { top, bore, end }: Room, frame: Frame): PlacedText[] {
  const right = frame.ends[1] - pad;
  const lines = wrapText(unsaid, right - end - asks.room, labelSize);
  const middle = top + bore / 2;
  const leading = labelSize + 3;
  return [
    placed(`asks-${of.key}`, end + asks.room / 2, middle + asks.size * 0.34, '?', {
      size: asks.size,
      face: 'display',
      anchor: 'middle',
    }),
    placed(`unsaid-${of.key}`, right, middle + 4.5 - ((lines.length - 1) * leading) / 2, lines, {
      anchor: 'end',
      leading,
    }),
  ];
}
