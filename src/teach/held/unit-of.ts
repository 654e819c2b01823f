// The unit in which a view is drawn, which its own line of measure names: the only thing that a page without the headline says about the measure.
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

/** Charts whose line of measure says the unit and more in one: what it says of that, and the unit. */
const within: Readonly<Record<string, { readonly says: string; readonly unit: string }>> = {
  'weakest-link': {
    says: 'Tonnes of magnet each stage would allow',
    unit: 'tonnes of magnets that the stage would allow in a year, in a model of plants outside China and Japan',
  },
};

/**
 * The unit of a view; undefined where its line of measure names none.
 * @throws RangeError for a view that the chart does not have, and where the line no longer says what the unit is taken from
 */
export function unitOf(chart: string, view: string): string | undefined {
  const { subtitle } = figureText(chartNamed(chart), view);
  const own = within[chart];
  if (own === undefined) return subtitle.split(/[,:;.](?: |$)/).find((part) => units.has(part));
  if (!subtitle.includes(own.says))
    throw new RangeError(
      `the line of measure of ${chart}/${view} lacks the words “${own.says}”, from which src/teach/held/unit-of.ts takes its unit`,
    );
  return own.unit;
}
