// Two builds of the same commit are the same, byte for byte, also from two folders: the second is made by scripts/build/build-elsewhere.mjs.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, plainBuild, secondBuild } from '../built.ts';
import { differences } from './differences.ts';

/** What a build reads. */
const sources = ['src', 'content', 'generated', 'public'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);

test('builds from two folders are byte-identical', () => {
  expect(filesOf(plainBuild).length).toBeGreaterThan(0);
  const found = differences([plainBuild, secondBuild], sources);
  // An assertion would shorten the text.
  if (found !== '') throw new Error(found);
});

test('builds that differ are told by names and by the bytes where they part', () => {
  const home = mkdtempSync(join(tmpdir(), 'strategic-valve-differences-'));
  const build = (name: string, files: Record<string, string>) => {
    const folder = join(home, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
      utimesSync(join(folder, file), 1000, 1000);
    }
    return { folder, base: '/' };
  };
  try {
    const same = { 'a.html': 'A', 'charts/b.svg': 'B' };
    const one = build('one', { ...same, 'charts/c.html': `${'c'.repeat(500)}\n1`, 'old.js': '' });
    const other = build('other', { ...same, 'charts/c.html': `${'c'.repeat(500)}\n2é`, 'new.js': '' });
    const source = join(home, 'source.ts');
    writeFileSync(source, '');
    utimesSync(source, 999, 999);
    expect(differences([one, one], [source])).toBe('');
    const found = differences([one, other], [source]).split('\n');
    expect(found.slice(0, 3)).toEqual([
      'charts/c.html: 502 and 504 bytes, apart from byte 501',
      `  ${one.folder}: ${'c'.repeat(59)}\\x0a1`,
      `  ${other.folder}: ${'c'.repeat(59)}\\x0a2\\xc3\\xa9`,
    ]);
    expect(found.at(-1)).toBe(
      `differing: charts/c.html, old.js (only in ${one.folder}), new.js (only in ${other.folder})`,
    );
    expect(found.join('\n')).not.toContain('source.ts');
    utimesSync(source, 1001, 1001);
    expect(differences([one, other], [source])).toContain(`changed while the site was built: ${source}`);
  } finally {
    rmSync(home, { recursive: true });
  }
});
