// Subtitles of two parts.

/**
 * A subtitle whose end explains the signs of the drawing ("Dashed: estimates"): `measures` is the part that stands without the drawing,
 * as in a shared sentence.
 */
export const keyed = (
  measures: string,
  key: string,
): { readonly measures: string; readonly subtitle: string } => ({
  measures,
  subtitle: `${measures}. ${key}`,
});
