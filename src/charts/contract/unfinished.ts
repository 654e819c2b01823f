// A chart without a place in a chapter, without measured heights or without a code for its short address stops a build. `astro dev` warns
// and shows it.

/** Messages that were printed, so that the console has each only once. */
const printed = new Set<string>();

/**
 * Throws the error, or prints it once where scripts/build/unfinished-charts.mjs says that this is `astro dev`.
 * @param meanwhile how `astro dev` shows the chart, for the message
 */
export function unfinished(error: Error, meanwhile: string): void {
  if (process.env['UNFINISHED_CHARTS'] !== 'shown') throw error;
  const message = `${error.message} (${meanwhile})`;
  if (printed.has(message)) return;
  printed.add(message);
  console.warn(message);
}
