// What pages say to previews, search engines and reference managers: it parses, it agrees with the page, and every file it names is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { baseBuild, filesOf, pagesOf, plainBuild, textOf } from '../built.ts';

const origin = 'http://127.0.0.1:4321/';
const parser = new new Window({ settings: { disableJavaScriptEvaluation: true } }).DOMParser();
/** What the head of a page says; its body is long, and says nothing to these readers. */
const read = (file: string) => {
  const html = textOf(plainBuild, file);
  const page = parser.parseFromString(html.slice(0, html.indexOf('<body')), 'text/html');
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
    undefined;
  const linked = [...page.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent) as Record<string, unknown>,
  );
  return { page, meta, linked, types: linked.map((value) => value['@type']) };
};
const isHidden = (file: string) => file.startsWith('embed/') || read(file).meta('robots') === 'noindex';
const open = pagesOf(plainBuild).filter((file) => !isHidden(file));
const fileAt = (address: unknown): string => {
  if (typeof address !== 'string' || !address.startsWith(origin))
    throw new Error(`${String(address)} is not ours`);
  return join(plainBuild.folder, address.slice(origin.length));
};

describe.each(open)('%s', (file) => {
  const { page, meta, linked, types } = read(file);
  const path = file.replace(/index\.html$/, '');

  it('has a title, a description and one address for all', () => {
    expect(page.title.length).toBeGreaterThan(3);
    expect(meta('description')?.length).toBeGreaterThan(20);
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(origin + path);
    expect(meta('og:url')).toBe(canonical);
    expect(meta('og:description')).toBe(meta('description'));
  });

  it('has a card of 1200 by 630', () => {
    const png = readFileSync(fileAt(meta('og:image')));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(meta('og:image:alt')?.length).toBeGreaterThan(5);
  });

  it('says where it stands below the story', () => {
    if (path === '') return expect(types).not.toContain('BreadcrumbList');
    const trail = linked.find((value) => value['@type'] === 'BreadcrumbList');
    const items = trail?.['itemListElement'] as { position: number; item: string }[];
    expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1));
    expect(items[0]?.item).toBe(origin);
    expect(items.at(-1)?.item).toBe(origin + path);
    for (const { item } of items) expect(existsSync(join(fileAt(item), 'index.html')), item).toBe(true);
  });

  it('can be cited where it has dates of its own', () => {
    const isDated = path === '' || /^(chapters|charts)\/./.test(path);
    expect(meta('citation_title') !== undefined).toBe(isDated);
    if (!isDated) return;
    expect(meta('citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    expect(meta('citation_public_url')).toBe(origin + path);
  });
});

it('chapters and the story are articles, charts are datasets whose files are there', () => {
  for (const file of open.filter((name) => name === 'index.html' || name.startsWith('chapters/')))
    expect(read(file).types, file).toContain('Article');
  for (const { id, name, sources, views, words } of charts) {
    const { page, meta, linked } = read(`charts/${id}/index.html`);
    expect(meta('og:title'), id).toBe(words[views[0]]?.finding);
    expect(page.title, id).toBe(`${name} | The Strategic Valve`);
    const embed = read(`embed/${id}/index.html`).page;
    expect(embed.title, id).toBe(`${words[views[0]]?.finding} | The Strategic Valve`);
    const data = linked.find((value) => value['@type'] === 'Dataset');
    const files = data?.['distribution'] as { contentUrl: string; encodingFormat: string }[];
    expect(files.map(({ encodingFormat }) => encodingFormat)).toEqual(
      expect.arrayContaining(['text/csv', 'application/json']),
    );
    for (const { contentUrl } of files) expect(existsSync(fileAt(contentUrl)), contentUrl).toBe(true);
    expect(String(data?.['description']).length, id).toBeGreaterThan(50);
    expect((data?.['isBasedOn'] as string[]).length, id).toBeLessThanOrEqual(sources.length);
  }
});

it('the sitemap lists the open pages and no other', () => {
  const listed = filesOf(plainBuild)
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) =>
      [...textOf(plainBuild, file).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]),
    );
  expect(listed.sort()).toEqual(open.map((file) => origin + file.replace(/index\.html$/, '')).sort());
});

it('robots.txt leads to the sitemap where the site has the root of its host, and is not there elsewhere', () => {
  const [, sitemap = ''] = /^Sitemap: (.+)$/m.exec(textOf(plainBuild, 'robots.txt')) ?? [];
  expect(existsSync(fileAt(sitemap)), sitemap).toBe(true);
  expect(filesOf(baseBuild)).not.toContain('robots.txt');
});

it('the feed of changes is Atom, with an entry a change', () => {
  const feed = textOf(plainBuild, 'changes/feed.xml');
  expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
  const page = textOf(plainBuild, 'changes/index.html');
  const ids = [...feed.matchAll(/<entry>[\s\S]*?<id>[^<]*#([^<]+)<\/id>/g)].map((match) => match[1]);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(page).toContain(`id="${id}"`);
});

it('the index of search is there, without its source and without ready-made pages', () => {
  const files = filesOf(plainBuild);
  expect(files).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/pagefind-entry.json']));
  expect(files.filter((file) => /search-records|pagefind.*ui\./.test(file))).toEqual([]);
  const { languages } = JSON.parse(textOf(plainBuild, 'pagefind/pagefind-entry.json')) as {
    languages: { en: { page_count: number } };
  };
  expect(languages.en.page_count).toBeGreaterThan(charts.length);
});
