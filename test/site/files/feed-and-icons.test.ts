// The feed is valid and complete and leads to pages that exist; the icons and the manifest are what their addresses promise.
import { Window, type Element } from 'happy-dom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datesOf } from '../../../src/data/text/changes.ts';
import { escapeXml } from '../../../src/names/escapes.ts';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { fileBehind, readStyleAddresses } from '../addresses.ts';
import { isViewAddress } from '../../embed-pages.ts';
import { baseBuild, type Build, filesOf, pagesOf, plainBuild, textOf } from '../built.ts';

const builds: readonly (Build & { readonly site: string })[] = [
  { ...plainBuild, site: 'http://127.0.0.1:4321' },
  { ...baseBuild, site: 'https://example.org' },
];

const parser = new new Window().DOMParser();
/** Reads XML; the parser knows no CDATA, so it gets the same words escaped. */
const parsed = (xml: string) =>
  parser.parseFromString(
    xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, words: string) => escapeXml(words)),
    'application/xml',
  );
/** The parser passes over a bare ampersand, so that is looked for apart. */
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const isWellFormed = (xml: string): boolean =>
  !bareAmpersand.test(xml) && parsed(xml).querySelector('parsererror') === null;
/** The words of a part of the feed, which stands directly in another. */
const part = (parent: Element, name: string): string =>
  [...parent.children].find(({ localName, prefix }) => localName === name && !prefix)?.textContent ?? '';

it('a broken feed would be seen', () => {
  expect(isWellFormed('<a><b>fine &amp; well</b></a>')).toBe(true);
  expect(isWellFormed('<a><b>not closed</a>')).toBe(false);
  expect(isWellFormed('<a>bare & ampersand</a>')).toBe(false);
});

describe.each(builds)('built into $folder', (build) => {
  const files = new Set(filesOf(build));
  const bytes = (file: string): Buffer => readFileSync(join(build.folder, file));
  const leads = (address: string): string | undefined => {
    const url = new URL(address, build.site);
    return url.origin === build.site ? fileBehind(url.pathname, build, files) : undefined;
  };
  const xml = textOf(build, 'feed.xml');
  const feed = parsed(xml);
  const channel = feed.querySelector('channel') as unknown as Element;
  const items = [...feed.querySelectorAll('item')] as unknown as Element[];

  it('the feed is well-formed RSS that says where it lives', () => {
    expect(isWellFormed(xml)).toBe(true);
    expect(feed.documentElement.getAttribute('version')).toBe('2.0');
    expect(part(channel, 'link')).toBe(build.site + build.base);
    expect(xml.match(/<atom:link [^>]*>/g)).toEqual([
      `<atom:link href="${build.site}${build.base}feed.xml" rel="self" type="application/rss+xml"/>`,
    ]);
    expect(xml).toMatch(/<rss [^>]*xmlns:atom="http:\/\/www\.w3\.org\/2005\/Atom"/);
    expect(part(channel, 'language')).toBe('en');
    expect(new Date(part(channel, 'lastBuildDate')).toISOString().slice(0, 10)).toBe(datesOf('').modified);
  });

  it('has one entry a chapter, each with its finding, standfirst and date, under a full address that leads to it', () => {
    expect(items.map((item) => leads(part(item, 'link')))).toEqual(
      chapterFiles().map(({ id }) => `chapters/${id}/index.html`),
    );
    for (const [i, { id, text }] of chapterFiles().entries()) {
      const item = items[i] as Element;
      const head = (key: string) => new RegExp(`^${key}: "?(.+?)"?$`, 'm').exec(text)?.[1] ?? '';
      expect(part(item, 'title')).toBe(head('finding'));
      expect(part(item, 'description')).toBe(head('standfirst'));
      expect(part(item, 'category')).toBe(head('question'));
      expect(part(item, 'guid')).toBe(part(item, 'link'));
      expect(new Date(part(item, 'pubDate')).toISOString().slice(0, 10)).toBe(
        datesOf(`chapters/${id}`).published,
      );
    }
  });

  it('what people see in it leads somewhere: its stylesheet, the fonts of that, its links', () => {
    const style = /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(xml)?.[1] ?? '';
    const sheet = leads(style);
    expect(sheet).toMatch(/\.css$/);
    const fonts = readStyleAddresses(textOf(build, sheet ?? '')).filter((address) => !/^data:/.test(address));
    expect(fonts.length).toBeGreaterThan(0);
    const links = [...xml.matchAll(/<h:a href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(items.length);
    expect([...fonts, ...links].filter((address) => leads(address) === undefined)).toEqual([]);
  });

  it('every page for readers names the feed, the icons and the manifest', () => {
    const wanted = [
      `rel="alternate" type="application/rss+xml" href="${build.site}${build.base}feed.xml"`,
      `rel="icon" href="${build.base}icon.svg"`,
      `rel="icon" href="${build.base}favicon.ico"`,
      `rel="apple-touch-icon" href="${build.base}icons/touch-180.png"`,
      `rel="manifest" href="${build.base}manifest.webmanifest"`,
    ];
    const forReaders = pagesOf(build).filter(
      (name) => !/^(embed(s\/test\/.+)?|t)\/./.test(name) && !isViewAddress(name),
    );
    for (const file of forReaders)
      expect(
        wanted.filter((words) => !textOf(build, file).includes(words)),
        file,
      ).toEqual([]);
  });

  it('the manifest starts at the cover and its icons exist in the sizes it says', () => {
    const manifest = JSON.parse(textOf(build, 'manifest.webmanifest')) as {
      start_url: string;
      scope: string;
      icons: { src: string; sizes: string; type: string; purpose: string }[];
    };
    expect([manifest.start_url, manifest.scope]).toEqual([build.base, build.base]);
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(2);
    for (const { src, sizes, type } of manifest.icons) {
      const file = leads(src) ?? '';
      expect(file, src).not.toBe('');
      if (type === 'image/png') {
        const png = bytes(file);
        expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
      }
    }
  });

  it('favicon.ico holds one PNG of 32 by 32, exactly as long as its head says', () => {
    const ico = bytes('favicon.ico');
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
    expect([ico.readUInt8(6), ico.readUInt8(7)]).toEqual([32, 32]);
    const [length, from] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
    expect(from + length).toBe(ico.length);
    const png = ico.subarray(from);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([32, 32]);
  });
});
