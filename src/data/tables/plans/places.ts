// Where the chain stands on the map: mines, separation, metal and magnet works, ports, deposits.
import { id, number, oneOf, optional, text } from '../../reading/columns.ts';
import { ContentError } from '../../reading/content-error.ts';
import { evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { magnetProjects } from './magnet-projects.ts';
import { theNearest } from '../../reading/nearest.ts';
import { separationProjects } from '../chain/separation-projects.ts';

/** Read when the first place is checked; null where those tables, or the sources, have a fault of their own, which is reported there. */
function projects(): readonly string[] | null {
  try {
    return [...magnetProjects.rows, ...separationProjects.rows].map(({ project }) => project);
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}

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
    ...evidence,
    ...notes,
  },
  // A map labels each place by its projects: a misspelt name would leave the place without them.
  rules: ({ project }) => {
    if (project === null) return [];
    const known = projects();
    if (known === null) return [];
    return project
      .split(';')
      .filter((name) => !known.includes(name))
      .map((name) => ({
        column: 'project',
        expected: `names of magnet_projects or separation_projects, not "${name}"${theNearest(name, known)}`,
      }));
  },
});
export type Place = (typeof places.rows)[number];
