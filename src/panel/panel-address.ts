// The state of a panel in addresses: in that of the page it stands on, and in that of its figure's own page.
import type { Model } from '../charts/contract/model/model.ts';
import { ownViewName, queryWithState, stateInQuery } from '../charts/contract/model/state-address.ts';
import type { State } from '../charts/contract/model/settings.ts';
import { turnAddress } from '../charts/live/turn-address.ts';

/** Moves of one dial that follow each other within these milliseconds are one entry of history. */
const oneMove = 1000;

/** The state in the address of the figure's own page, without whatever else this page's address says. */
export const pageQuery = (model: Model, state: State): string =>
  queryWithState(new URLSearchParams(), ownViewName, model, state).toString();

export class PanelAddress {
  readonly #model: Model;
  /** The name under which the address holds the preset: `view` on the figure's own page, else the chart's id. */
  readonly #viewName: string;
  readonly #panelId: string;
  /** The dial that moved last, and when. */
  #last = { control: '', at: 0 };

  constructor(model: Model, viewName: string, panelId: string) {
    this.#model = model;
    this.#viewName = viewName;
    this.#panelId = panelId;
  }

  /** This page's address with a state in it, which leads to the panel where it is not the page's own figure. */
  with(state: State): URL {
    const address = new URL(location.href);
    address.search = queryWithState(address.searchParams, this.#viewName, this.#model, state).toString();
    if (this.#viewName !== ownViewName) address.hash = this.#panelId;
    return address;
  }

  /** The state that the address asks for, and what of it is refused; `opening` is the preset where it names none. */
  asked(opening: string): ReturnType<typeof stateInQuery> {
    return stateInQuery(new URLSearchParams(location.search), this.#viewName, this.#model, opening);
  }

  /**
   * Puts a state into the address: a new entry of history, or the same one, for another move of the same dial at once and in class view.
   * @param control the dial that moved; empty where none did
   */
  remember(state: State, control = ''): void {
    const address = this.with(state);
    if (address.href === location.href) return;
    const again = control !== '' && control === this.#last.control && Date.now() - this.#last.at < oneMove;
    this.#last = { control, at: Date.now() };
    turnAddress(address, again);
  }
}
