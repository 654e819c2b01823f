// Bytes as tables of measures print them.

/** Kilobytes with one decimal: 60123 → "60.1". @param {number} bytes */
export const kB = (bytes) => (bytes / 1000).toFixed(1);
