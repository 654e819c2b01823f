// A PNG of ours with what it shows, whom to credit and its licence inside. Runs anywhere.
import type { PictureWords } from './picture-words.ts';
import { pngWithMetadata } from './png-metadata.ts';
import { xmpOf } from './xmp.ts';

/** The file of pixels with the words of its picture, of `scale` pixels a unit. Throws RangeError for bytes that are no PNG. */
export const described = (png: Uint8Array, words: PictureWords, scale: number): Uint8Array<ArrayBuffer> =>
  pngWithMetadata(png, { xmp: xmpOf(words), scale });
