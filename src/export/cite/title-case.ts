// Titles as two of the citation styles capitalise them: every word but the small ones. Ours are written as sentences.

const articlesAndJoints = 'a an the and but for nor or as to';
const prepositions =
  'about above across after against along among amid around at before behind below beneath beside besides between beyond by down during except from in inside into near of off on onto out outside over past per since through throughout till toward towards under underneath until up upon via with within without';
const small = new Set(articlesAndJoints.split(' '));
const leading = new Set(prepositions.split(' '));
/** Symbols that mean something else with a capital. */
const units = new Set('t kt kg g mg km cm mm'.split(' '));

/**
 * A sentence in headline style. Prepositions longer than `longest` letters get a capital; the first and last words always do, and
 * those after a colon, a full stop, a question or a dash. Words with a capital or a figure of their own stay as they are.
 */
export function headlineCase(sentence: string, longest = Infinity): string {
  const words = [...sentence.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}’']*/gu)];
  return words.reduceRight((text, { 0: word, index }, i) => {
    const before = sentence.slice(0, index);
    const isLast = !/[\p{L}\p{N}]/u.test(sentence.slice(index + word.length));
    // The "s" of "2011’s" is the end of a number, not a word.
    const isOwn = /[\p{Lu}\p{N}]/u.test(word) || /\p{N}[’']?$/u.test(before);
    const isUnit = units.has(word) && /\p{N}[\s\u00a0]$/u.test(before);
    const opens = i === 0 || isLast || /[.:?!…–—][”’)]?\s[“‘([]?$/u.test(before);
    const isSmall = small.has(word) || (leading.has(word) && word.length <= longest);
    if (isOwn || isUnit || (isSmall && !opens)) return text;
    const [first = ''] = word;
    return before + first.toUpperCase() + text.slice(index + first.length);
  }, sentence);
}
