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
    // In private mode and on a blocked site nothing is remembered, which is no error.
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const savesData = connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
  return read(stored, location.search, savesData);
}

/** Shows a reading: theme, way and amount of data, and the colour of the browser's own frame. */
export function showReading({ theme, way, data }: Reading): void {
  const root = document.documentElement;
  const before = root.dataset['bytes'];
  Object.assign(root.dataset, { theme, way, bytes: data });
  const faces = document.querySelector<HTMLStyleElement>('#faces');
  // Removes the media query instead of setting "all": browsers re-read a sheet with any query for printing, and its fonts then load too late.
  // They also re-read it when its query is set to the same value. A new theme leaves it off while faces are on their way.
  const query = data === 'low' ? 'not all' : '';
  if (faces !== null && before !== data && faces.media !== query) faces.media = query;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-scheme]')) {
    const scheme = meta.dataset['scheme'];
    const media =
      theme === 'auto' ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? 'all' : 'not all';
    if (meta.media !== media) meta.media = media;
  }
}

/**
 * Asks for the faces that the page begins with, and shows them together: for each that came by itself a browser would lay out anew all that it
 * has laid out. Until all are here they wait under another name, so that `document.fonts` says that faces are loading, and the sheet of the
 * others is off. A reader on low data loads none.
 * @param count how many: the first of the sheet
 */
function showFaces(count: number): void {
  const { fonts } = document;
  const sheet = document.querySelector<HTMLStyleElement>('#faces');
  const rules = sheet?.sheet;
  if (!rules) return;
  const coming = Array.from(rules.cssRules as unknown as ArrayLike<CSSFontFaceRule>)
    .slice(0, count)
    .map(({ style }) => {
      const said = (name: string) => style.getPropertyValue(name);
      const family = said('font-family').replaceAll('"', '');
      const face = new FontFace('Coming', said('src'), {
        weight: said('font-weight') || '400',
        style: said('font-style') || 'normal',
        display: 'swap',
      });
      fonts.add(face);
      rules.deleteRule(0);
      return { family, face };
    });
  sheet.media = 'not all';
  const show = () => {
    if (coming.length === 0) return;
    for (const { family, face } of coming.splice(0)) {
      fonts.delete(face);
      face.family = family;
      fonts.add(face);
    }
    if (document.documentElement.dataset['bytes'] !== 'low') sheet.media = '';
  };
  void Promise.allSettled(coming.map(({ face }) => face.load())).then(show);
  // One that hangs holds up the others for three seconds.
  setTimeout(show, 3000);
}

/** The first thing a page does. */
function start(reading: Reading, show: typeof showReading, together: typeof showFaces): void {
  const root = document.documentElement;
  root.className = 'js';
  show(reading);
  const asked = new URLSearchParams(location.search);
  // A figure alone in the window.
  if (asked.get('for') === 'class') root.dataset['for'] = 'class';
  // For a reader who arrives at a place in the page, or comes back to one, every chapter is laid out at once: a guessed height would move that
  // place (src/frame/chapter/late-layout.css).
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (location.hash !== '' || (arrival !== undefined && arrival.type !== 'navigate'))
    root.dataset['arrived'] = '';
  // For keyboard readers too: Tab moves focus to distant places.
  addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') root.dataset['arrived'] = '';
  });
  // A host may require trusted types: then the page's own markup is let in only through a policy (src/names/trusted.ts).
  let policy: { createHTML: (markup: string) => string } | undefined;
  // A script that never arrives leaves the page as it is without script: whole, with links for buttons.
  addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return;
      root.className = 'no-js';
      delete root.dataset['way'];
      delete root.dataset['for'];
      // Shows the pictures that stand in for drawings where no script draws them.
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
  const faces = reading.data === 'low' ? 0 : Number(document.currentScript?.dataset['faces'] ?? 0);
  // Only once the page has a body: before that Chromium delays the first paint for the fonts, by up to 100 ms.
  new MutationObserver((_, observer) => {
    if (!(document.body as HTMLElement | null)) return;
    observer.disconnect();
    if (faces > 0) together(faces);
  }).observe(root, { childList: true });
}

/** The script in the head, as it is written. A function, so that scripts which import something else of this file leave out what the head alone runs. */
export const readingHead = (): string =>
  `(${String(start)})((${String(readingOfPage)})(${String(readingOf)},'${shelfName}'),${String(showReading)},${String(showFaces)})`;
