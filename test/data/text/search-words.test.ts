// content/search.yaml: every mistake named with its line.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { parseSearchWords, searchWordProblems } from '../../../src/data/text/search-words.ts';

const figures = new Map([['heavy-gap', ['both', 'made']]]);
const good =
  'skip: a the\nalike:\n  - [licence, license]\nfigures:\n  heavy-gap: [promised]\n  heavy-gap/made: [output]\n';
const problems = (text: string, known: ReadonlyMap<string, readonly string[] | null> = figures): string => {
  try {
    parseSearchWords(text, known);
  } catch (error) {
    return String((error as Error).message);
  }
  return '';
};

describe('parseSearchWords', () => {
  it('reads the file', () => {
    expect(parseSearchWords(good, figures)).toEqual({
      skip: ['a', 'the'],
      alike: [['licence', 'license']],
      figures: { 'heavy-gap': ['promised'], 'heavy-gap/made': ['output'] },
    });
  });

  it.each([
    [
      good.replace('heavy-gap:', 'heavy-gpa:'),
      /^content\/search\.yaml:5 figures\.heavy-gpa: no figure has the id "heavy-gpa".*"heavy-gap"/,
    ],
    [
      good.replace('/made', '/mad'),
      /^content\/search\.yaml:6 figures\.heavy-gap\/mad: the figure "heavy-gap" has no view "mad".*"made"/,
    ],
    [
      good.replace('figures:', '  - [permit, License]\nfigures:'),
      /^content\/search\.yaml:4 alike\[1\]\[1\]: "License" stands twice/,
    ],
    [
      good.replace('[licence, license]', '[licence]'),
      /^content\/search\.yaml:3 alike\[0\]: expected at least two/,
    ],
    [
      good.replace('[output]', '[]'),
      /^content\/search\.yaml:6 figures\.heavy-gap\/made: expected a list of words/,
    ],
    [good.replace('skip: a the\n', ''), /skip: expected words/],
    [good.replace('[output]', '[output'), /^content\/search\.yaml:\d+ /],
  ])('%j says where and what', (text, message) => expect(problems(text)).toMatch(message));

  it('leaves views alone where they are not known, and no id', () => {
    expect(problems(good.replace('/made', '/mad'), new Map([['heavy-gap', null]]))).toBe('');
    expect(problems(good, new Map([['other', null]]))).toMatch(/no figure has the id "heavy-gap"/);
  });
});

it('the file of this folder is sound, down to the views', () => {
  expect(searchWordProblems(new Map(charts.map(({ id, views }) => [id, views])))).toEqual([]);
});
