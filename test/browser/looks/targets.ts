// Every control is large enough to hit, or has room around it, or stands in a sentence (WCAG 2.2, 2.5.8).
import type { Page } from '@playwright/test';
import type { Look } from './look.ts';

/** Targets smaller than 24 by 24 pixels to which none of the criterion's exceptions applies. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const selector =
      'a[href], button, summary, input, select, textarea, [role="button"], [role="slider"], [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      const box = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true }) &&
        box.width > 0 &&
        box.right > 0 && // a skip link that waits for the keyboard
        element.closest('.visually-hidden') === null
      );
    });
    // Text that is itself put away on a small figure (names of views) is reached by keyboard only.
    const targets = all.filter((element) => {
      const clipped = element.closest('li, p, div');
      return clipped === null || clipped.clientWidth > 1 || clipped.clientHeight > 1;
    });
    /** Inline: the target is part of a sentence; a box of its own must also stand on a line with other words. */
    const inSentence = (target: HTMLElement) => {
      let block: HTMLElement | null = target.parentElement;
      while (block !== null && /^(inline|contents)$/.test(getComputedStyle(block).display))
        block = block.parentElement;
      const { display } = getComputedStyle(target);
      if (block === null || !display.startsWith('inline')) return false;
      const line = target.getClientRects()[0] ?? new DOMRect();
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!/[\p{L}\p{N}]/u.test(node.textContent ?? '') || node.parentElement?.closest(selector)) continue;
        if (node.parentElement?.closest('.visually-hidden, [popover]')) continue;
        range.selectNodeContents(node);
        for (const words of range.getClientRects())
          if (display === 'inline' || (words.bottom > line.top && words.top < line.bottom)) return true;
      }
      return false;
    };
    // A long page has a thousand targets, and each small one is held against all others: their boxes are measured once.
    const boxes = new Map(targets.map((target) => [target, target.getBoundingClientRect()]));
    const boxOf = (target: HTMLElement) => boxes.get(target) ?? target.getBoundingClientRect();
    const small = new Set(
      targets.filter((target) => {
        const { width, height } = boxOf(target);
        return (width < least - 0.5 || height < least - 0.5) && !inSentence(target);
      }),
    );
    const centre = ({ left, right, top, bottom }: DOMRect) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    });
    /** Spacing: a circle of 24 pixels on the small target touches no other target, nor the circle of another small one. */
    const crowds = (target: HTMLElement, other: HTMLElement) => {
      const { x, y } = centre(boxOf(target));
      const box = boxOf(other);
      if (small.has(other)) {
        const middle = centre(box);
        return Math.hypot(middle.x - x, middle.y - y) < least - 0.5;
      }
      const [across, down] = [
        x - Math.min(Math.max(x, box.left), box.right),
        y - Math.min(Math.max(y, box.top), box.bottom),
      ];
      return Math.hypot(across, down) < least / 2 - 0.5;
    };
    return [...small].flatMap((target) => {
      const neighbour = targets.find(
        (other) =>
          other !== target && crowds(target, other) && !other.contains(target) && !target.contains(other),
      );
      if (neighbour === undefined) return [];
      const { width, height } = boxOf(target);
      const name = (element: HTMLElement) =>
        `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30)}”`;
      return [`${name(target)} is ${width.toFixed(0)}×${height.toFixed(0)} beside ${name(neighbour)}`];
    });
  });

export const targets: Look = {
  name: 'targets',
  onlyReads: true,
  async troubles(page) {
    // What a reader can open is open, so that what stands in it is measured too.
    const opened = await page.evaluateHandle(() => {
      const closed = [...document.querySelectorAll('details')].filter(({ open }) => !open);
      for (const details of closed) details.open = true;
      return closed;
    });
    const small = await smallTargets(page);
    await opened.evaluate((closed) => closed.forEach((details) => (details.open = false)));
    return small;
  },
};
