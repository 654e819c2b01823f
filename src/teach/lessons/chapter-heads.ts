// What lessons say of a chapter, from its head: the question it asks and what it finds.
import { z } from 'zod';
import { ContentError } from '../../data/reading/content-error.ts';
import { shapedHead } from '../../data/reading/yaml-lines.ts';
import { chapterFiles, type ChapterFile } from '../../data/text/chapter-files.ts';

export interface ChapterHead {
  /** Place in the story, from 1. */
  readonly order: number;
  readonly question: string;
  readonly finding: string;
}

const words = z.string('expected words').min(1, 'expected words');
/** The two fields that lessons need; src/content.config.ts checks the whole head. */
const head = z.object({ question: words, finding: words });

/**
 * The heads of chapters by id.
 * @throws ContentError with `file:line field: what was expected` for a head without a question or a finding
 */
export const headsOf = (files: readonly ChapterFile[]): ReadonlyMap<string, ChapterHead> =>
  new Map(files.map(({ id, order, path, text }) => [id, { order, ...shapedHead(text, path, head).value }]));

let known: ReadonlyMap<string, ChapterHead> | undefined;
const heads = (): ReadonlyMap<string, ChapterHead> => (known ??= headsOf(chapterFiles()));

/**
 * The head of a chapter.
 * @throws ContentError with the ids of all chapters for an id that none has, and as `headsOf`
 */
export function chapterHead(id: string): ChapterHead {
  const found = heads().get(id);
  if (found === undefined)
    throw new ContentError(`no chapter "${id}"; the chapters are ${[...heads().keys()].join(', ')}`);
  return found;
}
