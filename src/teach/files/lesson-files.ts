// The files of lessons: what makes each, its media type, and all of them in one zip.
import type { FileContent } from '../../export/formats/formats.ts';
import type { SiteFile } from '../../export/formats/site-files.ts';
import { zipOf } from '../../export/package/fixed-zip.ts';
import { siteName } from '../../data/text/credit.ts';
import { xlsxType } from '../../names/data-paths.ts';
import { lessonPaths, teachPath, type LessonFile } from '../lessons/lesson-paths.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { lessons } from '../lessons/read-lessons.ts';
import { cartridgeOf, cartridgeType } from './cartridge/cartridge.ts';
import { courseFilesOf, lessonCartridge } from './cartridge/lesson-cartridge.ts';
import { lessonDeck } from './deck/lesson-deck.ts';
import { pptxOf, pptxType } from './deck/pptx.ts';
import { writtenOn } from './lesson-version.ts';
import { lessonPlacesCsv } from './links-csv.ts';
import { giftOf } from './quiz/gift.ts';
import { kahootOf } from './quiz/kahoot.ts';
import { docxOf, docxType } from './sheet/docx.ts';
import { claimsPaper } from './sheet/claims-paper.ts';
import { lessonKey } from './sheet/lesson-key.ts';
import { lessonPlan } from './sheet/lesson-plan.ts';
import { lessonQuiz, lessonQuizAnswers } from './sheet/lesson-quiz.ts';
import { lessonSheet } from './sheet/lesson-sheet.ts';
import type { Paper } from './sheet/paper.ts';
import { printedFile } from './sheet/printed-file.ts';
import { hasFile, type PrintedFile } from './sheet/printed-sheets.ts';

interface Maker {
  readonly mediaType: string;
  readonly make: (lesson: Lesson) => FileContent | Promise<FileContent>;
}

/** A handout as a DOCX. */
const docx = (paper: (lesson: Lesson) => Paper): Maker => ({
  mediaType: docxType,
  make: (lesson) => docxOf(paper(lesson), { author: siteName, date: writtenOn() }),
});

const pdf = (file: PrintedFile): Maker => ({
  mediaType: 'application/pdf',
  make: (lesson) => printedFile(lesson, file),
});

const makers = {
  plan: docx(lessonPlan),
  deck: { mediaType: pptxType, make: (lesson) => pptxOf(lessonDeck(lesson)) },
  sideA4: pdf('sideA4'),
  sideLetter: pdf('sideLetter'),
  sheetA4: pdf('sheetA4'),
  sheetLetter: pdf('sheetLetter'),
  sheetDocument: docx(lessonSheet),
  claimsA4: pdf('claimsA4'),
  claimsLetter: pdf('claimsLetter'),
  claimsDocument: docx(claimsPaper),
  keyA4: pdf('keyA4'),
  keyLetter: pdf('keyLetter'),
  keyDocument: docx(lessonKey),
  quiz: docx(lessonQuiz),
  quizAnswers: docx(lessonQuizAnswers),
  gift: { mediaType: 'text/plain; charset=utf-8', make: giftOf },
  kahoot: { mediaType: xlsxType, make: kahootOf },
  links: { mediaType: 'text/csv; charset=utf-8', make: lessonPlacesCsv },
  cartridge: { mediaType: cartridgeType, make: cartridgeOfLesson },
} as const satisfies Record<Exclude<LessonFile, 'zip'>, Maker>;

/** The course of a lesson with the very files that its page offers. */
async function cartridgeOfLesson(lesson: Lesson): Promise<Uint8Array<ArrayBuffer>> {
  const contents = await Promise.all(
    courseFilesOf(lesson).map(async (file) => [file, await contentOf(lesson, file)] as const),
  );
  return cartridgeOf(lessonCartridge(lesson, new Map(contents)));
}

/** Each file of a lesson is made once, for its own address and for the zip. */
const made = new Map<string, Promise<FileContent>>();
function contentOf(lesson: Lesson, file: keyof typeof makers): Promise<FileContent> {
  const path = lessonPaths(lesson.id).files[file];
  const known = made.get(path) ?? Promise.resolve(makers[file].make(lesson));
  made.set(path, known);
  return known;
}

/** The files that a lesson has, without the zip. */
const kindsOf = (lesson: Lesson): readonly (keyof typeof makers)[] =>
  (Object.keys(makers) as (keyof typeof makers)[]).filter((file) => hasFile(lesson, file));

/** All files of a lesson in one zip, in a folder of the lesson’s name. */
async function zipOfLesson(lesson: Lesson): Promise<Uint8Array<ArrayBuffer>> {
  const files = await Promise.all(
    kindsOf(lesson).map(
      async (file) =>
        [lessonPaths(lesson.id).files[file].slice(teachPath.length), await contentOf(lesson, file)] as const,
    ),
  );
  return zipOf(Object.fromEntries(files));
}

/** The files of every lesson, as the site offers them. */
export const teachingFiles = (): SiteFile[] =>
  lessons().flatMap((lesson) => [
    ...kindsOf(lesson).map((file) => ({
      path: lessonPaths(lesson.id).files[file],
      mediaType: makers[file].mediaType,
      make: () => contentOf(lesson, file),
    })),
    {
      path: lessonPaths(lesson.id).files.zip,
      mediaType: 'application/zip',
      make: () => zipOfLesson(lesson),
    },
  ]);
