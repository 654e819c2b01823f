// Numbers as readers see them. Apart from the formats of facts, as dates are: drawings in the browser say numbers too.

const options = { maximumFractionDigits: 6 };
const withCommas = new Intl.NumberFormat('en-US', options);
const withoutCommas = new Intl.NumberFormat('en-US', { ...options, useGrouping: false });

/** A number with thousands commas, unless it is `plain`, and a true minus, as many decimals as it has, six at most. */
export function formatNumber(value: number, plain = false): string {
  const digits = (plain ? withoutCommas : withCommas).format(Math.abs(value));
  return value < 0 && digits !== '0' ? `−${digits}` : digits;
}
