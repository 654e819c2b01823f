// The addresses of the site that are files rather than pages, each with its media type and what makes it, by the table of formats.
import { coverValveChart } from '../../charts/cover-valve/chart.ts';
import { chartNamed, charts } from '../../charts/contract/registry.ts';
import { countText } from '../../charts/look/number-words.ts';
import { didYouMean } from '../../data/reading/nearest.ts';
import { tables } from '../../data/tables/tables.ts';
import { citationFiles } from '../cite/citation-formats.ts';
import { componentPath, componentScript } from '../component/component.ts';
import type { CitationRecord } from '../cite/citation-record.ts';
import { siteStandfirst } from '../../data/text/credit.ts';
import { dataPackageText } from '../package/data-package.ts';
import { absolute, address } from '../../names/addresses.ts';
import { dataPaths } from '../../names/data-paths.ts';
import { dataZip, zipChecksum } from '../package/data-zip.ts';
import { tableParts } from '../tables/file-tables.ts';
import {
  cardFormat,
  chapterFormats,
  chartFormats,
  embedMarksFormat,
  embedModelFormat,
  embedViewsFormat,
  pinnedViewsFormat,
  releaseFormats,
  tableFormats,
  type FileContent,
  type Format,
  type Titled,
} from './formats.ts';
import { missingEmbed, missingEmbedPath } from '../embed/embed-missing.ts';
import { embedFormsPath, embedFormsScript } from '../embed/forms/embed-forms.ts';
import { manifestText } from './manifest.ts';
import { figureIndexText } from '../../gallery/search/figure-index.ts';
import { indexPath } from '../../gallery/search/index-form.ts';
import { searchRecords } from '../../search/search-records.ts';
import { appIconPng, appIcons, faviconIco, iconSvg, type AppIcon } from '../picture/icons.ts';
import { closingFile, openingFile } from '../picture/svg-file/opening-file.ts';
import { stillFile } from '../picture/svg-file/still-file.ts';
import { stillPaths } from '../../names/chart-paths.ts';
import { closingPaths, openingPaths } from '../../opening/opening.ts';
import { outlines } from '../../outline/outline.ts';
import type { StillDrawing } from '../../outline/lazy-chapters.ts';
import { releaseOf } from '../release/pinned.ts';
import { everyRelease } from '../release/releases.ts';

export interface SiteFile {
  /** Path below the base: "charts/heavy-gap.svg". */
  readonly path: string;
  readonly mediaType: string;
  readonly make: () => FileContent | Promise<FileContent>;
}

/** The file of a format. `name` is its path up to the dot before its ending. */
const fileOf = <Of>({ ending, mediaType, make }: Format<Of>, name: string, of: Of): SiteFile => ({
  path: `${name}.${ending}`,
  mediaType,
  make: () => make(of),
});

/** Files of charts, of their views and of the tables they draw. */
export function chartFiles(): SiteFile[] {
  return charts.flatMap((chart) => {
    const parts = {
      chart: [undefined],
      view: chart.views,
      'later view': chart.views.slice(1),
      table: tableParts(chart),
    };
    const path = `charts/${chart.id}`;
    return chartFormats.flatMap((format) =>
      format.of
        .flatMap((kind): readonly (string | undefined)[] => parts[kind])
        .map((part) => fileOf(format, part === undefined ? path : `${path}/${part}`, { chart, part })),
    );
  });
}

/** Files of releases and of their views, one release after the other. */
export function releaseFiles(): SiteFile[] {
  return everyRelease().flatMap(({ id, release: date }) => {
    const parts = { release: [undefined], view: Object.keys(releaseOf(id, date).views) };
    const path = `charts/${id}/@${date}`;
    return releaseFormats.flatMap((format) =>
      format.of
        .flatMap((kind): readonly (string | undefined)[] => parts[kind])
        .map((view) => fileOf(format, view === undefined ? path : `${path}/${view}`, { id, date, view })),
    );
  });
}

export const chapterFiles = (chapter: Titled): SiteFile[] =>
  chapterFormats.map((format) => fileOf(format, `chapters/${chapter.id}`, chapter));

/** The two pictures of what opens a chapter, for pages without script; `ground` is the chapter's own, where it has one. */
export const openingFiles = (chapter: string, ground?: 'paper' | 'blueprint'): SiteFile[] =>
  (['desk', 'phone'] as const).map((size) => ({
    path: openingPaths(chapter)[size],
    mediaType: 'image/svg+xml',
    make: () => openingFile(chapter, size, ground),
  }));

/** The two pictures of what ends the story, in its last chapter. */
export const closingFiles = (chapter: string, ground?: 'paper' | 'blueprint'): SiteFile[] =>
  (['desk', 'phone'] as const).map((size) => ({
    path: closingPaths(chapter)[size],
    mediaType: 'image/svg+xml',
    make: () => closingFile(size, ground),
  }));

