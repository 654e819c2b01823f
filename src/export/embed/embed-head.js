// The embed's first script: theme, and what its address leaves out, before anything is painted. Classic, in the page's head.
((page) => {
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme') ?? '';
  if (/^(dark|auto)$/.test(theme)) page.dataset.theme = theme;
  page.dataset.off = ['title', 'source', 'controls'].filter((part) => asked.get(part) === 'off').join(' ');
})(document.documentElement);
