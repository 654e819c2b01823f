// Reads a YAML text, or the YAML head of a text, so that every value can be named with its line, and checks it against a shape.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './content-error.ts';

/** The text of a file of the project. Throws ContentError that says what was expected in it where it can't be read. */
export function contentText(file: string, expected: string): string {
  try {
    return readFileSync(join(process.cwd(), file), 'utf8');
  } catch {
    throw new ContentError(`${file}:1: the file cannot be read, expected ${expected}`);
  }
}

/** Keys and places in lists that lead to a value: ["questions", 2, "place"]. */
export type ValuePath = readonly PropertyKey[];

/** A path as authors read it: "questions[2].place". */
const pathInWords = (path: ValuePath): string =>
  path.reduce<string>(
    (words, key) =>
      typeof key === 'number' ? `${words}[${key}]` : `${words}${words === '' ? '' : '.'}${String(key)}`,
    '',
  );

export interface ShapedYaml<Shape> {
  readonly value: Shape;
  /** A problem as one line of text: "content/teach/en/chain.yaml:41 questions[2].place: what is wrong". */
  readonly problemAt: (path: ValuePath, what: string) => string;
}

/**
 * The value of a YAML text. Every scalar is text, so a shape must convert numbers.
 * @throws ContentError with `file:line path: what was expected` for each fault
 */
export function shapedYaml<Shape>(text: string, file: string, shape: z.ZodType<Shape>): ShapedYaml<Shape> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  if (document.errors.length > 0)
    throw new ContentError(
      document.errors.map(({ message, linePos }) => `${file}:${linePos?.[0].line ?? 1} ${message}`),
    );
  const lineAt = (path: ValuePath): number => {
    // What is missing is said at what should hold it.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        { range?: readonly [number, number, number] } | undefined;
      if (node?.range !== undefined) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const problemAt = (path: ValuePath, what: string): string =>
    `${file}:${lineAt(path)} ${path.length === 0 ? '' : `${pathInWords(path)}: `}${what}`;
  const read = shape.safeParse(document.toJS());
  if (!read.success)
    throw new ContentError(read.error.issues.map(({ path, message }) => problemAt(path, message)));
  return { value: read.data, problemAt };
}

/**
 * The head of a text, which is YAML between two lines of ---, and the body below it.
 * @throws ContentError with `file:line path: what was expected` for each fault, and where there is no head
 */
export function shapedHead<Shape>(
  text: string,
  file: string,
  shape: z.ZodType<Shape>,
): ShapedYaml<Shape> & { readonly body: string } {
  const [, head, body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined) throw new ContentError(`${file}:1 expected a head between two lines of ---`);
  // An empty line stands for the first ---, so that lines are counted as in the file.
  return { ...shapedYaml(`\n${head}`, file, shape), body };
}
