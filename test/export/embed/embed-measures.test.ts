// An embed that was not measured: a build stops with the command, `astro dev` warns once and keeps room enough.
import { afterEach, expect, test, vi } from 'vitest';
import type { Chart } from '../../../src/charts/contract/chart.ts';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { measuresOf } from '../../../src/export/embed/embed-measures.ts';
import { embedWeight } from '../../../src/export/embed/embed-weight.ts';

const measured = chartNamed('mine-production');
const first = measured.views[0];
const fresh: Chart = { ...measured, id: 'new-example' };
const extended: Chart = {
  ...measured,
  views: [first, 'by-continent'],
  scene: (_, size) => measured.scene(first, size),
};

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a build stops at a chart, a weight or a view that was not measured, and names the command', () => {
  const command = 'run npm run heights -- new-example';
  expect(() => measuresOf(fresh)).toThrow(`generated/ has no measures of this embed: ${command}`);
  expect(() => embedWeight('new-example')).toThrow(`generated/ has no measures of this embed: ${command}`);
  expect(() => measuresOf(extended)).toThrow(
    'generated/ has no measures of the view "by-continent": run npm run heights -- mine-production',
  );
});

test('astro dev gives a new chart as much room as any embed takes, and warns of it once', () => {
  vi.stubEnv('UNFINISHED_CHARTS', 'shown');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const room = measuresOf(fresh);
  embedWeight(fresh.id);
  measuresOf(fresh);
  expect(warn.mock.calls).toEqual([
    [
      'generated/ has no measures of this embed: run npm run heights -- new-example (shown with fallback measures until then)',
    ],
  ]);
  expect(Object.keys(room.heads)).toEqual(fresh.views);
  for (const chart of charts) {
    const { heads, feet, sub, nav, rest } = measuresOf(chart);
    const parts = [
      ...Object.values(heads).map((head) => [head, room.heads[first]] as const),
      ...Object.values(feet).map((foot) => [foot, room.feet[first]] as const),
      [sub, room.sub] as const,
      [nav, room.nav] as const,
      [rest, room.rest] as const,
    ];
    for (const [taken, kept] of parts)
      taken.forEach((height, band) => expect(kept?.[band], chart.id).toBeGreaterThanOrEqual(height));
  }
});
