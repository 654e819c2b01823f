// Class view: one figure fills the window, moved, blanked and held back by keys. Loaded when an address or a button asks for it.
import { onViewShown } from '../../charts/live/figure-view.ts';
import { onDrawn } from '../../charts/live/shown-drawing.ts';
import { afterWay, readAsAsked } from '../controls/reading-controls.ts';
import { asksForClass, classAddress, lettersAddress, lettersAreOff, plainAddress } from './class-address.ts';
import { classBar, type ClassBar } from './class-bar.ts';
import { followInput } from './class-events.ts';
import { dialsShow, fitDials, hasDials, opensWithDials, setDials } from './class-dials.ts';
import type { ClassAct } from './class-keys.ts';
import { clearLayout, drawnStrip, layOut } from './class-layout.ts';
import { knownStrip, rememberStrip, stopWaiting, viewShownBy, whenStill } from './class-rest.ts';
import { dressed, isolate, takeFocus } from './class-stage.ts';
import { nameViews } from './class-telling.ts';
import { classWalk, stepWalk, type ClassWalk } from './class-walk.ts';
import { headlineOf, sourcesOf } from './class-words.ts';

const root = document.documentElement;
/** What a page must hold: a story with steps, a figure of its own page, or what a page marks for class view. */
const shows = '[data-story], [data-addressed], [data-panel], [data-class-figure]';
/** How long the bar stays after the pointer has stopped. */
const barStays = 3000;
let open: { readonly walk: ClassWalk; readonly bar: ClassBar; shown?: HTMLElement } | undefined;
let barTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the bar until the pointer has rested and neither bar nor masthead is hovered, focused or open. The masthead, which covers headlines,
 * comes where the pointer is near the upper edge. At first (`new`) the bar comes alone, without a masthead that Tab could reach.
 */
function wake(state: 'awake' | 'new' = 'awake', nearTop = false): void {
  root.dataset['class'] = state;
  root.toggleAttribute('data-class-near-top', nearTop);
  clearTimeout(barTimer);
  barTimer = setTimeout(() => {
    const isHeld = document.querySelector(
      ':is(.class-bar, .masthead):is(:hover, :has(:focus-visible)), [popover]:popover-open',
    );
    if (isHeld !== null) wake(state, nearTop);
    else if (open !== undefined) {
      root.dataset['class'] = '';
      delete root.dataset['classNearTop'];
    }
  }, barStays);
}

/** Lays the figure out as it stands. */
function fit(): void {
  if (open?.shown === undefined) return;
  const { shown } = open;
  layOut(shown, knownStrip(shown) ?? drawnStrip(shown));
  fitDials(shown);
}

/** Tells screen readers which stop this is, once the headline is that of the drawing. */
function tellStop(): void {
  if (open?.shown === undefined) return;
  const { walk, bar, shown } = open;
  const words = root.dataset['held'] === undefined ? headlineOf(shown) : 'Its headline is held back.';
  bar.announce(`${walk.at() + 1} of ${walk.stops.length}. ${words}`);
}

/** Lays the figure out now, and again when its drawing has come to rest. */
function fitWhileMoving(): void {
  if (open?.shown === undefined) return;
  const { shown } = open;
  delete shown.dataset['classRest'];
  nameViews(shown, true);
  fit();
  whenStill(shown, (strip) => {
    if (open?.shown !== shown) return;
    rememberStrip(shown, strip);
    nameViews(shown, false);
    fit();
    shown.dataset['classRest'] = viewShownBy(shown);
    tellStop();
  });
}

/** Shows the stop that the page has turned to. */
function show(): void {
  if (open === undefined) return;
  const { walk, bar } = open;
  const at = walk.at();
  const element = walk.stops[at]?.element();
  if (element === undefined) return;
  if (element !== open.shown) {
    isolate(element);
    open.shown = element;
    showDials(opensWithDials(element));
    delete root.dataset['classMoves'];
    setHeld(root.dataset['held'] !== undefined);
  } else root.dataset['classMoves'] = '';
  bar.setGround(element.closest<HTMLElement>('[data-ground]')?.dataset['ground']);
  bar.tellPlace(at, walk.stops.length);
  bar.setLetters(lettersAreOff(location.search));
  tellAnswer();
  fitWhileMoving();
}

/** What waits for its answer: a question, or a page that holds one back. */
const asks = '.guess, [data-class-figure][data-state]';

