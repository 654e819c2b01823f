// A view answers for itself: picture, embed, oEmbed, files, shared sentence and citation say the same of it, and nothing of another.
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  chartText,
  countedSources,
  creditOf,
  figureText,
  namedSources,
  sourceLine,
  sourcesInOrder,
} from '../../../src/charts/figure/figure-text.ts';
import { charts, chartNamed } from '../../../src/charts/contract/registry.ts';
import { evidenceDate } from '../../../src/data/text/site.ts';
import { articleId, disclosure, isByArticlePublisher } from '../../../src/data/facts/source-name.ts';
import { source, sources, type Source } from '../../../src/data/facts/sources.ts';
import { chartWorkbook } from '../../../src/export/tables/chart-workbook.ts';
import { figureRecord } from '../../../src/export/cite/citation-record.ts';
import { embedCodes } from '../../../src/export/embed/embed-code.ts';
import { embedView } from '../../../src/export/embed/embed-parts.ts';
import { embedRecord } from '../../../src/export/embed/embed-record.ts';
import { jsonOf, viewJsonOf } from '../../../src/export/formats/json.ts';
import { oembedOf } from '../../../src/export/embed/oembed.ts';
import { stillOf } from '../../../src/export/picture/still.ts';
import { escapeXml } from '../../../src/names/escapes.ts';
import { shareSentence } from '../../../src/reading/share/share-sentence.ts';
import { printed } from '../../../src/names/typography.ts';

