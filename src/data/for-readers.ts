// Evidence and notes of the tables as readers get them: without pointers to our files and rules for authors.

/** Clauses that speak to whoever writes the site. */
const toAuthors =
  /\.csv|on the site|must not be|must be read|before (print|publishing|use|it is)|do not (print|count)|is not used|\bsay so\b|print no |^(say|write|use|quote|treat|print|check|publish|never|keep|never state)\b/i;

/** Marks that the tables write in capitals. */
const inPrint: readonly (readonly [string | RegExp, string])[] = [
  ['the seed', 'the article'],
  ['The seed', 'The article'],
  [/: (?:read the article|check) before print/g, ''],
  [/: check the [^.;]*/g, ''],
  [': write suspected', ''],
  ['Write: both governments', 'Both governments'],
  ['CONTESTED', 'Contested'],
  [
    'EXTENDED BY BOTH SIDES IN WORDS; LEGAL NOTICE NOT SEEN',
    'Extended by both sides in words; legal notice not seen',
  ],
  ['SCHEDULED', 'Scheduled'],
  ['OUTCOME UNKNOWN', 'Outcome unknown'],
  ['CONFLICT', 'Conflict'],
];

/** The text, sentence by sentence, without the clauses meant for authors; empty where nothing else is said. */
export function forReaders(text: string): string {
  const put = inPrint.reduce((words, [from, to]) => words.replaceAll(from, to), text);
  return put
    .split(/(?<=\.)\s+(?=[A-Z"])/)
    .map((sentence) => {
      const clauses = sentence.split('; ').filter((clause) => !toAuthors.test(clause));
      const said = clauses.join('; ').trim();
      return said === '' || /[.!?]"?$/.test(said) ? said : `${said}.`;
    })
    .filter((sentence) => sentence !== '')
    .join(' ');
}
