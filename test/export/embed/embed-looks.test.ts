// How embeds look on other people's pages: contrast on each ground, the size of labels, the height of the compact form.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { artboards, sizes, type Size } from '../../../src/charts/contract/scene.ts';
import { charts } from '../../../src/charts/contract/registry.ts';
import { contrast } from '../../../src/charts/look/contrast.ts';
import { blueprint, paper, textColour } from '../../../src/charts/look/palette.ts';
import { measuresOf } from '../../../src/export/embed/embed-measures.ts';
import { embedViews } from '../../../src/export/embed/embed-parts.ts';
import { bands, compactSpread, heightAt, roomOf, spread } from '../../../src/export/embed/embed-room.ts';

const style = readFileSync('src/export/embed/embed.css', 'utf8');
const forms = readFileSync('src/export/embed/forms/embed-grounds.css', 'utf8');
const tones = ['ink', 'ink-2', 'china', 'japan', 'others', 'policy'] as const;

/** The two colours of a token on the grounds of other people's pages: by day, and at night. */
function pair(token: string): [day: string, night: string] {
  const [, day = '', night = ''] =
    new RegExp(`data-form~='white'[^}]*--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(forms) ?? [];
  const whole = (hex: string) => (hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex);
  return [whole(day), whole(night)];
}

test('words on white and on black have a contrast of 4.5 or more, and letters on areas no less than on paper', () => {
  const [day, night] = pair('paper');
  for (const tone of tones) {
    expect(contrast(textColour(tone, 'paper'), day), tone).toBeGreaterThanOrEqual(4.5);
    expect(contrast(textColour(tone, 'blueprint'), night), tone).toBeGreaterThanOrEqual(4.5);
    // A page around an embed without a ground may be quite black.
    expect(contrast(textColour(tone, 'blueprint'), '#000000'), tone).toBeGreaterThanOrEqual(4.5);
  }
  const [onDay, onNight] = pair('on-fill');
  for (const tone of ['china', 'japan', 'others', 'policy'] as const) {
    expect(contrast(onDay, paper[tone])).toBeGreaterThanOrEqual(contrast(paper.paper, paper[tone]));
    expect(contrast(onNight, blueprint[tone])).toBeGreaterThanOrEqual(
      contrast(blueprint.paper, blueprint[tone]),
    );
  }
});

/** How many CSS pixels a unit of a drawing is at least, in frames of 320 px and more, in full and in the compact form. */
const leastScale = (size: Size): number => {
  const from = size === 'narrow' ? 320 : 600;
  const widths = [spread, compactSpread].map((form) => {
    const { least, most, beside } = form[size];
    return Math.min(Math.max(from - beside, least), most);
  });
  return Math.min(...widths) / artboards[size];
};

test.each(charts.map((chart) => ({ chart, id: chart.id })))(
  '$id: no label is smaller than 11 px, narrowed faces counted as small as they look',
  ({ chart }) => {
    const adjusted = [...style.matchAll(/local\('Arial[^}]*size-adjust: ([\d.]+)%/g)].map(
      ([, percent]) => Number(percent) / 100,
    );
    expect(adjusted).toHaveLength(2);
    for (const [view, drawings] of Object.entries(embedViews(chart)))
      for (const size of sizes) {
        const letters = [...drawings[size].matchAll(/ font-size="([\d.]+)"/g)].map(([, units]) =>
          Number(units),
        );
        expect(letters.length, view).toBeGreaterThan(0);
        const least = Math.min(...letters) * leastScale(size) * Math.min(...adjusted);
        expect(least, `${view}, ${size}`).toBeGreaterThanOrEqual(11);
      }
  },
);

test('half of the compact forms are 470 px high or less at 640, and none is over 520', () => {
  const forms = charts.map((chart) => {
    const measures = measuresOf(chart);
    const whole = heightAt(roomOf(measures, chart.views[0], { compact: true }), 640);
    return { whole, subtitle: measures.compact?.sub[bands.indexOf(600)] ?? 0 };
  });
  const sorted = (heights: number[]) => heights.sort((a, b) => a - b);
  const whole = sorted(forms.map((form) => form.whole));
  expect(whole[Math.floor(whole.length / 2)]).toBeLessThanOrEqual(470);
  // All but the two highest drawings.
  expect(whole.at(-3)).toBeLessThanOrEqual(500);
  expect(whole.at(-1)).toBeLessThanOrEqual(520);
  // Beside what is measured, which takes three lines at most.
  const beside = sorted(forms.map((form) => form.whole - form.subtitle));
  expect(beside[Math.floor(beside.length / 2)]).toBeLessThanOrEqual(440);
  expect(beside.at(-3)).toBeLessThanOrEqual(470);
  expect(beside.at(-1)).toBeLessThanOrEqual(490);
});

test('the sheet of the compact form sets drawings as wide as its heights are counted for', () => {
  const sheet = readFileSync('src/export/embed/forms/embed-forms.css', 'utf8');
  const { narrow, wide } = compactSpread;
  const [small, large] = [
    `min(100vw, ${narrow.most}px)`,
    `clamp(${wide.least}px, 100vw - ${wide.beside}px, ${wide.most}px)`,
  ];
  for (const width of [small, large]) expect(sheet).toContain(`min-height: calc(${width} * var(--drawing))`);
  expect(sheet).toContain(`width: min(100% + 32px, ${narrow.most}px)`);
  expect(sheet).toContain(`width: ${large}`);
});
