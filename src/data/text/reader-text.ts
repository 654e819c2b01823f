// Every text of content/ that a reader can get, with its place, and what in it is author talk or the statement of a row on hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorTalk } from './author-talk.ts';
import { withheldIn, withheldStatements } from '../facts/withheld-statements.ts';
import { cellsOf } from '../reading/csv-cells.ts';
import { privateColumn, tablePath } from '../reading/table.ts';
import { whyWithheld } from '../reading/withholding.ts';

/** A text and where it stands: file, line and, in a table, its column. */
interface ReaderText {
  readonly place: string;
  readonly text: string;
  /** A cell of a table, prose, or the title of a source, which is quoted as it was printed. */
  readonly kind: 'cell' | 'prose' | 'quoted';
}

/** Columns that carry no sentence, or that no reader gets. */
const wordless = new Set([privateColumn, 'publish_advice', 'source_id', 'url', 'id']);

/** Folders of prose below content/, and the dictionaries of the tables. */
const proseFolders = ['chapters/en', 'glossary/en', 'changes/en', 'methods/en', 'teach/en', 'data'];

/** The tables of content/data by name; facts.csv points into them and is not one of them. */
export const tableNames = (): string[] =>
  readdirSync(join(process.cwd(), 'content/data'))
    .filter((name) => name.endsWith('.csv') && name !== 'facts.csv')
    .map((name) => name.replace(/\.csv$/, ''))
    .sort();

function cellTexts(table: string): ReaderText[] {
  return cellsOf(table)
    .filter(({ cells }) => whyWithheld(cells) === null)
    .flatMap(({ line, cells }) =>
      Object.entries(cells)
        .filter(([column, cell]) => !wordless.has(column) && cell.includes(' '))
        .map(([column, text]) => ({
          place: `${tablePath(table)}:${line} column "${column}"`,
          text,
          kind: table === 'sources' && (column === 'title' || column === 'publisher') ? 'quoted' : 'cell',
        })),
    );
}

/** The parts of a line that are not text for readers: code, tags, addresses; in a lesson its keys, ids and what stands for a fact. */
const noTextInMarkdown = /^import .*|^[a-z_]+:|<[^>]*>|`[^`]*`|\{[^}]*\}|\]\([^)]*\)/g;
const noTextInYaml =
  /\b(?:places?|terms|claims|chapter|id): *(?:\[[^\]]*\]|[^,}\s]+)|\b[a-z_]+:(?=\s|$)|\{[a-z][^{}:]*\}/g;

/** Lines of a Markdown or YAML file without code, tags, comments and the head; a dictionary's table of columns names columns. */
function paragraphs(file: string): ReaderText[] {
  const dictionary = file.startsWith('content/data/');
  const noText = file.endsWith('.yaml') ? noTextInYaml : noTextInMarkdown;
  let at = 0;
  return readFileSync(join(process.cwd(), file), 'utf8')
    .split('\n')
    .flatMap((line): ReaderText[] => {
      at += 1;
      if (dictionary && !/^\*\*(?:What it is|Must not be used)/.test(line)) return [];
      const text = line.replace(noText, ' ');
      return text.trim() === ''
        ? []
        : [{ place: `${file}:${at}`, text, kind: dictionary ? 'quoted' : 'prose' }];
    });
}

function proseTexts(): ReaderText[] {
  return proseFolders.flatMap((folder) => {
    const path = join(process.cwd(), 'content', folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => /\.(?:mdx?|yaml)$/.test(name))
      .sort()
      .flatMap((name) => paragraphs(`content/${folder}/${name}`));
  });
}

/** The ids of all rows of these tables, of sources too. */
export const rowIds = (tables: readonly string[]): ReadonlySet<string> =>
  new Set(
    tables
      .flatMap((table) => cellsOf(table).map(({ cells }) => cells['id'] ?? cells['source_id'] ?? ''))
      .filter((id) => /^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(id)),
  );

/** Author talk and held statements in the tables and the prose of content/, each with its place; empty when there are none. */
export function readerTextProblems(): string[] {
  const tables = tableNames();
  const held = withheldStatements(tables);
  const ids = rowIds(tables);
  return [...tables.flatMap(cellTexts), ...proseTexts()].flatMap(({ place, text, kind }) => [
    ...(kind === 'quoted' ? [] : authorTalk(text, kind, ids)).map(
      (found) => `${place}: ${found}; expected words for readers, ours go to ${privateColumn}`,
    ),
    ...withheldIn(text, held).map(
      ({ row, sentence }) => `${place}: says what the row on hold ${row} says: “${sentence}”`,
    ),
  ]);
}
