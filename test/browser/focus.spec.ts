// The keyboard: focus is always to be seen, never under something that is pinned, and Tab goes through a page in its order.
import { expect, test, type Page } from '@playwright/test';
import { timeForAll, visitEach } from './visits.ts';

interface Focused {
  /** Controls that focus does not mark, or marks too faintly. */
  readonly unmarked: readonly string[];
  /** Controls of which no part is to be seen when they have the focus. */
  readonly covered: readonly string[];
  readonly count: number;
}

/** Gives the focus to each control in turn, as the keyboard does. */
const focusAll = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const channel = (value: number) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    };
    const groundOf = (element: Element | null): string => {
      for (let up = element; up !== null; up = up.parentElement) {
        const { backgroundColor } = getComputedStyle(up);
        if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const unmarked: string[] = [];
    const covered: string[] = [];
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input, select, textarea, [tabindex="0"]',
      ),
    ].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
    );
    for (const control of controls) {
      control.focus({ focusVisible: true } as FocusOptions);
      const name = `${control.tagName.toLowerCase()}.${control.className} “${(control.getAttribute('aria-label') ?? control.textContent).trim().slice(0, 30)}”`;
      if (document.activeElement !== control) {
        unmarked.push(`${name} takes no focus`);
        continue;
      }
      // The mark may stand around the entry that the control leads on.
      const marked = [control, control.parentElement, control.parentElement?.parentElement].some((around) => {
        if (around === null || around === undefined) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(around);
        const [light = 0, dark = 0] = [
          luminance(outlineColor),
          luminance(groundOf(around.parentElement)),
        ].sort((a, b) => b - a);
        return (
          outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && (light + 0.05) / (dark + 0.05) >= 3
        );
      });
      if (!marked) unmarked.push(`${name}: ${getComputedStyle(control).outline}`);
      // Of a control that is taller than the window, such as a long table, the part in the window counts.
      const parts = [...control.getClientRects()].flatMap((rect) => {
        const { left, right } = rect;
        const [top, bottom] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
        return [0.1, 0.5, 0.9].flatMap((across) =>
          [0.2, 0.5, 0.8].map((down) => ({
            x: left + across * (right - left),
            y: top + down * (bottom - top),
          })),
        );
      });
      const isSeen = parts.some(({ x, y }) => {
        const top = document.elementFromPoint(x, y);
        return (
          top !== null &&
          (control.contains(top) || (top.contains(control) && top !== document.documentElement))
        );
      });
      if (!isSeen) covered.push(name);
    }
    return { unmarked, covered, count: controls.length };
  });

for (const { viewport, colorScheme, turn } of [
  { viewport: { width: 390, height: 844 }, colorScheme: 'light', turn: 0 },
  { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', turn: 1 },
] as const) {
  test(`focus is marked and never covered at ${viewport.width} pixels, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(timeForAll(5));
    await visitEach(
      browser,
      { viewport, colorScheme },
      async (page, path) => {
        const { unmarked, covered, count } = await focusAll(page);
        expect.soft(unmarked, `${path}: unmarked`).toEqual([]);
        expect.soft(covered, `${path}: covered`).toEqual([]);
        expect.soft(count, `${path}: controls`).toBeGreaterThan(0);
      },
      { turn, of: 2 },
    );
  });
}

test('Tab reaches the controls of a page in the order of the page, and leaves it again', async ({
  browser,
}) => {
  test.setTimeout(timeForAll(10));
  // Long pages are made of the same parts as the short ones; their first stops stand for them.
  const most = 60;
  await visitEach(browser, { viewport: { width: 1440, height: 900 } }, async (page, path) => {
    await page.evaluate(() => {
      const heard = globalThis as unknown as { stops: Element[] };
      heard.stops = [];
      addEventListener('focusin', ({ target }) => heard.stops.push(target as Element), true);
    });
    let left = false;
    for (let press = 0; press < most && !left; press++) {
      await page.keyboard.press('Tab');
      left = await page.evaluate(() => document.activeElement === document.body);
    }
    const { count, back } = await page.evaluate(() => {
      // An offer that goes away when it is passed has no place in the page any more.
      const { stops: all } = globalThis as unknown as { stops: Element[] };
      const stops = all.filter((stop) => stop.isConnected);
      const follows = (one: Element, other: Element) =>
        (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return {
        count: all.length,
        back: stops
          .filter((stop, i) => i > 0 && !follows(stops[i - 1] ?? stop, stop))
          .map((stop) => stop.outerHTML.slice(0, 100)),
      };
    });
    expect.soft(count, `${path}: stops`).toBeGreaterThan(1);
    expect.soft(left || count === most, `${path}: no trap`).toBe(true);
    expect.soft(back, `${path}: stops that go back`).toEqual([]);
  });
});
