// The panels of models on a page: dials to settings, settings to drawing, words and table, and all of it to the address and back.
import { activeView, showView } from '../charts/live/active-view.ts';
import {
  stateEvent,
  type CustomState,
  type PictureOrder,
  type StateChange,
} from '../charts/contract/custom-state.ts';
import type { Model, Result } from '../charts/contract/model.ts';
import { modelOf } from '../charts/contract/models.ts';
import type { Drawn } from '../charts/live/drawn.ts';
import { showCustom, type CustomScene } from '../charts/live/custom-scene.ts';
import { changedIn, presetOf, type State, type Value } from '../charts/contract/settings.ts';
import { queryWithState, refusalWords, stateInQuery } from '../charts/contract/state-address.ts';
import { headline } from '../names/typography.ts';
import { followDrawing, onViewAsked } from '../charts/figure/figures.ts';
import { dialsOf, type Dials, type Origin } from './panel-dials.ts';

/** What a picture of a reader's state says besides its drawing. */
export interface PictureWords {
  readonly sources: Readonly<Record<string, string>>;
  readonly credit: string;
  readonly page: string;
}
/** Makes and saves a picture; loaded when a reader asks for one. */
export type PictureMaker = (order: PictureOrder) => Promise<void>;

interface PanelData {
  readonly data: unknown;
  readonly origins: Readonly<Record<string, Readonly<Record<string, Origin>>>>;
  readonly questions: readonly State[];
  readonly picture: PictureWords;
}

/** How a state comes: from a moving dial, from one let go or a button, or from the address. */
type Cause = 'live' | 'set' | 'address';

let makePicture: PictureMaker | undefined;
/** Gives the panels of this page the function that makes and saves pictures; until then their buttons fail. */
export function offerPictures(maker: PictureMaker): void {
  makePicture = maker;
}

/** JSON has no Infinity. */
const parsed = (text: string): PanelData =>
  JSON.parse(text, (_, value: unknown) => (value === 'Infinity' ? Infinity : value)) as PanelData;

/** Wires every panel of a part of the page that is there and not wired yet. Its model is loaded when the panel comes near. */
export function wirePanels(part: ParentNode & { matches?: (selector: string) => boolean } = document): void {
  const panels = [...part.querySelectorAll<HTMLElement>('[data-panel]')];
  if (part instanceof HTMLElement && part.matches('[data-panel]')) panels.push(part);
  for (const panel of panels) {
    const json = panel.querySelector('script[data-model]')?.textContent;
    if (json === undefined || json === null || panel.dataset['wired'] !== undefined) continue;
    panel.dataset['wired'] = '';
    const start = () => {
      observer.disconnect();
      const data = parsed(json);
      modelOf(panel.dataset['panel'] ?? '', data.data)
        .then((model) => wire(panel, model, data))
        .catch(() => notify(panel, 'This model could not be loaded. The figure shows the preset.'));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) start();
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(panel);
  }
}

function notify(panel: HTMLElement, words: string): void {
  const notice = panel.querySelector<HTMLElement>('[data-notice]');
  if (notice === null) return;
  notice.hidden = words === '';
  notice.textContent = words;
}

