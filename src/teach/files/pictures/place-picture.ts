// The drawing that belongs to a place, as a picture for slides and sheets: what is drawn and nothing around it, blank where the answer is
// held back.
import { chartNamed } from '../../../charts/contract/registry.ts';
import type { Chart } from '../../../charts/contract/chart.ts';
import { figureText, sourceNames } from '../../../charts/figure/figure-text.ts';
import { paper } from '../../../charts/look/palette.ts';
import { dateWords } from '../../../names/date-words.ts';
import { cleanMarkup, innerDrawing } from '../../../export/picture/markup.ts';
import { renderChart } from '../../../export/picture/render-chart.ts';
import { bareDrawing } from '../../held/bare-drawing.ts';
import { blankDrawing } from '../../held/guess-drawing.ts';
import type { Place } from '../../places/place.ts';

/** A drawing in user units of the wide artboard: what stands inside its <svg>, and how it is told to those who don't see it. */
export interface PlacePicture {
  /** Its file's name, without an ending, and without an answer that is held back. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Markup coloured by attributes. */
  readonly drawing: string;
  readonly alt: string;
  /** What an open view measures and rests on: "Share of …, 2024. Sources: … Evidence to 2026."; null where that tells the answer. */
  readonly base: string | null;
}

/** How many publishers the foot of a slide has room for. */
const namedSources = 3;

/** A drawing as files have it, from an `<svg>` of a page: its size, and its marks coloured by attributes. */
function fromPage(svg: string): Pick<PlacePicture, 'width' | 'height' | 'drawing'> {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height), drawing: innerDrawing(cleanMarkup(svg, false)) };
}

const guessPicture = (chart: Chart, { name }: Place): PlacePicture => ({
  ...fromPage(blankDrawing(chart.id, 'wide')),
  name: `guess-${chart.id}`,
  alt: `A blank figure to answer: ${name}`,
  base: null,
});

const headlinePicture = (chart: Chart, view: string): PlacePicture => ({
  ...fromPage(bareDrawing(chart.id, view, 'wide')),
  name: `headline-${chart.id}-${view}`,
  alt: `A figure without its headline: ${chart.name}, ${figureText(chart, view).label}`,
  base: null,
});

function viewPicture(chart: Chart, view: string): PlacePicture {
  const text = figureText(chart, view);
  return {
    ...fromPage(renderChart(chart, view, 'wide')),
    name: `${chart.id}-${view}`,
    alt: `${text.finding}. ${chart.describe(view)}`,
    base: `${text.subtitle}. ${sourceNames(text, namedSources)} Evidence to ${dateWords(text.asOf)}.`,
  };
}

/** The picture of a place; null for a place without a drawing: a claim, a row, a page, a chapter. */
export function placePicture(place: Place): PlacePicture | null {
  if (place.chart === null) return null;
  const chart = chartNamed(place.chart);
  if (place.kind === 'guess') return guessPicture(chart, place);
  if (place.view === null) return null;
  return place.held ? headlinePicture(chart, place.view) : viewPicture(chart, place.view);
}

const labelFont = 'Archivo, Arial, sans-serif';

/** A picture as an SVG that stands alone, on a ground of a colour; paper unless told otherwise. */
export const pictureSvg = (
  { width, height, drawing }: Pick<PlacePicture, 'width' | 'height' | 'drawing'>,
  ground: string = paper.paper,
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
  `<rect width="${width}" height="${height}" fill="${ground}"/><g font-family="${labelFont}">${drawing}</g></svg>\n`;
