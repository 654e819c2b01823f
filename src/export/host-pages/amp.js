// What AMP does with <amp-iframe>: a frame of the height it names, changed on request while readers don't see it; in sight a
// frame that asks for more shows its overflow part, which grants it. Written for the test pages, after AMP's documents.
for (const place of document.querySelectorAll('amp-iframe')) {
  const overflow = /** @type {HTMLElement} */ (place.querySelector('[overflow]'));
  const frame = document.createElement('iframe');
  for (const name of ['src', 'title', 'sandbox', 'height'])
    frame.setAttribute(name, place.getAttribute(name) ?? '');
  frame.width = '100%';
  frame.style.cssText = 'border:0;display:block';
  overflow.hidden = true;
  place.prepend(frame);
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.sentinel !== 'amp' || data.type !== 'embed-size') return;
    const grant = () => {
      frame.height = data.height;
      overflow.hidden = true;
    };
    const { top, bottom } = frame.getBoundingClientRect();
    if (top >= innerHeight || bottom <= 0) return grant();
    overflow.hidden = data.height <= frame.clientHeight;
    overflow.onclick = grant;
  });
}
