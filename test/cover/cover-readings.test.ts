// What the cover's page says of each month comes back as it was written.
import { expect, it } from 'vitest';
import { packReadings, readingsIn } from '../../src/cover/cover-readings.ts';

const month = {
  name: 'May 2025',
  amount: '1,238 t',
  status: 'The least',
  kind: 'measured',
  opening: 0.2,
} as const;
const gap = {
  name: 'Jun 2026',
  amount: 'No figure',
  status: 'Not known',
  kind: 'none',
  opening: null,
} as const;

it('gives back every month, one without a figure too', () => {
  expect(readingsIn(packReadings([month, gap]))).toEqual([month, gap]);
});

it('refuses words that would be read as two', () => {
  expect(() => packReadings([gap, { ...month, status: 'This | that' }])).toThrow(
    /holds a separator: "This \| that"/,
  );
  expect(() => packReadings([{ ...month, name: 'May\n2025' }])).toThrow(RangeError);
});
