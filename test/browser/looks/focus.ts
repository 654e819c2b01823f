// The keyboard's mark: each control takes the focus, shows it, and is never under something that is pinned.
import type { Page } from '@playwright/test';
import type { Look } from './look.ts';

interface Focused {
  /** Controls that focus does not mark, or marks too faintly. */
  readonly unmarked: readonly string[];
  /** Controls of which no part is to be seen when they have the focus. */
  readonly covered: readonly string[];
  readonly count: number;
}

/** Gives the focus to each control in turn, as the keyboard does. */
const focusAll = (page: Page): Promise<Focused> =>
  page.evaluate(async () => {
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
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, summary, input, select, textarea, [tabindex="0"]',
      ),
    ].filter((element) => isShown(element) && !element.matches(':disabled'));
    for (const control of controls) {
      // A figure that was scrolled by has another view by now, and with it other links.
      if (!isShown(control)) continue;
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
      const isSeen = () =>
        [...control.getClientRects()]
          .flatMap((rect) => {
            const { left, right } = rect;
            const [top, bottom] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
            return [0.1, 0.5, 0.9].flatMap((across) =>
              [0.2, 0.5, 0.8].map((down) => ({
                x: left + across * (right - left),
                y: top + down * (bottom - top),
              })),
            );
          })
          .some(({ x, y }) => {
            const top = document.elementFromPoint(x, y);
            return (
              top !== null &&
              (control.contains(top) || (top.contains(control) && top !== document.documentElement))
            );
          });
      // What lies over the control may give way in the next frames; and no reader goes on within one, as this does.
      for (let frame = 0; frame < 6 && !isSeen(); frame += 1) {
        await new Promise(requestAnimationFrame);
        if (frame !== 2) continue;
        control.blur();
        control.focus({ focusVisible: true } as FocusOptions);
      }
      if (!isSeen()) covered.push(name);
    }
    return { unmarked, covered, count: controls.length };
  });

export const focus: Look = {
  name: 'focus',
  async troubles(page) {
    const { unmarked, covered, count } = await focusAll(page);
    return [
      ...unmarked.map((control) => `unmarked: ${control}`),
      ...covered.map((control) => `covered: ${control}`),
      ...(count === 0 ? ['no control takes the focus'] : []),
    ];
  },
};
