// Which mark a number gets: by the cells of its row and by what was read of its sources, the weaker of two.
import { describe, expect, it } from 'vitest';
import { fact, facts } from '../../../src/data/facts/facts.ts';
import {
  estimateCells,
  factProvenance,
  sourceProvenance,
  weakest,
} from '../../../src/data/facts/provenance.ts';
import { source, sources } from '../../../src/data/facts/sources.ts';
import { columnsOfTable } from '../../../src/export/tables/chart-columns.ts';
import { tables } from '../../../src/data/tables/tables.ts';

const readSource = sources.rows.find(({ known_by }) => known_by === 'primary')?.source_id ?? '';
const copied = sources.rows.find(({ known_by }) => known_by === 'transcription')?.source_id ?? '';
const told = sources.rows.find(({ known_by }) => known_by === 'second_hand')?.source_id ?? '';
/** A row as a fact would point to it. */
const of = (
  row: Record<string, string>,
  sourceIds: readonly string[] = [readSource],
  { table = 'japan_dependence', column = 'value', value = 1 as number | string } = {},
) => factProvenance({ table, column, value, row: { known_by: 'primary', ...row }, sourceIds });

describe('the mark of a number', () => {
  it('is solid where the row says that the text was read', () => {
    expect(of({})).toBe('read');
    expect(of({ confidence: 'official', derived: 'no', level_kind: 'measured' })).toBe('read');
  });

  it.each(['transcription', 'second_hand', 'headline', ''])(
    'is a ring where the row is known by "%s"',
    (how) => {
      expect(of({ known_by: how })).toBe('second-hand');
      expect(of({ known_by: how, confidence: 'official' }), 'of an office too').toBe('second-hand');
    },
  );

  it('is a ring where none of its sources was read, whatever the row says', () => {
    expect(of({}, [copied])).toBe('second-hand');
    expect(of({}, [copied, told])).toBe('second-hand');
    expect(of({}, [])).toBe('second-hand');
  });

  it('stays solid where a source that was read gives the number and others repeat it', () => {
    expect(of({}, [told, readSource])).toBe('read');
  });

  it.each(Object.entries(estimateCells).flatMap(([name, values]) => values.map((value) => [name, value])))(
    'is broken where %s is %s, whoever read it',
    (name = '', value = '') => {
      expect(of({ [name]: value })).toBe('estimate');
      expect(of({ [name]: value, known_by: 'headline' }, [told]), 'the weaker of two').toBe('estimate');
    },
  );

  it('is broken for what a stop would cost, but not for the words of its scenario', () => {
    const at = { table: 'exposure_estimates', column: 'value' };
    expect(of({}, [readSource], at)).toBe('estimate');
    expect(of({}, [readSource], { ...at, column: 'scenario', value: 'imports halve' })).toBe('read');
  });

  it('is not broken for an aim whose progress is an estimate', () => {
    const row = { level_kind: 'estimate' };
    const table = 'policy_targets';
    expect(of(row, [readSource], { table, column: 'target_value' })).toBe('read');
    expect(of(row, [readSource], { table, column: 'progress_value' })).toBe('estimate');
  });
});

it('of several marks the weakest is drawn, and nothing is no stronger than an estimate', () => {
  expect(weakest(['read', 'read'])).toBe('read');
  expect(weakest(['read', 'second-hand'])).toBe('second-hand');
  expect(weakest(['estimate', 'second-hand', 'read'])).toBe('estimate');
  expect(weakest([])).toBe('estimate');
});

it('a source is read or it is not', () => {
  expect([readSource, copied, told].map(sourceProvenance)).toEqual(['read', 'second-hand', 'second-hand']);
});

it('rows of each kind are in use, each with the mark that its cells give', () => {
  const mark = (id: string) => factProvenance(fact(id));
  expect(mark('magnets-total-may-2025'), 'printed, text read').toBe('read');
  expect(mark('lynas-dytb-output-fy26'), 'told by others').toBe('second-hand');
  expect(mark('f35-ree-mass'), 'official, in a transcription').toBe('second-hand');
  expect(mark('wind-magnet-dy-share'), 'estimate, text read').toBe('estimate');
  expect(mark('waiting-magnets-may-2025'), 'derived').toBe('estimate');
  expect(mark('usgs-china-2025-t'), 'estimated by an office').toBe('estimate');
  expect(new Set(facts.rows.map(({ id }) => mark(id))).size).toBe(3);
});

it('a row is never solid where a reader could open no text that was read', () => {
  const wrong = facts.rows
    .map(({ id }) => fact(id))
    .filter((known) => factProvenance(known) === 'read')
    .filter(({ sourceIds }) => sourceIds.every((id) => source(id).known_by !== 'primary'));
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

/** The values of the same columns that are no estimates. A new value must be put on one side or the other. */
const others: Readonly<Record<string, readonly string[]>> = {
  confidence: ['academic', 'company', 'industry', 'official', 'press'],
  derived: ['no'],
  level_kind: ['aimed', 'measured', 'nameplate'],
  kind: ['actual', 'announced', 'announced_if_all_built'],
  qualifier: [],
  row_type: ['example', 'study'],
  status: [
    ...['achieved', 'actual', 'announced', 'claimed', 'commissioning', 'construction', 'contract'],
    ...['explicit_zero', 'financed', 'in_development', 'in_production', 'open', 'operating', 'planned'],
    ...['reported', 'reported_or_compiled', 'revised', 'samples', 'series', 'slipping', 'stated'],
    ...['sum_of_countries', 'superseded', 'superseded_or_second_hand', 'target'],
  ],
  value_type: ['historical'],
};
/** Tables whose column of that name says something else. */
const apart: readonly string[] = ['sources.kind', 'places.kind'];

it.each(Object.keys(estimateCells))('every value of %s is known as an estimate or as none', (name) => {
  const values = tables
    .filter((table) => !apart.includes(`${table.name}.${name}`))
    .flatMap((table) => columnsOfTable(table.name))
    .filter((column) => column.name === name)
    .flatMap(({ traits }) => traits.values ?? []);
  expect([...new Set(values)].sort()).toEqual(
    [...(estimateCells[name] ?? []), ...(others[name] ?? [])].sort(),
  );
});
