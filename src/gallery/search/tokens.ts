// The words of a text as the search of the gallery compares them. Used alike where the index is made and where it is asked.

/** Signs of Chinese and Japanese, which stand without spaces. */
const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;
const piece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々])[\p{L}\p{N}])+/gu;

/** Whether a word is written in Chinese or Japanese. */
export const isEastern = (word: string): boolean => eastern.test(word);

/** An English word without the ends of its plural and of its verb, so that "licences", "licence" and "refining", "refined" are one. */
function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<![sui])s$/, '');
  const bare = single.length > 6 ? single.replace(/(?:ing|ed)$/, '') : single;
  return bare.length > 4 ? bare.replace(/e$/, '') : bare;
}

/** The words of a text in their order, without case, accents, possessives, and the marks within numbers and initials. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`](?:s\b)?/g, '')
    .replace(/\b([a-z])\.([a-z])\b\.?/g, '$1$2')
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .normalize('NFD')
    // Only of Latin letters: in Japanese the marks tell one sound from another.
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
    .normalize('NFC');
  return (plain.match(piece) ?? []).map(stem);
}
