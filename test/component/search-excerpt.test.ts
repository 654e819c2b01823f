// What a page of search shows of an answer: the words that were found, each in its language, and nothing that acts.
import { expect, it } from 'vitest';
import { excerptOf } from '../../src/search/search.ts';

const shown = (excerpt: string): string => {
  const body = document.createElement('p');
  body.append(...excerptOf(excerpt));
  return body.innerHTML;
};

it('marks matches, and words that are not English with their language', () => {
  expect(shown('<mark>Dysprosium.</mark> A heavy rare earth. ジスプロシウム 镝')).toBe(
    '<mark>Dysprosium.</mark> A heavy rare earth. <span lang="ja">ジスプロシウム</span> <span lang="zh">镝</span>',
  );
  expect(shown('found: <mark>重稀土</mark>')).toBe('found: <mark><span lang="zh">重稀土</span></mark>');
});

it('leaves anything else text', () => {
  expect(shown('a &lt;b&gt; <i onclick="x()">c</i>')).toBe('a &lt;b&gt; c');
});
