// What a reader sees of a figure: its view in the frame, in the headline, on the buttons and in the drawing that is shown.
import { expect, type Page } from '@playwright/test';

export interface FigureState {
  readonly view: string;
  /** The view whose button is current. */
  readonly current: readonly string[];
  /** The view whose headline is visible. */
  readonly headline: readonly string[];
  readonly title: string;
  readonly finding: string;
}

/** The state of a figure; `title` is that of the drawing shown, `finding` that of its view. */
export const stateOf = (page: Page, chart: string): Promise<FigureState> =>
  page.evaluate((id) => {
    const figure = document.getElementById(`figure-${id}`);
    if (figure === null) throw new Error(`no figure ${id}`);
    const view = figure.dataset['view'] ?? '';
    const all = (selector: string) => [...figure.querySelectorAll<HTMLElement>(selector)];
    const drawing = all('.artboard').find((artboard) => artboard.getClientRects().length > 0);
    const findings = all('[data-finding]');
    return {
      view,
      current: all('[data-view-link][aria-current]').map((link) => link.dataset['viewLink'] ?? ''),
      headline: findings
        .filter((finding) => getComputedStyle(finding).visibility === 'visible')
        .map((finding) => finding.dataset['finding'] ?? ''),
      title: drawing?.querySelector('title')?.textContent ?? '',
      finding:
        findings
          .find((finding) => finding.dataset['finding'] === view)
          ?.querySelector('.headline')
          ?.textContent?.trim() ?? '',
    };
  }, chart);

/** After how many ms what a page does in its next frames is asked for again. */
export const soon = [20, 30, 50, 100, 250, 500];

/** Waits until frame, button, headline and drawing of a figure all show this view. */
export async function expectView(page: Page, chart: string, view: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { finding, title, ...state } = await stateOf(page, chart);
        // A headline on a page holds its last words together; the drawing's title has plain spaces there.
        const plain = (words: string) => words.replaceAll('\u00a0', ' ');
        return { ...state, drawn: plain(title) === plain(finding) ? view : title };
      },
      { message: `figure ${chart} shows ${view}`, intervals: soon },
    )
    .toEqual({ view, current: [view], headline: [view], drawn: view });
}

/** The drawing that is shown, as text. */
export const drawingOf = (page: Page, chart: string): Promise<string> =>
  page.evaluate((id) => {
    const artboards = [...document.querySelectorAll<HTMLElement>(`#figure-${id} .artboard`)];
    const shown = artboards.find((artboard) => artboard.getClientRects().length > 0);
    return (shown?.querySelector('svg')?.innerHTML ?? '').replace(/<!--.*?-->/g, '');
  }, chart);

/** Waits until the drawing of a figure or of a question has its script and has not changed for twenty frames. */
export async function standsStill(
  page: Page,
  chart: string,
  of: 'figure' | 'guess' = 'figure',
): Promise<void> {
  const alive = page.locator(`#${of}-${chart} astro-island:not([ssr]):visible`);
  await expect(alive.first()).toBeAttached();
  await page.evaluate(async (id) => {
    const boards = () => document.getElementById(id)?.innerHTML;
    for (let [still, last] = [0, boards()]; still < 20; still++) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = boards();
      if (now !== last) [still, last] = [0, now];
    }
  }, `${of}-${chart}`);
}

interface Shifts {
  /** Sums of shifts so far: those of the page itself, and those in frames in which a face had just come. */
  readonly shifts: () => { own: number; byFaces: number };
}

/**
 * Counts layout shifts from the very start, those right after a click too; read with layoutShiftOf. A face that comes after the first
 * paint, as on a busy machine, may break a line elsewhere: such shifts are counted apart (shiftByFacesOf).
 */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { own: 0, byFaces: 0 };
    /** When each frame began, and how many faces it had. */
    const frames: { readonly time: number; readonly faces: number }[] = [];
    const note = (time: number) => {
      // Not those of the system, nor those that wait until all are here (src/reading/controls/reading-head.ts).
      const faces = [...document.fonts].filter(
        ({ family, status }) => status === 'loaded' && !/Coming|Fallback/.test(family),
      ).length;
      frames.push({ time, faces });
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    const count = (entries: PerformanceEntryList) => {
      for (const entry of entries as (PerformanceEntry & { value: number })[]) {
        const at = frames.findLastIndex(({ time }) => time <= entry.startTime);
        // The frame that a shift names can be one beside that in which the face was set.
        const after = (frames[at + 1] ?? frames[at])?.faces ?? 0;
        const cameNow = after > (frames[at - 2]?.faces ?? 0);
        shifts[cameNow ? 'byFaces' : 'own'] += entry.value;
      }
    };
    const observer = new PerformanceObserver((list) => count(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const heard = globalThis as unknown as { -readonly [name in keyof Shifts]: Shifts[name] };
    heard.shifts = () => {
      count(observer.takeRecords());
      return shifts;
    };
  });
}
/** The sums with the frame that comes next: after a frame's own work its shifts are there to be taken. */
const shiftsOf = (page: Page): Promise<ReturnType<Shifts['shifts']>> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return (globalThis as unknown as Shifts).shifts();
  });
export const layoutShiftOf = async (page: Page): Promise<number> => (await shiftsOf(page)).own;
export const shiftByFacesOf = async (page: Page): Promise<number> => (await shiftsOf(page)).byFaces;
