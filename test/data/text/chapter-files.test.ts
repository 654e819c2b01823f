// chapterFiles: the id and the place of a chapter come from its file's name, and any other name stops the build.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';

const folders: string[] = [];
/** A folder of its own with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chapters-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

it('reads id, place, path and text, in the order of the numbers', () => {
  const folder = folderOf({ '10-last.mdx': 'ten', '02-two-words.mdx': 'two' });
  expect(chapterFiles(folder)).toEqual([
    { id: 'two-words', order: 2, path: `${folder}/02-two-words.mdx`, text: 'two' },
    { id: 'last', order: 10, path: `${folder}/10-last.mdx`, text: 'ten' },
  ]);
});

it('has room for more than ninety-nine', () => {
  const folder = folderOf({ '100-late.mdx': '', '11-early.mdx': '', '101-last.mdx': '' });
  expect(chapterFiles(folder).map(({ id }) => id)).toEqual(['early', 'late', 'last']);
});

it.each(['3-short.mdx', '03_under.mdx', '03-Capital.mdx', 'notes.md', '03-x.mdx.bak'])(
  'refuses the name %s and shows a good one',
  (name) => {
    expect(() => chapterFiles(folderOf({ [name]: '' }))).toThrow(
      new RegExp(`/${name}: .*NN-chapter-id\\.mdx, as 03-mine-to-magnet\\.mdx`),
    );
  },
);

it('refuses two chapters with one place, or with one id', () => {
  const place = folderOf({ '02-one.mdx': '', '02-two.mdx': '' });
  expect(() => chapterFiles(place)).toThrow(`${place}/02-two.mdx: place 2 is taken by ${place}/02-one.mdx`);
  const id = folderOf({ '02-one.mdx': '', '05-one.mdx': '' });
  expect(() => chapterFiles(id)).toThrow(`${id}/05-one.mdx: the id "one" is taken by ${id}/02-one.mdx`);
});

it('finds the chapters of the story', () => {
  const files = chapterFiles();
  expect(files.map(({ id, order }) => ({ id, order }))).toContainEqual({ id: 'mine-to-magnet', order: 3 });
  expect(new Set(files.map(({ order }) => order)).size).toBe(files.length);
});
