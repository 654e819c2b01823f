// A number that a model gives for a preset, or for one with other settings: computed by the figure's own model, for prose.
import type { Output } from '../charts/contract/model.ts';
import { modelNamed } from '../charts/contract/registry.ts';
import type { State } from '../charts/contract/settings.ts';
import { presetOf } from '../charts/contract/settings.ts';
import { queryWithState, stateInQuery } from '../charts/contract/state-address.ts';
import { ContentError } from '../data/reading/content-error.ts';
import { didYouMean } from '../data/reading/nearest.ts';
import { chartPaths } from '../names/chart-paths.ts';

/** What a <Result> asks for. `state` holds the settings that differ from the preset, as the address of the figure has them. */
export interface Asked {
  readonly model: string;
  readonly view: string;
  readonly of: string;
  readonly state?: string | undefined;
}

export interface ModelResult extends Output {
  /** The figure in the state that the result is taken from: a path below the base. */
  readonly path: string;
}

/** Names the preset in the address of the figure's page. */
const viewName = 'view';

/**
 * The result.
 * @throws ContentError or RangeError for a chart without a model, an unknown preset, setting or result, and for one that the run does not give
 */
export function modelResult({ model: chart, view, of, state: changes }: Asked): ModelResult {
  const { model, outputs } = modelNamed(chart);
  presetOf(model, view);
  const names = Object.keys(outputs);
  const output = Object.hasOwn(outputs, of) ? outputs[of] : undefined;
  if (output === undefined)
    throw new ContentError(
      `the model "${chart}" gives no "${of}"${didYouMean(of, names)}; its results are ${names.join(', ')}`,
    );
  const state =
    changes === undefined ? { view, values: presetOf(model, view) } : stateOf(chart, view, changes);
  const result = output(state);
  if (result === null)
    throw new ContentError(
      `the model "${chart}" gives no "${of}" in "${view}"${changes === undefined ? '' : ` with ${changes}`}`,
    );
  const query = queryWithState(new URLSearchParams(), viewName, model, state);
  return { ...result, path: `${chartPaths(chart).page}?${query.toString()}` };
}

/** The state of a preset with some settings changed. Throws ContentError for what the model does not have. */
function stateOf(chart: string, view: string, changes: string): State {
  const { model } = modelNamed(chart);
  const query = new URLSearchParams(changes);
  const names = model.controls.map(({ name }) => name);
  const fail = (problem: string): never => {
    throw new ContentError(`state="${changes}"${problem}`);
  };
  const unknown = [...query].find(([name]) => !names.includes(name));
  const { state, custom, refused } = stateInQuery(query, viewName, model, view);
  const [name, value] = unknown ?? [refused[0]?.name, refused[0]?.value];
  if (name !== undefined) fail(`: the model has no ${name} “${value}”; its settings are ${names.join(', ')}`);
  if (!custom) fail(' is the preset itself: leave it out');
  return state;
}
