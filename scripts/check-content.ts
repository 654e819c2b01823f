// Checks all content (tables, facts, words for readers, figures in prose, steps) and lists the problems; exit 1 when there is any.
// Some wait until others are right: facts for their table and the lines of facts.csv, words for readers for all tables, steps for the prose.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkAllFacts, facts } from '../src/data/facts/facts.ts';
import { sources } from '../src/data/facts/sources.ts';
import { ContentError, problemsOf } from '../src/data/reading/content-error.ts';
import { shapedYaml } from '../src/data/reading/yaml-lines.ts';
import { readerTextProblems } from '../src/data/text/reader-text.ts';
import { changeProblems } from '../src/data/text/changes.ts';
import { searchWordProblems } from '../src/data/text/search-words.ts';
import { siteProblems } from '../src/data/text/site.ts';
import { checkAllTables, tables } from '../src/data/tables/tables.ts';
import { chapterFiles } from '../src/data/text/chapter-files.ts';
import { mdxTree } from '../src/data/text/mdx-tree.ts';
import { bareFigures } from '../src/outline/prose/prose-check.ts';
import { unchangedViews } from '../src/outline/step-views.ts';
import { chapterRowsShape, missingRows } from '../src/teach/lessons/lesson-shape.ts';

/** The paths of the MDX files in a folder; none where there is no such folder. */
const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];
const chapters = textsIn('content/chapters/en');
const chapterIds = chapters.map((path) => path.replace(/^.*\/\d+-|\.mdx$/g, ''));
const texts = [...chapters, ...textsIn('content/methods/en'), ...textsIn('content/models/en')];

const tableProblems = checkAllTables();
const proseProblems = texts.flatMap((path) => bareFigures(readFileSync(path, 'utf8'), path));
const unchangedSteps = (): string[] =>
  chapterFiles().flatMap(({ text, path }) => unchangedViews(mdxTree(text, path), path));
/** The charts by their folders. Their views are known where they are drawn: the build checks those. */
const figures = new Map(
  readdirSync(new URL('../src/charts', import.meta.url), { withFileTypes: true })
    .filter(({ name }) => existsSync(new URL(`../src/charts/${name}/chart.ts`, import.meta.url)))
    .map(({ name }) => [name, null] as const),
);
/** Where the changes of the site may have been made: its pages, charts and chapters. */
const places = new Set([
  ...readdirSync(new URL('../src/pages', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[a-z]+([\\/]index)?\.astro$/.test(path) && path !== 'index.astro')
    .map((path) => path.replace(/([\\/]index)?\.astro$/, '')),
  ...[...figures.keys()].map((id) => `charts/${id}`),
  'chapters',
  ...chapterIds.map((id) => `chapters/${id}`),
]);
const changes = 'content/changes/en';
const rowsFile = 'content/teach/en/chapters.yaml';
/** Chapters without their row for class. What a row names is known where lessons are read: the build checks that. */
const checkChapterRows = (): void => {
  const { value, problemAt } = shapedYaml(readFileSync(rowsFile, 'utf8'), rowsFile, chapterRowsShape);
  const missing = missingRows(value.chapters, chapterIds);
  if (missing !== undefined) throw new ContentError(problemAt(['chapters'], missing));
};

const problems = [
  ...tableProblems,
  ...checkAllFacts(),
  ...(tableProblems.length === 0 ? readerTextProblems() : []),
  ...(sources.problems().length === 0 ? siteProblems() : []), // it names a source
  ...searchWordProblems(figures),
  ...(existsSync(changes) ? changeProblems(changes, places) : []),
  ...(existsSync(rowsFile) ? problemsOf(checkChapterRows) : []),
  ...proseProblems,
];
// A text that is not valid MDX is one of the problems above, and the story can't be read as a whole then.
if (proseProblems.length === 0) problems.push(...unchangedSteps());

if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`content: ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
  process.exitCode = 1;
} else {
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const withheld = tables.reduce((sum, table) => sum + table.withheldCount, 0);
  console.log(
    `content: OK, ${tables.length} tables, ${rows} rows, ${withheld} withheld, ${facts.rows.length} facts, ${chapters.length} chapters`,
  );
}
