// What a page with Embedly's or Medium's script does with a frame's height. Written for the test pages, after the messages in use.
addEventListener('message', ({ source, data }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const { context, height, src } = JSON.parse(data);
  for (const frame of document.querySelectorAll('iframe'))
    if (context === 'iframe.resize' && frame.contentWindow === source && frame.src === src)
      frame.style.height = `${height}px`;
});
