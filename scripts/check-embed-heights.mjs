// `npm run heights:check`: holds the height that codes ask for against each embed at every whole pixel from 300 to 1,000, in every
// view, in the browser's own font and in the faces that most readers have. Names what differs by more than two pixels, and where the
// compact form, which fills its frame, is higher than the frame of its code.
//   `npm run heights:check -- ID` checks the embed of one chart. All take some minutes.
import {
  eachView,
  openChromium,
  openInFrame,
  setReadersFaces,
  withoutRoom,
} from './embeds/embed-browser.mjs';
import { chosen, embedAddressOf, openEmbeds, site } from './embeds/embed-files.mjs';
import { openSiteCode } from './build/site-code.mjs';

const widths = Array.from({ length: 701 }, (_, i) => 300 + i);

/** Heights of the embed in the page's frame at each width, in CSS pixels. @param {import('@playwright/test').Page} page */
const heightsIn = (page) =>
  page.locator('iframe').evaluate((element, all) => {
    const frame = /** @type {HTMLIFrameElement} */ (element);
    return all.map((width) => {
      frame.style.width = `${width}px`;
      return frame.contentDocument?.body.getBoundingClientRect().height ?? 0;
    });
  }, widths);

const code = await openSiteCode(site);
const browser = await openChromium();
let wrong = 0;
let checked = 0;
try {
  const { charts, filesOf } = await openEmbeds(code);
  /** @type {typeof import('../src/export/embed/embed-room.ts')} */
  const { heightAt, roomOf } = await code.load('/src/export/embed/embed-room.ts');
  /** @type {typeof import('../src/export/embed/embed-measures.ts')} */
  const { measuresOf } = await code.load('/src/export/embed/embed-measures.ts');
  for (const chart of chosen(charts, process.argv.slice(2))) {
    await browser.withEmbed(embedAddressOf(chart), await filesOf(chart), async (page) => {
      for (const compact of [false, true]) {
        const room = roomOf(measuresOf(chart), chart.views[0], { compact });
        const asked = widths.map((width) => heightAt(room, width));
        const form = compact ? 'compact' : 'in full';
        const frame = await openInFrame(page, `${embedAddressOf(chart)}${compact ? '?compact=on' : ''}`);
        // What fills its frame has no height of its own.
        if (compact) await withoutRoom(frame);
        /** @param {string} faces */
        const look = (faces) =>
          eachView(frame, async (view) => {
            const off = (await heightsIn(page)).map((height, i) => Math.ceil(height) - (asked[i] ?? 0));
            const misses = widths.filter((_, i) => (off[i] ?? 0) > 2 || (!compact && (off[i] ?? 0) < -2));
            checked += widths.length;
            wrong += misses.length;
            if (misses.length > 0)
              console.log(
                `${chart.id}, ${view}, ${form}, ${faces}: ${misses.length} widths, at ${misses[0]}–${misses.at(-1)} px, by ${Math.max(...off)} px too low, ${-Math.min(...off)} too high`,
              );
          });
        await look('own font');
        await setReadersFaces(frame);
        await look('readers’ faces');
      }
    });
  }
} finally {
  await browser.close();
  await code.close();
}
console.log(`${checked.toLocaleString('en')} heights checked, ${wrong} wrong`);
if (wrong > 0) process.exitCode = 1;
