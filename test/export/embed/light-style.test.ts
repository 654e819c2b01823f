// The sheet of each embed: no rule that its page can meet is left out, and rules that none can meet are.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { chartOfCoasts, embedViews, squeeze } from '../../../src/export/embed/embed-parts.ts';
import { embedStyleOf } from '../../../src/export/embed/light/light-style.ts';

/** Selectors of a list, each of a list of marks (`:is(.a,.b)`) by itself. */
const selectorsOf = (list: string): string[] =>
  list.split(/,(?![^()]*\))/).flatMap((selector) => {
    const [, names, rest = ''] = /^:is\((\.[^()]*)\)(.*)$/.exec(selector) ?? [];
    return names === undefined ? [selector] : names.split(',').map((name) => name + rest);
  });
/** The declarations of all rules for this selector, and for it in some state, as `:not([fill-opacity])`; `meets` says which states there are. */
const declared = (css: string, selector: string, meets = (_: string): boolean => true): string[] =>
  css.split('}').flatMap((rule) => {
    const [head = '', own] = rule.split('{').slice(-2);
    const met = (each: string) => each === selector || (each.startsWith(`${selector}:`) && meets(each));
    return own !== undefined && selectorsOf(head).some(met) ? [own] : [];
  });
// Tests load no sheet: they are read, as embed-parts.ts joins them.
const files = ['charts/look/tokens', 'charts/marks/marks', 'export/embed/embed', 'charts/look/forced-colors'];
const embedStyle = squeeze(files.map((file) => readFileSync(`src/${file}.css`, 'utf8')).join(''));
const holds = { table: true, release: true };

test.each(charts.map((chart) => ({ id: chart.id, chart })))(
  '$id: each class of its drawings has the rules that it has in the whole sheet',
  ({ chart }) => {
    const style = embedStyleOf(chart, holds, embedStyle);
    const drawings = Object.values(embedViews(chart)).map(({ narrow, wide }) => narrow + wide);
    const classes = new Set(
      [...drawings.join('').matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    );
    expect(classes.size).toBeGreaterThan(2);
    // Rules for what is see-through stand where something is so by as much, or may be by a reader's settings.
    const meets = (selector: string) =>
      chart.model !== undefined ||
      !selector.includes(':is([fill-opacity') ||
      [...selector.matchAll(/\[fill-opacity='?([\d.]+)/g)].some(([, value]) =>
        drawings.join('').includes(` fill-opacity="${value}"`),
      );
    for (const name of classes)
      expect(declared(style, `.${name}`), name).toEqual(declared(embedStyle, `.${name}`, meets));
    // Each colour that it takes it also has, and it has no other.
    const taken = new Set([...style.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const set = new Set([...style.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const ofRoom = ['head', 'alone', 'sub', 'nav', 'source', 'foot', 'drawing', 'one'].map(
      (name) => `--${name}`,
    );
    expect([...taken].filter((name) => !ofRoom.includes(name ?? '')).sort()).toEqual(
      [...set].filter((name) => !ofRoom.includes(name ?? '')).sort(),
    );
    // The same rules are held by as many brackets.
    expect(style.split('{').length).toBe(style.split('}').length);
    expect(style).not.toMatch(/data-ground|\.step\b/);
    if (chart.model === undefined) expect(style.length).toBeLessThan(embedStyle.length - 300);
    else for (const tone of ['china', 'policy', 'others-2']) expect(style).toContain(`.fill-${tone}{`);
  },
);

test('on paper the pipes of the map that are strokes are as pale as areas, and areas keep their outline', () => {
  const map = charts.find(({ id }) => id === chartOfCoasts)!;
  const style = embedStyleOf(map, holds, embedStyle);
  const print = [...style.matchAll(/@media print\{((?:[^{}]*\{[^{}]*\})*)\}/g)]
    .map(([, own]) => own)
    .join('');
  const drawings = Object.values(embedViews(map)).map(({ narrow, wide }) => narrow + wide);
  const pipes = drawings.join('').matchAll(/ class="stroke-([\w-]+)" stroke-linejoin="miter"/g);
  const tones = new Set([...pipes].map(([, tone = '']) => tone));
  expect(tones).toContain('japan');
  for (const tone of tones)
    if (tone !== 'china' && tone !== 'ink')
      expect(print).toContain(`.stroke-${tone}[stroke-linejoin='miter']{stroke:var(--${tone}-area)}`);
  expect(print).toContain('.stroke-ink[class]{stroke:var(--ink)}');
  // Its land is pale, and no full area.
  expect(drawings.join('')).toMatch(/class="fill-japan" fill-opacity=/);
  // Other drawings have neither.
  for (const chart of charts.filter((each) => each !== map && each.model === undefined))
    expect(embedStyleOf(chart, holds, embedStyle), chart.id).not.toMatch(
      /stroke-linejoin='miter'|stroke-ink\[/,
    );
});

test('rules for a table and for a release stand where there is one', () => {
  const [chart = charts[0]!] = charts;
  const style = embedStyleOf(chart, holds, embedStyle);
  const bare = embedStyleOf(chart, { table: false, release: false }, embedStyle);
  for (const selector of ['table', 'th', 'td', 'summary', '.scroll', '.end', '.release']) {
    expect(declared(style, selector), selector).toEqual(declared(embedStyle, selector));
    expect(declared(style, selector).length, selector).toBeGreaterThan(0);
    expect(declared(bare, selector), selector).toEqual([]);
  }
  for (const selector of ['body', 'h1', '.credit', '.source', 'nav', '.wide', 'main'])
    expect(declared(bare, selector), selector).toEqual(declared(embedStyle, selector));
  expect(bare.match(/@font-face/g)?.length).toBe(embedStyle.match(/@font-face/g)?.length);
});

test('a squeezed sheet means what it meant', () => {
  const sheet = `/* a */ :root:root :is(nav, .views) a:not([href]),\n  p > b { margin: 0.5em  auto; color: red !important; }`;
  expect(squeeze(sheet)).toBe(
    ':root:root :is(nav,.views) a:not([href]),p>b{margin:.5em auto;color:red!important}',
  );
});
