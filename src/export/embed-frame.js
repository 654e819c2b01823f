// The embed's one script: theme and view from the address, the view buttons, and height messages to any host. Classic, no modules.
(() => {
  const page = document.documentElement;
  const figure = document.querySelector('main');
  const notice = figure.querySelector('.notice');
  const asked = new URLSearchParams(location.search);
  const pictures = [...figure.querySelectorAll('[data-view]')];
  const names = pictures.map((link) => link.dataset.view);
  let shown = names[0];
  let wanted = shown;
  let views;
  let loading;

  const say = (...parts) => {
    notice.append(...parts, ' ');
    notice.hidden = false;
  };

  // Theme: light unless the address says otherwise.
  const theme = asked.get('theme');
  if (['light', 'dark', 'auto'].includes(theme)) page.dataset.theme = theme;
  else if (theme !== null) say(`No theme “${theme}”: showing light.`);

  // Views: buttons in place of the links to pictures; the drawings come in one file when first asked for.
  const buttons = pictures.map((link) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = link.textContent;
    button.setAttribute('aria-pressed', link.dataset.view === shown);
    button.onclick = () => show(link.dataset.view);
    link.replaceWith(button);
    return button;
  });

  const load = () => {
    if (loading) return;
    loading = document.createElement('script');
    loading.src = figure.dataset.views;
    loading.onerror = () => {
      loading = undefined;
      wanted = shown;
      notice.textContent = '';
      pictures.forEach((link) => (link.target = '_blank'));
      say('The other views could not be loaded. As pictures:', ...pictures.flatMap((link) => [' ', link]), '.');
    };
    document.head.append(loading);
  };

  const show = (view) => {
    wanted = view;
    if (view === shown) return;
    if (!views) return load();
    shown = view;
    notice.hidden = true;
    notice.textContent = '';
    figure.querySelector('h1').textContent = views[view].finding;
    figure.querySelector('.subtitle').textContent = views[view].subtitle;
    for (const size of ['narrow', 'wide']) figure.querySelector('.' + size).innerHTML = views[view][size];
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', names[i] === view));
  };

  window.strategicValveViews = (all) => {
    const style = document.createElement('style');
    style.textContent = all.faces;
    document.head.append(style);
    views = all.views;
    show(wanted);
  };

  const first = asked.get('view');
  if (names.includes(first)) show(first);
  else if (first !== null) say(`No view “${first}”: showing “${pictures[0].textContent}”.`);

  // Height: said in every dialect a host may know, whenever it changes; nothing is said outside a frame.
  if (parent === window) return;
  const child = asked.get('childId');
  let resizer;
  const post = (message) => parent.postMessage(message, '*');
  const answer = (cause) => {
    const { width, height } = document.body.getBoundingClientRect();
    post(`[iFrameSizer]${resizer}:${Math.ceil(height)}:${Math.ceil(width)}:${cause}`);
  };
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (child !== null) post(['pym', child, 'height', height].join('xPYMx'));
    post({ sentinel: 'amp', type: 'embed-size', height });
    post({ 'datawrapper-height': { [figure.dataset.id]: height } });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    post(JSON.stringify({ type: 'set-height', value: height }));
    if (resizer !== undefined) answer('size');
  }).observe(document.body);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || typeof data !== 'string' || !/^\[iFrameSizer\][^:]+(:[^:]*){3}/.test(data)) return;
    resizer = data.slice(13).split(':')[0];
    answer('init');
  });
})();
