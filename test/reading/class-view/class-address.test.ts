// The part of an address that asks for class view.
import { describe, expect, it } from 'vitest';
import {
  asksForClass,
  classAddress,
  lettersAddress,
  lettersAreOff,
  plainAddress,
} from '../../../src/reading/class-view/class-address.ts';
import { readingOf, withoutAsked } from '../../../src/reading/controls/reading-settings.ts';

describe('asksForClass', () => {
  it.each(['?for=class', '?view=heavy&for=class'])('is asked by %j', (query) => {
    expect(asksForClass(query)).toBe(true);
  });
  it.each(['', '?for=', '?for=x', '?for=CLASS', '?for=%E0%A4%A', '?class=for'])(
    'is not asked by %j',
    (query) => {
      expect(asksForClass(query)).toBe(false);
    },
  );
});

it('keeps step, view and other settings of an address', () => {
  const plain = 'https://example.org/chapters/x/?theme=dark#a-step';
  expect(classAddress(plain)).toBe('https://example.org/chapters/x/?theme=dark&for=class#a-step');
  expect(plainAddress(classAddress(plain))).toBe(plain);
  expect(plainAddress(plain)).toBe(plain);
});

it('says whether letters act, and keeps it where class view is left', () => {
  const shown = 'https://example.org/charts/x/?view=heavy&for=class#rows';
  const off = lettersAddress(shown, true);
  expect(off).toBe('https://example.org/charts/x/?view=heavy&for=class&keys=no#rows');
  expect([off, shown, `${shown}&keys=yes`].map((href) => lettersAreOff(new URL(href).search))).toEqual([
    true,
    false,
    false,
  ]);
  expect(plainAddress(off)).toBe('https://example.org/charts/x/?view=heavy&keys=no#rows');
  expect(lettersAddress(off, false)).toBe(shown);
});

describe('the way to read', () => {
  it('goes step by step in class view, whatever was stored or asked, and is not refused', () => {
    const reading = readingOf('{"way":"article"}', '?for=class&way=scroll', false);
    expect(reading).toMatchObject({ way: 'steps', refused: [] });
  });
  it('is the usual one for an unknown value, without a word', () => {
    expect(readingOf('{"way":"article"}', '?for=x', false)).toMatchObject({ way: 'article', refused: [] });
  });
  it('that is chosen by hand overrules class view in the address; a theme does not', () => {
    const address = 'https://example.org/?for=class&theme=dark';
    expect(withoutAsked(address, 'way')).toBe('https://example.org/?theme=dark');
    expect(withoutAsked(address, 'theme')).toBe('https://example.org/?for=class');
  });
});
