// The releases that are kept: each opens and was never touched, the newest holds today's data, and a page of one says what was published.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { figureText } from '../../../src/charts/figure/figure-text.ts';
import type { Headlines } from '../../../src/export/release/later-words.ts';
import { csvOf } from '../../../src/export/tables/csv.ts';
import { embedAddress, embedCodes, responsiveCode } from '../../../src/export/embed/embed-code.ts';
import { embedRecord } from '../../../src/export/embed/embed-record.ts';
import { heightAt, roomOf } from '../../../src/export/embed/embed-room.ts';
import { frozenRelease } from '../../../src/export/release/freeze-release.ts';
import { jsonOf } from '../../../src/export/formats/json.ts';
import { escapeXml } from '../../../src/names/escapes.ts';
import { dateWords } from '../../../src/names/date-words.ts';
import { jsonFor, markupFor, packed, unpacked, withMarks } from '../../../src/export/release/release-form.ts';
import {
  isUnreleased,
  pinnedHeadlines,
  pinnedJson,
  pinnedPage,
  pinnedPicture,
  pinnedWords,
  releaseOf,
} from '../../../src/export/release/pinned.ts';
import {
  everyRelease,
  releasesFolder,
  releasesIn,
  releasesOf,
} from '../../../src/export/release/releases.ts';

const [chart] = charts;
if (chart === undefined) throw new Error('no chart');
const hashes = JSON.parse(readFileSync(`${releasesFolder}/hashes.json`, 'utf8')) as Record<string, string>;

describe('what is kept', () => {
  test('each chart’s newest release holds its rows and views of today', () => {
    const behind = charts
      .filter(isUnreleased)
      .map(({ id }) => `the data of ${id} changed: run npm run releases and say why in content/changes`);
    expect(behind).toEqual([]);
  });

  test('every release opens, is of a chart, and is the file that was published', () => {
    const ids = charts.map(({ id }) => id);
    for (const { id, release } of everyRelease()) {
      expect(ids).toContain(id);
      expect(releaseOf(id, release).pages).toBeDefined();
      const bytes = readFileSync(`${releasesFolder}/${id}/${release}.json.br`);
      expect(createHash('sha256').update(bytes).digest('hex'), `${id}/${release} was changed`).toBe(
        hashes[`${id}/${release}`],
      );
    }
  });

  test('no release that was published is gone', () => {
    expect(everyRelease().map(({ id, release }) => `${id}/${release}`)).toEqual(
      expect.arrayContaining(Object.keys(hashes)),
    );
  });

  test('a model that is pinned asks for no model and says that it shows its presets', () => {
    for (const { id, model } of charts)
      for (const date of releasesOf(id)) {
        const page = pinnedPage(id, date);
        expect(page).not.toMatch(/data-model|data-settings|model\.js/);
        expect(/presets only/.test(page), id).toBe(model !== undefined);
      }
  });
});

