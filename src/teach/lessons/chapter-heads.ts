// What the heads of chapters say, for lessons about them: the question and the finding.
import { parse } from 'yaml';
import { chapterFiles } from '../../data/text/chapter-files.ts';

interface ChapterHead {
  readonly question: string;
  readonly finding: string;
}

let known: ReadonlyMap<string, ChapterHead> | undefined;
const heads = (): ReadonlyMap<string, ChapterHead> =>
  (known ??= new Map(
    chapterFiles().map(({ id, text }) => {
      const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
      return [id, parse(front) as ChapterHead];
    }),
  ));

/** The question that a chapter asks; empty for one that there is not. */
export const chapterQuestion = (id: string): string => heads().get(id)?.question ?? '';

/** What a chapter finds; empty for one that there is not. */
export const chapterFinding = (id: string): string => heads().get(id)?.finding ?? '';
