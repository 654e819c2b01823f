// Puts facts into the texts of lessons: {fact-id} prints a number of a row, so that no lesson types one.
import { dateWords } from '../../names/date-words.ts';
import { fact, type Fact } from '../../data/facts/facts.ts';
import { conditionHolds, type Condition } from '../../data/facts/holds.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { evidenceDay } from '../../data/text/site.ts';
import { capital } from '../../names/capital.ts';
import { modelResult } from '../../outline/prose/model-result.ts';

/** A text with its facts in place. */
export interface BoundText {
  readonly text: string;
  /** The facts that it prints, in order of first use. */
  readonly facts: readonly Fact[];
}

const binding = /\{([^{}|]*)(?:\|([^{}|]*))?(?:\|([^{}|]*))?\}/g;

/** What stands before a word that begins a sentence: nothing, or the end of another, and opening quotes. */
const sentenceStart = /(?:^|[.?!][”’"]?\s+)[“‘"]?$/;

/** The same text with all that is bound blanked, each character in its place: what is left is typed by hand. */
export const typedByHand = (text: string): string =>
  text.replace(binding, (match) => match.replace(/[^\n]/g, ' '));

/**
 * A text with its facts put in:
 * `{id}` "about 60% (2024)", `{id|said}` "about 60%" where the sentence says the date itself, and
 * `{id|above 90|fewer than one in ten}` words, printed as long as they are true of the fact: above N, below N, between N N, equals N;
 * `{weakest-link/operating-now/passes}` what a model gives at a preset, `{…/passes?recipe=low-heavy}` with a setting that differs, and
 * with `|said` without its unit; `{evidence-end}` the last day of the evidence. What begins a sentence begins with a capital.
 * @throws ContentError for a brace left open, and for a fact that there is not, that may not be shown, or that the words do not fit
 */
export function boundText(written: string): BoundText {
  const problems: string[] = [];
  const facts = new Set<Fact>();
  const text = written.replace(binding, (match, id: string, how?: string, words?: string, at = 0) => {
    try {
      const says = bound(id.trim(), how?.trim(), words?.trim(), facts);
      return sentenceStart.test(written.slice(0, at)) ? capital(says) : says;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return match;
    }
  });
  if (/[{}]/.test(written.replace(binding, ''))) problems.push(`a brace stands alone in "${written}"`);
  if (problems.length > 0) throw new ContentError(problems);
  return { text, facts: [...facts] };
}

function bound(id: string, how: string | undefined, words: string | undefined, printed: Set<Fact>): string {
  if (id === 'evidence-end') return evidenceDay(true);
  if (id.includes('/')) return resultText(id, how);
  const known = fact(id);
  if (how === undefined || how === 'said') {
    printed.add(known);
    return how === 'said' ? known.text : `${known.text} (${dateWords(known.date)})`;
  }
  if (words === undefined || words === '')
    throw new ContentError(
      `{${id}|${how}}: expected {${id}}, {${id}|said} or {${id}|above 90|words that hold above 90}`,
    );
  conditionHolds(known, conditionOf(how), words);
  return words;
}

/** What a model gives, as a lesson names it. Throws ContentError or, for settings that there are not, with the choices. */
function resultText(name: string, how: string | undefined): string {
  const [path = '', state] = name.split('?');
  const [model = '', view = '', of = '', ...more] = path.split('/');
  if (of === '' || more.length > 0 || (how !== undefined && how !== 'said'))
    throw new ContentError(
      `{${name}}: expected {model/preset/result}, as {weakest-link/operating-now/passes}`,
    );
  try {
    const { text, unit } = modelResult({ model, view, of, ...(state !== undefined && { state }) });
    return how === 'said' ? text : text + unit;
  } catch (error) {
    if (error instanceof RangeError) throw new ContentError(error.message);
    throw error;
  }
}

const conditionForm = /^(above|below|between|equals)((?:\s+-?\d+(?:\.\d+)?){1,2})$/;

/** "between 58 62" as a condition. Throws ContentError with the choices. */
function conditionOf(how: string): Condition {
  const [, name, bounds = ''] = conditionForm.exec(how) ?? [];
  const numbers = bounds.trim().split(/\s+/).map(Number);
  if (name === undefined || (numbers.length === 2) !== (name === 'between'))
    throw new ContentError(`"${how}": expected said, above N, below N, between N N or equals N`);
  return { [name]: name === 'between' ? numbers : numbers[0] } as unknown as Condition;
}
