// Which handouts of a lesson are kept as PDFs, from which page each is printed, and by which hash one that is out of date is told.
import { createHash } from 'node:crypto';
import type { Lesson } from '../../lessons/lesson.ts';
import { lessonFiles } from '../../lessons/lesson-paths.ts';
import { lessonKey } from './lesson-key.ts';
import { claimsPaper, claimsToJudge } from './claims-paper.ts';
import { lessonFirstSide, lessonSheet } from './lesson-sheet.ts';
import { paperHtml } from './paper-html.ts';
import type { Paper } from './paper.ts';
import type { PaperSize } from './paper-style.ts';

/** Where printed handouts are kept, and the file of their hashes. */
export const sheetsFolder = 'generated/sheets';
export const sheetHashesFile = `${sheetsFolder}/hashes.json`;

/** The handouts that are printed, by their names among the files of a lesson. */
export const printedFiles = {
  sideA4: { paper: lessonFirstSide, size: 'a4' },
  sideLetter: { paper: lessonFirstSide, size: 'letter' },
  sheetA4: { paper: lessonSheet, size: 'a4' },
  sheetLetter: { paper: lessonSheet, size: 'letter' },
  claimsA4: { paper: claimsPaper, size: 'a4' },
  claimsLetter: { paper: claimsPaper, size: 'letter' },
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

const ofClaims: readonly string[] = [
  'claimsA4',
  'claimsLetter',
  'claimsDocument',
] satisfies (keyof typeof lessonFiles)[];
/** Whether a lesson has a file: claims on paper only where pupils judge some. */
export const hasFile = (lesson: Pick<Lesson, 'sheet'>, file: string): boolean =>
  !ofClaims.includes(file) || claimsToJudge(lesson).length > 0;

/** The handouts of a lesson that are printed. */
export const printedFilesOf = (lesson: Pick<Lesson, 'sheet'>): readonly PrintedFile[] =>
  (Object.keys(printedFiles) as PrintedFile[]).filter((file) => hasFile(lesson, file));

/** The pages of a lesson's handouts. */
export const sheetSources = (lesson: Lesson): readonly SheetSource[] =>
  printedFilesOf(lesson).map((file) => {
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
