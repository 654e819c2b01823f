// The embed of a held-back page: Compare, with the answer from a script, since embeds may fetch nothing. Runs as it stands in the
// embed, after wireCompare and before the messages of its height (src/teach/held/embed/embed-script.ts puts them together).
import { wireCompare } from '../compare/held-compare.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main'));
wireCompare(
  main,
  () =>
    new Promise((bring, fail) => {
      const script = document.createElement('script');
      Object.assign(window, { strategicValveAnswer: bring });
      script.src = main.dataset.answer ?? '';
      // Rejects where the script that loads is not the answer; after an answer, rejecting changes nothing.
      script.onload = script.onerror = () => fail(new Error('no answer'));
      document.head.append(script);
    }),
);
