// The page of data and its files as they were built: the checksum holds, the zip agrees with its descriptor, no script is needed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { behindIt, countedIn, linesOf } from '../../../src/charts/contract/data-lines.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { tables } from '../../../src/data/tables/tables.ts';
import { tableParts } from '../../../src/export/tables/file-tables.ts';
import { escapeXml } from '../../../src/names/escapes.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';
import { sheetsIn, unpackedTexts } from '../unpacked.ts';

const folder = join(plainBuild.folder, 'data');
const page = textOf(plainBuild, 'data/index.html');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const files = new Set(filesOf(plainBuild));

it('the checksum is a line that sha256sum -c reads, and it is the sum of the file it names', () => {
  const [, sum, name = ''] =
    /^([0-9a-f]{64}) [ *](\S+)\n$/.exec(textOf(plainBuild, 'data/strategic-valve-data.zip.sha256')) ?? [];
  expect(sum).toBe(sha256(readFileSync(join(folder, name))));
});

it('zip and page hold the files of the folder: same bytes, same sums', () => {
  const packed = unzipSync(readFileSync(join(folder, 'strategic-valve-data.zip')));
  const { resources } = JSON.parse(textOf(plainBuild, 'data/datapackage.json')) as {
    readonly resources: readonly { readonly path: string; readonly hash: string; readonly bytes: number }[];
  };
  expect(resources).toHaveLength(tables.length);
  for (const { path, hash, bytes } of resources) {
    const beside = readFileSync(join(folder, path));
    expect(Buffer.from(packed[path] ?? []), path).toEqual(beside);
    expect(`sha256:${sha256(beside)}`, path).toBe(hash);
    expect(beside.length, path).toBe(bytes);
  }
  expect(page).toContain(sha256(readFileSync(join(folder, 'strategic-valve-data.zip'))));
});

it.each(tables.map(({ name }) => name))('%s has its place on the page, with its files', (name) => {
  const entry = page.slice(page.indexOf(`id="${name}"`));
  const own = entry.slice(0, entry.indexOf('<h3', entry.indexOf('</h3>')));
  expect(page.split(`id="${name}"`)).toHaveLength(2);
  for (const ending of ['csv', 'xlsx']) {
    expect(own).toContain(`href="/data/${name}.${ending}"`);
    expect(files.has(`data/${name}.${ending}`)).toBe(true);
  }
  for (const chart of charts.filter((each) => each.tables.includes(name)))
    expect(own).toContain(`href="/charts/${chart.id}/"`);
});

it('a table says how many rows it has', () => {
  const [, own = ''] = page.split('id="heavy_plants"');
  expect(own.match(/\d+ rows\./)?.[0]).toBe('7 rows.');
});

it('every view has its rows in three forms, every chart too', () => {
  const wanted = charts.flatMap(({ id, views }) =>
    ['csv', 'json', 'xlsx'].flatMap((ending) => [
      `charts/${id}.${ending}`,
      ...views.map((view) => `charts/${id}/${view}.${ending}`),
    ]),
  );
  expect(wanted.filter((file) => !files.has(file))).toEqual([]);
});

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart, id }) => {
  const { words, lines } = countedIn(chart.data.lines);
  const html = textOf(plainBuild, `charts/${id}/index.html`);

  it('its page, its table, its buttons and its embeds name one number', () => {
    expect(html).toContain(`${escapeXml(behindIt(chart, 'All'))}.`);
    const table = html.slice(html.indexOf('<table class="data"', html.indexOf('id="rows"')));
    const body = table.slice(table.indexOf('<tbody>'), table.indexOf('</tbody>'));
    expect(body.split('<tr').length - 1).toBe(lines);
    expect(html).toContain(`>${escapeXml(words)}</li>`);
    for (const view of chart.views) expect(html).toContain(escapeXml(countedIn(linesOf(chart, view)).words));
    const every = lines <= 12 ? 'The' : 'All';
    for (const file of [id, ...chart.views.map((view) => `${id}/${view}`)])
      expect(textOf(plainBuild, `embed/${file}/index.html`), file).toContain(
        escapeXml(behindIt(chart, every)),
      );
  });

  it('its built files have the lines and rows that its page names', async () => {
    for (const [view, file] of [
      [undefined, `charts/${id}`] as const,
      ...chart.views.map((name) => [name, `charts/${id}/${name}`] as const),
    ]) {
      const counted = countedIn(view === undefined ? chart.data.lines : linesOf(chart, view));
      expect(csvParse(textOf(plainBuild, `${file}.csv`)), file).toHaveLength(counted.lines);
      const document = JSON.parse(textOf(plainBuild, `${file}.json`)) as {
        readonly count: unknown;
        readonly table: { readonly rows: readonly unknown[] };
        readonly tables: readonly { readonly rows: readonly unknown[] }[];
      };
      expect(document.count).toEqual(counted);
      expect(document.table.rows).toHaveLength(counted.lines);
      expect(document.tables.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(counted.rows);
      const sheets = await sheetsIn(plainBuild, `${file}.xlsx`);
      expect(sheets[0]?.data.find(([label]) => label === 'Behind it')?.[1]).toBe(`${counted.words}.`);
      expect(sheets[1]?.data).toHaveLength(counted.lines + 1);
    }
    for (const table of tableParts(chart))
      expect(csvParse(textOf(plainBuild, `charts/${id}/${table}.csv`)).length).toBeGreaterThan(0);
  });
});

/** Names and values that only the columns for authors have. */
const privateWords =
  /\b(author_note|publish_advice|publish_with_scope|do_not_publish)\b|Publish advice|Author note/;

it('no built file carries a column for authors: pages, feeds, data files, spreadsheets, the zip', async () => {
  const plain = [...files].filter((file) => /\.(html|js|json|xml|csv|svg|txt|webmanifest)$/.test(file));
  const carriers = plain.filter((file) => privateWords.test(textOf(plainBuild, file)));
  const packed = (await unpackedTexts(plainBuild)).filter(({ text }) => privateWords.test(text));
  expect([...carriers, ...packed.map(({ file }) => file)]).toEqual([]);
});

it('the packed files can be read', async () => {
  const read = await unpackedTexts(plainBuild);
  expect(read.filter(({ file }) => file.endsWith('.xlsx')).length).toBeGreaterThan(tables.length);
  expect(read.find(({ file }) => file === 'data/events.xlsx')?.text).toContain('What it holds\t');
});
