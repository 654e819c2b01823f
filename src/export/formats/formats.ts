// The files that the site offers: of what, how each name ends, its media type, and what makes it. Routes, tests and addresses use this table.
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import type { AnyTable } from '../../data/reading/load-table.ts';
import { changesOfFigure } from '../cite/figure-dates.ts';
import { cardOf } from '../picture/card.ts';
import { chartFeedOf } from '../release/chart-feed.ts';
import { chartWorkbook } from '../tables/chart-workbook.ts';
import { csvMetadataOf } from '../tables/csv-metadata.ts';
import { csvOf, tableCsvOf } from '../tables/csv.ts';
import { xlsxType } from '../../names/data-paths.ts';
import { embedModelScript } from '../embed/embed-model.ts';
import { embedViewsScript } from '../embed/embed-parts.ts';
import { embedMarksScript } from '../embed/marks-script.ts';
import { jsonOf, viewJsonOf } from './json.ts';
import { chapterOembed, oembedOf } from '../embed/oembed.ts';
import { pinnedCsv, pinnedJson, pinnedPicture, pinnedViewsScript } from '../release/pinned.ts';
import { pngOf } from '../picture/png.ts';
import { described } from '../picture/metadata/described.ts';
import { wordsOfPicture } from '../picture/metadata/picture-words.ts';
import { stillOf, wordsOfStill } from '../picture/still.ts';
import { svgFileOf, withFonts } from '../picture/svg-file/svg-file.ts';
import { tableWorkbook } from '../tables/table-workbook.ts';

export type FileContent = string | Uint8Array<ArrayBuffer>;

