// What every engine can be asked for, so that one journey runs in all.

/**
 * A window of an engine. Keys are named as in KeyboardEvent.key.
 * @typedef {object} Driver
 * @property {{ width: number, height: number }} size of the window's inside, as the engine gives it
 * @property {(address: string) => Promise<void>} goto waits until the page is loaded
 * @property {() => Promise<void>} reload
 * @property {(expression: string) => Promise<string>} run the JSON of what an expression of JavaScript comes to; promises are waited for
 * @property {(key: string) => Promise<void>} press
 * @property {(x: number, y: number) => Promise<void>} clickAt in CSS pixels of the window
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {() => readonly string[]} troubles what the engine itself has reported: exceptions and errors of the console
 * @property {() => Promise<void>} close
 */

/**
 * An engine: what is missing to run it, its name with version, and a way to open a window of a size.
 * @typedef {object} Engine
 * @property {string} id
 * @property {string} name
 * @property {() => string | undefined} missing
 * @property {() => Promise<string>} version
 * @property {(width: number, height: number) => Promise<Driver>} open
 */

/** A window with what journeys need beside its own powers. @param {Driver} driver */
export function handOf(driver) {
  /** What a function comes to in the page. @template T @param {string | ((...words: any[]) => T | Promise<T>)} work @param {...unknown} words @returns {Promise<T>} */
  const ask = async (work, ...words) => {
    const expression =
      typeof work === 'string'
        ? work
        : `(${String(work)})(${words.map((word) => JSON.stringify(word)).join(', ')})`;
    return JSON.parse(
      await driver.run(`Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`),
    );
  };
  /** Repeats a check until it succeeds, for `most` milliseconds at most; returns whether it did. @param {() => Promise<boolean>} look */
  const until = async (look, most = 15_000) => {
    for (const end = Date.now() + most; Date.now() < end; await new Promise((done) => setTimeout(done, 100)))
      if (await look()) return true;
    return false;
  };
  /** Clicks in the middle of the first element of a selector that is seen. @param {string} selector */
  const click = async (selector) => {
    const place = await ask(async (wanted) => {
      const found = [...document.querySelectorAll(wanted)].find((each) => each.getClientRects().length > 0);
      if (found === undefined) return null;
      const isOut = () => {
        const { top, bottom } = found.getBoundingClientRect();
        return top < 0 || bottom > innerHeight;
      };
      if (isOut()) found.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 150));
      const { left, top, width, height } = found.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }, selector);
    if (place === null) throw new Error(`nothing to click: ${selector}`);
    await driver.clickAt(place[0], place[1]);
  };
  /** Gives the focus to the first element of a selector. @param {string} selector */
  const focus = (selector) =>
    ask((wanted) => {
      const found = document.querySelector(wanted);
      if (found instanceof HTMLElement) found.focus();
    }, selector);
  return { ...driver, ask, until, click, focus };
}
/** @typedef {ReturnType<typeof handOf>} Hand */