describe('a pinned page', () => {
  const [date = ''] = releasesOf(chart.id);

  /** The page while the site says what the release does. */
  const pageIn = (view?: string, newest = date) =>
    pinnedPage(chart.id, date, view, newest, pinnedHeadlines(chart.id, date));

  test('is what was kept, with the addresses of this site', () => {
    for (const view of chart.views) {
      const kept = releaseOf(chart.id, date).pages[view] ?? '';
      const page = pageIn(view);
      expect(page).toBe(
        kept
          .replaceAll('{{absolute}}', 'https://example.org/')
          .replaceAll('{{address}}', '/')
          .replace('{{newer}}', ''),
      );
      expect(page).toContain(`data-views="/embed/${chart.id}/@${date}/views.js"`);
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).toContain(`rel="canonical" href="https://example.org/charts/${chart.id}/`);
      expect(page).toContain(
        `type="application/feed+json" href="https://example.org/charts/${chart.id}.feed.json"`,
      );
    }
  });

  test('changes in one place when a newer release exists, and says which', () => {
    const now = pageIn();
    const later = pageIn(undefined, '2126-12-03');
    const said = ` <a href="https://example.org/charts/${chart.id}/" target="_blank" rel="noopener">A newer release of 3\u00a0December\u00a02126</a> exists.`;
    expect(later.split(said)).toHaveLength(2);
    expect(later.replace(said, '')).toBe(now);
  });

  test('says that a headline reads otherwise today, and leads to the page', () => {
    const [first, second = ''] = chart.views;
    const then = pinnedHeadlines(chart.id, date);
    const paragraph = (view: string, today: Headlines, newest = date) =>
      /<p class="release">\s*(.*?)\s*<\/p>/s.exec(pinnedPage(chart.id, date, view, newest, today))?.[1];
    const changed = { ...then, [second]: 'Otherwise' };
    const dated = `Release of ${dateWords(date)}.`;
    const link = (view: string, words: string) =>
      `<a href="https://example.org/charts/${chart.id}/?view=${view}" target="_blank" rel="noopener">${words}</a>`;
    expect(paragraph(second, then)).toBe(dated);
    expect(paragraph(second, changed)).toBe(
      `${dated} ${link(second, 'The headline shown first')} has changed since.`,
    );
    expect(paragraph(first, changed)).toBe(
      `${dated} ${link(first, 'The headline of one view')} has changed since.`,
    );
    const all = Object.fromEntries(Object.keys(then).map((view) => [view, 'Otherwise']));
    expect(paragraph(first, { ...all, [first]: then[first] ?? '' })).toContain(
      `Headlines of ${chart.views.length - 1} views</a> have changed since.`,
    );
    expect(paragraph(first, all, '2126-12-03')).toBe(
      `${dated} ${link(first, 'A newer version')} has other headlines.`,
    );
    // A view that is gone today has no headline to compare.
    expect(paragraph(first, {})).toBe(dated);
  });

  test('of every chart says so where the site has another headline by now', () => {
    for (const { id, views } of charts) {
      const [newest = ''] = releasesOf(id);
      const then = pinnedHeadlines(id, newest);
      const changed = views.filter((view) => figureText(chartNamed(id), view).finding !== then[view]);
      for (const view of views)
        expect(/ha(?:s|ve) changed since\./.test(pinnedPage(id, newest, view)), `${id}, ${view}`).toBe(
          changed.length > 0,
        );
    }
  });

  test('a view or a date that was not published is refused with those that were', () => {
    expect(() => pinnedPage(chart.id, date, 'no-such')).toThrow(chart.views.join(', '));
    expect(() => pinnedPage(chart.id, '2020-01-01')).toThrow(date);
  });

  test('leads to its own files, and its document too', () => {
    const own = `https://example.org/charts/${chart.id}/@${date}`;
    const document = JSON.parse(pinnedJson(chart.id, date)) as ReturnType<typeof jsonOf>;
    expect(document.release).toBe(date);
    expect([document.csv, document.svg, document.views[1]?.svg]).toEqual([
      `${own}.csv`,
      `${own}.svg`,
      `${own}/${chart.views[1]}.svg`,
    ]);
    // Nothing but the chart's page leads to what may change.
    const addresses = document.views
      .flatMap((view) => Object.entries(view))
      .map(([name, value]) => [name, String(value)]);
    for (const [name, value = ''] of addresses)
      if (name !== 'page' && value.startsWith('https:')) expect(value).toContain(`/@${date}/`);
    const svg = pinnedPicture(chart.id, date);
    expect(svg).toContain(`>https://example.org/charts/${chart.id}/</tspan>`);
    expect(svg).toContain(`<title id="title">${document.finding}</title>`);
  });
});

describe('addresses and codes', () => {
  const [date = ''] = releasesOf(chart.id);
  const [first, second = ''] = chart.views;
  const record = embedRecord(chart);

  test('an embed can be pinned in each view, and to published releases only', () => {
    expect(embedAddress(record, { view: first, release: date })).toBe(
      `https://example.org/embed/${chart.id}/@${date}/`,
    );
    expect(embedAddress(record, { view: second, release: date, theme: 'dark' })).toBe(
      `https://example.org/embed/${chart.id}/@${date}/${second}/?theme=dark`,
    );
    expect(() => embedAddress(record, { view: first, release: '2020-01-01' })).toThrow(date);
  });

  test('around what is pinned stand the words of its date, and the credit says the date', () => {
    const dated = dateWords(date);
    const kept = {
      [date]: { [first]: { finding: 'Read so then', description: 'Drawn so then.', sources: 'Source: A.' } },
    };
    const then = { ...record, kept };
    const { responsive, plain, amp, component, picture, alt, credit } = embedCodes(then, 640, {
      release: date,
    });
    const page = `https://example.org/charts/${chart.id}/`;
    const left = `<p><a href="${page}">Read so then</a>. The Strategic Valve, CC BY 4.0, release of ${dated}</p>`;
    for (const code of [responsive, plain, amp, component]) expect(code).toContain(left);
    for (const code of [responsive, plain, amp]) expect(code).toContain(' title="Read so then" ');
    expect(alt).toBe('Read so then. Drawn so then.');
    expect(credit).toBe(`The Strategic Valve, CC BY 4.0, release of ${dated}, ${page}`);
    expect(picture).toContain(` alt="${alt}" `);
    expect(picture).toContain(`>Source: A. ${credit}</figcaption>`);
    // What follows corrections has the words of today.
    expect(embedCodes(then, 640)).toEqual(embedCodes(record, 640));
    expect(JSON.stringify(embedCodes(record, 640))).not.toContain('release of');
  });

  test.each(charts.map((each) => ({ each, id: each.id })))(
    '$id: every code of a release says what the release says',
    ({ each, id }) => {
      const [newest = ''] = releasesOf(id);
      const own = embedRecord(each);
      for (const { id: view, finding, description, sourceLine } of pinnedWords(id, newest)) {
        const codes = embedCodes(own, 640, { view, release: newest });
        const { responsive, picture, alt } = codes;
        expect(responsive).toContain(` title="${escapeXml(finding)}" `);
        expect(responsive).toContain(`>${escapeXml(finding)}</a>. `);
        expect(codes.description).toBe(`${finding}. ${description}`);
        expect(alt.startsWith(`${finding}. `)).toBe(true);
        expect(picture).toContain(`>${escapeXml(sourceLine)}`);
        // Words that are the same today are not held twice.
        const today = own.views.find((one) => one.id === view);
        for (const [part, words] of Object.entries(own.kept[newest]?.[view] ?? {}))
          expect(today).not.toHaveProperty(part, words);
      }
    },
  );

  test('its code has room for the line about releases', () => {
    expect(responsiveCode(record, { view: first, release: date })).toContain(`/@${date}/"`);
    const more = (width: number): number =>
      heightAt(roomOf(record.measures, first, { release: date }), width) -
      heightAt(roomOf(record.measures, first), width);
    expect([280, 320, 540, 600, 880].map(more)).toEqual([58, 40, 40, 22, 22]);
  });

  test('the chart’s document lists its releases, newest first', () => {
    const { release, releases, feed } = jsonOf(chart);
    expect(release).toBe(date);
    expect(releases.map((each) => each.date)).toEqual(releasesOf(chart.id));
    expect(releases[0]?.embed).toBe(`https://example.org/embed/${chart.id}/@${date}/`);
    expect(feed).toBe(`https://example.org/charts/${chart.id}.feed.json`);
  });
});

