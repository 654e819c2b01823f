// Pinned releases in the built folders: what was kept stands at their addresses, they ask for nothing but own files, and feeds lead to them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import { jsonFor, markupFor, type Site } from '../../../src/export/release/release-form.ts';
import { laterWords, linkedWords } from '../../../src/export/release/later-words.ts';
import { pinnedHeadlines, releaseOf } from '../../../src/export/release/pinned.ts';
import { everyRelease, releasesOf } from '../../../src/export/release/releases.ts';
import { fileBehind } from '../addresses.ts';
import { baseBuild, type Build, filesOf, plainBuild, textOf } from '../built.ts';

const builds: readonly (Build & { readonly site: Site })[] = [
  { ...plainBuild, site: { absolute: 'http://127.0.0.1:4321/', address: '/' } },
  { ...baseBuild, site: { absolute: 'https://example.org/some/path/', address: '/some/path/' } },
];

describe.each(builds)('built into $folder', (build) => {
  const files = new Set(filesOf(build));
  const { site } = build;
  const leads = (address: string): boolean => {
    const url = new URL(address, site.absolute);
    return (
      url.origin === new URL(site.absolute).origin && fileBehind(url.pathname, build, files) !== undefined
    );
  };

  it('there are releases', () => {
    expect(everyRelease().length).toBeGreaterThanOrEqual(charts.length);
  });

  it.each(everyRelease())('$id of $release is what was kept', ({ id, release: date }) => {
    const kept = releaseOf(id, date);
    const embed = `embed/${id}/@${date}`;
    const own = `charts/${id}/@${date}`;
    const [newest = ''] = releasesOf(id);
    const isNewest = newest === date;
    const then = pinnedHeadlines(id, date);
    const chart = chartNamed(id);
    const today = Object.fromEntries(chart.views.map((view) => [view, figureText(chart, view).finding]));
    const isChanged = chart.views.some((view) => view in then && then[view] !== today[view]);
    /** What was kept, with what is said of later times: a newer release, or another headline. */
    const pageOf = (html: string, view?: string): string => {
      const words = laterWords(then, today, view, isNewest ? undefined : newest);
      expect(words === undefined, view).toBe(isNewest && !isChanged);
      const page = `${site.absolute}charts/${id}/${view === undefined ? '' : `?view=${view}`}`;
      return markupFor(html, site, words === undefined ? '' : linkedWords(words, page));
    };
    for (const [view, html] of Object.entries(kept.pages))
      expect(textOf(build, `${embed}/${view}/index.html`), view).toBe(pageOf(html, view));
    const [first = ''] = Object.keys(kept.pages);
    expect(textOf(build, `${embed}/index.html`)).toBe(pageOf(kept.pages[first] ?? ''));
    expect(textOf(build, `${embed}/views.js`)).toBe(`strategicValveViews(${JSON.stringify(kept.views)});\n`);
    expect(textOf(build, `${own}.csv`)).toBe(kept.csv);
    expect(textOf(build, `${own}.json`)).toBe(`${jsonFor(kept.document, site)}\n`);

    for (const [view, svg] of Object.entries(kept.pictures)) {
      const drawn = markupFor(svg, site);
      for (const file of [`${own}/${view}`, ...(view === first ? [own] : [])]) {
        expect(textOf(build, `${file}.svg`).replace(/<style>.*?<\/style>/s, ''), file).toBe(drawn);
        const png = readFileSync(join(build.folder, `${file}.png`));
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(drawn) ?? [];
        expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([
          2 * Number(width),
          2 * Number(height),
        ]);
      }
    }
  });

  it.each(everyRelease())(
    '$id of $release asks for nothing but own files, and its links lead somewhere',
    ({ id, release: date }) => {
      const html = textOf(build, `embed/${id}/@${date}/index.html`);
      // What a script says in its text is no element: it brings the file of another form, ours too, where one is asked for.
      const elements = html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1</script>');
      const forms = /<html[^>]* data-forms="([^"]+)"/.exec(html)?.[1];
      if (forms !== undefined) expect(leads(forms), forms).toBe(true);
      expect(elements).not.toMatch(
        /<(?:script|img|iframe)[^>]*\ssrc=|rel="(?:stylesheet|preload|icon)"|url\(|@import/,
      );
      const views = /data-views="([^"]+)"/.exec(html)?.[1] ?? '';
      const links = [...html.matchAll(/\shref="([^"#][^"]*)"/g)].map(([, href = '']) =>
        href.replaceAll('&amp;', '&'),
      );
      const inside = [views, ...links].filter(
        (href) => href.startsWith('/') || href.startsWith(site.absolute),
      );
      expect(inside.length).toBeGreaterThan(4);
      expect(inside.filter((href) => !leads(href))).toEqual([]);
      expect(leads(`${site.address}embed/${id}/@${date}/views.js`)).toBe(true);
      expect(views).toBe(`${site.address}embed/${id}/@${date}/views.js`);
    },
  );

  it.each(charts.map(({ id }) => id))('the feed of %s is announced, and each item leads somewhere', (id) => {
    const address = `${site.absolute}charts/${id}.feed.json`;
    for (const page of [`charts/${id}/index.html`, `embed/${id}/index.html`])
      expect(textOf(build, page)).toContain(`type="application/feed+json" href="${address}"`);
    const feed = JSON.parse(textOf(build, `charts/${id}.feed.json`)) as {
      feed_url: string;
      items: { id: string; url: string; tags: string[] }[];
    };
    expect(feed.feed_url).toBe(address);
    expect(new Set(feed.items.map((item) => item.id)).size).toBe(feed.items.length);
    expect(feed.items.some(({ tags }) => tags.includes('new'))).toBe(true);
    const changesPage = textOf(build, 'changes/index.html');
    for (const { url } of feed.items) {
      expect(leads(url), url).toBe(true);
      const { hash } = new URL(url);
      if (hash !== '') expect(changesPage).toContain(`id="${hash.slice(1)}"`);
    }
  });
});

it('a chart’s page lists its releases, with every file', () => {
  for (const { id, release: date } of everyRelease()) {
    const html = textOf(plainBuild, `charts/${id}/index.html`);
    const section = /<section id="releases"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
    for (const path of [
      `embed/${id}/@${date}/`,
      ...['csv', 'json', 'svg', 'png'].map((end) => `charts/${id}/@${date}.${end}`),
    ])
      expect(section).toContain(`href="/${path}"`);
  }
});

it('neither search nor the sitemap knows an embed', () => {
  const files = filesOf(plainBuild);
  const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
  expect(fragments.length).toBeGreaterThan(50);
  const found = fragments.filter((file) =>
    gunzipSync(readFileSync(join(plainBuild.folder, file)))
      .toString('utf8')
      .includes('"url":"/embed/'),
  );
  expect(found).toEqual([]);
  const maps = files.filter((name) => /^sitemap-\d+\.xml$/.test(name));
  expect(maps).not.toEqual([]);
  for (const file of maps) expect(textOf(plainBuild, file)).not.toMatch(/\/embed\/|@/);
  expect(existsSync(join(plainBuild.folder, 'embed/mine-to-magnet/index.html'))).toBe(true);
});
