// The dated changes and corrections of the site, from content/changes, newest first.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isDay } from '../reading/calendar.ts';
import { ContentError, problemsOf } from '../reading/content-error.ts';
import { didYouMean } from '../reading/nearest.ts';
import { shapedHead } from '../reading/yaml-lines.ts';

const head = z.strictObject({
  date: z.string().refine(isDay, 'a day of the calendar as "2026-11-24"'),
  kind: z.enum(['new', 'change', 'correction']),
  title: z.string().min(1),
  /** Paths that it concerns, without slashes at the ends: "chapters/the-valve", "charts/heavy-gap", or all of "chapters". */
  touches: z.array(z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)).min(1),
});
export type Change = z.infer<typeof head> & {
  /** File name without its end: permanent, in the anchor on /changes/ and in the feed. */
  readonly id: string;
  /** Paragraphs of plain text. */
  readonly text: readonly string[];
};

/** Where a change stands on /changes/: an id in a page begins with a letter. */
export const anchorOf = (id: string): string => `on-${id}`;

/**
 * The change in a file of a folder.
 * @param places the paths that a change may touch; without them any is taken
 * @throws ContentError naming the file whose name is wrong, or the file and line of what is wrong in its head
 */
function changeIn(folder: string, name: string, places?: ReadonlySet<string>): Change {
  const id = /^(\d{4}-\d\d-\d\d-[a-z0-9-]+)\.md$/.exec(name)?.[1];
  if (id === undefined)
    throw new ContentError(`${folder}/${name}: a change's file is named YYYY-MM-DD-what.md`);
  const file = `${folder}/${name}`;
  const { value, body, problemAt } = shapedHead(readFileSync(resolve(file), 'utf8'), file, head);
  if (!id.startsWith(value.date)) throw new ContentError(`${file}:1 the name and the head give two dates`);
  const unknown = value.touches.flatMap((path, i) =>
    places === undefined || places.has(path)
      ? []
      : [problemAt(['touches', i], `no place "${path}"${didYouMean(path, places)}`)],
  );
  if (unknown.length > 0) throw new ContentError(unknown);
  const text = body
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' '))
    .filter((paragraph) => paragraph !== '');
  if (text.length === 0) throw new ContentError(`${file}:1 says nothing under its head`);
  return { ...value, id, text };
}

/** Every change of a folder, newest first. Throws ContentError naming the file whose name is wrong, or the file and line of what is wrong in a head. */
export const changesIn = (folder: string): Change[] =>
  readdirSync(resolve(folder))
    .map((name) => changeIn(folder, name))
    .sort((a, b) => (a.id < b.id ? 1 : -1));

/** Every problem of the changes of a folder; empty when all are sound. `places` are the paths that a change may touch, as `touches` has them. Throws nothing for a folder that is there. */
export const changeProblems = (folder: string, places: ReadonlySet<string>): readonly string[] =>
  readdirSync(resolve(folder)).flatMap((name) => problemsOf(() => changeIn(folder, name, places)));

let known: readonly Change[] | undefined;
/** The changes of the site, newest first. */
export function changes(): readonly Change[] {
  known ??= changesIn('content/changes/en');
  return known;
}

/** What a kind of change is called. */
export const changeKinds = { new: 'New', change: 'Change', correction: 'Correction' } as const;

const concerns = (change: Change, path: string): boolean =>
  change.touches.some((touched) => path === touched || path.startsWith(`${touched}/`));

/** The changes that concern what stands at a path, newest first; a change of all charts concerns each of them. Paths without slashes at the ends; "" is the story. */
export const changesOf = (path: string, list: readonly Change[] = changes()): readonly Change[] =>
  list.filter((change) => path === '' || concerns(change, path));

/**
 * The newest change that names a path itself; undefined where none does. A change of "charts" does not count for a single chart, or one entry
 * would make all charts new.
 */
export const newestNaming = (path: string, list: readonly Change[] = changes()): Change | undefined =>
  list.find(({ touches }) => touches.includes(path));

/**
 * When what stands at a path was published and last changed, as ISO dates. Paths without slashes at the ends; "" is the story.
 * Throws RangeError where no change names the path.
 */
export function datesOf(path: string, list: readonly Change[] = changes()) {
  const dates = changesOf(path, list).map(({ date }) => date);
  const [newest] = dates;
  const oldest = dates.at(-1);
  if (newest === undefined || oldest === undefined)
    throw new RangeError(`no change in content/changes names "${path}"`);
  return { published: oldest, modified: newest };
}
