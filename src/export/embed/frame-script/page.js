// Part of the embed's script: what the page holds and its address asks for, and a notice where it asks for something unknown.
// EmbedPage.astro has every element that the script asks for.
export default () => {
  /** @param {string} selector @returns {HTMLElement} */
  const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const main = part('main');
  const asked = new URLSearchParams(location.search);
  const pictures = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[data-view]')]);
  const names = pictures.map((link) => link.dataset.view ?? '');
  const notice = part('.notice');

  /** @param {...(string | Node)} words */
  const say = (...words) => {
    notice.append(...words, ' ');
    notice.hidden = false;
  };

  /** Says that the address asks for something unknown, and that the first choice is shown instead. @param {string} name @param {string[]} choices */
  const check = (name, ...choices) => {
    const value = asked.get(name);
    if (value !== null && !choices.includes(value))
      say(`No ${name} “${value.slice(0, 40)}”: showing ${choices[0]}.`);
  };
  check('theme', 'light', 'dark', 'auto');
  check('lang', 'en');
  for (const name of ['title', 'source', 'controls']) check(name, 'on', 'off');
  // The page of missing addresses sends here (src/export/embed/embed-missing.js).
  check('release', 'the live chart');
  return { part, main, asked, pictures, names, notice, say };
};
