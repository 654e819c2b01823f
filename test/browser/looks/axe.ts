// No violation that axe knows of: WCAG 2.2 A and AA, and best practice.
import type { Page } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import type { Look } from './look.ts';

/** All that rules go by which don't go by colours: the markup, and what of it is shown and where. */
const shapeOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const places = [...document.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { visibility, opacity } = getComputedStyle(element);
      return [x + scrollX, y + scrollY, width, height, visibility, opacity].join(' ');
    });
    const whole = `${location.href}\n${document.documentElement.outerHTML}\n${places.join('\n')}`;
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
    return [...new Uint8Array(bytes)].join(' ');
  });

/** The page of each tab as it was seen last. */
const seen = new WeakMap<Page, string>();

/** Seen again in other colours alone, as in the other theme, a page is asked only the rules that go by them. */
export const axe: Look = {
  name: 'axe',
  onlyReads: true,
  async troubles(page) {
    const shape = page.frames().length === 1 ? await shapeOf(page) : '';
    const byColour = shape !== '' && seen.get(page) === shape;
    seen.set(page, shape);
    return violationsOf(page, undefined, byColour);
  },
};
