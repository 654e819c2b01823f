// Ends a command with a sentence that says what is wrong.

/** @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/**
 * What `read` makes of the arguments of a command. Where it throws, the command ends with the reason and what the command takes.
 * @template T @param {() => T} read @param {string} usage @returns {T}
 */
export function readOrStop(read, usage) {
  try {
    return read();
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
