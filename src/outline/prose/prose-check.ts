// Finds figures typed by hand in a chapter: every number a reader sees must come from a row of a table.
import { ContentError } from '../../data/reading/content-error.ts';
import { figureForms, neverAllowed, passingForms } from './figure-patterns.ts';
import { childrenOf, isComment, mdxTree, placeOf, type MdxNode } from '../../data/text/mdx-tree.ts';
import { blanked, shownProse } from '../../data/text/shown-prose.ts';
import { literally } from '../../names/escapes.ts';

const advice =
  'print it with <Fact id="…" />, test it with <Holds fact="…" …>words</Holds>, or put the name of a thing in <Name>…</Name>';

/**
 * Figures in MDX prose and in the texts of its frontmatter, as `file:line "snippet": what to do`; empty when there are none.
 * A text that is no MDX gives the one problem that keeps it from being read, with its place.
 *
 * Pass: everything inside the components of `exemptComponents` (shown-prose.ts); attributes, comments, addresses, list numbers; years 1900–2099,
 * dates, chapter numbers and the name patterns of figure-patterns.ts; `one` as a pronoun. Bare counts in words pass where
 * an MDX comment of the file says so, with the phrases in double quotes: `figures allowed: "four elements"; "two stages"`.
 * An allowance that is not needed is reported too.
 */
export function bareFigures(mdxText: string, file: string): string[] {
  const text = mdxText.replaceAll('\r\n', '\n');
  try {
    return figuresIn(text, mdxTree(text, file)).map(
      ({ at, snippet, what }) =>
        `${file}:${lineAt(text, at)} "${snippet.trim().replace(/\s+/g, ' ')}": ${what}`,
    );
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

/** A figure typed by hand, and where it begins. */
export interface TypedFigure {
  readonly at: number;
  readonly snippet: string;
  readonly what: string;
}

/** A phrase that an author lets pass, and where it is written. */
export interface Allowance {
  readonly phrase: string;
  readonly at: number;
}

const figuresIn = (text: string, tree: MdxNode): TypedFigure[] =>
  figuresInProse(shownProse(text, tree), allowancesIn(tree, text), advice);

/**
 * Figures in a text of which all is prose but its blanks, and allowances that are wrong or not needed, in the order of their places.
 * `instead` says what to do with one.
 */
export function figuresInProse(
  text: string,
  allowances: readonly Allowance[],
  instead: string,
): TypedFigure[] {
  const found: TypedFigure[] = [];
  let prose = text;
  for (const { phrase, at } of allowances) {
    const pattern = new RegExp(`\\b${phrase.trim().split(/\s+/).map(literally).join('\\s+')}\\b`, 'gi');
    if (neverAllowed.test(phrase)) {
      found.push({ at, snippet: phrase, what: `only a count in words can be allowed; ${instead}` });
    } else if (!pattern.test(prose)) {
      found.push({ at, snippet: phrase, what: 'allowed, but not in the text: remove it from the comment' });
    } else {
      prose = blanked(prose, pattern);
    }
  }
  for (const form of passingForms) prose = blanked(prose, form);
  for (const form of figureForms) {
    for (const match of prose.matchAll(form))
      found.push({ at: match.index, snippet: match[0], what: instead });
    prose = blanked(prose, form);
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The phrases that comments of the text allow, each with its place. */
function allowancesIn(node: MdxNode, text: string): Allowance[] {
  if (!isComment(node)) return childrenOf(node).flatMap((child) => allowancesIn(child, text));
  const { from, to } = placeOf(node);
  const comment = text.slice(from, to);
  if (!/^\{\s*\/\*\s*figures allowed:/.test(comment)) return [];
  return [...comment.matchAll(/"([^"]+)"/g)].flatMap(({ 1: phrase, index }) =>
    phrase === undefined ? [] : [{ phrase, at: from + index }],
  );
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
