// Dates of figures and tables: one that came after the site dates from the change that says so, and has no history from before it.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { changesOfFigure, figureDates } from '../../../src/export/cite/figure-dates.ts';
import { tableDates } from '../../../src/export/cite/table-dates.ts';
import { datesOf, type Change } from '../../../src/data/text/changes.ts';

const change = (id: string, kind: Change['kind'], ...touches: string[]): Change => ({
  id,
  date: id.slice(0, 10),
  kind,
  title: 'A title',
  touches,
  text: ['One.'],
});
/** Newest first, as they are read. */
const list = [
  change('2030-03-05-all', 'change', 'charts'),
  change('2030-03-04-two', 'correction', 'charts/late'),
  change('2030-03-03-set', 'new', 'charts/late', 'charts/early'),
  change('2030-03-03-mended', 'correction', 'charts/early'),
  change('2030-03-02-all', 'new', 'charts', 'data'),
  change('2030-03-01-site', 'new', 'charts', 'chapters'),
];

describe('a figure', () => {
  it('that came after the site dates from the change that says it is new', () => {
    expect(figureDates('late', list)).toEqual({ published: '2030-03-03', modified: '2030-03-05' });
    expect(changesOfFigure('late', list).map(({ id }) => id)).toEqual([
      '2030-03-05-all',
      '2030-03-04-two',
      '2030-03-03-set',
    ]);
  });

  it('that was corrected on the day of what is new about it stood before', () => {
    expect(figureDates('early', list)).toEqual({ published: '2030-03-01', modified: '2030-03-05' });
    expect(changesOfFigure('early', list)).toHaveLength(5);
  });

  it('that no change names dates from the site’s first day', () => {
    expect(figureDates('plain', list).published).toBe('2030-03-01');
  });
});

it('a table changed on the newest day that names it, a figure that draws it, or all of them', () => {
  const named = change('2030-03-04-two', 'correction', 'data/demand');
  const first = change('2030-03-01-site', 'new', 'charts', 'data');
  expect(tableDates('demand', [named, first])).toEqual({ published: '2030-03-01', modified: '2030-03-04' });
  expect(tableDates('prices', [named, first])).toEqual({ published: '2030-03-01', modified: '2030-03-01' });
  const drawn = change('2030-03-05-figure', 'change', 'charts/price-shocks');
  expect(tableDates('prices', [drawn, named, first]).modified).toBe('2030-03-05');
});

it('the map and the magnet to scale came later than the models, with the tables that they alone draw', () => {
  const { published: first } = datesOf('');
  const published = (id: string): string => figureDates(id).published;
  expect(['supply-map', 'true-size'].map(published)).toEqual(['2026-11-26', '2026-11-26']);
  expect(['stock-runway', 'weakest-link'].map(published)).toEqual([first, first]);
  for (const { id } of charts) expect(published(id) >= first, id).toBe(true);
  expect(['places', 'familiar_sizes', 'magnet_content'].map((name) => tableDates(name).published)).toEqual([
    '2026-11-26',
    '2026-11-26',
    first,
  ]);
});
