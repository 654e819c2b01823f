// Which drawing opens which chapter, and each as the SVG that pages carry.
import { withPatterns } from './kit/patterns.ts';
import { sheets, type Opening, type Size } from './opening.ts';
import { plainPipe } from './drawings/plain-pipe.ts';

/** One line a chapter, by its id. A chapter that is not named opens with a plain length of pipe. */
const drawings: Readonly<Record<string, () => Opening>> = {};

export const openingOf = (chapter: string): Opening => (drawings[chapter] ?? plainPipe)();
export const drawnChapters: readonly string[] = Object.keys(drawings);

/** One size of a chapter's drawing, whole. */
export function openingSvg(chapter: string, size: Size): string {
  const { width, height } = sheets[size];
  const inner = withPatterns(`o-${chapter}-${size}`, openingOf(chapter)[size]);
  return `<svg class="opening-svg on-${size}" viewBox="0 0 ${width} ${height}" fill="none" aria-hidden="true" focusable="false">${inner}</svg>`;
}
