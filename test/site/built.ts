// The built folders that the site tests read: which there are, their files and pages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { repeatsAnotherPage, repeatsAShortAddress, repeatsAViewAddress } from '../embed-pages.ts';

/** A build: its folder and the path it is served under. */
export interface Build {
  readonly folder: string;
  readonly base: string;
}

export const plainBuild: Build = { folder: 'dist', base: '/' };
export const baseBuild: Build = { folder: 'dist-base', base: '/some/path/' };
export const secondBuild: Build = { folder: 'dist-again', base: '/' };

const listed = new WeakMap<Build, readonly string[]>();
/** Every file of a build, as paths with forward slashes, sorted. Listed once. */
export function filesOf(build: Build): readonly string[] {
  const files = listed.get(build) ?? filesIn(build);
  listed.set(build, files);
  return files;
}

function filesIn({ folder }: Build): readonly string[] {
  if (!existsSync(folder))
    throw new Error(`${folder} is missing: these tests read a finished build (npm test makes it)`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Whether a file is a chapter again, as one file for a disk. */
export const isOfflineFile = (file: string): boolean => file.startsWith('teach/offline/');

/** Every page of a build but the embeds, short addresses and addresses of views that repeat others (test/embed-pages.ts) and the chapters for a disk, sorted. */
export const pagesOf = (build: Build): string[] =>
  filesOf(build).filter(
    (file) =>
      file.endsWith('.html') &&
      !repeatsAnotherPage(file) &&
      !repeatsAShortAddress(file) &&
      !repeatsAViewAddress(file) &&
      !isOfflineFile(file),
  );

export const textOf = (build: Build, file: string): string => readFileSync(join(build.folder, file), 'utf8');

/** HTML with each character itself, where the page of the whole story has a reference by number. */
export const withCharacters = (html: string): string =>
  html.replace(/&#(\d{4,});/g, (_, code: string) => String.fromCodePoint(Number(code)));
