// The page of data and its files as they were built: the checksum holds, the zip agrees with its descriptor, no script is needed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { tables } from '../../src/data/tables.ts';
import { filesOf, plainBuild, textOf } from './built.ts';
import { unpackedTexts } from './unpacked.ts';

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

it('every view has its rows in three forms, every chart too', () => {
  const wanted = charts.flatMap(({ id, views }) =>
    ['csv', 'json', 'xlsx'].flatMap((ending) => [
      `charts/${id}.${ending}`,
      ...views.map((view) => `charts/${id}/${view}.${ending}`),
    ]),
  );
  expect(wanted.filter((file) => !files.has(file))).toEqual([]);
});

it('the packed files can be read', async () => {
  const read = await unpackedTexts(plainBuild);
  expect(read.filter(({ file }) => file.endsWith('.xlsx')).length).toBeGreaterThan(tables.length);
  expect(read.find(({ file }) => file === 'data/events.xlsx')?.text).toContain('What it holds\t');
});
