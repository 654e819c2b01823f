// Wherever a built page cites a source by the publisher of the tested article, it says so beside the name.
import { expect, test } from 'vitest';
import { articleId, disclosure, isByArticlePublisher } from '../../../src/data/facts/source-name.ts';
import { sources } from '../../../src/data/facts/sources.ts';
import { pagesOf, plainBuild, textOf } from '../built.ts';

const own = sources.rows.filter((item) => isByArticlePublisher(item) && item.source_id !== articleId);
const escaped = (text: string): string => text.replaceAll('&', '&amp;');

test('every link to one of its other texts stands beside its name with the disclosure', () => {
  const bare: string[] = [];
  let found = 0;
  for (const page of pagesOf(plainBuild)) {
    const html = textOf(plainBuild, page).replaceAll('&#39;', '’');
    for (const item of own.filter(({ url }) => url !== null))
      for (const { index } of html.matchAll(
        new RegExp(`href="${RegExp.escape(escaped(item.url ?? ''))}"`, 'g'),
      )) {
        found++;
        // On the page of sources the name is the heading of a list.
        const before = html.slice(0, index);
        const from = page === 'sources/index.html' ? before.lastIndexOf('<h2') : Math.max(0, index - 400);
        const near = html.slice(from, index + 400);
        if (!near.includes(disclosure)) bare.push(`${page}: ${item.source_id}`);
      }
  }
  expect(bare).toEqual([]);
  expect(found).toBeGreaterThan(own.length);
});