/** Tells the bar the sources and what the key H does, which depend on whether the answer of the stop is out. */
function tellAnswer(): void {
  if (open?.shown === undefined) return;
  const { shown, bar } = open;
  bar.tellSources(sourcesOf(shown));
  bar.nameHold(shown.matches(asks) && shown.dataset['state'] === 'open' ? 'Compare' : 'Hold back');
}

function turnTo(place: number): void {
  if (open === undefined) return;
  const { walk } = open;
  if (place < 0 || place >= walk.stops.length || place === walk.at()) return;
  walk.turnTo(place);
}

/** What stands in place of a drawing that is held back, for screen readers alone. */
const heldWords = Object.assign(document.createElement('p'), {
  className: 'visually-hidden',
  textContent:
    'The drawing without its headline. Its values stand in the figure’s table, outside class view.',
});

/** Also hides the drawing from screen readers, since its accessible name tells the finding that is held back, and says so in its place. */
function setHeld(isHeld: boolean): void {
  root.toggleAttribute('data-held', isHeld);
  open?.bar.setHeld(isHeld);
  for (const stage of document.querySelectorAll('[data-class-stage-held]')) {
    stage.removeAttribute('aria-hidden');
    stage.removeAttribute('data-class-stage-held');
  }
  heldWords.remove();
  const stage = isHeld ? open?.shown?.querySelector('.stage') : null;
  stage?.before(heldWords);
  stage?.setAttribute('aria-hidden', 'true');
  stage?.setAttribute('data-class-stage-held', '');
}

/** Whether the reader has entered an answer to a question. */
const isSet = (shown: HTMLElement): boolean =>
  [...shown.querySelectorAll<HTMLInputElement>('input[type="number"]')].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );

/** A question or a held-back page gives its answer; any other figure hides what says its finding, or shows it again. */
function hold(): void {
  if (open?.shown === undefined) return;
  const { shown, bar } = open;
  const answer = shown.matches('.guess')
    ? shown.querySelector<HTMLElement>(
        shown.dataset['state'] === 'open' && !isSet(shown) ? '[data-guess-skip]' : '[data-guess-main]',
      )
    : shown.querySelector<HTMLElement>('[data-class-reveal]');
  if (answer !== null) {
    answer.click();
    return;
  }
  const isHeld = root.dataset['held'] === undefined;
  setHeld(isHeld);
  // Sources go with what is held back.
  fit();
  bar.announce(isHeld ? 'Headline held back.' : headlineOf(shown));
}

function blank(): void {
  const isBlank = root.dataset['blank'] === undefined;
  root.toggleAttribute('data-blank', isBlank);
  open?.bar.setBlank(isBlank);
  open?.bar.announce(isBlank ? 'Screen blank.' : 'Screen back.');
}

/** Brings the dials of the model that is shown, or takes them away; any other figure has none. */
function showDials(areShown: boolean): void {
  setDials(open?.shown, areShown);
  open?.bar.offerDials(hasDials(open.shown) ? dialsShow() : undefined);
}

function turnDials(): void {
  if (!hasDials(open?.shown)) return;
  root.dataset['classMoves'] = '';
  showDials(!dialsShow());
  fitWhileMoving();
}

/** The sources take the foot of the window while they are asked for. */
function turnSources(): void {
  const areShown = root.dataset['classSources'] === undefined;
  root.toggleAttribute('data-class-sources', areShown);
  open?.bar.setSources(areShown);
  root.dataset['classMoves'] = '';
  fit();
  if (areShown && open?.shown !== undefined && root.dataset['held'] === undefined)
    open.bar.announce(sourcesOf(open.shown).join(' '));
}

/** Turns single letters off, or on again, for whoever types or speaks to the page. The address keeps it. */
function turnLetters(): void {
  history.replaceState(history.state, '', lettersAddress(location.href, !lettersAreOff(location.search)));
  open?.bar.setLetters(lettersAreOff(location.search));
}

function turnFull(): void {
  if (document.fullscreenElement === null) void root.requestFullscreen().catch(() => undefined);
  else void document.exitFullscreen();
}

