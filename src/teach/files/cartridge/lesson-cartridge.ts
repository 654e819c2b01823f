// A lesson as a course for learning systems: first the places that are opened before an answer is out, with the first side of the sheet;
// afterwards the rest of the sheet, the quiz, whose questions give answers away, the other places and where the answers stand; keys apart.
import { siteName } from '../../../data/text/credit.ts';
import { absolute } from '../../../names/addresses.ts';
import { lessonFiles, lessonPaths } from '../../lessons/lesson-paths.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { hasFile } from '../sheet/printed-sheets.ts';
import type { Place, PlaceKind } from '../../places/place.ts';
import { lessonPlaces, placesBeforeReveal } from '../lesson-places.ts';
import { lessonAddress, lessonCredit, writtenOn } from '../lesson-version.ts';
import { openAddress, placeAddress } from '../place-address.ts';
import { qtiOf } from '../quiz/qti.ts';
import { webLinkXml } from './cartridge.ts';
import type { Cartridge, Folder, Reader, Resource } from './manifest.ts';

type FolderId = 'class' | 'afterwards' | 'teacher';

/** The files of a lesson that its course holds, by folder; the deck, which is larger than all of them, is a link. */
const contained = [
  { file: 'sideA4', title: 'Sheet, first side, PDF on A4', folder: 'class' },
  { file: 'sideLetter', title: 'Sheet, first side, PDF on Letter', folder: 'class' },
  { file: 'claimsA4', title: 'The claims without verdicts, PDF on A4', folder: 'class' },
  { file: 'claimsLetter', title: 'The claims without verdicts, PDF on Letter', folder: 'class' },
  { file: 'sheetA4', title: 'Sheet, both sides, PDF on A4', folder: 'afterwards' },
  { file: 'sheetLetter', title: 'Sheet, both sides, PDF on Letter', folder: 'afterwards' },
  { file: 'sheetDocument', title: 'Sheet, Word', folder: 'teacher' },
  { file: 'keyA4', title: 'Key, PDF on A4', folder: 'teacher' },
  { file: 'keyLetter', title: 'Key, PDF on Letter', folder: 'teacher' },
  { file: 'keyDocument', title: 'Key, Word', folder: 'teacher' },
] as const satisfies readonly { file: keyof typeof lessonFiles; title: string; folder: FolderId }[];
type CourseFile = (typeof contained)[number]['file'];
const containedIn = (lesson: Lesson) => contained.filter(({ file }) => hasFile(lesson, file));

/** The files of a lesson that its course holds. */
export const courseFilesOf = (lesson: Lesson): readonly CourseFile[] =>
  containedIn(lesson).map(({ file }) => file);

/** What pupils do at a place, as it is written before its name. */
const doing: Partial<Record<PlaceKind, string>> = {
  guess: 'Guess:',
  headline: 'Write its headline:',
  verdict: 'Does it hold?',
  model: 'Turn the model:',
};

const link = (id: string, title: string, address: string, reader: Reader): Resource => ({
  id: `link-${id}`,
  kind: 'link',
  title,
  reader,
  path: `links/${id}.xml`,
  content: webLinkXml(title, address),
});

function placeLink(place: Place): Resource {
  const does = doing[place.kind];
  return link(
    place.reference.replaceAll('/', '-'),
    does === undefined ? place.name : `${does} ${place.name}`,
    placeAddress(place),
    'Learner',
  );
}

/** Where the answers of held-back places stand open, apart from those that the lesson names itself. */
const openLinks = (places: readonly Place[]): Resource[] =>
  places.flatMap((place) => {
    const answer = openAddress(place);
    if (answer === null || places.some(({ path }) => path === place.open)) return [];
    const id = `answer-${place.reference.replaceAll('/', '-')}`;
    return [link(id, `Answer: ${place.name}`, answer, 'Learner')];
  });

const quizOf = (lesson: Lesson): Resource => ({
  id: 'quiz',
  kind: 'quiz',
  title: `Quiz: ${lesson.title}`,
  reader: 'Learner',
  path: 'quiz/assessment.xml',
  content: qtiOf(lesson),
});

type Contents = ReadonlyMap<CourseFile, string | Uint8Array>;

/** The files of one folder of the course. */
const filesIn = (lesson: Lesson, folder: FolderId, contents: Contents): readonly Resource[] =>
  containedIn(lesson).flatMap(({ file, title, folder: own }) => {
    const content = contents.get(file);
    if (own !== folder || content === undefined) return [];
    const name = lessonFiles[file];
    return [
      {
        id: `file-${name.replace('.', '-')}`,
        kind: 'file',
        title,
        reader: folder === 'teacher' ? 'Instructor' : 'Learner',
        path: `files/${name}`,
        content,
      },
    ];
  });

/** A title with what follows it: "One plant: First, …"; a question keeps its mark. */
const titleBefore = ({ title }: Lesson, rest: string): string =>
  `${title}${/[?!.]$/.test(title) ? '' : ':'} ${rest}`;

/** A lesson as a course. Its files come from their makers, so that course, page and zip hold the same. */
export function lessonCartridge(lesson: Lesson, contents: Contents): Cartridge {
  const places = lessonPlaces(lesson);
  const first = placesBeforeReveal(lesson);
  const paths = lessonPaths(lesson.id);
  const folders: readonly Folder[] = [
    {
      id: 'class',
      title: titleBefore(lesson, 'First, with answers held back'),
      resources: [...filesIn(lesson, 'class', contents), ...first.map(placeLink)],
    },
    {
      id: 'afterwards',
      title: 'Afterwards: the rest of the sheet, the quiz, and where the answers stand',
      resources: [
        ...filesIn(lesson, 'afterwards', contents),
        quizOf(lesson),
        ...places.filter((place) => !first.includes(place)).map(placeLink),
        ...openLinks(places),
      ],
    },
    {
      id: 'teacher',
      title: 'For the teacher: hide this from pupils',
      resources: [
        link('plan', 'Plan of the lesson', lessonAddress(lesson), 'Instructor'),
        link('key', 'All answers on one page', absolute(paths.key), 'Instructor'),
        link('deck', 'Slides, PowerPoint', absolute(paths.files.deck), 'Instructor'),
        ...filesIn(lesson, 'teacher', contents),
      ],
    },
  ];
  return {
    id: `strategic-valve-${lesson.id}`,
    title: titleBefore(lesson, lesson.question),
    description: `${lesson.description} ${lessonCredit(lesson)}.`,
    keywords: [...lesson.subjects, ...lesson.terms.map(({ term }) => term)],
    publisher: siteName,
    date: writtenOn(),
    folders,
  };
}
