// A pinned code asks for the height of the pages that its release keeps, however embeds are measured since.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { embedHeight } from '../../../src/export/embed/embed-code.ts';
import { embedFrame } from '../../../src/export/embed/embed-record.ts';
import { squeeze } from '../../../src/export/embed/embed-parts.ts';
import { measuresOf } from '../../../src/export/embed/embed-measures.ts';
import { roomStyle, spread } from '../../../src/export/embed/embed-room.ts';
import { embedStyleOf } from '../../../src/export/embed/light/light-style.ts';
import { drawingsOf } from '../../../src/export/release/kept-measures.ts';
import { releaseOf } from '../../../src/export/release/pinned.ts';

test.each(charts.map((chart) => ({ id: chart.id, chart })))('$id', ({ chart, id }) => {
  const frame = embedFrame(chart);
  const [release] = frame.releases;
  if (release === undefined) return expect(frame.pinned).toEqual({});
  const { document, pages } = releaseOf(id, release);
  // The dialog offers other grounds and the compact form with it.
  for (const page of Object.values(pages)) expect(page).toContain(' data-forms=');
  const { heights, views } = document as { heights: Record<string, number>; views: { id: string }[] };
  expect(Object.keys(heights).length).toBeGreaterThan(5);
  for (const [width, height] of Object.entries(heights))
    expect(embedHeight(frame, Number(width), { release }), `${width} px`).toBe(height);
  // Every view's own parts come from its own page.
  const kept = frame.pinned[release];
  expect(Object.keys(kept?.heads ?? {})).toEqual(views.map((view) => view.id));
  for (const { id: view } of views)
    expect(embedHeight(frame, 480, { release, view, controls: false, source: false })).toBeGreaterThan(200);
});

test('a page as it is kept today says how wide and high its drawings are', () => {
  const [chart] = charts;
  const measures = measuresOf(chart!);
  const [view] = chart!.views;
  const sheet = squeeze(readFileSync('src/export/embed/embed.css', 'utf8'));
  const style = embedStyleOf(chart!, { table: true, release: true }, sheet);
  const kept = drawingsOf(style + roomStyle(measures, view));
  expect(kept.spread).toEqual(spread);
  for (const size of ['narrow', 'wide'] as const)
    expect(kept.shape[size]).toBeCloseTo(measures.shapes[view]![size], 4);
  expect(() => drawingsOf('<style>:root{--head:9px}</style>')).toThrow('no room for its drawings');
});
