// The kit page: hidden from search, complete in what it shows, and up to date with the scales.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { pagesOf, plainBuild, textOf } from '../built.ts';

const html = textOf(plainBuild, 'charts/kit/index.html');

describe('the kit page', () => {
  it('is left out of search engines, and no page links to it', () => {
    expect(html).toContain('<meta name="robots" content="noindex">');
    const linking = pagesOf(plainBuild).filter((file) =>
      /href="[^"]*charts\/kit\//.test(textOf(plainBuild, file)),
    );
    expect(linking).toEqual([]);
  });

  it.each(charts.map((chart) => ({ chart, id: chart.id })))(
    'shows $id: its first view on both grounds and sizes, every other view once',
    ({ chart }) => {
      const shown = (view: string, ground: string, size: string) =>
        html.includes(`id="kit-${chart.id}-${view}-${ground}-${size}-title"`);
      const [first, ...others] = chart.views;
      for (const ground of ['paper', 'blueprint'])
        for (const size of ['narrow', 'wide'])
          expect(shown(first, ground, size), `${first}, ${ground}, ${size}`).toBe(true);
      for (const view of others) expect(shown(view, 'paper', 'narrow'), view).toBe(true);
    },
  );

  it('has a specimen for every step of the scales', () => {
    const steps = [
      ...readFileSync('src/frame/scale.css', 'utf8').matchAll(/--((?:size|space)-[\w-]+): ([^;]+);/g),
    ];
    const sheet = readFileSync('src/charts/figure/kit-page/kit.css', 'utf8');
    for (const [, step = '', value = ''] of steps) {
      const isSize = step.startsWith('size');
      if (isSize) expect(sheet, step).toMatch(new RegExp(`\\.${step}[ ,]`));
      expect(html, step).toContain(isSize ? `class="${step}"` : `width="${value}"`);
    }
  });
});
