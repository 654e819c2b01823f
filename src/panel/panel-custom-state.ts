// What a reader has set at a panel, as pictures and files state it: the state, where each setting comes from, its address.
import type { CustomState } from '../charts/contract/model/custom-state.ts';
import type { Model, Result } from '../charts/contract/model/model.ts';
import { changedIn, type State } from '../charts/contract/model/settings.ts';
import type { Origins } from './dial-display.ts';
import { pageQuery } from './panel-address.ts';

/** What a picture of a reader's state says besides its drawing. */
export interface PictureWords {
  /** The line of sources, by preset. */
  readonly sources: Readonly<Record<string, string>>;
  readonly credit: string;
  /** Full address of the figure's own page. */
  readonly page: string;
}

/**
 * A state of a model as files have it, be it a preset or what a reader has set.
 * @throws RangeError for a preset without a line of sources
 */
export function savedStateOf(
  model: Model,
  state: State,
  result: Result,
  { origins, picture }: { readonly origins: Origins; readonly picture: PictureWords },
): CustomState {
  const changed = changedIn(model, state);
  const sources = picture.sources[state.view];
  if (sources === undefined) throw new RangeError(`no sources of the preset "${state.view}"`);
  const page = `${picture.page}?${pageQuery(model, state)}`;
  const says = (name: string): string =>
    changed.includes(name) ? 'Set by a reader' : (origins[state.view]?.[name]?.says ?? 'Our assumption');
  return {
    model,
    state,
    result,
    page,
    origins: Object.fromEntries(model.controls.map(({ name }) => [name, says(name)])),
    sources,
    credit: picture.credit.replace(picture.page, page),
  };
}
