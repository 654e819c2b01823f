// All tables of content/data by name, and the check of every file at once.
import { buildTimes } from './build-times.ts';
import { capacityOutlook } from './capacity-outlook.ts';
import { chainStageInfo } from './chain-stage-info.ts';
import { chainStages } from './chain-stages.ts';
import { claims } from './claims.ts';
import { demand } from './demand.ts';
import { events } from './events.ts';
import { exposureEstimates } from './exposure-estimates.ts';
import { heavyPlants } from './heavy-plants.ts';
import { japanDependence } from './japan-dependence.ts';
import { japanDiversification } from './japan-diversification.ts';
import { licensing } from './licensing.ts';
import { magnetContent } from './magnet-content.ts';
import { magnetExportsAggregates } from './magnet-exports-aggregates.ts';
import { magnetExportsMonthly } from './magnet-exports-monthly.ts';
import { magnetProjectTargets } from './magnet-project-targets.ts';
import { magnetProjects } from './magnet-projects.ts';
import { mineProduction } from './mine-production.ts';
import { mineReserves } from './mine-reserves.ts';
import { places } from './places.ts';
import { policyTargets } from './policy-targets.ts';
import { prices } from './prices.ts';
import { reeExportsAggregates } from './ree-exports-aggregates.ts';
import { reeExportsMonthly } from './ree-exports-monthly.ts';
import { scheduledSteps } from './scheduled-steps.ts';
import { separationProjects } from './separation-projects.ts';
import { sources } from './sources.ts';
import { substitutionRecycling } from './substitution-recycling.ts';
import { ContentError } from './content-error.ts';
import type { AnyTable } from './load-table.ts';
import { didYouMean } from './nearest.ts';

/** The 28 tables, in the order of content/data/README.md. facts.csv points into them and is not one of them. */
export const tables: readonly AnyTable[] = Object.freeze([
  events,
  claims,
  licensing,
  magnetExportsMonthly,
  magnetExportsAggregates,
  reeExportsMonthly,
  reeExportsAggregates,
  chainStages,
  chainStageInfo,
  mineProduction,
  mineReserves,
  demand,
  magnetContent,
  prices,
  japanDependence,
  japanDiversification,
  scheduledSteps,
  exposureEstimates,
  magnetProjects,
  magnetProjectTargets,
  separationProjects,
  heavyPlants,
  policyTargets,
  capacityOutlook,
  buildTimes,
  substitutionRecycling,
  places,
  sources,
]);

/** The table of this name (as in the CSV's file name). Throws ContentError with the valid names. */
export function tableNamed(name: string): AnyTable {
  const found = tables.find((table) => table.name === name);
  if (found !== undefined) return found;
  const names = tables.map((table) => table.name);
  throw new ContentError(`no table "${name}", expected one of ${names.join(', ')}${didYouMean(name, names)}`);
}

/** Every problem of every file; empty when all tables can be loaded. Throws nothing. */
export function checkAllTables(): string[] {
  return tables.flatMap((table) => table.problems());
}
