// The article as a page drawn small: its words as grey dashes of their lengths, and the strokes under claims.
import type { Shape } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { stretchesOf, type SetLine } from './layout-page.ts';
import { stroke, type Reading, type Stretch } from './layout-strokes.ts';
import type { Assessment, JudgedClaim } from './rows.ts';

export const readings: Readonly<Record<Assessment, Reading>> = {
  supported: 'whole',
  partly_supported: 'part',
  contested: 'split',
  too_early: 'open',
};

/** Where the lines of a page stand, how large, and what of them is underlined. */
export interface Column {
  readonly left: number;
  /** Units an em. */
  readonly size: number;
  /** The baseline of each line, by its key. */
  readonly baselines: ReadonlyMap<string, number>;
  /** Claims that are underlined, and how thick the thickest stroke is. */
  readonly underlined: readonly JudgedClaim[];
  readonly thick: number;
  /** What the keys of strokes end with, where the same claims are underlined elsewhere too. */
  readonly suffix: string;
}

/** Under so many units an em words and strokes stand further apart, for strokes don't shrink with words. */
const small = 4.5;
/** Under so many a light grey is lost: thin lines of a darker one stand for words. */
const tiny = 2.5;
/** In ems: the middle of grey words above the baseline, and at least how far a stroke stands below it. */
const apart = (size: number) => (size < small ? { grey: 0.5, drop: 0.45 } : { grey: 0.3, drop: 0.25 });

const baselineOf = ({ baselines }: Column, { key }: SetLine): number => baselines.get(key) ?? 0;

/** Words as dashes of their lengths. */
function greyWords(line: SetLine, column: Column): Shape[] {
  const { left, size } = column;
  const { grey } = apart(size);
  let at = 0;
  const d = line.words.map(({ x, width }) => {
    const from = tenth(left + x * size);
    const long = Math.max(1, tenth(width * size));
    const move =
      at === 0 ? `M${from} ${tenth(baselineOf(column, line) - grey * size)}` : `m${tenth(from - at)} 0`;
    at = from + long;
    return `${move}h${long}`;
  });
  if (d.length === 0) return [];
  return [
    size < tiny ? shape(line.key, d.join(''), 'ink-2', 'hair') : shape(line.key, d.join(''), 'rule', 'line'),
  ];
}

/** The strokes under claims, each as long as its words. */
function strokes(lines: readonly SetLine[], column: Column): Shape[] {
  const { left, size, underlined, thick, suffix } = column;
  return underlined.flatMap(({ id, assessment }) => {
    const under = lines.flatMap((line): Stretch[] =>
      stretchesOf(line, ({ claim }) => (claim === id ? id : null)).map(({ from, to }) => ({
        x: left + from * size,
        y: baselineOf(column, line) + Math.max(apart(size).drop * size, thick * 0.45),
        width: (to - from) * size,
      })),
    );
    return under.length === 0 ? [] : stroke(`${id}${suffix}`, readings[assessment], under, thick);
  });
}

/** Lines of the article, drawn. */
export const columnOf = (lines: readonly SetLine[], column: Column): Drawn =>
  gathered([
    ...lines.map((line) => ({ shapes: greyWords(line, column) })),
    { shapes: strokes(lines, column) },
  ]);

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
