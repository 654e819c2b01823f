// The page of the whole story is held at one byte a character, and says the same.
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { inOneByte, withoutRedrawing } from '../../../scripts/build/one-byte.mjs';

const page =
  '<!DOCTYPE html><title>Japan’s</title><style>q{content:"“"}</style><p title="5–6">café\u00a0“é” \u{1d11e}\u2060</p><script>const a="’<b>"</script><p>’</p>';

it('writes characters beyond Latin-1 as references, and leaves scripts and styles as they are', () => {
  expect(inOneByte(page)).toBe(
    '<!DOCTYPE html><title>Japan&#8217;s</title><style>q{content:"“"}</style><p title="5&#8211;6">café\u00a0&#8220;é&#8221; &#119070;&#8288;</p><script>const a="’<b>"</script><p>&#8217;</p>',
  );
});

it('says the same when it is read', () => {
  const { DOMParser } = new Window();
  const read = (html: string) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;
  expect(read(inOneByte(page))).toBe(read(page));
});

it('drops what Svelte leaves for drawing anew, keeps other comments, and refuses a page with an island', () => {
  expect(
    withoutRedrawing('<!--[--><text><!--[0-->Mine<!--]--></text><!--[-1--><!--]--><!----><!--note-->'),
  ).toBe('<text>Mine</text><!--note-->');
  expect(() => withoutRedrawing('<astro-island uid="a"></astro-island>')).toThrow('has an island');
});
