// Addresses of the site: under its base path for links, and in full for what leaves the site.

/** Joins a base path as Astro gives it ("/", "/some/path" or "/some/path/") and a path below it; keeps the path's own end. */
export function joinBase(base: string, path: string): string {
  const root = base.replace(/^\/+|\/+$/g, '');
  return `${root === '' ? '' : `/${root}`}/${path.replace(/^\/+/, '')}`;
}

/** The address of a path of the site, under BASE_PATH: "charts/x/" → "/some/path/charts/x/"; "" is the front page. */
export function address(path: string): string {
  return joinBase(import.meta.env.BASE_URL, path);
}

/**
 * The same with scheme and host, for canonical links, feeds, embeds and files that leave the site.
 * @throws TypeError where no SITE_URL is known
 */
export function absolute(path: string): string {
  const site: string | undefined = import.meta.env.SITE;
  if (site === undefined) throw new TypeError(`no SITE_URL is known, so "${path}" has no full address`);
  return new URL(address(path), site).href;
}
