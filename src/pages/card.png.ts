// The picture that goes with a link to the story.
import type { APIRoute } from 'astro';
import { coverValveChart } from '../charts/cover-valve/chart.ts';
import { cardOf } from '../export/card.ts';
import { siteStandfirst } from '../export/credit.ts';
import { pngOf } from '../export/png.ts';

export const GET: APIRoute = () =>
  new Response(
    pngOf(cardOf(coverValveChart, coverValveChart.views[0], siteStandfirst, 'A story in ten chapters'), 1),
    {
      headers: { 'Content-Type': 'image/png' },
    },
  );
