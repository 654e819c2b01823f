// A copied line names the sources and the date that the figure's files have for it.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { lineEvidence } from '../../../src/charts/table/line-evidence.ts';
import { shortSourceName } from '../../../src/data/facts/source-name.ts';
import { source } from '../../../src/data/facts/sources.ts';
import { shownTable } from '../../../src/export/tables/file-tables.ts';

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  it('says of each line what its file says', () => {
    const { columns, rows } = shownTable(chart);
    const at = (name: string) => columns.findIndex((column) => column.name === name);
    for (const [i, line] of chart.data.lines.entries()) {
      const { sources, asOf } = lineEvidence(line);
      expect(asOf).toBe(rows[i]?.[at('evidence_date')] ?? '');
      const ids = (rows[i]?.[at('source_ids')] ?? []) as string[];
      for (const id of ids) expect(sources).toContain(shortSourceName(source(id)).replace(/\)$/, ''));
      expect(sources === '').toBe(ids.length === 0);
      expect(`${sources}${asOf}`).not.toMatch(/[\t\n]/);
    }
  });
});
