// The servers of the browser tests and the pages to visit, as the built folder has them.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isViewAddress, repeatsAnotherPage } from '../embed-pages.ts';

/** Another first port lets two runs on one machine stand side by side. */
const port = Number(process.env['TEST_PORT'] ?? 4410);

export const servers = {
  plain: {
    folder: 'dist',
    base: '/',
    port,
    origin: `http://127.0.0.1:${port}`,
    site: 'http://127.0.0.1:4321',
  },
  base: {
    folder: 'dist-base',
    base: '/some/path/',
    port: port + 1,
    origin: `http://127.0.0.1:${port + 1}`,
    site: 'https://example.org',
  },
} as const;

/** A page that stands for other people's, with our embeds at the address they will have: hosts.spec.ts visits these. */
const isHostPage = (path: string): boolean => /^embeds\/test\/./.test(path);

/**
 * Paths of all pages of a build, below its base: "", "charts/", "404.html". Embeds of one view and pinned ones are left out, but
 * for those of one chart: they are made of the same parts as the embeds that stand here. Short addresses lead
 * on, as those of views do: short-addresses.spec.ts and view-addresses.spec.ts visit them.
 */
export function pagesOf({ folder }: { readonly folder: string }): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: the browser tests visit a finished build`);
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && (entry.name === 'index.html' || entry.name === '404.html'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .map((file) => file.replace(/index\.html$/, ''))
      .filter((path) => !repeatsAnotherPage(path) && !isHostPage(path))
      .filter((path) => !path.startsWith('t/') && !isViewAddress(path))
      // Frames of embeds that are not there show it, and releases.spec.ts goes there.
      .filter((path) => path !== 'embed/404.html')
      .sort()
  );
}

/** Folders of the site whose pages are many of a kind, each below it by its id. */
type Kind = 'chapters' | 'charts' | 'embed';

/** The ids of all chapters, charts or embeds of the plain build, without the kit. Never none: a loop over no pages would pass. */
export function idsOfKind(kind: Kind): string[] {
  const page = new RegExp(`^${kind}/(?!kit/)([^/]+)/$`);
  const ids = pagesOf(servers.plain).flatMap((path) => page.exec(path)?.[1] ?? []);
  if (ids.length === 0) throw new Error(`${servers.plain.folder}/${kind} holds no page`);
  return ids;
}
/** Their pages, as "charts/ID/". */
export const pagesOfKind = (kind: Kind): string[] => idsOfKind(kind).map((id) => `${kind}/${id}/`);

/** A page stands for its kind: the first chapter with figures of every sort, the first chart, embed, claim. All others are their own kind. */
export const models = [
  'chapters/mine-to-magnet/',
  'charts/mine-to-magnet/',
  'embed/mine-to-magnet/',
  'claims/c01/',
];
/** Whether a page is one of many like it, which a test visits in one variant only. */
export const isAlike = (path: string): boolean =>
  /^(chapters|charts|embed|claims)\/./.test(path) && !path.endsWith('kit/') && !models.includes(path);

/**
 * The pages that one of `of` variants of a test visits (sizes, themes): pages of a kind of their own and the models in each
 * variant, the others in turn, so that every page is visited and none of a hundred like pages in every variant.
 */
export function pagesInTurn(paths: readonly string[], turn: number, of: number): string[] {
  const alike = paths.filter(isAlike);
  return paths.filter((path) => !alike.includes(path) || alike.indexOf(path) % of === turn);
}
