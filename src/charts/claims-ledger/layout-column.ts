// A stretch of the article as it is drawn: words in grey or to be read, the strokes under claims, the words that are missing.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { stretchesOf, textOf, type SetLine } from './layout-page.ts';
import { caret, stroke, type Reading, type Stretch } from './layout-strokes.ts';
import type { Assessment, JudgedClaim } from './rows.ts';
import type { Labels } from './words.ts';

export const readings: Readonly<Record<Assessment, Reading>> = {
  supported: 'whole',
  partly_supported: 'half',
  contested: 'split',
  too_early: 'open',
};

/** Where the lines of a stretch stand, how large, and what of them is read and underlined. */
export interface Column {
  readonly left: number;
  /** Units an em. */
  readonly size: number;
  /** Ems in a line: words that are put in stay within. */
  readonly measure: number;
  /** The baseline of each line, by its key. */
  readonly baselines: ReadonlyMap<string, number>;
  /** Claims whose words are read; the other words are grey. */
  readonly read: ReadonlySet<string>;
  /** Units an em of the words that are put in. */
  readonly cureSize: number;
  /** Claims that are underlined. */
  readonly underlined: readonly JudgedClaim[];
}

/** In ems: the middle of grey words above the baseline, a stroke below it, under words to be read and under grey ones. */
const drop = { grey: -0.3, read: 0.4, unread: 0.25 } as const;
/** The tip of a caret, clear of the tallest letters beside it, and the baseline of the words over it, above the line's own, in ems. */
const over = { tip: 0.84, words: 1.34, caret: 0.26 } as const;
/** A program without the label font sets words wider: grey words keep this far from those to be read, in ems. */
const wider = 1;

const baselineOf = ({ baselines }: Column, { key }: SetLine): number => baselines.get(key) ?? 0;

/** Words that are not read, as dashes of their lengths. */
function greyWords(line: SetLine, column: Column): Shape[] {
  const { left, size, read } = column;
  let at = 0;
  let freeFrom = 0;
  const d = line.words.flatMap(({ claim, x, width }) => {
    if (claim !== null && read.has(claim)) {
      freeFrom = x + width + wider;
      return [];
    }
    if (x + width < freeFrom + 0.5) return [];
    const from = Math.round(left + Math.max(x, freeFrom) * size);
    const long = Math.max(1, Math.round(left + (x + width) * size) - from);
    const move =
      at === 0 ? `M${from} ${tenth(baselineOf(column, line) + drop.grey * size)}` : `m${from - at} 0`;
    at = from + long;
    return [`${move}h${long}`];
  });
  return d.length === 0 ? [] : [shape(line.key, d.join(''), 'rule', size < 7 ? 'wall' : 'line')];
}

/** The strokes under claims, each as long as its words. */
function strokes(lines: readonly SetLine[], column: Column): Shape[] {
  const { left, size, read, underlined } = column;
  return underlined.flatMap(({ id, assessment }) => {
    const under = lines.flatMap((line): Stretch[] =>
      stretchesOf(line, ({ claim }) => (claim === id ? id : null)).map(({ from, to }) => ({
        x: left + from * size,
        y: baselineOf(column, line) + (read.has(id) ? drop.read : drop.unread) * size,
        width: (to - from) * size,
      })),
    );
    return under.length === 0 ? [] : stroke(id, readings[assessment], under);
  });
}

/** The words of claims that are read, a text for each line of each. */
const readWords = (line: SetLine, column: Column, labels: Labels): PlacedText[] =>
  stretchesOf(line, ({ claim }) => (claim !== null && column.read.has(claim) ? claim : null)).map(
    ({ of, from, words }) =>
      placed(
        `${of}-said-${line.key}`,
        column.left + from * column.size,
        baselineOf(column, line),
        labels.quoted(textOf(words)),
        { size: column.size },
      ),
  );

/** Where words are missing in a line: the caret, and over it the words. */
const cures = (line: SetLine, column: Column, labels: Labels): Partial<Drawn>[] =>
  line.words.flatMap(({ cureOf, x }) => {
    const claim = column.underlined.find(({ id }) => id === cureOf);
    if (claim === undefined || !column.read.has(claim.id)) return [];
    const { left, size, measure, cureSize } = column;
    const at = left + (x - 0.13) * size;
    const baseline = baselineOf(column, line);
    const words = labels.cure(claim);
    const half = textWidth(words, cureSize, 600) / 2;
    const middle = Math.min(Math.max(at, left + half), left + measure * size - half);
    const style = { weight: 600, anchor: 'middle', size: cureSize } as const;
    return [
      {
        shapes: [caret(claim.id, at, baseline - over.tip * size, over.caret * size)],
        texts: [placed(`${claim.id}-cure`, middle, baseline - over.words * size, words, style)],
      },
    ];
  });

/** Lines of the article, drawn. */
export const columnOf = (lines: readonly SetLine[], column: Column, labels: Labels): Drawn =>
  gathered([
    ...lines.map((line) => ({ shapes: greyWords(line, column), texts: readWords(line, column, labels) })),
    { shapes: strokes(lines, column) },
    ...lines.flatMap((line) => cures(line, column, labels)),
  ]);
