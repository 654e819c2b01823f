// A page that shows nothing interactive carries no script.
import { describe, expect, test } from 'vitest';
import { pagesOf, plainBuild, textOf } from '../built.ts';

/** What a script may be there for: an island, or an element that says which behaviour it needs. */
const interactive = /<astro-island[\s>]|\sdata-interactive[\s=>]/;

/** Scripts that run; blocks of data (JSON-LD and the like) don't. */
const running = /<script(?![^>]*\stype="(?:application|text)\/(?:ld\+)?json")[^>]*>/g;
const external = /<script[^>]*\ssrc=|<link[^>]*rel="modulepreload"/;

describe('pages without anything interactive carry no script', () => {
  const still = pagesOf(plainBuild).filter((file) => !interactive.test(textOf(plainBuild, file)));

  test('there are such pages', () => {
    expect(still).not.toEqual([]);
  });

  test.each(still)('%s', (file) => {
    // What a script itself says in its text is no element of the page: an embed's brings another form's file where one is asked for.
    const html = textOf(plainBuild, file).replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1</script>');
    expect(external.test(html) ? html.match(running) : null).toBeNull();
  });
});
