// The glossary: each file gives one whole term, a wrong id names the right ones, a broken file stops the build.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTerms, term, terms } from '../../../src/data/text/terms.ts';

const folders: string[] = [];
function folderWith(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-'));
  folders.push(folder);
  writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

const whole =
  '---\nterm: Reo\njapanese: 酸化物\nchinese: 氧化物\n---\n\nRare-earth oxide,\nthe usual measure.\n';

describe('readTerms', () => {
  it('reads a file: id from its name, the definition on one line', () => {
    expect(readTerms(folderWith('reo.md', whole))).toEqual([
      {
        id: 'reo',
        term: 'Reo',
        japanese: '酸化物',
        chinese: '氧化物',
        definition: 'Rare-earth oxide, the usual measure.',
      },
    ]);
  });

  it.each(['term', 'japanese', 'chinese'])(
    'refuses a file without "%s" and names file and field',
    (field) => {
      const folder = folderWith('reo.md', whole.replace(new RegExp(`^${field}: .*\n`, 'm'), ''));
      expect(() => readTerms(folder)).toThrow(new RegExp(`/reo\\.md:1 ${field}: expected a name`));
    },
  );

  it('reads the figure that says the word, where one is named', () => {
    const named = whole.replace('---\n\nRare', 'figure: ore\n---\n\nRare');
    expect(readTerms(folderWith('reo.md', named))[0]?.figure).toBe('ore');
  });

  it('refuses a file without a head or without a definition', () => {
    expect(() => readTerms(folderWith('reo.md', 'Only words.'))).toThrow(
      /reo\.md:1 expected a head between two lines of ---/,
    );
    expect(() => readTerms(folderWith('reo.md', whole.slice(0, whole.indexOf('\n\n') + 1)))).toThrow(
      /reo\.md:1 expected a definition below the head/,
    );
  });

  it('leaves other files alone', () => {
    expect(readTerms(folderWith('README.txt', 'no term'))).toEqual([]);
  });
});

describe('the glossary of the site', () => {
  it('has one term for every file, sorted by name', () => {
    const files = readdirSync('content/glossary/en').filter((name) => name.endsWith('.md'));
    expect(
      terms()
        .map(({ id }) => `${id}.md`)
        .sort(),
    ).toEqual(files.sort());
    const names = terms().map((entry) => entry.term);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('gives Japanese and Chinese names in their scripts, and a definition that is a sentence', () => {
    for (const { id, japanese, chinese, definition } of terms()) {
      expect(japanese, id).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
      expect(chinese, id).toMatch(/\p{Script=Han}/u);
      expect(definition, id).toMatch(/^\S.{20,}\.$/);
    }
  });

  it('returns a term by id, and names all ids for a wrong one', () => {
    expect(term('ndfeb').id).toBe('ndfeb');
    const message = terms()
      .map(({ id }) => id)
      .join(', ');
    expect(() => term('ndfeb-magnet')).toThrow(
      `no term "ndfeb-magnet" in content/glossary/en; the terms are ${message}`,
    );
  });
});
