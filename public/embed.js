/* The Strategic Valve: keeps the frames of its charts as high as their content. MIT licence.
   One listener for all embeds of a page, also for those that come later. It stores nothing and asks for nothing. */
(function () {
  'use strict';
  var script = document.currentScript;
  if (window.strategicValve || !script || !script.src) return;
  var home = new URL(script.src);
  var embeds = home.origin + home.pathname.replace(/[^/]*$/, 'embed/');
  // The heights that frames came with, often a formula of the column's width: kept as long as they are right.
  var given = new WeakMap();
  // A page may say `iframe { height: auto !important }`, so a height is as important as can be.
  function setHeight(frame, height) {
    frame.style.setProperty('height', height, 'important');
  }
  function each(look) {
    document.querySelectorAll('iframe').forEach(function (frame) {
      if (frame.src.indexOf(embeds) === 0) look(frame);
    });
  }
  function follow(event) {
    var data = event.data;
    // A frame in a sandbox has no origin; its window is enough to know it by.
    if (event.origin !== home.origin && event.origin !== 'null') return;
    if (!data || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
    var height = data.height;
    if (typeof height !== 'number' || !(height > 0 && height < 1e4)) return;
    each(function (frame) {
      if (frame.contentWindow !== event.source) return;
      if (!given.has(frame)) given.set(frame, frame.style.height);
      setHeight(frame, given.get(frame));
      if (Math.abs(frame.clientHeight - height) > 2) setHeight(frame, height + 'px');
    });
  }
  // Embeds that were there first are asked again, and all of them at a new width: out of sight they say nothing by themselves.
  function ask() {
    each(function (frame) {
      frame.contentWindow.postMessage({ type: 'frames-init' }, '*');
    });
  }
  window.strategicValve = { embeds: embeds };
  addEventListener('message', follow);
  addEventListener('resize', ask);
  ask();
})();
