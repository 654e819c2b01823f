// The embed's first script: theme, what its address leaves out, and the file of other forms, before anything is painted. Classic, in the page's head.
((page) => {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme') ?? '';
  if (/^(dark|auto)$/.test(theme)) page.dataset.theme = theme;
  page.dataset.off = ['title', 'source', 'controls'].filter((part) => asked.get(part) === 'off').join(' ');
  const { forms } = page.dataset;
  // Written, so that nothing is painted before it has come: no browser but a few has another way, for which its types ask.
  if (forms && /\b(ground|compact)=/.test(location.search))
    /** @type {{ write: (markup: string) => void }} */ (document).write(`<script src="${forms}"></script>`);
})(document.documentElement);
