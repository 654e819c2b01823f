// What the files of a lesson are called on its pages, in groups, with those alone that the site offers.
import { teachingFiles } from '../../files/lesson-files.ts';
import { lessonPaths, type LessonFile } from '../lesson-paths.ts';

/** A file, and what its link says after the name of its group. */
export interface NamedFile {
  readonly file: LessonFile;
  readonly name: string;
}

/** A paper as it is printed on both sizes, and to change. */
const inThreeForms = (a4: LessonFile, letter: LessonFile, document: LessonFile): readonly NamedFile[] => [
  { file: a4, name: 'PDF, A4' },
  { file: letter, name: 'PDF, Letter' },
  { file: document, name: 'Word' },
];

/** Groups in the order in which a teacher needs them. */
const groups: readonly {
  readonly name: string;
  readonly says: string;
  readonly files: readonly NamedFile[];
  /** Pages that are printed, before the files. */
  readonly pages?: readonly { readonly page: 'quiz' | 'quizAnswers'; readonly name: string }[];
}[] = [
  {
    name: 'Plan on paper',
    says: 'to print or to change',
    files: [{ file: 'plan', name: 'Word' }],
  },
  {
    name: 'Slides',
    says: 'to change, with notes',
    files: [{ file: 'deck', name: 'PowerPoint' }],
  },
  {
    name: 'Sheet',
    says: 'two pages to write on; the first side alone to hand out first',
    files: [
      { file: 'sideA4', name: 'First side, A4' },
      { file: 'sideLetter', name: 'First side, Letter' },
      ...inThreeForms('sheetA4', 'sheetLetter', 'sheetDocument'),
    ],
  },
  {
    name: 'Claims',
    says: 'with the evidence and without our verdicts, for a class without a network',
    files: inThreeForms('claimsA4', 'claimsLetter', 'claimsDocument'),
  },
  {
    name: 'Key',
    says: 'with all answers',
    files: inThreeForms('keyA4', 'keyLetter', 'keyDocument'),
  },
  {
    name: 'Quiz',
    says: 'each wrong answer names its misreading',
    pages: [
      { page: 'quiz', name: 'To print' },
      { page: 'quizAnswers', name: 'With answers' },
    ],
    files: [
      { file: 'quiz', name: 'Word' },
      { file: 'quizAnswers', name: 'Word, with answers' },
      { file: 'gift', name: 'Moodle (GIFT)' },
      { file: 'kahoot', name: 'Kahoot (XLSX)' },
    ],
  },
  {
    name: 'Course',
    says: 'quiz, sheet and links for a learning system; it holds the keys too, in a folder to hide from pupils',
    files: [{ file: 'cartridge', name: 'Common Cartridge' }],
  },
  { name: 'Links', says: 'every address of the lesson', files: [{ file: 'links', name: 'CSV' }] },
  {
    name: 'All of it',
    says: 'plan, slides, sheets, keys and quiz in one file, for a disk',
    files: [{ file: 'zip', name: 'ZIP' }],
  },
];

export interface FileGroup {
  readonly name: string;
  readonly says: string;
  readonly links: readonly { readonly name: string; readonly path: string }[];
}

let offered: ReadonlySet<string> | undefined;

/** The files of a lesson that the site offers, in their groups; a group without any is left out. */
export function fileGroups(lesson: string): readonly FileGroup[] {
  offered ??= new Set(teachingFiles().map(({ path }) => path));
  const there = offered;
  const { files, ...paths } = lessonPaths(lesson);
  return groups.flatMap(({ name, says, files: own, pages = [] }) => {
    const links = [
      ...pages.map((each) => ({ name: each.name, path: paths[each.page] })),
      ...own
        .map((each) => ({ name: each.name, path: files[each.file] }))
        .filter(({ path }) => there.has(path)),
    ];
    return links.length === 0 ? [] : [{ name, says, links }];
  });
}
