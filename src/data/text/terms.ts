// The glossary: one Markdown file a term, its first paragraph the definition that a reader opens in the text.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from '../reading/content-error.ts';

export interface TermEntry {
  readonly id: string;
  readonly term: string;
  readonly japanese: string;
  readonly chinese: string;
  readonly definition: string;
  /** A figure that says the word, where no chapter explains it. */
  readonly figure?: string;
}

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
    .filter((name) => name.endsWith('.md'))
    .map((name) => readTerm(from, name))
    .sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

function readTerm(from: string, name: string): TermEntry {
  const path = `${from}/${name}`;
  const match = /^---\n([\s\S]*?)\n---\n+([\s\S]+)$/.exec(readFileSync(resolve(path), 'utf8'));
  if (match?.[1] === undefined || match[2] === undefined)
    throw new ContentError(`${path}:1: expected front matter, then a definition`);
  const front = match[1];
  const valueOf = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(front)?.[1]?.trim();
  const field = (key: string): string => {
    const value = valueOf(key);
    if (value === undefined || value === '') throw new ContentError(`${path}:1: front matter lacks "${key}"`);
    return value;
  };
  const figure = valueOf('figure');
  return {
    id: name.replace(/\.md$/, ''),
    term: field('term'),
    japanese: field('japanese'),
    chinese: field('chinese'),
    definition: match[2].trim().replaceAll('\n', ' '),
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
