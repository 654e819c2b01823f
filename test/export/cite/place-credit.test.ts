// Points of places come from GeoNames and OpenStreetMap, whose terms ask to be named: wherever the map goes, they go with it.
import { describe, expect, it } from 'vitest';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { placeCredit } from '../../../src/export/cite/place-credit.ts';
import { embedRecord } from '../../../src/export/embed/embed-record.ts';
import { oembedOf } from '../../../src/export/embed/oembed.ts';
import { jsonOf, viewJsonOf } from '../../../src/export/formats/json.ts';
import { dataPackageText } from '../../../src/export/package/data-package.ts';
import { zipReadme } from '../../../src/export/package/zip-readme.ts';
import { wordsOfPicture } from '../../../src/export/picture/metadata/picture-words.ts';
import { stillOf } from '../../../src/export/picture/still.ts';
import { csvMetadataOf } from '../../../src/export/tables/csv-metadata.ts';

const map = chartNamed('supply-map');
const other = chartNamed('heavy-gap');

describe.each(map.views)('%s', (view) => {
  it('names whose the points are in its pictures, codes and files', () => {
    for (const size of ['narrow', 'wide'] as const)
      expect(wordsOfPicture(stillOf(map, view, size, 'A desk')).credit).toBe(`A desk (${placeCredit})`);
    expect(oembedOf(map, view).html).toContain(placeCredit);
    expect(embedRecord(map).views.find(({ id }) => id === view)?.sources).toContain(placeCredit);
    expect(viewJsonOf(map, view).credit).toContain(placeCredit);
  });
});

it('no other figure names them', () => {
  expect(stillOf(other, other.views[0])).not.toContain('OpenStreetMap');
  expect(JSON.stringify(jsonOf(other))).not.toContain('OpenStreetMap');
});

it('the table of places says under which terms its points stand', () => {
  const { resources } = JSON.parse(dataPackageText()) as {
    resources: { name: string; description: string; licenses: { name: string }[] }[];
  };
  const licences = (name: string) =>
    resources.find((each) => each.name === name)?.licenses.map((licence) => licence.name);
  expect(licences('places')).toEqual(['CC-BY-4.0', 'ODbL-1.0']);
  expect(licences('events')).toEqual(['CC-BY-4.0']);
  expect(resources.find(({ name }) => name === 'places')?.description).toContain(placeCredit);
  expect(zipReadme()).toContain(placeCredit);
  for (const table of [undefined, 'places'])
    expect(csvMetadataOf(map, table)['dc:rights'], table).toContain(placeCredit);
  expect(csvMetadataOf(map, 'mine_production')['dc:rights']).not.toContain(placeCredit);
});
