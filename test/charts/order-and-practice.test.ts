// The ladder keeps apart what was ordered, hinted, reported and answered, and says what is only press or second-hand.
import { describe, expect, it } from 'vitest';
import { sizes, type PlotScene } from '../../src/charts/contract/scene.ts';
import { orderAndPracticeChart as chart } from '../../src/charts/order-and-practice/chart.ts';
import { licensing } from '../../src/data/tables/trade/licensing.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const scene = (view: string, size: 'narrow' | 'wide'): PlotScene => chart.scene(view, size) as PlotScene;
const said = ({ texts }: PlotScene): string => texts.flatMap(({ lines }) => lines).join(' ');

describe.each(cases)('$view, $size', ({ view, size }) => {
  const { spots } = scene(view, size);

  it('draws every saying, and only what is official and was read itself as solid', () => {
    const marks = spots.filter(({ key }) => !key.startsWith('key-'));
    expect(marks).toHaveLength(12);
    const solid = marks.filter(({ ink }) => ink === 'fill').map(({ key }) => key);
    expect(solid).toEqual(['order', 'civilian', 'lists']);
    expect(marks.every(({ ink }) => ink === 'fill' || ink === 'estimate')).toBe(true);
  });

  it('gives each rail one place across, and no two rails the same', () => {
    const x = (keys: readonly string[]) =>
      new Set(spots.filter(({ key }) => keys.includes(key)).map((s) => s.x));
    const rails = [
      ['order', 'lists', 'moreLists'],
      ['hint'],
      ['halt', 'contracts', 'nearZero'],
      ['civilian', 'refused'],
    ];
    expect(rails.map((keys) => x(keys).size)).toEqual([1, 1, 1, 1]);
    expect(new Set(rails.flatMap((keys) => [...x(keys)])).size).toBe(4);
  });

  it('keeps the order of days, and what was said on one day on one rung', () => {
    const y = (key: string): number => spots.find((spot) => spot.key === key)?.y ?? NaN;
    const days = ['order', 'halt', 'contracts', 'refused', 'data', 'approvals', 'lists', 'nearZero'];
    expect(days.map(y)).toEqual(days.map(y).toSorted((a, b) => a - b));
    expect([y('hint'), y('civilian')]).toEqual([y('order'), y('halt')]);
  });
});

it.each(sizes)('counts the names on the lists as their rows do: %s', (size) => {
  for (const row of licensing.rows.filter(({ metric }) => metric === 'entity_list')) {
    expect(row.barred_entities_n).not.toBeNull();
    expect(said(scene('orders', size))).toContain(String(row.barred_entities_n));
    expect(chart.describe('orders')).toContain(`${row.watched_entities_n} more`);
  }
});

it.each(sizes)(
  'says in full that the order names no rare earths and that the halt was not confirmed: %s',
  (size) => {
    expect(said(scene('orders', size))).toContain('Rare earths are not named');
    expect(said(scene('practice', size))).toContain('Reuters could not confirm');
    expect(said(scene('denial', size))).toContain('civilian users are not affected');
  },
);

it('takes no row that waits for its primary text', () => {
  const waiting = chart.rows.filter(({ publish_advice }) => !String(publish_advice).startsWith('publish'));
  expect(waiting).toEqual([]);
});
