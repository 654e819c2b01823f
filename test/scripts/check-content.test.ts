// scripts/check-content.ts: one line when all is well; every problem and exit code 1 when not.
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valve-check-'));
  mkdirSync(join(folder, 'content'));
  cpSync('content/site.yaml', join(folder, 'content/site.yaml'));
  cpSync('content/search.yaml', join(folder, 'content/search.yaml'));
  cpSync('content/data', join(folder, 'content/data'), { recursive: true });
  mkdirSync(join(folder, 'content/chapters/en'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = () =>
  spawnSync(process.execPath, [join(process.cwd(), 'scripts/check-content.ts')], {
    cwd: folder,
    encoding: 'utf8',
  });
const append = (file: string, text: string) => {
  chmodSync(join(folder, file), 0o644);
  appendFileSync(join(folder, file), text);
};

describe('check-content', () => {
  it('prints one line with counts when all content is sound', () => {
    writeFileSync(join(folder, 'content/chapters/en/01-a.mdx'), 'Nothing to count.\n');
    const { status, stdout } = check();
    expect(stdout).toMatch(/^content: OK, 29 tables, \d+ rows, \d+ withheld, \d+ facts, 1 chapters?\n$/);
    expect(status).toBe(0);
  });

  it('lists the problems of facts and prose together', () => {
    append('content/data/facts.csv', 'lost,chain_stages,id=nowhere,share_pct,percent\n');
    writeFileSync(join(folder, 'content/chapters/en/01-a.mdx'), 'About 94%.\n');
    const { status, stderr } = check();
    expect(stderr).toMatch(
      /fact "lost": the key id=nowhere matches no row[\s\S]*01-a\.mdx:1 "94%"[\s\S]*content: 2 problems\n$/,
    );
    expect(status).toBe(1);
  });

  it('finds what a change touches and the site does not have, with its line and what is near', () => {
    mkdirSync(join(folder, 'content/changes/en'), { recursive: true });
    writeFileSync(join(folder, 'content/chapters/en/01-a.mdx'), 'Nothing to count.\n');
    const places = [
      'charts',
      'charts/mine-to-magnet',
      'chapters',
      'chapters/a',
      'methods',
      'charts/mine-to-magnets',
      'embed',
    ];
    writeFileSync(
      join(folder, 'content/changes/en/2026-11-30-all.md'),
      `---\ndate: "2026-11-30"\nkind: change\ntitle: All\ntouches:\n${places.map((place) => `  - ${place}\n`).join('')}---\n\nWords.\n`,
    );
    const { status, stderr } = check();
    expect(stderr).toMatch(
      /^content\/changes\/en\/2026-11-30-all\.md:11 touches\[5\]: no place "charts\/mine-to-magnets"; did you mean "charts\/mine-to-magnet"\?\n[^\n]*:12 touches\[6\]: no place "embed"[^\n]*\ncontent: 2 problems\n$/,
    );
    expect(status).toBe(1);
  });

  it('finds a step that changes nothing', () => {
    const step = (id: string) => `<Step id="${id}" view="mine">\n\nWords.\n\n</Step>`;
    writeFileSync(
      join(folder, 'content/chapters/en/01-a.mdx'),
      `<Scrolly chart="c" view="mine">\n${step('one')}\n${step('two')}\n</Scrolly>\n`,
    );
    const { status, stderr } = check();
    expect(stderr).toMatch(
      /^content\/chapters\/en\/01-a\.mdx:7 <Step>: the step "two" asks for the view "mine"[^\n]*\ncontent: 1 problem\n$/,
    );
    expect(status).toBe(1);
  });

  it.each(['methods', 'models'])('finds a figure typed in the prose of %s', (kind) => {
    mkdirSync(join(folder, `content/${kind}/en`), { recursive: true });
    writeFileSync(
      join(folder, `content/${kind}/en/a.mdx`),
      '---\nmeans: About a third of it\n---\n\nSome 94%.\n',
    );
    const { status, stderr } = check();
    expect(stderr).toMatch(
      new RegExp(
        `content/${kind}/en/a\\.mdx:2 "a third"[\\s\\S]*a\\.mdx:5 "94%"[\\s\\S]*content: 2 problems\n$`,
      ),
    );
    expect(status).toBe(1);
  });

  it('names a chapter without its row for class', () => {
    cpSync('content/teach', join(folder, 'content/teach'), { recursive: true });
    for (const name of ['01-the-valve', '99-example'])
      writeFileSync(join(folder, `content/chapters/en/${name}.mdx`), 'Nothing to count.\n');
    const { status, stderr } = check();
    expect(stderr).toMatch(
      /^content\/teach\/en\/chapters\.yaml:\d+ chapters: no row for example; each chapter needs one\ncontent: 1 problem\n$/,
    );
    expect(status).toBe(1);
  });

  it('lists problems of one table with those of facts in others and of the words for the search', () => {
    append('content/data/chain_stages.csv', 'x\n');
    append('content/data/facts.csv', 'lost,prices,id=nowhere,price_usd_per_kg,usd_per_kilogram\n');
    append('content/search.yaml', '  no-figure: [ore]\n');
    const { status, stderr } = check();
    expect(stderr).toMatch(
      /^content\/data\/chain_stages\.csv:75: [^\n]*\n[^\n]* fact "lost": [^\n]*\ncontent\/search\.yaml:\d+ figures\.no-figure: [^\n]*\ncontent: 3 problems\n$/,
    );
    expect(status).toBe(1);
  });

  it('says nothing of facts and of the site where the sources are broken, which they rest on', () => {
    append('content/data/sources.csv', 'x\n');
    expect(check().stderr).toMatch(/^content\/data\/sources\.csv:\d+: 1 cell, [^\n]*\ncontent: 1 problem\n$/);
  });

  it('names the broken line of a table', () => {
    append('content/data/chain_stages.csv', 'x\n');
    const { status, stderr } = check();
    expect(stderr).toMatch(
      /^content\/data\/chain_stages\.csv:75: 1 cell, expected \d+ cells\ncontent: 1 problem\n$/,
    );
    expect(status).toBe(1);
  });
});
