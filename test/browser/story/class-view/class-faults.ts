// What is wrong with a figure that fills the window in class view: words too small for the last row, parts that are cut or lie on each other.
import type { Page } from '@playwright/test';

/** The windows of projectors. */
export const windows = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
/** No word of a figure, its sources or its dials is smaller than this part of the window's height. */
export const smallest = 0.025;
/** A drawing takes at least this part of the window. */
export const leastCover = 0.6;

/** What is wrong with the figure that fills the window, a line each. */
export const faultsOf = (page: Page, least: number, width?: number) =>
  page.evaluate(
    ([part, wide]) => {
      if (wide !== undefined && innerWidth !== wide) return ['the window has another size yet'];
      const figure = document.querySelector('[data-class-on]');
      const isSeen = (element: Element) =>
        element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
      const drawing = [...(figure?.querySelectorAll<SVGSVGElement>('.artboard svg') ?? [])].find(isSeen);
      const matrix = drawing?.getScreenCTM();
      if (figure === null || drawing === undefined || matrix === null || matrix === undefined)
        return ['nothing is drawn'];
      const faults: string[] = [];
      const size = (element: Element, scale: number) => {
        const words = element.textContent.trim();
        const share = (parseFloat(getComputedStyle(element).fontSize) * scale) / innerHeight;
        if (words !== '' && isSeen(element) && share < part)
          faults.push(`${(share * 100).toFixed(2)} % of the window: ${words.slice(0, 60)}`);
      };
      for (const text of drawing.querySelectorAll('text')) size(text, matrix.d);
      const words =
        ':is(.findings, .guess-words, .bench, .guess-controls, [data-class-head]) :is(h1, p, label, legend, summary, button, li, input, .dial-name, .dial-unit), .held-address a';
      for (const element of figure.querySelectorAll(words)) size(element, 1);
      for (const element of document.querySelectorAll('.class-foot p')) size(element, 1);
      const box = drawing.getBBox();
      const drawn = {
        left: matrix.e + matrix.a * box.x,
        right: matrix.e + matrix.a * (box.x + box.width),
        top: matrix.f + matrix.d * box.y,
        bottom: matrix.f + matrix.d * (box.y + box.height),
      };
      if (drawn.left < -1 || drawn.top < -1 || drawn.right > innerWidth + 1 || drawn.bottom > innerHeight + 1)
        faults.push(`the drawing is cut: ${JSON.stringify(drawn)}`);
      const parts = '.findings, .guess-words, .class-foot, .bench, .guess-controls, .held-head, .held-result';
      for (const name of [...parts.split(', '), '.held-address'])
        for (const element of document.querySelectorAll(name)) {
          if (!isSeen(element)) continue;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          if (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1)
            faults.push(`${name} is cut`);
          if (name !== '.class-foot' && element.scrollHeight > element.clientHeight + 1)
            faults.push(`${name} scrolls`);
          const across = Math.min(right, drawn.right) - Math.max(left, drawn.left);
          const down = Math.min(bottom, drawn.bottom) - Math.max(top, drawn.top);
          if (name !== '.class-foot' && across > 1 && down > 1) faults.push(`${name} lies on the drawing`);
        }
      const { scrollWidth, scrollHeight } = document.documentElement;
      if (scrollWidth > innerWidth || scrollHeight > innerHeight) faults.push('the page scrolls');
      return faults;
    },
    [least, width] as const,
  );

/** Which part of the window the drawing takes: from edge to edge of its artboard, as high as what is drawn. Undefined while the window has another size. */
export const coverOf = (page: Page, width: number) =>
  page.evaluate((wide) => {
    const isSeen = (element: Element) => element.getClientRects().length > 0;
    const drawing = [...document.querySelectorAll<SVGSVGElement>('[data-class-on] .artboard svg')].find(
      isSeen,
    );
    const matrix = drawing?.getScreenCTM();
    if (innerWidth !== wide || drawing === undefined || matrix === null || matrix === undefined)
      return undefined;
    const { width: across } = drawing.viewBox.baseVal;
    return (across * matrix.a * drawing.getBBox().height * matrix.d) / (innerWidth * innerHeight);
  }, width);

/** What is wrong with words that fill the window without a drawing, a line each. */
export const wordFaultsOf = (page: Page, least: number, width: number) =>
  page.evaluate(
    ([part, wide]) => {
      if (innerWidth !== wide) return ['the window has another size yet'];
      const shown = document.querySelector('[data-class-on]');
      if (shown === null) return ['nothing is shown'];
      const faults: string[] = [];
      const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const words = walker.currentNode.textContent?.trim() ?? '';
        if (element === null || words === '' || element.getClientRects().length === 0) continue;
        const share = parseFloat(getComputedStyle(element).fontSize) / innerHeight;
        if (share < part) faults.push(`${(share * 100).toFixed(2)} % of the window: ${words.slice(0, 60)}`);
        const { left, right, top, bottom } = element.getBoundingClientRect();
        if (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1)
          faults.push(`cut: ${words.slice(0, 60)}`);
      }
      if (shown.scrollHeight > shown.clientHeight) faults.push('it scrolls');
      return faults;
    },
    [least, width] as const,
  );
