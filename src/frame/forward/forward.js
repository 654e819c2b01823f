// In the head of a page that only leads on, such as a short address or that of a view: goes to the page that `data-to` names, with what else
// the address asks for. It stays where the address says ?show, so that a class can read it from the board.
(({ dataset: { to = '' } }, { search, hash }) => {
  const [page = '', place = hash] = to.split(/(?=#)/);
  // Of two values of one name the page takes the first, which is its own.
  if (!/[?&]show([&=]|$)/.test(search))
    location.replace(page + (page.includes('?') ? search.replace('?', '&') : search) + place);
})(/** @type {HTMLScriptElement} */ (document.currentScript), location);
