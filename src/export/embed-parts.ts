// What an embed is made of: its views as markup and words, its style, its script, its fonts.
import { sizes, type Chart } from '../charts/chart.ts';
import forced from '../styles/forced-colors.css?raw';
import marks from '../styles/marks.css?raw';
import tokens from '../styles/tokens.css?raw';
import layout from '../styles/embed.css?raw';
import frameScript from './embed-frame.js?raw';
import type { Weight } from '../charts/text-width.ts';
import { faceRules, type WeightTexts } from './embed-fonts.ts';
import { renderChart, wordsOf } from './render-chart.ts';

/** One view as the embed shows it: words, and a drawing for each artboard, coloured by class. */
export const embedView = (chart: Chart, view: string) => {
  const { label, finding, subtitle } = wordsOf(chart, view);
  const [narrow, wide] = sizes.map((size) => renderChart(chart, view, size, { figure: 'v', classes: true }));
  return { label, finding, subtitle, narrow: narrow ?? '', wide: wide ?? '' };
};
type EmbedView = ReturnType<typeof embedView>;

const withoutTags = (markup: string): string => markup.replace(/<(title|desc)[\s\S]*?<\/\1>|<[^>]*>/g, '');

/** What the drawings of a view set in each weight. */
export function textsOf({ narrow, wide }: EmbedView): WeightTexts {
  const strong = /<text[^>]*font-weight="600"[\s\S]*?<\/text>/g;
  const drawn = narrow + wide;
  return {
    400: withoutTags(drawn.replace(strong, '')),
    600: withoutTags((drawn.match(strong) ?? []).join('')),
  };
}

/** The label font for the first view's drawings. */
export const embedFaces = (chart: Chart): Promise<string> =>
  faceRules(textsOf(embedView(chart, chart.views[0])));

/** The classic script that brings the views: `strategicValveViews({ faces, views })`, with the characters not yet there. */
export async function embedViewsScript(chart: Chart): Promise<string> {
  const views = Object.fromEntries(chart.views.map((view) => [view, embedView(chart, view)]));
  const all = Object.values(views).map(textsOf);
  const joined = (weight: Weight) => all.map((texts) => texts[weight]).join('');
  const faces = await faceRules(
    { 400: joined(400), 600: joined(600) },
    textsOf(embedView(chart, chart.views[0])),
  );
  return `strategicValveViews(${JSON.stringify({ faces, views })});\n`;
}

const squeeze = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();

/** Tokens, mark colours, layout and high contrast of the embed in one sheet. */
export const embedStyle: string = squeeze(tokens + marks + layout + forced);

/** The embed's one script, without its comments and indentation. */
export const embedScript: string = frameScript
  .replace(/^\s*\/\/.*\n?|\/\*\*[\s\S]*?\*\/\s?/gm, '')
  .replace(/\n\s*/g, '\n')
  .trim();
