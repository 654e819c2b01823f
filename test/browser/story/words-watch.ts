// Watches, from the very start of a page and after every frame, whether the words over a drawing are those of the drawing.
import type { Page } from '@playwright/test';

/** Words over a drawing that does not say the same, and for how long. */
export interface Mismatch {
  readonly figure: string;
  readonly headline: string;
  readonly drawing: string;
  readonly current: string;
  frames: number;
  readonly from: number;
  to: number;
}
interface Watched {
  wordsWatch: { frames: number; compared: number; mismatches: Mismatch[] };
}

/** Starts to watch; read with `wordsSeen`. */
export async function watchWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch = { frames: 0, compared: 0, mismatches: [] as Mismatch[] };
    (globalThis as unknown as Watched).wordsWatch = watch;
    // A headline on a page holds its last words together; the drawing's title has plain spaces there.
    const plain = (words: string | null | undefined) =>
      (words ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const boardSeen = (boards: NodeListOf<Element>) =>
      [...boards].find((board) => board.getClientRects().length > 0 && isSeen(board));
    const titleIn = (boards: NodeListOf<Element>) =>
      plain(boardSeen(boards)?.querySelector('title')?.textContent);
    /** The headline of the view whose picture stands for a figure's drawing; undefined while nothing stands in its room. */
    const titleOfPicture = (figure: Element, room: Element) => {
      const address = room.querySelector('image')?.getAttribute('href');
      const view = /([^/]+)\.still(-phone)?\.svg$/.exec(address ?? '')?.[1];
      return view === undefined
        ? undefined
        : plain(figure.querySelector(`[data-finding="${view}"] .headline`)?.textContent);
    };

    const compare = (figure: string, headline: string, drawing: string, current: string) => {
      // A drawing that has not been read yet has no view.
      if (drawing === '' && document.readyState === 'loading') return;
      watch.compared += 1;
      if (headline === drawing && (current === '' || current === drawing)) return;
      const now = performance.now();
      const last = watch.mismatches.findLast((each) => each.figure === figure);
      if (last?.headline === headline && last.drawing === drawing && last.current === current) {
        last.frames += 1;
        last.to = now;
      } else watch.mismatches.push({ figure, headline, drawing, current, frames: 1, from: now, to: now });
    };
    const look = () => {
      watch.frames += 1;
      for (const figure of document.querySelectorAll<HTMLElement>('.figure[data-figure]')) {
        const { top, bottom, width } = figure.getBoundingClientRect();
        if (width === 0 || bottom < -innerHeight || top > 2 * innerHeight) continue;
        const findings = [...figure.querySelectorAll<HTMLElement>('.finding')].filter(isSeen);
        // A figure that another one on the page stands for is not seen at all: neither its words nor its drawing.
        const boards = [...figure.querySelectorAll('.artboard')];
        if (findings.length === 0 && !boards.some(isSeen)) continue;
        const view = figure.querySelector<HTMLElement>('[data-view-link][aria-current]')?.dataset['viewLink'];
        const isCustom = figure.dataset['custom'] !== undefined;
        const room = [...figure.querySelectorAll('.stage > .artboard')].find(
          (board) =>
            board.getClientRects().length > 0 && board.querySelector('svg[role="img"] title') === null,
        );
        const drawing =
          room === undefined ? titleIn(figure.querySelectorAll('.artboard')) : titleOfPicture(figure, room);
        if (drawing === undefined) continue;
        compare(
          figure.id,
          findings.map((finding) => plain(finding.querySelector('.headline')?.textContent)).join(' AND '),
          drawing,
          isCustom
            ? ''
            : plain(figure.querySelector(`[data-finding="${view ?? ''}"] .headline`)?.textContent),
        );
      }
      const embed = document.querySelector<HTMLElement>('main[data-views]');
      if (embed !== null && isSeen(embed)) {
        const title = titleIn(embed.querySelectorAll('.drawing > div'));
        compare('embed', plain(embed.querySelector('h1')?.textContent), title, '');
      }
    };
    // What a frame paints is looked at last before that: an observer made in the frame is called after all others of the page.
    const frame = () => {
      const last = new ResizeObserver(() => {
        last.disconnect();
        look();
      });
      last.observe(document.documentElement);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** What was seen so far on the page. */
export const wordsSeen = (page: Page) => page.evaluate(() => (globalThis as unknown as Watched).wordsWatch);