function wire(panel: HTMLElement, model: Model, data: PanelData): void {
  const part = <E extends Element>(selector: string): E => {
    const found = panel.querySelector<E>(selector);
    if (found === null) throw new RangeError(`panel "${panel.id}" has no ${selector}`);
    return found;
  };
  const chart = panel.dataset['panel'] ?? '';
  const figureId = panel.dataset['figureId'] ?? '';
  const viewName = panel.dataset['viewName'] ?? 'view';
  const opening = panel.dataset['preset'] ?? '';
  const figure = part<HTMLElement>('.figure');
  const onPage = viewName === 'view';
  const dials: Dials = dialsOf(panel, model, data.origins);
  const announce = announcer(part('[data-status]'), part('[data-result]').textContent.trim());
  /** Filled only while it is open, so that a moving dial doesn't wait for it. */
  const table = part<HTMLDetailsElement>('[data-table]');
  let state: State = { view: opening, values: presetOf(model, opening) };
  /** What the state gives, and what the drawing shows of it already: all words of a result are of the latter. */
  let current = model.result(state);
  let shown = current;
  const results = new WeakMap<CustomScene, Result>();
  /** What an address opens with is not news. */
  let quiet = true;

  function show(next: State, cause: Cause, held?: string): void {
    state = next;
    current = model.result(state);
    quiet = cause === 'address';
    const result = current;
    const custom = changedIn(model, state).length > 0;
    const scenes = new Map<string, ReturnType<Result['scene']>>();
    const scene: CustomScene = {
      scene: (size) =>
        scenes.get(size) ?? scenes.set(size, result.scene(size)).get(size) ?? result.scene(size),
      name: { title: result.finding, description: result.description },
      slides: cause !== 'live',
      view: state.view,
    };
    results.set(scene, result);
    showView(figureId, state.view);
    showCustom(figureId, custom ? scene : null);
    // Not disabled, which would take the keyboard's place from a button that was just pressed.
    part('[data-do="reset"]').ariaDisabled = String(!custom);
    dials.show(state, held);
    if (cause !== 'address') notify(panel, '');
    if (cause !== 'live') followState();
  }

  /** Puts the words of the result that the drawing shows. */
  function settle(drawn: Drawn): void {
    const custom = typeof drawn !== 'string';
    const result = custom ? results.get(drawn) : presetResult(drawn);
    if (result === undefined || result === shown) return;
    shown = result;
    figure.toggleAttribute('data-custom', custom);
    part('[data-finding-custom] .headline').textContent = headline(shown.finding);
    part('[data-finding-custom] .subtitle').textContent = shown.subtitle;
    part('[data-result]').textContent = shown.sentence;
    part('[data-remark]').textContent = shown.remark;
    if (table.open) fillTable(part('[data-columns]'), shown);
    announce(shown.sentence, quiet);
  }
  /** The result of a preset: the one asked for is worked out already. */
  const presetResult = (view: string): Result =>
    view === state.view && changedIn(model, state).length === 0
      ? current
      : model.result({ view, values: presetOf(model, view) });
  table.addEventListener('toggle', () => {
    if (table.open) fillTable(part('[data-columns]'), shown);
  });

  /** This page's address with the state in it, which leads to the panel where it is not the page's own figure. */
  function addressNow(): URL {
    const address = new URL(location.href);
    address.search = queryWithState(address.searchParams, viewName, model, state).toString();
    if (!onPage) address.hash = panel.id;
    return address;
  }
  /** The state in the address of the figure's own page, without whatever else this page's address says. */
  const pageQuery = (): string => queryWithState(new URLSearchParams(), 'view', model, state).toString();

  /** What the reader has set, for files of it; null while the panel stands as a preset. */
  function customNow(): CustomState | null {
    const changed = changedIn(model, state);
    if (changed.length === 0) return null;
    const { sources, credit, page } = data.picture;
    const address = `${page}?${pageQuery()}`;
    const says = ({ name }: { readonly name: string }): string =>
      changed.includes(name)
        ? 'Set by a reader'
        : (data.origins[state.view]?.[name]?.says ?? 'Our assumption');
    return {
      ...{ model, state, result: current, page: address },
      origins: Object.fromEntries(model.controls.map((control) => [control.name, says(control)])),
      sources: sources[state.view] ?? '',
      credit: credit.replace(page, address),
    };
  }

  /** Links and codes that carry the state. */
  function followState(): void {
    for (const link of panel.querySelectorAll<HTMLAnchorElement>('a[data-carries]'))
      link.href = `${link.href.split(/[?#]/)[0] ?? ''}?${pageQuery()}${link.dataset['carries'] ?? ''}`;
    document.dispatchEvent(
      new CustomEvent<StateChange>(stateEvent, {
        detail: {
          chart,
          query: pageQuery(),
          finding: current.finding,
          custom: customNow(),
        },
      }),
    );
  }

  let last = { control: '', at: 0 };
  /** Puts the state into the address: a new entry of history, or, for another move of the same dial at once, the same one. */
  function remember(control: string): void {
    const address = addressNow();
    if (address.href === location.href) return;
    const again = control !== '' && control === last.control && Date.now() - last.at < 1000;
    last = { control, at: Date.now() };
    if (again) history.replaceState(history.state, '', address);
    else history.pushState(history.state, '', address);
  }

  const choose = (view: string) => {
    show({ view, values: presetOf(model, view) }, 'set');
    remember('');
  };
  dials.onSet((control: string, value: Value, moving: boolean) => {
    const next = { ...state, values: { ...state.values, [control]: value } };
    show(model.settled(next, control), moving ? 'live' : 'set', control);
    if (!moving) remember(control);
  });
  onViewAsked(figure, choose);

  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button === null) return;
    const question = data.questions[Number(button.dataset['question'] ?? NaN)];
    if (question !== undefined) {
      show(question, 'set');
      remember('');
      figure.querySelector('.stage')?.scrollIntoView({ block: 'nearest' });
    }
    switch (button.dataset['do']) {
      case 'reset':
        choose(state.view);
        break;
      case 'link':
        void copy(button, addressNow().href);
        break;
      case 'png':
      case 'svg':
        void save(button, button.dataset['do']);
        break;
    }
  });

  async function save(button: HTMLElement, format: 'svg' | 'png'): Promise<void> {
    try {
      if (makePicture === undefined) throw new RangeError('offerPictures() was not called on this page');
      await makePicture({
        chart,
        view: state.view,
        format,
        scale: 2,
        transparent: false,
        custom: customNow(),
      });
    } catch {
      say(button, 'Not saved');
    }
  }

  const followAddress = () => {
    const asked = stateInQuery(new URLSearchParams(location.search), viewName, model, opening);
    show(model.settled(asked.state), 'address');
    notify(panel, refusalWords(asked.refused));
  };
  addEventListener('popstate', followAddress);
  followDrawing(figure, settle);
  followAddress();
  figure.dataset['alive'] = '';
  // A view that something else on the page asks for is a preset.
  document.addEventListener('viewchange', () => {
    const view = activeView(figureId);
    if (view !== undefined && view !== state.view) choose(view);
  });
}

