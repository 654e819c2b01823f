// The page of embeds that are not there leads to the live chart, where the address names one.
import { expect, it } from 'vitest';
import { missingEmbed } from '../../../src/export/embed/embed-missing.ts';

const script = /<\/main>\n<script>([^]*)<\/script>/.exec(missingEmbed())?.[1] ?? '';
/** Where a reader is led from an address; undefined where the page stays. */
function ledTo(pathname: string): string | undefined {
  let to: string | undefined;
  const main = { dataset: { charts: 'mine-to-magnet heavy-gap', embeds: '/embed/' } };
  new Function('document', 'location', script)(
    { querySelector: () => main },
    { pathname, search: '', hash: '', replace: (address: string) => (to = address) },
  );
  return to;
}

it('leads to the live chart with the view or the release that was asked for', () => {
  expect(ledTo('/embed/heavy-gap/no-view/')).toBe('/embed/heavy-gap/?view=no-view');
  expect(ledTo('/embed/heavy-gap/@latest/')).toBe('/embed/heavy-gap/?release=latest');
  expect(ledTo('/embed/no-chart/')).toBeUndefined();
});

it('leads there from a name that can’t be read, and reads those that can', () => {
  expect(ledTo('/embed/heavy-gap/%E0%A4/')).toBe('/embed/heavy-gap/?view=%25E0%25A4');
  expect(ledTo('/embed/heavy-gap/a%20b/')).toBe('/embed/heavy-gap/?view=a+b');
});
