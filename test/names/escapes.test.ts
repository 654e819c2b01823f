// Text inside markup and inside regular expressions stands for itself, and is read back as it was.
import { expect, test } from 'vitest';
import { escapeXml, literally, unescapeXml } from '../../src/names/escapes.ts';

test.each([
  ['a < b > c & "d"', 'a &lt; b &gt; c &amp; &quot;d&quot;'],
  ['&lt;', '&amp;lt;'],
  ['“quoted”, don’t', '“quoted”, don’t'],
])('%s stands in markup as %s, and reads back', (text, markup) => {
  expect(escapeXml(text)).toBe(markup);
  expect(unescapeXml(markup)).toBe(text);
});

test('an apostrophe that a library wrote as a number reads as one', () => {
  expect(unescapeXml('don&#39;t &amp;#39;')).toBe("don't &#39;");
});

test('a text finds itself alone in a regular expression', () => {
  const text = 'a.b (c) [d] {1} ^$ | \\ * + ?';
  expect(new RegExp(`^${literally(text)}$`).exec(text)?.[0]).toBe(text);
  expect(new RegExp(literally('a.b')).test('axb')).toBe(false);
});
