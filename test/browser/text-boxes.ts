// Finds words on a page that a reader cannot read: out of the window, cut off by a box, or under other words.
import type { Page } from '@playwright/test';

export interface TextFaults {
  /** How far the page scrolls sideways. */
  readonly sideways: number;
  readonly cut: readonly string[];
  readonly overlapping: readonly string[];
}

/** Measures all visible text of the page where it stands. Overlap is looked for in HTML only: layouts of drawings have their own tests. */
export const textFaults = (page: Page): Promise<TextFaults> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const scrolls = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowX);
    /** Text for screen readers only, or a skip link that waits for the keyboard. */
    const putAway = (element: Element) => {
      const box = element.getBoundingClientRect();
      return (box.width <= 2 && box.height <= 2) || box.right <= 0;
    };
    const lines: { text: string; block: Element; box: DOMRect }[] = [];
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (text === '' || element === null || element.closest('script, style, title, desc, noscript'))
        continue;
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) continue;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
      if (boxes.length === 0) continue;
      const ancestors: Element[] = [];
      for (
        let up: Element | null = element;
        up !== null && up !== document.documentElement;
        up = up.parentElement
      )
        ancestors.push(up);
      if (ancestors.some(putAway)) continue;
      const holder = ancestors.findIndex((up) => scrolls(getComputedStyle(up)));
      const inside = holder === -1 ? ancestors : ancestors.slice(0, holder);
      const clipping = inside.filter((up) => {
        const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(up);
        // Dots say that words go on; the bar of steps so shortens a headline that stands in full above it.
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
        return (
          up !== document.body && !(up instanceof SVGElement) && /hidden|clip/.test(overflowX + overflowY)
        );
      });
      for (const box of boxes) {
        const beyond = holder === -1 && (box.right > room + 1 || box.left < -1);
        const by = clipping.find((up) => {
          const edge = up.getBoundingClientRect();
          return (
            box.right > edge.right + 1 ||
            box.left < edge.left - 1 ||
            box.bottom > edge.bottom + box.height / 4 ||
            box.top < edge.top - box.height / 4
          );
        });
        if (beyond || by !== undefined)
          cut.push(
            `“${text.slice(0, 40)}” by ${by === undefined ? 'the window' : by.tagName + '.' + by.className}`,
          );
        const block = ancestors.find((up) => !/^(inline|contents)$/.test(getComputedStyle(up).display));
        // What is held in place has the rest of the page pass under it.
        const held = ancestors.some((up) => /^(fixed|sticky)$/.test(getComputedStyle(up).position));
        if (
          holder === -1 &&
          !held &&
          block !== undefined &&
          !(element instanceof SVGElement) &&
          !block.closest('svg')
        )
          lines.push({ text, block, box });
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const overlapping: string[] = [];
    lines.forEach(({ text, block, box }, i) => {
      for (const other of lines.slice(i + 1)) {
        if (other.box.top > box.bottom - 2) break;
        if (other.block === block || other.block.contains(block) || block.contains(other.block)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        // Boxes of text are taller than its letters by the face's own space above and below.
        if (across > 1 && down > Math.min(box.height, other.box.height) / 3)
          overlapping.push(`“${text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`);
      }
    });
    return {
      sideways: document.documentElement.scrollWidth - room,
      cut: [...new Set(cut)],
      overlapping: [...new Set(overlapping)],
    };
  });
