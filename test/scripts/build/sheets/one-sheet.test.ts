// The style sheets of a page that stand together become one, in their order.
import { expect, it } from 'vitest';
import { withOneSheet } from '../../../../scripts/build/sheets/one-sheet.mjs';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;
type Sheets = Parameters<Parameters<typeof withOneSheet>[1]>[0];
const joined = (sheets: Sheets) =>
  sheets.map((sheet) => ('css' in sheet ? sheet.css : sheet.href.slice(8, -4))).join('+');

it('joins those that stand together with the rules between them, first things first', () => {
  expect(withOneSheet(`<head>${link('b')}<style>x{}</style>${link('a')}<title>T</title>`, joined)).toBe(
    '<head><link rel="stylesheet" href="b+x{}+a"><title>T</title>',
  );
});

it('leaves a sheet alone where it is, rules with a name of their own, and what is no sheet', () => {
  const html = `<head><style>x{}</style>${link('a')}<style id="faces">y{}</style>${link('b')}<link rel="icon" href="/i.ico">`;
  expect(withOneSheet(html, joined)).toBe(html);
});
