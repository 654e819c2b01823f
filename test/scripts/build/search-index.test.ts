// What the search index reads of a page: words of elements that touch stand apart.
import { expect, it } from 'vitest';
import { withWordsApart } from '../../../scripts/build/search-index.mjs';

it('parts a term from its meaning, and elements that touch', () => {
  expect(
    withWordsApart('<div><dt><a href="/">Heavy rare earths</a></dt><dd>The heavier elements</dd></div>'),
  ).toBe('<div><dt><a href="/">Heavy rare earths</a></dt> – <dd>The heavier elements</dd></div>');
  expect(withWordsApart('<p><b>Ban on exporting</b><span>21 December</span></p><p>Why</p>')).toBe(
    '<p><b>Ban on exporting</b> <span>21 December</span></p> <p>Why</p>',
  );
});

it('leaves words that one element ends in, and a mark with what is said of it', () => {
  for (const html of [
    '<p>in <b>2024</b>, Nd<sub>2</sub>Fe<sub>14</sub>B</p>',
    '<p>it sold <button class="known"><data>31%</data><i> (estimate)</i></button>.</p>',
  ])
    expect(withWordsApart(html)).toBe(html);
});
