// The built short addresses: each code has a page, a card and a QR code, leads to a place that is there, and tells no answer that is held back.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { assessmentWords } from '../../../src/charts/claims-ledger/words.ts';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { claim } from '../../../src/data/facts/claim.ts';
import { codes } from '../../../src/teach/places/codes.ts';
import { placeNamed } from '../../../src/teach/places/places.ts';
import { baseBuild, filesOf, plainBuild, textOf, type Build } from '../built.ts';

const all = Object.entries(codes()).map(([code, reference]) => ({ code, place: placeNamed(reference) }));
const pageOf = (code: string, build: Build = plainBuild) => textOf(build, `t/${code}/index.html`);
const meta = (html: string, name: string): string =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
const bytesOf = (file: string): number => statSync(join(plainBuild.folder, file)).size;

test('each code has a page of at most 3 kB, a card of 1200 by 630 and a QR code', () => {
  for (const { code } of all) {
    expect(bytesOf(`t/${code}/index.html`), code).toBeLessThan(3000);
    const card = readFileSync(join(plainBuild.folder, `t/${code}.card.png`));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)], code).toEqual([1200, 630]);
    expect(bytesOf(`t/${code}.svg`), code).toBeLessThan(3000);
  }
});

test('each leads to its place with script and without, and the file of that place is built', () => {
  const files = new Set(filesOf(plainBuild));
  const lost: string[] = [];
  for (const { code, place } of all) {
    const html = pageOf(code);
    const to = `/${place.path}`;
    // A model shows its result at once, so that its short address leads on only when it is asked to.
    const leadsOn = place.kind === 'model' ? '' : to;
    expect(decoded(/data-to="([^"]*)"/.exec(html)?.[1] ?? ''), code).toBe(leadsOn);
    expect(decoded(/http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1] ?? ''), code).toBe(
      leadsOn,
    );
    expect(decoded(html), code).toContain(`<a href="${to}">Open it</a>`);
    const { pathname, hash } = new URL(to, 'http://127.0.0.1');
    const file = `${pathname.slice(1)}index.html`;
    if (!files.has(file)) lost.push(`${code}: ${file}`);
    else if (hash !== '' && !textOf(plainBuild, file).includes(` id="${hash.slice(1)}"`))
      lost.push(`${code}: ${file}${hash}`);
  }
  expect(lost).toEqual([]);
});

test('under a base path they lead below it', () => {
  expect(pageOf('3e', baseBuild)).toContain('data-to="/some/path/chapters/mine-to-magnet/#at-the-mine"');
  expect(pageOf('3e', baseBuild)).toContain('content="https://example.org/some/path/t/3e.card.png"');
});

test('each has its own title and card, and stays out of search engines, of search and of the sitemap', () => {
  const titles = all.map(({ code }) => meta(pageOf(code), 'og:title'));
  expect(new Set(titles).size).toBe(all.length);
  for (const { code, place } of all) {
    const html = pageOf(code);
    expect(meta(html, 'og:image'), code).toBe(`http://127.0.0.1:4321/t/${code}.card.png`);
    // A preview that followed another address would show that one's card.
    expect(meta(html, 'og:url'), code).toBe(`http://127.0.0.1:4321/t/${code}/`);
    expect(meta(html, 'robots'), code).toBe('noindex');
    expect(html, code).not.toContain('data-pagefind-body');
    expect(html.includes('rel="canonical"'), code).toBe(!place.held);
  }
  expect(textOf(plainBuild, 'sitemap-0.xml')).not.toContain('/t/');
});

describe('a held-back place', () => {
  const held = all.filter(({ place }) => place.held);

  test('tells neither finding nor subtitle, neither verdict nor reason, in page and preview', () => {
    expect(held).toHaveLength(153);
    for (const { code, place } of held) {
      const html = decoded(pageOf(code));
      const secrets =
        place.claim === null
          ? chartNamed(place.chart ?? '').views.flatMap((view) => {
              const { finding, subtitle } = figureText(chartNamed(place.chart ?? ''), view);
              return [finding, subtitle];
            })
          : [
              assessmentWords[claim(place.claim).assessment],
              claim(place.claim).reasoning,
              claim(place.claim).evidence_for,
            ];
      for (const secret of secrets) expect(html, code).not.toContain(secret);
    }
  });

  test('has no number in its words but that of the drawing among those of its figure', () => {
    const headlines = held.filter(({ place: { kind } }) => kind === 'headline');
    expect(headlines).not.toEqual([]);
    for (const { code } of headlines)
      for (const name of ['og:title', 'og:description', 'og:image:alt'])
        expect(meta(pageOf(code), name).replace(/, drawing \d+ of \d+$/, ''), code).not.toMatch(/\d/);
  });
});

test('the short address of a model says nothing of its result, in page and preview', () => {
  const models = all.filter(({ place }) => place.kind === 'model');
  expect(models.length).toBeGreaterThanOrEqual(5);
  for (const { code, place } of models) {
    const html = decoded(pageOf(code));
    const { finding, subtitle } = figureText(chartNamed(place.chart ?? ''), place.view ?? '');
    for (const secret of [finding, subtitle]) expect(html, code).not.toContain(secret);
    expect(html, code).toContain('Predict first');
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'description'])
      expect(meta(html, name).replace(/\b20\d\d\b/g, ''), code).not.toMatch(/\d/);
  }
});

test('the QR codes read as the full addresses', () => {
  for (const { code } of all) {
    const svg = textOf(plainBuild, `t/${code}.svg`);
    const { width, height, pixels } = new Resvg(svg, { fitTo: { mode: 'zoom', value: 0.4 } }).render();
    expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data, code).toBe(
      `http://127.0.0.1:4321/t/${code}/`,
    );
  }
});

test('the page of links and its table name every short address', () => {
  const page = textOf(plainBuild, 'teach/links/index.html');
  const table = textOf(plainBuild, 'teach/links.csv');
  for (const { code } of all) {
    expect(page).toContain(`href="/t/${code}/"`);
    expect(table).toContain(`,http://127.0.0.1:4321/t/${code}/,`);
  }
  expect(table.trim().split('\n')).toHaveLength(all.length + 1);
  expect(page).not.toContain('data-pagefind-body');
});
