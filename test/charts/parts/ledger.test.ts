// Ledger rows: readings that differ by shape alone, rows that never run into each other, room for long statements.
import { describe, expect, it } from 'vitest';
import { boxOfText, sharedArea } from '../../../src/charts/kit/box.ts';
import {
  dial,
  dialReach,
  ledgerRows,
  type LedgerRow,
  type Reading,
} from '../../../src/charts/claims-ledger/layout-ledger.ts';
import { pathPoints } from '../drawings/boxes.ts';

const readings: readonly Reading[] = ['whole', 'half', 'split', 'open'];
const at = { key: 'd', x: 20, y: 20, label: '12', emphasis: 'normal' } as const;

describe('dial', () => {
  it('draws each reading as another shape, in one tone and ink', () => {
    const drawn = readings.map((reading) => dial({ ...at, reading }).shapes);
    expect(new Set(drawn.map(([ring]) => ring?.d)).size).toBe(readings.length);
    expect(new Set(drawn.flat().map(({ tone, ink }) => `${tone} ${ink}`)).size).toBe(1);
  });

  it('keeps within its reach', () => {
    for (const reading of readings)
      for (const { x, y } of pathPoints(dial({ ...at, reading }).shapes[0]?.d ?? ''))
        expect(Math.hypot(x - at.x, y - at.y)).toBeLessThan(dialReach - 1);
  });

  it('refuses a label that its circle cannot hold', () => {
    expect(() => dial({ ...at, reading: 'half', label: '100' })).toThrow(RangeError);
  });
});

describe('ledgerRows', () => {
  const row = (key: string, words: number): LedgerRow => ({
    key,
    label: key,
    reading: 'half',
    statement: 'magnets '.repeat(words).trim(),
    remark: 'Partly supported',
    reason: 'oxides '.repeat(words * 2).trim(),
  });
  const rows = [row('1', 3), row('2', 40), row('3', 1)];

  it.each([
    ['one column', { left: 0, top: 10, right: 360, reasonsAt: null }],
    ['two columns', { left: 0, top: 10, right: 640, reasonsAt: 340 }],
  ])('in %s, texts stay inside and apart', (_, frame) => {
    const { drawn, bottom } = ledgerRows(rows, frame);
    const boxes = drawn.texts.map(boxOfText);
    boxes.forEach((box, i) => {
      expect(box.right).toBeLessThanOrEqual(frame.right);
      expect(box.bottom).toBeLessThanOrEqual(bottom);
      for (const other of boxes.slice(i + 1)) expect(sharedArea(box, other)).toBe(0);
    });
    expect(drawn.texts.some(({ key }) => key === '2-reason')).toBe(frame.reasonsAt !== null);
  });

  it('leaves room for the dial of a row of one line', () => {
    const { drawn, bottom } = ledgerRows([row('1', 1)], { left: 0, top: 10, right: 360, reasonsAt: null });
    expect((drawn.spots[0]?.y ?? 0) + dialReach).toBeLessThanOrEqual(bottom);
  });

  it('refuses a frame too narrow to read', () => {
    expect(() => ledgerRows(rows, { left: 0, top: 0, right: 140, reasonsAt: null })).toThrow(RangeError);
  });
});
