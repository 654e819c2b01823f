// Collects the problems of one file and writes them in the one form the project uses.

/** Collects problems with their lines, in the one form the project uses. */
export class ProblemReport {
  readonly #path: string;
  readonly #found: { line: number; text: string }[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  file(line: number, text: string): void {
    this.#found.push({ line, text: `${this.#path}:${line}: ${text}` });
  }

  cell(line: number, column: string, value: string, expected: string): void {
    const shown = value.length > 100 ? `${value.slice(0, 99)}…` : value;
    const inLine = shown.replaceAll('\n', '\\n');
    this.#found.push({ line, text: `${this.#path}:${line} column "${column}" = "${inLine}": ${expected}` });
  }

  get size(): number {
    return this.#found.length;
  }

  sorted(): readonly string[] {
    return Object.freeze(this.#found.toSorted((a, b) => a.line - b.line).map(({ text }) => text));
  }
}
