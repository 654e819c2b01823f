// The answers of held-back pages, as markup for the page or the embed that shows them beside what a reader wrote.
import { assessmentWords, verdict } from '../../charts/claims-ledger/words.ts';
import { chartNamed, guessNamed } from '../../charts/contract/registry.ts';
import { figureText, sourceLineMarkup } from '../../charts/figure/figure-text.ts';
import { claim } from '../../data/facts/claim.ts';
import { dateWords } from '../../names/date-words.ts';
import { escapeXml } from '../../names/escapes.ts';
import { absolute, address } from '../../names/addresses.ts';
import { chartPaths } from '../../names/chart-paths.ts';
import { headline, printed } from '../../names/typography.ts';
import type { GuessAnswer } from '../../guess/guess-answer-file.ts';
import { answeredDrawing } from './guess-drawing.ts';
import { heldGuess, heldHeadline, heldVerdict } from './held-page.ts';

/** Where the markup stands: on a page of the site, or in a frame on another, where addresses are whole. */
export type Where = 'page' | 'embed';

const linkTo = (where: Where, path: string, words: string): string =>
  `<a href="${escapeXml(where === 'page' ? address(path) : absolute(path))}">${escapeXml(words)}</a>`;
const paragraph = (text: string, kind = ''): string =>
  `<p${kind === '' ? '' : ` class="${kind}"`}>${escapeXml(text)}</p>`;

/** Sources with links, the others by number, and the date: "Sources: A; B; and 3 more. As of May 2026." */
function sourcesOf(chart: string, view: string, where: Where): string {
  const sources = sourceLineMarkup(
    figureText(chartNamed(chart), view),
    (name, url) =>
      url === null ? escapeXml(printed(name)) : `<a href="${escapeXml(url)}">${escapeXml(printed(name))}</a>`,
    (counted) => linkTo(where, `${chartPaths(chart).page}#sources`, counted),
  );
  return `<p class="small" data-class-foot>${sources}</p>`;
}

/** Headline, subtitle, notes and sources of a view. Throws RangeError for a view that the chart does not have. */
export function headlineAnswer(chart: string, view: string, where: Where): string {
  const { finding, subtitle, limits } = figureText(chartNamed(chart), view);
  return [
    paragraph(headline(finding), 'held-finding'),
    paragraph(subtitle),
    ...limits.map((limit) => paragraph(limit, 'small')),
    sourcesOf(chart, view, where),
    `<p>${linkTo(where, heldHeadline(chart, view).open, 'The figure with its rows')}</p>`,
  ].join('');
}

/** How a claim stands, why, what to bear in mind, and when it was judged. Throws ContentError for no such claim. */
export function verdictAnswer(id: string, where: Where): string {
  const row = claim(id);
  return [
    paragraph(assessmentWords[row.assessment], 'held-finding'),
    paragraph(printed(row.reasoning)),
    paragraph(`${verdict(row)} Judged ${dateWords(row.as_of)}.`, 'small'),
    ...(row.note === null ? [] : [paragraph(printed(row.note), 'small')]),
    `<p>${linkTo(where, heldVerdict(id).open, 'The claim with its verdict')}</p>`,
  ].join('');
}

/** What the page of a guess fetches: data and words. Throws RangeError for a chart that asks nothing. */
export function guessAnswer(chart: string): GuessAnswer {
  const { data, answer } = guessNamed(chart);
  return { data, answer };
}

/** What the embed of a guess shows: the drawing and the words of the answer. Throws RangeError for a chart that asks nothing. */
export const guessEmbedAnswer = (chart: string): string =>
  [
    `<div class="narrow">${answeredDrawing(chart, 'narrow')}</div>`,
    `<div class="wide">${answeredDrawing(chart, 'wide')}</div>`,
    paragraph(guessNamed(chart).answer),
    `<p>${linkTo('embed', heldGuess(chart).open, 'The figure with its rows')}</p>`,
  ].join('');
