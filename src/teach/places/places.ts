// Every place that a class can be sent to, each once: chapters, steps, guesses, views with and without their headline, claims with and
// without their verdict, presets of models.
import { chartNamed, charts } from '../../charts/contract/registry.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { claimAddress } from '../../data/facts/claim.ts';
import { fact } from '../../data/facts/facts.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { theNearest } from '../../data/reading/nearest.ts';
import { claims } from '../../data/tables/record/claims.ts';
import { viewPaths } from '../../names/chart-paths.ts';
import { printed } from '../../names/typography.ts';
import { chapterName, outlines } from '../../outline/outline.ts';
import { rowPlace } from '../../outline/places/row-place.ts';
import { guessPaths, headlinePaths, verdictPaths } from './held-paths.ts';
import type { Place, PlaceKind } from './place.ts';

/** An open place, without a chart or a claim unless `rest` gives one. */
export const openPlace = (
  kind: PlaceKind,
  id: string,
  path: string,
  name: string,
  rest: Partial<Place> = {},
): Place => ({
  reference: `${kind}/${id}`,
  kind,
  path,
  name,
  held: false,
  open: null,
  chapter: null,
  chart: null,
  view: null,
  claim: null,
  ...rest,
});

/** The chapter that shows a chart; null for one beside the story and for the cover's. */
const chapterOf = (chart: string): string | null =>
  outlines().find((outline) => outline.charts.includes(chart))?.id ?? null;

const chapterPlaces = (): Place[] =>
  outlines().flatMap(({ id, order, steps }) => [
    openPlace('chapter', id, `chapters/${id}/`, `Chapter ${order}: ${chapterName(id)}`, { chapter: id }),
    ...steps.map(({ id: step, chart, view }, i) => {
      const of = chartNamed(chart);
      // With its view: a chapter has several steps with one figure.
      const figure = `${of.name}, ${figureText(of, view).label}`;
      return openPlace(
        'step',
        step,
        `chapters/${id}/#${step}`,
        `Chapter ${order}, step ${i + 1}: ${figure}`,
        {
          chapter: id,
          chart,
          view,
        },
      );
    }),
  ]);

/**
 * A view whose finding is held back: "Mine to magnet, drawing 2 of 9". The names of views can give away what a drawing shows, so they are not
 * used.
 * @throws RangeError for no such chart or view
 */
export function drawingName(id: string, view: string): string {
  const { name, views } = chartNamed(id);
  if (!views.includes(view))
    throw new RangeError(`chart "${id}" has no view "${view}"; its views are ${views.join(', ')}`);
  return views.length === 1 ? name : `${name}, drawing ${views.indexOf(view) + 1} of ${views.length}`;
}

const chartPlaces = (): Place[] =>
  charts.flatMap((chart) => {
    const of = { chart: chart.id, chapter: chapterOf(chart.id) };
    return [
      ...(chart.guess === undefined
        ? []
        : [
            openPlace('guess', chart.id, guessPaths(chart.id).page, chart.guess.question, {
              ...of,
              held: true,
              open: `charts/${chart.id}/`,
            }),
          ]),
      ...chart.views.flatMap((view) => {
        const { label } = figureText(chart, view);
        const name = `${chart.name}: ${label}`;
        const id = `${chart.id}/${view}`;
        const { page } = viewPaths(chart.id, view);
        return [
          openPlace('view', id, page, name, { ...of, view }),
          openPlace('headline', id, headlinePaths(chart.id, view).page, drawingName(chart.id, view), {
            ...of,
            view,
            held: true,
            open: page,
          }),
          ...(chart.model === undefined || of.chapter === null
            ? []
            : [
                openPlace(
                  'model',
                  id,
                  `chapters/${of.chapter}/?${chart.id}=${view}#panel-${chart.id}`,
                  name,
                  {
                    ...of,
                    view,
                  },
                ),
              ]),
        ];
      }),
    ];
  });

const claimPlaces = (): Place[] =>
  claims.rows.flatMap(({ claim_id: claim, claim: words }) => {
    const name = `Claim ${Number(claim.slice(1))}: ${printed(words)}`;
    const open = claimAddress(claim);
    return [
      openPlace('claim', claim, open, name, { claim }),
      openPlace('verdict', claim, verdictPaths(claim).page, name, { claim, held: true, open }),
    ];
  });

let known: ReadonlyMap<string, Place> | undefined;
const byReference = (): ReadonlyMap<string, Place> =>
  (known ??= new Map(
    [...chapterPlaces(), ...chartPlaces(), ...claimPlaces()].map((place) => [
      place.reference,
      Object.freeze(place),
    ]),
  ));

/** All places that are known by a list, in the order of the story, the charts and the claims. */
export const places = (): readonly Place[] => [...byReference().values()];

/** Pages that a lesson may name as they stand. */
const pages = ['', 'charts/', 'claims/', 'sources/', 'glossary/', 'methods/', 'changes/', 'data/', 'search/'];

/**
 * The place that a lesson names. A former id of a step means the step that says it today; "row/FACT-ID" is the row of a fact, and
 * "page/methods/" a page of the site.
 * @throws ContentError with the nearest choices
 */
export function placeNamed(reference: string): Place {
  const found = byReference().get(reference);
  if (found !== undefined) return found;
  const slash = reference.indexOf('/');
  const kind = reference.slice(0, slash);
  const id = reference.slice(slash + 1);
  if (kind === 'step') {
    const heir = outlines()
      .flatMap(({ steps }) => steps)
      .find(({ was }) => was.includes(id));
    if (heir !== undefined) return placeNamed(`step/${heir.id}`);
  }
  if (kind === 'row') return openPlace('row', id, rowPlace(fact(id)).path, `The row of “${fact(id).text}”`);
  if (kind === 'page' && pages.includes(id)) return openPlace('page', id, id, id === '' ? 'The story' : id);
  const references = [...byReference().keys(), ...pages.map((page) => `page/${page}`)];
  throw new ContentError(`no place "${reference}"${theNearest(reference, references)}`);
}
