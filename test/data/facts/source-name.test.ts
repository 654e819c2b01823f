// A source is printed in one way: with a disclosure where it is by the publisher of the tested article, and how it was read.
import { expect, test } from 'vitest';
import { knownBys } from '../../../src/data/tables/evidence-columns.ts';
import {
  articleId,
  disclosure,
  howRead,
  howReadSentence,
  isByArticlePublisher,
  shortSourceName,
  sourceName,
} from '../../../src/data/facts/source-name.ts';
import { source, sources } from '../../../src/data/facts/sources.ts';

const { publisher: name } = source(articleId);

test('a source by the article’s publisher says so, whatever remark its name has', () => {
  expect(sourceName({ publisher: name })).toBe(`${name} (${disclosure})`);
  expect(sourceName({ publisher: `${name} (on a release)` })).toBe(`${name} (on a release; ${disclosure})`);
  expect(sourceName({ publisher: `${name} on a survey` })).toBe(`${name} on a survey (${disclosure})`);
  expect(shortSourceName({ publisher: `${name} (on a release)` })).toBe(`${name} (${disclosure})`);
});

test('another publisher’s name stands as it is, even where it begins alike', () => {
  for (const publisher of ['Reuters', `${name}land`, `${name}-Watch`, `The ${name}`])
    expect(sourceName({ publisher })).toBe(publisher);
});

test('every source whose publisher begins with that name is one of its own', () => {
  const own = sources.rows.filter(isByArticlePublisher);
  expect(own.length).toBeGreaterThan(20);
  expect(own).toEqual(sources.rows.filter(({ publisher }) => publisher.startsWith(name)));
});

test('each way of reading has one phrase of its own', () => {
  const phrases = knownBys.map((known_by) => howRead({ known_by }));
  expect(new Set(phrases).size).toBe(knownBys.length);
  expect(howReadSentence({ known_by: 'headline' })).toBe('Headline only.');
});
