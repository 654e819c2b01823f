// Measures how long the page works when a reader turns a dial: model, words, table, drawing and layout, on a slow processor.
import { launchChromium } from '../launch-chromium.mjs';
import { serveFolder } from '../serve-folder.mjs';

const slower = 4;
const turns = 60;
const cases = [
  { path: '/charts/stock-runway/?view=dy-tb-2026', dial: 'thrift', note: '' },
  { path: '/charts/stock-runway/?view=dy-tb-2026&horizon=3650', dial: 'thrift', note: 'ten years' },
  { path: '/charts/weakest-link/?view=all-promised', dial: 'used', note: '' },
  {
    path: '/charts/weakest-link/?view=all-promised',
    dial: 'used',
    note: 'all lists and the table open',
    opened: true,
  },
];

/** @param {string} folder a built site @returns {Promise<string[][]>} a table, in milliseconds */
export async function measureModels(folder) {
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium();
  const rows = [['dial', 'with', 'median ms', '95% ms', 'longest ms', 'mark to reach']];
  try {
    for (const { path, dial, note, opened } of cases) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(origin + path, { waitUntil: 'load' });
      await page.locator('.model-figure[data-alive]').waitFor({ state: 'attached' });
      await page.locator(`[data-dial="${dial}"]`).scrollIntoViewIfNeeded();
      if (opened)
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('.bench details')) fold.setAttribute('open', '');
        });
      await page.waitForTimeout(800);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      const times = await page.evaluate(
        async ([name, count]) => {
          const input = /** @type {HTMLInputElement} */ (
            document.querySelector(`[data-dial="${name}"] [data-range]`)
          );
          const spent = [];
          for (let i = 0; i < Number(count); i += 1) {
            await new Promise((done) => requestAnimationFrame(done));
            input.value = String(20 + i);
            const from = performance.now();
            input.dispatchEvent(new Event('input', { bubbles: true }));
            // The drawing follows in a microtask; the layout is what the next frame would ask for.
            await Promise.resolve();
            await Promise.resolve();
            document.body.getBoundingClientRect();
            spent.push(performance.now() - from);
          }
          return spent;
        },
        [dial, turns],
      );
      times.sort((a, b) => a - b);
      const at = (/** @type {number} */ part) =>
        (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(1);
      rows.push([`${path} ${dial}`, note, at(0.5), at(0.95), at(1), 'median ≤ 16.7']);
      await page.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return rows;
}
