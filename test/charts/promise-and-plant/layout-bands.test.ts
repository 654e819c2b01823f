// Stacked bands: end to end from zero, promises hatched ever wider and never filled, each label at its own band.
import { describe, expect, it } from 'vitest';
import {
  bandLabels,
  bandRow,
  hatchGaps,
  type Band,
} from '../../../src/charts/promise-and-plant/layout-bands.ts';
import { boxOfText, padded, sharedArea } from '../../../src/charts/kit/labels/box.ts';

const bands: readonly Band[] = [
  { key: 'stands', value: 10, mark: 'fill', tone: 'others' },
  { key: 'trial', value: 3, mark: 'fill', tone: 'others-2' },
  { key: 'built', value: 17, mark: 'construction', tone: 'policy' },
  { key: 'none', value: 0, mark: 'financed', tone: 'policy' },
  { key: 'said', value: 30, mark: 'announced', tone: 'others' },
];
const x = (value: number): number => 20 + 4 * value;
const { shapes, boxes } = bandRow(bands, x, 40, 80);

describe('bandRow', () => {
  it('lays bands end to end from zero, as long as their values', () => {
    expect(boxes.map(({ key, left, right }) => [key, left, right])).toEqual([
      ['stands', 20, 60],
      ['trial', 60, 72],
      ['built', 72, 140],
      ['said', 140, 260],
    ]);
  });

  it('fills what stands, and hatches a promise in brass whatever tone it was given', () => {
    expect(shapes.find(({ key }) => key === 'stands')).toMatchObject({ ink: 'fill', tone: 'others' });
    for (const key of ['built', 'said']) {
      expect(shapes.find((shape) => shape.key === key)).toMatchObject({ ink: 'outline', tone: 'policy' });
      expect(shapes.find((shape) => shape.key === `${key}-hatch`)).toMatchObject({
        ink: 'hatch',
        tone: 'policy',
      });
    }
  });

  it('widens the hatch as the promise weakens', () => {
    const { construction, financed, announced } = hatchGaps;
    expect([construction, financed, announced]).toEqual([...Object.values(hatchGaps)].sort((a, b) => a - b));
    const lines = (key: string) => (shapes.find((shape) => shape.key === key)?.d.match(/M/gi) ?? []).length;
    expect(lines('built-hatch') / 68).toBeGreaterThan((2 * lines('said-hatch')) / 120);
  });

  it('refuses an amount below zero or none at all', () => {
    for (const value of [-1, Number.NaN, Infinity])
      expect(() => bandRow([{ key: 'odd', value, mark: 'fill', tone: 'ink' }], x, 0, 1)).toThrow(RangeError);
  });
});

describe('bandLabels', () => {
  const frame = { left: 0, right: 360, top: 0, bottom: 200 };
  const labels = boxes.map(({ key }) => ({
    key,
    lines: [key, '10,000 t'],
    tone: 'ink' as const,
  }));

  it.each(['above', 'below'] as const)(
    'gives every band a label of its own %s, with a lead from it',
    (side) => {
      const room = side === 'above' ? { ...frame, top: -200 } : frame;
      const { texts, leads } = bandLabels(labels, boxes, side, room);
      const placed = texts.map(boxOfText);
      placed.forEach((a, i) => {
        for (const b of placed.slice(i + 1)) expect(sharedArea(a, b)).toBe(0);
      });
      for (const box of boxes) {
        const lead = leads.find(({ key }) => key === `lead-band-${box.key}`);
        const [at = Number.NaN, from = 0, to = 0] = (lead?.d.match(/[\d.-]+/g) ?? []).map(Number);
        expect(at, box.key).toBeGreaterThanOrEqual(box.left);
        expect(at, box.key).toBeLessThanOrEqual(box.right);
        const others = texts.filter(({ key }) => key !== `band-${box.key}`).map(boxOfText);
        const line = padded({ left: at, right: at, top: from, bottom: to }, 0.5);
        for (const other of others) expect(sharedArea(line, other), box.key).toBe(0);
      }
    },
  );

  it('refuses a label without a band', () => {
    expect(() => bandLabels([{ key: 'none', lines: ['None'], tone: 'ink' }], boxes, 'below', frame)).toThrow(
      'no band "none" to label',
    );
  });
});
