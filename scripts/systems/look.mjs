// Looks at a page of a system as a reader on a phone and at a desk does: what became of a code that was pasted.

/** Widths of the window, in CSS pixels. */
const widths = [390, 1280];

/** @typedef {{ code: string, right: boolean, result: string }} Result */
/** @typedef {{ seen: boolean, width: number, high: number, content: number, beyond: number }} Seen */

/** The first embed of a page at a width: whether it is seen, its frame's size, its content's height, and what lies beyond the page's edge. @param {import('@playwright/test').Page} page @returns {Promise<Seen>} */
async function frameOf(page) {
  const element = page.locator('iframe[src*="/embed/"]').first();
  await element.scrollIntoViewIfNeeded({ timeout: 8000 }).catch(() => undefined);
  // A host gets a height a moment later.
  await page.waitForTimeout(1500);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const box = (await element.isVisible()) ? await element.boundingBox() : null;
  if (box === null) return { seen: false, width: 0, high: 0, content: 0, beyond };
  const inner = await (await element.elementHandle())?.contentFrame();
  const content = (await inner?.evaluate(() => document.body.getBoundingClientRect().height)) ?? 0;
  return { seen: true, width: box.width, high: box.height, content, beyond };
}

const pixels = (/** @type {number} */ size) => Math.round(size).toLocaleString('en');

/** What a window shows of an embed, in words. @param {number} window @param {number} wide @param {number} high @param {number} content @param {number} beyond @param {number} most */
function sizesOf(window, wide, high, content, beyond, most) {
  const scrolls = content > most ? ', the most that it allows, so it scrolls' : '';
  const past = beyond > 0 ? `, and ${pixels(beyond)} px of the page beyond its edge` : '';
  return `In ${pixels(window)} px: ${pixels(wide)} wide, ${pixels(high)} high for ${pixels(content)}${scrolls}${past}`;
}

/**
 * Whether the embed of a page is right in each window: seen, as high as its content, and nothing beyond the page's edge.
 * @param {import('@playwright/test').Browser} browser @param {string} address @param {string} code what was pasted
 * @param {number} [most] the height at which the system stops, in CSS pixels
 * @returns {Promise<Result>}
 */
export async function lookAtFrame(browser, address, code, most = Infinity) {
  const said = [];
  let right = true;
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(address, { waitUntil: 'load' });
    const { seen, width: wide, high, content, beyond } = await frameOf(page);
    await page.close();
    right &&= seen && beyond <= 0 && Math.abs(high - Math.min(content, most)) <= 2;
    said.push(seen ? sizesOf(width, wide, high, content, beyond, most) : `Not seen in ${pixels(width)} px`);
  }
  return { code, right, result: said.join('. ') };
}

/**
 * Whether a picture of this site stands in a page, no wider than the page, with a link to the chart.
 * @param {import('@playwright/test').Browser} browser @param {string} address @param {string} code @returns {Promise<Result>}
 */
export async function lookAtPicture(browser, address, code) {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.goto(address, { waitUntil: 'load' });
  const picture = page.locator('a[href*="/charts/"] img').first();
  await picture.scrollIntoViewIfNeeded({ timeout: 8000 }).catch(() => undefined);
  await page.waitForTimeout(500);
  const width = await picture
    .evaluate((image) => {
      const { naturalWidth, width: wide } = /** @type {HTMLImageElement} */ (image);
      return naturalWidth > 0 ? wide : 0;
    })
    .catch(() => 0);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.close();
  const result = width > 0 ? `In 390 px: ${width} wide` : 'Not seen';
  return { code, right: width > 0 && beyond <= 0, result };
}

/**
 * Whether a page has these words in a link, and no frame.
 * @param {import('@playwright/test').Browser} browser @param {string} address @param {string} code @param {string} words @returns {Promise<Result>}
 */
export async function lookAtLink(browser, address, code, words) {
  const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
  await page.goto(address, { waitUntil: 'load' });
  const links = await page.locator('a').filter({ hasText: words }).count();
  const frames = await page.locator('iframe[src*="/embed/"]').count();
  await page.close();
  return {
    code,
    right: links > 0 && frames === 0,
    result: links > 0 ? 'The link and the credit stay' : 'Nothing stays',
  };
}
