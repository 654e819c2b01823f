// The embed's first script: theme, what its address leaves out, and the file of other forms, before anything is painted. Classic, in the page's head.
((page) => {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme') ?? '';
  if (/^(dark|auto)$/.test(theme)) page.dataset.theme = theme;
  page.dataset.off = ['title', 'source', 'controls'].filter((part) => asked.get(part) === 'off').join(' ');
  const { forms } = page.dataset;
  // `document.write` keeps the page unpainted until the file has loaded. Its types call it deprecated, but only few browsers have another way.
  if (forms && /\b(ground|compact)=/.test(location.search))
    /** @type {{ write: (markup: string) => void }} */ (document).write(`<script src="${forms}"></script>`);
})(document.documentElement);
