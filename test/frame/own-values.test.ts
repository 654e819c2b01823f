// A custom property that is not inherited is set on each part that uses it: WebKitGTK 2.52 gives a part that says `inherit` of one the value of
// another part, and a step of a figure was then reached up to 68 px off its place.
import { describe, expect, it } from 'vitest';
import { foundInSheets, withoutComments } from './found-in-sheets.ts';

/** The custom properties that a stylesheet has inherited by hand. */
const inheritedByHand = (css: string): string[] =>
  [...withoutComments(css).matchAll(/(--[\w-]+)\s*:\s*inherit\b/g)].map(([, name = '']) => name);

describe('custom properties', () => {
  it('are inherited by hand nowhere', () => {
    expect(foundInSheets(inheritedByHand)).toEqual([]);
  });

  it('are told from other properties and from comments', () => {
    expect(inheritedByHand('a { font: inherit } /* --slip: inherit */ b { --slip: 3px }')).toEqual([]);
    expect(inheritedByHand(':is(.turning, .slip) { --slip: inherit }')).toEqual(['--slip']);
  });
});
