// What the plan and the key of a lesson say of it: a short address in full, and its chapter.
import { absolute } from '../../../names/addresses.ts';
import { onBoard, shortPath } from '../../../names/short-paths.ts';
import { chapterHead } from '../chapter-heads.ts';
import type { Lesson } from '../lesson.ts';

export interface LessonHead {
  /** A short address as a board has it: "example.org/t/3g/". */
  readonly example: string;
  readonly chapter: { readonly order: number; readonly finding: string; readonly path: string };
}

/** @throws ContentError for a chapter that there is not */
export function lessonHead({ chapter }: Pick<Lesson, 'chapter'>): LessonHead {
  const { order, finding } = chapterHead(chapter);
  return {
    example: onBoard(absolute(shortPath('3g'))),
    chapter: { order, finding, path: `chapters/${chapter}/` },
  };
}
