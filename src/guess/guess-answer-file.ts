// The answer of a guess on a page that holds it back: fetched from its own file once the reader asks, and kept while the page stands.
import { loadedOnce } from '../charts/live/late/loaded-once.ts';
import type { GuessBlock } from './guess-block.ts';

/** What the file of an answer holds: the data of the guess with the answer in them, and the answer in words. */
export interface GuessAnswer {
  readonly data: unknown;
  readonly answer: string;
}

/** Rejects where the file does not come or holds something else. */
const answerAt = loadedOnce(async (address: string): Promise<GuessAnswer> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { data, answer } = (await response.json()) as Partial<GuessAnswer>;
  if (data === undefined || answer === undefined) throw new Error(`${address} holds no answer`);
  return { data, answer };
});

/**
 * Whether the answer is there: on the page, or fetched where the page holds it back, and then put in place of the data without it.
 * A load that failed is tried again when the reader asks again.
 */
export async function loadAnswer(guess: GuessBlock): Promise<boolean> {
  const address = guess.block.dataset['answer'];
  if (address === undefined) return true;
  try {
    const { data, answer } = await answerAt(address);
    if (guess.loaded !== undefined) guess.loaded = { ...guess.loaded, data };
    guess.answer = answer;
    return true;
  } catch {
    return false;
  }
}
