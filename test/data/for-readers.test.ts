// What the tables say to authors stays behind; everything else reaches readers word for word.
import { describe, expect, it } from 'vitest';
import { claims } from '../../src/data/claims.ts';
import { events } from '../../src/data/events.ts';
import { forReaders } from '../../src/data/for-readers.ts';
import { magnetProjects } from '../../src/data/magnet-projects.ts';
import { policyTargets } from '../../src/data/policy-targets.ts';
import { separationProjects } from '../../src/data/separation-projects.ts';

describe('forReaders', () => {
  it.each([
    ['Right about plants; see magnet_projects.csv.', 'Right about plants.'],
    [
      'The Bloomberg text itself was not available. Quote Trump in full.',
      'The Bloomberg text itself was not available.',
    ],
    ['The "hint" in the seed.', 'The "hint" in the article.'],
    ['Ground broken according to one list: check before print.', 'Ground broken according to one list.'],
    [
      'CONTESTED. For: imports fell. Never state as plain fact that China banned exports.',
      'Contested. For: imports fell.',
    ],
    ['Date this statement on the site: 7 January 2026.', ''],
    [
      'A page still says samples; keep the company wording and print no tonnage.',
      'A page still says samples.',
    ],
    [
      'Not in the excerpt; the widely quoted share could not be checked and must not be printed.',
      'Not in the excerpt.',
    ],
    ['A fifth of demand rests on it: check the terms with the new owner.', 'A fifth of demand rests on it.'],
    ['', ''],
  ])('%s', (row, said) => expect(forReaders(row)).toBe(said));

  it('leaves nothing for authors in any table that readers open', () => {
    const all = [
      ...claims.rows.flatMap((row) => [row.reasoning, row.evidence_for, row.evidence_against, row.note]),
      ...[...events.rows, ...magnetProjects.rows, ...separationProjects.rows, ...policyTargets.rows].map(
        ({ note }) => note,
      ),
    ];
    for (const text of all)
      expect(forReaders(text ?? '')).not.toMatch(
        /\.csv|the seed|before print|must not|say so|do not print|never state/i,
      );
  });

  it('never leaves the evidence of a claim empty', () => {
    for (const { reasoning, evidence_for, evidence_against } of claims.rows)
      for (const text of [reasoning, evidence_for, evidence_against ?? 'x'])
        expect(forReaders(text)).not.toBe('');
  });
});
