// Numbers as readers see them. Apart from the formats of facts, as dates are: drawings in the browser say numbers too.

/** A number with thousands commas and a true minus, as many decimals as it has, six at most. */
export function formatNumber(value: number, plain = false): string {
  const digits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6, useGrouping: !plain }).format(
    Math.abs(value),
  );
  return value < 0 && digits !== '0' ? `−${digits}` : digits;
}
