// All tables of content/data by name, and the check of every file at once.
import { buildTimes } from './plans/build-times.ts';
import { capacityOutlook } from './plans/capacity-outlook.ts';
import { chainStageInfo } from './chain/chain-stage-info.ts';
import { chainStages } from './chain/chain-stages.ts';
import { claims } from './record/claims.ts';
import { demand } from './plans/demand.ts';
import { events } from './record/events.ts';
import { exposureEstimates } from './plans/exposure-estimates.ts';
import { familiarSizes } from './chain/familiar-sizes.ts';
import { heavyPlants } from './chain/heavy-plants.ts';
import { japanDependence } from './trade/japan-dependence.ts';
import { japanDiversification } from './trade/japan-diversification.ts';
import { licensing } from './trade/licensing.ts';
import { magnetContent } from './chain/magnet-content.ts';
import { magnetExportsAggregates } from './trade/magnet-exports-aggregates.ts';
import { magnetExportsMonthly } from './trade/magnet-exports-monthly.ts';
import { magnetProjectTargets } from './plans/magnet-project-targets.ts';
import { magnetProjects } from './plans/magnet-projects.ts';
import { mineProduction } from './chain/mine-production.ts';
import { mineReserves } from './chain/mine-reserves.ts';
import { places } from './plans/places.ts';
import { policyTargets } from './plans/policy-targets.ts';
import { prices } from './trade/prices.ts';
import { reeExportsAggregates } from './trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from './trade/ree-exports-monthly.ts';
import { scheduledSteps } from './plans/scheduled-steps.ts';
import { separationProjects } from './chain/separation-projects.ts';
import { sources } from '../facts/sources.ts';
import { substitutionRecycling } from './chain/substitution-recycling.ts';
import { ContentError } from '../reading/content-error.ts';
import type { AnyTable } from '../reading/load-table.ts';
import { didYouMean } from '../reading/nearest.ts';

/** All tables, in the order of content/data/README.md. facts.csv points into them and is not one of them. */
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
  familiarSizes,
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
