// A number that a model gives, for prose: worked out by the figure's own model, with the way to the figure in that state.
import type { Output } from '../../charts/contract/model/model.ts';
import { outputOf, type Asked } from '../../charts/contract/model/model-output.ts';
import { modelNamed } from '../../charts/contract/registry.ts';
import { ownViewName, queryWithState } from '../../charts/contract/model/state-address.ts';
import { chartPaths } from '../../names/chart-paths.ts';

export interface ModelResult extends Output {
  /** The figure in the state that the result is taken from: a path below the base. */
  readonly path: string;
}

/**
 * The result.
 * @throws ContentError or RangeError for a chart without a model, an unknown preset, setting or result, and for one that the run does not give
 */
export function modelResult(asked: Asked): ModelResult {
  const definition = modelNamed(asked.model);
  const { output, state } = outputOf(definition, asked);
  const query = queryWithState(new URLSearchParams(), ownViewName, definition.model, state);
  return { ...output, path: `${chartPaths(asked.model).page}?${query.toString()}` };
}
