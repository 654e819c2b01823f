// README.txt of the zip: what the files are, how to read a cell, what is not there, how to check and credit.
import { absolute } from '../../names/addresses.ts';
import { tables } from '../../data/tables/tables.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { placeCredit } from '../cite/place-credit.ts';
import { dataPaths } from '../../names/data-paths.ts';
import { evidenceDay } from '../../data/text/site.ts';

/** The text, in lines of up to 80 characters. */
export function zipReadme(): string {
  const kept = tables.filter(({ withheldCount }) => withheldCount > 0);
  const rows = kept.reduce((sum, { withheldCount }) => sum + withheldCount, 0);
  return `${siteName}: the tables
${absolute(dataPaths.page)}

${tables.length} tables on the chain from rare earths to magnets. Evidence ends on
${evidenceDay()}.

Files
  TABLE.csv         a table: UTF-8, commas, one header line, LF
  datapackage.json  what each table and column means, types, keys, sources,
                    sizes and SHA-256 of the files (Frictionless Data Package)
  LICENSE.txt       ${licence.name}; the sources keep their own terms

How to read a cell
  empty             unknown, never zero
  2026, 2026-05     a date as far as it is known; A/B is a span, both ends
                    included
  comparator        = ~ > < >= <= say how the value is to be read
  a;b               several ids or values
  source_id         ids in the table of sources, which says how each was read
  confidence        the kind of statement, not how sure we are
  known_by          how the value came to us: primary (the text itself was
                    read), transcription, second_hand, headline
  standing          how a reported act stands; only settled is undisputed
  level_kind        what kind of level a number is: measured, derived,
                    nameplate (never output), aimed, estimate
  'text             an apostrophe keeps a spreadsheet from running a text
                    that looks like a formula; take it off

What is not here
  ${rows} rows in ${kept.length} tables are kept back: their primary text must be read
  first, or other rows contradict them.

What each table must not be used to claim stands in datapackage.json.

Check      sha256sum -c strategic-valve-data.zip.sha256
Credit     ${siteName}, ${licence.name},
           ${absolute(dataPaths.page)}
           ${placeCredit}
`;
}
