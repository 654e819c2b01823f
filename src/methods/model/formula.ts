// Formulas as an author types them, set as MathML: "S_{t-1} − E_t", "{u}/{n_s} · sum_i q_i". Every browser that is current draws it.

/** Operators written as words, set upright with a space behind them. */
const acts = ['min', 'max', 'sum'];
const letters = /^[A-Za-z]+/;
const digits = /^\d+(\.\d+)?/;
const signs: Readonly<Record<string, string>> = { '-': '−', '−': '−', '·': '·', '+': '+', '=': '=' };

/**
 * The MathML of a formula. A letter is a quantity, a word an operator (min, max, sum) or a plain name; `_` sets the next piece below,
 * braces hold pieces together, `{a}/{b}` is a fraction.
 * @throws RangeError naming the formula and the place where it can't be read
 */
export function formula(text: string): string {
  let rest = text.trim();
  const fail = (expected: string): never => {
    throw new RangeError(`formula "${text}": expected ${expected} at "${rest}"`);
  };
  const take = (what: RegExp | string): string | undefined => {
    const [found] =
      typeof what === 'string' ? (rest.startsWith(what) ? [what] : []) : (what.exec(rest) ?? []);
    if (found !== undefined) rest = rest.slice(found.length).trimStart();
    return found;
  };

  /** Pieces up to a closing brace or the end. */
  function row(inner: boolean): string {
    const pieces: string[] = [];
    while (rest !== '' && !(inner && rest.startsWith('}'))) pieces.push(piece());
    if (pieces.length === 0) fail('a piece');
    return pieces.length === 1 ? pieces.join('') : `<mrow>${pieces.join('')}</mrow>`;
  }
  function group(): string {
    const inside = row(true);
    if (take('}') === undefined) fail('}');
    return inside;
  }
  function piece(): string {
    if (take('{') !== undefined) {
      const above = group();
      if (take('/') === undefined) return below(above);
      if (take('{') === undefined) fail('{ after /');
      return `<mfrac>${above}${group()}</mfrac>`;
    }
    return below(atom());
  }
  function below(base: string): string {
    if (take('_') === undefined) return base;
    return `<msub>${base}${take('{') === undefined ? atom() : group()}</msub>`;
  }
  function atom(): string {
    const word = take(letters);
    if (word !== undefined) {
      if (acts.includes(word)) return `<mo lspace="0" rspace="0.17em">${word}</mo>`;
      return word.length === 1 ? `<mi>${word}</mi>` : `<mtext>${word}</mtext>`;
    }
    const number = take(digits);
    if (number !== undefined) return `<mn>${number}</mn>`;
    for (const [sign, set] of Object.entries(signs)) if (take(sign) !== undefined) return `<mo>${set}</mo>`;
    for (const bracket of ['(', ')'])
      if (take(bracket) !== undefined) return `<mo stretchy="false">${bracket}</mo>`;
    if (take(',') !== undefined) return '<mo separator="true">,</mo>';
    return fail('a letter, a number or a sign');
  }

  const inside = row(false);
  // The letters of a formula are no words to search for.
  return `<math displaystyle="true" data-pagefind-ignore>${inside}</math>`;
}