/** Says a sentence to screen readers once the reader's hand rests, unless it was said last or is to be passed over. */
function announcer(region: Element, opening: string): (words: string, silently: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = opening;
  return (words, silently) => {
    clearTimeout(timer);
    if (silently) {
      said = words;
      return;
    }
    timer = setTimeout(() => {
      if (said === words) return;
      said = words;
      region.textContent = words;
    }, 600);
  };
}

function fillTable(body: HTMLElement, { rows }: Result): void {
  const columns = JSON.parse(body.dataset['columns'] ?? '[]') as [string, 'start' | 'end'][];
  body.replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement('tr');
      line.classList.toggle('chosen', row['chosen'] !== undefined);
      columns.forEach(([name, align], i) => {
        const cell = document.createElement(i === 0 ? 'th' : 'td');
        if (cell instanceof HTMLTableCellElement && i === 0) cell.scope = 'row';
        if (align === 'end') cell.className = 'number';
        cell.textContent = row[name] ?? '';
        line.append(cell);
      });
      return line;
    }),
  );
}

/** A word in place of a button's own for a moment. */
function say(button: HTMLElement, words: string): void {
  button.dataset['says'] ??= button.textContent;
  button.textContent = words;
  setTimeout(() => {
    button.textContent = button.dataset['says'] ?? '';
  }, 2000);
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    // No clipboard here: the address bar has the same.
    say(button, 'Copy it from the address bar');
  }
}
