// What a page needs so that one figure of it fills the window: the stylesheet, and everything else hidden.
import sheet from './class-view.css?url';
import { tellingSheet } from './class-telling.ts';

/** Loads the stylesheet once, and with it the rules of what is held back. Rejects where it does not come. */
export function dressed(): Promise<void> {
  if (document.querySelector('link[data-class-sheet]') !== null) return Promise.resolve();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
  link.dataset['classSheet'] = '';
  return new Promise((resolve, reject) => {
    link.onload = () => {
      document.adoptedStyleSheets.push(tellingSheet());
      resolve();
    };
    link.onerror = () => {
      link.remove();
      reject(new Error('the sheet of class view did not come'));
    };
    document.head.append(link);
  });
}

/** Hides everything on the page but a figure and the elements that contain it. `undefined` shows everything again. */
export function isolate(shown: HTMLElement | undefined): void {
  for (const part of document.querySelectorAll('[data-class-off]')) part.removeAttribute('data-class-off');
  document.querySelector('[data-class-on]')?.removeAttribute('data-class-on');
  shown?.setAttribute('data-class-on', '');
  for (let part: Element | undefined = shown; part !== undefined && !part.matches('main');) {
    const holder: Element | null = part.parentElement;
    for (const beside of holder?.children ?? [])
      if (beside !== part && !beside.matches('script, style, [popover]'))
        beside.setAttribute('data-class-off', '');
    part = holder ?? undefined;
  }
}

/** Gives the focus to a part that no key reaches, where what had it is seen no longer: the next Tab goes on from there. */
export function takeFocus(part: HTMLElement): void {
  const had = document.activeElement ?? document.body;
  const isSeen = had.getClientRects().length > 0 && getComputedStyle(had).visibility === 'visible';
  if (had !== document.body && isSeen) return;
  if (!part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part.focus({ preventScroll: true });
}
