// A font packed as WOFF holds the same tables, by their names, sums and places, and is smaller.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { woffOf } from '../../../../src/export/picture/svg-file/woff.ts';

/** The tables of a file: where its list begins, how long an entry is, and in which words of it tag, place and sum stand. */
const tablesIn = (file: Buffer, count: number, list: number, entry: number) =>
  Array.from({ length: count }, (_, i) => file.subarray(list + i * entry, list + (i + 1) * entry));

test.each(['archivo-400.ttf', 'newsreader-display.ttf'])('%s comes back as it was', (name) => {
  const font = readFileSync(`generated/fonts/${name}`);
  const woff = woffOf(font);
  expect(woff.toString('latin1', 0, 4)).toBe('wOFF');
  expect(woff.readUInt32BE(4)).toBe(font.readUInt32BE(0));
  expect(woff.readUInt32BE(8)).toBe(woff.length);
  expect(woff.length).toBeLessThan(font.length);
  const count = font.readUInt16BE(4);
  expect(woff.readUInt16BE(12)).toBe(count);
  const before = tablesIn(font, count, 12, 16).map((entry) => ({
    tag: entry.toString('latin1', 0, 4),
    sum: entry.readUInt32BE(4),
    bytes: font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12)),
  }));
  let end = 44 + count * 20;
  const after = tablesIn(woff, count, 44, 20).map((entry) => {
    const [at, packed, length] = [4, 8, 12].map((place) => entry.readUInt32BE(place)) as [
      number,
      number,
      number,
    ];
    expect(at).toBe(end);
    expect(at % 4).toBe(0);
    end = Math.ceil((at + packed) / 4) * 4;
    const kept = woff.subarray(at, at + packed);
    return {
      tag: entry.toString('latin1', 0, 4),
      sum: entry.readUInt32BE(16),
      bytes: packed < length ? inflateSync(kept) : kept,
    };
  });
  expect(after).toEqual(before);
  expect(end).toBe(woff.length);
  const whole = before.reduce(
    (length, { bytes }) => length + Math.ceil(bytes.length / 4) * 4,
    12 + count * 16,
  );
  expect(woff.readUInt32BE(16)).toBe(whole);
});