/** One kind of file that is made of each thing of a kind. */
export interface Format<Of> {
  /** How the file's name ends, after the dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly make: (of: Of) => FileContent | Promise<FileContent>;
}

/** A chart, or a part of it: one of its views, or the rows that it draws of one table. */
export interface ChartPart {
  readonly chart: Chart;
  readonly part?: string | undefined;
}
/** A format of charts, with the kinds of parts that have a file of it. Pictures of a whole chart show its first view; later views are the others. */
export interface ChartFormat extends Format<ChartPart> {
  readonly of: readonly ('chart' | 'view' | 'later view' | 'table')[];
}

/** A release of a chart, or one of its views. */
export interface ReleasePart {
  readonly id: string;
  readonly date: string;
  readonly view?: string | undefined;
}
export interface ReleaseFormat extends Format<ReleasePart> {
  readonly of: readonly ('release' | 'view')[];
}

/** A chapter, or the story, with the figure that stands for it. */
export interface Titled {
  readonly id: string;
  readonly finding: string;
  /** The line above the finding on a card. */
  readonly kicker: string;
  readonly figure: Chart;
}

const csvType = 'text/csv; charset=utf-8';
const jsonType = 'application/json';
const pngType = 'image/png';
const svgType = 'image/svg+xml';
const scriptType = 'text/javascript; charset=utf-8';

const jsonText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

let last: { readonly svg: string; readonly png: Uint8Array<ArrayBuffer> } | undefined;
/** The PNG of a picture. The one of a whole chart or release is that of its first view, whose turn is next. */
function picturePng(svg: string): Uint8Array<ArrayBuffer> {
  if (last?.svg !== svg) last = { svg, png: described(pngOf(svg, 2), wordsOfPicture(svg), 2) };
  return last.png;
}

/** A card of a figure: what is beside its finding is one of the figure's views, the first where none is named. */
function cardPng(
  chart: Chart,
  finding: string,
  kicker: string,
  view: string = chart.views[0],
): Uint8Array<ArrayBuffer> {
  const words = { ...wordsOfStill(chart, view), finding };
  return described(pngOf(cardOf(chart, view, finding, kicker), 1), words, 1);
}

/** Of charts and their parts: charts/ID.ENDING and charts/ID/PART.ENDING. */
export const chartFormats: readonly ChartFormat[] = [
  {
    ending: 'svg',
    mediaType: svgType,
    of: ['chart', 'view'],
    make: ({ chart, part = chart.views[0] }) => svgFileOf(chart, part),
  },
  {
    ending: 'phone.svg',
    mediaType: svgType,
    of: ['view'],
    make: ({ chart, part = chart.views[0] }) => svgFileOf(chart, part, 'narrow'),
  },
  {
    ending: 'png',
    mediaType: pngType,
    of: ['chart', 'view'],
    make: ({ chart, part = chart.views[0] }) => picturePng(stillOf(chart, part)),
  },
  {
    ending: 'csv',
    mediaType: csvType,
    of: ['chart', 'view', 'table'],
    make: ({ chart, part }) => csvOf(chart, part),
  },
  {
    ending: 'csv-metadata.json',
    mediaType: 'application/csvm+json',
    of: ['chart', 'table'],
    make: ({ chart, part }) => jsonText(csvMetadataOf(chart, part)),
  },
  {
    ending: 'json',
    mediaType: jsonType,
    of: ['chart', 'view'],
    make: ({ chart, part }) => jsonText(part === undefined ? jsonOf(chart) : viewJsonOf(chart, part)),
  },
  {
    ending: 'xlsx',
    mediaType: xlsxType,
    of: ['chart', 'view'],
    make: ({ chart, part }) => chartWorkbook(chart, part),
  },
  {
    ending: 'oembed.json',
    mediaType: jsonType,
    of: ['chart', 'view'],
    make: ({ chart, part }) => jsonText(oembedOf(chart, part)),
  },
  {
    ending: 'feed.json',
    mediaType: 'application/feed+json',
    of: ['chart'],
    make: ({ chart }) => jsonText(chartFeedOf(chart, changesOfFigure(chart.id))),
  },
  {
    ending: 'card.png',
    mediaType: pngType,
    of: ['chart', 'later view'],
    make: ({ chart, part = chart.views[0] }) =>
      cardPng(chart, figureText(chart, part).finding, chart.name, part),
  },
];

/** Of releases and their views: charts/ID/@DATE.ENDING and charts/ID/@DATE/VIEW.ENDING. */
export const releaseFormats: readonly ReleaseFormat[] = [
  {
    ending: 'csv',
    mediaType: csvType,
    of: ['release'],
    make: ({ id, date }) => pinnedCsv(id, date),
  },
  {
    ending: 'json',
    mediaType: jsonType,
    of: ['release'],
    make: ({ id, date }) => pinnedJson(id, date),
  },
  {
    ending: 'svg',
    mediaType: svgType,
    of: ['release', 'view'],
    make: ({ id, date, view }) => withFonts(pinnedPicture(id, date, view)),
  },
  {
    ending: 'png',
    mediaType: pngType,
    of: ['release', 'view'],
    make: ({ id, date, view }) => picturePng(pinnedPicture(id, date, view)),
  },
];

/** Of tables: data/NAME.ENDING. */
export const tableFormats: readonly Format<AnyTable>[] = [
  { ending: 'csv', mediaType: csvType, make: tableCsvOf },
  { ending: 'xlsx', mediaType: xlsxType, make: tableWorkbook },
];

/** The picture that goes with a link to the story or a chapter: its finding beside a figure. */
export const cardFormat: Format<Titled> = {
  ending: 'card.png',
  mediaType: pngType,
  make: ({ figure, finding, kicker }) => cardPng(figure, finding, kicker),
};

/** Of chapters: chapters/ID.ENDING. */
export const chapterFormats: readonly Format<Titled>[] = [
  cardFormat,
  {
    ending: 'oembed.json',
    mediaType: jsonType,
    make: ({ id, finding, figure }) => jsonText(chapterOembed(id, finding, figure)),
  },
];

/** The other views of an embed, as a classic script that any origin may load: embed/ID/views.js. */
export const embedViewsFormat: Format<Chart> = {
  ending: 'js',
  mediaType: scriptType,
  make: embedViewsScript,
};

/** The model of an embed, as a classic script that any origin may load: embed/ID/model.js. */
export const embedModelFormat: Format<Chart> = {
  ending: 'js',
  mediaType: scriptType,
  make: embedModelScript,
};

/** What the marks of a chart say, as a classic script that any origin may load: embed/ID/marks.js. */
export const embedMarksFormat: Format<Chart> = {
  ending: 'js',
  mediaType: scriptType,
  make: embedMarksScript,
};

/** The views of an embed that is pinned to a release: embed/ID/@DATE/views.js. */
export const pinnedViewsFormat: Format<ReleasePart> = {
  ending: 'js',
  mediaType: scriptType,
  make: ({ id, date }) => pinnedViewsScript(id, date),
};
