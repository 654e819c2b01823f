// What hosts send: each address has the headers of its kind, by public/_headers as by nginx, and every inline script its hash.
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlineHashes } from '../../../scripts/build/hosting-headers.mjs';
import { packFolder } from '../../../scripts/build/packed-files.mjs';
import { filesOf, pagesOf, plainBuild, textOf } from '../built.ts';
import { addressOf, headersAt, type Host, readRules } from '../../../scripts/hosting/headers-file.ts';
import { brotliIsHere, nginxIsHere, startNginx } from '../../../scripts/nginx/start-nginx.mjs';

const rules = readRules(textOf(plainBuild, '_headers'));
const sent = (address: string, host: Host = 'Cloudflare') => headersAt(rules, address, host);
/** What hosts read themselves. */
const files = filesOf(plainBuild).filter(
  (file) => !['_headers', '_nginx-hashes.conf', '_redirects'].includes(file),
);
const isEmbed = (file: string) => file.startsWith('embed/');

const asked = 'public, max-age=0, must-revalidate';
const hour = 'public, max-age=3600';
const tenMinutes = 'public, max-age=600, stale-while-revalidate=86400';
const forGood = 'public, max-age=31536000, immutable';

/** Kinds of addresses: framed by whom ("-": no word on it), read by other origins, kept how long. Not all need stand in this build. */
const kinds: readonly [address: string, framing: string, origin: string | undefined, cache: string][] = [
  ['/', "'none'", undefined, asked],
  ['/404.html', "'none'", undefined, asked],
  ['/chapters/mine-to-magnet/', "'none'", undefined, asked],
  ['/charts/', "'none'", undefined, asked],
  ['/charts/mine-to-magnet/', "'none'", undefined, asked],
  ['/charts/mine-to-magnet/heavy/', "'none'", undefined, asked],
  ['/claims/c07/', "'none'", undefined, asked],
  ['/search/', "'none'", undefined, asked],
  ['/embed/mine-to-magnet/', '-', '*', tenMinutes],
  ['/embed/mine-to-magnet/views.js', '-', '*', tenMinutes],
  ['/embed/weakest-link/model.js', '-', '*', tenMinutes],
  ['/embed/mine-to-magnet/mine/', '-', '*', tenMinutes],
  ['/embed/mine-to-magnet/@2026-10-09/', '-', '*', tenMinutes],
  ['/embed/mine-to-magnet/@2026-10-09/views.js', '-', '*', tenMinutes],
  ['/embeds/test/', "'none'", undefined, asked],
  ['/embeds/test/wordpress/', "'none'", undefined, asked],
  ['/teach/offline/mine-to-magnet.html', "'none'", undefined, hour],
  ['/embed/headline/mine-to-magnet/heavy/', '-', '*', tenMinutes],
  ['/embed/verdict/c12/answer.js', '-', '*', tenMinutes],
  ['/teach/guess/mine-to-magnet/', "'none'", undefined, asked],
  ['/teach/headline/mine-to-magnet/heavy/', "'none'", undefined, asked],
  ['/teach/verdict/c12/', "'none'", undefined, asked],
  ['/teach/verdict/c12/answer.json', '*', '*', hour],
  ['/embed.js', '-', '*', 'public, max-age=3600, stale-while-revalidate=86400'],
  ['/valve-figure.js', '-', '*', 'public, max-age=3600, stale-while-revalidate=86400'],
  ['/charts/mine-to-magnet.csv', '*', '*', hour],
  ['/charts/mine-to-magnet.csv-metadata.json', '*', '*', hour],
  ['/charts/mine-to-magnet.json', '*', '*', hour],
  ['/charts/mine-to-magnet.oembed.json', '*', '*', hour],
  ['/charts/mine-to-magnet.xlsx', '*', '*', hour],
  ['/charts/mine-to-magnet.svg', '*', '*', hour],
  ['/charts/mine-to-magnet.png', '*', '*', hour],
  ['/charts/mine-to-magnet/mine.svg', '*', '*', hour],
  ['/charts/mine-to-magnet/heavy.card.png', '*', '*', hour],
  ['/charts/mine-to-magnet/@2026-10-09.csv', '*', '*', hour],
  ['/charts/mine-to-magnet/@2026-10-09/mine.png', '*', '*', hour],
  ['/charts/mine-to-magnet.bib', '*', '*', hour],
  ['/charts/mine-to-magnet/mine.ris', '*', '*', hour],
  ['/charts/mine-to-magnet/mine.csl.json', '*', '*', hour],
  ['/strategic-valve.csl.json', '*', '*', hour],
  ['/gallery-index.json', '*', '*', hour],
  ['/data/', "'none'", undefined, asked],
  ['/data/strategic-valve-data.zip', '*', '*', hour],
  ['/data/strategic-valve-data.zip.sha256', '*', '*', hour],
  ['/chapters/mine-to-magnet.oembed.json', '*', '*', hour],
  ['/data/datapackage.json', '*', '*', hour],
  ['/data/mine_production.csv', '*', '*', hour],
  ['/teach/chain/quiz/', "'none'", undefined, asked],
  ['/teach/chain/quiz/answers/', "'none'", undefined, asked],
  ['/teach/chain/deck.pptx', '*', '*', hour],
  ['/teach/chain/sheet.docx', '*', '*', hour],
  ['/teach/chain/sheet-a4.pdf', '*', '*', hour],
  ['/teach/chain/quiz.gift.txt', '*', '*', hour],
  ['/teach/chain/chain.imscc', '*', '*', hour],
  ['/teach/chain/links.csv', '*', '*', hour],
  ['/teach/chain/chain.zip', '*', '*', hour],
  ['/_astro/page.abc.css', '-', undefined, forGood],
  ['/_astro/text.abc.woff2', '-', '*', forGood],
  ['/pagefind/pagefind.js', '-', undefined, asked],
  ['/pagefind/fragment/en_1.pf_fragment', '-', undefined, forGood],
  ['/feed.xml', '-', undefined, hour],
  ['/t/3e/', "'none'", undefined, asked],
  ['/t/3e.card.png', '*', '*', hour],
  ['/t/3e.svg', '*', '*', hour],
  ['/t/codes.json', '*', '*', hour],
  ['/teach/links/', "'none'", undefined, asked],
  ['/teach/links.csv', '*', '*', hour],
  ['/teach/links/mine-to-magnet/mine.png', '*', '*', hour],
];
const framingIn = (policy = '') => /frame-ancestors ([^;]+)/.exec(policy)?.[1] ?? '-';

