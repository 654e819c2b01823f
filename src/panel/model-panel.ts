// One working panel of a model: dials change settings; settings change drawing, words and table; and the address keeps all of it.
import { notify } from './panel-notice.ts';
import { stateEvent, type CustomState, type StateChange } from '../charts/contract/model/custom-state.ts';
import type { Model, Result } from '../charts/contract/model/model.ts';
import { asPublished, type PictureOrder } from '../charts/contract/picture-order.ts';
import type { Size } from '../charts/contract/scene.ts';
import { changedIn, presetOf, sameState, type State, type Value } from '../charts/contract/model/settings.ts';
import { refusalWords } from '../charts/contract/model/state-address.ts';
import { followDrawing, onViewChosen } from '../charts/figure/figures.ts';
import { afterPaint } from '../charts/live/after-paint.ts';
import { askForView, onViewAsked } from '../charts/live/figure-view.ts';
import { showCustom, type CustomScene } from '../charts/live/custom-scene.ts';
import type { ShownDrawing } from '../charts/live/shown-drawing.ts';
import { dataOf, partOf } from '../charts/live/page-parts.ts';
import { headline } from '../names/typography.ts';
import type { Origins } from './dial-display.ts';
import { earlyInputs } from './dial-input.ts';
import { PanelAddress, pageQuery } from './panel-address.ts';
import { savedStateOf, type PictureWords } from './panel-custom-state.ts';
import { dialsOf, leadToDial, type Dials } from './panel-dials.ts';
import { announcer, copy, fillTable, say } from './panel-words.ts';

/** What comes with a panel: the data of its model, where inputs come from, its questions, and what a picture says. */
export interface PanelData {
  readonly data: unknown;
  readonly origins: Origins;
  readonly questions: readonly State[];
  readonly picture: PictureWords;
}

/** What a state comes from: a moving dial, one that was let go or a choice, a button, or the address. */
type Cause = 'live' | 'let-go' | 'set' | 'address';

/** A panel with its state. It starts to follow its dials, its buttons and the address as soon as it is made. */
export class ModelPanel {
  readonly #panel: HTMLElement;
  readonly #model: Model;
  readonly #data: PanelData;
  readonly #save: (order: PictureOrder) => Promise<void>;
  readonly #figure: HTMLElement;
  readonly #figureId: string;
  readonly #address: PanelAddress;
  /** The preset that the panel opens with. */
  readonly #opening: string;
  readonly #dials: Dials;
  readonly #announce: (words: string, silently: boolean) => void;
  /** Filled only while it is open, so that a moving dial doesn't wait for it. */
  readonly #table: HTMLDetailsElement;
  #state: State;
  /** Result of the current state, and of the state that the drawing shows; the panel's words follow the latter. */
  #current: Result;
  #shown: Result;
  readonly #results = new WeakMap<CustomScene, Result>();
  /** True while the state is from the address, which is not announced. */
  #quiet = true;
  /** The control that was set last, and whether links, files and the address still lack its value. */
  #moved = '';
  #untold = false;
  /** Writes the value there once its drawing is painted. */
  readonly #tellSoon = afterPaint(() => this.#tellSet());

  /** @throws RangeError where the panel's markup lacks a part or an attribute */
  constructor(
    panel: HTMLElement,
    model: Model,
    data: PanelData,
    save: (order: PictureOrder) => Promise<void>,
  ) {
    this.#panel = panel;
    this.#model = model;
    this.#data = data;
    this.#save = save;
    const preset = dataOf(panel, 'preset');
    const setEarlyInputs = earlyInputs(panel);
    this.#figure = partOf(this.#panel, '.figure');
    this.#figureId = dataOf(panel, 'figureId');
    this.#address = new PanelAddress(model, dataOf(panel, 'viewName'), panel.id);
    this.#opening = preset;
    this.#dials = dialsOf(panel, model, data.origins);
    this.#announce = announcer(
      partOf(this.#panel, '[data-status]'),
      partOf(this.#panel, '[data-result]').textContent.trim(),
    );
    this.#table = partOf<HTMLDetailsElement>(this.#panel, '[data-table]');
    this.#state = { view: preset, values: presetOf(model, preset) };
    this.#current = model.result(this.#state);
    this.#shown = this.#current;
    this.#followControls();
    this.#followPage();
    setEarlyInputs();
    // A first drawing takes twice as long as those after it, and not every browser says when it is idle.
    (self as Partial<typeof globalThis>).requestIdleCallback?.(() => this.#current.scene('narrow'));
  }

  #followControls(): void {
    this.#dials.onSet((control: string, value: Value, moving: boolean) => {
      const values = { ...this.#state.values, [control]: value };
      const next = this.#model.settled({ ...this.#state, values }, control);
      if (moving) return this.#show(next, 'live', control);
      // A dial that is let go mostly stays where its last move put it, which is drawn already; only its field may still hold what was typed.
      if (!sameState(this.#model, next, this.#state)) this.#show(next, 'let-go', control);
      else this.#dials.show(next, control);
      this.#moved = control;
      this.#untold = true;
      this.#tellSoon();
    });
    onViewChosen(this.#figure, (view) => this.#choose(view));
    this.#table.addEventListener('toggle', () => {
      if (this.#table.open) fillTable(partOf(this.#panel, '[data-columns]'), this.#shown);
    });
    this.#panel.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      if (button !== null) this.#press(button);
    });
  }

