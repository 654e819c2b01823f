// What an embed loads, read from the build: the marks it keeps, and that generated/embed-weights.json, which readers are shown, is true.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { weighEmbeds } from '../../../scripts/embeds/embed-weights.mjs';
import published from '../../../generated/embed-weights.json' with { type: 'json' };
import { plainBuild, textOf } from '../built.ts';

const weights = weighEmbeds(plainBuild.folder);
const all = Object.entries(weights);
/** Whether an embed also leads to the question before its figure. */
const hasGuess = (id: string): boolean => existsSync(join(plainBuild.folder, `embed/guess/${id}/index.html`));

describe('before a reader touches it', () => {
  test('half of the embeds load 6.5 kB or less', () => {
    const pages = all.map(([, { page }]) => page).sort((a, b) => a - b);
    expect(pages.length).toBeGreaterThan(20);
    expect(pages[Math.floor(pages.length / 2)]).toBeLessThanOrEqual(6500);
  });

  test.each(all)(
    '%s loads one file of 9 kB or less, at most 1.5 kB of it script, 1.62 with settings or a guess',
    (id, weight) => {
      expect(weight.requests).toBe(1);
      expect(weight.page).toBeLessThanOrEqual(9000);
      expect(weight.script).toBeGreaterThan(200);
      expect(weight.script).toBeLessThanOrEqual(weight.model !== undefined || hasGuess(id) ? 1620 : 1500);
    },
  );
});

test.each(all)(
  '%s loads 40 kB or less in all for another view, or for a reader’s own settings',
  (_, weight) => {
    expect(weight.page + weight.views).toBeLessThanOrEqual(40_000);
    expect(weight.page + (weight.model ?? 0)).toBeLessThanOrEqual(40_000);
  },
);

test('the weights that readers are shown are true', () => {
  expect(Object.keys(published)).toEqual(Object.keys(weights));
  for (const [id, shown] of Object.entries(published) as [string, Record<string, number>][])
    for (const [part, bytes] of Object.entries(weights[id] ?? {}))
      expect(Math.abs((shown[part] ?? 0) - bytes), `${id} ${part}: run npm run heights`).toBeLessThanOrEqual(
        50,
      );
});

test('the module of <valve-figure> holds the sheet of grounds, and loads 3 kB or less, as readers are told', () => {
  const module = textOf(plainBuild, 'valve-figure.js');
  expect(module).toContain("[data-form~='white']");
  expect(module).not.toContain('GROUNDS');
  const weight = brotliCompressSync(module).length;
  expect(weight).toBeLessThanOrEqual(3000);
  expect(textOf(plainBuild, 'embeds/test/index.html')).toContain(
    `Its module, ${(weight / 1000).toFixed(1)} kB packed by brotli`,
  );
});
