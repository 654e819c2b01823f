// Every aim, rule and sum of the table as a row to filter and open, also those without an amount, which the drawing leaves out.
import { capital } from '../../names/capital.ts';
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import type { Rows } from './rows.ts';
import { forms, picked } from './words.ts';

const sorted = <Name extends string>(names: readonly Name[]): Name[] =>
  [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en'));

function itemOf(listed: Rows['listed'][number]): PickItem {
  const { row, who, drawn } = listed;
  const title = picked.title(listed);
  return {
    id: row.policy_id,
    title,
    summary: picked.summary(listed),
    facets: { who: [slug(who)], form: [slug(row.legal_status)] },
    mark: drawn ? row.policy_id : null,
    body: [
      { lead: picked.aim, text: `${title}.`, sources: row.source_id },
      { lead: picked.progress, text: picked.progressText(listed) },
      ...(row.note === null ? [] : [{ lead: picked.note, text: printed(row.note) }]),
    ],
  };
}

/** All aims, by whose they are and by their form. */
export const aimPicks = ({ listed }: Rows): Picks => ({
  noun: picked.noun,
  filters: [
    {
      name: 'who',
      label: picked.whose,
      options: sorted(listed.map(({ who }) => who)).map((who) => ({ value: slug(who), label: who })),
    },
    {
      name: 'form',
      label: picked.form,
      options: sorted(listed.map(({ row }) => row.legal_status)).map((status) => ({
        value: slug(status),
        label: capital(forms[status]),
      })),
    },
  ],
  items: listed.map(itemOf),
});
