// Words under which figures are found besides their own, from content/search.yaml: words without meaning, words that mean one, and what readers ask.
import { z } from 'zod';
import { ContentError, problemsOf } from '../reading/content-error.ts';
import { didYouMean } from '../reading/nearest.ts';
import { contentText, shapedYaml } from '../reading/yaml-lines.ts';

const file = 'content/search.yaml';
const words = z.string('expected words').trim().min(1, 'expected words');
const shape = z.strictObject({
  skip: words.transform((text) => text.split(/\s+/)),
  alike: z.array(z.array(words).min(2, 'expected at least two that mean one'), 'expected lists of words'),
  figures: z.record(z.string(), z.array(words).min(1, 'expected a list of words'), 'expected figures'),
});

export interface SearchWords {
  /** Words of a question that are not looked for. */
  readonly skip: readonly string[];
  /** Lists of words, or of several in a row, each list looked for as one. */
  readonly alike: readonly (readonly string[])[];
  /** What readers ask, by the id of a figure ("heavy-gap") or of one of its views ("heavy-gap/made"). */
  readonly figures: Readonly<Record<string, readonly string[]>>;
}

/** The views of each figure by its id; null where only the ids are known. */
export type KnownFigures = ReadonlyMap<string, readonly string[] | null>;

/** What is wrong with an id of the file; undefined where a figure or a view has it. */
function idProblem(id: string, figures: KnownFigures): string | undefined {
  const [figure = '', view, ...more] = id.split('/');
  const views = figures.get(figure);
  if (views === undefined) return `no figure has the id "${figure}"${didYouMean(figure, figures.keys())}`;
  if (view === undefined || (views === null && more.length === 0)) return undefined;
  const name = [view, ...more].join('/');
  return views?.includes(name) === true
    ? undefined
    : `the figure "${figure}" has no view "${name}"${didYouMean(name, views ?? [])}`;
}

/**
 * The words in the text of the file.
 * @throws ContentError with `file:line key: what is wrong` for each problem
 */
export function parseSearchWords(text: string, figures: KnownFigures): SearchWords {
  const { value, problemAt } = shapedYaml(text, file, shape);
  const problems = Object.keys(value.figures).flatMap((id) => {
    const problem = idProblem(id, figures);
    return problem === undefined ? [] : [problemAt(['figures', id], problem)];
  });
  const listOf = new Map<string, number>();
  for (const [list, alike] of value.alike.entries())
    for (const [i, each] of alike.entries()) {
      const known = listOf.get(each.toLowerCase());
      if (known !== undefined)
        problems.push(
          problemAt(['alike', list, i], `"${each}" stands twice; one list holds all that mean one`),
        );
      listOf.set(each.toLowerCase(), list);
    }
  if (problems.length > 0) throw new ContentError(problems);
  return value;
}

/** The words of content/search.yaml, read at each call. Throws ContentError with every problem. */
export const searchWords = (figures: KnownFigures): SearchWords =>
  parseSearchWords(contentText(file, 'skip, alike and figures'), figures);

/** Every problem of the file; empty when it is sound. Throws nothing. */
export const searchWordProblems = (figures: KnownFigures): readonly string[] =>
  problemsOf(() => searchWords(figures));
