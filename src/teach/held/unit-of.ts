// The unit in which a view is drawn, as its own line of measure names it: the only thing that a page without the headline says about the measure.
import { chartNamed } from '../../charts/contract/registry.ts';
import { figureText } from '../../charts/figure/figure-text.ts';

/** What counts as a unit. Any other words of the line could give away what the drawing shows, and so could words of its description. */
const units: ReadonlySet<string> = new Set([
  'per cent',
  'per cent by weight',
  'per cent of each pipe',
  'kilotonnes of rare-earth oxide (REO)',
  'kilotonnes REO',
  'tonnes',
  'tonnes a month',
  'tonnes a year',
  'kilograms',
  'trillion yen',
  'days of normal use',
]);

/** The unit of a view; undefined where its line of measure names none. Throws RangeError for a view that the chart does not have. */
export const unitOf = (chart: string, view: string): string | undefined =>
  figureText(chartNamed(chart), view)
    .subtitle.split(/[,:;.](?: |$)/)
    .find((part) => units.has(part));
