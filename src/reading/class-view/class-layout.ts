// Lays one figure out over the whole window: measures its words, and puts words and drawing where the fit says.
import { fitOf, marginOf, overSources, stripOf, type Place, type Strip } from './class-fit.ts';

const root = document.documentElement;
/** The head of what fills the window, and the controls beside its drawing. */
const heads = '.findings, .guess-words, [data-class-head]';
const headline = '.headline, .guess-question, .held-finding';
const controls = '.bench, .guess-controls, [data-class-controls]';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** The drawing that is seen, of both artboards; the outermost where a page draws without artboards. */
export const drawingIn = (shown: Element): SVGSVGElement | undefined =>
  [...shown.querySelectorAll<SVGSVGElement>('.artboard svg')].find(isSeen);

/**
 * What is drawn of a view, in units; the whole artboard where it can't be measured or never stays the same, and undefined while nothing is drawn.
 */
export function drawnStrip(shown: HTMLElement): Strip | undefined {
  const drawing = drawingIn(shown);
  if (drawing === undefined) return undefined;
  const { width, height } = drawing.viewBox.baseVal;
  if (!shown.matches('.figure:not(.model-figure), [data-class-figure]:not(.guess)'))
    return { width, top: 0, height };
  const box = drawing.getBBox();
  if (box.width === 0 && box.height === 0) return undefined;
  // A stroke reaches out of its box by half its width.
  return stripOf({ width, height }, { top: box.y - 3, bottom: box.y + box.height + 3 });
}

const put = (name: string, value: number): void => root.style.setProperty(`--class-${name}`, `${value}px`);

/** Asks how high a head is, in a place and at a width. */
function heightAt(head: HTMLElement | null, place: Place): (width: number) => number {
  return (width) => {
    if (head === null || !isSeen(head)) return 0;
    root.dataset['classPlace'] = place;
    put('words', width);
    return head.offsetHeight;
  };
}

/** A headline over a drawing has the largest size at which it fits in one line; if none does, the smallest size and as many lines as it needs. */
function headHeight(head: HTMLElement | null, place: Place): (width: number) => number {
  const height = heightAt(head, place);
  return (width) => {
    delete root.dataset['classSize'];
    let high = height(width);
    if (place === 'beside') return high;
    const line = [...(head?.querySelectorAll<HTMLElement>(headline) ?? [])].find(isSeen);
    for (const size of ['1', '2']) {
      if (line === undefined || line.offsetHeight < 1.8 * parseFloat(getComputedStyle(line).fontSize)) break;
      root.dataset['classSize'] = size;
      high = height(width);
    }
    return high;
  };
}

/** Largest and smallest size of words without a drawing, in thousandths of the height of a window of 16:9. */
const wordSizes = { most: 46, least: 26 };

/** The smallest size in this window. A projector throws a picture of 4:3 as wide as one of 16:9 and higher, so the same letters are less of its height. */
const leastSize = (): number =>
  wordSizes.least * Math.min(1, Math.max(3 / 4, innerWidth / innerHeight / (16 / 9)));

/** Words without a drawing take the largest size at which all of them stand in the window; where none does, they scroll at the smallest. */
function sizeWords(shown: HTMLElement): void {
  if (!shown.matches('[data-class-words]')) return;
  for (let size = wordSizes.most, least = leastSize(); size >= least; size--) {
    root.style.setProperty('--class-letters', String(size / 10));
    if (shown.scrollHeight <= shown.clientHeight) return;
  }
}

/**
 * How high the sources are that a figure makes room for. On a page that holds its answer back, two headlines are compared over one drawing,
 * which therefore keeps its size.
 */
const footOf = (shown: HTMLElement): number =>
  shown.matches('.held') ? 0 : (document.querySelector<HTMLElement>('.class-foot')?.offsetHeight ?? 0);

/** Lays out a figure. In an opening no drawing is fitted. */
export function layOut(shown: HTMLElement, strip: Strip | undefined): void {
  const drawing = drawingIn(shown);
  // Upright, a question keeps its controls under its drawing, as on its page.
  const isUpright =
    innerHeight > innerWidth && shown.querySelector('.guess-controls, [data-class-controls]') !== null;
  if (drawing === undefined || isUpright) {
    delete root.dataset['classPlace'];
    put('margin', marginOf({ width: innerWidth, height: innerHeight }));
    sizeWords(shown);
    return;
  }
  root.dataset['classPlace'] = 'above';
  const { width, height } = drawing.viewBox.baseVal;
  const { top, ...area } = strip ?? { width, top: 0, height };
  const head = [...shown.querySelectorAll<HTMLElement>(heads)].find(isSeen) ?? null;
  const aside = shown.querySelector<HTMLElement>(controls);
  const letters = Math.min(
    ...[...drawing.querySelectorAll('text')].map((text) =>
      Number(text.getAttribute('font-size') ?? Infinity),
    ),
  );
  const window = { width: innerWidth, height: innerHeight };
  const wordsIn = (place: Place) => ({
    head: headHeight(head, place),
    controls: aside !== null && isSeen(aside) ? aside.offsetWidth : 0,
  });
  const parts = { above: wordsIn('above'), beside: wordsIn('beside') };
  const foot = footOf(shown);
  const fit = overSources(
    fitOf(window, { ...area, letters }, parts),
    window,
    { ...area, letters },
    parts,
    foot,
  );
  // The head is as it was measured last at this place and width.
  headHeight(head, fit.place)(fit.words.width);
  root.dataset['classPlace'] = fit.place;
  const margin = marginOf(window);
  put('margin', margin);
  put('foot', foot);
  put('words-left', fit.words.left);
  put('words', fit.words.width);
  put('left', fit.left);
  put('top', fit.top - top * fit.scale);
  put('width', width * fit.scale);
  put('height', height * fit.scale);
  put('head', (head?.offsetHeight ?? 0) + 2 * margin);
}

/** Removes what layOut set. */
export function clearLayout(): void {
  delete root.dataset['classPlace'];
  delete root.dataset['classSize'];
  for (const name of [...root.style].filter((each) => each.startsWith('--class-')))
    root.style.removeProperty(name);
}
