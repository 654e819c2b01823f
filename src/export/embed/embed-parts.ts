// What an embed is made of: its views as markup and words, its style, its scripts.
import { minifySync } from 'vite';
import { absolute } from '../../names/addresses.ts';
import { sizes } from '../../charts/contract/scene.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, sourceLineMarkup, type FigureText } from '../../charts/figure/figure-text.ts';
import forced from '../../charts/look/forced-colors.css?raw';
import marks from '../../charts/marks/marks.css?raw';
import tokens from '../../charts/look/tokens.css?raw';
import layout from './embed.css?raw';
import headScript from './embed-head.js?raw';
import guessFirst from '../../guess/guess-first.js?raw';
import { licence, siteName } from '../../data/text/credit.ts';
import { placesBehind } from '../cite/place-credit.ts';
import { coarseCoasts } from './light/coarse-coasts.ts';
import { lightMarkup } from './light/light-markup.ts';
import { sharedPaths } from './light/shared-paths.ts';
import { chartPaths, viewPage, viewPaths } from '../../names/chart-paths.ts';
import { escapeXml } from '../../names/escapes.ts';
import { renderChart } from '../picture/render-chart.ts';
import { printed } from '../../names/typography.ts';

/** What a view's button changes in an embed. */
export interface EmbedView {
  readonly finding: string;
  readonly subtitle: string;
  /** What the view can't show, its sources and its date, as markup. */
  readonly foot: string;
  /** Whose figure it is, and the way to its page in this view, as markup. */
  readonly credit: string;
  /** The drawings as `<svg>` markup. */
  readonly narrow: string;
  readonly wide: string;
}

const outward = (url: string, words: string): string =>
  `<a href="${escapeXml(url)}" target="_blank" rel="noopener">${escapeXml(words)}</a>`;

/** Two paragraphs: the first limit of a view; its sources and its date, the counted ones with the way to the list of all. */
function footOf({ id }: Chart, text: FigureText): string {
  const sources = sourceLineMarkup(
    text,
    (name, url) => (url === null ? escapeXml(printed(name)) : outward(url, printed(name))),
    (counted) => outward(`${absolute(chartPaths(id).page)}#sources`, counted),
  );
  return `<p>${escapeXml(text.limits[0] ?? '')}</p><p>${sources}</p>`;
}

/**
 * The last line of an embed. It prints the address of a later view, which a picture of the screen then leads to; that of the chart
 * stands for its first view, and where names of places stand behind it and leave no room.
 */
function creditOf(chart: Chart, view: string): string {
  const places = placesBehind(chart);
  const printedPath =
    places !== '' || view === chart.views[0] ? chartPaths(chart.id).page : viewPaths(chart.id, view).shared;
  const link = outward(absolute(viewPage(chart, view)), absolute(printedPath));
  return `${siteName}, ${licence.name}, ${link}${places}`;
}

/** The one chart on a map. */
export const chartOfCoasts = 'supply-map';

/** One view as the embed shows it: words, and a drawing for each artboard, coloured by class. */
export function embedView(chart: Chart, view: string): EmbedView {
  const text = figureText(chart, view);
  const [small = '', large = ''] = sizes.map((size) =>
    renderChart(chart, view, size, { figure: 'v', classes: true }),
  );
  const isMap = chart.id === chartOfCoasts;
  const { narrow, wide } = isMap
    ? coarseCoasts({ narrow: small, wide: large })
    : { narrow: small, wide: large };
  const light = (hasCoasts: boolean) => ({
    narrow: lightMarkup(narrow, hasCoasts),
    wide: lightMarkup(wide, hasCoasts),
  });
  const { finding, subtitle } = text;
  const drawings = isMap ? sharedPaths(light(true), light(false)) : light(false);
  return { finding, subtitle, foot: footOf(chart, text), credit: creditOf(chart, view), ...drawings };
}

/** What the buttons of a chart's embed change, by view. */
export const embedViews = (chart: Chart): Record<string, EmbedView> =>
  Object.fromEntries(chart.views.map((view) => [view, embedView(chart, view)]));

/** The classic script that brings views: `strategicValveViews({ VIEW: { finding, subtitle, foot, credit, narrow, wide } })`. */
export const viewsScript = (views: Readonly<Record<string, object>>): string =>
  `strategicValveViews(${JSON.stringify(views)});\n`;

/** The script that brings every view of a chart. */
export const embedViewsScript = (chart: Chart): string => viewsScript(embedViews(chart));

/** A sheet without comments, needless space and zeros before a point. */
export const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]|!important) ?/g, '$1')
    // A space before a colon may be one between selectors: "nav :is(a)".
    .replaceAll(': ', ':')
    .replace(/(?<=[ :,(-])0(?=\.\d)/g, '')
    .replaceAll(';}', '}')
    .trim();

/** Tokens, mark colours, layout and high contrast of the embed in one sheet. */
export const embedStyle: string = squeeze(tokens + marks + layout + forced);

/** A classic script as small as it gets. Throws an Error that names `file`, its path from the project's root, where it has a fault. */
export function minified(file: string, script: string): string {
  const { code, errors } = minifySync(file, script);
  const [fault] = errors;
  if (fault !== undefined) throw new Error(`${file}: ${fault.message}`);
  return code.trim();
}

/** The script in the head: theme and parts left out, before the first paint. */
export const embedHeadScript: string = minified('src/export/embed/embed-head.js', headScript);

/** The script in the head of a figure's page and embed that leads ?guess=first to the question; for figures that have one. */
export const guessFirstScript: string = minified('src/guess/guess-first.js', guessFirst);
