// Part of the embed's script: the elements of the page, which EmbedPage.astro writes, and the query of its address.
export default () => {
  /** @param {string} selector @returns {HTMLElement} */
  const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const main = part('main');
  const notice = part('.notice');
  const asked = new URLSearchParams(location.search);
  const pictures = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[data-view]')]);
  const names = pictures.map((link) => link.dataset.view ?? '');
  return { part, main, notice, asked, pictures, names };
};
