// The script of a chart's read-out: what runs it, in parts that are modules of their own, and the words of its marks.
import type { Chart } from '../../charts/contract/chart.ts';
import geometry from '../../charts/figure/read-out/mark-geometry.js?raw';
import stops from '../../charts/figure/read-out/mark-stops.js?raw';
import { readOutOf } from '../../charts/figure/read-out/read-out.ts';
import slip from '../../charts/figure/read-out/read-slip.js?raw';
import events from '../../charts/figure/read-out/show-read-out.js?raw';
import { minified } from './embed-parts.ts';

/** The statements of a module whose imports stand before it in the same scope. */
const statementsOf = (module: string): string =>
  module.replace(/^import [^;]*;\n/gm, '').replace(/^export /gm, '');

/** Several charts of a page bring the script; the first one runs. */
const runtime: string = minified(
  'src/charts/figure/read-out/show-read-out.js',
  `(() => {\nif (window.strategicValveMarks) return;\n${[geometry, stops, slip, events].map(statementsOf).join('\n')}})();`,
);

/**
 * The script of a chart's read-out, for pages and embeds: what runs it, and the words of the marks of every view.
 * @throws RangeError for a chart that is drawn by more than marks
 */
export function embedMarksScript(chart: Chart): string {
  const readOut = readOutOf(chart);
  if (readOut === undefined) throw new RangeError(`chart "${chart.id}" has no marks to read`);
  return `${runtime}\nstrategicValveMarks(${JSON.stringify(chart.id)},${JSON.stringify(readOut)});\n`;
}
