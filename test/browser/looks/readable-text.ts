// Every word can be read: none is out of the window, cut off by a box or under other words, also with the reader's own spacing.
import type { Page } from '@playwright/test';
import { addStyle } from '../added-style.ts';
import { textFaults } from '../text-boxes.ts';
import type { Look } from './look.ts';
import { listed } from './look.ts';

async function unreadable(page: Page): Promise<string[]> {
  const { sideways, cut, overlapping } = await textFaults(page);
  return [
    ...(sideways > 0 ? [`scrolls sideways by ${sideways} pixels`] : []),
    ...listed({ cut, overlapping }),
  ];
}

export const readableText: Look = { name: 'readable text', onlyReads: true, troubles: unreadable };

/** What a release's embed says of itself: it stays as it was kept, with drawings whose words any rule may space. */
const kept = 'main[data-views*="/@"]';

/** The values of WCAG 1.4.12. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
${kept} svg text, ${kept} svg tspan { letter-spacing: normal !important; word-spacing: normal !important; }`;

/** How wide the words of drawings are, in their own units: what they were placed with is the room that they have. */
const drawnWidths = (page: Page) =>
  page.evaluateHandle(
    (release) =>
      [...document.querySelectorAll<SVGTextElement>(':is(svg[role="img"], .opening-svg) text')]
        .filter((text) => text.getClientRects().length > 0 && text.closest(release) === null)
        .map((text) => ({ text, words: text.textContent.trim(), wide: text.getComputedTextLength() })),
    kept,
  );

export const spacedText: Look = {
  name: 'widely spaced text',
  async troubles(page) {
    const before = await drawnWidths(page);
    const restore = await addStyle(page, spacing);
    const found = await unreadable(page);
    // Drawings that come meanwhile are other elements, and may say the same.
    const wider = await before.evaluate((all) =>
      all
        .filter(
          ({ text, words, wide }) =>
            text.isConnected &&
            text.textContent.trim() === words &&
            text.getComputedTextLength() > wide + 0.5,
        )
        .map(
          ({ text, words, wide }) =>
            `${words}, ${wide.toFixed(1)} to ${text.getComputedTextLength().toFixed(1)}`,
        ),
    );
    await restore();
    return [...found, ...listed({ wider })];
  },
};
