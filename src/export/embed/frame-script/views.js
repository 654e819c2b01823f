// Part of the embed's script: the view buttons, in place of the links to pictures. The drawings come in one file when first asked for.
/** @typedef {{ finding: string, subtitle: string, foot: string, narrow: string, wide: string }} View */
/**
 * @param {(selector: string) => HTMLElement} part @param {HTMLElement} main @param {URLSearchParams} asked
 * @param {HTMLAnchorElement[]} pictures the links to pictures of views @param {string[]} names of the views
 * @param {HTMLElement} notice @param {(...words: (string | Node)[]) => void} say
 */
export default (part, main, asked, pictures, names, notice, say) => {
  /** @type {HTMLScriptElement | undefined} */
  let loading;
  /** @type {Record<string, View> | undefined} */
  let views;
  let shown = main.dataset.shown ?? '';
  let wanted = shown;

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
    const before = part('h1').textContent ?? '';
    document.title = document.title.replace(before, () => next.finding);
    part('h1').textContent = next.finding;
    part('.subtitle').textContent = next.subtitle;
    part('.foot').innerHTML = next.foot;
    part('.narrow').innerHTML = next.narrow;
    part('.wide').innerHTML = next.wide;
    buttons.forEach((button, i) => (button.ariaPressed = String(names[i] === view)));
  };

  Object.assign(window, {
    /** @param {Record<string, View>} all */
    strategicValveViews: (all) => {
      views = all;
      show(wanted);
    },
  });

  const first = asked.get('view');
  const opens = () => {
    if (first !== null && names.includes(first)) show(first);
  };
  if (first !== null && !names.includes(first))
    say(`No view “${first.slice(0, 40)}”: showing “${buttons[names.indexOf(shown)]?.textContent}”.`);
  return { opens };
};
