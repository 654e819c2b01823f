// What the dictionary of a table (content/data/NAME.md) tells readers: what the table is, and what it must not be used to claim.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from '../reading/content-error.ts';

export interface Dictionary {
  readonly what: string;
  /** One statement each, without "Must not be used to claim". */
  readonly mustNot: readonly string[];
  /** How the sentence before them begins: "claim", "sum components" belong to different lead-ins. */
  readonly lead: string;
}

/**
 * Reads a dictionary. Tables, gaps and totals in it are left out: they may hold figures of rows that are kept back.
 * Throws ContentError where it does not say what the table is, or what it must not be used for.
 */
export function dictionaryIn(text: string, path: string): Dictionary {
  const what = /^\*\*What it is\.\*\*\s+(.+)$/m.exec(text)?.[1]?.trim();
  if (what === undefined) throw new ContentError(`${path}: lacks the paragraph "**What it is.** …"`);
  const must = /^\*\*(Must not be used[^*]*)\*\*[ \t]*(.*)((?:\n- .+)*)/im.exec(text);
  if (must === null) throw new ContentError(`${path}: lacks the paragraph "**Must not be used …**"`);
  const [, lead = '', sentence = '', list = ''] = must;
  const items = [sentence, ...list.split('\n').map((line) => line.replace(/^- /, ''))]
    .map((item) => item.trim().replace(/[;.]$/, ''))
    .filter((item) => item !== '');
  if (items.length === 0) throw new ContentError(`${path}: "${lead}" is followed by nothing`);
  return { what, lead: lead.replace(/NOT/, 'not'), mustNot: items };
}

/** The dictionary of a table, by the table's name. Throws ContentError as {@link dictionaryIn} does, and ENOENT where there is no file. */
export function dictionaryOf(table: string): Dictionary {
  const path = `content/data/${table}.md`;
  return dictionaryIn(readFileSync(resolve(path), 'utf8').replaceAll('\r\n', '\n'), path);
}
