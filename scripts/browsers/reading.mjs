// The journey through ways to read: the panel, step by step, the article, the theme.
import { hold, same } from './expect.mjs';

/** @typedef {import('./driver.mjs').Hand} Hand */

/** @param {Hand} hand */
const wayOf = (hand) => hand.ask(() => document.documentElement.dataset.way);

/** The panel takes the focus, its arrow keys choose, Escape gives the focus back. @param {Hand} hand @param {string} origin */
export async function panelChooses(hand, origin) {
  await hand.goto(`${origin}/chapters/mine-to-magnet/`);
  await hand.focus('.reading-button');
  await hand.press('Enter');
  hold(
    await hand.until(() => hand.ask(() => document.activeElement?.closest('#reading') !== null)),
    'the panel takes no focus',
  );
  await hand.press('ArrowDown');
  same(await wayOf(hand), 'steps', 'the way after one key');
  await hand.press('ArrowDown');
  same(await wayOf(hand), 'article', 'the way after two keys');
  await hand.press('Escape');
  hold(
    await hand.until(() => hand.ask(() => document.activeElement?.matches('.reading-button') ?? false)),
    'Escape does not give the focus back',
  );
  const stills = await hand.ask(
    () =>
      [...document.querySelectorAll('.still svg')].filter((each) => each.getClientRects().length > 0).length,
  );
  hold(stills > 2, `the article shows ${stills} drawings beside its steps`);
  await hand.ask(() => localStorage.clear());
  return `${stills} drawings in the article`;
}

/** Keys and the browser's own Back turn the screens. @param {Hand} hand @param {string} origin */
export async function stepsGoByKey(hand, origin) {
  await hand.goto(`${origin}/chapters/mine-to-magnet/?way=steps`);
  const said = () =>
    hand.ask(() => document.querySelector('.step-bar [role="status"]')?.textContent?.trim() ?? '');
  const first = await said();
  await hand.click('.step-bar [data-by="1"]');
  hold(await hand.until(async () => (await said()) !== first), 'the button turns no screen');
  const second = await said();
  await hand.press('ArrowRight');
  hold(await hand.until(async () => (await said()) !== second), 'the key turns no screen');
  await hand.ask(() => void setTimeout(() => history.back()));
  hold(await hand.until(async () => (await said()) === second), `Back shows ${await said()} for ${second}`);
  await hand.press('End');
  hold(
    await hand.until(() => hand.ask(() => document.documentElement.dataset.stepping === 'last')),
    'End does not lead to the last screen',
  );
}

/** A theme that was chosen holds on the next page. @param {Hand} hand @param {string} origin */
export async function themeIsKept(hand, origin) {
  await hand.goto(`${origin}/methods/`);
  await hand.click('.reading-button');
  hold(
    await hand.until(() => hand.ask(() => document.querySelector('#reading:popover-open') !== null)),
    'the panel does not open by a click',
  );
  await hand.click('#reading label:has([name="theme"][value="dark"])');
  await hand.goto(`${origin}/sources/`);
  const theme = await hand.ask(() => document.documentElement.dataset.theme);
  await hand.ask(() => localStorage.clear());
  same(theme, 'dark', 'the theme of the next page');
}

/** No page can be scrolled sideways. @param {Hand} hand @param {string} origin */
export async function nothingScrollsSideways(hand, origin) {
  const pages = [
    '/',
    '/chapters/waiting-it-out/',
    '/charts/',
    '/charts/stock-runway/',
    '/claims/',
    '/methods/',
    '/teach/',
  ];
  for (const page of pages) {
    await hand.goto(`${origin}${page}`);
    const over = await hand.ask(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    hold(over <= 0, `${page} is ${over} px too wide`);
  }
  return `${pages.length} pages`;
}
