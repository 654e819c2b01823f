// What is drawn of the proof: its words, dashes for others, strokes under claims, and over carets the words that claims lack.
import type { PlacedText, Shape } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { textWidth } from '../look/text-width.ts';
import { dashesOf, readings } from './layout-column.ts';
import { claimNamed, written } from './layout-marked.ts';
import { stretchesOf, textOf, type SetWord } from './layout-page.ts';
import { dashesOver, inEms, type ProofLine } from './layout-proof.ts';
import { stroke, thinBar } from './layout-strokes.ts';
import type { JudgedClaim } from './rows.ts';
import type { Labels } from './words.ts';

/** How large a proof is drawn: its words, the corrections over them, and strokes of claims that hold. */
export interface ProofLook {
  readonly column: number;
  readonly size: number;
  readonly hand: number;
  readonly thick: number;
  readonly claims: readonly JudgedClaim[];
  readonly labels: Labels;
}

/** Fewer letters stand as they are. */
const short = 6;

/** Words that are read: those of a claim, in a line that has words. */
const isRead = ({ isSet }: ProofLine, { claim }: SetWord): boolean => isSet && claim !== null;

/** Words of one claim that follow each other, up to a caret: each a text as long as its place. */
function saidOf(row: ProofLine, { size, labels }: ProofLook): PlacedText[] {
  const { line, left, em, y } = row;
  let part = 0;
  let before: string | null = null;
  const of = (word: SetWord): string | null => {
    if (!isRead(row, word)) return (before = null);
    if (word.cureOf !== null || word.claim !== before) part += 1;
    before = word.claim;
    return `${word.claim}-said-${line.key.slice(5)}-${part}`;
  };
  return stretchesOf(line, of).map(({ of: key, from, to, words }) => {
    const text = labels.quoted(textOf(words));
    return placed(key, left + from * em, y, text, {
      size,
      face: 'reading',
      tone: 'ink-2',
      // Whatever the face, a caret has its gap; so few letters would be seen to be spaced out.
      ...(text.length < short ? {} : { length: tenth((to - from) * em) }),
    });
  });
}

/** Other words as dashes. */
function othersOf(row: ProofLine, look: ProofLook): Shape[] {
  const { line, left, em, y, isSet } = row;
  const others = line.words.filter((word) => !isRead(row, word));
  const d = dashesOf(others, left, em, y - (isSet ? look.size * 0.26 : dashesOver));
  return d === '' ? [] : [shape(line.key, d, 'rule', isSet ? 'line' : 'outline')];
}

/** The stroke under one claim: under its words that are read, and where none is, under its dashes from line to line. */
function strokeOf({ id, assessment }: JudgedClaim, rows: readonly ProofLine[], look: ProofLook) {
  const read = rows.filter((row) => row.line.words.some((word) => word.claim === id && isRead(row, word)));
  const stretches = (read.length > 0 ? read : rows).flatMap(({ line, left, em, y, isSet }) =>
    stretchesOf(line, ({ claim }) => (claim === id ? id : null)).map(({ from, to }) => ({
      x: left + from * em,
      y: y + (isSet ? inEms.stroke * look.size : 0),
      width: (to - from) * em,
    })),
  );
  const reading = readings[assessment];
  return reading === 'part'
    ? [thinBar(id, stretches, look.thick * 0.84, 'ink')]
    : stroke(id, reading, stretches, look.thick);
}

/** Corrections over a line, each with its caret, which stands in the gap before its word. */
function curesOf({ line, left, em, y }: ProofLine, look: ProofLook): Drawn {
  const { column, size, hand, claims, labels } = look;
  const carets = line.words.flatMap(({ cureOf, x }) =>
    cureOf === null ? [] : [{ claim: cureOf, x: x * em - size * 0.35 }],
  );
  // In the label font of files a long one reaches into the margin.
  const longest = carets.map(({ claim }) => textWidth(labels.cure(claimNamed(claims, claim)), hand, 600));
  const wide = Math.max(column, ...longest);
  const over = {
    caret: inEms.open * size,
    rise: inEms.caret * size,
    drop: inEms.tip * size,
    words: inEms.cure * size,
  };
  return written(carets, { left, wide, y, ...over }, look);
}

/** The proof with all that is drawn on it. */
export const proofMarks = (rows: readonly ProofLine[], look: ProofLook): readonly Partial<Drawn>[] => [
  { shapes: rows.flatMap((row) => othersOf(row, look)) },
  { shapes: look.claims.flatMap((claim) => strokeOf(claim, rows, look)) },
  { texts: rows.flatMap((row) => saidOf(row, look)) },
  ...rows.map((row) => curesOf(row, look)),
];
