// Part of the embed's script, for models: a reader's own settings. One more file works them out, and until then nothing is seen that
// they don't give. Without settings the view of the address is shown.
/** @param {HTMLElement} main @param {URLSearchParams} asked @param {(words: string) => void} say @param {() => void} opens */
export default (main, asked, say, opens) => {
  const { model, settings = '' } = main.dataset;
  if (model !== undefined && settings.split(' ').some((name) => asked.has(name))) {
    const script = document.createElement('script');
    const seen = () => delete main.dataset.waits;
    // The model's script removes this attribute once it has run.
    script.onload = script.onerror = () => {
      seen();
      if (main.dataset.model !== undefined)
        say('The settings of this address could not be worked out: showing the preset.');
      if (main.dataset.custom === undefined) opens();
    };
    main.dataset.waits = '';
    // A connection that hangs must not leave a blank page.
    setTimeout(seen, 4000);
    script.src = model;
    document.head.append(script);
  } else opens();
};
