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
  served = await serveFolder(join(place, 'dist'));
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
