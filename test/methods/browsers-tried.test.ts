// What /accessibility/ says of the browsers that a reader's journey was last run in.
import { expect, test } from 'vitest';
import { browserTried } from '../../src/methods/browsers-tried.ts';

const kept = {
  firm: { name: 'Firm', version: '1.2', tried: '2026-11-26', parts: 28, failed: [] },
  frail: {
    name: 'Frail',
    version: '3.0',
    tried: '2026-11-25',
    parts: 28,
    failed: ['phone, 390 × 844: links lead to steps', 'desk, 1440 × 900: gallery and search find'],
  },
};

test('where all held, version and day are enough', () => {
  expect(browserTried('firm', kept).replaceAll('\u00a0', ' ')).toBe('Firm 1.2 on 26 November 2026');
});

test('every part that failed is named', () => {
  const said = browserTried('frail', kept).replaceAll('\u00a0', ' ');
  expect(said).toBe(
    'Frail 3.0 on 25 November 2026, where 2 of 28 parts failed (phone, 390 × 844: links lead to steps; desk, 1440 × 900: gallery and search find)',
  );
});

test('a browser that was not tried is named', () => {
  expect(() => browserTried('lost', kept)).toThrow('no browser "lost"');
});
