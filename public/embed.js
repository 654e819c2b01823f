/* The Strategic Valve: keeps the frames of its charts as high as their content. MIT licence.
   One listener for all embeds of a page, also for those that come later. It stores nothing and asks for nothing. */
(function () {
  'use strict';
  var script = document.currentScript;
  if (window.strategicValve || !script || !script.src) return;
  var home = new URL(script.src);
  var embeds = home.origin + home.pathname.replace(/[^/]*$/, 'embed/');
  function ours(frame) {
    return frame.src.indexOf(embeds) === 0;
  }
  function follow(event) {
    var data = event.data;
    // A frame in a sandbox has no origin; its window is enough to know it by.
    if (event.origin !== home.origin && event.origin !== 'null') return;
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
    var height = data.height;
    if (typeof height !== 'number' || !(height > 0 && height < 1e4)) return;
    document.querySelectorAll('iframe').forEach(function (frame) {
      if (frame.contentWindow !== event.source || !ours(frame)) return;
      if (Math.abs(frame.clientHeight - height) > 2) frame.style.height = height + 'px';
    });
  }
  window.strategicValve = { embeds: embeds };
  addEventListener('message', follow);
})();
