// How many of how many, large in the wedge that a heap leaves free, and under it who counted; for Japan the same form, its two places empty.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';

/** Texts of one width, each under the one before. */
export function column(key: string, x: number, top: number, width: number) {
  const texts: PlacedText[] = [];
  let at = top;
  return {
    texts,
    add(part: string, text: string, style: TextStyle & { readonly size: number }, after = 0): void {
      const { size, weight = 400, leading = size + 2 } = style;
      const lines = wrapText(text, width, size, weight);
      texts.push(placed(`${key}-${part}`, x, at + size * 0.8, lines, style));
      at += (lines.length - 1) * leading + size + 2 + after;
    },
    get end(): number {
      return at;
    },
  };
}

export interface TallyPlace {
  readonly x: number;
  /** The baseline of the large digits. */
  readonly y: number;
  /** How large the digits are, and the words under them. */
  readonly size: number;
  readonly words: number;
}
export interface TallyWords {
  readonly what: string;
  readonly name: string;
  readonly who: string;
}

/** Digits of the headlines are up to a fifth wider than those of labels. */
export const wider = 1.2;

/** The words under a tally: what was counted, whose, and who says so. */
function under(
  key: string,
  { x, y, size, words }: TallyPlace,
  said: TallyWords,
  room: number,
  tone: 'others' | 'ink' | 'ink-2',
) {
  const text = column(key, x, y + size * 0.2 + 4, room);
  text.add('what', said.what, { size: Math.round(words * 1.3), weight: 600, tone }, 5);
  text.add('name', said.name, { size: words, weight: 600 });
  text.add('who', said.who, { size: Math.max(13, words - 2), tone: 'ink-2' });
  return text.texts;
}

/** A tally of two numbers: the part in the tone of the slips past the gate. */
export function tally(
  key: string,
  place: TallyPlace,
  [part, whole]: readonly [string, string],
  said: TallyWords,
  room: number,
): readonly PlacedText[] {
  const { x, y, size } = place;
  const large: TextStyle = { size, face: 'display' };
  const next = x + textWidth(part, size) * wider + size * 0.2;
  return [
    placed(`${key}-figure`, x, y, part, { ...large, tone: 'others' }),
    placed(`${key}-of`, next, y, whole, large),
    ...under(key, place, said, room, 'others'),
  ];
}

/** The two empty places of a tally as path data, and the word between them. */
function emptyPair(
  key: string,
  { x, y, size }: Pick<TallyPlace, 'x' | 'y' | 'size'>,
  of: string,
): { readonly boxes: string; readonly of: PlacedText } {
  const between = textWidth(of, size) * wider;
  const box = (left: number, width: number): string =>
    rectPath({ left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.04 });
  const first = size * 0.62;
  const second = x + first + between + size * 0.4;
  return {
    boxes: box(x, first) + box(second, size * 1.4),
    of: placed(`${key}-of`, x + first + size * 0.2 + between / 2, y, of, {
      size,
      face: 'display',
      anchor: 'middle',
      tone: 'ink-2',
    }),
  };
}

/**
 * A tally that nobody filled in: dashed boxes where the digits of others stand.
 * @param look where its words stand, if not under it, and the tone of the first of them
 */
export function emptyTally(
  key: string,
  place: TallyPlace,
  of: string,
  said: TallyWords,
  room: number,
  look: { readonly under: TallyPlace; readonly tone: 'ink' | 'ink-2' } = { under: place, tone: 'ink-2' },
): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] } {
  const { y, size } = place;
  const { boxes, of: ofText } = emptyPair(key, place, of);
  const words = under(key, look.under, said, room, look.tone);
  // A rule under the words that say so: what speaks of them points there, since a ring in an empty box would read as a nought.
  const last = words.at(-1);
  const rule = tenth((last?.y ?? y) + ((last?.lines.length ?? 1) - 1) * (last?.leading ?? 0) + 9);
  return {
    shapes: [
      shape(`${key}-none`, boxes, 'ink', 'gap'),
      shape(`${key}-said`, `M${look.under.x} ${rule}h${tenth(Math.min(room, size * 2))}`, 'ink', 'wall'),
    ],
    texts: [ofText, ...words],
  };
}
