// What a table is called: the heading of its dictionary, as "Mine output by country and year".
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { capital } from '../../names/capital.ts';
import { ContentError } from '../reading/content-error.ts';

/** The title of a table by its name, as typed. Throws ContentError where content/data/NAME.md opens with no "# NAME.csv: title". */
export function tableTitle(table: string): string {
  const path = `content/data/${table}.md`;
  const [heading = ''] = readFileSync(resolve(path), 'utf8').split(/\r?\n/, 1);
  const title = heading.startsWith(`# ${table}.csv: `) ? heading.slice(`# ${table}.csv: `.length).trim() : '';
  if (title === '') throw new ContentError(`${path}:1 expected the heading "# ${table}.csv: what it holds"`);
  return capital(title);
}
