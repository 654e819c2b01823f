// Reads a guide as a list of things to do: fences that say in their first line what to do with them, in the order of the page.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What a fence asks for: "```sh run", "```diff edit PATH". A fence that asks for nothing only shows something. */
const actions = ['run', 'serve', 'open', 'edit', 'write', 'append'] as const;

export interface Step {
  /** "src/charts/README.md:52", for titles and messages. */
  readonly place: string;
  readonly action: (typeof actions)[number];
  /** The file that `edit`, `write` and `append` change, from the root of the project; empty for the others. */
  readonly path: string;
  readonly text: string;
}

/** "Add a chart" → "add-a-chart", as links name a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

const fence = new RegExp(`^\`\`\`\\w+ (${actions.join('|')})(?: (\\S+))?\\n([\\s\\S]*?)^\`\`\`$`, 'm');
const link = /\]\(([^)\s]+\.md)#([a-z0-9-]+)\)/;

/** The files that following a guide writes. */
export const pathsWritten = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(new RegExp(fence.source, 'gm'))].flatMap(([, action, path = '']) =>
    action === 'write' ? [path] : [],
  );

/**
 * What a section of a guide asks for. A section of another guide that it links to is followed where the link stands, without its own links.
 * @throws Error where there is no such section
 */
export function stepsOf(file: string, anchor: string, follow = true): Step[] {
  const guide = readFileSync(file, 'utf8');
  const heads = [...guide.matchAll(/^## (.+)$/gm)];
  const head = heads.find(([, heading = '']) => anchorOf(heading) === anchor);
  if (head === undefined)
    throw new Error(
      `${file} has no section "${anchor}"; it has ${heads.map(([, text = '']) => anchorOf(text)).join(', ')}`,
    );
  const next = heads[heads.indexOf(head) + 1];
  const section = guide.slice(head.index, next?.index);
  const both = new RegExp(`${fence.source}|${link.source}`, 'gm');
  return [...section.matchAll(both)].flatMap((found): Step[] => {
    const [, action, path = '', text = '', guideFile, guideAnchor] = found;
    if (guideFile !== undefined && guideAnchor !== undefined)
      return follow ? stepsOf(posix.join(posix.dirname(file), guideFile), guideAnchor, false) : [];
    const line = guide.slice(0, head.index + found.index).split('\n').length;
    return [{ place: `${file}:${line}`, action: action as Step['action'], path, text }];
  });
}

/**
 * A text after an edit that is written as lines with "-", "+" or a space before them.
 * @throws Error where the text does not hold the lines before the edit just once
 */
export function edited(text: string, edit: string): string {
  const lines = edit.trimEnd().split('\n');
  const withMark = (marks: string): string =>
    lines
      .filter((line) => marks.includes(line.slice(0, 1)))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const before = withMark('- ');
  const places = text.split(before).length - 1;
  if (before === '' || places !== 1) throw new Error(`found ${places} times, expected once:\n${before}`);
  return text.replace(before, () => withMark('+ '));
}
