// The feed of a chart: its releases, changes and corrections.
import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../addresses.ts';
import { charts, chartNamed } from '../../charts/registry.ts';
import { chartFeedOf } from '../../export/chart-feed.ts';
import { anchorOf, changesOf } from '../../story/changes.ts';

export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const chart = chartNamed(params['id'] ?? '');
  const changes = changesOf(`charts/${chart.id}`).map((change) => ({
    ...change,
    address: `${absolute('changes/')}#${anchorOf(change.id)}`,
  }));
  return new Response(`${JSON.stringify(chartFeedOf(chart, changes), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/feed+json' },
  });
};
