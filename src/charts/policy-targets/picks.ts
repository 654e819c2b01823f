// Every aim, rule and sum of the table as a row to filter and open, also those without an amount, which the drawing leaves out.
import { capital } from '../../names/capital.ts';
import { formatDate } from '../../data/facts/fact-format.ts';
import { policyTargets, type PolicyTarget } from '../../data/tables/plans/policy-targets.ts';
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import { words } from './words.ts';

/** Who acts, without the office or the firms in brackets. */
const whoOf = ({ actor }: PolicyTarget): string => actor.replace(/ \(.*\)$/, '').split(' / ')[0] ?? actor;
const { rows } = policyTargets;
const sorted = (names: readonly string[]): string[] =>
  [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));
const formOf = ({ legal_status }: PolicyTarget): string => words.force[legal_status];

function itemOf(row: PolicyTarget, drawn: boolean): PickItem {
  const note = row.note ?? '';
  return {
    id: row.policy_id,
    title: capital(printed(row.target_text)),
    summary: [
      `${printed(row.actor)}: ${printed(row.instrument)}`,
      formatDate(row.date),
      formOf(row),
      ...(row.target_year === null ? [] : [words.forYear(row.target_year)]),
      ...(drawn ? [] : [words.undrawn]),
    ].join(' · '),
    facets: { who: [slug(whoOf(row))], form: [slug(row.legal_status)] },
    mark: drawn ? row.policy_id : null,
    body: [
      { lead: words.aim, text: `${capital(printed(row.target_text))}.`, sources: row.source_id },
      {
        lead: words.progress,
        text: `${capital(printed(row.latest_progress))}. ${words.seen(formatDate(row.progress_as_of))}.`,
      },
      ...(note === '' ? [] : [{ lead: words.note, text: printed(note) }]),
    ],
  };
}

/** The list of all aims; `drawn` are those that have a tank. */
export function aimPicks(drawn: readonly PolicyTarget[]): Picks {
  return {
    noun: { one: 'aim', many: 'aims and rules' },
    filters: [
      {
        name: 'who',
        label: 'Whose',
        options: sorted(rows.map(whoOf)).map((who) => ({ value: slug(who), label: who })),
      },
      {
        name: 'form',
        label: 'Form',
        options: sorted(rows.map(({ legal_status }) => legal_status)).map((status) => ({
          value: slug(status),
          label: capital(words.force[status as PolicyTarget['legal_status']]),
        })),
      },
    ],
    items: rows.map((row) => itemOf(row, drawn.includes(row))),
  };
}
