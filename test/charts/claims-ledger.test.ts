// The ledger holds every claim: once among all, once in the view of its assessment, with the words of its row.
import { describe, expect, it } from 'vitest';
import { claimsLedgerChart as chart } from '../../src/charts/claims-ledger/chart.ts';
import { verdict } from '../../src/charts/claims-ledger/words.ts';
import type { PlotScene } from '../../src/charts/contract/scene.ts';
import { claim } from '../../src/data/facts/claim.ts';
import { claims } from '../../src/data/tables/record/claims.ts';

const dialsOf = (view: string) => (chart.scene(view, 'narrow') as PlotScene).spots.map(({ key }) => key);
const ids = claims.rows.map(({ claim_id }) => claim_id);
const textOf = (view: string, key: string) =>
  (chart.scene(view, 'wide') as PlotScene).texts.find((text) => text.key === key)?.lines.join(' ');

describe('the views', () => {
  it('all shows every claim once', () => {
    expect(dialsOf('all').sort()).toEqual(ids);
  });

  it('the others show every claim once between them', () => {
    const [, ...others] = chart.views;
    expect(others.flatMap(dialsOf).sort()).toEqual(ids);
  });

  it('a view names its assessment on every row', () => {
    const supported = claims.rows.filter(({ assessment }) => assessment === 'supported');
    const shown = chart.views.filter((view) => view.startsWith('supported'));
    for (const { claim_id } of supported)
      expect(shown.map((view) => textOf(view, `${claim_id}-remark`)).join('')).toMatch(/^Supported/);
  });
});

describe('the verdict on one claim', () => {
  it('speaks of independent sources only where the row counts several', () => {
    for (const row of claims.rows)
      if (/^Independent sources/.test(verdict(row))) expect(row.rests_on).toBe('several_sources');
  });

  it('says that one source was found, or that a text is known from retellings', () => {
    expect(verdict(claim('C02'))).toMatch(/a part of it.* We found one source for it\.$/);
    expect(verdict(claim('C15'))).toMatch(/from retellings only\.$/);
  });

  it('names the orders where their text is the evidence', () => {
    expect(verdict(claim('C09'))).toMatch(/^The text of the Chinese orders bears it out\./);
  });
});

describe('the words', () => {
  it('are those of the rows, with the quotes of print', () => {
    expect(textOf('supported-opening', 'C09-statement')).toBe('The move restricts dual-use exports.');
    expect(textOf('partly-middle', 'C08-statement')).toMatch(/“settled for the world”\.$/);
  });

  it('carry the date where a row asks for it', () => {
    expect(textOf('partly-middle', 'C15-remark')).toMatch(/7\sJanuary\s2026$/);
  });

  it('leave out pointers to our own files', () => {
    for (const view of chart.views)
      for (const { lines } of (chart.scene(view, 'wide') as PlotScene).texts)
        expect(lines.join(' ')).not.toMatch(/\.csv|the seed/);
  });
});
