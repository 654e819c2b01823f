// Checks all content (tables, facts, words for readers, figures in prose) and lists every problem; exit 1 when there is any.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkAllFacts, facts } from '../src/data/facts/facts.ts';
import { readerTextProblems } from '../src/data/text/reader-text.ts';
import { siteProblems } from '../src/data/text/site.ts';
import { checkAllTables, tables } from '../src/data/tables/tables.ts';
import { bareFigures } from '../src/outline/prose-check.ts';

const chapters = 'content/chapters/en';
const files = existsSync(chapters)
  ? readdirSync(chapters)
      .filter((name) => name.endsWith('.mdx'))
      .sort()
  : [];

const tableProblems = checkAllTables();
const problems = [
  ...tableProblems,
  ...(tableProblems.length === 0 ? checkAllFacts() : facts.problems()), // a fact in a broken table would only repeat them
  ...(tableProblems.length === 0 ? readerTextProblems() : []),
  ...(tableProblems.length === 0 ? siteProblems() : []),
  ...files.flatMap((name) => bareFigures(readFileSync(`${chapters}/${name}`, 'utf8'), `${chapters}/${name}`)),
];

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`content: ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
  process.exitCode = 1;
} else {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const withheld = tables.reduce((sum, table) => sum + table.withheldCount, 0);
  console.log(
    `content: OK, ${tables.length} tables, ${rows} rows, ${withheld} withheld, ${facts.rows.length} facts, ${files.length} chapters`,
  );
}