describe('the form', () => {
  const site = { absolute: 'https://site.invalid/base-path/', address: '/base-path/' };

  test('a text serves under any site and base path', () => {
    const kept = withMarks(
      '<a href="https://site.invalid/base-path/x/"></a><a href="/base-path/y"></a>',
      site,
    );
    const other = { absolute: 'https://a.org/b&c/', address: '/b&c/' };
    expect(markupFor(kept, other)).toBe('<a href="https://a.org/b&amp;c/x/"></a><a href="/b&amp;c/y"></a>');
    expect(JSON.parse(jsonFor({ a: '{{absolute}}x' }, other))).toEqual({ a: 'https://a.org/b&c/x' });
  });

  test('an address that could not be found again is refused', () => {
    expect(() => withMarks('https%3A%2F%2Fsite.invalid', site)).toThrow('site.invalid');
    expect(() => withMarks('{{address}}', site)).toThrow('{{address}}');
    expect(() => withMarks('/x', { absolute: 'https://a.org/', address: '/' })).toThrow('base path');
  });

  test('a release that is made and opened is the same, each time, and names no site', async () => {
    vi.stubEnv('SITE', 'https://site.invalid');
    vi.stubEnv('BASE_URL', '/base-path/');
    const page = '<!DOCTYPE html><link href="https://site.invalid/base-path/charts/">';
    const make = () => frozenRelease(chart, '2026-12-03', async () => Promise.resolve(page));
    const bytes = packed(await make());
    expect(bytes.equals(packed(await make()))).toBe(true);
    vi.unstubAllEnvs();
    const { csv, pages, document } = unpacked(bytes, 'x', chart.id, '2026-12-03');
    expect(csv).toBe(csvOf(chart));
    expect(pages[chart.views[0]]).toBe('<!DOCTYPE html><link href="{{absolute}}charts/">');
    expect(document['csv']).toBe(`{{absolute}}charts/${chart.id}/@2026-12-03.csv`);
    expect(JSON.stringify(document)).not.toContain('oembed');
  });

  test('what is damaged, or not what its name says, is refused by file', () => {
    const wrap = (value: unknown) => brotliCompressSync(JSON.stringify(value));
    const whole = { ...releaseOf(chart.id, releasesOf(chart.id)[0] ?? '') };
    const open = (bytes: Uint8Array) => () => unpacked(bytes, 'generated/releases/a/b', chart.id, whole.date);
    expect(open(wrap(whole))().id).toBe(chart.id);
    expect(open(Buffer.from('no brotli'))).toThrow(/^generated\/releases\/a\/b: is no JSON/);
    expect(open(wrap({ ...whole, csv: undefined }))).toThrow(/^generated\/releases\/a\/b csv/);
    expect(open(wrap({ ...whole, id: 'other' }))).toThrow(/^generated\/releases\/a\/b: holds the release/);
    expect(open(wrap({ ...whole, pictures: { odd: 'x' } }))).toThrow(/^generated\/releases\/a\/b pictures/);
  });

  test('releases are named after days, and other files in the folder are named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'releases-'));
    mkdirSync(join(folder, 'a'));
    for (const name of ['2026-11-25', '2026-12-03']) writeFileSync(join(folder, 'a', `${name}.json.br`), '');
    writeFileSync(join(folder, 'hashes.json'), '{}');
    expect(releasesIn(folder)).toEqual(new Map([['a', ['2026-12-03', '2026-11-25']]]));
    writeFileSync(join(folder, 'a', '2026-02-30.json.br'), '');
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(() => releasesIn(folder)).toThrow(/a\/2026-02-30\.json\.br[\s\S]*notes\.txt/);
    rmSync(folder, { recursive: true });
  });
});
