// A figure's page or embed that an address asks to guess first: ?guess=first leads to the question, which holds its answer back. In the
// head, before anything is painted; it stands only where a figure has a question.
(() => {
  const asked = new URLSearchParams(location.search);
  if (asked.get('guess') !== 'first') return;
  document.documentElement.hidden = true;
  for (const name of ['guess', 'view']) asked.delete(name);
  const question = location.pathname
    .replace(/\/charts\/([^/]+)\/.*$/, '/teach/guess/$1/')
    .replace(/\/embed\/([^/]+)\/.*$/, '/embed/guess/$1/');
  location.replace(`${question}${asked.size === 0 ? '' : `?${asked}`}${location.hash}`);
})();
