// One drawing of a view as a file of its own, for a story without script: no words around it, its letters and the colours of its ground inside.
import type { Chart } from '../../../charts/contract/chart.ts';
import { artboards, sizes, type Size } from '../../../charts/contract/scene.ts';
import marks from '../../../charts/marks/marks.css?inline';
import { groundStyle } from './ground-style.ts';
import { innerDrawing } from '../markup.ts';
import { displayFace, faceRule, labelFace } from './picture-fonts.ts';
import { renderChart } from '../render-chart.ts';

/** As drawn-text.css sets what is large in a drawing. */
const largeLetters =
  '.face-display{font-family:Newsreader;font-weight:300;letter-spacing:-.025em;font-variant-numeric:lining-nums}';

const drawn = (chart: Chart, view: string, size: Size): string =>
  renderChart(chart, view, size, { classes: true });

/** The letters that all drawings of a chart set in each face, so that one cut of a font is enough for it. */
interface Letters {
  readonly regular: string;
  readonly bold: string;
  readonly large: string;
}
const letters = new WeakMap<Chart, Letters>();

function lettersOf(chart: Chart): Letters {
  const known = letters.get(chart);
  if (known !== undefined) return known;
  const texts = chart.views
    .flatMap((view) => sizes.map((size) => drawn(chart, view, size)))
    .flatMap((svg) => [...svg.matchAll(/<text( [^>]*)>([\s\S]*?)<\/text>/g)])
    .map(([, said = '', words = '']) => ({ said, words: words.replace(/<[^>]+>/g, '') }));
  const those = (test: (said: string) => boolean): string =>
    [...new Set(texts.filter(({ said }) => test(said)).flatMap(({ words }) => [...words]))].join('');
  const isLarge = (said: string): boolean => said.includes('face-display');
  const isBold = (said: string): boolean => / font-weight="600"/.test(said);
  const found = {
    regular: those((said) => !isLarge(said) && !isBold(said)),
    bold: those((said) => !isLarge(said) && isBold(said)),
    large: those(isLarge),
  };
  letters.set(chart, found);
  return found;
}

/**
 * The file of a view's drawing. On a ground of its own it keeps that ground's colours, elsewhere the reader's system chooses.
 * Throws RangeError for a view the chart does not have, or a character the fonts lack.
 */
export async function stillFile(
  chart: Chart,
  view: string,
  size: Size,
  ground?: 'paper' | 'blueprint',
): Promise<string> {
  const svg = drawn(chart, view, size);
  const { regular, bold, large } = lettersOf(chart);
  const faces = await Promise.all([
    faceRule(labelFace(400), regular),
    faceRule(labelFace(600), bold),
    faceRule(displayFace, large),
  ]);
  const opening = (/^<svg[^>]*>/.exec(svg)?.[0] ?? '').replace(
    / (role|aria-labelledby|aria-describedby)="[^"]*"/g,
    '',
  );
  const style = [...faces, groundStyle(ground), marks, large === '' ? '' : largeLetters].join('');
  const width = `width="${artboards[size]}"`;
  return `${opening.replace('<svg ', `<svg ${width} `)}<style>${style}</style>${innerDrawing(svg)}</svg>`;
}
