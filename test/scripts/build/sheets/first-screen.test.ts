// A page is painted with the rules of its first screen, and its sheet comes behind it.
import { expect, it } from 'vitest';
import { withFirstScreens } from '../../../../scripts/build/sheets/first-screen.mjs';

const link = '<link rel="stylesheet" href="/_astro/a.css">';
const page = (head: string, first = ' data-first-screen', title = '<h1>T</h1>') =>
  `<!DOCTYPE html><html><head>${head}</head><body><div popover id="panel"><p class="in">x</p></div><nav popover><p class="in">x</p></nav><nav class="step-bar"><b>1</b></nav><main><header class="cover"${first}><header>${title}</header></header><article class="chapter"></article></main></body></html>`;
const sheet =
  'h1{top:0}.chapter{top:0}.in{top:0}.step-bar{display:none}.step-bar b{top:0}.cover{left:0}em{top:1px}';
const withSheetBehind = (html: string) => html.replace('<article', `${link}<script>0</script><article`);

it('puts the rules in place of the sheet, in its order, and the sheet behind the screen, where a script waits for it', () => {
  expect(withFirstScreens([page(link)], () => sheet)).toEqual([
    withSheetBehind(page('<style>h1{top:0}.step-bar{display:none}.cover{left:0}</style>')),
  ]);
});

it('gives pages of one sheet the same rules, and a page of another sheet its own', () => {
  const other = link.replace('/a.', '/b.');
  const emphasized = '<h1><em>T</em></h1>';
  const sheets: Record<string, string> = { '/_astro/a.css': sheet, '/_astro/b.css': 'h1{left:0}' };
  const rules = '<style>h1{top:0}.step-bar{display:none}.cover{left:0}em{top:1px}</style>';
  expect(
    withFirstScreens(
      [page(link), page(other), page(link, undefined, emphasized)],
      (href) => sheets[href] ?? '',
    ),
  ).toEqual([
    withSheetBehind(page(rules)),
    page('<style>h1{left:0}</style>').replace('<article', `${other}<script>0</script><article`),
    withSheetBehind(page(rules, undefined, emphasized)),
  ]);
});

it('leaves a page alone that names no first screen', () => {
  expect(withFirstScreens([page(link, '')], () => sheet)).toEqual([page(link, '')]);
});

it('says so where a page has no sheet', () => {
  expect(() => withFirstScreens([page('')], () => sheet)).toThrow(
    'the page with a first screen has no style sheet in its head',
  );
});
