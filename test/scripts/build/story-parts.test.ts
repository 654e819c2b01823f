// What the page of the whole story waits for is cut out of a chapter's finished page: each part whole, by its name.
import { expect, it } from 'vitest';
import { drawingsOf, partsOf, withLateScenes } from '../../../scripts/build/story-parts.mjs';

const figure = (words: string, stage: string) =>
  `<figure class="figure"><figcaption class="findings"><div><p>${words}</p></div></figcaption><div class="stage">${stage}</div></figure>`;

it('takes a part whole, with what is nested in it, and what comes after it', () => {
  const parts = partsOf(
    '<main><div class="x" data-loaded="opening-a"><div><div>One</div></div><divider></divider></div><div data-loaded="notes-a">Two</div></main>',
  );
  expect(parts).toEqual({
    'opening-a': { html: '<div><div>One</div></div><divider></divider>' },
    'notes-a': { html: 'Two' },
  });
});

const island = (name: string, size: string) =>
  `<div class="artboard ${size}"><style>astro-island{display:contents}</style><script>a<b</script><astro-island uid="Z1u57s9" client="visible" ssr props="{&quot;scenes&quot;:[0,&quot;>&quot;],&quot;figure&quot;:[0,&quot;${name}&quot;]}" await-children><svg viewBox="0 0 360 90"><g></g></svg></astro-island></div>`;
const both = (name: string) => island(name, 'narrow') + island(name, 'wide');

it('takes out the drawings by figure and size, each as scenes alone, and leaves their rooms', () => {
  const { rooms, drawings } = drawingsOf(figure('Words', both('figure-a')));
  expect(Object.keys(drawings.narrow)).toEqual(['figure-a narrow']);
  expect(Object.keys(drawings.wide)).toEqual(['figure-a wide']);
  expect(drawings.narrow['figure-a narrow']?.html).toBe(
    '<astro-island client="visible" ssr props="{&quot;scenes&quot;:[0,&quot;>&quot;],&quot;figure&quot;:[0,&quot;figure-a&quot;]}"></astro-island>',
  );
  const room = (size: string) =>
    `<div class="artboard ${size}" data-lazy="figure-a ${size}"><svg viewBox="0 0 360 90" aria-hidden="true"></svg></div>`;
  expect(rooms).toBe(figure('Words', room('narrow') + room('wide')));
});

it('keeps the letters and digits of the words over a drawing, and none over the drawing of a question', () => {
  const page =
    figure('Earlier', both('figure-z')) +
    figure('It&#39;s 12&nbsp;% &amp; <b>né</b>', both('figure-a')) +
    `<div class="guess-drawing">${both('guess-a')}</div>`;
  const words = Object.values(drawingsOf(page).drawings.wide).map((drawing) => drawing.words);
  expect(words).toEqual(['Earlier', 'Its12né', undefined]);
});

it('stops at a drawing that does not say whose it is', () => {
  const page = island('figure-a', 'narrow').replace('figure&quot;', 'other&quot;');
  expect(() => drawingsOf(page)).toThrow(/character \d+ .* has no figure/);
  expect(() => withLateScenes(page, '/chapters/a')).toThrow(/character \d+ .* has no figure/);
  const sizeless = island('figure-a', 'narrow').replace('viewBox', 'box');
  expect(() => drawingsOf(sizeless)).toThrow(/character \d+ .* has no size/);
});

it('leaves the drawings in a chapter’s own page, and the way to their scenes', () => {
  const page = figure('Words', both('figure-a'));
  const light = withLateScenes(page, '/chapters/a');
  expect(light).not.toContain('props=');
  expect(light).toContain(
    '<astro-island client="scenes" ssr data-scenes="/chapters/a.wide.json" data-drawing="figure-a wide" await-children><svg viewBox="0 0 360 90"><g></g></svg>',
  );
  expect(light.match(/<svg/g)).toHaveLength(2);
});

it('leaves of the drawing of a question only its room, which comes to be drawn with the scenes', () => {
  const page =
    figure('Words', both('figure-a')) + `<div class="guess-drawing">${both('guess-a')}</div><p>Set</p>`;
  const light = withLateScenes(page, '/chapters/a');
  expect(light.match(/<g>/g)).toHaveLength(2);
  expect(light).toContain(
    'data-scenes="/chapters/a.narrow.json" data-drawing="guess-a narrow" await-children><svg viewBox="0 0 360 90" aria-hidden="true" data-room></svg></astro-island></div>',
  );
  expect(light).toMatch(/<\/astro-island><\/div><\/div><p>Set<\/p>$/);
});

it('makes a part inside another one of its own, and leaves its place there', () => {
  const parts = partsOf(
    '<div data-loaded="notes-a"><p>1</p><details><div class="x" data-loaded="more-a"><p>2</p></div></details></div>',
  );
  expect(parts).toEqual({
    'more-a': { html: '<p>2</p>' },
    'notes-a': { html: '<p>1</p><details><div class="x" data-lazy="more-a"></div></details>' },
  });
});

it('leaves out what Astro adds to the first island of a page, and no data', () => {
  const own =
    '<style>astro-island,astro-slot{display:contents}</style><script>(()=>{a<b})()</script><script>self.Astro</script>';
  const data = '<script type="application/json" data-counted>[1]</script>';
  expect(partsOf(`<div data-loaded="a">${own}<b></b>${data}</div>`)['a']?.html).toBe(`<b></b>${data}`);
});

it('names a part that is never closed', () => {
  expect(() => partsOf('<div data-loaded="a"><div></div>')).toThrow('<div> at character 0');
});
