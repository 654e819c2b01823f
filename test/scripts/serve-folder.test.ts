// The server of a built folder: it gives out that folder alone, and goes on after an address that nobody can read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve-folder.mjs';

const place = mkdtempSync(join(tmpdir(), 'serve-folder-'));
let served: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  for (const [folder, words] of [
    ['dist', 'page'],
    ['dist/chapters', 'chapter'],
    ['dist-secret', 'secret'],
  ] as const) {
    mkdirSync(join(place, folder));
    writeFileSync(join(place, folder, 'index.html'), words);
    writeFileSync(join(place, folder, '404.html'), `no ${words}`);
  }
  writeFileSync(join(place, 'dist/_headers'), '/chapters/*\n  X-Kind: chapter\n  Cache-Control: max-age=0\n');
  served = await serveFolder(join(place, 'dist'), {
    furtherHeaders: (path) => (path === '/chapters/' ? { 'cache-control': 'no-cache' } : {}),
  });
});
afterAll(() => {
  served.close();
  rmSync(place, { recursive: true });
});

/** What is answered at a path, sent as it is written: fetch() would take out its dots. */
const answerAt = (path: string): Promise<string> =>
  new Promise((done, fail) => {
    get(new URL(served.origin), { path, agent: false }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => {
        done(`${response.statusCode} ${body}`.trim());
      });
    }).on('error', fail);
  });

it('gives pages, and the page of errors that is nearest', async () => {
  expect(await answerAt('/')).toBe('200 page');
  expect(await answerAt('/chapters/')).toBe('200 chapter');
  expect(await answerAt('/chapters/none/')).toBe('404 no chapter');
});

it('gives nothing of a folder beside it whose name begins alike', async () => {
  expect(await answerAt('/..%2fdist-secret/index.html')).toBe('404 no page');
  expect(await answerAt('/..%2fdist-secret/none.html')).toBe('404 no page');
});

it('refuses an address that can’t be read, and answers the next one', async () => {
  expect(await answerAt('/%E0/')).toBe('400');
  expect(await answerAt('//')).toBe('400');
  expect(await answerAt('/')).toBe('200 page');
});

it('sends the headers that the folder asks for, those of the caller before them, and below a base the latter alone', async () => {
  const sent = async (path: string, { origin } = served) => {
    const { headers } = await fetch(origin + path);
    return [headers.get('x-kind'), headers.get('cache-control')];
  };
  expect(await sent('/')).toEqual([null, null]);
  expect(await sent('/chapters/')).toEqual(['chapter', 'no-cache']);
  expect(await sent('/chapters/none/')).toEqual(['chapter', 'max-age=0']);
  const below = await serveFolder(join(place, 'dist'), { base: '/some/' });
  expect(await sent('/some/chapters/', below)).toEqual([null, null]);
  below.close();
});
