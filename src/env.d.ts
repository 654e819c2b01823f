// What a page tells the components on it, as Astro.locals.
declare namespace App {
  interface Locals {
    /** Ids of the chapters whose drawings wait on their own pages until the reader comes near. */
    lazyChapters?: readonly string[];
  }
}
