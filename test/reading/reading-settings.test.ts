// The reading that holds, whatever storage and address say.
import { describe, expect, it } from 'vitest';
import { readingOf, withChoice, withoutAsked } from '../../src/reading/controls/reading-settings.ts';

const own = { theme: 'auto', way: 'scroll', data: 'full', refused: [] };

describe('readingOf', () => {
  it('is the site’s own where nothing was chosen', () => {
    expect(readingOf(null, '', false)).toEqual(own);
  });

  it('takes what was stored, and lets the address overrule it', () => {
    const stored = '{"theme":"dark","way":"article","data":"low"}';
    expect(readingOf(stored, '', false)).toEqual({ theme: 'dark', way: 'article', data: 'low', refused: [] });
    expect(readingOf(stored, '?way=steps&theme=light&data=full', false)).toEqual({
      theme: 'light',
      way: 'steps',
      data: 'full',
      refused: [],
    });
  });

  it('is low for a reader who saves data, until that reader says full', () => {
    expect(readingOf(null, '', true).data).toBe('low');
    expect(readingOf('{"data":"full"}', '', true).data).toBe('full');
    expect(readingOf('{"data":"huge"}', '', true).data).toBe('low');
  });

  it.each([
    '',
    'steps',
    '{',
    'null',
    'true',
    '7',
    '[]',
    '["steps"]',
    '"steps"',
    '{"way":null,"theme":{},"data":["low"]}',
    '{"way":"constructor","theme":"__proto__","data":"toString"}',
    '{"__proto__":{"way":"steps"}}',
    '{"way":"STEPS "}',
    '{"way":0}',
    `{"way":"${'x'.repeat(100_000)}"}`,
    '\u0000',
  ])('falls back for the stored text %j', (stored) => {
    expect(readingOf(stored, '', false)).toEqual(own);
  });

  it('keeps the good parts of a stored text beside bad ones', () => {
    expect(readingOf('{"theme":"dark","way":"flight","more":1}', '', false)).toEqual({
      ...own,
      theme: 'dark',
    });
  });

  it.each(['?way=carousel', '?way=', '?way=__proto__', '?way=%E0%A4%A', '?way=STEPS', '?way=steps%00'])(
    'refuses the address %j, keeps what was stored, and says so',
    (query) => {
      const reading = readingOf('{"way":"article"}', query, false);
      expect(reading.way).toBe('article');
      expect(reading.refused.map(({ name }) => name)).toEqual(['way']);
    },
  );

  it('repeats no more than forty characters of what was asked, and passes over words that are not its own', () => {
    const { refused } = readingOf(
      null,
      `?theme=${'a'.repeat(5000)}&view=heavy&__proto__=x&constructor=y`,
      false,
    );
    expect(refused).toEqual([{ name: 'theme', asked: 'a'.repeat(40) }]);
  });

  it('is made of its own text alone, since that text runs in the head of the page', () => {
    const again = new Function(`return ${String(readingOf)}`)() as typeof readingOf;
    expect(again('{"way":"steps"}', '?theme=dark', true)).toEqual({
      theme: 'dark',
      way: 'steps',
      data: 'low',
      refused: [],
    });
  });
});

describe('withChoice', () => {
  it('adds a choice to those made before and stores nothing that was not chosen', () => {
    expect(withChoice(null, 'way', 'steps')).toBe('{"way":"steps"}');
    expect(JSON.parse(withChoice('{"way":"steps"}', 'theme', 'dark'))).toEqual({
      way: 'steps',
      theme: 'dark',
    });
    expect(JSON.parse(withChoice('{"way":"steps"}', 'way', 'scroll'))).toEqual({ way: 'scroll' });
  });

  it.each(['{', 'null', '[]', '7', '{"way":"flight","spy":"1"}'])('starts anew from %j', (stored) => {
    expect(withChoice(stored, 'data', 'low')).toBe('{"data":"low"}');
  });
});

describe('withoutAsked', () => {
  it('drops the one word that the hand overruled and leaves the rest of the address', () => {
    expect(withoutAsked('https://a.org/b/?from=class&way=steps&theme=dark#at-the-mine', 'way')).toBe(
      'https://a.org/b/?from=class&theme=dark#at-the-mine',
    );
    expect(withoutAsked('https://a.org/b/?from=a+b%20c#x', 'way')).toBe('https://a.org/b/?from=a+b%20c#x');
  });
});
