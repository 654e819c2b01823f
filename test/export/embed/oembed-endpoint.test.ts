// The oEmbed endpoint for hosts with functions: which file answers for an address, and how wide the answer is.
import { describe, expect, test } from 'vitest';
import { answerOembed, narrowed, oembedFile } from '../../../scripts/oembed/answer.js';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { embedHeight } from '../../../src/export/embed/embed-code.ts';
import { embedFrame } from '../../../src/export/embed/embed-record.ts';
import { oembedOf } from '../../../src/export/embed/oembed.ts';

const chart = chartNamed('mine-to-magnet');
const site = { host: 'example.org', base: '/' };

test.each([
  ['https://example.org/charts/mine-to-magnet/', 'charts/mine-to-magnet.oembed.json'],
  ['https://example.org/charts/mine-to-magnet', 'charts/mine-to-magnet.oembed.json'],
  ['http://example.org/charts/mine-to-magnet/?view=heavy#rows', 'charts/mine-to-magnet/heavy.oembed.json'],
  ['https://example.org/embed/mine-to-magnet/', 'charts/mine-to-magnet.oembed.json'],
  ['https://example.org/embed/mine-to-magnet/heavy/', 'charts/mine-to-magnet/heavy.oembed.json'],
  ['https://example.org/chapters/the-threat/', 'chapters/the-threat.oembed.json'],
  ['https://example.org/', undefined],
  ['https://example.org/charts/', undefined],
  ['https://example.org/charts/mine-to-magnet/heavy/', 'charts/mine-to-magnet/heavy.oembed.json'],
  ['https://example.org/chapters/the-threat/heavy/', undefined],
  ['https://example.org/charts/mine-to-magnet/@2026-11-25/', undefined],
  ['https://example.org/embed/mine-to-magnet/@2026-11-25/', undefined],
  ['https://example.org/charts/mine-to-magnet/?view=../../secret', undefined],
  ['https://elsewhere.org/charts/mine-to-magnet/', undefined],
  ['charts/mine-to-magnet/', undefined],
])('%s is answered by %s', (asked, file) => {
  expect(oembedFile(asked, site)).toBe(file);
});

test('below a base path it looks only there', () => {
  const below = { host: 'example.org', base: '/valve/' };
  expect(oembedFile('https://example.org/valve/charts/a/', below)).toBe('charts/a.oembed.json');
  expect(oembedFile('https://example.org/charts/a/', below)).toBeUndefined();
});

test('for a narrower column it names the width asked for and the height of the nearest one that fits', () => {
  const answer = oembedOf(chart);
  const narrow = narrowed(answer, 350);
  const height = embedHeight(embedFrame(chart), 320);
  expect([narrow.width, narrow.height]).toEqual([350, height]);
  expect(narrow.html).toContain(` height="${height}"`);
  for (const most of [0, NaN, 640, 1200]) expect(narrowed(answer, most)).toBe(answer);
});

describe('the endpoint', () => {
  const files: Record<string, object> = { '/valve/charts/mine-to-magnet.oembed.json': oembedOf(chart) };
  const ask = (query: string) =>
    answerOembed(new Request(`https://example.org/valve/oembed?${query}`), async ({ pathname }) => {
      const file = files[pathname];
      return Promise.resolve(file === undefined ? new Response('', { status: 404 }) : Response.json(file));
    });

  test('answers any origin with the file of the address', async () => {
    const answer = await ask(
      `url=${encodeURIComponent('https://example.org/valve/charts/mine-to-magnet/')}&maxwidth=400`,
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toMatchObject({ type: 'rich', width: 400 });
  });

  test('says 404 for what is not there, and 501 for XML', async () => {
    expect((await ask('url=https://example.org/valve/charts/none/')).status).toBe(404);
    expect((await ask('')).status).toBe(404);
    expect((await ask('format=xml&url=https://example.org/valve/charts/mine-to-magnet/')).status).toBe(501);
  });
});
