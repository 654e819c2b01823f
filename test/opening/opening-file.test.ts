// The pictures of openings for pages without script: whole by themselves, in the colours of both grounds.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { closingFile, openingFile } from '../../src/export/picture/svg-file/opening-file.ts';
import { closingFiles, openingFiles } from '../../src/export/formats/site-files.ts';
import { drawnChapters } from '../../src/opening/openings.ts';
import { closingPaths, openingPaths } from '../../src/opening/opening.ts';

describe.each(drawnChapters)('the picture of %s', (id) => {
  it('carries its letters, its inks and its colours, and asks for nothing', async () => {
    const file = await openingFile(id, 'desk');
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).toContain('--china:#C23B22');
    expect(file).toContain('prefers-color-scheme:dark');
    expect(file).toContain('font-family:Archivo;font-weight:600');
    expect(file.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\((?!#|data:)/);
    // Letters cost most: a picture is for readers without script alone.
    expect(gzipSync(file).length).toBeLessThan(60_000);
  });
});

it('keeps the ground of a chapter that has one of its own', async () => {
  const file = await openingFile('the-valve', 'phone', 'blueprint');
  expect(file).toContain('--paper:#12294A');
  expect(file).not.toContain('prefers-color-scheme');
});

it('stands at the addresses that pages name', async () => {
  const files = openingFiles('the-valve');
  expect(files.map(({ path }) => path)).toEqual(Object.values(openingPaths('the-valve')));
  expect(String(await files[0]?.make())).toContain('<svg ');
});

it('that ends the story is whole too, and stands in the last chapter', async () => {
  const files = closingFiles('the-valve', 'blueprint');
  expect(files.map(({ path }) => path)).toEqual(Object.values(closingPaths('the-valve')));
  const file = await closingFile('desk');
  expect(String(await files[0]?.make())).toBe(await closingFile('desk', 'blueprint'));
  expect(file).toContain('viewBox="0 0 1440 612"');
  expect(file).toContain('font-family:Archivo');
  expect(file).toContain('prefers-color-scheme:dark');
});
