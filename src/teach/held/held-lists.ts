// Which pages hold an answer back: every guess, every view of every chart, every claim, as the parameters of their routes.
import { charts } from '../../charts/contract/registry.ts';
import { claims } from '../../data/tables/record/claims.ts';

/** The charts that ask something first. */
export const guessRoutes = () =>
  charts
    .filter(({ guess }) => guess !== undefined)
    .map(({ id }) => ({ params: { chart: id }, props: { chart: id } }));

/** Every view of every chart. */
export const headlineRoutes = () =>
  charts.flatMap(({ id, views }) =>
    views.map((view) => ({ params: { chart: id, view }, props: { chart: id, view } })),
  );

/** Every claim of the article. */
export const verdictRoutes = () =>
  claims.rows.map(({ claim_id: claim }) => ({ params: { claim: claim.toLowerCase() }, props: { claim } }));
