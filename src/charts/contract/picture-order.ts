// A picture that a reader orders: of which view or state, in which form. Made and saved by src/export/picture/saving.
import type { CustomState } from './model/custom-state.ts';

/** `wide` and `narrow` stand around the drawing of that artboard, as high as it must be; the others are of a shape. */
export const pictureShapes = ['wide', 'narrow', '1x1', '4x5', '9x16', '16x9'] as const;
export type PictureShape = (typeof pictureShapes)[number];
/** On paper; on nothing, in the inks of paper; on nothing, in those of blueprint, for dark pages. */
export const pictureGrounds = ['paper', 'none', 'none-dark'] as const;
export type PictureGround = (typeof pictureGrounds)[number];
/** A PDF’s page: as large as the picture, or a sheet for printers. */
export const pictureSheets = ['fit', 'a4', 'letter'] as const;
export type PictureSheet = (typeof pictureSheets)[number];

/** A picture of what a figure shows, to be made and saved in the browser. */
export interface PictureOrder {
  readonly chart: string;
  /** The view on screen, or the preset that a reader's state started from. */
  readonly view: string;
  /** What a reader has set; null for a view as published. */
  readonly custom: CustomState | null;
  readonly format: 'svg' | 'png' | 'pdf';
  readonly shape: PictureShape;
  readonly ground: PictureGround;
  /** Pixels a unit, in a PNG. */
  readonly scale: number;
  /** Letters as outlines, in an SVG, for programs that take no faces from a file. */
  readonly outlined: boolean;
  readonly sheet: PictureSheet;
}

/** The form in which pictures are published. */
export const asPublished = {
  shape: 'wide',
  ground: 'paper',
  scale: 2,
  outlined: false,
  sheet: 'fit',
} as const satisfies Partial<PictureOrder>;
