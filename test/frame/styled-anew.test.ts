// The whole page is not styled anew at each change: what :has() asks of html or body is a name that stands in the markup from the start.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * What html, :root or body :has() asks in a stylesheet, but for one class. Where it asks for a state (:empty, :checked, an attribute), each
 * change of the page asks again, and the answer has the whole page styled anew: a script sets an attribute instead.
 */
const costly = (css: string): string[] =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/(?<![\w-])(?:html|:root|body)(?:[.[][^\s{]*)?:has\([^{]*/g)]
    .map(([selector]) => selector.trim())
    .filter((selector) => !/^\w*:has\(\.[\w-]+\)(?!:)/.test(selector));

describe('styles of the whole page', () => {
  it('ask for no state of a part of it', () => {
    const found = globSync('src/**/*.{css,astro,svelte}').flatMap((path) =>
      costly(readFileSync(path, 'utf8')).map((selector) => `${path}: ${selector}`),
    );
    expect(found).toEqual([]);
  });

  it('are told from those of a name', () => {
    expect(costly('html:has(.story) { a: b } body:has(.closing) > .foot { a: b }')).toEqual([]);
    expect(costly('html:has(.resume:not(:empty)) { a: b }')).toHaveLength(1);
    expect(costly("html[data-way='scroll']:has([data-on]) p { a: b }")).toHaveLength(1);
    expect(costly('body:has(:checked) { a: b }')).toHaveLength(1);
  });
});
