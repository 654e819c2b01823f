// The project's own Chromium, driven by Playwright.
import { launchChromium } from '../launch-chromium.mjs';

/** @type {import('./driver.mjs').Engine} */
export const chromiumEngine = {
  id: 'chromium',
  name: 'Chromium',
  missing: () => undefined,
  async version() {
    const browser = await launchChromium();
    const version = browser.version();
    await browser.close();
    return version;
  },
  async open(width, height) {
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width, height } });
    /** @type {string[]} */
    const troubles = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    const size = { width, height };
    return {
      size,
      goto: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
      reload: async () => void (await page.reload({ waitUntil: 'load' })),
      run: (expression) => page.evaluate(expression),
      press: (key) => page.keyboard.press(key),
      clickAt: (x, y) => page.mouse.click(x, y),
      async resize(wide, high) {
        await page.setViewportSize({ width: wide, height: high });
        Object.assign(size, { width: wide, height: high });
      },
      troubles: () => troubles,
      close: () => browser.close(),
    };
  },
};
