// Keeps labels on one edge apart: each stays as near to its mark as the others allow.

/**
 * Positions for labels wanted at `wanted` (any order, user units), at least `gap` apart, within [low, high].
 * Returns positions in the order given. Labels that cannot all fit are packed from `low`.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed: number[] = [];
  let floor = low;
  for (const i of order) {
    const at = Math.max(wanted[i] ?? low, floor);
    placed[i] = at;
    floor = at + gap;
  }
  let ceiling = high;
  for (const i of order.toReversed()) {
    const at = Math.max(low, Math.min(placed[i] ?? high, ceiling));
    placed[i] = at;
    ceiling = at - gap;
  }
  return placed;
}
