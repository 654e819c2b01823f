// Ends a command with a sentence that says what is wrong.

/** @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}
