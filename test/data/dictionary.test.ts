// Dictionaries: each table says what it is and what it must not be used for; nothing else of them reaches a page.
import { expect, it } from 'vitest';
import { ContentError } from '../../src/data/content-error.ts';
import { dictionaryIn, dictionaryOf } from '../../src/data/dictionary.ts';
import { tables } from '../../src/data/tables.ts';

it('reads a sentence, or a list, of what must not be claimed', () => {
  const sentence =
    '# t\n\n**What it is.** A table.\n\n**Must NOT be used to claim** that x is y; that z.\n\n**Gaps.** 42.';
  expect(dictionaryIn(sentence, 't.md')).toEqual({
    what: 'A table.',
    lead: 'Must not be used to claim',
    mustNot: ['that x is y; that z'],
  });
  const list = '**What it is.** A table.\n\n**Must not be used to claim**\n- that x;\n- that y.\n\nMore.';
  expect(dictionaryIn(list, 't.md').mustNot).toEqual(['that x', 'that y']);
});

it.each([
  ['**Must not be used to claim** x.', 'lacks the paragraph "**What it is.** …"'],
  ['**What it is.** A table.', 'lacks the paragraph "**Must not be used …**"'],
  ['**What it is.** A table.\n\n**Must not be used to claim**\n\nx', 'is followed by nothing'],
])('refuses %j', (text, problem) => {
  expect(() => dictionaryIn(text, 't.md')).toThrow(ContentError);
  expect(() => dictionaryIn(text, 't.md')).toThrow(problem);
});

it.each(tables.map(({ name }) => name))('%s has one', (name) => {
  expect(dictionaryOf(name).mustNot.length).toBeGreaterThan(0);
});
