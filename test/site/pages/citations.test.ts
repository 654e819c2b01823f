// What readers take away to cite with: page, files and tags of one thing say the same, and each page names its oEmbed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { filesOf, plainBuild, textOf } from '../built.ts';

const origin = 'http://127.0.0.1:4321/';
const parser = new new Window({ settings: { disableJavaScriptEvaluation: true } }).DOMParser();
const files = filesOf(plainBuild);
const cited = [
  { page: 'cite/', name: 'strategic-valve', address: origin },
  ...files
    .flatMap((file) => /^((?:chapters|charts)\/[a-z0-9-]+)\/index\.html$/.exec(file)?.[1] ?? [])
    .filter((name) => name !== 'charts/kit')
    .map((name) => ({ page: `${name}/`, name, address: `${origin}${name}/` })),
];

describe.each(cited)('$page', ({ page, name, address }) => {
  const document = parser.parseFromString(textOf(plainBuild, `${page}index.html`), 'text/html');
  const [item] = JSON.parse(textOf(plainBuild, `${name}.csl.json`)) as [
    { id: string; title: string; version: string; URL: string },
  ];
  const shown = (format: string) => document.getElementById(`cite-${item.id}-${format}`)?.textContent;

  it('shows the very text of each file, and links to it', () => {
    for (const [format, ending] of Object.entries({ bibtex: 'bib', ris: 'ris', csl: 'csl.json' })) {
      const text = textOf(plainBuild, `${name}.${ending}`).replaceAll('\r\n', '\n');
      expect(`${shown(format)}\n`).toBe(text);
      expect(document.querySelector(`a[download][href="/${name}.${ending}"]`), ending).not.toBeNull();
    }
  });

  it('shows the title, the address and the year in each style', () => {
    const [year] = item.version.split('-');
    for (const style of ['apa', 'chicago', 'mla']) {
      const text = shown(style) ?? '';
      expect(text.toLowerCase().replace(/[“”‘’]/g, '')).toContain(
        item.title.toLowerCase().replace(/[“”‘’]/g, ''),
      );
      expect(text).toContain(address.replace('http://', ''));
      expect(text).toContain(year);
    }
    expect(item.URL).toBe(address);
  });

  it('has a button that copies each of the six', () => {
    const buttons = [...document.querySelectorAll('button[data-copy]')].map((button) =>
      button.getAttribute('data-copy'),
    );
    for (const format of ['apa', 'chicago', 'mla', 'bibtex', 'ris', 'csl'])
      expect(buttons).toContain(`cite-${item.id}-${format}`);
  });

  if (page === 'cite/') return;
  it('tells reference managers the same', () => {
    const said = (tag: string) => document.querySelector(`meta[name="${tag}"]`)?.getAttribute('content');
    expect(said('citation_title')).toBe(item.title);
    expect(said('citation_online_date')).toBe(item.version.replaceAll('-', '/'));
    expect(said('citation_public_url')).toBe(item.URL);
  });

  it('names its oEmbed, whose picture and frame are there', () => {
    const link = document.querySelector('head link[rel="alternate"][type="application/json+oembed"]');
    expect(link?.getAttribute('href')).toBe(`${origin}${name}.oembed.json`);
    const answer = JSON.parse(textOf(plainBuild, `${name}.oembed.json`)) as {
      html: string;
      thumbnail_url: string;
    };
    const [, frame = ''] = /<iframe src="([^"]*)"/.exec(answer.html) ?? [];
    const inBuild = (url: string) => `${plainBuild.folder}/${url.slice(origin.length)}`;
    expect(existsSync(inBuild(answer.thumbnail_url))).toBe(true);
    expect(existsSync(`${inBuild(frame)}index.html`)).toBe(true);
  });
});

const figurePages = cited.filter(({ name }) => name.startsWith('charts/'));
type Packed = Record<string, { runs: Record<string, { text: string }[]>; files: Record<string, string> }>;

it.each(figurePages)(
  '$page carries the six forms of each view, as its files have them',
  ({ page, address }) => {
    const document = parser.parseFromString(textOf(plainBuild, `${page}index.html`), 'text/html');
    const views = [...document.querySelectorAll('.figure [data-view-link]')].map(
      (link) => link.getAttribute('data-view-link') ?? '',
    );
    if (views.length === 1) return;
    const packed = JSON.parse(document.querySelector('[data-cited-views]')?.textContent ?? '{}') as Packed;
    expect(Object.keys(packed)).toEqual(views);
    for (const [i, view] of views.entries()) {
      const { runs = {}, files: own = {} } = packed[view] ?? {};
      for (const form of ['bibtex', 'ris', 'csl']) {
        const text = textOf(plainBuild, own[form]?.slice(1) ?? '').replaceAll('\r\n', '\n');
        expect(`${runs[form]?.[0]?.text}\n`).toBe(text);
      }
      const of = i === 0 ? address : `${address}?view=${view}`;
      for (const form of Object.keys(runs))
        expect(runs[form]?.map(({ text }) => text).join(''), form).toContain(of.replace('http://', ''));
    }
  },
);

/** The day of the newest change whose head names one of these paths; without any, of the newest change. */
function newestChange(...paths: string[]): string {
  const folder = 'content/changes/en';
  const names = readdirSync(folder).filter((name) => {
    const [, head = ''] = readFileSync(`${folder}/${name}`, 'utf8').split('---\n');
    return paths.length === 0 || head.split('\n').some((line) => paths.includes(line.replace('  - ', '')));
  });
  return names.toSorted().at(-1)?.slice(0, 10) ?? '';
}
const versionOf = (name: string) =>
  (JSON.parse(textOf(plainBuild, `${name}.csl.json`)) as [{ version: string }])[0].version;

it('what is cited is dated by the changes that name it', () => {
  expect(textOf(plainBuild, 'charts/supply-map.bib')).toContain('first published 26 November 2026');
  expect(textOf(plainBuild, 'chapters/the-valve.bib')).toContain('first published 24 November 2026');
  expect(versionOf('strategic-valve')).toBe(newestChange());
  for (const { name } of cited.filter(({ page }) => page.startsWith('chapters/')))
    expect(versionOf(name), name).toBe(newestChange('chapters', name));
});

it('the whole story says how it is cited in its head alone: its chapters’ references stand on their own pages', () => {
  const story = textOf(plainBuild, 'index.html');
  expect(story).toContain('name="citation_title"');
  expect(story).not.toContain('data-copy="cite-');
});

it('every table has its three files', () => {
  const ends = (ending: string) =>
    files
      .filter((file) => file.startsWith('data/') && file.endsWith(ending))
      .map((file) => file.slice(5, -ending.length));
  expect(ends('.bib')).toContain('mine_production');
  expect(ends('.ris')).toEqual(ends('.bib'));
  expect(ends('.csl.json')).toEqual(ends('.bib'));
});
