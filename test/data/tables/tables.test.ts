// The real tables: all load, none shows a withheld row, and a broken file stops the build with every problem.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentError } from '../../../src/data/reading/content-error.ts';
import { chainStages } from '../../../src/data/tables/chain/chain-stages.ts';
import { fact, facts } from '../../../src/data/facts/facts.ts';
import { source } from '../../../src/data/facts/sources.ts';
import { checkAllTables, tableNamed, tables } from '../../../src/data/tables/tables.ts';

afterEach(() => vi.restoreAllMocks());

/** A copy of content/data with one file changed, as the working directory until the test ends. */
function inCopy<T>(file: string, change: (csv: string) => string, run: () => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'valve-'));
  cpSync(join(process.cwd(), 'content/data'), join(folder, 'content/data'), { recursive: true });
  const path = join(folder, 'content/data', file);
  const changed = change(readFileSync(path, 'utf8'));
  rmSync(path);
  writeFileSync(path, changed);
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  try {
    return run();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the tables of content/data', () => {
  it('are 29 and load without a problem', () => {
    expect(tables).toHaveLength(29);
    expect(checkAllTables()).toEqual([]);
  });

  it.each(tables.map(({ name }) => name))(
    '%s keeps back the rows that its file marks, and no other',
    (name) => {
      const advised = csvParse(readFileSync(`content/data/${name}.csv`, 'utf8')).filter((row) =>
        ['hold', 'do_not_publish'].includes(row['publish_advice'] ?? ''),
      );
      expect(tableNamed(name).withheldCount).toBe(advised.length);
    },
  );

  it('keep back at least a hundred rows in ten tables', () => {
    const keepers = tables.filter((table) => table.withheldCount > 0);
    expect(keepers.length).toBeGreaterThanOrEqual(10);
    expect(keepers.reduce((sum, table) => sum + table.withheldCount, 0)).toBeGreaterThanOrEqual(100);
  });

  it('show no withheld row, through no table', () => {
    const shown = tables.flatMap((table) => table.rows);
    expect(shown.filter((row) => ['hold', 'do_not_publish'].includes(String(row['publish_advice'])))).toEqual(
      [],
    );
    expect(
      chainStages.rows.some((row) => row.id === 'separation-refining-magnet-ree-production-share-china-2025'),
    ).toBe(false);
    expect(JSON.stringify(tables)).not.toContain(
      'separation-refining-magnet-ree-production-share-china-2025',
    );
  });

  it('know the line of each row', () => {
    const [first] = chainStages.rows;
    expect(first && chainStages.line(first)).toBe(2);
  });

  it('are found by name, and a wrong name is answered with the valid ones', () => {
    expect(tableNamed('chain_stages').name).toBe('chain_stages');
    expect(() => tableNamed('chain_stage')).toThrow(
      /no table "chain_stage", expected one of events, .*did you mean "chain_stages"/,
    );
  });
});

describe('a broken file', () => {
  it('throws a ContentError with every problem when its rows are asked for', () => {
    inCopy(
      'chain_stages.csv',
      (csv) => csv.replace(',mine,', ',mne,').replace('China,2019', 'China,19'),
      () => {
        expect(() => chainStages.rows).toThrow(ContentError);
        expect(chainStages.problems()).toHaveLength(2);
        expect(() => chainStages.rows).toThrow(
          /chain_stages\.csv:2 column "stage" = "mne"[\s\S]*chain_stages\.csv:3 column "year" = "19"/,
        );
        expect(checkAllTables()).toEqual(chainStages.problems());
      },
    );
  });

  it('throws when a row names a source that does not exist', () => {
    inCopy(
      'chain_stages.csv',
      (csv) => csv.replace('usgs-mcs-2025-rare-earths', 'usgs-mcs-2052-rare-earths'),
      () => {
        expect(chainStages.problems()).toEqual([
          expect.stringContaining('"usgs-mcs-2052-rare-earths" is unknown; did you mean "usgs-mcs-20'),
        ]);
      },
    );
  });

  it('throws when sources.csv itself is broken, without a flood of unknown sources', () => {
    inCopy(
      'sources.csv',
      (csv) => csv.replace(',press,', ',pres,'),
      () => {
        expect(() => chainStages.rows).toThrow(/sources\.csv:\d+ column "kind" = "pres"/);
        expect(checkAllTables()).toHaveLength(1);
      },
    );
  });

  it('stops a fact that points at a row put on hold', () => {
    inCopy(
      'facts.csv',
      (csv) =>
        `${csv}held,chain_stages,id=separation-refining-magnet-ree-production-share-china-2025,share_pct,percent\n`,
      () => {
        expect(() => fact('held')).toThrow(
          /facts\.csv:\d+ fact "held": the row chain_stages:37 is withheld and must not be shown: publish_advice is hold: Down from/,
        );
        expect(facts.rows.some((row) => row.id === 'held')).toBe(true);
      },
    );
  });
});

describe('source(id)', () => {
  it('returns the row, or throws with the nearest ids', () => {
    expect(source('iea-ree-2026').kind).toBe('official');
    expect(() => source('iea-re-2026')).toThrow(/no source "iea-re-2026".*iea-ree-2026/);
  });
});
