// The words at a shaft: who and how long, the loss set large, what it is of, and the method.
import type { PlacedText, TextTone } from '../contract/scene.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { holding, type Place } from './layout-ground.ts';
import type { Shaft } from './layout-shafts.ts';

/** Lines under each other: their text, style, and distance from the line before. */
interface Line {
  readonly key: string;
  readonly lines: readonly string[];
  readonly drop: number;
  readonly style: TextStyle;
}

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { drop, lines: own, style }) => sum + drop + (own.length - 1) * leadingOf(style), 0);
const leadingOf = ({ size = 13, leading }: TextStyle): number => leading ?? size + 2;

function stacked({ shaft: { key } }: Place, x: number, top: number, lines: readonly Line[]): PlacedText[] {
  let y = top;
  return lines.map((line) => {
    const text = placed(`${line.key}-${key}`, x, y + line.drop, line.lines, line.style);
    y += heightOf([line]);
    return text;
  });
}

/** From this size on a number is set in the face of headlines, which is thin, and so much wider than the measured one; smaller ones are bold. */
const large = 17;
const wider = 1.09;

/** The largest size up to `most` at which a text takes no more than `lines` lines of a width. */
function fitted(text: string, width: number, most: number, lines: number) {
  for (let size = most; ; size -= 1) {
    const [weight, room] = size < large ? ([600, width] as const) : ([400, width / wider] as const);
    const own = wrapText(text, room, size, weight);
    const fits = own.length <= lines && own.every((each) => textWidth(each, size, weight) <= room);
    if (fits || size <= 13) return { lines: own, size, weight } as const;
  }
}

/** On a phone one loss of each view is set largest. */
const sizeOf = ({ isFocus, isLeading, isLifted }: Pick<Shaft, 'isFocus' | 'isLeading' | 'isLifted'>) =>
  isFocus ? 'focus' : isLeading ? 'leading' : isLifted ? 'all' : 'back';

function answerLine(
  shaft: Pick<Shaft, 'answer' | 'depth' | 'isFocus' | 'isLeading' | 'isLifted'>,
  place: Place,
  width: number,
  tone: TextTone,
  lines = 1,
  most: number = place.frame.answer[sizeOf(shaft)],
): Line {
  const { answer, depth } = shaft;
  if (depth === null)
    return { key: 'answer', lines: wrapText(answer, width, 13, 600), drop: 20, style: { tone, weight: 600 } };
  const { lines: own, size, weight } = fitted(answer, width, most, lines);
  const style = { size, weight, tone, leading: size, ...(size < large ? {} : { face: 'display' as const }) };
  return { key: 'answer', lines: own, drop: Math.round(size * 0.78) + 7, style };
}

const plainLine = (key: string, text: string, width: number, drop: number, tone: TextTone): Line[] =>
  text === '' ? [] : [{ key, lines: wrapText(text, width, 13), drop, style: { tone } }];

/** What the answer is of: clear of its letters, however large. */
const baseLine = ({ base }: Shaft, { style: { size = 13 } }: Line, width: number, tone: TextTone): Line[] =>
  plainLine('base', base, width, Math.round(size * 0.22) + 13, tone);

const timesLine = ({ times }: Shaft, width: number, tone: TextTone): Line[] =>
  times === ''
    ? []
    : [{ key: 'times', lines: wrapText(times, width, 13, 600), drop: 18, style: { tone, weight: 600 } }];

/**
 * Who says it, and for how long: over the mouth; on a phone `top` further down than the floor, since a text card on its way out would
 * hide the mouths.
 */
function instituteWords(place: Place, isWide: boolean, top = 0): PlacedText[] {
  const { shaft, frame, room, left, bottom } = place;
  const { key, head, length, isDug, isLifted } = shaft;
  const own = wrapText(length, room, 13);
  const { who } = frame;
  if (isWide) {
    const tone = isDug && isLifted ? 'ink' : 'ink-2';
    return [
      placed(`who-${key}`, left, who.y, head, { tone, size: who.size, weight: 600 }),
      placed(`length-${key}`, left, frame.length, own, { tone: 'ink-2' }),
    ];
  }
  const style = { tone: 'on-pale', size: who.size, weight: 600 } as const;
  return [
    placed(`who-${key}`, left, bottom + top + who.y, head, style),
    placed(`length-${key}`, left, bottom + top + frame.length, own, { tone: 'on-pale' }),
  ];
}

/**
 * The same on a phone in the shaft that another goes on from, since under its floor they would name that one: under the mouth, or where
 * it says there how deep another is, over the floor.
 */
