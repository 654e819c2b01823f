// Where things stand on a slide of 960 by 540 points, and how large their letters are: the same in every deck.
import type { Layout } from './deck.ts';

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const slideSize = { width: 960, height: 540 } as const;
/** A4 upright, for notes on paper. */
export const notesSize = { width: 540, height: 720 } as const;

/** English metric units of a length in points, as the format counts. */
export const emu = (points: number): number => Math.round(points * 12_700);

const left = 56;
const width = 864;
const title: Frame = { x: left, y: 22, width, height: 76 };
const picture: Frame = { x: left, y: 104, width, height: 370 };
/** The small lines at the foot, three or four at most: the only text under 18 points. */
export const footFrame: Frame = { x: left, y: 478, width, height: 58 };

export const frames: Readonly<
  Record<Layout, { readonly title: Frame; readonly words?: Frame; readonly picture?: Frame }>
> = {
  opening: { title: { x: left, y: 92, width, height: 170 }, words: { x: left, y: 274, width, height: 200 } },
  words: { title, words: { x: left, y: 116, width, height: 358 } },
  picture: { title, picture },
  'picture-words': {
    title,
    picture: { ...picture, width: 608 },
    words: { x: 684, y: 104, width: 236, height: 230 },
  },
};
/** Where a QR code stands: below the words beside a picture, else at the right of the foot. */
export const codeFrame = (layout: Layout): Frame => ({
  x: layout === 'picture-words' ? 676 : 788,
  y: 340,
  width: 140,
  height: 140,
});

/** Where the words of a slide stand: beside or above its code, else down to the foot. Undefined for a layout without words. */
export function wordsFrame(layout: Layout, hasCode: boolean): Frame | undefined {
  const { words } = frames[layout];
  if (words === undefined || layout === 'opening') return words;
  if (layout === 'picture-words') return hasCode ? words : { ...words, height: picture.height };
  return hasCode ? { ...words, width: codeFrame(layout).x - 24 - words.x } : words;
}

/** Sizes of letters in points. */
export const letters = {
  opening: 46,
  title: 30,
  words: 32,
  beside: 22,
  address: 18,
  meaning: 18,
  foot: 12,
} as const;

/** A frame of this shape, as large as the room allows, in its middle. */
export function fitted(room: Frame, shape: { readonly width: number; readonly height: number }): Frame {
  const scale = Math.min(room.width / shape.width, room.height / shape.height);
  const size = { width: shape.width * scale, height: shape.height * scale };
  return {
    ...size,
    x: room.x + (room.width - size.width) / 2,
    y: room.y + (room.height - size.height) / 2,
  };
}
