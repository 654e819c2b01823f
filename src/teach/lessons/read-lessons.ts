// The lessons and the rows of chapters in content/teach/en, read and checked once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, readOrNote } from '../../data/reading/content-error.ts';
import type { Advice, ChapterRow, Lesson } from './lesson.ts';
import { parseChapterRows } from './parse-chapter-rows.ts';
import { parseLesson } from './parse-lesson.ts';

const folder = 'content/teach/en';
const rowsFile = `${folder}/chapters.yaml`;

const readText = (file: string): string => readFileSync(join(process.cwd(), file), 'utf8');

/** Every lesson of a folder in the order of their `order`. Throws ContentError with the problems of all files. */
export function readLessons(from = folder): readonly Lesson[] {
  const problems: string[] = [];
  const files = existsSync(join(process.cwd(), from)) ? readdirSync(join(process.cwd(), from)).sort() : [];
  const read = files
    .filter((name) => name.endsWith('.yaml') && name !== 'chapters.yaml')
    .flatMap((name) => {
      const file = `${from}/${name}`;
      return readOrNote(() => parseLesson(readText(file), file), problems) ?? [];
    });
  for (const [i, { id, order }] of read.entries()) {
    const twin = read.slice(0, i).find((other) => other.order === order);
    if (twin !== undefined)
      problems.push(`${from}/${id}.yaml: place ${order} is taken by ${from}/${twin.id}.yaml`);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return Object.freeze(read.sort((a, b) => a.order - b.order));
}

let known: readonly Lesson[] | undefined;
/** The lessons of the site, first to last. */
export const lessons = (): readonly Lesson[] => (known ??= readLessons());

/** A page for each lesson. */
export const lessonRoutes = () =>
  lessons().map((lesson) => ({ params: { lesson: lesson.id }, props: { lesson } }));

let rows: ReturnType<typeof parseChapterRows> | undefined;
const chapterFile = (): ReturnType<typeof parseChapterRows> =>
  (rows ??= existsSync(join(process.cwd(), rowsFile))
    ? parseChapterRows(readText(rowsFile), rowsFile)
    : { dispute: [], chapters: [] });

/** The chapters in class, in the order of the story. */
export const chapterRows = (): readonly ChapterRow[] => chapterFile().chapters;

/** Advice on teaching a dispute that goes on, for all lessons. */
export const disputeAdvice = (): readonly Advice[] => chapterFile().dispute;
