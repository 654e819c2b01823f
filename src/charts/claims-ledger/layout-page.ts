// Sets the article as a page: its words in lines of one measure, which stay the same however large the page is drawn.
import { textWidth } from '../look/text-width.ts';
import type { PageWord, Paragraph } from './rows.ts';

/** A word in its line; places and widths in ems. */
export interface SetWord extends PageWord {
  readonly x: number;
  readonly width: number;
}
export interface SetLine {
  readonly key: string;
  readonly section: number;
  readonly paragraph: number;
  readonly words: readonly SetWord[];
}

const space = textWidth(' ', 1);
/** Space after a dash, in ems, where the words of another claim may follow: just enough that they don’t touch. */
const hair = 0.03;
/** A word of which only the length is known is as wide as letters of the label font are on average. */
const letter = 0.5;

/** How wide a word is, in ems. */
const widthOf = ({ text, length }: PageWord): number =>
  text === null ? length * letter : textWidth(text, 1);

/**
 * The lines of all paragraphs.
 * @param measure the width of a line, in ems
 * @throws RangeError for a measure that a word does not fit into
 */
export function setPage(paragraphs: readonly Paragraph[], measure: number): readonly SetLine[] {
  const lines: SetLine[] = [];
  paragraphs.forEach(({ section, words }, paragraph) => {
    let line: SetWord[] = [];
    const close = (): void => {
      lines.push({ key: `line-${lines.length}`, section, paragraph, words: line });
      line = [];
    };
    for (const word of words) {
      const width = widthOf(word);
      if (width > measure)
        throw new RangeError(`a measure of ${measure} ems for a word of ${width.toFixed(1)}: expected more`);
      const last = line.at(-1);
      const after = last === undefined ? 0 : last.x + last.width + (word.joined ? hair : space);
      const fits = after + width <= measure;
      if (!fits) close();
      line.push({ ...word, x: fits ? after : 0, width });
    }
    close();
  });
  return lines;
}

/** Neighbours of a line that are alike, as stretches: where each begins and ends, in ems, and its words. */
export function stretchesOf<Of>(line: SetLine, of: (word: SetWord) => Of | null) {
  const stretches: { of: Of; from: number; to: number; words: SetWord[] }[] = [];
  let before: Of | null = null;
  for (const word of line.words) {
    const is = of(word);
    const open = stretches.at(-1);
    if (is !== null && is === before && open !== undefined) {
      open.to = word.x + word.width;
      open.words.push(word);
    } else if (is !== null) stretches.push({ of: is, from: word.x, to: word.x + word.width, words: [word] });
    before = is;
  }
  return stretches;
}

/** Words as they are read, with their spaces. */
export const textOf = (words: readonly PageWord[]): string =>
  words.map(({ text, joined }, i) => (i === 0 || joined ? '' : ' ') + (text ?? '')).join('');
