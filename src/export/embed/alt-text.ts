// The alt text of pictures in other people's pages: short, since it is also the name of the link around the picture, screen readers
// read it in one breath, and systems cut long ones. The whole description is on the figure's page, where the link leads. Runs anywhere.

/** Characters that an alt text has at most, where the finding has no more. */
export const longestAlt = 250;

/** What an alt text is made of; a reader's state of a model has no subtitle. */
interface Pictured {
  readonly finding: string;
  readonly subtitle?: string;
  readonly description: string;
}

const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** What may stand of a text without what follows: as far as each of its sentences and clauses; “U.S.” ends none. */
const beginnings = (text: string): string[] =>
  [...text.matchAll(/(?<!\b\p{Lu})\.(?= \p{Lu})|;(?= )|$/gu)].map(({ index }) => text.slice(0, index));

/**
 * A picture in words: its finding with the whole description where both are short, or else with as much of its subtitle as there is
 * room for, cut where a sentence or a clause ends.
 */
export function altText({ finding, subtitle, description }: Pictured): string {
  const whole = `${sentence(finding)} ${description}`;
  if (whole.length <= longestAlt) return whole;
  const more = beginnings(subtitle ?? description)
    .filter((part) => part !== '')
    .map((part) => `${sentence(finding)} ${sentence(part)}`)
    .findLast((alt) => alt.length <= longestAlt);
  return more ?? sentence(finding);
}
