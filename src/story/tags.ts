// Finds the author components in a chapter's source, each with its attributes and its line.
import { maskPattern } from './prose-mask.ts';

export interface Tag {
  readonly name: string;
  /** Attributes written as text (`a="b"`) or as an expression (`a={90}`, kept as its source text). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly closes: boolean;
  /** Where the tag begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

const tagPattern =
  /<(\/?)([A-Z][A-Za-z]*)((?:\s+[a-zA-Z-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)\s*\/?>/g;
const attributePattern = /([a-zA-Z-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{((?:[^{}]|\{[^{}]*\})*)\}))?/g;

const comments = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

/** All component tags in document order, without those in MDX comments. */
export function tagsOf(text: string): Tag[] {
  const source = maskPattern(text, comments);
  return [...source.matchAll(tagPattern)].map((match) => {
    const attributes: Record<string, string> = {};
    for (const [, name = '', text, quoted, expression] of (match[3] ?? '').matchAll(attributePattern)) {
      attributes[name] = text ?? quoted ?? expression ?? '';
    }
    return {
      name: match[2] ?? '',
      attributes,
      line: source.slice(0, match.index).split('\n').length,
      closes: match[1] === '/',
      from: match.index,
      to: match.index + match[0].length,
    };
  });
}
