// Where each output of a chart lives: paths below the base, for address() and absolute().

/** Paths of a chart's outputs. The picture paths show its first view. */
export const chartPaths = (id: string) => ({
  page: `charts/${id}/`,
  embed: `embed/${id}/`,
  svg: `charts/${id}.svg`,
  png: `charts/${id}.png`,
  csv: `charts/${id}.csv`,
  csvMetadata: `charts/${id}.csv-metadata.json`,
  json: `charts/${id}.json`,
  xlsx: `charts/${id}.xlsx`,
  oembed: `charts/${id}.oembed.json`,
  feed: `charts/${id}.feed.json`,
});

/** Path of the page that opens in a view: for the first one the plain page. Whatever shows a view leads there. */
export const viewPage = (
  { id, views }: { readonly id: string; readonly views: readonly string[] },
  view: string,
): string => (view === views[0] ? chartPaths(id).page : viewPaths(id, view).page);

/** Path of the rows that a chart draws of one table, where it draws several. */
export const partPath = (id: string, table: string): string => `charts/${id}/${table}.csv`;

/** Paths of one view of a chart. */
export const viewPaths = (id: string, view: string) => ({
  page: `charts/${id}/?view=${view}`,
  /** The address to hand out: a page with the title and the card of the view, which leads on to `page`. */
  shared: `charts/${id}/${view}/`,
  embed: `embed/${id}/${view}/`,
  svg: `charts/${id}/${view}.svg`,
  /** The picture around the drawing for phones. */
  phoneSvg: `charts/${id}/${view}.phone.svg`,
  png: `charts/${id}/${view}.png`,
  oembed: `charts/${id}/${view}.oembed.json`,
  csv: `charts/${id}/${view}.csv`,
  json: `charts/${id}/${view}.json`,
  xlsx: `charts/${id}/${view}.xlsx`,
});

/** Paths of a view's drawing alone, in its two sizes: the story shows it where no script brings the drawing. */
export const stillPaths = (id: string, view: string) => ({
  narrow: `charts/${id}/${view}.still-phone.svg`,
  wide: `charts/${id}/${view}.still.svg`,
});

/** Paths of a release of a chart: what was published on a date, which never changes. The pictures show its first view. */
export const releasePaths = (id: string, date: string) => ({
  embed: `embed/${id}/@${date}/`,
  viewsScript: `embed/${id}/@${date}/views.js`,
  svg: `charts/${id}/@${date}.svg`,
  png: `charts/${id}/@${date}.png`,
  csv: `charts/${id}/@${date}.csv`,
  json: `charts/${id}/@${date}.json`,
});

/** Paths of one view of a release. */
export const releaseViewPaths = (id: string, date: string, view: string) => ({
  embed: `embed/${id}/@${date}/${view}/`,
  svg: `charts/${id}/@${date}/${view}.svg`,
  png: `charts/${id}/@${date}/${view}.png`,
});
