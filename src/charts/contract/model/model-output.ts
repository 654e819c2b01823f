// A number or a name that a model gives for a preset, or for one with some settings changed as an address writes them.
import { ContentError } from '../../../data/reading/content-error.ts';
import { didYouMean } from '../../../data/reading/nearest.ts';
import type { ModelDefinition, Output } from './model.ts';
import { presetOf, type State } from './settings.ts';
import { ownViewName, stateInQuery } from './state-address.ts';

/** What is asked of a model. `state` holds the settings that differ from the preset, as the address of the figure has them. */
export interface Asked {
  readonly model: string;
  readonly view: string;
  readonly of: string;
  readonly state?: string | undefined;
}

/**
 * What the model gives, and the state that it is taken from.
 * @throws ContentError or RangeError for an unknown preset, setting or output, and for one that the run does not give
 */
export function outputOf(
  definition: ModelDefinition,
  { model: chart, view, of, state: changes }: Asked,
): { readonly output: Output; readonly state: State } {
  const { model, outputs } = definition;
  presetOf(model, view);
  const names = Object.keys(outputs);
  const give = Object.hasOwn(outputs, of) ? outputs[of] : undefined;
  if (give === undefined)
    throw new ContentError(
      `the model "${chart}" gives no "${of}"${didYouMean(of, names)}; its results are ${names.join(', ')}`,
    );
  const state =
    changes === undefined ? { view, values: presetOf(model, view) } : changedState(definition, view, changes);
  const output = give(state);
  if (output === null)
    throw new ContentError(
      `the model "${chart}" gives no "${of}" in "${view}"${changes === undefined ? '' : ` with ${changes}`}`,
    );
  return { output, state };
}

/** The state of a preset with some settings changed. Throws ContentError for what the model does not have. */
function changedState({ model }: ModelDefinition, view: string, changes: string): State {
  const query = new URLSearchParams(changes);
  const names = model.controls.map(({ name }) => name);
  const fail = (problem: string): never => {
    throw new ContentError(`state="${changes}"${problem}`);
  };
  const unknown = [...query].find(([name]) => !names.includes(name));
  const { state, custom, refused } = stateInQuery(query, ownViewName, model, view);
  const [name, value] = unknown ?? [refused[0]?.name, refused[0]?.value];
  if (name !== undefined) fail(`: the model has no ${name} “${value}”; its settings are ${names.join(', ')}`);
  if (!custom) fail(' is the preset itself: leave it out');
  return state;
}
