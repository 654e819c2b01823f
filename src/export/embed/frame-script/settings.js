// Part of the embed's script, for models: a reader's own settings. One more file works them out, and until then nothing is seen that
// they don't give. Without settings the view of the address is shown. A view that the reader chooses in the meantime stays.
/**
 * @param {(selector: string) => HTMLElement} part @param {HTMLElement} main @param {URLSearchParams} asked
 * @param {(words: string) => void} say @param {() => void} opens
 */
export default (part, main, asked, say, opens) => {
  // EmbedPage.astro writes both for every model.
  const { model, settings } = /** @type {{ model: string, settings: string }} */ (
    /** @type {object} */ (main.dataset)
  );
  if (settings.split(' ').some((name) => asked.has(name))) {
    const script = document.createElement('script');
    const seen = () => delete main.dataset.waits;
    part('nav').onclick = () => (main.dataset.model = '');
    // The model's script empties this attribute where it shows the settings, and removes it where a preset gives them.
    script.onload = script.onerror = () => {
      seen();
      if (main.dataset.model) say('These settings could not be worked out: showing the preset.');
      if (main.dataset.model !== '') opens();
    };
    main.dataset.waits = '';
    // A connection that hangs must not leave a blank page.
    setTimeout(seen, 4000);
    script.src = model;
    document.head.append(script);
  } else opens();
};