test.each(kinds)('%s: framed by %s, open to %s, kept %s', (address, framing, origin, cache) => {
  for (const host of ['Cloudflare', 'Netlify'] as const) {
    const headers = sent(address, host);
    expect(framingIn(headers['content-security-policy']), host).toBe(framing);
    expect(headers['access-control-allow-origin'], host).toBe(origin);
    expect(headers['cache-control'], host).toBe(cache);
    expect(headers['x-content-type-options'], host).toBe('nosniff');
    expect(headers['referrer-policy'], host).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy'], host).toContain('camera=()');
    expect(headers['cross-origin-opener-policy'], host).toBe('same-origin');
  }
  const isPage = framing === "'none'" && cache === asked;
  expect(sent(address)['x-frame-options']).toBe(isPage ? 'DENY' : undefined);
});

test('every built file has a rule that says how long it is kept, and no two rules set one header there', () => {
  const without = files.filter((file) => sent(addressOf(file))['cache-control'] === undefined);
  expect(without, 'add a rule to public/_headers, and a kind to scripts/nginx/strategic-valve.conf').toEqual(
    [],
  );
  const common = ['cache-control', 'content-security-policy', 'access-control-allow-origin', 'content-type'];
  const unlike = files.map(addressOf).flatMap((address) => {
    const [cloudflare, netlify] = [sent(address), sent(address, 'Netlify')];
    return common
      .filter((name) => cloudflare[name] !== netlify[name])
      .map(
        (name) => `${address} ${name}: Cloudflare sends ${cloudflare[name]}, Netlify sends ${netlify[name]}`,
      );
  });
  expect(unlike).toEqual([]);
});

test('no page but embeds can be framed, and every embed can', () => {
  for (const file of pagesOf(plainBuild)) {
    const headers = sent(addressOf(file));
    expect(framingIn(headers['content-security-policy']), file).toBe(isEmbed(file) ? '-' : "'none'");
    expect(headers['x-frame-options'], file).toBe(isEmbed(file) ? undefined : 'DENY');
  }
});

