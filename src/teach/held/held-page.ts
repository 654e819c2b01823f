// The names, description, card and paths of a page that holds an answer back. Nothing in them gives the answer away.
import { chartNamed, guessNamed } from '../../charts/contract/registry.ts';
import { claim } from '../../data/facts/claim.ts';
import { printed } from '../../names/typography.ts';
import { codeOf, shortPath } from '../places/codes.ts';
import { guessPaths, headlinePaths, verdictPaths, type HeldPaths } from '../places/held-paths.ts';
import type { Place } from '../places/place.ts';
import { drawingName, placeNamed } from '../places/places.ts';

export interface HeldPage {
  readonly place: Place;
  readonly paths: HeldPaths;
  /** Path below the base of the page where the answer stands in the open. */
  readonly open: string;
  /** Path of the short address below the base. */
  readonly short: string;
  readonly title: string;
  /** What tabs and lists call it. */
  readonly shortTitle: string;
  readonly description: string;
  readonly card: { readonly path: string; readonly alt: string };
}

type Words = Pick<HeldPage, 'title' | 'shortTitle' | 'description'> & { readonly about: string };

/**
 * @throws ContentError for a place that does not exist; RangeError for one that has no code or holds nothing back
 */
function heldPage(reference: string, paths: HeldPaths, { about, ...words }: Words): HeldPage {
  const place = placeNamed(reference);
  const code = codeOf(place);
  if (code === null) throw new RangeError(`${reference} has no short code; run npm run codes`);
  if (place.open === null) throw new RangeError(`${reference} holds no answer back`);
  return {
    place,
    paths,
    open: place.open,
    short: shortPath(code),
    ...words,
    card: { path: `t/${code}.card.png`, alt: `A question about ${about}` },
  };
}

/** The question before a figure. Throws RangeError naming the charts that have one. */
export const heldGuess = (chart: string): HeldPage => {
  const { name } = chartNamed(chart);
  return heldPage(`guess/${chart}`, guessPaths(chart), {
    title: guessNamed(chart).question,
    shortTitle: `Guess: ${name}`,
    description: 'Set your own answer first, then compare it with the data. The answer is held back.',
    about: `the figure “${name}”`,
  });
};

/** The longest title of a window, with the name of the site behind it. */
const longestTitle = 46;

/** A drawing without its headline. Throws RangeError for a view that the chart does not have. */
export const heldHeadline = (chart: string, view: string): HeldPage => {
  const drawing = drawingName(chart, view);
  const { name } = chartNamed(chart);
  const title = `Write its headline: ${drawing}`;
  const shortTitle = [title, drawing].find(({ length }) => length <= longestTitle) ?? name;
  return heldPage(`headline/${chart}/${view}`, headlinePaths(chart, view), {
    title,
    shortTitle,
    description:
      'A drawing without its headline, notes and sources. Say what you notice, write a headline of your own, then compare.',
    about: `the figure “${drawing}”`,
  });
};

/** A claim of the article with its evidence, by its id. Throws ContentError for no such claim. */
export const heldVerdict = (id: string): HeldPage => {
  const number = Number(id.slice(1));
  return heldPage(`verdict/${id}`, verdictPaths(id), {
    title: `Judge claim ${number}: ${printed(claim(id).claim)}`,
    shortTitle: `Judge claim ${number}`,
    description:
      'A claim with the evidence for it and against it. Choose how it stands, say why, then compare with our reading.',
    about: `claim ${number} of the article tested here`,
  });
};
