// Claims of the article in words: their lines, the number before each, the gap where it lacks words, and over it these.
import { textWidth } from '../look/text-width.ts';
import { textOf } from './layout-page.ts';
import type { Stretch } from './layout-strokes.ts';
import type { PageWord } from './rows.ts';

/** The article's words are set in the face of the text, a little wider than that of labels; their lines are as long as this in both. */
const wider = 1.045;
const quoteWidth = (words: string, size: number): number => textWidth(words, size) * wider;

/** In ems of the words: how far they part for a caret. */
const gap = 0.54;

/** How words are set: the width of a line and their size, the numbers before claims and their size, and how words are printed. */
export interface Setting {
  readonly wide: number;
  readonly size: number;
  readonly numbers: number;
  readonly number: (claim: string) => string;
  readonly print: (said: string) => string;
}

/** Words of one claim that follow each other in one line. */
export interface Said {
  readonly claim: string;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}
/** Where in a line a claim begins, or lacks words. */
export interface Place {
  readonly claim: string;
  readonly x: number;
}
export interface QuoteLine {
  readonly said: readonly Said[];
  readonly numbers: readonly Place[];
  readonly carets: readonly Place[];
}

/** Words that no line parts from the number or the caret before them. */
interface Token {
  readonly word: PageWord;
  readonly claim: string;
  readonly isFirst: boolean;
}

function tokensOf(words: readonly PageWord[]): readonly Token[] {
  let before: string | null = null;
  return words.flatMap((word) => {
    const { claim } = word;
    const isFirst = claim !== before;
    before = claim;
    return claim === null ? [] : [{ word, claim, isFirst }];
  });
}

/** A line as it is filled, word by word. */
class Filling {
  readonly said: { claim: string; words: PageWord[]; x: number }[] = [];
  readonly numbers: Place[] = [];
  readonly carets: Place[] = [];
  readonly setting: Setting;
  private at = 0;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** Where the next word would stand (`x`), where its number would begin (`from`), and where what stands before its gap ends (`end`). */
  private placeOf({ word, claim, isFirst }: Token) {
    const { size, numbers, number } = this.setting;
    const isAtStart = this.said.length === 0;
    const space = isAtStart ? 0 : quoteWidth(' ', size);
    const from = this.at + (isFirst ? space * 1.5 : 0);
    const end = isFirst ? from + textWidth(number(claim), numbers, 600) + 3 : this.at;
    const before = isFirst || word.joined ? 0 : space;
    return { from, end, x: end + (word.cureOf === null ? before : gap * size) };
  }

  fits(token: Token): boolean {
    const { size, wide, print } = this.setting;
    return this.placeOf(token).x + quoteWidth(print(token.word.text ?? ''), size) <= wide;
  }

  add(token: Token): void {
    const { word, claim, isFirst } = token;
    const { size, print } = this.setting;
    const { from, end, x } = this.placeOf(token);
    const isCured = word.cureOf !== null;
    if (isFirst) this.numbers.push({ claim, x: from });
    // What stands before it may be a little longer than measured; what follows begins where it is told.
    if (isCured) this.carets.push({ claim, x: (end + x) / 2 + size * 0.05 });
    const open = this.said.at(-1);
    if (open === undefined || isFirst || isCured) this.said.push({ claim, words: [word], x });
    else open.words.push(word);
    const last = this.said.at(-1);
    if (last !== undefined) this.at = last.x + quoteWidth(print(textOf(last.words)), size);
  }

  line(): QuoteLine {
    const { size, print } = this.setting;
    return {
      numbers: this.numbers,
      carets: this.carets,
      said: this.said.map(({ claim, words, x }) => {
        const text = print(textOf(words));
        return { claim, text, x, width: quoteWidth(text, size) };
      }),
    };
  }
}

/** Words of claims in lines. */
export function quoteLines(words: readonly PageWord[], setting: Setting): readonly QuoteLine[] {
  const lines = [new Filling(setting)];
  for (const token of tokensOf(words)) {
    const open = lines.at(-1);
    if (open?.fits(token)) open.add(token);
    else {
      const next = new Filling(setting);
      next.add(token);
      lines.push(next);
    }
  }
  return lines.filter(({ said }) => said.length > 0).map((line) => line.line());
}

/** What of a line belongs to a claim, to be underlined at some height: one stretch, over the gap for a caret. */
export function underOf({ said }: QuoteLine, claim: string, left: number, y: number): Stretch[] {
  const own = said.filter((each) => each.claim === claim);
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ x: left + first.x, y, width: last.x + last.width - first.x }];
}

/** Between two corrections of one line. */
const apart = 9;

/** A correction of one line: its words, where its caret stands and the middle of its words. */
export interface Cure extends Place {
  readonly words: string;
  readonly middle: number;
}

/**
 * Corrections over one line: each as near to its caret as the others and the ends of the line allow.
 * @throws RangeError where they are longer than the line
 */
export function curesOver(
  carets: readonly Place[],
  wordsOf: (claim: string) => string,
  wide: number,
  size: number,
): readonly Cure[] {
  const set = carets
    .toSorted((a, b) => a.x - b.x)
    .map((caret) => {
      const words = wordsOf(caret.claim);
      return { ...caret, words, long: textWidth(words, size, 600) };
    });
  const lefts: number[] = [];
  let floor = 0;
  for (const { x, long } of set) {
    const left = Math.max(floor, x - long / 2);
    lefts.push(left);
    floor = left + long + apart;
  }
  let ceiling = wide;
  for (const [i, { long }] of [...set.entries()].toReversed()) {
    const left = Math.min(lefts[i] ?? 0, ceiling - long);
    if (left < -0.01)
      throw new RangeError(`corrections of ${set.length} claims: expected room over their line`);
    lefts[i] = left;
    ceiling = left - apart;
  }
  return set.map(({ claim, x, words, long }, i) => ({ claim, x, words, middle: (lefts[i] ?? 0) + long / 2 }));
}
