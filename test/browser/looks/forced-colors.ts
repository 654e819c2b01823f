// Where the system sets the colours: text reads, marks have an edge, and what is chosen differs from what is not.
import { recoloured } from '../settled.ts';
import type { Look } from './look.ts';
import { listed } from './look.ts';

export const forcedColors: Look = {
  name: 'forced colours',
  async troubles(page) {
    // With a step at the reading line, so that one is active.
    await page.evaluate(() => document.querySelector('[data-step]')?.scrollIntoView({ block: 'center' }));
    if ((await page.locator('[data-step]').count()) > 0)
      await page.waitForSelector('[data-step][data-active]', { state: 'attached' });
    await recoloured(page);
    const faults = await page.evaluate(() => {
      const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      /** Colours over a ground, read once: a page has thousands of marks in a handful of colours. */
      const read = new Map<string, readonly number[]>();
      /** Channels of a colour over a ground: the canvas knows every notation and mixes what is see-through. */
      const channels = (colour: string, ground = 'white'): readonly number[] => {
        const known = read.get(`${colour} on ${ground}`);
        if (known !== undefined) return known;
        if (paint === null) throw new Error('no canvas');
        for (const fill of [ground, colour]) {
          paint.fillStyle = fill;
          paint.fillRect(0, 0, 1, 1);
        }
        const seen = [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
        read.set(`${colour} on ${ground}`, seen);
        return seen;
      };
      const luminance = (colour: string, ground: string) => {
        const [r = 0, g = 0, b = 0] = channels(colour, ground).map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const canvas = getComputedStyle(document.body).backgroundColor;
      const contrast = (one: string, other: string) => {
        const [light = 0, dark = 0] = [luminance(one, canvas), luminance(other, canvas)].sort(
          (a, b) => b - a,
        );
        return (light + 0.05) / (dark + 0.05);
      };
      const seeThrough = (colour: string) => /^rgba\(.*, 0\)$|transparent/.test(colour);
      const groundOf = (element: Element) => {
        for (let up: Element | null = element; up !== null; up = up.parentElement) {
          const { backgroundColor } = getComputedStyle(up);
          if (!seeThrough(backgroundColor)) return backgroundColor;
        }
        return canvas;
      };
      const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const name = (element: Element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 30)}”`;

      const own = (element: Element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
      const text = [...document.querySelectorAll('body *')]
        .filter((element) => own(element) && seen(element) && !element.closest('script, style, title, desc'))
        .filter((element) => {
          const { color, fill, stroke, paintOrder, strokeWidth } = getComputedStyle(element);
          if (!(element instanceof SVGElement)) return contrast(color, groundOf(element)) < 4.5;
          if (element.closest('[role="img"]') === null) return contrast(fill, canvas) < 4.5;
          // In a drawing a rim of ground parts the letters from any mark under them.
          const rim =
            stroke !== 'none' &&
            contrast(stroke, canvas) < 1.1 &&
            paintOrder.startsWith('stroke') &&
            parseFloat(strokeWidth) >= 2;
          return contrast(fill, canvas) < 4.5 || !rim;
        });

      const marks = [
        ...document.querySelectorAll<SVGElement>(
          'svg :is(path, rect, circle, ellipse, line, polygon, polyline)',
        ),
      ]
        .filter((mark) => seen(mark) && !mark.closest('defs, pattern, clipPath, mask'))
        // The kit shows each ink in the colours of the ground too, and at its faintest.
        .filter(
          (mark) => mark.closest('svg:is([aria-labelledby^="ink-"], [aria-labelledby^="spot-"])') === null,
        )
        .filter((mark) => {
          const { fill, stroke, strokeWidth } = getComputedStyle(mark);
          const box = mark.getBoundingClientRect();
          const filled = fill !== 'none' && !seeThrough(fill);
          const drawn = stroke !== 'none' && parseFloat(strokeWidth) > 0;
          if (box.width + box.height === 0 || (!filled && !drawn)) return false;
          // A mark in the colour of the ground hides what is behind it and shows nothing itself.
          if (filled && !drawn && contrast(fill, canvas) < 1.1) return false;
          // A seam in that colour parts the mark it runs over, and shows nothing beside it.
          if (!filled && contrast(stroke, canvas) < 1.1) return false;
          return !(drawn && contrast(stroke, canvas) >= 3) && !(filled && contrast(fill, canvas) >= 3);
        });
      /** Hues can look alike in the reader's colours: an edge in ink must part them. */
      const edgeless = [
        ...document.querySelectorAll<SVGElement>(
          'figure svg [class*="fill-"], main > div svg [class*="fill-"]',
        ),
      ].filter((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        return (
          seen(mark) &&
          mark.getBoundingClientRect().width > 0 &&
          contrast(fill, canvas) > 1.1 &&
          contrast(stroke, canvas) < 4.5
        );
      });

      const look = (element: Element) => {
        const { backgroundColor, borderColor, borderStyle, borderWidth, textDecorationLine } =
          getComputedStyle(element);
        return JSON.stringify([
          backgroundColor,
          borderStyle === 'none' || borderWidth === '0px' ? '' : borderColor,
          textDecorationLine,
        ]);
      };
      const chosen =
        '[aria-current]:not([aria-current="false"]), [aria-pressed="true"], [aria-checked="true"], [aria-selected="true"]';
      const undistinguished = [...document.querySelectorAll(chosen)].filter(seen).filter((element) => {
        const group =
          element.closest('ul, ol, [role="radiogroup"], [role="tablist"], nav, fieldset') ?? document.body;
        return [...group.querySelectorAll(`${element.tagName}:not(${chosen})`)]
          .filter(seen)
          .some((other) => look(other) === look(element));
      });
      /** Numbers along the pipe, under the links of their chapters, which must let them through. */
      const lidded = [...document.querySelectorAll('.pipe-tags .bubble')].filter(seen).filter((number) => {
        const lid = number.parentElement?.querySelector('.tag') ?? null;
        return lid !== null && seen(lid) && !seeThrough(getComputedStyle(lid).backgroundColor);
      });
      const edge = (step: Element | null) =>
        step === null ? '' : getComputedStyle(step.querySelector('.slip') ?? step).borderLeftColor;
      const active = document.querySelector('[data-step][data-active]');
      const passive = document.querySelector('[data-step]:not([data-active])');
      return {
        text: text.map(name),
        marks: marks.map((mark) => mark.outerHTML.slice(0, 120)),
        edgeless: edgeless.map((mark) => mark.outerHTML.slice(0, 120)),
        undistinguished: undistinguished.map(name),
        lidded: lidded.map(name),
        activeStep: active === null || edge(active) !== edge(passive),
      };
    });
    const { activeStep, ...lists } = faults;
    return [...listed(lists), ...(activeStep ? [] : ['the active step looks like the others'])];
  },
};