function instituteWithin({ shaft, frame, left, bottom }: Place): PlacedText[] {
  const { key, head, length, times, isDivided } = shaft;
  const { who, pad, surface } = frame;
  const top = times === '' || isDivided ? surface : bottom - frame.length - 8;
  return [
    placed(`who-${key}`, left + pad, top + who.y, head, { size: who.size, weight: 600 }),
    placed(`length-${key}`, left + pad, top + frame.length, length),
  ];
}

/**
 * Under the floor of a shaft, the loss first: deeper down, beside the scale, it would be read as that depth. On a phone its institute stands
 * under it.
 */
function below(place: Place, isWide: boolean): PlacedText[] {
  const { shaft, room, left, bottom } = place;
  const tone = 'on-pale';
  const isFull = isWide && shaft.isLifted;
  const isRange = shaft.atMost && (shaft.isFocus || !isWide);
  const answer = answerLine(shaft, place, room, tone, isRange ? 2 : 1);
  const lines = [
    answer,
    ...baseLine(shaft, answer, room, tone),
    ...timesLine(shaft, room, tone),
    ...(isFull ? plainLine('method', shaft.method, room, 22, tone) : []),
  ];
  return [...instituteWords(place, isWide, heightOf(lines) + 5), ...stacked(place, left, bottom, lines)];
}

/**
 * At the shaft of missing parts the loss hangs under its own floor, as at all others: under the depth of NRI's year it would name that. On paper
 * in the shaft stand how it compares with that year, and its method, on a phone its institute.
 */
function within(place: Place, step: number, isWide: boolean): PlacedText[] {
  const { shaft, frame, left, right, bottom } = place;
  const { surface, pad } = frame;
  const width = right - left - 2 * pad;
  const x = left + pad;
  // A word before a number stands before it at a desk and over it on a phone, smaller, so that the number stays the largest.
  const { hedge, amount } = shaft.parts;
  const tone = 'on-pale';
  const most = shaft.parts.hedge === '' ? undefined : frame.answer.alone;
  const answer = answerLine({ ...shaft, answer: amount }, place, width, tone, 1, most);
  const isBefore = isWide && hedge !== '';
  const first: Line[] =
    hedge === '' || isWide ? [] : [{ key: 'hedge', lines: [hedge], drop: 17, style: { tone, weight: 600 } }];
  const loss = [...first, answer, ...baseLine(shaft, answer, width, tone)];
  const times = timesLine(shaft, width, 'ink');
  const isUnder = !isWide && shaft.isDivided;
  const from = isUnder ? surface + step : surface + (step - heightOf(times)) / 2 - 4;
  const method = plainLine('method', shaft.method, width, times.length === 0 ? 20 : step + 20, 'ink');
  return [
    ...(isWide ? stacked(place, x, surface, method) : instituteWithin(place)),
    ...stacked(place, x, from, times),
    ...(isBefore
      ? afterHedge(stacked(place, x, bottom, loss), `hedge-${shaft.key}`, hedge)
      : stacked(place, x, bottom, loss)),
  ];
}

/** How large a word before a number is. */
const hedgeSize = 28;
/** The lines of a loss with a word before its number. */
function afterHedge(texts: readonly PlacedText[], key: string, hedge: string): PlacedText[] {
  const aside = displayWidth(hedge, hedgeSize);
  return texts.flatMap((text) =>
    text.key.startsWith('answer-')
      ? [
          placed(key, text.x, text.y, hedge, { size: hedgeSize, tone: text.tone, face: 'display' }),
          { ...text, x: tenth(text.x + aside) },
        ]
      : [text],
  );
}

/** At the foot of the shaft that goes on from another: what it adds, and the loss; nothing while it is filled in. */
function atFoot(place: Place): PlacedText[] {
  const { shaft, frame, left, right, bottom } = place;
  if (!shaft.isDug) return [];
  const width = right - left - 2 * frame.pad;
  const tone = 'on-pale';
  const weight = shaft.isLifted ? 600 : 400;
  const head: Line = {
    key: 'who',
    lines: wrapText(shaft.head, width, 13, weight),
    drop: 15,
    style: { tone, weight },
  };
  const answer = answerLine(shaft, place, width, tone);
  const lines = [head, answer, ...baseLine(shaft, answer, width, tone)];
  return stacked(place, left + frame.pad, bottom - heightOf(lines) - 7, lines);
}

/** All words at one shaft; `step` is how deep NRI's year is. */
export function wordsAt(place: Place, step: number, isWide: boolean): PlacedText[] {
  const { shaft } = place;
  if (!shaft.isAlone) return atFoot(place);
  if (!shaft.isDug) return instituteWords(place, isWide);
  if (shaft.key !== holding) return below(place, isWide);
  return [...(isWide ? instituteWords(place, isWide) : []), ...within(place, step, isWide)];
}
