// In the head of a short address: leads on at once, unless the address says ?show, so that a class can read it from the board.
(({ dataset: { to } }) => {
  if (!new URLSearchParams(location.search).has('show')) location.replace(to ?? '');
})(/** @type {HTMLScriptElement} */ (document.currentScript));
