// A figure's view as a small picture for the list of links: the drawing alone, too small to read its numbers.
import { chartNamed } from '../../../charts/contract/registry.ts';
import { artboards } from '../../../charts/contract/scene.ts';
import { paper } from '../../../charts/look/palette.ts';
import { innerDrawing } from '../../../export/picture/markup.ts';
import { renderChart } from '../../../export/picture/render-chart.ts';

/** Pixels of a thumbnail; a screen shows it at half of that. */
export const thumbnailSize = { width: 216, height: 144 } as const;

/** Path of the thumbnail of a view, below the base. */
export const thumbnailPath = (chart: string, view: string): string => `teach/links/${chart}/${view}.png`;

/** The thumbnail of a view as SVG for pngOf. Throws RangeError for a chart or a view that does not exist. */
export function thumbnail(id: string, view: string): string {
  const chart = chartNamed(id);
  const { width, height } = thumbnailSize;
  const drawn = chart.scene(view, 'wide').height;
  const scale = Math.min((width - 12) / artboards.wide, (height - 12) / drawn);
  const [x, y] = [(width - artboards.wide * scale) / 2, (height - drawn * scale) / 2];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="${paper.paper}"/>` +
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})" font-family="Archivo, Arial, sans-serif">` +
    `${innerDrawing(renderChart(chart, view, 'wide'))}</g></svg>`
  );
}
