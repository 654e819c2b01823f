// Every word can be read: none is out of the window, cut off by a box or under other words, also with the reader's own spacing.
import type { Page } from '@playwright/test';
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

export const readableText: Look = { name: 'readable text', troubles: unreadable };

/** The values of WCAG 1.4.12. Drawings keep theirs: they are pictures, whose words stand in their description and table too. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
svg, svg * { letter-spacing: normal !important; word-spacing: normal !important; }
p { margin-bottom: 2em !important; }`;

export const spacedText: Look = {
  name: 'widely spaced text',
  async troubles(page) {
    const style = await page.addStyleTag({ content: spacing });
    const found = await unreadable(page);
    await style.evaluate((element) => (element as Element).remove());
    return found;
  },
};