const plain = (markup: string): string =>
  markup
    .replace(/<\/tspan><tspan[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
/** Text without the difference between spaces. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** The limits that stand under other views of a chart alone. */
const limitsOfOthers = ({ limits }: (typeof charts)[number], view: string): string[] =>
  limits.filter(({ views }) => !views.includes(view)).map(({ text }) => text);

it('limits belong to some views alone in most charts', () => {
  const parted = charts.filter((chart) => chart.views.some((view) => limitsOfOthers(chart, view).length > 0));
  expect(parted.length).toBeGreaterThan(charts.length / 2);
});

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  const document = jsonOf(chart);
  const record = embedRecord(chart);

  describe.each(chart.views.map((view, place) => ({ view, place })))('$view', ({ view, place }) => {
    const text = figureText(chart, view);
    const line = sourceLine(text);
    const ofView = viewJsonOf(chart, view);

    it('has a source of its rows first that can be named, each of them once, a limit and the newest date', () => {
      const rows = chart.rowsOf(view);
      expect(Object.isFrozen(text)).toBe(true);
      expect(new Set(text.sources.map(({ source_id }) => source_id))).toEqual(
        new Set(rows.flatMap(({ source_id }) => source_id)),
      );
      expect(new Set(text.sources).size).toBe(text.sources.length);
      const aside = chart.aside(view);
      const carrying = rows.filter((row) => !aside.includes(row));
      const share = ({ source_id: id }: Source) =>
        carrying.filter(({ source_id }) => source_id.includes(id)).length / carrying.length;
      // Sources of what is drawn come before those of what is said alone.
      const isLast = text.sources.map((item) => share(item) === 0);
      expect(isLast).toEqual([...isLast].sort((a, b) => Number(a) - Number(b)));
      const aloneIn = ({ source_id: id }: Source) =>
        carrying.filter(({ source_id }) => source_id.join() === id).length / carrying.length;
      // A row has no better source than those of it that cannot be printed.
      const isBare = ({ source_id: id }: Source) =>
        carrying.some(
          ({ source_id }) => source_id.includes(id) && source_id.every((each) => source(each).named === 'no'),
        );
      const rank = (item: Source) => {
        if (item.named === 'no' && aloneIn(item) < 0.5) return isBare(item) ? 2 : 4;
        if (item.kind === 'official') return 0;
        return item.known_by !== 'primary' && share(item) < 0.1 ? 3 : 1;
      };
      const ranks = text.sources.filter((item) => share(item) > 0).map(rank);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(text.limits.length).toBeGreaterThan(0);
      expect(text.asOf).toBe(
        evidenceDate(
          [
            ...rows.map(({ as_of }) => as_of ?? ''),
            ...text.sources.map(({ published }) => published ?? ''),
            chart.soughtTo(view) ?? '',
          ]
            .sort()
            .at(-1) ?? '',
        ),
      );
    });

    it('names five publishers at most, of those that cannot be printed only what a row rests on, and counts all others', () => {
      const { names, others } = text.credit;
      expect(names.length).toBeLessThanOrEqual(namedSources);
      const aside = chart.aside(view);
      const carrying = chart.rowsOf(view).filter((row) => !aside.includes(row));
      const needed = carrying.flatMap(({ source_id }) =>
        source_id.every((id) => source(id).named === 'no') ? source_id : [],
      );
      const printable = text.sources.filter(
        ({ named, source_id: id }) => named === 'yes' || needed.includes(id),
      );
      for (const { name, url } of names)
        expect(
          printable.some((item) => item.url === url && name.startsWith(item.publisher.replace(/\)$/, ''))),
          name,
        ).toBe(true);
      const count = Object.values(others).reduce((sum, each) => sum + each, 0);
      expect(names.length + count).toBeLessThanOrEqual(text.sources.length);
      const end = countedSources(text.credit);
      if (count > 0) expect(end).toMatch(new RegExp(`^and ${count} `));
      else expect(end).toBe('');
      if (others.second_hand > 0)
        expect(end).toMatch(new RegExp(`\\b${others.second_hand} (?:read )?second-hand`));
      else expect(end).not.toContain('second-hand');
      if (others.headline > 0) expect(end).toMatch(new RegExp(`\\b${others.headline} headline`));
      if (text.sources.every(({ known_by }) => known_by !== 'primary'))
        expect(line).toMatch(/read second-hand|read in a copy|headline only/);
      const own = names.filter(({ name }) => name.startsWith(source(articleId).publisher));
      expect(own.every(({ name }) => name.includes(disclosure))).toBe(true);
    });

    it('is said alike in the picture, in three lines at most', () => {
      const blocks = [...stillOf(chart, view).matchAll(/<text[^>]*>.*?<\/text>/g)].map(([block]) => block);
      const foot = blocks.at(-2) ?? '';
      expect(spaced(plain(foot))).toBe(spaced(line));
      expect(foot.match(/<tspan/g)?.length).toBeLessThanOrEqual(3);
      expect(plain(blocks[0] ?? '')).toBe(text.finding);
    });

    it('is said alike in the embed', () => {
      const { finding, subtitle, foot } = embedView(chart, view);
      expect([finding, subtitle]).toEqual([text.finding, text.subtitle]);
      expect(plain(foot)).toBe(`${text.limits[0]}${printed(line)}`);
    });

    it('is said alike in oEmbed, in captions and in the shared sentence', () => {
      expect(plain(oembedOf(chart, view).html)).toContain(line);
      expect(record.views[place]?.sources.startsWith(line)).toBe(true);
      expect(embedCodes(record, 640, { view }).picture).toContain(`>${escapeXml(line)} `);
      const shared = shareSentence(chart, view);
      expect(shared.startsWith(`${text.finding}. `)).toBe(true);
      expect(
        Array.from({ length: namedSources }, (_, i) => sourceLine(text, i + 1)).some((short) =>
          shared.endsWith(short),
        ),
      ).toBe(true);
    });

    it('is said alike in both JSON documents and in the workbook', async () => {
      const said = {
        finding: text.finding,
        subtitle: text.subtitle,
        limits: text.limits,
        sourceLine: line,
        asOf: text.asOf,
      };
      expect(ofView).toMatchObject(said);
      expect(document.views[place]).toMatchObject(said);
      const ids = text.sources.map(({ source_id }) => source_id);
      expect(ofView.sources.map(({ source_id }) => source_id)).toEqual(ids);
      expect(document.views[place]?.sources).toEqual(ids);
      const files = unzipSync(await chartWorkbook(chart, view));
      const strings = Object.entries(files)
        .filter(([name]) => /sharedStrings|sheet\d/.test(name))
        .map(([, bytes]) => plain(strFromU8(bytes)))
        .join(' ');
      for (const limit of [text.finding, ...text.limits]) expect(strings).toContain(limit);
      for (const { views, text: other } of chart.limits)
        if (!views.includes(view)) expect(strings).not.toContain(other);
    });

    const others = limitsOfOthers(chart, view);
    if (others.length > 0)
      it('has no limit that belongs to other views alone', () => {
        const said = JSON.stringify([embedView(chart, view).foot, oembedOf(chart, view), ofView.limits]);
        for (const other of others) expect(said).not.toContain(JSON.stringify(other).slice(1, -1));
      });
  });

  it('is cited by the finding of its first view, and as a whole has every source and limit', () => {
    const dates = { published: '2026-11-24', modified: '2026-11-24' };
    expect(figureRecord(chart, dates).title).toBe(figureText(chart, chart.views[0]).finding);
    expect(new Set(chartText(chart).sources.map(({ source_id }) => source_id))).toEqual(
      new Set(chart.sources),
    );
    expect(document.asOf).toBe(chartText(chart).asOf);
  });
});

