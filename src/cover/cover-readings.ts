// The readings of the cover as text in the page: a line a month, which is shorter there than JSON, whose every quotation mark is escaped.
import type { CoverReading } from './cover-drawing.ts';

const between = '|';

/** @throws RangeError where a word holds what stands between the values */
export function packReadings(readings: readonly CoverReading[]): string {
  const lines = readings.map(({ name, amount, status, kind, opening }) => {
    const values = [name, amount, status, kind, opening === null ? '' : String(opening)];
    const bad = values.find((value) => value.includes(between) || value.includes('\n'));
    if (bad !== undefined) throw new RangeError(`a reading of the cover holds a separator: "${bad}"`);
    return values.join(between);
  });
  return lines.join('\n');
}

/** The readings in such a text. */
export const readingsIn = (text: string): readonly CoverReading[] =>
  text.split('\n').map((line) => {
    const [name = '', amount = '', status = '', kind = '', opening = ''] = line.split(between);
    return {
      name,
      amount,
      status,
      kind: kind as CoverReading['kind'],
      opening: opening === '' ? null : Number(opening),
    };
  });
