// Reads CSV bytes (RFC 4180 quoting, UTF-8, LF) into records with true line numbers, and names every fault in the bytes.

/** One record: the 1-based line where it starts, its cells, and the line where each cell starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly cellLines: readonly number[];
}

/** A fault of the file itself (encoding, line ends, quotes), with its 1-based line. */
export interface CsvProblem {
  readonly line: number;
  readonly found: string;
}

/** All records that could be read, and all faults. Reading goes on after a fault wherever that makes sense. */
export function readCsv(bytes: Uint8Array): { records: CsvRecord[]; problems: CsvProblem[] } {
  const problems: CsvProblem[] = [];
  const text = decode(bytes, problems);
  const records = splitRecords(text, problems);
  return { records, problems };
}

function decode(bytes: Uint8Array, problems: CsvProblem[]): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    for (const line of linesWithInvalidUtf8(bytes))
      problems.push({ line, found: 'bytes that are not UTF-8, expected UTF-8 text' });
    text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }
  if (text.startsWith('\uFEFF')) {
    problems.push({ line: 1, found: 'a byte order mark, expected plain UTF-8 without one' });
    text = text.slice(1);
  }
  const lines = text.split('\n');
  const returns = lines.flatMap((line, index) => (line.includes('\r') ? [index + 1] : []));
  if (returns[0] !== undefined) {
    problems.push({
      line: returns[0],
      found: `a carriage return (CR), expected lines that end in LF alone; lines concerned: ${returns.length}`,
    });
  }
  lines.forEach((line, index) => {
    if (line.includes('\0')) problems.push({ line: index + 1, found: 'a NUL character, expected text' });
  });
  return text.replaceAll('\r\n', '\n');
}

function linesWithInvalidUtf8(bytes: Uint8Array): number[] {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const bad: number[] = [];
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      strict.decode(bytes.subarray(start, stop));
    } catch {
      bad.push(line);
    }
    start = stop + 1;
  }
  return bad;
}

function splitRecords(text: string, problems: CsvProblem[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;

  const readQuoted = (): string | undefined => {
    const opened = line;
    let cell = '';
    at++;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close === -1) {
        problems.push({ line: opened, found: 'a quoted cell that never ends, expected a closing quote' });
        return undefined;
      }
      cell += text.slice(at, close);
      line += countLineFeeds(text, at, close);
      at = close + 1;
      if (text[at] !== '"') break;
      cell += '"';
      at++;
    }
    const rest = readBare();
    if (rest !== '') {
      problems.push({
        line,
        found: `${JSON.stringify(rest)} after a closing quote, expected a comma or the end of the line`,
      });
    }
    return cell + rest;
  };

  const readBare = (): string => {
    const start = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++;
    return text.slice(start, at);
  };

  while (at < text.length) {
    const cells: string[] = [];
    const cellLines: number[] = [];
    const firstLine = line;
    for (;;) {
      cellLines.push(line);
      if (text[at] === '"') {
        const cell = readQuoted();
        if (cell === undefined) return records;
        cells.push(cell);
      } else {
        const cell = readBare();
        if (cell.includes('"')) {
          problems.push({
            line,
            found: `a stray quote in ${JSON.stringify(cell)}, expected the whole cell in quotes and inner quotes doubled`,
          });
        }
        cells.push(cell);
      }
      if (text[at] !== ',') break;
      at++;
    }
    at++; // the line feed, or past the end
    line++;
    records.push({ line: firstLine, cells, cellLines });
  }
  return records;
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
