// Paths of a lesson's pages and files, below the base. Files stand beside the plan, so that one folder holds all of a lesson.

/** Files of a lesson that teachers download, in the order in which its page lists them. Claims on paper belong to lessons that judge some. */
export const lessonFiles = {
  plan: 'plan.docx',
  deck: 'deck.pptx',
  sideA4: 'side-1-a4.pdf',
  sideLetter: 'side-1-letter.pdf',
  sheetA4: 'sheet-a4.pdf',
  sheetLetter: 'sheet-letter.pdf',
  sheetDocument: 'sheet.docx',
  claimsA4: 'claims-a4.pdf',
  claimsLetter: 'claims-letter.pdf',
  claimsDocument: 'claims.docx',
  keyA4: 'key-a4.pdf',
  keyLetter: 'key-letter.pdf',
  keyDocument: 'key.docx',
  quiz: 'quiz.docx',
  quizAnswers: 'quiz-answers.docx',
  gift: 'quiz.gift.txt',
  kahoot: 'quiz-kahoot.xlsx',
  links: 'links.csv',
} as const;

/** A file of a lesson; the zip holds all the others. A learning system and a folder of downloads name cartridge and zip by the lesson. */
export type LessonFile = keyof typeof lessonFiles | 'cartridge' | 'zip';

export interface LessonPaths {
  /** The plan. */
  readonly page: string;
  readonly key: string;
  /** The quiz to print, without and with its answers. */
  readonly quiz: string;
  readonly quizAnswers: string;
  readonly files: Readonly<Record<LessonFile, string>>;
}

/** The door to all lessons. */
export const teachPath = 'teach/';

/** A chapter as one file for a disk. */
export const offlinePath = (chapter: string): string => `${teachPath}offline/${chapter}.html`;

export function lessonPaths(id: string): LessonPaths {
  const page = `${teachPath}${id}/`;
  const files = Object.entries({ ...lessonFiles, cartridge: `${id}.imscc`, zip: `${id}.zip` }).map(
    ([file, name]) => [file, `${page}${name}`],
  );
  return {
    page,
    key: `${page}key/`,
    quiz: `${page}quiz/`,
    quizAnswers: `${page}quiz/answers/`,
    files: Object.fromEntries(files) as LessonPaths['files'],
  };
}
