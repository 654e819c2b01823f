// Where the chain stands on the map: mines, separation, metal and magnet works, ports, deposits.
import { id, number, oneOf, optional, text } from './columns.ts';
import { asOf, authorNote, confidence, knownBy, note, publishAdvice, sourceIds } from './evidence-columns.ts';
import { table } from './load-table.ts';

export const places = table({
  name: 'places',
  key: ['id'],
  columns: {
    id: id(),
    name: text(),
    kind: oneOf(['deposit', 'magnet', 'metal', 'mine', 'port', 'separation']),
    operator: optional(text()),
    country: text(),
    lat: number({ minimum: -90, maximum: 90 }),
    lon: number({ minimum: -180, maximum: 180 }),
    nearest_town: optional(text()),
    coordinate_source: text(),
    coordinate_basis: oneOf(['district', 'island', 'nearest town', 'province', 'site', 'street', 'town']),
    /** Names of projects in magnet_projects or separation_projects, joined by ;. */
    project: optional(text()),
    source_id: sourceIds,
    as_of: asOf,
    confidence,
    publish_advice: publishAdvice,
    known_by: knownBy,
    note,
    author_note: authorNote,
  },
});
export type Place = (typeof places.rows)[number];