/** The drawings that a story without script shows as pictures; `ground` is their chapter's own, where it has one. */
export const stillFiles = (drawings: readonly StillDrawing[], ground?: 'paper' | 'blueprint'): SiteFile[] =>
  drawings.map(({ chart, view, size }) => ({
    path: stillPaths(chart, view)[size],
    mediaType: 'image/svg+xml',
    make: () => stillFile(chartNamed(chart), view, size, ground),
  }));

/** Files of tables, and of all tables together. */
export const dataFiles = (): SiteFile[] => [
  ...tables.flatMap((table) => tableFormats.map((format) => fileOf(format, `data/${table.name}`, table))),
  { path: dataPaths.package, mediaType: 'application/json', make: dataPackageText },
  { path: dataPaths.zip, mediaType: 'application/zip', make: dataZip },
  { path: dataPaths.checksum, mediaType: 'text/plain; charset=utf-8', make: zipChecksum },
];

/** Scripts of embeds, and of those that are pinned to a release; the page of those that are not there. */
export const embedFiles = (): SiteFile[] => [
  { path: missingEmbedPath, mediaType: 'text/html; charset=utf-8', make: missingEmbed },
  { path: embedFormsPath, mediaType: 'text/javascript; charset=utf-8', make: () => `${embedFormsScript}\n` },
  ...charts.map((chart) => fileOf(embedViewsFormat, `embed/${chart.id}/views`, chart)),
  ...charts
    .filter(({ drawing }) => drawing === undefined)
    .map((chart) => fileOf(embedMarksFormat, `embed/${chart.id}/marks`, chart)),
  ...charts
    .filter(({ model }) => model !== undefined)
    .map((chart) => fileOf(embedModelFormat, `embed/${chart.id}/model`, chart)),
  ...everyRelease().map(({ id, release: date }) =>
    fileOf(pinnedViewsFormat, `embed/${id}/@${date}/views`, { id, date }),
  ),
];

/** Files of something that can be cited, for reference managers. */
export const citationFilesOf = (record: CitationRecord): SiteFile[] =>
  citationFiles.map(({ ending, mediaType, text }) =>
    fileOf({ ending, mediaType, make: text }, record.files, record),
  );

const story = (): Titled => ({
  id: 'story',
  finding: siteStandfirst,
  kicker: `A story in ${countText(outlines().length)} chapters`,
  figure: coverValveChart,
});

const robotsFile: SiteFile = {
  path: 'robots.txt',
  mediaType: 'text/plain; charset=utf-8',
  make: () => `User-agent: *\nAllow: /\n\nSitemap: ${absolute('sitemap-index.xml')}\n`,
};

/**
 * Files of the site as a whole: its card and icons, the module of its element for other pages, what a phone needs to put it on its
 * home screen, and the entries of lists for the search index, which takes the file away at the end of a build.
 */
export const siteFiles = (): SiteFile[] => [
  fileOf({ ...cardFormat, ending: 'png' }, 'card', story()),
  { path: 'favicon.ico', mediaType: 'image/vnd.microsoft.icon', make: faviconIco },
  { path: 'icon.svg', mediaType: 'image/svg+xml', make: iconSvg },
  ...(Object.keys(appIcons) as AppIcon[]).map((name) => ({
    path: `icons/${name}.png`,
    mediaType: 'image/png',
    make: () => appIconPng(name),
  })),
  { path: componentPath, mediaType: 'text/javascript; charset=utf-8', make: () => componentScript },
  { path: 'manifest.webmanifest', mediaType: 'application/manifest+json', make: manifestText },
  { path: indexPath, mediaType: 'application/json', make: figureIndexText },
  { path: 'search-records.json', mediaType: 'application/json', make: searchRecords },
  // Crawlers ask for it at the root of a host alone.
  ...(address('') === '/' ? [robotsFile] : []),
];

/**
 * What to tell someone who asks for a file that does not exist, with the closest that does; undefined for the path of a page.
 * @param asked path below the base
 * @param files every file of the site
 */
export function missingFileWords(asked: string, files: readonly SiteFile[]): string | undefined {
  const [ending] = /\.[a-z][a-z0-9]*$/.exec(asked) ?? [];
  if (ending === undefined) return undefined;
  const folder = asked.slice(0, asked.indexOf('/') + 1);
  const paths = files.map(({ path }) => path);
  const alike = paths.filter((path) => path.startsWith(folder) && path.endsWith(ending));
  return `No file of the site has the address "${asked}"${didYouMean(asked, alike.length > 0 ? alike : paths)}`;
}