describe('the credit of some sources', () => {
  const [model] = sources.rows;
  const made = (
    publisher: string,
    known_by: Source['known_by'] = 'primary',
    named: Source['named'] = 'yes',
  ) => ({
    ...(model as Source),
    publisher,
    known_by,
    named,
    source_id: publisher,
  });
  const asOf = '2026-05';

  it('names, then counts, and tells apart what was read second-hand or as a headline', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => made(name));
    const list = [...many, made('H', 'transcription'), made('a forum', 'primary', 'no')];
    expect(sourceLine({ sources: list, asOf })).toBe(
      'Sources: A; B; C; D; E; and 4 more. As of May\u00a02026.',
    );
    list.push(made('I', 'second_hand'), made('J', 'second_hand'));
    expect(sourceLine({ sources: list, asOf })).toContain('; E; and 6 more, 2 second-hand. As of');
    list.push(made('K', 'headline'));
    expect(sourceLine({ sources: list, asOf })).toContain(
      '; E; and 7 more, 2 second-hand, 1 headline. As of',
    );
    list.push(made('L', 'headline'));
    expect(sourceLine({ sources: list, asOf }, 1)).toContain(
      'Sources: A; and 12 more, 2 second-hand, 2 headlines.',
    );
    expect(creditOf(list, 1).names).toHaveLength(1);
  });

  it('says how all others were read where that is one way', () => {
    const after = (...others: readonly Source[]) =>
      sourceLine({ sources: [made('A'), made('B'), made('C'), ...others], asOf });
    expect(after(made('D', 'transcription', 'no'))).toContain('; C; and 1 read in a copy. As of');
    expect(after(made('D', 'second_hand'), made('E', 'second_hand'))).toContain(
      '; and 2 read second-hand. As of',
    );
    expect(after(made('D', 'headline'))).toContain('; and 1 headline only. As of');
  });

  it('calls no copy second-hand', () => {
    const end = (chart: string, view: string) => countedSources(figureText(chartNamed(chart), view).credit);
    expect(end('leverage-timeline', 'wto-case')).toBe('and 4 more');
    expect(end('stock-runway', 'spring-2025')).toBe('and 8 more');
    expect(end('true-size', 'phone')).toBe('and 1 read in a copy');
    expect(end('watch-list', 'rules')).toBe('and 3 more, 2 second-hand');
  });

  it('names what was read second-hand where little was read, and says so', () => {
    expect(sourceLine({ sources: [made('A'), made('B', 'headline')], asOf })).toContain(
      'Sources: A; B (headline only). As of',
    );
    expect(sourceLine({ sources: [made('B (a digest)', 'second_hand')], asOf })).toContain(
      'Source: B (a digest; read second-hand). As of',
    );
  });

  it('names a copy or a forum only where there is nothing else, and never leaves a line without a name', () => {
    const forum = made('a forum', 'transcription', 'no');
    expect(sourceLine({ sources: [forum], asOf })).toContain('Source: a forum (read in a copy). As of');
    expect(sourceLine({ sources: [made('A'), forum], asOf })).toContain(
      'Sources: A; and 1 read in a copy. As of',
    );
    for (const chart of charts)
      for (const view of chart.views)
        expect(figureText(chart, view).credit.names.length, `${chart.id} ${view}`).toBeGreaterThan(0);
  });

  it('names what a row rests on that has no better source, even a copy or an aggregator', () => {
    const said = (chart: string, view: string) => sourceLine(figureText(chartNamed(chart), view));
    expect(said('licence-counts', 'cases')).toBe(
      'Sources: Particle News (aggregator; read second-hand); Financial Times (read in a copy); and 1 more. As of 18\u00a0September\u00a02025.',
    );
    expect(shareSentence(chartNamed('licence-counts'), 'cases')).toContain('Particle News');
    expect(said('price-shocks', 'neodymium')).toContain('; Argus Media, copied (read in a copy). As of');
    expect(said('magnet-content', 'in-hand')).toContain('; Grist (copy; read in a copy). As of');
    expect(said('magnet-content', 'inside')).toContain('; scite.ai (read second-hand). As of');
    // Beside a better source it is counted.
    expect(said('licence-counts', 'priority')).toContain('; EU Today; and 1 read second-hand. As of');
  });

  it('names an official body that was read second-hand, and what carries the drawing', () => {
    const names = (id: string, view: string) =>
      figureText(chartNamed(id), view)
        .credit.names.map(({ name }) => name)
        .join('; ');
    expect(names('mine-to-magnet', 'magnet')).toMatch(/^International Energy Agency \(read/);
    expect(names('price-shocks', 'dysprosium')).toContain('U.S. Geological Survey');
    expect(names('japan-in-the-chain', 'inlets')).toContain('Nomura Research Institute');
  });

  it('never begins with the publisher of the article where another can be named', () => {
    for (const chart of charts)
      for (const view of chart.views) {
        const [first, second] = figureText(chart, view).credit.names;
        expect(
          second !== undefined && first?.name.includes(disclosure) === true && !second.name.includes('('),
          `${chart.id} ${view}: ${first?.name ?? ''}`,
        ).toBe(false);
      }
  });

  it('puts what is official first, then what most rows rest on', () => {
    const official = sources.rows.filter(
      ({ kind, known_by, named }) => kind === 'official' && known_by === 'primary' && named === 'yes',
    );
    const press = sources.rows.filter(
      ({ kind, known_by, named }) => kind === 'press' && known_by === 'primary' && named === 'yes',
    );
    const [one, two, three] = [
      press[0]?.source_id ?? '',
      press[1]?.source_id ?? '',
      official[0]?.source_id ?? '',
    ];
    const rows = [{ source_id: [one] }, { source_id: [two] }, { source_id: [two, three] }];
    expect(sourcesInOrder(rows).map(({ source_id }) => source_id)).toEqual([three, two, one]);
  });
});

