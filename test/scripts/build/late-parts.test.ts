// What a chapter's own page has out of sight is cut out of it: each part whole, into the file that its place names.
import { expect, it } from 'vitest';
import { withLateParts, withLateStills, withLateWide } from '../../../scripts/build/late-parts.mjs';

const page =
  '<details><summary>Rows</summary><p class="until-late"><a href="/charts/a/#rows">There</a></p>' +
  '<div data-late="rows-a"><div><table></table></div></div></details>' +
  '<div data-late="list-a"><p>1</p></div><section><div data-late="paper-x"><ul></ul></div></section>';

it('takes each part whole, and leaves its place with the file that has it', () => {
  const { light, files } = withLateParts(page, '/chapters/x');
  expect(files).toEqual({
    rows: { 'rows-a': { html: '<div><table></table></div>' }, 'list-a': { html: '<p>1</p>' } },
    paper: { 'paper-x': { html: '<ul></ul>' } },
  });
  expect(light).toBe(
    '<details><summary>Rows</summary><p class="until-late"><a href="/charts/a/#rows">There</a></p>' +
      '<div data-late="rows-a" data-from="/chapters/x.rows.json"></div></details>' +
      '<div data-late="list-a" data-from="/chapters/x.rows.json"></div>' +
      '<section><div data-late="paper-x" data-from="/chapters/x.paper.json"></div></section>',
  );
});

it('leaves a page without such parts as it is', () => {
  expect(withLateParts('<p>Text</p>', '/chapters/x').light).toBe('<p>Text</p>');
});

const picture = (name: string) =>
  `<noscript><img src="/${name}.svg" alt="${name}" loading="lazy"></noscript>`;
const room = (units: number) => `<svg viewBox="0 0 ${units} 90" aria-hidden="true"></svg>`;
const story = ['a', 'b']
  .map(
    (id) =>
      `<figure class="figure" id="figure-${id}"><div class="artboard narrow" data-lazy="narrow"></div><div class="artboard wide" data-lazy="wide">${room(640)}${picture(`wide-${id}`)}</div></figure>
       <section class="step" id="step-${id}"><div class="still-drawing" data-lazy="still">${room(360)}${picture(`still-${id}`)}</div></section>`,
  )
  .join('');
const board = (id: string, size: string) =>
  `<div class="artboard ${size}"><astro-island data-drawing="${id} ${size}"><!--[--><svg viewBox="0 0 1 1"><g></g></svg><!--]--></astro-island></div>`;
const still = (id: string) =>
  `<section class="step" id="step-${id}"><div class="still-drawing" data-loaded="still-step-${id}"><svg viewBox="0 0 360 90"><g></g></svg></div></section>`;
const chapter = ['a', 'b']
  .map(
    (id) =>
      `<div class="pinned"><figure class="figure" id="figure-${id}">${board(id, 'narrow')}${board(id, 'wide')}</figure></div>${still(id)}`,
  )
  .join('');

it('leaves of each drawing beside a step the room and the picture that the whole story has, and where it is', () => {
  const light = withLateStills(still('b') + still('a'), story, '/chapters/x');
  expect(light).toBe(
    ['b', 'a']
      .map(
        (id) =>
          `<section class="step" id="step-${id}"><div class="still-drawing" data-lazy="still-step-${id}" data-from="/chapters/x.stills.json">${room(360)}${picture(`still-${id}`)}</div></section>`,
      )
      .join(''),
  );
});

it('leaves of pinned figures the room of the wide drawing, in its island, but where the whole story has the drawing', () => {
  const drawn = '<svg role="img" aria-labelledby="figure-a-wide-title"></svg>';
  const light = withLateWide(chapter, story.replace(room(640), drawn));
  expect(light).toContain(board('a', 'wide'));
  expect(light).toContain(board('b', 'narrow'));
  expect(light).toContain(
    `<div class="artboard wide" data-lazy="wide"><astro-island data-drawing="b wide"><svg data-room viewBox="0 0 640 90" aria-hidden="true"></svg></astro-island>${picture('wide-b')}</div></figure>`,
  );
});

it.each([
  [
    'no room for a step',
    'no room for the drawing of "step-c"',
    () => withLateStills(still('c'), story, '/chapters/x'),
  ],
  [
    'no picture in a room',
    'has no picture',
    () => withLateStills(still('a'), story.replace(picture('still-a'), ''), '/chapters/x'),
  ],
  [
    'no wide drawing',
    'the figure "figure-b" has no wide drawing',
    () => withLateWide(chapter.replace('<astro-island data-drawing="b wide">', ''), story),
  ],
])('stops where a page has %s', (_, words, made) => {
  expect(made).toThrow(words);
});
