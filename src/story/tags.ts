// Finds the author components in a chapter's source, each with its attributes and its line.

export interface Tag {
  readonly name: string;
  /** Attributes written as text (`a="b"`) or as an expression (`a={90}`, kept as its source text). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly closes: boolean;
}

const tagPattern = /<(\/?)([A-Z][A-Za-z]*)((?:\s+[a-zA-Z-]+(?:=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}))?)*)\s*\/?>/g;
const attributePattern = /([a-zA-Z-]+)(?:=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\}))?/g;

/** All component tags in document order; tags in code or comments are not looked for, since chapters hold none. */
export function tagsOf(source: string): Tag[] {
  return [...source.matchAll(tagPattern)].map((match) => {
    const attributes: Record<string, string> = {};
    for (const [, name = '', text, expression] of (match[3] ?? '').matchAll(attributePattern)) {
      attributes[name] = text ?? expression ?? '';
    }
    return {
      name: match[2] ?? '',
      attributes,
      line: source.slice(0, match.index).split('\n').length,
      closes: match[1] === '/',
    };
  });
}
