// What a chapter's own page has out of sight is cut out of it: each part whole, into the file that its place names.
import { expect, it } from 'vitest';
import { withLateParts } from '../../../scripts/build/late-parts.mjs';

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
