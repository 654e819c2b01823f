// Packed copies: each text file has both, they unpack to the same bytes, and nothing else has any.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFolder, packs } from '../../../scripts/build/packed-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'strategic-valve-packed-'));
const text = 'The stock lasts 212 days. '.repeat(100);
const textFiles = [
  ...['index.html', 'embed/weakest-link/views.js', '_astro/page.abc.css', 'charts/heavy-gap.csv'],
  ...['charts/heavy-gap.svg', 'data/datapackage.json', 'feed.xml', 'teach/offline/the-valve.html'],
];
const others = [
  'card.png',
  'charts/heavy-gap.xlsx',
  '_astro/text.abc.woff2',
  '_headers',
  '_nginx-hashes.conf',
];
let packed: Awaited<ReturnType<typeof packFolder>>;

beforeAll(async () => {
  for (const file of [...textFiles, ...others]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text + file);
  }
  writeFileSync(join(folder, 'short.txt'), 'abc');
  packed = await packFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(textFiles)('%s has two copies that unpack to its bytes', (file) => {
  const plain = readFileSync(join(folder, file));
  expect(gunzipSync(readFileSync(join(folder, `${file}.gz`)))).toEqual(plain);
  expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`)))).toEqual(plain);
});

test('what is packed in itself, read by hosts alone, or no smaller has no copy', () => {
  const copies = readdirSync(folder, { recursive: true }).filter((name) => /\.(gz|br)$/.test(String(name)));
  expect(copies).toHaveLength(2 * textFiles.length);
});

test('it says what it packed', () => {
  expect(packed.files).toBe(textFiles.length + 1);
  expect(packed.plain).toBeGreaterThan(textFiles.length * text.length);
  expect(packed.brotli).toBeLessThan(packed.plain / 10);
  expect(packed.gzip).toBeLessThan(packed.plain / 10);
});

test('only yes and no are answers to whether to pack', () => {
  expect([packs(undefined), packs('no'), packs('yes')]).toEqual([false, false, true]);
  expect(() => packs('1')).toThrow('expected yes or no');
});
