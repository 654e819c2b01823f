// The list of links: every short address once, in groups; what each is called and where its class view stands.
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { chapterFiles } from '../../../../src/data/text/chapter-files.ts';
import { codes } from '../../../../src/teach/places/codes.ts';
import { placeNamed } from '../../../../src/teach/places/places.ts';
import {
  classPath,
  linkGroups,
  linkName,
  linkNameInChapter,
} from '../../../../src/teach/short/links/link-list.ts';
import { shortAddressesCsv } from '../../../../src/teach/short/links/links-csv.ts';
import { shortAddresses } from '../../../../src/teach/short/short-address.ts';

const chapters = chapterFiles().map(({ id, order }) => ({ id, order, question: `Question ${order}?` }));
const all = shortAddresses(chapters);
const short = (code: string) => {
  const found = all.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no code ${code}`);
  return found;
};

test('each short address stands in one group, and no group is empty', () => {
  const groups = linkGroups(all, chapters);
  const listed = groups.flatMap(({ kinds }) => kinds.flatMap(({ links }) => links.map(({ code }) => code)));
  expect([...listed].sort()).toEqual(Object.keys(codes()).sort());
  expect(groups.every(({ kinds }) => kinds.every(({ links }) => links.length > 0))).toBe(true);
  expect(groups.map(({ id }) => id)).toEqual([...chapters.map(({ id }) => id), 'claims', 'beside']);
});

test('a step is named by its place and figure, under its chapter without the chapter', () => {
  expect(linkName(short('3e'))).toBe('Chapter 3, step 5: Mine to magnet, Mine');
  expect(linkNameInChapter(short('3e'))).toBe('Step 5: Mine to magnet, Mine');
  expect(linkNameInChapter(short('h36'))).toBe('Mine to magnet, Mine');
});

test.each([
  ['step/at-the-mine', 'chapters/mine-to-magnet/?for=class#at-the-mine'],
  ['guess/mine-to-magnet', 'teach/guess/mine-to-magnet/?for=class'],
  ['model/stock-runway/2010', 'chapters/waiting-it-out/?stock-runway=2010&for=class#panel-stock-runway'],
  ['view/mine-to-magnet/chain', 'charts/mine-to-magnet/?view=chain&for=class'],
  ['claim/C12', null],
  ['page/methods/', null],
])('the class view of %s is %s', (reference, path) => {
  expect(classPath(placeNamed(reference))).toBe(path);
});

test('the table reads back, with full addresses and what is held back', () => {
  const rows = csvParse(shortAddressesCsv(all, chapters));
  expect(rows).toHaveLength(all.length);
  expect(rows.find(({ code }) => code === 'c12')).toMatchObject({
    kind: 'Does it hold?',
    short_address: 'https://example.org/t/c12/',
    address: 'https://example.org/teach/verdict/c12/',
    class_view: 'https://example.org/teach/verdict/c12/?for=class',
    answer_held_back: 'yes',
    chapter: '',
  });
  expect(rows.find(({ code }) => code === '3e')).toMatchObject({
    answer_held_back: 'no',
    chapter: 'mine-to-magnet',
    chart: 'mine-to-magnet',
    view: 'mine',
  });
});

test('a chapter that the story lacks is named with the choices', () => {
  expect(() => shortAddresses(chapters.slice(1))).toThrow(/no chapter "the-valve" among an-old-instrument/);
});
