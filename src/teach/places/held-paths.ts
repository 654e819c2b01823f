// Paths of the pages and embeds that hold an answer back, below the base.

/** A page of the site, the embed for other people's pages, and the file that holds the answer. */
export interface HeldPaths {
  readonly page: string;
  readonly embed: string;
  readonly answer: string;
}

const under = (path: string): HeldPaths => ({
  page: `teach/${path}/`,
  embed: `embed/${path}/`,
  answer: `teach/${path}/answer.json`,
});

/** The question before a figure. */
export const guessPaths = (chart: string): HeldPaths => under(`guess/${chart}`);

/** A drawing without title, subtitle and notes. */
export const headlinePaths = (chart: string, view: string): HeldPaths => under(`headline/${chart}/${view}`);

/** A claim of the article with its evidence and without verdict, by its id: "C07". */
export const verdictPaths = (claim: string): HeldPaths => under(`verdict/${claim.toLowerCase()}`);
