// The credit of every output: who made it, and under which licence. Sources and dates: src/charts/figure/figure-text.ts.
import { licence } from './licence.ts';
import { site } from './site.ts';
export const siteName = site().name;
/** The site's message in a sentence: on its cover, in its manifest, its feed and its description. */
export const siteStandfirst =
  'How a magnet became leverage over Japan, and why the ways round China are mostly plans.';
export { licence };

/** The credit line of pictures and embeds, with the full address of the chart's page. */
export const creditLine = (page: string): string => `${siteName}, ${licence.name}, ${page}`;
