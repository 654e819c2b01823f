// The heading of the customs nomenclature that a row counts.

/**
 * The heading in a row's scope: "HS 850511".
 * @throws RangeError naming the row where its scope names no heading
 */
export function customsHeading({ id, scope }: { readonly id: string; readonly scope: string }): string {
  const [heading] = /\bHS \d+\b/.exec(scope) ?? [];
  if (heading === undefined)
    throw new RangeError(`scope of "${id}" names no heading such as "HS 850511": ${scope}`);
  return heading;
}
