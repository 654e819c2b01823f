// The words at one thing: its value over it, and under the ground what it is and per what it counts.
import type { PlacedText, Size } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { wrapText } from '../look/text-width.ts';
import type { Content } from './rows.ts';
import type { Labels } from './words.ts';

/** Where a thing stands, and how wide its words may be. */
export interface Stand {
  readonly x: number;
  readonly room: number;
  readonly ground: number;
  /** The highest point of what is drawn. */
  readonly top: number;
}

/** A line of words in bold, over or under things. */
const sizeOfWords = { wide: 15, narrow: 14 } as const;

/** How far under the ground the words of these things reach. */
export function footOf(
  contents: readonly Content[],
  labels: Labels,
  room: (i: number) => number,
  size: Size,
) {
  const lines = contents.map((content, i) => {
    const { name, per } = labels.named(content);
    const bold = wrapText(name, room(i), sizeOfWords[size] - 1, 600).length;
    return bold * (sizeOfWords[size] + 1) + wrapText(per, room(i), 13).length * 15;
  });
  return 6 + Math.max(...lines) + 4;
}

/** The words of one thing. */
export function wordsAt(content: Content, labels: Labels, { x, room, ground, top }: Stand, size: Size) {
  const { key } = content;
  const { name, per } = labels.named(content);
  const letters = sizeOfWords[size];
  const value = wrapText(labels.said(content), room, letters, 600);
  const names = wrapText(name, room, letters - 1, 600);
  const under = ground + 6 + names.length * (letters + 1);
  const texts: PlacedText[] = [
    placed(`value-${key}`, x, top - 8 - (value.length - 1) * (letters + 2), value, {
      weight: 600,
      size: letters,
    }),
    placed(`name-${key}`, x, ground + 6 + letters - 1, names, {
      weight: 600,
      size: letters - 1,
      leading: letters + 1,
    }),
    placed(`per-${key}`, x, under + 13, wrapText(per, room, 13), { tone: 'ink-2' }),
  ];
  return texts;
}

/** The words of a thing beside it, where it has room there, the last line over the ground. */
export function wordsBeside(
  content: Content,
  labels: Labels,
  { x, room, ground }: Omit<Stand, 'top'>,
  size: Size,
) {
  const { key } = content;
  const { name, per } = labels.named(content);
  const letters = sizeOfWords[size];
  const [value, names, pers] = [
    wrapText(labels.said(content), room, letters + 2, 600),
    wrapText(name, room, letters - 1, 600),
    wrapText(per, room, 13),
  ];
  const last = ground - 8;
  const ofPer = last - (pers.length - 1) * 15;
  const ofName = ofPer - 16 - (names.length - 1) * (letters + 1);
  const ofValue = ofName - 20 - (value.length - 1) * (letters + 4);
  const texts: PlacedText[] = [
    placed(`value-${key}`, x, ofValue, value, { weight: 600, size: letters + 2 }),
    placed(`name-${key}`, x, ofName, names, { weight: 600, size: letters - 1, leading: letters + 1 }),
    placed(`per-${key}`, x, ofPer, pers, { tone: 'ink-2' }),
  ];
  return texts;
}
