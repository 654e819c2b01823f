// The glossary: one Markdown file a term, its first paragraph the definition that a reader opens in the text.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../reading/content-error.ts';
import { shapedHead } from '../reading/yaml-lines.ts';

export interface TermEntry {
  readonly id: string;
  readonly term: string;
  readonly japanese: string;
  readonly chinese: string;
  readonly definition: string;
  /** A figure that says the word, where no chapter explains it. */
  readonly figure?: string;
}

const name = z.string('expected a name').min(1, 'expected a name');
const head = z.strictObject({
  term: name,
  japanese: name,
  chinese: name,
  /** The id of a chart. */
  figure: z.string().min(1).optional(),
});

const folder = 'content/glossary/en';
let loaded: readonly TermEntry[] | undefined;

/** Every term of the site, by name. */
export function terms(): readonly TermEntry[] {
  loaded ??= readTerms(folder);
  return loaded;
}

/** The terms in a folder, by name. Throws ContentError for a file without its three names or its definition. */
export function readTerms(from: string): TermEntry[] {
  return readdirSync(resolve(from))
    .filter((fileName) => fileName.endsWith('.md'))
    .map((fileName) => readTerm(from, fileName))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

function readTerm(from: string, fileName: string): TermEntry {
  const file = `${from}/${fileName}`;
  const { value, body } = shapedHead(readFileSync(resolve(file), 'utf8'), file, head);
  const definition = body.trim().replaceAll('\n', ' ');
  if (definition === '') throw new ContentError(`${file}:1 expected a definition below the head`);
  const { figure, ...names } = value;
  return {
    id: fileName.replace(/\.md$/, ''),
    ...names,
    definition,
    ...(figure !== undefined && { figure }),
  };
}

/** The term with an id. Throws ContentError naming the valid ids. */
export function term(id: string): TermEntry {
  const entry = terms().find((candidate) => candidate.id === id);
  if (entry === undefined) {
    throw new ContentError(
      `no term "${id}" in ${folder}; the terms are ${terms()
        .map((each) => each.id)
        .join(', ')}`,
    );
  }
  return entry;
}
