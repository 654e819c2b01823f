// /methods/: the article, what is kept back and read second-hand, counted; and of the two models every setting and every number taken as given.
import { Window, type Element } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import {
  sensitivitySteps,
  stockRunwayRanges,
  type SettingRange,
} from '../../../src/simulation/stock-runway.ts';
import {
  assumptions,
  recipes,
  stages,
  tonnesPerMagnet,
  type Recipe,
} from '../../../src/simulation/weakest-link.ts';
import { modelText } from '../../../src/methods/model/model-text.ts';
import { articleId } from '../../../src/data/facts/source-name.ts';
import { source } from '../../../src/data/facts/sources.ts';
import { tables as dataTables } from '../../../src/data/tables/tables.ts';
import { sourcesInUse } from '../../../src/outline/places/source-uses.ts';
import { plainBuild, textOf } from '../built.ts';

const parser = new new Window({
  settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
}).DOMParser();
const page = parser.parseFromString(textOf(plainBuild, 'methods/index.html'), 'text/html');
const sourcesPage = textOf(plainBuild, 'sources/index.html');

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const number = (text: string): number =>
  text === 'no end' ? Infinity : Number(text.replace(/,|%| days/g, ''));

/** The tables after a heading, up to the next heading of that kind. */
const tables = [...page.querySelectorAll('.model-table')];
const tableCalled = (start: string): Element => {
  const found = tables.find((table) => words(table.querySelector('caption')).startsWith(start));
  if (found === undefined) throw new RangeError(`no table "${start}"`);
  return found;
};
/** What stands under a setting: a source that /sources/ has, or that it is ours. */
function saysFrom(group: Element): void {
  const origins = [...group.querySelectorAll('.origin')];
  expect(origins.length).toBeGreaterThan(0);
  for (const origin of origins) {
    if (words(origin) === 'Our assumption.') continue;
    const links = [...origin.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(sourcesPage).toContain(`id="${link.replace(/^.*#/, '')}"`);
    expect(words(origin)).toMatch(/(\d{4}|undated)\.$/);
  }
}

describe('the stock model', () => {
  const groups = [...tableCalled('Settings of the stock model').querySelectorAll('tbody')];
  const settings = Object.entries(stockRunwayRanges) as [string, SettingRange][];

  it.each(settings)('%s stands there with its range, its default and where it comes from', (name, range) => {
    const group = groups.find((each) => words(each.querySelector('code')) === name);
    if (group === undefined) throw new RangeError(`no ${name}`);
    const [span = '', start = ''] = [...group.querySelectorAll('tr:first-child td')].map(words);
    const [least = '', most] = span.replace(', or no end', '').split(' to ');
    expect(number(least.replace(' or more', ''))).toBe(range.least);
    expect(most === undefined ? Infinity : number(most)).toBe(range.most);
    expect(span.endsWith('or no end')).toBe(range.endless);
    expect(number(start)).toBe(range.default);
    saysFrom(group);
  });

  it('names the steps by which settings are tried', () => {
    expect(words(page.querySelector('.methods'))).toContain(
      `${sensitivitySteps.share} for shares, ${sensitivitySteps.days} days for days`,
    );
  });
});

describe('the chain model', () => {
  it('names every setting, with where the figure takes it from', () => {
    const groups = [...tableCalled('Settings of the chain model').querySelectorAll('tbody')];
    expect(groups.map((group) => words(group.querySelector('code')))).toEqual(
      modelText('weakest-link').settings.map(({ setting }) => setting),
    );
    groups.forEach(saysFrom);
  });

  const given = Object.entries(assumptions) as [keyof typeof assumptions, { value: number; from: unknown }][];
  it.each(given)(
    '%s stands there as the model has it, with its source or as ours',
    (name, { value, from }) => {
      const group = [...tableCalled('What the chain model takes as given').querySelectorAll('tbody')].find(
        (each) =>
          words(each.querySelector('th')).startsWith(
            modelText('weakest-link').assumptions[name]?.name ?? 'no name',
          ),
      );
      if (group === undefined) throw new RangeError(`no ${name}`);
      const shown = words(group.querySelector('tr:first-child td'));
      expect(number(shown) / (shown.endsWith('%') ? 100 : 1)).toBeCloseTo(value, 3);
      expect(words(group).includes('Our assumption.')).toBe(from === 'assumption');
      saysFrom(group);
    },
  );

  it('prints each recipe and what it takes, in kilograms, as the model has them', () => {
    const rows = [...tableCalled('Recipes').querySelectorAll('tbody tr')]
      .map((row) => [...row.querySelectorAll('td')].map((cell) => number(words(cell))))
      .filter((cells) => cells.length > 0);
    const kinds = Object.keys(recipes) as Recipe[];
    const elements = (['nd', 'pr', 'dy', 'tb'] as const).map((element) =>
      kinds.map((kind) => recipes[kind][element]),
    );
    const takes = stages.map((stage) => kinds.map((kind) => tonnesPerMagnet(kind)[stage]));
    const expected = [...elements, ...takes];
    expect(rows).toHaveLength(expected.length);
    rows.forEach((cells, i) => {
      cells.forEach((kilograms, k) => {
        expect(Math.abs(kilograms - 1000 * (expected[i]?.[k] ?? NaN))).toBeLessThanOrEqual(0.05 + 1e-9);
      });
    });
  });
});

describe('both models', () => {
  it.each(['models', 'model-stock-runway', 'model-weakest-link'])(
    '#%s stands in the list of the page',
    (id) => {
      expect(page.querySelector(`.methods-contents a[href="#${id}"]`)).not.toBeNull();
      expect(page.getElementById(id)).not.toBeNull();
    },
  );

  it('say what must not be claimed, and lead to their figures', () => {
    expect(words(page.querySelector('.methods')).match(/What this must not be used to claim/g)).toHaveLength(
      2,
    );
    for (const id of ['stock-runway', 'weakest-link'])
      expect(page.querySelector(`.model a[href$="charts/${id}/"]`)).not.toBeNull();
  });
});

describe('the page', () => {
  const section = (id: string): string => words(page.querySelector(`section[aria-labelledby="${id}"]`));

  it('lists each of its parts, and leads to the rows on /data/', () => {
    const links = [...page.querySelectorAll('.methods-contents a')];
    expect(links.length).toBeGreaterThan(4);
    for (const link of links)
      expect(page.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
    expect(page.querySelector('.methods a[href="/data/"]')).not.toBeNull();
  });

  it('names the article that the site tests, with its address', () => {
    const { title, url, publisher } = source(articleId);
    expect(section('claims')).toContain(title);
    expect(section('claims')).toContain(publisher);
    expect(page.querySelector(`.methods a[href="${url ?? ''}"]`)).not.toBeNull();
  });

  it('counts the rows that are kept back', () => {
    const kept = dataTables.reduce((sum, { withheldCount }) => sum + withheldCount, 0);
    expect(section('kept-back')).toContain(`${kept} rows are kept back`);
  });

  it('counts the sources that were not read themselves', () => {
    const used = sourcesInUse().map((id) => source(id));
    const unread = used.filter(({ known_by }) => known_by !== 'primary').length;
    expect(section('second-hand')).toContain(`use ${used.length} sources`);
    expect(section('second-hand')).toContain(`The other ${unread} `);
  });
});
