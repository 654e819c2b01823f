// The size of a file to download, in words.

/** "940 bytes", "12 kB", "1.4 MB": thousands, as browsers count downloads. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0bytes`;
  return bytes < 999_500
    ? `${Math.round(bytes / 1000)}\u00a0kB`
    : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}
