// Which rules of a sheet some elements may meet.
import { expect, it } from 'vitest';
import { namesIn, onlyTaken, rulesFor } from '../../../../scripts/build/sheets/sheet-rules.mjs';

const names = namesIn(
  '<html class="js" data-way=""><header class="cover"><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><nav class="bar"></nav><a href="#x" data-kind="none">x</a></header>',
);
const kept = (css: string) => rulesFor(css, names);

it('keeps what may be met, in its order, and of a list the selectors that may', () => {
  expect(kept('.cover a{color:red}.step{top:0}a,.step a{left:0}*,:before{box-sizing:border-box}')).toBe(
    '.cover a{color:red}a{left:0}*,:before{box-sizing:border-box}',
  );
});

it('keeps rules under conditions of screens, and leaves out those of paper, and conditions without any', () => {
  expect(
    kept(
      '@media (width>=48rem){.cover{top:0}.step{top:0}}@media print{.cover{top:1px}}@media screen{.step{}}',
    ),
  ).toBe('@media (width>=48rem){.cover{top:0}}');
  expect(kept('@media screen,print{.cover{top:0}}')).toBe('@media screen,print{.cover{top:0}}');
  expect(kept('@keyframes rise{to{top:0}}@font-face{font-family:A}')).toBe('');
});

it('keeps a block of rules inside a rule with what stands before them', () => {
  expect(
    kept('.cover{top:0;& .step{left:0}& a{left:1px}}html:not([data-way=scroll],[data-x]){& .step{top:0}}'),
  ).toBe('.cover{top:0;& a{left:1px}}');
});

it('asks for one of a list in brackets, and for none of what an element may not be', () => {
  expect(
    kept(':is(.step,.cover) a{top:0}:where(.step) a{top:0}.cover:has(.step){top:0}a:not(.step){top:0}'),
  ).toBe(':is(.step,.cover) a{top:0}a:not(.step){top:0}');
});

it('leaves out what only an element with something in it may meet, where all of them are empty', () => {
  expect(kept('.bar{top:0}.bar b{top:0}.bar a{top:0}.bar:not(:empty){top:0}.cover .bar{left:0}')).toBe(
    '.bar{top:0}.cover .bar{left:0}',
  );
});

it('reads the values of attributes, but for one that scripts fill', () => {
  expect(
    kept('[data-kind=none]{top:0}[data-kind=thin]{top:0}[data-way=scroll] a{top:0}[data-x]{top:0}'),
  ).toBe('[data-kind=none]{top:0}[data-way=scroll] a{top:0}');
});

it('leaves out what a reader has to do something for, and ends no rule at a bracket inside a text', () => {
  expect(kept('a:hover{top:0}a:focus-visible{top:0}a:before{content:"}{"}.step:before{content:"}"}')).toBe(
    'a:before{content:"}{"}',
  );
});

it('leaves out variables that no rule takes, also those that only such a one takes', () => {
  expect(
    onlyTaken(':root{--a:1px;--b:var(--c);--c:2px}@media screen{:root{--b:0}}.cover{top:var(--a)}'),
  ).toBe(':root{--a:1px}.cover{top:var(--a)}');
});

it('says where a sheet can’t be read', () => {
  expect(() => kept('.cover{top:0}\n.cover{top}')).toThrow(
    'the sheet can’t be read at line 2, character 11: ',
  );
});
