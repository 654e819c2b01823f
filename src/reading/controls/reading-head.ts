// Puts the reader's choices on the page before anything is painted: attributes of <html>, theme-color, fonts.
import { readingOf, shelfName, type AskedReading, type Reading } from './reading-settings.ts';

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    policy: { createHTML: (markup: string) => string },
  ) => { createHTML: (markup: string) => string };
}

// The text of these functions is the script in the head: each uses only its arguments and the browser.

/** The reading that holds on this page. Storage that is blocked counts as empty. */
export function readingOfPage(read: typeof readingOf, name: string): AskedReading {
  let stored = null;
  try {
    stored = localStorage.getItem(name);
  } catch {
    // Private mode or a blocked site: nothing is remembered, and nothing is wrong.
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const savesData = connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
  return read(stored, location.search, savesData);
}

/** Shows a reading: theme, way and amount of data, and the colour of the browser's own frame. */
export function showReading({ theme, way, data }: Reading): void {
  const root = document.documentElement;
  Object.assign(root.dataset, { theme, way, bytes: data });
  const faces = document.querySelector<HTMLStyleElement>('#faces');
  // No "all" here: a sheet with any query is read anew to print, and its faces come too late for the paper.
  // A sheet is read anew even where its query is set to what it was.
  const query = data === 'low' ? 'not all' : '';
  if (faces !== null && faces.media !== query) faces.media = query;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-scheme]')) {
    const scheme = meta.dataset['scheme'];
    meta.media =
      theme === 'auto' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all';
  }
}

/** The first thing a page does. Fonts are asked for here, not by links in the page, since a reader of low data wants none. */
function start(reading: Reading, show: typeof showReading): void {
  const root = document.documentElement;
  root.className = 'js';
  show(reading);
  const asked = new URLSearchParams(location.search);
  // A figure alone in the window.
  if (asked.get('for') === 'class') root.dataset['for'] = 'class';
  // Who arrives at a place, or comes back to one, has every chapter laid out: a height that is guessed would move the place (src/frame/chapter/chapter.css).
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash !== '' || (arrival !== undefined && arrival.type !== 'navigate'))
    root.dataset['arrived'] = '';
  // So has who goes through it by keyboard, whose focus leads to places far away.
  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') root.dataset['arrived'] = '';
  });
  // What the page holds may be shown where the host lets in only what a policy marks (src/names/trusted.ts).
  let policy: { createHTML: (markup: string) => string } | undefined;
  // A script that never arrives leaves the page as it is without script: whole, with links for buttons.
  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      root.className = 'no-js';
      delete root.dataset['way'];
      delete root.dataset['for'];
      // What stands for a drawing where no script brings it.
      const showPictures = () => {
        policy ??= (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
          'strategic-valve-head',
          { createHTML: (markup) => markup },
        );
        for (const each of document.querySelectorAll('[data-lazy] noscript, .opening-sheet noscript'))
          each.outerHTML = policy?.createHTML(each.textContent) ?? each.textContent;
      };
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showPictures);
      else showPictures();
    },
    true,
  );
  // A drawing whose script can't come may fail before anything listens for it (src/charts/live/stuck.ts).
  addEventListener('astro:hydration-error', ({ target }) => {
    if (target instanceof HTMLElement) target.dataset['failed'] = '';
  });
  const fonts = (reading.data !== 'low' && document.currentScript?.dataset['fonts']?.match(/\S+/g)) || [];
  const askForFonts = () => {
    for (const href of fonts)
      document.head.append(
        Object.assign(document.createElement('link'), {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossOrigin: 'anonymous',
          href,
        }),
      );
  };
  // Once the page has a body: before that Chromium holds the first paint back for them.
  setTimeout(askForFonts);
}

/** The script in the head, as it is written. */
export const readingHead = `(${String(start)})((${String(readingOfPage)})(${String(readingOf)},'${shelfName}'),${String(showReading)})`;
