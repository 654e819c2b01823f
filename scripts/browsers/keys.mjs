// Keys by the name that events of a page give, as WebDriver writes them.

/** @type {Readonly<Record<string, string>>} */
const codes = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** @param {string} key as KeyboardEvent.key has it */
export const codeOf = (key) => codes[key] ?? key;
