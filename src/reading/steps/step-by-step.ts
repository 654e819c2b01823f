// Reading step by step: one screen at a time, turned by buttons, keys and addresses. The other ways to read take the reader's place from it.
import { askForView } from '../../charts/live/figure-view.ts';
import { afterWay, beforeWay } from '../controls/reading-controls.ts';
import { namedPlace } from '../place/named-place.ts';
import { placeOnPage } from '../place/reading-place.ts';
import { screensIn, screenWith, type Screen } from './reading-screens.ts';
import { tellScreen, turnsOf } from './step-bar.ts';
import type { StepWalk } from './step-walk.ts';
import { tellProgress } from '../progress/story-progress.ts';

/** Elements that use the keys themselves. What is in an open note does; the note itself, which takes the focus as it opens, does not. */
const usesKeys = 'input, select, textarea, [popover] *, .views, .table-scroll, pre';

/** Where each key leads, from the screen shown and the last one. */
const leads: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

const root = document.documentElement;
const isOn = (): boolean => root.dataset['way'] === 'steps';
const toTop = (): void => scrollTo({ top: 0, behavior: 'instant' });
const addressOf = ({ hash }: Screen): string =>
  location.pathname + location.search + (hash === '' ? '' : `#${hash}`);

/** What stands after # in the address, or nothing where it can't be read. */
function hashNow(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Panels that belong to one screen: notes, the share panel, the menu of chapters. */
const ofScreen = ':is(.note, .panel):popover-open';
const toScreen = (main: HTMLElement): void => main.focus({ preventScroll: true });

/** Closes what is open over a screen. On going back the browser drops the focus once scripts have heard of it; the new screen has it then. */
function closePanels(main: HTMLElement): void {
  const panels = document.querySelectorAll<HTMLElement>(ofScreen);
  for (const panel of panels) panel.hidePopover();
  if (panels.length === 0) return;
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) toScreen(main);
  });
}

/** Shows the parts of one screen, and its step's view; where the focus was on a part that is now hidden, it moves to the new screen. */
function reveal(main: HTMLElement, { parts, chapter, step }: Screen, isLast: boolean): void {
  closePanels(main);
  // An open note had the focus, and has given it back to its mark.
  const held = document.activeElement;
  for (const part of main.querySelectorAll('[data-on]')) part.removeAttribute('data-on');
  for (const part of [chapter, ...parts]) part?.setAttribute('data-on', '');
  root.dataset['stepping'] = isLast ? 'last' : '';
  if (held !== null && main.contains(held) && held.getClientRects().length === 0) toScreen(main);
  const { view, figure } = step?.dataset ?? {};
  if (view !== undefined && figure !== undefined) askForView(figure, view);
}

/** Wires the bar of steps and the keys. Does nothing on a page without steps. */
export function readStepByStep(): void {
  const main = document.querySelector('main');
  const bar = document.querySelector('.step-bar');
  if (main === null || bar === null || main.querySelector('.chapter') === null) return;
  let found: readonly Screen[] | undefined;
  /** Found when they are first needed: reading by scroll needs none. */
  const allScreens = (): readonly Screen[] => (found ??= screensIn(main));
  let at = 0;

  const show = (index: number): void => {
    const screens = allScreens();
    const screen = screens[index] ?? screens[0];
    if (screen === undefined) return;
    at = screens.indexOf(screen);
    reveal(main, screen, at === screens.length - 1);
    tellScreen(bar, screens, at);
    tellProgress({
      fraction: at / Math.max(1, screens.length - 1),
      chapter: screen.chapter?.dataset['chapter'],
    });
  };

  /** Moves where the reader asked: to the top of a screen, with an entry in the history. */
  const turnTo = (index: number): void => {
    const screen = allScreens()[index];
    if (screen === undefined || index === at) return;
    history.pushState({ screen: index }, '', addressOf(screen));
    show(index);
    toTop();
  };

  /** Shows the screen that the address means: by its hash, else by what the history remembers, else the first. */
  const follow = (): void => {
    const screens = allScreens();
    const hash = hashNow();
    const target = hash === '' ? null : namedPlace(hash);
    const { screen: kept } = (history.state ?? {}) as { screen?: unknown };
    const named = hash === '' ? undefined : screens.find((screen) => screen.hash === (target?.id ?? hash));
    const holder = named ?? (target === null ? undefined : screenWith(screens, target));
    if (holder !== undefined) show(screens.indexOf(holder));
    else show(hash !== '' ? at : typeof kept === 'number' ? kept : 0);
    if (named === undefined && target !== null && target.closest('[data-on]') !== null)
      target.scrollIntoView({ block: 'start', behavior: 'instant' });
    else toTop();
  };

  const beginAt = (index: number): void => {
    const screen = allScreens()[index];
    if (screen === undefined) return;
    history.replaceState({ screen: index }, '', addressOf(screen));
    show(index);
  };
  // src/reading/class-view/class-walk.ts fires this event.
  document.addEventListener('walkasked', (event) => {
    const walk: StepWalk = { screens: allScreens(), at: () => at, beginAt };
    Object.assign(event.detail, walk);
  });
  for (const { button, by } of turnsOf(bar)) button.addEventListener('click', () => turnTo(at + by));
  addEventListener('popstate', () => isOn() && follow());
  turnByKeys((lead) => turnTo(lead(at, allScreens().length - 1)));
  keepPlaceAcrossWays(main, allScreens, beginAt);
  if (isOn()) follow();
}

/** Turns by the keys of {@link leads}, unless the element with the focus uses them itself. */
function turnByKeys(turn: (lead: (at: number, last: number) => number) => void): void {
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    const lead = Object.hasOwn(leads, key) ? leads[key] : undefined;
    if (!isOn() || isOther || event.defaultPrevented || lead === undefined) return;
    const isSeen = target instanceof Element && target.getClientRects().length > 0;
    if (isSeen && target.closest(usesKeys) !== null) return;
    event.preventDefault();
    turn(lead);
  });
}

/** Keeps the paragraph that is on screen where the way of reading changes: in its place, or on the screen that has it. */
function keepPlaceAcrossWays(
  main: HTMLElement,
  allScreens: () => readonly Screen[],
  beginAt: (index: number) => void,
): void {
  const place = placeOnPage(main);
  document.addEventListener(beforeWay, () => place.take());
  document.addEventListener(afterWay, () => {
    if (!isOn()) {
      delete root.dataset['stepping'];
      place.restore();
      return;
    }
    const anchor = place.taken();
    const screens = allScreens();
    const screen = (anchor === undefined ? undefined : screenWith(screens, anchor)) ?? screens[0];
    if (screen === undefined) return;
    beginAt(screens.indexOf(screen));
    if (screen.step !== undefined || anchor === screen.parts[0]) toTop();
    else place.restore();
  });
}
