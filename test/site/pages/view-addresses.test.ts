// The built addresses of views: each view has a small page with its own words and card, which leads on to it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { isViewAddress } from '../../embed-pages.ts';
import { baseBuild, filesOf, plainBuild, textOf } from '../built.ts';

const origin = 'http://127.0.0.1:4321';
const decoded = (text: string): string =>
  text.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#34;', '"').replaceAll('&quot;', '"');
const meta = (html: string, name: string): string =>
  decoded(
    new RegExp(`<meta [^>]*\\b(?:name|property)="${name}"[^>]* content="([^"]*)"`).exec(html)?.[1] ?? '',
  );
const all = charts.flatMap((chart) =>
  chart.views.map((view) => {
    const file = `charts/${chart.id}/${view}/index.html`;
    return { chart, view, file, html: textOf(plainBuild, file), words: figureText(chart, view) };
  }),
);

test('each view has one that takes 1 kB or less packed, and nothing else has', () => {
  expect(
    filesOf(plainBuild)
      .filter((file) => file.endsWith('.html') && isViewAddress(file))
      .sort(),
  ).toEqual(all.map(({ file }) => file).sort());
  for (const { file, html } of all) {
    expect(html.length, file).toBeLessThanOrEqual(2000);
    expect(gzipSync(html).length, file).toBeLessThanOrEqual(1000);
  }
});

test('each says what its view says, and names itself to previews', () => {
  for (const { chart, view, file, html, words } of all) {
    expect(meta(html, 'og:title'), file).toBe(words.finding);
    for (const name of ['description', 'og:description']) expect(meta(html, name), file).toBe(words.subtitle);
    expect(meta(html, 'og:url'), file).toBe(`${origin}/charts/${chart.id}/${view}/`);
    expect(meta(html, 'og:image:alt'), file).toContain(words.label);
    expect(html, file).toContain(`<title>${meta(html, 'og:image:alt').replaceAll('&', '&amp;')} | `);
  }
  const titles = all.map(({ html }) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(all.length);
});

test('each has a card of its own, 1200 by 630', () => {
  const cards = all.map(({ html }) => meta(html, 'og:image'));
  expect(new Set(cards).size).toBe(all.length);
  for (const card of cards) {
    const png = readFileSync(join(plainBuild.folder, card.slice(origin.length)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], card).toEqual([1200, 630]);
  }
});

test('each leads to the view with script and without, and to the file of its code', () => {
  for (const { chart, view, file, html } of all) {
    const to = `/charts/${chart.id}/?view=${view}`;
    expect(html, file).toContain(` data-to="${to}"`);
    expect(html, file).toContain(`<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>`);
    expect(html, file).toContain(`<a href="${to}">`);
    expect(html, file).toContain(
      `type="application/json+oembed" href="${origin}/charts/${chart.id}/${view}.oembed.json"`,
    );
  }
  const below = textOf(baseBuild, 'charts/mine-to-magnet/heavy/index.html');
  expect(below).toContain('data-to="/some/path/charts/mine-to-magnet/?view=heavy"');
  expect(below).toContain('content="https://example.org/some/path/charts/mine-to-magnet/heavy.card.png"');
});

test('none is for search engines, which know the page of the chart', () => {
  for (const { chart, file, html } of all) {
    expect(meta(html, 'robots'), file).toBe('noindex');
    expect(html, file).toContain(`<link rel="canonical" href="${origin}/charts/${chart.id}/">`);
    expect(html, file).not.toContain('data-pagefind-body');
  }
  expect(textOf(plainBuild, 'sitemap-0.xml')).not.toMatch(/\/charts\/[^/<]+\/[^/<]+\//);
});

test('the page of a chart hands them out', () => {
  for (const { chart, view, file } of all) {
    const page = textOf(plainBuild, `charts/${chart.id}/index.html`);
    expect(page, file).toContain(`<a href="/charts/${chart.id}/${view}/">Link</a>`);
    expect(page, file).toContain(`data-address="/charts/${chart.id}/VIEW/"`);
  }
});
