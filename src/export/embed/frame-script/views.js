// Part of the embed's script: notices, and the view buttons in place of the links to pictures. The drawings come in one file when first
// asked for. A notice says where the address asks for something unknown.
/** @typedef {{ finding: string, subtitle: string, foot: string, credit?: string, narrow: string, wide: string }} View */
/**
 * @param {(selector: string) => HTMLElement} part @param {HTMLElement} main @param {HTMLElement} notice
 * @param {URLSearchParams} asked @param {HTMLAnchorElement[]} pictures the links to pictures of views @param {string[]} names of the views
 */
export default (part, main, notice, asked, pictures, names) => {
  let shown = main.dataset.shown ?? '';
  let wanted = shown;
  /** @type {Record<string, View> | undefined} */
  let views;
  /** @type {HTMLScriptElement | undefined} */
  let loading;
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

  const buttons = pictures.map((link, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = link.textContent;
    button.dataset.view = names[i];
    button.ariaPressed = String(names[i] === shown);
    button.onclick = () => {
      notice.hidden = true;
      notice.textContent = '';
      show(names[i] ?? '');
    };
    link.replaceWith(button);
    return button;
  });
  // Words and drawing stay as they are: no other view can be loaded.
  const fail = () => {
    loading = undefined;
    wanted = shown;
    notice.textContent = '';
    say('The other views could not be loaded. As pictures:', ...pictures.flatMap((link) => [' ', link]));
  };
  const load = () => {
    if (loading) return;
    loading = document.createElement('script');
    loading.src = main.dataset.views ?? '';
    loading.onerror = fail;
    // A file that loads but is not the expected one brings no views.
    loading.onload = () => views ?? fail();
    document.head.append(loading);
  };
  /** @param {string} view */
  const show = (view) => {
    wanted = view;
    if (view === shown && main.dataset.custom === undefined) return;
    const next = views?.[view];
    if (!next) return views ? fail() : load();
    shown = main.dataset.shown = view;
    delete main.dataset.custom;
    const before = part('h1').textContent;
    document.title = document.title.replace(before, () => next.finding);
    part('h1').textContent = next.finding;
    part('.subtitle').textContent = next.subtitle;
    part('.foot').innerHTML = next.foot;
    // A browser may have kept the views of an older build, which have none.
    part('.credit').innerHTML = next.credit ?? '';
    part('.narrow').innerHTML = next.narrow;
    part('.wide').innerHTML = next.wide;
    buttons.forEach((button, i) => (button.ariaPressed = String(names[i] === view)));
  };
  /** @typedef {{ strategicValveViews: (all: Record<string, View>) => void }} Called */
  /** @type {Called} */ (/** @type {object} */ (window)).strategicValveViews = (all) => {
    views = all;
    show(wanted);
  };
  return { shown, say, buttons, show };
};
