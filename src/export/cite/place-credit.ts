// Whose points of places a drawing or a file holds: the terms require that they are named wherever the points are used.
import type { Chart } from '../../charts/contract/chart.ts';

const table = 'places';

type Drawing = Pick<Chart, 'tables'>;

/** What stands beside every drawing with points of places. */
export const placeCredit = 'Places: GeoNames; © OpenStreetMap contributors';
const placesOf = ({ tables }: Drawing, before: string, after: string): string =>
  tables.includes(table) ? before + placeCredit + after : '';
/** The credit of places as a sentence after others, for a chart that draws places; empty for any other. */
export const placeSentence = (chart: Drawing): string => placesOf(chart, ' ', '.');
/** The credit of places in brackets, behind a credit that ends with an address. */
export const placesBehind = (chart: Drawing): string => placesOf(chart, ' (', ')');

/** Terms of the points in the table of places; undefined for another table. */
export const placeTerms = (name: string) =>
  name !== table
    ? undefined
    : {
        note: `${placeCredit}; some by way of the grondstoffen-atlas, which took them from OpenStreetMap or Wikipedia. Points of OpenStreetMap stay under its licence, ODbL. The column of the origin of the point says which are whose.`,
        licences: [
          {
            name: 'ODbL-1.0',
            title: 'Open Data Commons Open Database License 1.0, for points of OpenStreetMap',
            path: 'https://opendatacommons.org/licenses/odbl/1-0/',
          },
        ],
        sources: [
          { title: 'GeoNames (CC BY 4.0)', path: 'https://www.geonames.org/' },
          {
            title: '© OpenStreetMap contributors (ODbL)',
            path: 'https://www.openstreetmap.org/copyright',
          },
          { title: 'Wikipedia', path: 'https://www.wikipedia.org/' },
        ],
      };
