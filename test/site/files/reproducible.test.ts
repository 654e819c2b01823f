// Two builds of the same commit are the same, byte for byte, also from two folders: the second is made by scripts/build-elsewhere.mjs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Build, filesOf, plainBuild, secondBuild } from '../built.ts';

const sums = (build: Build): Map<string, string> =>
  new Map(
    filesOf(build).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(build.folder, file)))
        .digest('hex'),
    ]),
  );

test('builds from two folders are byte-identical', () => {
  const first = sums(plainBuild);
  const second = sums(secondBuild);
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  expect(first.size).toBeGreaterThan(0);
  expect(names.filter((file) => first.get(file) !== second.get(file))).toEqual([]);
});
