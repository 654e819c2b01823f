// One-line shapes and spots: everything a mark needs, and an emphasis only where it is named.
import { expect, test } from 'vitest';
import { shape, spot } from '../../../src/charts/kit/shapes.ts';

test('a shape is drawn as told, with the usual emphasis', () => {
  expect(shape('walls', 'M0 0H9', 'ink', 'wall')).toEqual({
    key: 'walls',
    d: 'M0 0H9',
    tone: 'ink',
    ink: 'wall',
    emphasis: 'normal',
  });
  expect(shape('walls', 'M0 0H9', 'ink', 'wall', 'faint').emphasis).toBe('faint');
});

test('a spot is drawn as told, with the usual emphasis', () => {
  expect(spot('hub', 3, 4, 9, 'china', 'hollow')).toEqual({
    key: 'hub',
    x: 3,
    y: 4,
    r: 9,
    tone: 'china',
    ink: 'hollow',
    emphasis: 'normal',
  });
  expect(spot('hub', 3, 4, 9, 'china', 'hollow', 'strong').emphasis).toBe('strong');
});
