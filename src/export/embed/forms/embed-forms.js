// Grounds of an embed and its compact form. Where the address asks for one, the page's head brings this file before anything is
// painted, so that no other embed carries it. Classic.
(() => {
  const asked = new URLSearchParams(location.search);
  const isCompact = asked.get('compact') === 'on';
  document.documentElement.dataset.form = `${asked.get('ground')} ${isCompact ? 'compact' : ''}`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('SHEET');
  document.adoptedStyleSheets.push(sheet);

  /** Says that the address asks for something unknown. @param {string} name @param {string[]} choices the first is shown instead */
  const check = (name, ...choices) => {
    const value = asked.get(name);
    const notice = /** @type {HTMLElement} */ (document.querySelector('.notice'));
    if (value === null || choices.includes(value)) return;
    notice.append(`No ${name} “${value.slice(0, 40)}”: showing ${choices[0]}. `);
    notice.hidden = false;
  };
  let width = 0;
  /** Fills the frame as it is at a new width; what is unfolded has made it higher than that. */
  const fill = () => {
    if (width === innerWidth) return;
    width = innerWidth;
    const height = document.querySelector('footer [open]') === null ? innerHeight : 0;
    document.documentElement.style.setProperty('--fill', `${height}px`);
  };
  // Read in parts, as over a slow net, its words would take the room of what stands under them, and then give it back.
  document.documentElement.dataset.coming = '';
  document.addEventListener('DOMContentLoaded', () => {
    delete document.documentElement.dataset.coming;
    check('ground', 'paper', 'white', 'transparent');
    check('compact', 'off', 'on');
    const source = document.querySelector('.source');
    if (source === null || !isCompact) return;
    source.outerHTML = `<details><summary>Notes and sources</summary>${source.outerHTML}</details>`;
    fill();
    addEventListener('resize', fill);
  });
})();
