// The glossary and the list of sources, as they were built: each name is in its language, and how a source was read stands with it.
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { plainBuild, textOf } from '../built.ts';

const parser = new new Window({ settings: { disableJavaScriptEvaluation: true } }).DOMParser();
/** The words of an entry, its spaces made one. */
const entryOf = (page: string, id: string) =>
  parser
    .parseFromString(textOf(plainBuild, page), 'text/html')
    .getElementById(id)
    ?.textContent.replaceAll(/\s+/g, ' ');

it('a word of the trade has its Japanese and its Chinese name', () => {
  const entry = entryOf('glossary/index.html', 'commissioning');
  expect(entry).toMatch(/Japanese ?試運転 ?Chinese ?调试/);
  expect(textOf(plainBuild, 'glossary/index.html')).toMatch(
    /<span lang="ja">試運転<\/span>.{0,60}<span lang="zh">调试<\/span>/,
  );
});

it('a source says how it was read', () => {
  expect(entryOf('sources/index.html', 'iea-ree-2026')).toContain(
    '2026 · official · read in a copy · used in',
  );
});
