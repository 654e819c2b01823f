// What differs between two builds, in words that stay readable in a log that was cut off.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, filesOf } from '../built.ts';

/** How many differing files are shown, and how many are named. */
const shown = 3;
const named = 40;

/** How many bytes before and after the first difference are shown. */
const before = 60;
const after = 100;

/** Bytes as text, with a number in place of each that is no plain character. */
const printable = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The place where two files part, in one line a build. */
function parting(file: string, [one, other]: readonly [Build, Build]): string {
  const [first, second] = [one, other].map(({ folder }) => readFileSync(join(folder, file))) as [
    Buffer,
    Buffer,
  ];
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  const around = (bytes: Buffer): string => printable(bytes.subarray(Math.max(0, at - before), at + after));
  return [
    `${file}: ${first.length} and ${second.length} bytes, apart from byte ${at}`,
    `  ${one.folder}: ${around(first)}`,
    `  ${other.folder}: ${around(second)}`,
  ].join('\n');
}

/** Sources that changed after a build had begun: another build may have read them as they were. */
function changedSince(build: Build, sources: readonly string[]): string[] {
  const begun = Math.min(...filesOf(build).map((file) => statSync(join(build.folder, file)).mtimeMs));
  return sources.filter((source) => statSync(source).mtimeMs > begun);
}

/**
 * What differs between two builds: where the first files part, then the names. Empty for the same bytes.
 * @param sources files that a build reads, to tell of those that changed meanwhile
 */
export function differences(builds: readonly [Build, Build], sources: readonly string[]): string {
  const [first, second] = builds.map((build) => new Set(filesOf(build))) as [Set<string>, Set<string>];
  const read = ({ folder }: Build, file: string): Buffer => readFileSync(join(folder, file));
  const differing = [...first].filter(
    (file) => second.has(file) && !read(builds[0], file).equals(read(builds[1], file)),
  );
  const onlyIn = [first, second].flatMap((own, i) =>
    [...own]
      .filter((file) => !(i === 0 ? second : first).has(file))
      .map((file) => `${file} (only in ${builds[i]?.folder})`),
  );
  const names = [...differing, ...onlyIn];
  if (names.length === 0) return '';
  const changed = changedSince(builds[0], sources);
  return [
    ...differing.slice(0, shown).map((file) => parting(file, builds)),
    `${names.length} of ${first.size} files differ between ${builds[0].folder} and ${builds[1].folder}:`,
    ...names.slice(0, named).map((name) => `  ${name}`),
    ...(names.length > named ? [`  and ${names.length - named} more`] : []),
    ...(changed.length > 0 ? [`changed while the site was built: ${changed.slice(0, 5).join(', ')}`] : []),
    // Once more at the end, where a log that was cut off still has it.
    `differing: ${names.slice(0, shown).join(', ')}`,
  ].join('\n');
}
