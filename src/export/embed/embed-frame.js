// The embed's script: view from the address, the view buttons, and height messages to any host. Classic, no modules.
// It runs as it stands at the end of EmbedPage.astro, which has every element it asks for.
/** @typedef {{ finding: string, subtitle: string, foot: string, narrow: string, wide: string }} View */
(() => {
  /** @param {string} selector @returns {HTMLElement} */
  const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const main = part('main');
  const notice = part('.notice');
  const asked = new URLSearchParams(location.search);
  const pictures = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('a[data-view]')]);
  const names = pictures.map((link) => link.dataset.view ?? '');
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

  // Views: buttons in place of the links to pictures; the drawings come in one file when first asked for.
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

  // Words and drawing stay what they are: no other view can come.
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
    // Whatever else answers at that address brings no views.
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

  // Settings: a reader's own, of a model. One more file works them out, and until then nothing is seen that they don't give.
  // An embed without a model has no such part.
  const { model, settings = '' } = main.dataset;
  if (model !== undefined && settings.split(' ').some((name) => asked.has(name))) {
    const script = document.createElement('script');
    const seen = () => delete main.dataset.waits;
    // The model takes its own address away once it has run.
    script.onload = script.onerror = () => {
      seen();
      if (main.dataset.model !== undefined)
        say('The settings of this address could not be worked out: showing the preset.');
      if (main.dataset.custom === undefined) opens();
    };
    main.dataset.waits = '';
    // A net that hangs leaves no blank page.
    setTimeout(seen, 4000);
    script.src = model;
    document.head.append(script);
  } else opens();

  // Marks: what they say comes when the drawing is first touched. The first touch also shows its value.
  const { marks } = main.dataset;
  if (marks !== undefined) {
    const drawing = part('.drawing');
    /** @param {any} event */
    const touch = (event) => {
      drawing.onpointermove = drawing.onpointerup = drawing.onfocus = null;
      const script = document.createElement('script');
      script.onload = () => drawing.dispatchEvent(new event.constructor(event.type, event));
      script.src = marks;
      document.head.append(script);
    };
    drawing.onpointermove = drawing.onpointerup = drawing.onfocus = touch;
    drawing.tabIndex = 0;
    drawing.role = 'group';
    drawing.ariaLabel = 'Values: the arrow keys go from one to the next';
  }

  // Height: said in every dialect a host may know, whenever it changes; nothing is said outside a frame or in one without width.
  if (parent === window) return;
  const child = asked.get('childId');
  const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
  /** @type {string | undefined} */
  let resizer;
  let looks = 50;
  /** @param {unknown} message */
  const post = (message) => parent.postMessage(message, '*');
  /** @param {string} [cause] */
  const tell = (cause = 'size') => {
    const { width, height: exact } = document.body.getBoundingClientRect();
    const height = Math.ceil(exact);
    // A frame that is kept hidden gets its width late and observes nothing: it looks again for ten seconds.
    if (width < 99) return void (looks-- > 0 && setTimeout(tell, 200));
    if (child !== null) post(['pym', child, 'height', height].join('xPYMx'));
    if (secret !== undefined) post({ message: 'height', value: height, secret });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post({ 'datawrapper-height': { [main.dataset.id ?? '']: height } });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    post(JSON.stringify({ type: 'set-height', value: height }));
    if (resizer !== undefined) post(`[iFrameSizer]${resizer}:${height}:${Math.ceil(width)}:${cause}`);
  };
  new ResizeObserver(() => tell()).observe(document.body);
  tell(); // once now: in a frame out of view a ResizeObserver may never call back
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const [, name] = /^\[iFrameSizer\]([^:]+)(:[^:]*){3}/.exec(data) ?? [];
    resizer = name ?? resizer;
    if (name !== undefined || data?.type === 'frames-init' || data?.message === 'ready') tell('init');
  });
  // WordPress opens no window from its sandbox: it follows links that it is told of, and those to this site alone. The sources
  // of other makers stand on the page that the head names first.
  if (secret !== undefined)
    document.onclick = (event) => {
      const link = /** @type {Element} */ (event.target).closest('a');
      if (!link) return;
      event.preventDefault();
      const value =
        link.host === location.host ? link.href : `${document.querySelector('link')?.href}#sources`;
      post({ message: 'link', value, secret });
    };
})();