  #followPage(): void {
    addEventListener('popstate', () => this.#followAddress());
    followDrawing(this.#figure, (drawn) => this.#settle(drawn));
    this.#followAddress();
    this.#figure.dataset['alive'] = '';
    // A view that something else on the page asks for is a preset.
    onViewAsked(({ figure, view }) => {
      if (figure === this.#figureId && view !== this.#state.view) this.#choose(view);
    });
  }

  #press(button: HTMLElement): void {
    const question = this.#data.questions[Number(button.dataset['question'] ?? NaN)];
    if (question !== undefined) {
      this.#show(question, 'set');
      this.#address.remember(this.#state);
      const place = document.getElementById(dataOf(button, 'leadsTo'));
      if (place !== null) leadToDial(place);
    }
    switch (button.dataset['do']) {
      case 'reset':
        this.#choose(this.#state.view);
        break;
      case 'link':
        void copy(button, this.#address.with(this.#state).href);
        break;
      case 'png':
      case 'svg':
        void this.#savePicture(button, button.dataset['do']);
        break;
    }
  }

  #choose(view: string): void {
    this.#show({ view, values: presetOf(this.#model, view) }, 'set');
    this.#address.remember(this.#state);
  }

  /** Whether the state differs from its preset. */
  #isCustom(): boolean {
    return changedIn(this.#model, this.#state).length > 0;
  }

  /**
   * Puts the last value that was set into links, files and the address. Also called before another control is set, so that going back undoes
   * only one of the two.
   */
  #tellSet(): void {
    if (!this.#untold) return;
    this.#untold = false;
    this.#tellState();
    this.#address.remember(this.#state, this.#moved);
  }

  #show(next: State, cause: Cause, held?: string): void {
    if (cause === 'address') this.#untold = false;
    else if (held !== this.#moved) this.#tellSet();
    if (!sameState(this.#model, this.#state, next)) this.#current = this.#model.result(next);
    this.#state = next;
    const result = this.#current;
    this.#quiet = cause === 'address';
    const custom = this.#isCustom();
    const scenes = new Map<Size, ReturnType<Result['scene']>>();
    const scene: CustomScene = {
      scene: (size) => {
        const made = scenes.get(size) ?? result.scene(size);
        scenes.set(size, made);
        return made;
      },
      name: { title: result.finding, description: result.description },
      slides: cause !== 'live',
      view: next.view,
    };
    this.#results.set(scene, result);
    askForView(this.#figureId, next.view);
    showCustom(this.#figureId, custom ? scene : null);
    // `aria-disabled`, since `disabled` would take the focus from a button that was just pressed.
    partOf(this.#panel, '[data-do="reset"]').ariaDisabled = String(!custom);
    this.#dials.show(next, held);
    if (cause !== 'address') notify(this.#panel, '');
    if (cause === 'set' || cause === 'address') this.#tellState();
  }

  /** Puts the words of the result that the drawing shows. */
  #settle(drawn: ShownDrawing): void {
    const custom = typeof drawn !== 'string';
    const result = custom ? this.#results.get(drawn) : this.#presetResult(drawn);
    if (result === undefined || result === this.#shown) return;
    this.#shown = result;
    this.#figure.toggleAttribute('data-custom', custom);
    this.#panel.closest('.chart-page')?.toggleAttribute('data-custom-drawn', custom);
    partOf(this.#panel, '[data-finding-custom] .headline').textContent = headline(result.finding);
    partOf(this.#panel, '[data-finding-custom] .subtitle').textContent = result.subtitle;
    partOf(this.#panel, '[data-result]').textContent = result.sentence;
    partOf(this.#panel, '[data-remark]').textContent = result.remark;
    if (this.#table.open) fillTable(partOf(this.#panel, '[data-columns]'), result);
    this.#announce(result.sentence, this.#quiet);
  }

  /** The result of a preset: the one asked for is worked out already. */
  #presetResult(view: string): Result {
    return view === this.#state.view && !this.#isCustom()
      ? this.#current
      : this.#model.result({ view, values: presetOf(this.#model, view) });
  }

  #followAddress(): void {
    const asked = this.#address.asked(this.#opening);
    this.#show(this.#model.settled(asked.state), 'address');
    notify(this.#panel, refusalWords(asked.refused));
  }

  /** The state of the panel, for files of it. */
  #saved(): CustomState {
    const { origins, picture } = this.#data;
    return savedStateOf(this.#model, this.#state, this.#current, { origins, picture });
  }

  /** What the reader has set, for pictures of it; null while the panel stands as a preset. */
  #custom(): CustomState | null {
    return this.#isCustom() ? this.#saved() : null;
  }

  /** Puts the state into links, and tells codes elsewhere on the page that carry it. */
  #tellState(): void {
    const query = pageQuery(this.#model, this.#state);
    for (const link of this.#panel.querySelectorAll<HTMLAnchorElement>('a[data-carries]'))
      link.href = `${link.href.replace(/[?#].*$/, '')}?${query}${dataOf(link, 'carries')}`;
    const detail: StateChange = {
      chart: dataOf(this.#panel, 'panel'),
      query,
      finding: this.#current.finding,
      description: this.#current.description,
      custom: this.#custom(),
      saved: this.#saved(),
    };
    document.dispatchEvent(new CustomEvent<StateChange>(stateEvent, { detail }));
  }

  async #savePicture(button: HTMLElement, format: 'svg' | 'png'): Promise<void> {
    try {
      await this.#save({
        chart: dataOf(this.#panel, 'panel'),
        view: this.#state.view,
        custom: this.#custom(),
        ...asPublished,
        format,
      });
    } catch {
      say(button, 'Not saved');
    }
  }
}
