// What WordPress does with a frame that it found by oEmbed. Written for the test pages, after the messages in use: the frame is out of
// sight until it has said its height, which stays between 200 and 1,000 px; it is told when the page is ready; of its links those
// to its own host are followed.
(() => {
  const frames = () => [...document.querySelectorAll('iframe')];
  addEventListener('message', ({ source, data }) => {
    if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const frame of frames()) {
      if (frame.dataset.secret !== data.secret || frame.contentWindow !== source) continue;
      for (const quote of document.querySelectorAll('blockquote'))
        if (quote.dataset.secret === data.secret) quote.style.display = 'none';
      frame.removeAttribute('style');
      if (data.message === 'height')
        frame.height = String(Math.max(200, Math.min(1000, parseInt(data.value, 10))));
      if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host)
        if (document.activeElement === frame) location.href = data.value;
    }
  });
  addEventListener('load', () => {
    for (const frame of frames())
      frame.contentWindow?.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  });
})();
