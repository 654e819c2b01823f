// Tells the pages that repeat others, embeds, questions for class, short addresses and those of views, so that tests of every page need not read hundreds.

/** One page of each kind that repeats others is kept: an embed of one view, a pinned one, and a question of each kind, of one chart or claim. */
const kept =
  /^(?:embed\/mine-to-magnet\/(?:heavy\/|@[\d-]+\/(?:heavy\/)?)|(?:teach|embed)\/(?:headline\/mine-to-magnet\/heavy|verdict\/c15|guess\/mine-to-magnet)\/)(?:index\.html)?$/;

/** Embeds of one view, pinned ones and those of questions, and questions of which there is one a view or a claim. */
const repeating = /^(?:embed\/[^/]+\/[^/]+|teach\/headline\/[^/]+\/[^/]+|teach\/verdict\/[^/]+)\/./;

/**
 * Whether a page is another one again: the embed of one view, made of the same parts as the chart's embed, or pinned to a release, as
 * that was; or a question that holds its answer back, as those of every view and claim do (test/site/teach/held.test.ts reads them all).
 * @param path below the base, as "embed/ID/VIEW/" or "embed/ID/VIEW/index.html"
 */
export const repeatsAnotherPage = (path: string): boolean =>
  repeating.test(path.endsWith('/') ? `${path}.` : path) && !kept.test(path);

/** Short addresses that tests of every page read: an open place and one held back. The others are made of the same parts. */
const keptShort = /^t\/(?:3e|3g)\/(?:index\.html)?$/;

/** Whether a page is a short address again. */
export const repeatsAShortAddress = (path: string): boolean => path.startsWith('t/') && !keptShort.test(path);

/** Addresses of views to hand out, a page for each view that leads on: one is kept. */
const viewAddress = /^charts\/[^/]+\/[^/@][^/]*\/(?:index\.html)?$/;
const keptViewAddress = /^charts\/mine-to-magnet\/heavy\//;

/** Whether a page is the address of a view, which leads on to the chart's page in that view (test/site/pages/view-addresses.test.ts reads them all). */
export const isViewAddress = (path: string): boolean => viewAddress.test(path);

/** Whether a page is the address of a view again. */
export const repeatsAViewAddress = (path: string): boolean =>
  isViewAddress(path) && !keptViewAddress.test(path);

/** Whether a file of a build belongs to a release: it is as it was published, and was tested when it was today's. */
export const isPinned = (path: string): boolean => /\/@\d{4}-\d\d-\d\d[./]/.test(path);
