// A pinned code asks for the height of the pages that its release keeps, however embeds are measured since.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { embedHeight } from '../../../src/export/embed/embed-code.ts';
import { embedFrame } from '../../../src/export/embed/embed-record.ts';
import { squeeze } from '../../../src/export/embed/embed-parts.ts';
import { measuresOf } from '../../../src/export/embed/embed-measures.ts';
import {
  bands,
  heightAt,
  heightFormula,
  roomOf,
  roomStyle,
  spread,
} from '../../../src/export/embed/embed-room.ts';
import { embedStyleOf } from '../../../src/export/embed/light/light-style.ts';
import { drawingsOf, heightsOf, keptMeasures } from '../../../src/export/release/kept-measures.ts';
import { releaseOf } from '../../../src/export/release/pinned.ts';
import { everyRelease } from '../../../src/export/release/releases.ts';
import { cssValue } from '../embed/css-value.ts';

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
  const kept = drawingsOf(style + roomStyle(measures, view), 'a page');
  expect(kept.spread).toEqual(spread);
  for (const size of ['narrow', 'wide'] as const)
    expect(kept.shape[size]).toBeCloseTo(measures.shapes[view]![size], 4);
  expect(() => drawingsOf('<style>:root{--head:9px}</style>', 'a page')).toThrow(
    'a page: names no room for its drawings',
  );
});

/** Of the page that the release of 29 November 2026 keeps of stock-runway: rules of the root, colours first. */
const keptStyle =
  ":root{color-scheme:light;--paper:#f5f0e6;--ink:#1a1b1e}@supports (color:light-dark(red,red)){:root{--paper:light-dark(#f5f0e6,#12294a);--ink:light-dark(#1a1b1e,#e8edf5)}:root[data-theme='auto']{color-scheme:light dark}}@media print{:root:root{color-scheme:light;--paper:#fff}}[data-off~='title'] main{--head:var(--sub)}main>:first-child{min-height:var(--head)}@media (min-width:320px){.release{min-height:40px}}:root{--head:296px;--alone:256px;--sub:146px;--nav:82px;--source:260px;--foot:260px;--drawing:1.0111;--one:1.0111}@media(min-width:320px){:root{--head:276px;--alone:206px;--sub:126px;--source:224px;--foot:224px}}@media(min-width:360px){:root{--head:226px;--sub:106px;--source:188px;--foot:188px}}@media(min-width:400px){:root{--head:206px;--alone:176px;--nav:48px;--source:170px;--foot:170px}}";

test('heights of the narrowest band stand in a kept style behind its colours', () => {
  const ends = (name: string) => heightsOf(keptStyle, name, 'a page').slice(0, 4);
  expect(ends('alone')).toEqual([256, 206, 206, 176]);
  expect(ends('sub')).toEqual([146, 126, 106, 106]);
  expect(ends('nav')).toEqual([82, 82, 82, 48]);
  expect(ends('foot')).toEqual([260, 224, 188, 170]);
  const [page = ''] = Object.values(releaseOf('stock-runway', '2026-11-29').pages);
  for (const rule of keptStyle.match(/(?:@media\(min-width:\d+px\)\{)?:root\{--head[^}]*\}/g)!)
    expect(page).toContain(rule);
  const { sub, nav } = keptMeasures('stock-runway', '2026-11-29');
  expect([sub[0], nav[0], nav[1]]).toEqual([146, 82, 82]);
});

test('a height that a kept style does not name is an error with its place', () => {
  expect(() => heightsOf(keptStyle, 'no-such-height', 'a page')).toThrow('a page: names no --no-such-height');
  const later = keptStyle.replace('--nav:82px;', '');
  expect(() => heightsOf(later, 'nav', 'a page')).toThrow('a page: names no --nav for the narrowest band');
  const odd = keptStyle.replace('(min-width:360px)', '(min-width:366px)');
  expect(() => heightsOf(odd, 'sub', 'a page')).toThrow('a page: sets --sub from 366 px on');
});

test.each(everyRelease())(
  '$id of $release asks in narrow columns for the height of its pages',
  ({ id, release }) => {
    const measures = keptMeasures(id, release);
    for (const [view, page] of Object.entries(releaseOf(id, release).pages)) {
      const [, head, alone, sub, nav, source, foot] =
        /:root\{--head:(\d+)px;--alone:(\d+)px;--sub:(\d+)px;--nav:(\d+)px;--source:(\d+)px;--foot:(\d+)px;/
          .exec(page)!
          .map(Number);
      const all = roomOf(measures, view, { release });
      expect([all.head[0], all.nav[0], all.source[0]]).toEqual([head, nav, source]);
      const one = roomOf(measures, view, { release, controls: false });
      expect([one.head[0], one.nav[0], one.source[0]]).toEqual([alone, 0, foot]);
      const untitled = roomOf(measures, view, { release, title: false, source: false });
      expect([untitled.head[0], untitled.source[0]]).toEqual([sub, 0]);
      for (const room of [all, one, untitled]) {
        for (const part of [room.head, room.nav, room.source, room.rest]) {
          expect(part).toHaveLength(bands.length);
          expect(part[0]).toBeGreaterThanOrEqual(part[1]!);
        }
        const formula = heightFormula(room);
        const at320 = heightAt(room, 320);
        for (const width of [280, 300, 319]) {
          expect(Math.abs(cssValue(formula, width) - heightAt(room, width))).toBeLessThanOrEqual(1.5);
          if (width >= 300)
            expect(heightAt(room, width), `${view} at ${width}`).toBeGreaterThanOrEqual(at320);
        }
      }
    }
  },
);
