// Reading step by step: one screen at a time, turned by buttons, keys and addresses. The other ways share its sense of place.
import { showView } from '../charts/active-view.ts';
import { afterWay, beforeWay } from './reading-controls.ts';
import { placeOnPage } from './reading-place.ts';
import { screensIn, screenWith, type Screen } from './reading-screens.ts';

/** Elements that use the keys themselves. */
const usesKeys =
  'input, select, textarea, [contenteditable], [popover], .views, .table-scroll, audio, video, pre[tabindex]';

const isOn = (): boolean => document.documentElement.dataset['way'] === 'steps';

/** Wires the bar of steps and the keys. Does nothing on a page without steps. */
export function readStepByStep(): void {
  const main = document.querySelector('main');
  const bar = document.querySelector<HTMLElement>('.step-bar');
  if (main === null || bar === null) return;
  const screens = screensIn(main);
  if (screens.length === 0) return;
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('[data-by]')];
  const status = bar.querySelector<HTMLElement>('[role="status"]');
  const progress = bar.querySelector('progress');
  let at = 0;

  const nameOf = ({ parts, step, chapter }: Screen): string => {
    const heading = parts.flatMap((part) => [
      ...(part.matches('h1, h2, h3') ? [part] : part.querySelectorAll('.chapter-head :is(h1, h2), h1, h2, h3')),
    ])[0];
    if (chapter === undefined) return 'Cover';
    if (step !== undefined) return step.getAttribute('aria-label')?.replace(/, step .*/, '') ?? '';
    return (parts[0]?.matches('p') === true ? undefined : heading?.textContent) ?? 'Text';
  };

  /** Shows a screen and says which one it is. */
  const show = (index: number): void => {
    at = Math.min(Math.max(index, 0), screens.length - 1);
    const screen = screens[at];
    if (screen === undefined) return;
    const held = document.activeElement;
    for (const part of document.querySelectorAll('main [data-on]')) part.removeAttribute('data-on');
    for (const part of [screen.chapter, ...screen.parts]) part?.setAttribute('data-on', '');
    document.documentElement.dataset['stepping'] = at === screens.length - 1 ? 'last' : '';
    // A reader whose place in the page went away starts at the new screen.
    if (held !== null && main.contains(held) && held.getClientRects().length === 0)
      main.focus({ preventScroll: true });
    const { view, figure } = screen.step?.dataset ?? {};
    if (view !== undefined && figure !== undefined) showView(figure, view);

    const siblings = screens.filter(({ chapter }) => chapter === screen.chapter);
    const place = siblings.indexOf(screen) + 1;
    const name = nameOf(screen);
    const chapters = new Set(screens.map(({ chapter }) => chapter).filter(Boolean));
    const chapter =
      chapters.size > 1 || screens[0]?.chapter === undefined
        ? (screen.chapter?.querySelector('.kicker span')?.textContent ?? '')
        : '';
    if (status !== null) {
      const [count, title] = status.children;
      if (count !== undefined)
        count.textContent =
          screen.chapter === undefined
            ? name
            : `${chapter === '' ? 'Step' : `Chapter ${chapter.trim()}, step`} ${place} of ${siblings.length}`;
      if (title !== undefined) title.textContent = screen.chapter === undefined ? '' : name;
    }
    if (progress !== null) {
      progress.max = screens.length;
      progress.value = at + 1;
    }
    for (const button of buttons) {
      const ends = at + Number(button.dataset['by']);
      button.setAttribute('aria-disabled', String(ends < 0 || ends >= screens.length));
    }
    const detail = {
      fraction: at / Math.max(1, screens.length - 1),
      chapter: screen.chapter?.dataset['chapter'],
    };
    document.dispatchEvent(new CustomEvent('storyprogress', { detail }));
  };

  /** Moves to a screen by the reader's hand: to its top, with an entry in the history. */
  const turnTo = (index: number): void => {
    const screen = screens[index];
    if (screen === undefined || index === at) return;
    const { pathname, search } = location;
    history.pushState({ screen: index }, '', pathname + search + (screen.hash && `#${screen.hash}`));
    show(index);
    scrollTo({ top: 0, behavior: 'instant' });
  };

  /** The screen that the address means: by its hash, else by what the history remembers, else the first. */
  const addressed = (): { index: number; target?: Element } => {
    const name = decodeURIComponent(location.hash.slice(1));
    const named = name === '' ? -1 : screens.findIndex(({ hash }) => hash === name);
    if (named >= 0) return { index: named };
    const target = name === '' ? null : document.getElementById(name);
    const holder = target === null ? undefined : screenWith(screens, target);
    if (target !== null && holder !== undefined) return { index: screens.indexOf(holder), target };
    const { screen } = (history.state ?? {}) as { screen?: unknown };
    return { index: name === '' && typeof screen === 'number' ? screen : name === '' ? 0 : at };
  };
  const follow = (): void => {
    const { index, target } = addressed();
    show(index);
    if (target?.closest('[data-on]') != null) target.scrollIntoView({ block: 'start', behavior: 'instant' });
    else scrollTo({ top: 0, behavior: 'instant' });
  };

  for (const button of buttons)
    button.addEventListener('click', () => turnTo(at + Number(button.dataset['by'])));
  addEventListener('popstate', () => isOn() && follow());
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!isOn() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    if (target instanceof Element && target.closest(usesKeys) !== null) return;
    const to = new Map([
      ['ArrowRight', at + 1],
      ['PageDown', at + 1],
      ['ArrowLeft', at - 1],
      ['PageUp', at - 1],
      ['Home', 0],
      ['End', screens.length - 1],
    ]).get(key);
    if (to === undefined) return;
    event.preventDefault();
    turnTo(to);
  });

  // A change of way keeps the paragraph on screen.
  const place = placeOnPage(main);
  document.addEventListener(beforeWay, () => place.take());
  document.addEventListener(afterWay, () => {
    const anchor = place.taken();
    if (isOn()) {
      const screen = anchor === undefined ? undefined : screenWith(screens, anchor);
      const index = screen === undefined ? 0 : screens.indexOf(screen);
      const { pathname, search } = location;
      history.replaceState({ screen: index }, '', pathname + search + (screen?.hash ? `#${screen.hash}` : ''));
      show(index);
      if (screen?.step !== undefined || anchor === screen?.parts[0])
        scrollTo({ top: 0, behavior: 'instant' });
      else place.restore();
    } else {
      delete document.documentElement.dataset['stepping'];
      place.restore();
    }
  });
  if (isOn()) follow();
}
