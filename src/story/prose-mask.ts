// Blanks out the parts of an MDX text that the prose check must not read, keeping every other character in its place.

/** Components whose content is tested elsewhere (Fact, Holds, Cite, Term) or is the name of a thing (Name). */
const exemptComponents = ['Fact', 'Holds', 'Cite', 'Term', 'Name'] as const;

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'self';
}

/** The text with tags, attributes, comments, exempt components and addresses turned into blanks of equal length. */
export function maskMarkup(text: string): string {
  let masked = maskPattern(text, /\{\s*\/\*[\s\S]*?\*\/\s*\}|<!--[\s\S]*?-->/g);
  const tags = readTags(masked);
  for (const [start, end] of exemptSpans(tags)) masked = blank(masked, start, end);
  for (const { start, end } of tags) masked = blank(masked, start, end);
  masked = maskPattern(masked, /(?<=\])\([^()\s]*(?:\s+"[^"\n]*")?\)/g); // the address of a Markdown link
  masked = maskPattern(masked, /\bhttps?:\/\/[^\s<>")]+/g);
  masked = maskPattern(masked, /&#?\w+;/g); // entities
  return maskPattern(masked, /^[ \t]*\d+[.)](?=[ \t])/gm); // numbers of list items
}

/** Every match of the pattern turned into blanks. */
export function maskPattern(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/[^\n]/g, ' '));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function readTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const opening = /<(\/?)([A-Za-z][\w.-]*)?/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const after = text[opening.lastIndex];
    const isTag = match[2] !== undefined || after === '>'; // `<>` and `</>` are fragments
    if (!isTag) continue;
    const end = endOfTag(text, opening.lastIndex);
    if (end === undefined) continue;
    const kind = match[1] === '/' ? 'close' : text[end - 2] === '/' ? 'self' : 'open';
    tags.push({ name: match[2] ?? '', start: match.index, end, kind });
    opening.lastIndex = end;
  }
  return tags;
}

/** The place after the `>` that ends a tag; quotes and braces in attributes are skipped. */
function endOfTag(text: string, from: number): number | undefined {
  let quote = '';
  let braces = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (
      char === '"' ||
      (braces > 0 && (char === "'" || char === '`')) ||
      (char === "'" && text[at - 1] === '=')
    ) {
      quote = char;
    } else if (char === '{') braces++;
    else if (char === '}') braces--;
    else if (char === '>' && braces === 0) return at + 1;
  }
  return undefined;
}

function exemptSpans(tags: readonly Tag[]): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (let at = 0; at < tags.length; at++) {
    const open = tags[at];
    if (open?.kind !== 'open' || !exemptComponents.some((name) => name === open.name)) continue;
    let depth = 1;
    for (let next = at + 1; next < tags.length; next++) {
      const tag = tags[next];
      if (tag?.name !== open.name) continue;
      if (tag.kind === 'open') depth++;
      if (tag.kind === 'close') depth--;
      if (depth === 0) {
        spans.push([open.start, tag.end]);
        at = next;
        break;
      }
    }
  }
  return spans;
}
