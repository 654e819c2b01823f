// What WordPress does with the height of a frame that it found by oEmbed. Written for the test pages, after the messages in use:
// only the frame with the secret is heard, and a height stays between 200 and 1,000 px.
addEventListener('message', ({ source, data }) => {
  if (!data || !data.secret || data.message !== 'height' || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.dataset.secret === data.secret && frame.contentWindow === source)
      frame.height = String(Math.max(200, Math.min(1000, parseInt(data.value, 10))));
});
