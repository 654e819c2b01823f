// Which handouts of a lesson are kept as PDFs, from which page each is printed, and by which hash one that is out of date is told.
import { createHash } from 'node:crypto';
import type { Lesson } from '../../lessons/lesson.ts';
import { lessonFiles } from '../../lessons/lesson-paths.ts';
import { lessonKey } from './lesson-key.ts';
import { lessonSheet } from './lesson-sheet.ts';
import { paperHtml } from './paper-html.ts';
import type { Paper } from './paper.ts';
import type { PaperSize } from './paper-style.ts';

/** Where printed handouts are kept, and the file of their hashes. */
export const sheetsFolder = 'generated/sheets';
export const sheetHashesFile = `${sheetsFolder}/hashes.json`;

/** The handouts that are printed, by their names among the files of a lesson. */
export const printedFiles = {
  sheetA4: { paper: lessonSheet, size: 'a4' },
  sheetLetter: { paper: lessonSheet, size: 'letter' },
  keyA4: { paper: lessonKey, size: 'a4' },
  keyLetter: { paper: lessonKey, size: 'letter' },
} as const satisfies Partial<
  Record<keyof typeof lessonFiles, { paper: (lesson: Lesson) => Paper; size: PaperSize }>
>;
export type PrintedFile = keyof typeof printedFiles;

export interface SheetSource {
  /** Path of the PDF below the folder of sheets: "chain/sheet-a4.pdf". */
  readonly path: string;
  readonly html: string;
  /** SHA-256 of the page. */
  readonly hash: string;
  readonly isForPupils: boolean;
}

/** The pages of a lesson's handouts. */
export const sheetSources = (lesson: Lesson): readonly SheetSource[] =>
  (Object.keys(printedFiles) as PrintedFile[]).map((file) => {
    const { paper, size } = printedFiles[file];
    const made = paper(lesson);
    const html = paperHtml(made, size);
    return {
      path: `${lesson.id}/${lessonFiles[file]}`,
      html,
      hash: createHash('sha256').update(html).digest('hex'),
      isForPupils: made.isForPupils,
    };
  });
