// Finds figures typed by hand in a chapter: every number a reader sees must come from a row of a table.
import { figureForms, neverAllowed, passingForms } from './figure-patterns.ts';
import { maskMarkup, maskPattern } from './prose-mask.ts';

const advice =
  'print it with <Fact id="…" />, test it with <Holds fact="…" …>words</Holds>, or put the name of a thing in <Name>…</Name>';

/**
 * Figures in MDX prose and in the texts of its frontmatter, as `file:line "snippet": what to do`; empty when there are none.
 *
 * Pass: everything inside Fact, Holds, Cite, Term and Name; attributes, comments, addresses, list numbers; years 1900–2099,
 * dates, chapter numbers and the name patterns of figure-patterns.ts; `one` as a pronoun. Bare counts in words pass where
 * an MDX comment of the file says so, with the phrases in double quotes: `figures allowed: "four elements"; "two stages"`.
 * An allowance that is not needed is reported too.
 */
export function bareFigures(mdxText: string, file: string): string[] {
  const found: { at: number; snippet: string; advice: string }[] = [];
  let prose = maskMarkup(maskFrontmatterKeys(mdxText.replaceAll('\r\n', '\n')));
  for (const { phrase, at } of allowances(mdxText.replaceAll('\r\n', '\n'))) {
    const pattern = new RegExp(`\\b${phrase.trim().split(/\s+/).map(escaped).join('\\s+')}\\b`, 'gi');
    if (neverAllowed.test(phrase)) {
      found.push({ at, snippet: phrase, advice: `only a count in words can be allowed; ${advice}` });
    } else if (!pattern.test(prose)) {
      found.push({ at, snippet: phrase, advice: 'allowed, but not in the text: remove it from the comment' });
    } else {
      prose = maskPattern(prose, pattern);
    }
  }
  for (const form of passingForms) prose = maskPattern(prose, form);
  for (const form of figureForms) {
    for (const match of prose.matchAll(form)) found.push({ at: match.index, snippet: match[0], advice });
    prose = maskPattern(prose, form);
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(
      ({ at, snippet, advice: what }) =>
        `${file}:${lineAt(mdxText.replaceAll('\r\n', '\n'), at)} "${snippet.trim().replace(/\s+/g, ' ')}": ${what}`,
    );
}

/** Blanks the fences and keys of the frontmatter, and the values that are no prose: ids, dates, numbers, true and false. */
function maskFrontmatterKeys(mdxText: string): string {
  const frontmatter = /^---\n[\s\S]*?\n---(?=\n|$)/.exec(mdxText);
  if (frontmatter === null) return mdxText;
  const lines = frontmatter[0].split('\n').map((line) => {
    const [, lead = '', value = ''] = /^(\s*(?:-\s+)?(?:[\w-]+:(?:\s+|$))?)(.*)$/.exec(line) ?? [];
    const isProse =
      !/^(?:---|#.*|[\d.]+|\d{4}(?:-\d\d){0,2}|true|false|null|["']?[a-z][a-z0-9]*(?:-[a-z0-9]+)+["']?)?$/.test(
        value,
      );
    return isProse ? ' '.repeat(lead.length) + value : ' '.repeat(line.length);
  });
  return lines.join('\n') + mdxText.slice(frontmatter[0].length);
}

function allowances(mdxText: string): { phrase: string; at: number }[] {
  return [...mdxText.matchAll(/\{\s*\/\*\s*figures allowed:([\s\S]*?)\*\/\s*\}/g)].flatMap((comment) =>
    [...comment[0].matchAll(/"([^"]+)"/g)].map((quoted) => ({
      phrase: quoted[1] ?? '',
      at: comment.index + quoted.index,
    })),
  );
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
