// The files with the answers: JSON beside a page, and a classic script beside an embed, whose policy lets it fetch nothing.
import type { SiteFile } from '../../export/formats/site-files.ts';
import { guessPaths, headlinePaths, verdictPaths, type HeldPaths } from '../places/held-paths.ts';
import { guessAnswer, guessEmbedAnswer, headlineAnswer, verdictAnswer } from './answers.ts';
import { guessRoutes, headlineRoutes, verdictRoutes } from './held-lists.ts';

/** One answer: where it is held back, what its page fetches, and the markup that its embed shows. */
interface Answer {
  readonly paths: HeldPaths;
  readonly json: () => object;
  readonly markup: () => string;
}

const answers = (): Answer[] => [
  ...guessRoutes().map(({ props: { chart } }) => ({
    paths: guessPaths(chart),
    json: () => guessAnswer(chart),
    markup: () => guessEmbedAnswer(chart),
  })),
  ...headlineRoutes().map(({ props: { chart, view } }) => ({
    paths: headlinePaths(chart, view),
    json: () => ({ html: headlineAnswer(chart, view, 'page') }),
    markup: () => headlineAnswer(chart, view, 'embed'),
  })),
  ...verdictRoutes().map(({ props: { claim } }) => ({
    paths: verdictPaths(claim),
    json: () => ({ html: verdictAnswer(claim, 'page') }),
    markup: () => verdictAnswer(claim, 'embed'),
  })),
];

/** What the pages of questions fetch, as JSON. */
export const answerFiles = (): SiteFile[] =>
  answers().map(({ paths, json }) => ({
    path: paths.answer,
    mediaType: 'application/json',
    make: () => JSON.stringify(json()),
  }));

/** Scripts that bring embeds their answers as markup: `strategicValveAnswer("…")`. */
export const answerScripts = (): SiteFile[] =>
  answers().map(({ paths, markup }) => ({
    path: `${paths.embed}answer.js`,
    mediaType: 'text/javascript',
    make: () => `strategicValveAnswer(${JSON.stringify(markup())});\n`,
  }));
