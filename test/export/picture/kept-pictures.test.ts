// A picture that an earlier build of the run drew is taken from its folder; one in sixteen is drawn in each all the same.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { keptPicture } from '../../../src/export/picture/kept-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'strategic-valve-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));
// Not only before the next test: what the next file of the thread makes as it is read would be of the other site.
afterEach(() => void vi.unstubAllEnvs());

const sources = Array.from({ length: 400 }, (_, i) => `<svg>${i}</svg>`);
/** Draws each source as its own text and an ending, and counts. */
function drawAll(ending: string, within?: string) {
  const drawn: string[] = [];
  const pictures = sources.map((source) =>
    keptPicture(
      source,
      () => {
        drawn.push(source);
        return new TextEncoder().encode(`${source}${ending}`);
      },
      within,
    ),
  );
  return { drawn, texts: pictures.map((bytes) => new TextDecoder().decode(bytes)) };
}

test('the second build takes most pictures from the first, each its own, and draws one in sixteen', () => {
  const first = drawAll(' first', folder);
  expect(first.drawn).toEqual(sources);
  const second = drawAll(' second', folder);
  expect(second.drawn.length).toBeGreaterThan(10);
  expect(second.drawn.length).toBeLessThan(50);
  expect(second.texts).toEqual(
    sources.map((source) => `${source}${second.drawn.includes(source) ? ' second' : ' first'}`),
  );
  expect(readdirSync(folder).length).toBe(sources.length);
});

test('without a folder every picture is drawn', () => {
  expect(drawAll('', '').drawn).toEqual(sources);
});

test('a build under another address takes pictures that differ by it alone', () => {
  const within = mkdtempSync(join(folder, 'sites-'));
  const drawn: string[] = [];
  const take = (rest: string) => {
    for (let i = 0; i < 64; i++)
      keptPicture(
        `<svg>${i} ${import.meta.env.SITE}${import.meta.env.BASE_URL}charts/ ${rest}</svg>`,
        () => {
          drawn.push(rest);
          return new Uint8Array();
        },
        within,
      );
    return drawn.splice(0).length;
  };
  expect(take('one')).toBe(64);
  vi.stubEnv('SITE', 'https://site.invalid');
  vi.stubEnv('BASE_URL', '/base-path/');
  expect(take('one')).toBeLessThan(16);
  expect(take('another')).toBe(64);
});
