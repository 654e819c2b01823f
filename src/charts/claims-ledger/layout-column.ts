// The article in grey: its words as dashes of their lengths, and the strokes under claims.
import type { Shape } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { stretchesOf, type SetWord } from './layout-page.ts';
import type { QuietLine } from './layout-stack.ts';
import { stroke, type Reading } from './layout-strokes.ts';
import type { Assessment, JudgedClaim } from './rows.ts';

export const readings: Readonly<Record<Assessment, Reading>> = {
  supported: 'whole',
  partly_supported: 'part',
  contested: 'split',
  too_early: 'open',
};

/** Where grey lines begin, from one column to the next, and units an em. */
interface Grey {
  readonly left: number;
  readonly step: number;
  readonly em: number;
  /** How far dashes stand over their line. */
  readonly dashes: number;
  readonly thick: { readonly grey: number };
  readonly counted: readonly JudgedClaim[];
}

/** Opacity of strokes that aren’t counted: about three to one on paper, so that they are seen, and far paler than those in ink. */
const steppedBack = 0.68;
/** Words as dashes of their lengths, to a unit, and one unit apart: hundreds of them in each view, finer, would be kilobytes that nobody sees. */
function dashesOf(words: readonly SetWord[], left: number, em: number, y: number): string {
  let end: number | null = null;
  let d = '';
  for (const { x, width } of words) {
    const from = Math.max(Math.round(left + x * em), end === null ? 0 : end + 1);
    const long = Math.max(1, Math.round(left + (x + width) * em) - from);
    d += `${end === null ? `M${from} ${tenth(y)}` : `m${from - end} 0`}h${long}`;
    end = from + long;
  }
  return d;
}

/** Lines of the article in grey, thin: words stand between them. */
export const greyLines = (lines: readonly QuietLine[], { left, step, em, dashes }: Grey): Shape[] =>
  lines.map(({ line, y, column }) =>
    shape(line.key, dashesOf(line.words, left + column * step, em, y - dashes), 'rule', 'outline'),
  );

/** The strokes under claims in grey lines, each as long as its words; in ink, or where others are counted in a grey that is seen. */
export function strokesOf(
  lines: readonly QuietLine[],
  claims: readonly JudgedClaim[],
  { left, step, em, thick, counted }: Grey,
): Shape[] {
  return claims.flatMap(({ id, assessment }) => {
    const under = lines.flatMap(({ line, y, column }) =>
      stretchesOf(line, ({ claim }) => (claim === id ? id : null)).map(({ from, to }) => ({
        x: left + column * step + from * em,
        y,
        width: (to - from) * em,
      })),
    );
    if (under.length === 0) return [];
    const reading = readings[assessment];
    const isCounted = counted.some((claim) => claim.id === id);
    const tone = isCounted ? 'ink' : 'ink-2';
    const drawn = stroke(id, reading, under, thick.grey, tone);
    return isCounted ? drawn : drawn.map((each) => ({ ...each, opacity: steppedBack }));
  });
}

/** A sheet of paper with its corner turned down by `fold`. */
export function sheetOf(
  name: string,
  { left, right, top, bottom, fold }: Box & { readonly fold: number },
): Shape[] {
  const x = tenth(right - fold);
  return [
    shape(name, `M${left} ${top}H${x}L${right} ${tenth(top + fold)}V${bottom}H${left}Z`, 'ink', 'fitting'),
    shape(`${name}-fold`, `M${x} ${top}V${tenth(top + fold)}H${right}`, 'ink', 'hair'),
  ];
}
