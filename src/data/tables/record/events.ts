// Rare earths as leverage: one row per event, 1986 to January 2027.
import { date, id, oneOf, text } from '../../reading/columns.ts';
import { evidence, notes, standing } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { precise } from '../../reading/row-rules.ts';

export const events = table({
  name: 'events',
  key: ['id'],
  columns: {
    id: id(),
    date: date(),
    date_precision: oneOf(['day', 'month', 'week', 'year']),
    actor: text(),
    action_type: oneOf([
      'capacity',
      'deal',
      'diplomatic',
      'disruption',
      'embargo',
      'extraterritorial',
      'licensing',
      'quota',
      'ruling',
      'stockpile',
      'subsidy',
      'suspension',
      'tariff',
      'technology_ban',
    ]),
    title: text(),
    summary: text(),
    affected: text(),
    ...evidence,
    standing,
    /** The only actor of an event, for the colour of the mark; acts of several, and of all others, are `others`. */
    side: oneOf(['china', 'japan', 'others']),
    ...notes,
  },
  rules: precise,
});
export type LeverageEvent = (typeof events.rows)[number];
