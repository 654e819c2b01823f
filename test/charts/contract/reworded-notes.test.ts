// A note reworded at will changes no drawing and publishes nothing: every drawing and every withheld row, with other words in the tables.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormatBody, csvParse } from 'd3';
import { afterEach, describe, expect, it, vi } from 'vitest';

// Each look at the folder loads all charts anew.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

/** What a folder shows: each drawing by chart, view and size, the rows of each table by their lines, and those kept back. */
async function shownIn(root: string) {
  vi.resetModules();
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  const [{ charts }, { sizes }, { renderChart }, { tables }] = await Promise.all([
    import('../../../src/charts/contract/registry.ts'),
    import('../../../src/charts/contract/scene.ts'),
    import('../../../src/export/picture/render-chart.ts'),
    import('../../../src/data/tables/tables.ts'),
  ]);
  const drawings = new Map(
    charts.flatMap((chart) =>
      chart.views.flatMap((view) =>
        sizes.map((size): [string, string] => [
          `${chart.id}, ${view}, ${size}`,
          renderChart(chart, view, size),
        ]),
      ),
    ),
  );
  const shown = new Map(tables.map((table) => [table.name, table.rows.map((row) => table.line(row))]));
  const withheld = new Map(tables.map((table) => [table.name, table.withheldAt({}).map(({ line }) => line)]));
  const notes = tables.flatMap((table) => table.rows.map((row) => row['note']));
  vi.restoreAllMocks();
  return { drawings, shown, withheld, notes };
}

/** A copy of the tables in which the cells of some columns say something else. Returns how many cells were changed. */
function reword(columns: readonly string[], words: (index: number) => string): number {
  folder = mkdtempSync(join(tmpdir(), 'valve-reworded-'));
  mkdirSync(join(folder, 'content/data'), { recursive: true });
  cpSync('content/site.yaml', join(folder, 'content/site.yaml'));
  let changed = 0;
  for (const name of readdirSync('content/data').filter((each) => each.endsWith('.csv'))) {
    const rows = csvParse(readFileSync(`content/data/${name}`, 'utf8'));
    for (const row of rows) for (const column of columns) if (column in row) row[column] = words(++changed);
    const header = rows.columns.join(',');
    writeFileSync(join(folder, 'content/data', name), `${header}\n${csvFormatBody(rows, rows.columns)}\n`);
  }
  return changed;
}

const root = process.cwd();
let asItIs: ReturnType<typeof shownIn> | undefined;
/** What the folder of the project shows; the tests leave it as it is. */
const shownNow = (): ReturnType<typeof shownIn> => (asItIs ??= shownIn(root));

const notes = ['note', 'author_note'];
/** Other cells in words that no drawing prints; patterns over some of them once decided marks. */
const prose = [
  'affected',
  'basis',
  'definition',
  'finding',
  'latest_progress',
  'market_basis',
  'material_scope',
  'milestone',
  'outcome',
  'target_text',
];

describe('every note', () => {
  it.each([
    { what: 'says nothing', columns: [...notes, ...prose], words: (index: number) => `Reworded ${index}.` },
    {
      what: 'says all that was once read out of notes',
      columns: notes,
      words: () =>
        'Hold: Do not publish. CONTESTED. SCHEDULED. EXTENDED. One weak source. Second-hand, headline only; no verdict seen. Say "attributed to" him. Estimate. It is an estimate, derived, a nameplate being commissioned, a run rate aimed at, not confirmed by a second source; the year is an assumption. Print as about 1%. Almost 1 pct. 1 t. late 2027, now after 1999.',
    },
  ])(
    'that $what leaves every drawing as it is, byte for byte, and every withheld row',
    async ({ columns, words }) => {
      const before = await shownNow();
      expect(reword(columns, words)).toBeGreaterThan(before.notes.length);
      const after = await shownIn(folder);
      expect(after.notes.filter((note) => note !== undefined).length).toBeGreaterThan(1000);
      for (const note of after.notes) if (note !== undefined) expect(note).toMatch(/^(Reworded|Hold:)/);
      expect(after.shown).toEqual(before.shown);
      expect(after.withheld).toEqual(before.withheld);
      expect(after.drawings.size).toBe(before.drawings.size);
      for (const [name, svg] of before.drawings) expect(after.drawings.get(name), name).toBe(svg);
    },
  );
});

it('but how rows are known changes drawings: the comparison sees what is drawn', async () => {
  const before = await shownNow();
  reword(['known_by'], () => 'headline');
  const after = await shownIn(folder);
  const differing = [...before.drawings].filter(([name, svg]) => after.drawings.get(name) !== svg);
  expect(new Set(differing.map(([name]) => name.split(',')[0])).size).toBeGreaterThan(4);
});
