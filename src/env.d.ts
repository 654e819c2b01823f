// What a page tells the components on it, as Astro.locals.
import type { ChapterEndProps } from './frame/chapter/chapter-end.ts';

declare global {
  namespace App {
    interface Locals {
      /** Ids of the chapters whose drawings wait in files of their own until the reader comes near. */
      lazyChapters?: readonly string[];
      /** What stands at the end of the chapter that closes the story: its closing sentence puts it before itself. */
      chapterEnd?: ChapterEndProps;
    }
  }
}