function act(name: ClassAct): void {
  if (open === undefined) return;
  const { walk } = open;
  if (name === 'blank') blank();
  else if (name === 'leave' && root.dataset['blank'] !== undefined) blank();
  else if (name === 'leave') leave();
  else if (name === 'hold') hold();
  else if (name === 'sources') turnSources();
  else if (name === 'dials') turnDials();
  else if (name === 'full') turnFull();
  else if (name === 'letters') turnLetters();
  else {
    const last = walk.stops.length - 1;
    turnTo({ on: walk.at() + 1, back: walk.at() - 1, first: 0, last }[name]);
  }
}

/** Leaves class view when the reader asks to, and removes it from the address. */
function leave(): void {
  history.replaceState(history.state, '', plainAddress(location.href));
  close();
  readAsAsked();
}

let listening: AbortController | undefined;

function close(): void {
  if (open === undefined) return;
  const { shown } = open;
  listening?.abort();
  setHeld(false);
  setDials(undefined, false);
  isolate(undefined);
  open.bar.remove();
  open = undefined;
  clearTimeout(barTimer);
  stopWaiting();
  for (const name of ['for', 'class', 'classNearTop', 'classMoves', 'classSources', 'held', 'blank'])
    delete root.dataset[name];
  clearLayout();
  if (document.fullscreenElement !== null) void document.exitFullscreen();
  if (shown !== undefined) takeFocus(shown);
}

/** Listens to input, window and address until class view is closed. */
function listen(walk: ClassWalk): void {
  listening = new AbortController();
  const { signal } = listening;
  followInput(act, (nearTop) => wake('awake', nearTop), signal);
  addEventListener('resize', fit, { signal });
  // Words that were measured in fallback fonts have another size in their own fonts.
  document.fonts.addEventListener('loadingdone', fit, { signal });
  addEventListener(
    'popstate',
    () => {
      if (asksForClass(location.search)) return;
      close();
      readAsAsked();
    },
    { signal },
  );
  // A reader who chooses a way of reading ends class view, since that removes it from the address.
  const check = () => {
    if (!asksForClass(location.search)) close();
  };
  document.addEventListener('change', check, { signal });
  document.addEventListener(afterWay, check, { signal });
  // The answer of a question has come, or is held back again.
  const answers = new MutationObserver((changes) => {
    if (!changes.some(({ target }) => target === open?.shown)) return;
    root.dataset['classMoves'] = '';
    tellAnswer();
    fitWhileMoving();
  });
  answers.observe(document.body, { subtree: true, attributeFilter: ['data-state'] });
  const ends = [
    () => answers.disconnect(),
    walk.onTurn(show),
    // Another view is drawn, with its words.
    onViewShown(({ figure }) => {
      if (figure === open?.shown?.id) show();
    }),
    // A drawing that came late, and with it the figure of a panel.
    onDrawn(() => {
      if (walk.stops[walk.at()]?.element() !== open?.shown) show();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });
}

/** Waits for the steps of a story: they are wired when the whole page is there, by scripts that may come after this one. */
async function stepsWired(): Promise<void> {
  if (document.querySelector('[data-story]') === null) return;
  while (stepWalk() === undefined && document.readyState !== 'complete')
    await new Promise((again) => setTimeout(again, 30));
  // Lets other code that waits for the same moment run first.
  await new Promise((next) => setTimeout(next));
}

/**
 * Opens class view on this page, at the place that the address names.
 * @param byHand whether a button asks for it: otherwise the address does, and still has to once all files are here
 * @throws Error where its stylesheet does not come
 */
export async function openClassView(byHand: boolean): Promise<void> {
  if (open !== undefined) return;
  if (document.querySelector(shows) === null) {
    delete root.dataset['for'];
    return;
  }
  await dressed();
  await stepsWired();
  if (open !== undefined) return;
  // The reader may have gone back while the files came.
  if (!byHand && !asksForClass(location.search)) {
    delete root.dataset['for'];
    readAsAsked();
    return;
  }
  if (byHand) history.pushState(history.state, '', classAddress(location.href));
  root.dataset['for'] = 'class';
  readAsAsked();
  const walk = classWalk();
  if (walk === undefined) {
    delete root.dataset['for'];
    return;
  }
  document.getElementById('reading')?.hidePopover();
  open = { walk, bar: classBar(act) };
  root.dataset['class'] = '';
  listen(walk);
  // Where the address names text without a figure, the next figure is shown.
  if (walk.at() < 0) walk.begin();
  show();
  // The button that was pressed is seen no longer.
  if (byHand && open.shown !== undefined) takeFocus(open.shown);
  wake('new');
}
