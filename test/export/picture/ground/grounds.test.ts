// Without paper nothing of paper is left: no ground, no blot behind a label, and for dark pages none of its inks.
import { expect, test } from 'vitest';
import { charts } from '../../../../src/charts/contract/registry.ts';
import { blueprint, paper, textColour } from '../../../../src/charts/look/palette.ts';
import { contrast } from '../../../../src/charts/look/contrast.ts';
import { onGround, onPlainGround, onWhiteSheet } from '../../../../src/export/picture/ground/grounds.ts';
import { pngOf } from '../../../../src/export/picture/png.ts';
import { stillOf } from '../../../../src/export/picture/still.ts';

const stills = charts.flatMap((chart) =>
  chart.views.map((view) => ({ id: `${chart.id}, ${view}`, svg: stillOf(chart, view) })),
);
const words = (svg: string): string[] =>
  [...svg.replace(/<mask[\s\S]*?<\/mask>/g, '').matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)]
    .map(([, text = '']) => text.replace(/<[^>]*>/g, ''))
    .sort();

test.each(stills)('$id: every word stays, and no label has a blot of paper', ({ svg }) => {
  expect(onGround(svg, 'paper')).toBe(svg);
  const bare = onGround(svg, 'none');
  expect(words(bare)).toEqual(words(svg));
  const marked = bare.replace(/<mask[\s\S]*?<\/mask>/g, '');
  expect(marked).not.toContain('paint-order');
  expect(marked).not.toMatch(/<text[^>]* stroke=/);
  // What cleared its ground still does, of marks: a hole for each label.
  const holes = /<mask[\s\S]*?<\/mask>/.exec(bare)?.[0] ?? '';
  expect(holes.match(/<text/g)?.length ?? 0).toBe(svg.match(/paint-order="stroke"/g)?.length ?? 0);
});

test.each(stills)('$id: for dark pages each colour of paper is that of blueprint', ({ svg }) => {
  for (const dark of [onGround(svg, 'none-dark'), onPlainGround(svg, 'none-dark')]) {
    const used = new Set(dark.match(/#[0-9A-F]{6}/g));
    const ours = new Set(
      Object.values(blueprint).concat(
        ['china', 'others', 'policy', 'ink-2'].map((tone) => textColour(tone as 'china', 'blueprint')),
      ),
    );
    expect([...used].filter((colour) => !ours.has(colour))).toEqual([]);
  }
});

test('words for dark pages can be read on black', () => {
  const dark = onGround(stills[0]!.svg, 'none-dark');
  const inks = [...dark.matchAll(/<text [^>]*fill="(#[0-9A-F]{6})"/g)].map(([, ink = '']) => ink);
  expect(inks.length).toBeGreaterThan(3);
  for (const ink of inks.filter((each) => each !== blueprint.paper))
    expect(contrast(ink, '#111111')).toBeGreaterThan(4.5);
});

test('a sheet is white, and so is what clears it', () => {
  for (const { svg } of stills) expect(onWhiteSheet(svg)).not.toContain(paper.paper);
});

test('a label clears marks, and shows what lies behind the picture', () => {
  const { svg } = stills.find((still) => still.svg.includes('paint-order'))!;
  const [, label = ''] = /(<text[^>]* paint-order="stroke"[^>]*>[\s\S]*?<\/text>)/.exec(svg) ?? [];
  // A band over the whole drawing, under the label: on paper the label has a paper edge, without it a hole.
  const crossed = svg.replace(
    /(<g transform=[^>]*>).*(<\/g>)/,
    (_, open: string, close: string) =>
      `${open}<path d="M0 0H640V600H0Z" fill="${paper.china}"/>${label}${close}`,
  );
  const clear = onGround(crossed, 'none');
  expect(Buffer.compare(pngOf(clear, 1), pngOf(clear.replace(/<mask[\s\S]*?<\/mask>/, ''), 1))).not.toBe(0);
});
