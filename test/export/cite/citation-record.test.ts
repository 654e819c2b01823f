// The record that citations are made of: one of its own for each thing, in one line, with days for dates; and what CITATION.cff says.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { tableTitle } from '../../../src/data/tables/table-title.ts';
import {
  chapterRecord,
  figureRecord,
  siteRecord,
  tableRecord,
} from '../../../src/export/cite/citation-record.ts';
import { datesOf } from '../../../src/data/text/changes.ts';
import { everyRecord } from '../cited.ts';

const dates = { published: '2026-11-24', modified: '2026-11-25' };

it('each thing has a key, an address and files that no other has', () => {
  for (const name of ['id', 'URL', 'files'] as const)
    expect(new Set(everyRecord.map((record) => record[name])).size, name).toBe(everyRecord.length);
  // What BibTeX takes as a key.
  for (const { id } of everyRecord) expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
});

it('a part stands in the site, and the site in nothing', () => {
  expect(siteRecord(dates)).not.toHaveProperty('container-title');
  expect(chapterRecord('the-valve', 'It turns', dates)).toMatchObject({
    type: 'webpage',
    title: 'It turns',
    author: 'The Strategic Valve',
    'container-title': 'The Strategic Valve',
    issued: '2026-11-24',
    version: '2026-11-25',
    URL: 'https://example.org/chapters/the-valve/',
  });
  expect(figureRecord(chartNamed('heavy-gap'), dates)).toMatchObject({ type: 'webpage', genre: 'Chart' });
  expect(tableRecord('mine_production', 'Mine output', dates)).toMatchObject({
    type: 'dataset',
    files: 'data/mine_production',
    URL: 'https://example.org/data/#mine_production',
  });
});

it('a figure is cited in a view by its finding and its address, and its first view stands for the whole', () => {
  const chart = chartNamed('heavy-gap');
  const [first, second = ''] = chart.views;
  expect(figureRecord(chart, dates, first)).toEqual(figureRecord(chart, dates));
  expect(figureRecord(chart, dates, second)).toMatchObject({
    id: `strategic-valve-figure-heavy-gap-${second}`,
    files: `charts/heavy-gap/${second}`,
    title: chart.words[second]?.finding,
    URL: `https://example.org/charts/heavy-gap/?view=${second}`,
  });
  expect(() => figureRecord(chart, dates, 'no-such-view')).toThrow('no-such-view');
});

it('a title is one line, and keeps the spaces that hold a number to its unit', () => {
  const { title } = chapterRecord('x', ' 62\u00a0t\n  made\u0007 ', dates);
  expect(title).toBe('62\u00a0t made');
  expect(() => chapterRecord('x', ' \n', dates)).toThrow('has no title');
});

it.each(['2026-11', '2026-02-30', '25 November 2026', ''])('"%s" is no date of a version', (modified) => {
  expect(() => siteRecord({ ...dates, modified })).toThrow('needs a day as "2026-11-24"');
});

it('a table is called what its dictionary’s heading says, and one without is named', () => {
  expect(tableTitle('mine_production')).toBe('Mine output by country and year');
  expect(() => tableTitle('README')).toThrow('content/data/README.md:1');
});

it('CITATION.cff says what the site’s record says, with the date of the newest change', () => {
  interface Reference {
    title: string;
    authors: unknown;
    version: string;
    'date-released': string;
    license: string;
  }
  const cff = parse(readFileSync('CITATION.cff', 'utf8')) as Reference & {
    'cff-version': string;
    message: string;
    'preferred-citation': Reference & { type: string; year: number; month: number };
  };
  const { title, author, version } = siteRecord(datesOf(''));
  const said = { title, authors: [{ name: author }], version, 'date-released': version };
  expect(cff).toMatchObject({ ...said, 'cff-version': '1.2.0', license: 'MIT' });
  expect(cff.message).not.toBe('');
  const [year, month] = version.split('-').map(Number);
  expect(cff['preferred-citation']).toMatchObject({
    ...said,
    type: 'website',
    license: 'CC-BY-4.0',
    year,
    month,
  });
});
