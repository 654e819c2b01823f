// What the plan and the key of a lesson say of it: a short address in full, and its chapter.
import { absolute } from '../../../names/addresses.ts';
import { onBoard, shortPath } from '../../../names/short-paths.ts';
import { chapterFinding } from '../chapter-heads.ts';
import { outlines } from '../../../outline/outline.ts';
import type { Lesson } from '../lesson.ts';

export interface LessonHead {
  /** A short address as a board has it: "example.org/t/3g/". */
  readonly example: string;
  readonly chapter: { readonly order: number; readonly finding: string; readonly path: string };
}

export const lessonHead = ({ chapter }: Pick<Lesson, 'chapter'>): LessonHead => ({
  example: onBoard(absolute(shortPath('3g'))),
  chapter: {
    order: outlines().find(({ id }) => id === chapter)?.order ?? 0,
    finding: chapterFinding(chapter),
    path: `chapters/${chapter}/`,
  },
});