test('the policy of every page knows its inline scripts and styles, and no page has what a hash can’t allow', () => {
  // Pages that stand for other people's may hold anything inline.
  for (const file of pagesOf(plainBuild).filter((page) => !/^embeds\/test\/[^/]+\/index/.test(page))) {
    const html = textOf(plainBuild, file);
    const policy = sent(addressOf(file))['content-security-policy'] ?? '';
    const { scripts, styles } = inlineHashes(html);
    const needed = [...scripts, ...(isEmbed(file) ? [] : styles)];
    expect(scripts.length, file).toBeGreaterThan(0);
    expect(
      needed.filter((hash) => !policy.includes(hash)),
      `${file}: _headers is of another build`,
    ).toEqual([]);
    const tags = html.match(/<[a-z][^>]*>/g) ?? [];
    expect(
      tags.filter((tag) => / on[a-z]+="/.test(tag) || (!isEmbed(file) && / style="/.test(tag))),
      `${file}: its policy blocks handlers and style attributes; use a class or the style of the sheet`,
    ).toEqual([]);
  }
  expect(textOf(plainBuild, '_headers').replace(/^#.*$/gm, '')).not.toContain('hashes-of');
});

const here = nginxIsHere();
if (!here)
  console.log('skipped: nginx is not installed here, so its configuration was not tried (apt install nginx)');

describe.skipIf(!here)('nginx, with scripts/nginx/strategic-valve.conf', () => {
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    nginx = await startNginx(plainBuild.folder);
  });
  afterAll(() => nginx.stop());
  const ask = (address: string, init: RequestInit = { method: 'HEAD' }) =>
    fetch(nginx.origin + address, { redirect: 'manual', ...init });

  /** Where nginx and _headers differ, in words. */
  async function differences(origin: string, addresses: readonly string[]): Promise<string[]> {
    const names = [
      'content-security-policy',
      'x-frame-options',
      'access-control-allow-origin',
      'cache-control',
      'x-content-type-options',
      'referrer-policy',
      'permissions-policy',
      'cross-origin-opener-policy',
    ];
    const unlike: string[] = [];
    for (const address of addresses) {
      const [expected, answer] = [sent(address), await fetch(origin + address, { method: 'HEAD' })];
      if (answer.status !== 200) unlike.push(`${address}: status ${answer.status}`);
      for (const name of names)
        if ((answer.headers.get(name) ?? undefined) !== expected[name])
          unlike.push(`${address} ${name}: nginx ${answer.headers.get(name)}, _headers ${expected[name]}`);
      const type = expected['content-type'];
      if (type !== undefined && answer.headers.get('content-type') !== type)
        unlike.push(`${address}: nginx says ${answer.headers.get('content-type')}, _headers ${type}`);
    }
    return unlike;
  }

  test('sends at every address of the build what _headers says', async () => {
    expect(await differences(nginx.origin, files.map(addressOf))).toEqual([]);
  });

  test('says the same of every kind, also of those that this build lacks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategic-valve-kinds-'));
    for (const name of ['_nginx-hashes.conf', '404.html'])
      cpSync(join(plainBuild.folder, name), join(folder, name));
    for (const [address] of kinds) {
      const file = join(folder, address.endsWith('/') ? `${address}index.html` : address);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'kind');
    }
    const { origin, stop } = await startNginx(folder);
    try {
      expect(
        await differences(
          origin,
          kinds.map(([address]) => address),
        ),
      ).toEqual([]);
    } finally {
      await stop();
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/charts/mine-to-magnet.csv', 'text/csv; charset=utf-8'],
    ['/charts/mine-to-magnet.csv-metadata.json', 'application/json'],
    ['/charts/mine-to-magnet.oembed.json', 'application/json'],
    ['/charts/mine-to-magnet.svg', 'image/svg+xml; charset=utf-8'],
    ['/embed/mine-to-magnet/views.js', 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/changes/feed.xml', 'application/xml; charset=utf-8'],
  ])('%s is %s', async (address, type) => {
    expect((await ask(address)).headers.get('content-type')).toBe(type);
  });

  test('a page has one address, and what is not there is the page of errors', async () => {
    const short = await ask('/embed/mine-to-magnet?view=mine');
    expect([short.status, short.headers.get('location')]).toEqual([301, '/embed/mine-to-magnet/?view=mine']);
    const files = ['/_headers', '/_redirects', '/_nginx-hashes.conf', '/index.html.gz', '/index.html.br'];
    for (const address of ['/none/', '/charts/none.csv', '/oembed', ...files]) {
      const answer = await ask(address, {});
      expect(answer.status, address).toBe(404);
      expect(await answer.text(), address).toBe(textOf(plainBuild, '404.html'));
      expect(answer.headers.get('x-frame-options'), address).toBe('DENY');
    }
  });

  test.each(['/embed/', '/embed/none/', '/embed/mine-to-magnet/@latest/'])(
    '%s is not there, and says so in a frame',
    async (address) => {
      const answer = await ask(address, {});
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(textOf(plainBuild, 'embed/404.html'));
      expect(answer.headers.get('x-frame-options')).toBeNull();
      expect(answer.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    },
  );

  test.each([
    ['charts/mine-to-magnet/', 'charts/mine-to-magnet.oembed.json'],
    ['charts/mine-to-magnet/?view=heavy', 'charts/mine-to-magnet/heavy.oembed.json'],
    ['charts/mine-to-magnet/heavy/', 'charts/mine-to-magnet/heavy.oembed.json'],
    ['embed/mine-to-magnet/heavy/', 'charts/mine-to-magnet/heavy.oembed.json'],
    ['embed/mine-to-magnet', 'charts/mine-to-magnet.oembed.json'],
    ['chapters/mine-to-magnet/', 'chapters/mine-to-magnet.oembed.json'],
  ])('/oembed answers for %s', async (page, file) => {
    const site = nginx.origin;
    for (const url of [`${site}/${page}`, encodeURIComponent(`${site}/${page}`)]) {
      const answer = await ask(`/oembed?maxwidth=600&url=${url}`, {});
      expect([answer.status, answer.headers.get('access-control-allow-origin')], url).toEqual([200, '*']);
      expect(await answer.text(), url).toBe(textOf(plainBuild, file));
    }
  });

  test.each(['https://elsewhere.org/charts/mine-to-magnet/', 'SITE/charts/none/', 'SITE/charts/', ''])(
    '/oembed has no answer for “%s”',
    async (url) => {
      const answer = await ask(`/oembed?url=${encodeURIComponent(url.replace('SITE', nginx.origin))}`, {});
      expect(answer.status).toBe(404);
    },
  );

  test('text goes out packed', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    for (const address of ['/', '/charts/mine-to-magnet.csv', '/charts/mine-to-magnet.json', '/feed.xml'])
      expect((await ask(address, { headers })).headers.get('content-encoding'), address).toBe('gzip');
  });

  test('copies that the build packed go out as they are, and are no addresses', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'strategic-valve-packed-'));
    for (const name of ['_nginx-hashes.conf', '404.html', 'index.html', 'feed.xml'])
      cpSync(join(plainBuild.folder, name), join(folder, name));
    await packFolder(folder);
    const { origin, stop } = await startNginx(folder);
    const ends = { gzip: '.gz', ...(brotliIsHere() && { br: '.br' }) };
    try {
      for (const [coding, end] of Object.entries(ends))
        for (const [address, file] of [
          ['/', 'index.html'],
          ['/feed.xml', 'feed.xml'],
        ] as const) {
          const { headers } = await fetch(origin + address, {
            method: 'HEAD',
            headers: { 'accept-encoding': coding },
          });
          expect(headers.get('content-encoding'), address).toBe(coding);
          expect(headers.get('vary')?.toLowerCase(), address).toContain('accept-encoding');
          expect(Number(headers.get('content-length')), address).toBe(
            statSync(join(folder, file + end)).size,
          );
          expect(headers.get('content-security-policy'), address).toBe(
            (await fetch(origin + address, { method: 'HEAD' })).headers.get('content-security-policy'),
          );
          expect((await fetch(`${origin}/${file}${end}`)).status, file + end).toBe(404);
        }
    } finally {
      await stop();
      rmSync(folder, { recursive: true });
    }
  });
});
