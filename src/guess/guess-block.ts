// A guess as the browser has it: its parts on the page, what the reader has set, and what was loaded of it.
import type { Guessing, GuessState } from '../charts/contract/guess.ts';
import { dataOf, partOf } from '../charts/live/page-parts.ts';

/** The two controls of one value, and its words. */
export interface Field {
  readonly range: HTMLInputElement;
  readonly number: HTMLInputElement;
  readonly label: string;
  readonly unit: string;
}

/** Geometry and comparison, which come with the drawing, and the data that they need. */
export interface LoadedGuess {
  readonly guessing: Guessing<unknown>;
  readonly data: unknown;
}

export interface GuessBlock {
  readonly block: HTMLElement;
  readonly chart: string;
  readonly question: string;
  /** The answer in words; empty on a page that holds it back until it is asked for. */
  answer: string;
  readonly fields: readonly Field[];
  /** Everything that sets a value. */
  readonly dials: HTMLElement;
  readonly result: HTMLElement;
  readonly trouble: HTMLElement;
  /** The button that compares, and later the one that asks again. */
  readonly main: HTMLButtonElement;
  readonly compareWords: string;
  readonly skip: HTMLButtonElement;
  /** In the order of the fields. */
  values: readonly number[];
  state: GuessState;
  loaded: LoadedGuess | undefined;
  /** Counts the reader's requests; the result of an older one is dropped. */
  asks: number;
}

const textOf = (element: Element, selector: string): string => partOf(element, selector).textContent.trim();

const fieldIn = (dial: Element): Field => ({
  range: partOf<HTMLInputElement>(dial, '[type=range]'),
  number: partOf<HTMLInputElement>(dial, '[type=number]'),
  label: textOf(dial, '.dial-name'),
  unit: textOf(dial, '.dial-unit'),
});

/**
 * An unanswered guess, at the values that it starts with.
 * @throws RangeError naming the block and the part that it lacks
 */
export function guessBlock(block: HTMLElement): GuessBlock {
  const fields = [...block.querySelectorAll('.dial')].map(fieldIn);
  const main = partOf<HTMLButtonElement>(block, '[data-guess-main]');
  return {
    block,
    chart: dataOf(block, 'guess'),
    question: textOf(block, '.guess-question'),
    answer: block.querySelector('.guess-answer')?.textContent.trim() ?? '',
    fields,
    dials: partOf(block, '.dials'),
    result: partOf(block, '[data-guess-result]'),
    trouble: partOf(block, '[data-guess-trouble]'),
    main,
    compareWords: main.textContent,
    skip: partOf<HTMLButtonElement>(block, '[data-guess-skip]'),
    values: fields.map(({ range }) => Number(range.defaultValue)),
    state: 'open',
    loaded: undefined,
    asks: 0,
  };
}

/** Says why something did not come, or takes it back where the words are empty. */
export function tellTrouble({ trouble }: GuessBlock, words: string): void {
  trouble.hidden = words === '';
  trouble.textContent = words;
}
