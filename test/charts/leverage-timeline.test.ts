// The timeline says what is contested, scheduled or only suspected, and takes nobody's weak word.
import { describe, expect, it } from 'vitest';
import { sizes } from '../../src/charts/chart.ts';
import { leverageTimelineChart as chart } from '../../src/charts/leverage-timeline/chart.ts';
import type { PlotScene } from '../../src/charts/marks/plot.ts';

const cases = chart.views.flatMap((view) => sizes.map((size) => ({ view, size })));
const halt = '2010-09-21-shipments-to-japan-reported-halted';

describe.each(cases)('$view, $size', ({ view, size }) => {
  const scene = chart.scene(view, size) as PlotScene;
  const marks = [...scene.spots, ...scene.shapes];

  it('draws every row of the view', () => {
    const keys = new Set(marks.map(({ key }) => key));
    expect(chart.rowsOf(view).filter((row) => !keys.has(String(row['id'])))).toEqual([]);
  });

  it('fills no scheduled date', () => {
    for (const row of chart.rowsOf(view).filter((one) => /^(SCHEDULED|EXTENDED)/.test(String(one['note']))))
      expect(marks.find(({ key }) => key === row['id'])).toMatchObject({ ink: 'outline', tone: 'policy' });
  });

  it('says at a drawn name what the table wants said', () => {
    for (const { key, lines } of scene.texts) {
      const row = chart.rows.find(({ id }) => key === `event-${String(id)}`);
      const note = String(row?.['note'] ?? '');
      if (note.startsWith('CONTESTED')) expect(lines.join(' ')).toContain('contested');
      if (note.startsWith('SCHEDULED')) expect(lines.join(' ')).toContain('scheduled');
      if (note.startsWith('EXTENDED')) expect(lines.join(' ')).toContain('no legal notice seen');
      if (note.includes('no verdict seen')) expect(lines.join(' ')).toContain('suspected');
    }
  });
});

it.each(sizes)('the halt of 2010 is named where it is drawn, and drawn dashed: %s', (size) => {
  for (const view of ['all', 'bans']) {
    const scene = chart.scene(view, size) as PlotScene;
    expect(scene.spots.find(({ key }) => key === halt)?.ink, view).toBe('estimate');
    expect(
      scene.texts.some(({ key }) => key === `event-${halt}`),
      view,
    ).toBe(true);
  }
});

it('each row has one type of act, and one view besides the first', () => {
  const typed = chart.views.slice(1).flatMap((view) => chart.rowsOf(view));
  expect(typed).toHaveLength(chart.rows.length);
  expect(new Set(typed)).toEqual(new Set(chart.rows));
});

it('leaves out what rests on one weak source', () => {
  expect(chart.rows.filter((row) => String(row['note']).startsWith('One weak source'))).toEqual([]);
});

it.each(chart.views)('says no number that is not in a title or a date of its rows: %s', (view) => {
  const said = `${chart.describe(view)} ${chart.words[view]?.finding ?? ''} ${chart.words[view]?.subtitle ?? ''}`;
  const held = chart.rows.map((row) => `${String(row['title'])} ${String(row['date'])}`).join(' ');
  const numbers = (text: string) => text.match(/\d+(?:,\d{3})*/g) ?? [];
  const known = new Set(numbers(held));
  expect(numbers(said).filter((number) => !known.has(number))).toEqual([]);
});
