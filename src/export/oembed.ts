// What a chart tells a content system that asks how to embed it: oEmbed 1.0, type rich.
import type { Chart } from '../charts/chart.ts';
import { absolute } from '../addresses.ts';
import { chartPaths } from './chart-paths.ts';
import { siteName } from './credit.ts';
import { embedHeight, plainCode } from './embed-code.ts';
import { embedRecord } from './embed-record.ts';
import { wordsOf } from './render-chart.ts';
import { stillSize } from './still.ts';

const width = 640;

/** The oEmbed response of a chart, ready for JSON.stringify. */
export function oembedOf(chart: Chart) {
  const view = chart.views[0];
  const picture = stillSize(chart, view);
  return {
    version: '1.0',
    type: 'rich',
    title: wordsOf(chart, view).finding,
    author_name: siteName,
    author_url: absolute(chartPaths(chart.id).page),
    provider_name: siteName,
    provider_url: absolute(''),
    cache_age: 86_400,
    width,
    height: embedHeight(embedRecord(chart), width),
    html: plainCode(embedRecord(chart), width),
    thumbnail_url: absolute(chartPaths(chart.id).png),
    thumbnail_width: picture.width * 2,
    thumbnail_height: picture.height * 2,
  };
}
