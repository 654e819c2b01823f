// How a figure is known is drawn and said: second-hand and press figures dashed, comparators and dates kept, no cause where rows show none.
import { expect, it } from 'vitest';
import { isReadSecondHand } from '../../../src/data/facts/source-name.ts';
import { knownBys } from '../../../src/data/tables/evidence-columns.ts';
import type { Chart } from '../../../src/charts/contract/chart.ts';
import { leverageTimelineChart as timeline } from '../../../src/charts/leverage-timeline/chart.ts';
import { magnetExportsChart as exports } from '../../../src/charts/magnet-exports/chart.ts';
import { priceShocksChart as prices } from '../../../src/charts/price-shocks/chart.ts';
import { threeAnswersChart as answers } from '../../../src/charts/three-answers/chart.ts';
import { rows as priceRows } from '../../../src/charts/price-shocks/rows.ts';
import { labels as priceLabels } from '../../../src/charts/price-shocks/words.ts';
import type { PlotScene } from '../../../src/charts/contract/scene.ts';

const finding = (chart: Chart, view: string): string =>
  (chart.words[view]?.finding ?? '').replaceAll('\u00a0', ' ');

it('no month of magnet exports whose own text was not read is a solid spot', () => {
  // What is worked out is a square, and all others are spots.
  const { spots, shapes } = exports.scene('total', 'wide') as PlotScene;
  const inkOf = (month: string) => {
    const [year = NaN, number = NaN] = month.split('-').map(Number);
    return [...spots, ...shapes].find(({ key }) => key === `total-${year * 12 + number - 1}`)?.ink;
  };
  const retold = exports
    .rowsOf('total')
    .filter((row) => 'month' in row && row['known_by'] !== 'primary')
    .map(({ month, derived }) => ({ month: String(month), derived }));
  expect(retold.map(({ month }) => month)).toEqual(expect.arrayContaining(['2024-10', '2026-07']));
  // What is worked out from a change that was printed is hollow, however the change is known.
  for (const { month, derived } of retold)
    expect(inkOf(month), month).toBe(derived === 'yes' ? 'hollow' : 'estimate');
});

it('the headline on magnet exports dates both months and names no cause', () => {
  expect(finding(exports, 'total')).not.toMatch(/\b(?:after|since|because|by)\b/i);
  expect(finding(exports, 'total')).toMatch(/ in May 2025, but August had about .* times that$/);
});

it('no event that the table calls unsettled is drawn, and Deng’s words are only attributed', () => {
  const ids = timeline.rows.map(({ id }) => String(id));
  for (const weak of ['2026-02-02-test', '2026-02-18-sojitz', '2026-06-08-us-asks', '2026-07-01-takaichi'])
    expect(ids.filter((id) => id.startsWith(weak))).toEqual([]);
  expect(timeline.describe('talks')).toContain('China has rare earths” (attributed to Deng Xiaoping)');
  expect(timeline.limits.map(({ text }) => text).join(' ')).not.toMatch(/Never state/);
});

it('the truce is said with the month of its announcement', () => {
  expect(finding(timeline, 'talks')).toMatch(/said in September 2026/);
});

it('averages that are estimates, midpoints and shares of use keep their comparators', () => {
  for (const view of ['dysprosium', 'terbium', 'neodymium'] as const) {
    expect(finding(prices, view)).toMatch(
      /^In \w+ 202[56] Europe quoted \w+ .* China’s estimated (2025 )?average$/,
    );
    expect(prices.words[view]?.subtitle).toContain('In Europe from few deals');
  }
  expect(finding(prices, 'three-oxides')).toMatch(/^An estimate puts dysprosium’s year-end price in 2015 /);
  expect(prices.describe('three-oxides')).toMatch(/about \$1,410.*an estimated \$228/);
  expect(priceLabels.mostUse(priceRows.mostUse).join(' ')).toMatch(/ for about \d+% of use$/);
});

it('no answer on Japan has a whole edge that only the press or traders give', () => {
  for (const view of answers.views) {
    const { shapes } = answers.scene(view, 'wide') as PlotScene;
    const ids = answers.rowsOf(view).map((row) => row['id']);
    const own = shapes.filter(({ key }) => ids.includes(key));
    expect(own, view).toHaveLength(ids.length);
    for (const { key, ink } of own.filter((each) => each.ink === 'fill'))
      expect(
        shapes.some((each) => each.key === `${key}-edge` && each.ink === 'dashes'),
        `${view}, ${key} in ${ink}`,
      ).toBe(true);
  }
});

it('what is said nowhere counts as second-hand, and only the text itself as read', () => {
  expect([isReadSecondHand({}), isReadSecondHand({ known_by: null })]).toEqual([true, true]);
  expect(knownBys.map((known_by) => isReadSecondHand({ known_by }))).toEqual(
    knownBys.map((known_by) => known_by !== 'primary'),
  );
});
