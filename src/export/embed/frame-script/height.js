// Part of the scripts of all embeds: tells the host the height, in every protocol that hosts use, whenever it changes. Nothing is sent
// outside a frame or in one without width.
/** @param {HTMLElement} main @param {URLSearchParams} asked the query of the address */
export default (main, asked) => {
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
};
