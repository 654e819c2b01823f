// What an editor’s hand leaves on the page: strokes under claims, and over them the words that they lack.
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import { greyLines, readings, strokesOf } from './layout-column.ts';
import { curesOver, underOf, type Place } from './layout-quote.ts';
import type { OpenLine, Stack } from './layout-stack.ts';
import { caret, middleOfOpen, openStroke, stroke, type Reading, type Stretch } from './layout-strokes.ts';
import type { JudgedClaim } from './rows.ts';
import type { Labels } from './words.ts';

/** A page: where its lines begin, how wide those of all columns are, and from one column to the next; what is drawn on it, and how large. */
export interface Page {
  readonly left: number;
  readonly wide: number;
  readonly step: number;
  /** Units an em of grey lines. */
  readonly em: number;
  /** How far dashes stand over their line. */
  readonly dashes: number;
  /** The size of words that are written in, and of numbers. */
  readonly hand: number;
  readonly numbers: number;
  /** How thick the stroke of a claim that holds is, under grey lines and under words, and one under words that is open. */
  readonly thick: { readonly grey: number; readonly words: number; readonly open: number };
  /** The claims among which a view counts, those that it counts, and those of them that are set in words. */
  readonly within: readonly JudgedClaim[];
  readonly counted: readonly JudgedClaim[];
  readonly opened: readonly JudgedClaim[];
  readonly claims: readonly JudgedClaim[];
  readonly labels: Labels;
}

export const claimNamed = (claims: readonly JudgedClaim[], id: string): JudgedClaim => {
  const found = claims.find((claim) => claim.id === id);
  if (found === undefined) throw new RangeError(`${id} among ${claims.length} claims: expected one of them`);
  return found;
};

/** A line that is written over: where it begins and how wide it is, its baseline, and how far over it the tip of a caret and the words stand. */
interface Over {
  /** How wide a caret is. */
  readonly caret: number;
  readonly left: number;
  readonly wide: number;
  readonly y: number;
  /** How far over its line the tip of a caret is: over small letters. */
  readonly tip: number;
  /** How high a caret is: from its tip up to the words. */
  readonly rise: number;
  readonly words: number;
}

/** Corrections over a line: their words, and the carets from them down to their places in it. */
function written(
  carets: readonly Place[],
  { left, wide, y, tip, rise, words: over, caret: open }: Over,
  { hand, labels, claims }: Pick<Page, 'hand' | 'labels' | 'claims'>,
): Drawn {
  const cures = curesOver(carets, (id) => labels.cure(claimNamed(claims, id)), wide, hand);
  return gathered(
    cures.map(({ claim, x, middle, words }) => ({
      shapes: [caret(claim, left + x, y - tip, open, rise)],
      texts: [
        placed(`${claim}-cure`, left + middle, y - over, words, {
          weight: 600,
          size: hand,
          face: 'italic',
          anchor: 'middle',
        }),
      ],
    })),
  );
}

/** Fewer letters stand as they are: spaced out to an average width, they are seen to be. */
const short = 8;

/** A line in words: the numbers of its claims, the article’s words and what they lack. */
function inWords(line: OpenLine, size: number, page: Page): Drawn {
  const { left, wide, numbers, labels, claims } = page;
  return gathered([
    {
      texts: [
        ...line.numbers.map(({ claim, x }) =>
          placed(
            `${claim}-number`,
            left + x,
            line.y - size * 0.7 + numbers * 0.74,
            labels.label(claimNamed(claims, claim)),
            { weight: 600, size: numbers, tone: 'ink-2' },
          ),
        ),
        ...line.said.map(({ claim, text, x, width }, i) =>
          placed(`${claim}-said-${Math.round(line.y)}-${i}`, left + x, line.y, text, {
            size,
            face: 'reading',
            ...(text.length < short ? {} : { length: tenth(width) }),
          }),
        ),
      ],
    },
    written(
      line.carets,
      {
        left,
        wide,
        y: line.y,
        tip: size * 0.5,
        rise: size * 0.29 + page.hand * 0.05,
        words: size * 0.8 + page.hand * 0.32,
        caret: size * 0.4 - 0.8,
      },
      page,
    ),
  ]);
}

/** How far under words the middle of a bar is, over that of thin lines: none of their letters hangs into it. */
const low = 1.7;

/** Between the end of an open stroke and the words after it, in ems of these. */
const afterStroke = 0.5;
/** The stroke under words. One that isn’t filled yet goes on from the last of them, with its end open, as far as the words that say so. */
function strokeUnder(
  key: string,
  reading: Reading,
  under: readonly Stretch[],
  { thick, left, wide, labels, numbers }: Page,
): Partial<Drawn> {
  const last = under.at(-1);
  if (reading === 'open' && last !== undefined) {
    const end = left + wide;
    const words = placed(
      `${key}-waits`,
      end,
      middleOfOpen(last.y, thick.open) + numbers * 0.35,
      labels.waits,
      { weight: 600, size: numbers, anchor: 'end' },
    );
    const from = end - textWidth(labels.waits, numbers, 600) - afterStroke * numbers;
    return { shapes: openStroke(key, last, from, thick.open), texts: [words] };
  }
  const more = reading === 'split' ? 0 : low;
  return {
    shapes: stroke(
      key,
      reading,
      under.map(({ y, ...on }) => ({ ...on, y: y + more })),
      thick.words,
    ),
  };
}

/** The page with all that is drawn on it. */
export function markedPage({ quiet, open, size }: Stack, page: Page): readonly Partial<Drawn>[] {
  const { opened, within, left } = page;
  const others = within.filter((claim) => !opened.includes(claim));
  return [
    { shapes: greyLines(quiet, page) },
    { shapes: strokesOf(quiet, others, page) },
    ...open.map((line) => inWords(line, size, page)),
    ...opened.map(({ id, assessment }) =>
      strokeUnder(
        id,
        readings[assessment],
        open.flatMap((line) => underOf(line, id, left, line.y + size * 0.32)),
        page,
      ),
    ),
  ];
}
