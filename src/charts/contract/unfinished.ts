// What a chart still lacks (a place in a chapter, measured heights) stops a build; `astro dev` warns and shows the chart.

/** Messages that were printed, so that each stands once in the console. */
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
