// What a page says of itself: the way to it, an article or a dataset where it is one, and text that can't leave its script element.
import { describe, expect, it } from 'vitest';
import { absolute } from '../../../src/names/addresses.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { chapterRecord, siteRecord } from '../../../src/export/cite/citation-record.ts';
import { chartText } from '../../../src/charts/figure/figure-text.ts';
import { siteName } from '../../../src/data/text/credit.ts';
import {
  article,
  breadcrumbs,
  citationTags,
  dataset,
  ldText,
  linkedData,
  type PageRecord,
} from '../../../src/export/formats/page-metadata.ts';

const dates = { published: '2026-11-24', modified: '2026-12-01' };
const chapter: PageRecord = {
  kind: 'chapter',
  title: 'The valve',
  description: 'What the order says.',
  path: 'chapters/the-valve/',
  card: { path: 'chapters/the-valve.card.png', alt: 'A valve' },
  dates,
  cited: chapterRecord('the-valve', 'The valve', dates),
  crumbs: [{ name: siteName, path: '' }],
};
const { cited: _, ...uncited } = chapter;
const story: PageRecord = { ...chapter, kind: 'story', path: '', crumbs: [], cited: siteRecord(dates) };
const plain: PageRecord = { ...uncited, kind: 'page', path: 'methods/' };
const types = (record: PageRecord) => linkedData(record).map((value) => value['@type']);

describe('the way to a page', () => {
  it('starts at the story, ends at the page, is counted from 1 and fully addressed', () => {
    const crumbs = [...chapter.crumbs, { name: 'Figures', path: 'charts/' }];
    expect(breadcrumbs({ ...chapter, crumbs })?.['itemListElement']).toEqual([
      { '@type': 'ListItem', position: 1, name: siteName, item: absolute('') },
      { '@type': 'ListItem', position: 2, name: 'Figures', item: absolute('charts/') },
      { '@type': 'ListItem', position: 3, name: 'The valve', item: absolute('chapters/the-valve/') },
    ]);
  });

  it('calls a page by its name where its title is a sentence', () => {
    const way = breadcrumbs({ ...plain, title: 'China made 94% of magnets', name: 'Mine to magnet' });
    expect((way?.['itemListElement'] as { name: string }[]).at(-1)?.name).toBe('Mine to magnet');
  });

  it('is left out where there is none', () => {
    expect(breadcrumbs(story)).toBeUndefined();
    expect(types(story)).toEqual(['Article']);
  });
});

describe('kinds of page', () => {
  it('a chapter is an article and part of the story; other pages only say the way to them', () => {
    expect(types(chapter)).toEqual(['Article', 'BreadcrumbList']);
    expect(types(plain)).toEqual(['BreadcrumbList']);
    expect(article(chapter)).toMatchObject({
      headline: 'The valve',
      url: absolute('chapters/the-valve/'),
      datePublished: '2026-11-24',
      dateModified: '2026-12-01',
      isPartOf: { name: siteName },
      image: { url: absolute('chapters/the-valve.card.png'), width: 1200, height: 630 },
    });
    expect(article(story)).not.toHaveProperty('isPartOf');
  });

  it('no date is made up for a page without one', () => {
    const { dates: none, ...undated } = chapter;
    expect(none).toBe(dates);
    expect(article(undated)).not.toHaveProperty('datePublished');
    expect(article(undated)).not.toHaveProperty('dateModified');
    expect(citationTags(plain)).toEqual([]);
  });

  it('a reference manager gets the title, the story it stands in, the dates with slashes and the address', () => {
    expect(citationTags(chapter)).toEqual([
      ['citation_title', 'The valve'],
      ['citation_author', siteName],
      ['citation_inbook_title', siteName],
      ['citation_publisher', siteName],
      ['citation_publication_date', '2026/11/24'],
      ['citation_online_date', '2026/12/01'],
      ['citation_public_url', absolute('chapters/the-valve/')],
      ['citation_language', 'en'],
    ]);
    expect(citationTags(story).map(([name]) => name)).not.toContain('citation_inbook_title');
  });

  it.each(charts.map((chart) => ({ id: chart.id, chart })))(
    '$id is a dataset with its three data files, its drawing as a picture, its dates and each of its sources once',
    ({ id, chart }) => {
      const record: PageRecord = { ...plain, dates, kind: 'chart', path: `charts/${id}/`, chart };
      expect(types(record)).toEqual(['Dataset', 'BreadcrumbList']);
      const data = dataset(chart, record);
      const files = data['distribution'] as readonly { readonly contentUrl: string }[];
      expect(files.map(({ contentUrl }) => contentUrl)).toEqual(
        ['csv', 'json', 'xlsx'].map((ending) => absolute(`charts/${id}.${ending}`)),
      );
      expect(data['image']).toEqual(['png', 'svg'].map((ending) => absolute(`charts/${id}.${ending}`)));
      expect(data).toMatchObject({
        datePublished: '2026-11-24',
        dateModified: '2026-12-01',
        version: '2026-12-01',
      });
      const names = (data['variableMeasured'] as { name: string }[]).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const based = data['isBasedOn'] as readonly string[];
      expect(new Set(based).size).toBe(based.length);
      expect(new Set(based)).toEqual(
        new Set(chartText(chart).sources.flatMap(({ url }) => (url === null ? [] : [url]))),
      );
    },
  );
});

it('a dataset says which years it tells of, what it measures and in which unit', () => {
  const of = (id: string) => {
    const chart = charts.find((each) => each.id === id);
    if (chart === undefined) throw new Error(`no chart "${id}"`);
    return dataset(chart, { ...plain, kind: 'chart', chart });
  };
  expect(of('mine-production')['temporalCoverage']).toBe('1992/2025');
  expect(of('heavy-gap')['temporalCoverage']).toBe('2025/2028');
  expect(of('magnet-content')).not.toHaveProperty('temporalCoverage');
  expect(of('mine-production')['variableMeasured']).toContainEqual({
    '@type': 'PropertyValue',
    name: 'Output, tonnes of rare earth oxide',
    unitText: 'tonnes',
  });
});

describe('in a script element', () => {
  const hostile = 'Ends </script><script>alert(1)</script> and <!-- opens';

  it('no "<" is left that could end it, and the text is the same when read', () => {
    const record = { ...chapter, title: hostile, description: hostile };
    for (const value of linkedData(record)) {
      const text = ldText(value);
      expect(text).not.toContain('<');
      expect(JSON.parse(text)).toEqual(value);
    }
    expect(ldText(article(record))).toContain('\\u003c/script>');
  });
});
