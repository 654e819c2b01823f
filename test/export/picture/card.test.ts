// The card of a shared link: the finding whole, in at most six lines, clear of the site's name, with the drawing inside its room.
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { cardOf, cardSize } from '../../../src/export/picture/card.ts';
import { siteName, siteStandfirst } from '../../../src/data/text/credit.ts';
import { pngOf } from '../../../src/export/picture/png.ts';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';

const parser = new new Window().DOMParser();
/** What a card sets: its three texts, each as lines with their size and places. */
function read(card: string) {
  const document = parser.parseFromString(card, 'image/svg+xml');
  if (document.querySelector('parsererror')) throw new Error('the card is no XML');
  const [small, finding, name] = [...document.querySelectorAll('svg > text')].map((text) => ({
    size: Number(text.getAttribute('font-size')),
    lines: [...text.querySelectorAll('tspan')].map((line) => ({
      text: line.textContent,
      y: Number(line.getAttribute('y')),
    })),
  }));
  if (!small || !finding || !name) throw new Error('a card has three texts');
  return { small, finding, name };
}
const chart = chartNamed('mine-to-magnet');
const cardWith = (finding: string, kicker = chart.name) => cardOf(chart, chart.views[0], finding, kicker);

const said = [
  ...charts.flatMap((each) =>
    each.views.map((view) => ({ what: `${each.id}, ${view}`, finding: each.words[view]?.finding ?? '' })),
  ),
  ...chapterFiles().map(({ id, text }) => ({
    what: id,
    finding: /^finding: ['"]?(.+?)['"]?$/m.exec(text)?.[1] ?? '',
  })),
  { what: 'the story', finding: siteStandfirst },
];

it.each(said)('$what: six lines at most, whole, and clear of the name at the foot', ({ finding: text }) => {
  expect(text).not.toBe('');
  const { small, finding, name } = read(cardWith(text));
  expect(finding.lines.length).toBeLessThanOrEqual(6);
  expect(finding.lines.map((line) => line.text).join(' ')).toBe(text);
  expect(finding.size).toBeGreaterThanOrEqual(32);
  const foot = (finding.lines.at(-1)?.y ?? Infinity) + finding.size * 0.25;
  expect(foot).toBeLessThan((name.lines[0]?.y ?? 0) - name.size);
  expect(small.lines[0]?.y).toBeLessThan((finding.lines[0]?.y ?? 0) - finding.size * 0.7);
});

describe('a finding', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'magnets').join(' ');

  it('is set smaller the longer it is', () => {
    const sizes = [3, 18, 22].map((count) => read(cardWith(words(count))).finding.size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sizes).size).toBe(3);
  });

  it('of more than six lines is refused, not cut', () => {
    expect(() => cardWith(words(80))).toThrow(RangeError);
    expect(() => cardWith(words(80))).toThrow('a card has no room for "magnets magnets');
  });

  it('and the line above it may hold what XML reserves', () => {
    const { small, finding } = read(cardWith('Iron & boron < magnets', 'Mine & magnet'));
    expect(finding.lines.map(({ text }) => text).join(' ')).toBe('Iron & boron < magnets');
    expect(small.lines.map(({ text }) => text).join(' ')).toBe('Mine & magnet');
  });
});

it('names the site and is a picture of 1200 by 630', () => {
  const card = cardWith('Magnets');
  expect(read(card).name.lines.map(({ text }) => text)).toEqual([siteName]);
  const png = Buffer.from(pngOf(card, 1));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
});

it.each(charts.map((each) => ({ id: each.id, each })))('$id: the drawing stays in its room', ({ each }) => {
  for (const view of each.views) {
    const card = cardOf(each, view, 'Magnets', each.name);
    const [, x, y, scale] = (/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(card) ?? []).map(Number);
    const { width, height } = each.scene(view, 'narrow');
    expect(x, view).toBeGreaterThanOrEqual(604);
    expect((x ?? NaN) + width * (scale ?? NaN), view).toBeLessThanOrEqual(1152.1);
    expect(y, view).toBeGreaterThanOrEqual(47.9);
    expect((y ?? NaN) + height * (scale ?? NaN), view).toBeLessThanOrEqual(582.1);
  }
});

it('refuses a view that the chart does not have', () => {
  expect(() => cardOf(chart, 'no-such-view', 'Magnets', chart.name)).toThrow(RangeError);
});
