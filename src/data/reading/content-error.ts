// The one error class for content that cannot be published: it carries every problem found, not only the first.

/** Thrown when a table, a fact or an author's words are wrong. `problems` lists each as one line of text. */
export class ContentError extends Error {
  readonly problems: readonly string[];

  /** Takes one problem or several; the message shows all of them, one a line. */
  constructor(problems: string | readonly string[]) {
    const list = typeof problems === 'string' ? [problems] : [...problems];
    super(list.length === 1 ? list[0] : `${list.length} problems in the content:\n${list.join('\n')}`);
    this.name = 'ContentError';
    this.problems = Object.freeze(list);
  }
}

/** What `read` returns; undefined where it throws a ContentError, whose problems are added to `problems`. */
export function readOrNote<Read>(read: () => Read, problems: string[]): Read | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** The problems for which `read` throws; empty where it returns. Throws no ContentError. */
export function problemsOf(read: () => unknown): readonly string[] {
  const problems: string[] = [];
  readOrNote(read, problems);
  return problems;
}
