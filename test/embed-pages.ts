// Tells the pages of embeds that repeat others, so that tests of every page need not read hundreds that are alike.

/** One page of each kind that repeats others is kept: an embed of one view, and a pinned one, of one chart. */
const kept = /^embed\/mine-to-magnet\/(?:heavy\/|@[\d-]+\/(?:heavy\/)?)(?:index\.html)?$/;

/**
 * Whether a page is an embed again: of one view, made of the same parts as the chart's embed, or pinned to a release, as that was.
 * @param path below the base, as "embed/ID/VIEW/" or "embed/ID/VIEW/index.html"
 */
export const repeatsAnEmbed = (path: string): boolean =>
  /^embed\/[^/]+\/[^/]+\/./.test(path.endsWith('/') ? `${path}.` : path) && !kept.test(path);

/** Whether a file of a build belongs to a release: it is as it was published, and was tested when it was today's. */
export const isPinned = (path: string): boolean => /\/@\d{4}-\d\d-\d\d[./]/.test(path);
