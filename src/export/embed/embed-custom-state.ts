// Shows a reader's settings of a model in its embed: read from the address, worked out and drawn there. Part of model.js.
import type { Model } from '../../charts/contract/model/model.ts';
import {
  ownViewName,
  queryWithState,
  refusalWords,
  stateInQuery,
} from '../../charts/contract/model/state-address.ts';
import { customDrawing } from '../picture/saving/custom-drawing.ts';

/**
 * Puts the state that the address asks for into the embed's page, unless the reader has chosen a view before this script came.
 * @param opening the preset that the embed opens with
 * @param feet what stands under each preset, as markup: a reader's settings keep that of the preset they change
 * @throws RangeError where the page is not that of an embed, or the settings can't be drawn: the preset stays, and the embed says so
 */
export function showCustomState(model: Model, opening: string, feet: Readonly<Record<string, string>>): void {
  const { state, custom, refused } = stateInQuery(
    new URLSearchParams(location.search),
    ownViewName,
    model,
    opening,
  );
  const part = <E extends HTMLElement>(selector: string): E => {
    const found = document.querySelector<E>(selector);
    if (found === null) throw new RangeError(`the embed has no ${selector}`);
    return found;
  };
  const main = part('main');
  // settings.js of the embed's script empties it when a view is chosen.
  if (main.dataset['model'] === '') return;
  const settings = refused.filter(({ name }) => name !== ownViewName);
  if (settings.length > 0) {
    const notice = part('.notice');
    notice.append(refusalWords(settings));
    notice.hidden = false;
  }
  if (!custom) {
    delete main.dataset['model'];
    return;
  }
  const result = model.result(model.settled(state));
  // Both drawings first: where one can't be made, the words stay those of the preset that stands there.
  const drawings = (['narrow', 'wide'] as const).map(
    (size) => [part(`.${size}`), customDrawing(result, size, `custom-${size}`, true)] as const,
  );
  for (const [place, drawing] of drawings) place.innerHTML = drawing;
  const before = part('h1').textContent ?? '';
  document.title = document.title.replace(before, () => result.finding);
  part('h1').textContent = result.finding;
  part('.subtitle').textContent = result.subtitle;
  part('.foot').innerHTML = feet[state.view] ?? '';
  for (const button of document.querySelectorAll('nav button')) button.setAttribute('aria-pressed', 'false');
  // The way to the figure's page leads to the same state, until a button leads it to a preset.
  const credit = part<HTMLAnchorElement>('.credit a');
  // What is printed there names no view, since none is shown.
  credit.textContent = credit.origin + credit.pathname;
  credit.search = queryWithState(new URLSearchParams(), ownViewName, model, state).toString();
  main.dataset['model'] = '';
  main.dataset['custom'] = '';
}
