// What themes do that treat every frame as a video: each keeps the proportions of its width and height. Written for the test pages,
// after Twenty Twenty's function for videos.
(() => {
  const keep = () => {
    for (const frame of document.querySelectorAll('iframe')) {
      frame.dataset.origwidth ??= frame.width;
      frame.dataset.origheight ??= frame.height;
      const width = frame.parentElement?.offsetWidth ?? 0;
      const ratio = width / Number(frame.dataset.origwidth);
      frame.style.width = `${width}px`;
      frame.style.height = `${Number(frame.dataset.origheight) * ratio}px`;
    }
  };
  keep();
  addEventListener('resize', keep);
})();