it('what is drawn is credited before what is only said, and dated as late as its texts and its search', () => {
  const said = (chart: string, view: string) => sourceLine(figureText(chartNamed(chart), view));
  expect(said('watch-list', 'seabed')).toMatch(/^Sources: news-three-stars \(headline only\); /);
  for (const view of ['spring-2025', 'ndpr-2026', 'dy-tb-2026'])
    expect(said('stock-runway', view)).toMatch(/^Sources: MOFCOM/);
  expect(said('promise-and-plant', 'operating')).not.toMatch(/International Energy Agency/);
  for (const view of ['ndpr-2026', 'dy-tb-2026'])
    expect(figureText(chartNamed('stock-runway'), view).asOf).toBe('2026-10-09');
  expect(figureText(chartNamed('leverage-timeline'), 'dispute-2010').asOf).toBe('2024');
});

it('a press claim of 2023 is not credited to the IEA, nor limited by what the IEA counts', () => {
  const text = figureText(chartNamed('mine-to-magnet'), 'heavy');
  expect(text.sources.map(({ publisher }) => publisher).join()).not.toMatch(/International Energy Agency/);
  expect(text.limits.join(' ')).not.toMatch(/IEA/);
  expect(text.asOf).toBe('2025-05-23');
  expect(sources.rows.some(isByArticlePublisher)).toBe(true);
});

it('an unknown view is refused with those there are', () => {
  expect(() => figureText(chartNamed('mine-to-magnet'), 'mines')).toThrow(
    /no view "mines"; its views are chain, mine/,
  );
});
