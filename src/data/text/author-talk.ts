// Words that authors say to each other: they belong in author_note, never in what readers get.

/** A kind of author talk: what it is called in a message, and how it is recognised. */
interface Kind {
  readonly name: string;
  readonly pattern: RegExp;
  /** Stories, guesses and lessons give orders to readers, so only the cells of tables are held to this. */
  readonly cellsOnly?: true;
}

/** Short names of five letters or more. Any other word in capitals counts as shouting. */
const acronyms = new Set(
  'ADVFN AUKUS ASEAN SARECO SEONG MINING LICENSE README TABLE BRICS CEPII CHIPS CLEPA CNNBC CWIEME DFARS EBITDA EDGAR ENEOS EOMYS FORGE GTAIC JAMSTEC JEITA JOGMEC MOFCOM NBAEM NEOMAX NSSAC POSCO SEAISI TRUST UNCTAD'.split(
    ' ',
  ),
);

const kinds: readonly Kind[] = [
  {
    name: 'an instruction to whoever prints it',
    pattern:
      /\bprint (?:as|no|both|only|beside)\b|\bbefore (?:it is )?(?:print|printing|publishing|publication)\b|\bdo not (?:link|print|publish|draw|chart|rest|stack)\b|\bmust not be (?:printed|published|shown|drawn)\b|\bnot to be (?:printed|published|shown)\b|\bin our view\b/i,
  },
  {
    name: 'an order to ourselves',
    cellsOnly: true,
    pattern:
      /\bon the site\b|(?:^|[.;:] )(?:Print|Publish|Quote|Say|Cite|Draw|Treat|Check|Use only|Use the|Never state|Write|Date this|Keep only|Hold|Open the|Read the)\b(?! (?:here|through|in|as excerpts?|as an excerpt|by|via|at))/,
  },
  { name: 'a check still to be made', pattern: /\bcheck (?:on|before|the|it|against)\b|\bto be checked\b/i },
  { name: 'the seed', pattern: /\bseed (?:text|file|article|itself)\b|\bthe seed\b(?! of)/i },
  {
    name: 'a judgement of our own work',
    pattern:
      /\bbest (?:\w+ )?(?:counter-?argument|table|figure|split|list) found\b|\bgood independent check\b|\bunusually careful\b|\bcontent-farm\b/i,
  },
  { name: 'the name of a file', pattern: /\b[a-z][a-z_]+\.(?:csv|md|ts|yaml)\b|\(README\)/ },
  { name: 'the name of a column or a value of one', pattern: /\b[a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9]\b/ },
];

/** The first word of five letters or more in capitals that is no known short name. */
const shouting = (text: string): string | undefined =>
  text.match(/\b[A-Z]{5,}\b/g)?.find((word) => !acronyms.has(word));

/**
 * What author talk a text holds, as "the seed: “the seed”"; empty where it holds none. Addresses are left out.
 * @param from whether the text is a cell of a table or prose on a page
 * @param ids ids of rows and sources, which no sentence names
 */
export function authorTalk(
  text: string,
  from: 'cell' | 'prose',
  ids: ReadonlySet<string> = new Set(),
): string[] {
  const plain = text.replace(
    /\bhttps?:\/\/\S+|\b[\w.-]+\.(?:com|org|net|gov|int|jp|de|cn|eu|no|uk|au)\S*/g,
    ' ',
  );
  const found = kinds.flatMap(({ name, pattern, cellsOnly }) => {
    if (cellsOnly === true && from === 'prose') return [];
    const match = pattern.exec(plain)?.[0];
    return match === undefined ? [] : [`${name}: “${match.trim()}”`];
  });
  const named = plain.match(/\b[a-z0-9]+(?:-[a-z0-9]+){2,}\b/g)?.find((word) => ids.has(word));
  const loud = shouting(plain);
  return [
    ...found,
    ...(named === undefined ? [] : [`the id of a row: “${named}”`]),
    ...(loud === undefined ? [] : [`capitals: “${loud}”`]),
  ];
}
