// What the Guardian's pages do with a frame's height. Written for the test pages, after the messages in use.
addEventListener('message', ({ source, data }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const { type, value } = JSON.parse(data);
  for (const frame of document.querySelectorAll('iframe'))
    if (type === 'set-height' && frame.contentWindow === source) frame.height = value;
});
