// No page scrolls sideways, or is cut off at its right edge.
import type { Look } from './look.ts';

export const width: Look = {
  name: 'width',
  onlyReads: true,
  troubles: (page) =>
    page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      const overflow = document.documentElement.scrollWidth - room;
      if (overflow <= 0) return [];
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > room + 1,
      );
      return [
        `scrolls sideways by ${overflow} pixels, perhaps because of:`,
        ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
      ];
    }),
};
