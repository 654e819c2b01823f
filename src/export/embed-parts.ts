// What an embed is made of: its views as markup and words, its style, its scripts.
import { minifySync } from 'vite';
import { sizes, type Chart } from '../charts/chart.ts';
import forced from '../styles/forced-colors.css?raw';
import marks from '../styles/marks.css?raw';
import tokens from '../styles/tokens.css?raw';
import layout from '../styles/embed.css?raw';
import frameScript from './embed-frame.js?raw';
import headScript from './embed-head.js?raw';
import { renderChart, wordsOf } from './render-chart.ts';

/** What a view's button changes in an embed. */
export interface EmbedView {
  readonly finding: string;
  readonly subtitle: string;
  /** The drawings as `<svg>` markup. */
  readonly narrow: string;
  readonly wide: string;
}

/** One view as the embed shows it: words, and a drawing for each artboard, coloured by class. */
export function embedView(chart: Chart, view: string): EmbedView {
  const { finding, subtitle } = wordsOf(chart, view);
  const [narrow = '', wide = ''] = sizes.map((size) =>
    renderChart(chart, view, size, { figure: 'v', classes: true }),
  );
  return { finding, subtitle, narrow, wide };
}

/** What the buttons of a chart's embed change, by view. */
export const embedViews = (chart: Chart): Record<string, EmbedView> =>
  Object.fromEntries(chart.views.map((view) => [view, embedView(chart, view)]));

/** The classic script that brings views: `strategicValveViews({ VIEW: { finding, subtitle, narrow, wide } })`. */
export const viewsScript = (views: Readonly<Record<string, EmbedView>>): string =>
  `strategicValveViews(${JSON.stringify(views)});\n`;

/** The script that brings every view of a chart. */
export const embedViewsScript = (chart: Chart): string => viewsScript(embedViews(chart));

const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();

/** Tokens, mark colours, layout and high contrast of the embed in one sheet. */
export const embedStyle: string = squeeze(tokens + marks + layout + forced);

/** A classic script as small as it gets. Throws an Error where it has a fault. */
function minified(name: string, script: string): string {
  const { code, errors } = minifySync(name, script);
  const [fault] = errors;
  if (fault !== undefined) throw new Error(`src/export/${name}: ${fault.message}`);
  return code.trim();
}

/** The script in the head: theme and parts left out, before the first paint. */
export const embedHeadScript: string = minified('embed-head.js', headScript);

/** The script at the end: views, notices, height. */
export const embedScript: string = minified('embed-frame.js', frameScript);
