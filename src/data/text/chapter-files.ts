// The chapters as files: id and order come from the name, the text is read once.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from '../reading/content-error.ts';

export interface ChapterFile {
  readonly id: string;
  /** Place in the story, from 1. */
  readonly order: number;
  /** Path for messages, from the project's root. */
  readonly path: string;
  readonly text: string;
}

/** Every chapter in story order. Throws ContentError for a file name that is not NN-chapter-id.mdx, and for a place or an id that two files claim. */
export function chapterFiles(folder = 'content/chapters/en'): ChapterFile[] {
  const files = readdirSync(resolve(folder))
    .map((name) => {
      const match = /^(\d{2,3})-([a-z0-9-]+)\.mdx$/.exec(name);
      if (match?.[1] === undefined || match[2] === undefined) {
        throw new ContentError(
          `${folder}/${name}: a chapter's file is named NN-chapter-id.mdx, as 03-mine-to-magnet.mdx`,
        );
      }
      const path = `${folder}/${name}`;
      return { id: match[2], order: Number(match[1]), path, text: readFileSync(resolve(path), 'utf8') };
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  for (const [i, file] of files.entries()) {
    const twin = files.slice(0, i).find(({ order, id }) => order === file.order || id === file.id);
    if (twin !== undefined)
      throw new ContentError(
        `${file.path}: ${twin.id === file.id ? `the id "${file.id}"` : `place ${file.order}`} is taken by ${twin.path}`,
      );
  }
  return files;
}
