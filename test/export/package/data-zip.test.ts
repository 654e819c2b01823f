// The zip of all tables: it opens, its files are those the descriptor promises, and its checksum is its own.
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { tables } from '../../../src/data/tables/tables.ts';
import { dataZip, zipChecksum } from '../../../src/export/package/data-zip.ts';
import { sizeInWords } from '../../../src/names/file-size.ts';
import { withoutTimes, zipOf } from '../../../src/export/package/fixed-zip.ts';

const files = unzipSync(dataZip());
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('holds a guide, the licence, the descriptor and every table', () => {
  expect(Object.keys(files)).toEqual([
    'README.txt',
    'LICENSE.txt',
    'datapackage.json',
    ...tables.map(({ name }) => `${name}.csv`),
  ]);
  expect(strFromU8(files['LICENSE.txt'] ?? new Uint8Array())).toContain('CC BY 4.0');
});

it('has files with the hashes that its descriptor names', () => {
  const { resources } = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array())) as {
    readonly resources: readonly { readonly path: string; readonly hash: string }[];
  };
  expect(resources.map(({ path }) => `sha256:${sha256(files[path] ?? new Uint8Array())}`)).toEqual(
    resources.map(({ hash }) => hash),
  );
});

it('has a guide of short lines that names what is kept back', () => {
  const guide = strFromU8(files['README.txt'] ?? new Uint8Array());
  const kept = tables.filter(({ withheldCount }) => withheldCount > 0);
  const rows = kept.reduce((sum, { withheldCount }) => sum + withheldCount, 0);
  expect(guide).toContain(`${rows} rows in ${kept.length} tables are kept back`);
  expect(guide.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('has a checksum as sha256sum writes it', () => {
  expect(zipChecksum()).toBe(`${sha256(dataZip())}  strategic-valve-data.zip\n`);
});

it('a zip follows from its files alone: no clock, and other programs’ times are taken out', () => {
  const zip = Buffer.from(zipOf({ 'a.txt': 'a', 'b.bin': new Uint8Array([1, 2]) }));
  expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([0, 0x21]);
  const timed = Buffer.from(zip);
  const [first, second] = [timed.indexOf('PK\x01\x02'), timed.lastIndexOf('PK\x01\x02')];
  expect(second).toBeGreaterThan(first);
  for (const time of [10, timed.lastIndexOf('PK\x03\x04') + 10, first + 12, second + 12])
    timed.writeUInt32LE(0x5a5a_1234, time);
  expect(timed).not.toEqual(zip);
  expect(Buffer.from(withoutTimes(timed))).toEqual(zip);
  expect(() => withoutTimes(new Uint8Array([1, 2, 3]))).toThrow();
});

it.each([
  [940, '940\u00a0bytes'],
  [12_345, '12\u00a0kB'],
  [999_600, '1.0\u00a0MB'],
  [1_440_000, '1.4\u00a0MB'],
])('%i bytes are written %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
