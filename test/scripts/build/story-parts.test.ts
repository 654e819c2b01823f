// What the page of the whole story waits for is cut out of a chapter's finished page: each part whole, by its name.
import { expect, it } from 'vitest';
import { partsOf } from '../../../scripts/build/story-parts.mjs';

const figure = (words: string, stage: string) =>
  `<figure class="figure"><figcaption class="findings"><div><p>${words}</p></div></figcaption><div class="stage" data-loaded="figure-a">${stage}</div></figure>`;

it('takes a part whole, with what is nested in it, and what comes after it', () => {
  const parts = partsOf(
    '<main><div class="x" data-loaded="opening-a"><div><div>One</div></div><divider></divider></div><div data-loaded="notes-a">Two</div></main>',
  );
  expect(parts).toEqual({
    'opening-a': { html: '<div><div>One</div></div><divider></divider>' },
    'notes-a': { html: 'Two' },
  });
});

it('keeps the letters and digits of the words over a drawing, and of that alone', () => {
  const page =
    figure('Earlier', '').replace('figure-a', 'figure-z') +
    figure('It&#39;s 12&nbsp;% &amp; <b>né</b>', '<svg></svg>');
  expect(partsOf(page)['figure-a']).toEqual({ html: '<svg></svg>', words: 'Its12né' });
});

it('leaves a part inside another to that other', () => {
  const parts = partsOf(`<div data-loaded="panel-a">${figure('Words', '<p></p>')}</div>`);
  expect(Object.keys(parts)).toEqual(['panel-a']);
});

it('leaves out what Astro adds to the first island of a page, and no data', () => {
  const own =
    '<style>astro-island,astro-slot{display:contents}</style><script>(()=>{a<b})()</script><script>self.Astro</script>';
  const data = '<script type="application/json" data-counted>[1]</script>';
  expect(partsOf(figure('', `${own}<astro-island></astro-island>${data}`))['figure-a']?.html).toBe(
    `<astro-island></astro-island>${data}`,
  );
});

it('names a part that is never closed', () => {
  expect(() => partsOf('<div data-loaded="a"><div></div>')).toThrow('<div> at character 0');
});
