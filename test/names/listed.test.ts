import { expect, it } from 'vitest';
import { listed } from '../../src/names/listed.ts';

it.each([
  [[], ''],
  [['Ucore'], 'Ucore'],
  [['Ucore', 'Lynas'], 'Ucore and Lynas'],
  [['Ucore', 'Lynas', 'Iluka'], 'Ucore, Lynas and Iluka'],
])('%j is “%s”', (parts, words) => {
  expect(listed(parts)).toBe(words);
});
