// Prints rows as an aligned table: numbers to the right, words to the left.

/** Kilobytes with one decimal: 60123 → "60.1". @param {number} bytes */
export const kB = (bytes) => (bytes / 1000).toFixed(1);

/** @param {readonly (readonly string[])[]} rows the first one is the heading */
export function printTable(rows) {
  const [heading = []] = rows;
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  rows.forEach((row, index) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return /^[\d.,<+-]/.test(cell) || (index === 0 && column > 0)
        ? cell.padStart(width)
        : cell.padEnd(width);
    });
    console.log(cells.join('  ').trimEnd());
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  });
}
