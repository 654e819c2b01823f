// Changes: newest first, each with its dates in agreement, and a mistake named with its file.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { changesIn, changesOf, datesOf, newestNaming } from '../../../src/data/text/changes.ts';
import { outlines } from '../../../src/outline/outline.ts';

const folders: string[] = [];
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'changes-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const change = (date: string, touches: string, kind = 'new') =>
  `---\ndate: "${date}"\nkind: ${kind}\ntitle: A title\ntouches:\n  - ${touches}\n---\n\nOne\nparagraph.\n\nAnother.\n`;

it('reads head and paragraphs, newest first', () => {
  const folder = folderOf({
    '2026-11-01-first.md': change('2026-11-01', 'charts'),
    '2026-12-01-second.md': change('2026-12-01', 'charts/heavy-gap', 'correction'),
  });
  const list = changesIn(folder);
  expect(list.map(({ id, kind }) => [id, kind])).toEqual([
    ['2026-12-01-second', 'correction'],
    ['2026-11-01-first', 'new'],
  ]);
  expect(list[0]?.text).toEqual(['One paragraph.', 'Another.']);
  expect(datesOf('charts/heavy-gap', list)).toEqual({ published: '2026-11-01', modified: '2026-12-01' });
  expect(datesOf('charts/heavy-gap-2', list)).toEqual({ published: '2026-11-01', modified: '2026-11-01' });
  expect(() => datesOf('chapters/the-valve', list)).toThrow(
    'no change in content/changes names "chapters/the-valve"',
  );
});

it('a change of all charts is in the history of each and makes none of them new', () => {
  const list = changesIn(
    folderOf({
      '2026-11-01-first.md': change('2026-11-01', 'charts/heavy-gap'),
      '2026-11-20-one.md': change('2026-11-20', 'charts/heavy-gap', 'correction'),
      '2026-12-01-all.md': change('2026-12-01', 'charts'),
      '2026-12-02-other.md': change('2026-12-02', 'charts/heavy-gap-2'),
    }),
  );
  expect(changesOf('charts/heavy-gap', list).map(({ date }) => date)).toEqual([
    '2026-12-01',
    '2026-11-20',
    '2026-11-01',
  ]);
  expect(newestNaming('charts/heavy-gap', list)?.id).toBe('2026-11-20-one');
  expect(newestNaming('charts/magnet-exports', list)).toBeUndefined();
});

it.each([
  ['notes.md', change('2026-11-01', 'charts'), /notes\.md: a change's file is named YYYY-MM-DD-what\.md/],
  [
    '2026-11-02-x.md',
    change('2026-11-01', 'charts'),
    /2026-11-02-x\.md:1 the name and the head give two dates/,
  ],
  ['2026-02-31-x.md', change('2026-02-31', 'charts'), /2026-02-31-x\.md:2 date: a day of the calendar/],
  ['2026-11-01-x.md', change('2026-11-01', 'charts', 'oops'), /2026-11-01-x\.md:3 kind: /],
  [
    '2026-11-01-x.md',
    '---\ndate: "2026-11-01"\nkind: new\ntitle: T\ntouches: [charts]\n---\n',
    /says nothing/,
  ],
  ['2026-11-01-x.md', 'No head.', /2026-11-01-x\.md:1 expected a head/],
])('refuses %s and says why', (name, text, message) => {
  expect(() => changesIn(folderOf({ [name]: text }))).toThrow(message);
});

it('dates every chapter and every chart', () => {
  for (const { id } of outlines()) expect(datesOf(`chapters/${id}`).published).toMatch(/^\d{4}-/);
  for (const { id } of charts) expect(datesOf(`charts/${id}`).published).toMatch(/^\d{4}-/);
});
