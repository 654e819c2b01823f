// A reader's journey through the site, the same in every engine: each part holds, or says what was seen instead.
import { buttonsTurn, linksLead, sizesKeepPlace, stepsTurn } from './figures.mjs';
import { embedFits, guessIsAnswered, modelIsTurned, searchFinds } from './questions.mjs';
import { nothingScrollsSideways, panelChooses, stepsGoByKey, themeIsKept } from './reading.mjs';

/** @typedef {import('./driver.mjs').Hand} Hand */
/** @typedef {{ part: string, right: boolean, says: string }} Passed */

/** @type {readonly { part: string, go: (hand: Hand, origin: string) => Promise<string | void> }[]} */
const parts = [
  {
    part: 'steps of chapter 3 turn its figures',
    go: (hand, origin) => stepsTurn(hand, origin, 'mine-to-magnet'),
  },
  {
    part: 'steps of chapter 5 turn its figures',
    go: (hand, origin) => stepsTurn(hand, origin, 'waiting-it-out'),
  },
  { part: 'links lead to steps', go: linksLead },
  { part: 'buttons, keys and addresses turn a figure', go: buttonsTurn },
  { part: 'a step stays through changes of size', go: sizesKeepPlace },
  { part: 'the reading panel chooses by keyboard', go: panelChooses },
  { part: 'step by step goes by button, key and Back', go: stepsGoByKey },
  { part: 'a chosen theme is kept', go: themeIsKept },
  { part: 'a question is answered by keyboard', go: guessIsAnswered },
  { part: 'a model is turned by keyboard', go: modelIsTurned },
  { part: 'gallery and search find', go: searchFinds },
  { part: 'an embed fits on another page', go: embedFits },
  { part: 'no page scrolls sideways', go: nothingScrollsSideways },
];

/** Goes the whole way; a part that fails is told, and the next goes on. @param {Hand} hand @param {string} origin @param {(passed: Passed) => void} tell @returns {Promise<Passed[]>} */
export async function goJourney(hand, origin, tell) {
  /** @type {Passed[]} */
  const passed = [];
  const { width, height } = { ...hand.size };
  const note = (/** @type {Passed} */ one) => {
    passed.push(one);
    tell(one);
  };
  for (const { part, go } of parts)
    try {
      note({ part, right: true, says: (await go(hand, origin)) ?? '' });
    } catch (error) {
      note({ part, right: false, says: error instanceof Error ? error.message : String(error) });
    } finally {
      if (hand.size.width !== width || hand.size.height !== height) await hand.resize(width, height);
    }
  const troubles = [...new Set(hand.troubles())];
  note({ part: 'no script fails', right: troubles.length === 0, says: troubles.slice(0, 3).join('; ') });
  return passed;
}
