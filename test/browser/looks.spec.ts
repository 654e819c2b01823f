// Each look sees what it looks for: nothing on a page as it is, and the fault that is put into it.
import { expect, test } from '@playwright/test';
import { addStyle } from './added-style.ts';
import { axe } from './looks/axe.ts';
import { focus } from './looks/focus.ts';
import { forcedColors } from './looks/forced-colors.ts';
import { readableText, spacedText } from './looks/readable-text.ts';
import { stillness } from './looks/stillness.ts';
import { structure } from './looks/structure.ts';
import { targets } from './looks/targets.ts';
import { width } from './looks/width.ts';
import { atTop, openWhole, recoloured } from './settled.ts';

const clipped = 'display: inline-block; overflow: hidden; white-space: nowrap;';
const faults = [
  { look: width, fault: '<div style="width: 3000px">Wide</div>', says: /sideways/ },
  { look: readableText, fault: `<span style="${clipped} width: 2em">Words cut off</span>`, says: /cut: / },
  {
    look: spacedText,
    fault: `<span style="${clipped} width: max-content; max-width: 10.5em">Words that only just fit</span>`,
    says: /cut: “Words that/,
  },
  { look: stillness, fault: '<p style="transition: transform 1s !important">Gliding</p>', says: /^P/m },
  { look: structure, fault: '<h1>Another main heading</h1>', says: /"h1":2/ },
  { look: structure, fault: '<p>磁石</p>', says: /foreign: en: 磁石/ },
  {
    look: targets,
    fault: '<div><button style="width: 9px">a</button><button style="width: 9px">b</button></div>',
    says: /beside button/,
  },
  {
    look: focus,
    fault: '<button style="outline: none !important">Unmarked</button>',
    says: /unmarked: button/,
  },
  {
    look: forcedColors,
    fault: '<p style="forced-color-adjust: none; color: #ccc">Pale words</p>',
    says: /text: p\. “Pale words”/,
  },
  { look: axe, fault: '<img src="/icon.svg">', says: /image-alt/ },
];

// The faults come as markup with styles of their own, which the site's policy lets in from nobody.
test.use({ bypassCSP: true });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('each look sees the fault that is put into a page, and none in the page as it is', async ({ page }) => {
  await openWhole(page, '/claims/c01/');
  for (const { look, fault, says } of faults)
    await test.step(`${look.name}: ${fault.replace(/ style="[^"]*"/g, '')}`, async () => {
      await page.emulateMedia({ forcedColors: look === forcedColors ? 'active' : 'none' });
      await atTop(page);
      expect.soft(await look.troubles(page), look.name).toEqual([]);
      const added = await page.evaluateHandle((markup) => {
        const main = document.querySelector('main');
        main?.insertAdjacentHTML('beforeend', markup);
        return main?.lastElementChild;
      }, fault);
      expect.soft((await look.troubles(page)).join('\n'), look.name).toMatch(says);
      await added.evaluate((element) => element?.remove());
    });
});

test('axe: sees pale words in the other theme, on a page whose markup it knows', async ({ page }) => {
  await openWhole(page, '/claims/c01/');
  expect(await axe.troubles(page)).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await recoloured(page);
  expect(await axe.troubles(page)).toEqual([]);
  // No element is added, so that nothing but colours is new.
  await addStyle(page, 'main p { color: #444 !important }');
  expect((await axe.troubles(page)).join('\n')).toMatch(/color-contrast/);
});

test('axe: sees what only a place makes wrong, on a page whose markup it knows', async ({ page }) => {
  await openWhole(page, '/claims/c01/');
  await page.evaluate(() => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<div id="pair"><button>a</button><button>b</button></div>');
  });
  await addStyle(page, '#pair button { width: 60px; height: 44px }');
  expect(await axe.troubles(page)).toEqual([]);
  await addStyle(
    page,
    '#pair button { width: 9px; height: 9px; padding: 0; border: 0; margin: 0; overflow: hidden }',
  );
  expect((await axe.troubles(page)).join('\n')).toMatch(/target-size/);
});
