// The page of embeds that are not there: where the chart is known it shows the live one, which says what was asked for. Classic.
// An address loses its last parts one by one, so that a release that exists keeps its own address.
(() => {
  /** An escape that stands for no letter stays as it is. @param {string} path */
  const decoded = (path) => {
    try {
      return decodeURI(path);
    } catch {
      return path;
    }
  };
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  const { charts = '', embeds = '' } = main.dataset;
  const asked = new URLSearchParams(location.search);
  // The site's page of errors sends here too, and says from where.
  const at = asked.get('at') ?? location.pathname;
  asked.delete('at');
  const [id = '', ...parts] = decoded(at).slice(embeds.length).split('/').filter(Boolean);
  if (!charts.split(' ').includes(id)) return;
  const [release, view] = parts[0]?.startsWith('@') ? parts : [undefined, parts[0]];
  if (view !== undefined) asked.set('view', view);
  else if (release !== undefined) asked.set('release', release.slice(1));
  const place = view !== undefined && release !== undefined ? `${id}/${release}` : id;
  location.replace(`${embeds}${place}/?${asked}${location.hash}`);
})();
