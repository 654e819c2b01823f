// A map can say of a place what its plants say only while their names are spelt as in the tables of plants.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { places } from '../../../src/data/tables/plans/places.ts';
import { sources } from '../../../src/data/facts/sources.ts';
import { parseTable } from '../../../src/data/reading/table.ts';

const csv = readFileSync('content/data/places.csv', 'utf8');
const known = {
  sources: new Map(sources.rows.map(({ source_id, known_by }) => [source_id, known_by] as const)),
};
const problemsOf = (text: string) =>
  parseTable(places.definition, new TextEncoder().encode(text), known).problems;

it('accepts the names of plants that the tables have', () => {
  expect(places.rows.flatMap(({ project }) => project?.split(';') ?? []).length).toBeGreaterThan(30);
  expect(problemsOf(csv)).toEqual([]);
});

it('names a misspelt plant, its line and the plants near to it', () => {
  const [problem, ...others] = problemsOf(csv.replace('MP 10X (Northlake)', 'MP 10X (Northlak)'));
  expect(others).toEqual([]);
  expect(JSON.stringify(problem)).toMatch(/MP 10X \(Northlak\).*MP 10X \(Northlake\)/);
});
