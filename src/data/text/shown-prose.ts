// The parts of an MDX text that readers see as prose, for the check of figures; the rest is blanked, and every character keeps its place.
import { parseDocument, visit } from 'yaml';
import { childrenOf, componentOf, isComment, placeOf, type MdxNode } from './mdx-tree.ts';

/** Components whose content is tested elsewhere (Fact, Holds, Result, Cite, Term) or is the name of a thing (Name). */
const exemptComponents: readonly string[] = ['Fact', 'Holds', 'Result', 'Cite', 'Term', 'Name'];

/** Ids, dates and the keys of rows in frontmatter: no prose. */
const noProse = /^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)+|\d{4}(?:-\d\d){0,2}|[a-z_]+ [a-z_]+=\S+)$/;

/** The part of a text that a pattern matches, turned into blanks of equal length; line ends stay. */
export const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));

/**
 * The text with everything blanked that is no prose of this page: tags and attributes, comments, exempt components, addresses,
 * numbers of lists, and of the frontmatter its keys, ids, dates, numbers, true and false.
 */
export function shownProse(text: string, tree: MdxNode): string {
  return blanked(onlySpans(text, spansIn(tree, text)), /&#?\w+;/g);
}

/** A part of a text, from one character to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The text with everything blanked but some spans, which are in order; every character keeps its place. */
export function onlySpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    pieces.push(blanked(text.slice(at, from), /[\s\S]+/), text.slice(from, to));
    at = to;
  }
  return [...pieces, blanked(text.slice(at), /[\s\S]+/)].join('');
}

/** The spans of a node that readers see as prose, in document order. */
function spansIn(node: MdxNode, text: string): Span[] {
  const place = placeOf(node);
  switch (node.type) {
    case 'yaml':
      return spansOfFrontmatter(text, place);
    case 'link':
      // An address written as it is.
      return childrenOf(node).every((child) => child.type === 'text' && node.url.endsWith(child.value))
        ? []
        : childrenOf(node).flatMap((child) => spansIn(child, text));
    case 'image':
      return [{ from: place.from, to: place.from + text.slice(place.from, place.to).lastIndexOf('](') }];
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return isComment(node) ? [] : [place];
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'mdxjsEsm':
      return [place];
    default:
      return exemptComponents.includes(componentOf(node)?.name ?? '')
        ? []
        : childrenOf(node).flatMap((child) => spansIn(child, text));
  }
}

/** The texts of a head, in document order. */
function spansOfFrontmatter(text: string, { from, to }: Span): Span[] {
  const spans: Span[] = [];
  const fence = '---\n'.length;
  visit(parseDocument(text.slice(from + fence, to - fence)), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || noProse.test(value) || !range) return;
      spans.push({ from: from + fence + range[0], to: from + fence + range[1] });
    },
  });
  return spans;
}
