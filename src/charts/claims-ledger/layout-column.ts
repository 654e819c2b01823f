// The article as a page drawn small: its words as grey dashes of their lengths, and the strokes under claims.
import type { Shape } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { stretchesOf, type SetLine } from './layout-page.ts';
import { stroke, thinBar, type Reading, type Stretch } from './layout-strokes.ts';
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
  /** How far words and strokes stand apart, where lines leave room for more than usual. */
  readonly apart?: Apart;
}

/** In ems: the middle of grey words above the baseline, and at least how far a stroke stands below it. */
interface Apart {
  readonly grey: number;
  readonly drop: number;
}

/** Strokes under claims. */
export interface Underlines {
  readonly claims: readonly JudgedClaim[];
  /** How thick the thickest is. */
  readonly thick: number;
  /** What their keys end with, where the same claims are underlined elsewhere too. */
  readonly suffix: string;
  /** Whether they are counted, among others that step back: as heavy in kind, in a grey that is seen. */
  readonly isCounted?: boolean;
}

/** Of the second ink: about three to one on paper, so that strokes that aren’t counted are seen, and far paler than those in ink. */
const steppedBack = 0.68;
/** Under so many units an em words and strokes stand further apart, for strokes don't shrink with words. */
const small = 4.5;
/** Under so many a word is a dot: its line is drawn as one, and thin. */
const tiny = 2.5;
const apartIn = ({ size, apart }: Column): Apart =>
  apart ?? (size < small ? { grey: 0.5, drop: 0.45 } : { grey: 0.3, drop: 0.25 });

const baselineOf = ({ baselines }: Column, { key }: SetLine): number => baselines.get(key) ?? 0;

/** Words as dashes of their lengths, to a unit, or half of one where they are tiny: hundreds of them in each view, finer, would be kilobytes that nobody sees. */
function dashesOf({ words }: Pick<SetLine, 'words'>, y: number, { left, size }: Column): string {
  const [first, last] = [words[0], words.at(-1)];
  if (size < tiny && first !== undefined && last !== undefined)
    return `M${tenth(left + first.x * size)} ${tenth(y)}H${tenth(left + (last.x + last.width) * size)}`;
  const step = size < small ? 0.5 : 1;
  const near = (value: number): number => Math.round(value / step) * step;
  let at = 0;
  const d = words.map(({ x, width }) => {
    const from = Math.max(at, near(left + x * size));
    const long = Math.max(step, near(left + (x + width) * size) - from - step / 2);
    const move = at === 0 ? `M${from} ${tenth(y)}` : `m${tenth(from - at)} 0`;
    at = from + long;
    return `${move}h${long}`;
  });
  return d.join('');
}

/** Lines of the article in grey. */
export const greyLines = (lines: readonly SetLine[], column: Column): Shape[] =>
  lines
    .filter(({ words }) => words.length > 0)
    .map((line) => {
      const d = dashesOf(line, baselineOf(column, line) - apartIn(column).grey * column.size, column);
      return shape(line.key, d, 'rule', column.size < tiny ? 'wall' : 'line');
    });

/** The strokes under claims, each as long as its words. */
export function strokes(
  lines: readonly SetLine[],
  column: Column,
  { claims, thick, suffix, isCounted }: Underlines,
): Shape[] {
  const { left, size } = column;
  return claims.flatMap(({ id, assessment }) => {
    const under = lines.flatMap((line): Stretch[] =>
      stretchesOf(line, ({ claim }) => (claim === id ? id : null)).map(({ from, to }) => ({
        x: left + from * size,
        y: baselineOf(column, line) + Math.max(apartIn(column).drop * size, thick * 0.45),
        width: (to - from) * size,
      })),
    );
    if (under.length === 0) return [];
    const key = `${id}${suffix}`;
    const reading = readings[assessment];
    if (isCounted === undefined) return stroke(key, reading, under, thick);
    const tone = isCounted ? 'ink' : 'ink-2';
    const drawn =
      reading === 'part' ? [thinBar(key, under, thick, tone)] : stroke(key, reading, under, thick, tone);
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
