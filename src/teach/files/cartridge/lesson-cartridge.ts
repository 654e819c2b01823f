// A lesson as a course for learning systems: what holds its answer back, the sheet and the quiz for the class; answers and keys apart.
import { siteName } from '../../../data/text/credit.ts';
import { absolute } from '../../../names/addresses.ts';
import { lessonFiles, lessonPaths } from '../../lessons/lesson-paths.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import type { Place, PlaceKind } from '../../places/place.ts';
import { lessonPlaces } from '../lesson-places.ts';
import { lessonAddress, lessonCredit, writtenOn } from '../lesson-version.ts';
import { openAddress, placeAddress } from '../place-address.ts';
import { qtiOf } from '../quiz/qti.ts';
import { webLinkXml } from './cartridge.ts';
import type { Cartridge, Folder, Reader, Resource } from './manifest.ts';

/** The files of a lesson that its course holds; the deck, which is larger than all of them, is a link. */
const contained = [
  { file: 'sheetA4', title: 'Sheet, PDF on A4', reader: 'Learner' },
  { file: 'sheetLetter', title: 'Sheet, PDF on Letter', reader: 'Learner' },
  { file: 'sheetDocument', title: 'Sheet, Word', reader: 'Instructor' },
  { file: 'keyA4', title: 'Key, PDF on A4', reader: 'Instructor' },
  { file: 'keyLetter', title: 'Key, PDF on Letter', reader: 'Instructor' },
  { file: 'keyDocument', title: 'Key, Word', reader: 'Instructor' },
] as const satisfies readonly { file: keyof typeof lessonFiles; title: string; reader: Reader }[];
export const courseFiles = contained.map(({ file }) => file);
export type CourseFile = (typeof contained)[number]['file'];

/** What pupils do at a place, as it stands before its name. */
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

/** A lesson as a course. Its files come from their makers, so that course, page and zip hold the same. */
export function lessonCartridge(
  lesson: Lesson,
  contents: Readonly<Record<CourseFile, string | Uint8Array>>,
): Cartridge {
  const places = lessonPlaces(lesson);
  const paths = lessonPaths(lesson.id);
  const files = contained.map(({ file, title, reader }): Resource => ({
    id: `file-${lessonFiles[file].replace('.', '-')}`,
    kind: 'file',
    title,
    reader,
    path: `files/${lessonFiles[file]}`,
    content: contents[file],
  }));
  const quiz: Resource = {
    id: 'quiz',
    kind: 'quiz',
    title: `Quiz: ${lesson.title}`,
    reader: 'Learner',
    path: 'quiz/assessment.xml',
    content: qtiOf(lesson),
  };
  const forClass = (reader: Reader) => files.filter((file) => file.reader === reader);
  const folders: readonly Folder[] = [
    {
      id: 'class',
      title: `${lesson.title} First, with answers held back`,
      resources: [...forClass('Learner'), ...places.filter((place) => place.held).map(placeLink), quiz],
    },
    {
      id: 'afterwards',
      title: 'Afterwards: where the answers stand',
      resources: [...places.filter((place) => !place.held).map(placeLink), ...openLinks(places)],
    },
    {
      id: 'teacher',
      title: 'For the teacher: hide this from pupils',
      resources: [
        link('plan', 'Plan of the lesson', lessonAddress(lesson), 'Instructor'),
        link('key', 'All answers on one page', absolute(paths.key), 'Instructor'),
        link('deck', 'Slides, PowerPoint', absolute(paths.files.deck), 'Instructor'),
        ...forClass('Instructor'),
      ],
    },
  ];
  return {
    id: `strategic-valve-${lesson.id}`,
    title: `${lesson.title} ${lesson.question}`,
    description: `${lesson.description} ${lessonCredit(lesson)}.`,
    keywords: [...lesson.subjects, ...lesson.terms.map(({ term }) => term)],
    publisher: siteName,
    date: writtenOn(),
    folders,
  };
}
