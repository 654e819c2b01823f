// The journey through what a reader can set or ask: a question before its figure, a model, both searches, an embed on another page.
import { hold } from './expect.mjs';

/** @typedef {import('./driver.mjs').Hand} Hand */

/** A question is answered by keyboard. @param {Hand} hand @param {string} origin */
export async function guessIsAnswered(hand, origin) {
  await hand.goto(`${origin}/chapters/mine-to-magnet/#guess-mine-to-magnet`);
  const range = '#guess-mine-to-magnet input[type="range"]';
  hold(
    await hand.until(() => hand.ask(() => document.querySelector('.guess[data-wired]') !== null)),
    'no question is alive',
  );
  const said = () =>
    hand.ask((selector) => document.querySelector(selector)?.getAttribute('aria-valuetext'), range);
  const before = await said();
  hold(/\d\s\S/.test(String(before)), `the slider says “${before}”`);
  await hand.focus(range);
  for (let presses = 0; presses < 3; presses++) await hand.press('ArrowRight');
  hold((await said()) !== before, 'the keys move no slider');
  await hand.focus('#guess-mine-to-magnet [data-guess-main]');
  await hand.press('Enter');
  const answered = () =>
    hand.ask(() => {
      const guess = document.getElementById('guess-mine-to-magnet');
      return (
        guess?.dataset.state === 'compared' && guess.querySelector('[data-guess-result]')?.textContent !== ''
      );
    });
  hold(await hand.until(answered), 'no answer comes');
}

/** A dial moved by keys changes result and address; the address brings it back. @param {Hand} hand @param {string} origin */
export async function modelIsTurned(hand, origin) {
  await hand.goto(`${origin}/charts/stock-runway/`);
  hold(
    await hand.until(() => hand.ask(() => document.querySelector('.model-figure[data-alive]') !== null)),
    'no panel is alive',
  );
  const result = () => hand.ask(() => document.querySelector('[data-result]')?.textContent?.trim() ?? '');
  const before = await result();
  await hand.focus('[data-range]:not(:disabled)');
  for (let presses = 0; presses < 4; presses++) await hand.press('ArrowLeft');
  hold(await hand.until(async () => (await result()) !== before), 'the keys change no result');
  // All presses, not the first of them alone.
  const isInAddress = () =>
    hand.ask(() => {
      /** @type {HTMLInputElement | null} */
      const dial = document.querySelector('[data-range]:not(:disabled)');
      return [...new URLSearchParams(location.search).values()].includes(dial?.value ?? '');
    });
  hold(await hand.until(isInAddress), 'the address does not take the setting');
  const said = await hand.ask(() => document.querySelector('[data-range]')?.getAttribute('aria-valuetext'));
  hold(/\d\s?[\p{L}%]/u.test(String(said)), `the dial says “${said}”`);
  const after = await result();
  await hand.reload();
  hold(
    await hand.until(async () => (await result()) === after),
    `reloaded it says “${await result()}” for “${after}”`,
  );
}

/** The gallery and the search of the site find what is typed. @param {Hand} hand @param {string} origin */
export async function searchFinds(hand, origin) {
  const type = async (/** @type {string} */ selector, /** @type {string} */ words) => {
    // A window can get its focus a little after a page has loaded, and keys that are pressed before are lost. Not every engine reports that.
    const isTyped = async () => {
      await hand.focus(selector);
      await hand.ask(
        (field) => /** @type {HTMLInputElement | null} */ (document.querySelector(field))?.select(),
        selector,
      );
      for (const letter of words) await hand.press(letter);
      return hand.ask(
        ([field, typed]) =>
          /** @type {HTMLInputElement | null} */ (document.querySelector(field))?.value === typed,
        /** @type {const} */ ([selector, words]),
      );
    };
    hold(await hand.until(isTyped), `${selector} does not take “${words}”`);
  };
  await hand.goto(`${origin}/charts/`);
  await type('[data-gallery] [name="q"]', 'dysprosium');
  const listed = () =>
    hand.ask(
      () =>
        [...document.querySelectorAll('[data-gallery-list] > li')].filter(
          (each) => each.getClientRects().length > 0,
        ).length,
    );
  const all = await hand.ask(() => document.querySelectorAll('[data-gallery-list] > li').length);
  hold(
    await hand.until(async () => {
      // The list comes a few at a time: it is whole once it has as many as the gallery says.
      const said = await hand.ask(
        () => document.querySelector('[data-gallery] [role="status"]')?.textContent,
      );
      const count = await listed();
      return count > 0 && count < all && said?.startsWith(`${count} of ${all} `) === true;
    }),
    `the gallery shows ${await listed()} of ${all} figures`,
  );
  const figures = await listed();
  await hand.goto(`${origin}/search/`);
  await type('#search-words', 'separation');
  await hand.press('Enter');
  const found = () => hand.ask(() => document.querySelectorAll('[data-search-list] > li').length);
  const isFound = await hand.until(async () => (await found()) > 0);
  const left = await hand.ask(() => {
    /** @type {HTMLInputElement | null} */
    const field = document.querySelector('#search-words');
    return `“${field?.value}” at ${location.search}: ${document.querySelector('[data-search-status]')?.textContent}`;
  });
  hold(isFound, `the search of the site finds nothing for ${left}`);
  return `${figures} of ${all} figures, ${await found()} places`;
}

/** An embed on a host page is as high as it needs to be. @param {Hand} hand @param {string} origin */
export async function embedFits(hand, origin) {
  await hand.goto(`${origin}/embeds/test/centred/`);
  await hand.ask(() => document.querySelector('iframe')?.scrollIntoView({ behavior: 'instant' }));
  const sizes = () =>
    hand.ask(() => {
      const frame = document.querySelector('iframe');
      return [frame?.clientHeight ?? 0, frame?.contentDocument?.documentElement?.scrollHeight ?? 0];
    });
  const fits = async () => {
    const [room = 0, needs = 0] = await sizes();
    return needs > 200 && Math.abs(room - needs) <= 3;
  };
  hold(await hand.until(fits), `the frame is ${(await sizes()).join(' px high for ')} px`);
  return `${(await sizes())[1]} px high`;
}
