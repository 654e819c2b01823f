// How large the pictures of a figure are: a reader sees what a size comes to before one is made.
import type { Size } from '../../charts/contract/scene.ts';

/** Width and height in units, of each view around each of its drawings. */
export type PictureSizes = Readonly<Record<string, Readonly<Record<Size, readonly [number, number]>>>>;
