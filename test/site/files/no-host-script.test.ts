// The site serves no script of another maker that host pages run: the tests alone have them.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scriptedHosts } from '../../../src/export/host-pages/hosts.ts';
import { scriptFiles } from '../../hosts/scripted-pages.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';

/** A stretch of code from the middle of a script, which a bundler leaves as it is where a file is copied. */
const middleOf = (text: string): string => text.slice(text.length / 2, text.length / 2 + 80);
const texts = filesOf(plainBuild)
  .filter((file) => /\.(html|js|mjs|txt)$/.test(file))
  .map((file) => ({ file, text: textOf(plainBuild, file) }));

test.each(scriptedHosts)('no file holds $script.name', ({ id }) => {
  const middle = middleOf(readFileSync(scriptFiles[id], 'utf8'));
  expect(middle.trim().length).toBeGreaterThan(50);
  expect(texts.filter(({ text }) => text.includes(middle)).map(({ file }) => file)).toEqual([]);
});

test('what is published for test pages are pages, one a host, and the list of them', () => {
  const published = filesOf(plainBuild).filter((file) => file.startsWith('embeds/'));
  expect(published.length).toBeGreaterThan(5);
  for (const file of published) expect(file).toMatch(/^embeds\/test\/([a-z-]+\/)?index\.html$/);
  for (const { id } of scriptedHosts) expect(published).not.toContain(`embeds/test/${id}/index.html`);
});
