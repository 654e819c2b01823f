// The page as it stands in a view: its lines, each as long as ever, and between them the claims that it opens, in words.
import type { SetLine, SetWord } from './layout-page.ts';

/** Words that stay grey, at their places in their line. */
export interface Quiet extends SetLine {
  readonly isOpen: false;
}
/** Words that are set large, in lines of their own. */
export interface Open {
  readonly isOpen: true;
  readonly section: number;
  readonly paragraph: number;
  readonly words: readonly SetWord[];
}
export type Piece = Quiet | Open;

/** The stretches of a line that are alike: opened or not. */
function runsOf({ words }: SetLine, isOpened: (word: SetWord) => boolean): readonly SetWord[][] {
  const runs: SetWord[][] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const run = runs.at(-1);
    if (before !== undefined && run !== undefined && isOpened(before) === isOpened(word)) run.push(word);
    else runs.push([word]);
  });
  return runs;
}

/** The lines of the article with some claims opened in them: what stays grey keeps its place in its line, and opened words go on from line to line. */
export function flowOf(lines: readonly SetLine[], opened: ReadonlySet<string>): readonly Piece[] {
  const isOpened = ({ claim }: SetWord): boolean => claim !== null && opened.has(claim);
  const pieces: Piece[] = [];
  for (const line of lines) {
    const { key, section, paragraph } = line;
    runsOf(line, isOpened).forEach((words, i) => {
      const last = pieces.at(-1);
      const [first] = words;
      if (first === undefined || !isOpened(first))
        pieces.push({ isOpen: false, key: i < 2 ? key : `${key}-on`, section, paragraph, words });
      else if (last?.isOpen && last.paragraph === paragraph)
        pieces.splice(-1, 1, { ...last, words: [...last.words, ...words] });
      else pieces.push({ isOpen: true, section, paragraph, words });
    });
  }
  return pieces;
}
