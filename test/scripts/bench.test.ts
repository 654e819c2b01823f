// The bench builds copies of a page that no other tool reads: what it imports must be there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the synthetic page of the bench imports files that exist', () => {
  const page = readFileSync('scripts/bench/synthetic-page.astro.txt', 'utf8');
  const imported = [...page.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => path);
  expect(imported).not.toEqual([]);
  for (const path of imported) expect(existsSync(join('src/pages/synthetic', path)), path).toBe(true);
});
