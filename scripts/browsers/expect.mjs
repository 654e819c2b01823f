// The check of the journey: it throws where the page is not as expected.

/** @param {boolean} right @param {string} words what was seen instead */
export function hold(right, words) {
  if (!right) throw new Error(words);
}

/** @param {unknown} seen @param {unknown} wanted @param {string} what */
export const same = (seen, wanted, what) =>
  hold(
    JSON.stringify(seen) === JSON.stringify(wanted),
    `${what}: ${JSON.stringify(seen)} for ${JSON.stringify(wanted)}`,
  );
