// content/site.yaml: read once, and every mistake named with its line.
import { describe, expect, it } from 'vitest';
import { evidenceDate, evidenceDay, parseSite, site, siteProblems } from '../../../src/data/text/site.ts';
import { source } from '../../../src/data/facts/sources.ts';

const ids = new Set(['a-2026', 'b-2026']);
const good = 'name: A site\nevidence_ends: 2026-10-09\narticle:\n  source_id: a-2026\n';
const problems = (text: string): string => {
  try {
    parseSite(text, ids);
  } catch (error) {
    return String((error as Error).message);
  }
  return '';
};

describe('parseSite', () => {
  it('reads the file', () => {
    expect(parseSite(good, ids)).toEqual({
      name: 'A site',
      evidence_ends: '2026-10-09',
      article: { source_id: 'a-2026' },
    });
  });

  it.each([
    [good.replace('2026-10-09', '2026-13-09'), /^content\/site\.yaml:2 evidence_ends: expected a day/],
    [good.replace('2026-10-09', '2026-10'), /^content\/site\.yaml:2 evidence_ends: expected a day/],
    [good.replace('name: A site\n', ''), /name: expected the name/],
    [
      good.replace('a-2026', 'a-2062'),
      /^content\/site\.yaml:4 article\.source_id: no source "a-2062".*a-2026/,
    ],
    [`${good}more: x\n`, /more/],
    [good.replace('article:', 'article: ['), /^content\/site\.yaml:\d+ /],
  ])('%j says where and what', (text, message) => expect(problems(text)).toMatch(message));
});

it('the site of this folder is sound, and its article is a source', () => {
  expect(siteProblems()).toEqual([]);
  expect(source(site().article.source_id).publisher).toBe('Rare Earth Exchanges');
});

it('says the end of the evidence in words, and cuts later dates to it', () => {
  const [, month = '', day = ''] = site().evidence_ends.split('-');
  expect(evidenceDay()).toMatch(new RegExp(`^${Number(day)} [A-Z][a-z]+ \\d{4}$`));
  expect(evidenceDay(true).replaceAll('\u00a0', ' ')).toBe(evidenceDay());
  expect(evidenceDate('2099-01-01')).toBe(site().evidence_ends);
  expect(evidenceDate(`2026-${month}-01`)).toBe(`2026-${month}-01`);
});
