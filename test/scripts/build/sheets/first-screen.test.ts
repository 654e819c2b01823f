// A page is painted with the rules of its first screen, and its sheet comes behind it.
import { expect, it } from 'vitest';
import { withFirstScreen } from '../../../../scripts/build/sheets/first-screen.mjs';

const link = '<link rel="stylesheet" href="/_astro/a.css">';
const page = (head: string, first = ' data-first-screen') =>
  `<!DOCTYPE html><html><head>${head}</head><body><div popover id="panel"><p class="in">x</p></div><nav class="step-bar"><b>1</b></nav><main><header class="cover"${first}><header><h1>T</h1></header></header><article class="chapter"></article></main></body></html>`;
const sheet = 'h1{top:0}.chapter{top:0}.in{top:0}.step-bar{display:none}.step-bar b{top:0}.cover{left:0}';

it('puts the rules in place of the sheet, in its order, and the sheet behind the screen, where a script waits for it', () => {
  expect(withFirstScreen(page(link), () => sheet)).toBe(
    page('<style>h1{top:0}.step-bar{display:none}.cover{left:0}</style>').replace(
      '<article',
      `${link}<script>0</script><article`,
    ),
  );
});

it('leaves a page alone that names no first screen', () => {
  expect(withFirstScreen(page(link, ''), () => sheet)).toBe(page(link, ''));
});

it('says so where a page has no sheet', () => {
  expect(() => withFirstScreen(page(''), () => sheet)).toThrow(
    'the page with a first screen has no style sheet in its head',
  );
});
