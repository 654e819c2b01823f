// What rows on hold say is found in digits and in words, near its subject, and nothing else is.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withheldIn, withheldStatements } from '../../../src/data/facts/withheld-statements.ts';
import { cellsOf } from '../../../src/data/reading/csv-cells.ts';
import { readerTextProblems, tableNames } from '../../../src/data/text/reader-text.ts';

afterEach(() => vi.restoreAllMocks());
const held = withheldStatements(tableNames());
const rows = (text: string): string[] => withheldIn(text, held).map(({ row }) => row.split(':')[0] ?? '');

describe('the statement of a row on hold', () => {
  it('is found as a per cent, with its subject before or after', () => {
    expect(rows('Customs show 98% less yttrium for Japan.')).toContain('ree_exports_aggregates');
    expect(rows('To Japan went 98 per cent less yttrium than a year before.')).toContain(
      'ree_exports_aggregates',
    );
  });

  it('is found as a zero in words', () => {
    expect(rows('China had exported no heavy rare earths to Japan for months.')).toContain(
      'ree_exports_monthly',
    );
    expect(rows('Exports of heavy rare earths from China to Japan were zero in 2026.')).toContain(
      'ree_exports_monthly',
    );
  });

  it('is found as tonnes, grouped or not', () => {
    expect(rows('China made 186,000 t of NdFeB magnets.')).toContain('capacity_outlook');
    expect(rows('China made 186000 tonnes of NdFeB magnets.')).toContain('capacity_outlook');
  });

  it('is not found where the wording is allowed, the subject is another or stands in another sentence', () => {
    expect(rows('Flows of heavy rare earths from China to Japan were reported at or near zero.')).toEqual([]);
    expect(rows('Exports of yttrium to Europe fell by 98%.')).toEqual([]);
    expect(rows('Japan waits. Yttrium is scarce. Stocks fell 98%.')).toEqual([]);
  });

  it('is known for nearly every row on hold that has a value', () => {
    const known = new Set(held.map(({ row }) => row));
    const values = ['value', 'value_t', 'value_pct', 'share_pct', 'volume_t', 'yoy_pct'];
    const missing = tableNames().flatMap((table) =>
      cellsOf(table)
        .filter(({ cells }) => ['hold', 'do_not_publish'].includes(cells['publish_advice'] ?? ''))
        .filter(({ cells }) => values.some((name) => (cells[name] ?? '') !== ''))
        .filter(({ line }) => !known.has(`${table}:${line}`))
        .map(({ cells }) => cells['id'] ?? `${table} ${cells['period'] ?? ''}`),
    );
    // A row that may be shown says the same of the same year, or the row says nothing but a share of 100.
    expect(missing.length, missing.join(', ')).toBeLessThan(8);
  });
});

describe('a text for readers', () => {
  it('stops the check with file, line and column', () => {
    const folder = mkdtempSync(join(tmpdir(), 'valve-'));
    cpSync(join(process.cwd(), 'content'), join(folder, 'content'), { recursive: true });
    const path = join(folder, 'content/data/licensing.csv');
    const csv = readFileSync(path, 'utf8').split('\n');
    const last = csv.length - 2;
    csv[last] = (csv[last] ?? '').replace(/,[^,]*,[^,]*$/, ',Print as 98% less yttrium for Japan.,');
    writeFileSync(path, csv.join('\n'));
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    try {
      const found = readerTextProblems().filter((problem) => problem.includes(`licensing.csv:${last + 1}`));
      expect(found.join('\n')).toMatch(/column "note": an instruction .*“Print as”/);
      expect(found.join('\n')).toMatch(/says what the row on hold ree_exports_aggregates:\d+ says/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
