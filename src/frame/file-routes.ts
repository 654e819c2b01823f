// The routes of files: each folder's list of files, with what the story says of charts and chapters, and the route that answers from it.
import type { APIRoute, GetStaticPathsResult } from 'astro';
import { address } from '../names/addresses.ts';
import { chartNamed } from '../charts/contract/registry.ts';
import {
  chapterFiles,
  chartFiles,
  citationFilesOf,
  dataFiles,
  embedFiles,
  missingFileWords,
  closingFiles,
  openingFiles,
  releaseFiles,
  siteFiles,
  stillFiles,
  type SiteFile,
} from '../export/formats/site-files.ts';
import { stillDrawings } from '../outline/lazy-chapters.ts';
import { firstFigure, storyChapters } from '../outline/story-chapters.ts';
import { teachingFiles } from '../teach/files/lesson-files.ts';
import { answerFiles, answerScripts } from '../teach/held/answer-files.ts';
import { linkFiles, shortFilesOf } from '../teach/short/short-files.ts';
import { changesFeed } from './feed/changes-feed.ts';
import { storyFeed } from './feed/story-feed.ts';
import { citationRecords } from '../export/cite/citations.ts';

const chapterQuestions = async () =>
  (await storyChapters()).map(({ outline, data }) => ({ ...outline, question: data.question }));

/** Citation files of what lies in a folder and below it; with '' those of the site itself. */
const citationFilesIn = async (folder: string): Promise<SiteFile[]> =>
  (await citationRecords())
    .filter(({ files }) => files.slice(0, files.indexOf('/') + 1) === folder)
    .flatMap(citationFilesOf);

/** Plain XML: a browser shows a feed of its own kind as source, or saves it, and readers of feeds look at what is inside. */
const feedFiles: SiteFile[] = [
  { path: 'feed.xml', mediaType: 'application/xml; charset=utf-8', make: storyFeed },
  { path: 'changes/feed.xml', mediaType: 'application/xml; charset=utf-8', make: changesFeed },
];

/** The drawings that the page of the whole story leaves out. */
const stillFilesOfStory = async (): Promise<SiteFile[]> =>
  (await storyChapters()).flatMap(({ outline, data }) => stillFiles(stillDrawings(outline), data.ground));

/** The files below a folder of src/pages that has a route for them. */
const folders = {
  '': async () => [...siteFiles(), ...feedFiles, ...(await citationFilesIn(''))],
  'charts/': async () => [
    ...chartFiles(),
    ...releaseFiles(),
    ...(await stillFilesOfStory()),
    ...(await citationFilesIn('charts/')),
  ],
  'chapters/': async () => [
    ...(await storyChapters()).flatMap(({ outline, data }) => [
      ...chapterFiles({
        id: outline.id,
        finding: data.finding,
        kicker: `${outline.order} · ${data.question}`,
        figure: chartNamed(firstFigure(outline)),
      }),
      ...openingFiles(outline.id, data.ground),
      ...(outline.closes ? closingFiles(outline.id, data.ground) : []),
    ]),
    ...(await citationFilesIn('chapters/')),
  ],
  'data/': async () => [...dataFiles(), ...(await citationFilesIn('data/'))],
  'embed/': () => Promise.resolve([...embedFiles(), ...answerScripts()]),
  't/': async () => shortFilesOf(await chapterQuestions()),
  'teach/': async () => [...teachingFiles(), ...answerFiles(), ...linkFiles(await chapterQuestions())],
} satisfies Record<string, () => Promise<SiteFile[]>>;

/** The exports of a route `[...file].ts` that answers with the files of its folder. */
export function fileRoute(folder: keyof typeof folders) {
  return {
    getStaticPaths: async (): Promise<GetStaticPathsResult> =>
      (await folders[folder]()).map((file) => ({
        params: { file: file.path.slice(folder.length) },
        props: { ...file },
      })),
    GET: (async ({ props: { make, mediaType } }) =>
      new Response(await make(), { headers: { 'Content-Type': mediaType } })) satisfies APIRoute<SiteFile>,
  };
}

const allFiles = async (): Promise<SiteFile[]> =>
  (await Promise.all(Object.values(folders).map((files) => files()))).flat();

/**
 * The words for an address of a file that does not exist; undefined for the address of a page.
 * @param asked path of the address, with the base
 */
export const missingFile = async (asked: string): Promise<string | undefined> =>
  missingFileWords(decodeURI(asked).slice(address('').length), await allFiles());
