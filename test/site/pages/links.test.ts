// Every internal address in a build (links, assets, #ids, styles) leads to something, also under a base path.
import { describe, expect, test } from 'vitest';
import { fileBehind, type PageLinks, readStyleAddresses } from '../addresses.ts';
import { baseBuild, type Build, filesOf, pagesOf, plainBuild, textOf } from '../built.ts';
import { pageIn, readLinks } from '../page-reading.ts';

const siteOf = new Map([
  [plainBuild, 'http://127.0.0.1:4321'],
  [baseBuild, 'https://example.org'],
]);

/** Fragments that the browser itself understands, and the one that WordPress gives to an embed. */
const ofBrowser = (fragment: string): boolean =>
  fragment === '' || fragment === 'top' || fragment.startsWith(':~:') || fragment.startsWith('?secret=');

async function brokenAddresses(build: Build): Promise<string[]> {
  const site = siteOf.get(build) ?? '';
  const files = new Set(filesOf(build));
  const pages = new Map<string, PageLinks>();
  for (const file of pagesOf(build))
    // The plain build’s pages are read whole for other tests.
    pages.set(
      file,
      build === plainBuild ? (await pageIn(build, file)).links : await readLinks(textOf(build, file)),
    );

  const complaint = (address: string, from: string): string | undefined => {
    const here = new URL(build.base + from.replace(/index\.html$/, ''), site);
    if (!URL.canParse(address, here)) return 'is not an address';
    const target = new URL(address, here);
    if (target.origin !== site) return undefined;
    const file = fileBehind(target.pathname, build, files);
    if (file === undefined)
      return target.pathname.startsWith(build.base) ? 'leads to no file' : 'forgets the base path';
    const fragment = decodeURIComponent(target.hash.slice(1));
    const ids = pages.get(file)?.ids;
    return ids && !ofBrowser(fragment) && !ids.has(fragment) ? `leads to no such id in ${file}` : undefined;
  };

  const found: [string, string][] = [
    ...[...pages].flatMap(([file, page]) =>
      page.addresses.map((address): [string, string] => [file, address]),
    ),
    ...[...files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        readStyleAddresses(textOf(build, file)).map((address): [string, string] => [file, address]),
      ),
  ];
  return found.flatMap(([file, address]) => {
    const problem = complaint(address, file);
    return problem === undefined ? [] : [`${file}: "${address}" ${problem}`];
  });
}

describe('addresses inside the site', () => {
  test('all lead to something', async () => {
    expect(await brokenAddresses(plainBuild)).toEqual([]);
  });

  test('all lead to something when the site lives under a base path', async () => {
    expect(await brokenAddresses(baseBuild)).toEqual([]);
  });
});

describe('absolute addresses', () => {
  test('carry SITE_URL and BASE_PATH, and nothing of the machine that built them', () => {
    const readable = filesOf(baseBuild).filter((file) =>
      /\.(html|xml|json|txt|svg|css|webmanifest)$/.test(file),
    );
    const strays = readable.filter((file) => /127\.0\.0\.1|localhost/.test(textOf(baseBuild, file)));
    expect(strays).toEqual([]);
  });

  test('canonical addresses begin with SITE_URL and BASE_PATH', () => {
    const wrong = pagesOf(baseBuild).filter((file) => {
      const canonical = /<link[^>]*rel="canonical"[^>]*>/.exec(textOf(baseBuild, file))?.[0];
      return canonical !== undefined && !canonical.includes('href="https://example.org/some/path/');
    });
    expect(wrong).toEqual([]);
  });
});
