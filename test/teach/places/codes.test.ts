// Short codes are promises: each that was given leads where it did, each place has one, and a board shows it well.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  codePattern,
  codes,
  codesFile,
  parseCodes,
  withNewCodes,
} from '../../../src/teach/places/codes.ts';
import { codedKinds } from '../../../src/teach/places/place.ts';
import { placeNamed, places } from '../../../src/teach/places/places.ts';
import kept from './kept-codes.json' with { type: 'json' };

const text = readFileSync(codesFile, 'utf8');
const given = codes();

test('each code that was ever given leads where it led', () => {
  const lost = Object.entries(kept).filter(
    ([code, reference]) =>
      given[code] === undefined || placeNamed(given[code]).reference !== placeNamed(reference).reference,
  );
  expect(lost, `put these back into ${codesFile}`).toEqual([]);
  expect(Object.keys(kept).length).toBeGreaterThanOrEqual(246);
});

test('each code of the site is on the list of those given, so that it stays', () => {
  const missing = Object.entries(given).filter(([code]) => !(code in kept));
  expect(missing, 'run npm run codes').toEqual([]);
});

test('every step, guess, headline, verdict, claim and preset has one code', () => {
  const coded = places().filter(({ kind }) => (codedKinds as readonly string[]).includes(kind));
  expect(coded.map(codeOf)).not.toContain(null);
  expect(new Set(coded.map(codeOf)).size).toBe(coded.length);
});

test('a board shows each code well: four signs at most, no letter that looks like a digit', () => {
  for (const code of Object.keys(given)) {
    expect(code).toMatch(codePattern);
    expect(code).not.toMatch(/[ilo]/);
  }
});

test('codes say the place: chapter and letter, g for its guess, c for a claim', () => {
  expect(given['3e']).toBe('step/at-the-mine');
  expect(given['3g']).toBe('guess/mine-to-magnet');
  expect(given['c17']).toBe('verdict/C17');
  expect(given['d17']).toBe('claim/C17');
});

test('a new place gets a code that is free, and no code changes', () => {
  const { '3e': dropped, ...rest } = given;
  expect(dropped).toBe('step/at-the-mine');
  const taken = { ...rest, '3e': 'step/at-separation' };
  const next = withNewCodes(taken);
  expect(next).toMatchObject(taken);
  const [code] = Object.entries(next).find(([, reference]) => reference === 'step/at-the-mine') ?? [];
  expect(code).toMatch(/^3[a-hjkmnp-z]$/);
  expect(taken).not.toHaveProperty(code ?? '');
});

describe('bad input', () => {
  const lineOf = (code: string) => text.split('\n').findIndex((line) => line.includes(`"${code}":`)) + 1;
  const messageOf = (changed: string): string => {
    try {
      parseCodes(changed);
    } catch (error) {
      return String(error);
    }
    return 'nothing was refused';
  };

  test('a code used twice is named with file and line', () => {
    const message = messageOf(text.replace('"3f":', '"3e":'));
    expect(message).toContain(`${codesFile}:${lineOf('3f')} "3e" is used twice`);
    expect(message).toContain('npm run codes');
  });

  test.each(['3E', '3l', 'abcde', '3-e', ''])(
    'the malformed code "%s" is named with what is expected',
    (code) => {
      expect(messageOf(text.replace('"3f":', `"${code}":`))).toContain(
        `${codesFile}:${lineOf('3f')} "${code}": expected one to four digits and small letters, without i, l and o`,
      );
    },
  );

  test('an unknown place is named with the nearest that exist', () => {
    const message = messageOf(text.replace('step/at-separation', 'step/at-seperation'));
    expect(message).toContain(`${codesFile}:${lineOf('3f')} "3f": no place "step/at-seperation"`);
    expect(message).toContain('step/at-separation');
  });

  test('a place with two codes is named with the other line', () => {
    const message = messageOf(text.replace('"step/at-separation"', '"step/at-the-mine"'));
    expect(message).toContain(`${codesFile}:${lineOf('3f')} "3f": step/at-the-mine has a code already`);
    expect(message).toContain(`${codesFile}:${lineOf('3e')} "3e"`);
  });

  test('a place without a code is named with the command that gives one', () => {
    expect(messageOf(text.replace(/^.*"3f":.*\n/m, ''))).toContain(
      `${codesFile}: no code for step/at-separation; run npm run codes`,
    );
  });

  test('what is no JSON is named by its file', () => {
    expect(messageOf('{ "3e": ')).toContain(`${codesFile}: no JSON`);
  });
});
