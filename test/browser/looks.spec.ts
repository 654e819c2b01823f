// Each look sees what it looks for: nothing on a page as it is, and the fault that is put into it.
import { expect, test } from '@playwright/test';
import { axe } from './looks/axe.ts';
import { focus } from './looks/focus.ts';
import { forcedColors } from './looks/forced-colors.ts';
import { readableText, spacedText } from './looks/readable-text.ts';
import { stillness } from './looks/stillness.ts';
import { structure } from './looks/structure.ts';
import { targets } from './looks/targets.ts';
import { width } from './looks/width.ts';
import { openWhole } from './settled.ts';

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

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const { look, fault, says } of faults)
  test(`${look.name}: sees ${fault.replace(/ style="[^"]*"/g, '')}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: look === forcedColors ? 'active' : 'none' });
    await openWhole(page, '/claims/c01/');
    expect(await look.troubles(page)).toEqual([]);
    await page.evaluate((markup) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
    }, fault);
    expect((await look.troubles(page)).join('\n')).toMatch(says);
  });
