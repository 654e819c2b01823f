// Makes the rows of chapters of the text of content/teach/en/chapters.yaml: one for each chapter of the story.
import { ContentError } from '../../data/reading/content-error.ts';
import { outlines } from '../../outline/outline.ts';
import { LessonCheck } from './check-lesson.ts';
import { chapterRowsShape, missingRows } from './lesson-shape.ts';
import type { Advice, ChapterRow } from './lesson.ts';
import { typedFigures } from './typed-figures.ts';
import { shapedYaml } from '../../data/reading/yaml-lines.ts';

/**
 * The rows of a YAML text in the order of the story, and the advice on teaching a dispute.
 * @throws ContentError with `file:line path: what is wrong` for every problem, and for each chapter without a row
 */
export function parseChapterRows(
  yamlText: string,
  file: string,
): { readonly dispute: readonly Advice[]; readonly chapters: readonly ChapterRow[] } {
  const { value: written, problemAt } = shapedYaml(yamlText, file, chapterRowsShape);
  const check = new LessonCheck(problemAt);
  const rows = written.chapters.map(({ chapter, task, questions, terms, misreadings }, i): ChapterRow => {
    const at = ['chapters', i];
    const { order, question } = check.chapter(chapter, [...at, 'chapter']);
    return {
      chapter,
      order,
      question,
      task: {
        text: check.text(task.text, [...at, 'task', 'text']),
        place: check.place(task.place, [...at, 'task', 'place'], ['guess', 'headline', 'verdict']),
      },
      questions: check.questions(questions, [...at, 'questions']),
      terms: check.terms(terms, [...at, 'terms']),
      misreadings: check.misreadings(misreadings, [...at, 'misreadings']),
    };
  });
  check.onlyOnce(
    rows.map(({ chapter }) => ({ id: chapter })),
    ['chapters'],
  );
  const missing = missingRows(
    rows,
    outlines().map(({ id }) => id),
  );
  if (missing !== undefined) check.refuse(['chapters'], missing);
  const dispute = written.dispute.map(({ title, text }, i) => ({
    title: check.text(title, ['dispute', i, 'title']),
    text: check.text(text, ['dispute', i, 'text']),
  }));
  const problems = [...check.problems, ...typedFigures(yamlText, file)];
  if (problems.length > 0) throw new ContentError(problems);
  return Object.freeze({ dispute, chapters: rows.sort((a, b) => a.order - b.order) });
}
