// What may import what, and where a chart's English stands: each forbidden line is reported, each permitted one passes.
import { ESLint } from 'eslint';
import { describe, expect, test, vi } from 'vitest';

// The first file linted waits for all rules to load.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint();
const rules = ['boundaries/downwards', 'no-restricted-globals', 'no-restricted-syntax'];

/** Puts code where a file of that kind keeps it. */
function inside(path: string, code: string): string {
  if (path.endsWith('.svelte')) return `<script lang="ts">\n${code}\n</script>\n`;
  if (path.endsWith('.astro')) return `---\n${code}\n---\n<p></p>\n`;
  return `${code}\n`;
}

async function complaints(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(inside(path, code), { filePath: path });
  const fatal = result?.messages.find((message) => message.fatal || message.ruleId === null);
  if (!result || fatal) throw new Error(`${path} was not linted: ${fatal?.message ?? 'no result'}`);
  return result.messages
    .filter((message) => rules.includes(message.ruleId ?? ''))
    .map((message) => message.message);
}

const mine = 'src/charts/mine-production';

const forbidden: Record<string, string[]> = {
  'src/data/tables/chain/chain-stages.ts': [
    "import { fold } from '../../../simulation/stock-runway.ts';",
    "import type { Chart } from '../../../charts/contract/chart.ts';",
    "import { render } from 'svelte/server';",
    "import { getCollection } from 'astro:content';",
    "import { scaleLinear } from 'd3';",
    "import * as d3 from 'd3';",
    "const m = await import('../../../charts/contract/registry.ts');",
  ],
  'src/simulation/stock-runway.ts': [
    "import { chainStages } from '../data/tables/chain/chain-stages.ts';",
    "import { sum } from 'd3';",
    "import { tick } from 'svelte';",
    "import { paper } from '../charts/look/palette.ts';",
    "import { readFileSync } from 'node:fs';",
    'export const w = window.innerWidth;',
  ],
  'src/charts/look/format.ts': [
    "import { placed } from '../kit/labels/placed.ts';",
    "import type { Chart } from '../contract/chart.ts';",
    'export const d = document.title;',
  ],
  'src/charts/contract/chart.ts': [
    "import { charts } from './registry.ts';",
    "import { placed } from '../kit/labels/placed.ts';",
  ],
  'src/charts/kit/axes.ts': ["import Plot from '../marks/Plot.svelte';", "import { tick } from 'svelte';"],
  'src/charts/marks/Plot.svelte': [
    "import { shownScene } from '../live/shown-scene.svelte.ts';",
    "import { packScenes } from '../live/packed-scenes.ts';",
    "import { mineProduction } from '../mine-production/layout.ts';",
  ],
  [`${mine}/rows.ts`]: [
    "import { labels } from './words.ts';",
    "import { mineProduction } from './layout.ts';",
    "import { render } from 'svelte/server';",
    "import { views } from '../heavy-gap/rows.ts';",
  ],
  [`${mine}/words.ts`]: [
    "import { rows } from './rows.ts';",
    "import { mineProduction } from '../../data/tables/chain/mine-production.ts';",
    "import { scaleLinear } from 'd3';",
    "export const subtitle = 'Mine output in 2025';",
    'export const subtitle = (a: string) => `${a}, 1992 to today`;',
    "export const about = 'about 62 of them';",
  ],
  [`${mine}/layout.ts`]: [
    "import { mineProduction } from '../../data/tables/chain/mine-production.ts';",
    "import { rows } from './rows.ts';",
    "import { labels } from './words.ts';",
    "import { tick } from 'svelte';",
    "import { z } from 'zod';",
    "import { select } from 'd3';",
    "import { charts } from '../contract/registry.ts';",
    "import { layout } from '../heavy-gap/layout.ts';",
    "import Plot from '../marks/Plot.svelte';",
    "export { z } from 'zod';",
    "export * from '../contract/registry.ts';",
    "export const label = 'no sourced share';",
    'export const label = (a: string) => `${a} of output`;',
    'export const w = window.innerWidth;',
  ],
  [`${mine}/layout-bars.ts`]: ["import { labels } from './words.ts';"],
  [`${mine}/chart.ts`]: [
    "import { mineProduction } from '../../data/tables/chain/mine-production.ts';",
    "import { percent } from '../look/format.ts';",
    "import { pickOne } from '../rows/take-rows.ts';",
    "import { layout } from '../heavy-gap/layout.ts';",
    "export const limit = 'Output outside the quota is unknown.';",
  ],
  [`${mine}/model.ts`]: [
    "import { rows } from './rows.ts';",
    "import { places } from '../../data/tables/plans/places.ts';",
  ],
  [`${mine}/plants.ts`]: ['export const a = 1;'],
  [`${mine}/grid.ts`]: ['export const a = 1;'],
  'src/charts/figure/Figure.astro': [
    "import { outline } from '../../outline/outline.ts';",
    "import Page from '../../frame/Page.astro';",
  ],
  'src/chapter/scrolly/Scrolly.astro': [
    "import { renderChart } from '../../export/picture/render-chart.ts';",
  ],
  'src/reading/share/share.ts': ["import { stepOf } from '../../chapter/components.ts';"],
  'src/frame/Page.astro': ["import Story from '../pages/index.astro';"],
};

const permitted: Record<string, string[]> = {
  'src/data/tables/chain/chain-stages.ts': [
    "import { z } from 'zod';",
    "import { csvParse } from 'd3';",
    "import { readFileSync } from 'node:fs';",
    "import { columns } from '../../reading/columns.ts';",
  ],
  'src/simulation/stock-runway.ts': ["import type { Row } from '../data/tables/chain/chain-stages.ts';"],
  'src/charts/contract/chart.ts': ["import type { Tone } from '../look/palette.ts';"],
  'src/charts/contract/registry.ts': ["import { mineProductionChart } from '../mine-production/chart.ts';"],
  'src/charts/marks/Plot.svelte': [
    "import { paper } from '../look/palette.ts';",
    "import Label from './Label.svelte';",
  ],
  [`${mine}/rows.ts`]: [
    "import { mineProduction } from '../../data/tables/chain/mine-production.ts';",
    "import { runway } from '../../simulation/stock-runway.ts';",
    "import { required } from '../rows/take-rows.ts';",
    "export const found = required(null, 'the share of 2024');",
  ],
  [`${mine}/words.ts`]: [
    "import type { Rows } from './rows.ts';",
    "import type { MineProduction } from '../../data/tables/chain/mine-production.ts';",
    "import { percent } from '../look/format.ts';",
    "export const views = { 'snapshot-2025': 'Latest' };",
    "export const limit = { views: ['2010'], text: 'It is contested.' };",
    "export const label = (all: Record<string, string>) => all['2010'];",
    'export const subtitle = (year: number) => `Mine output in ${year}, China’s first`;',
  ],
  [`${mine}/layout.ts`]: [
    "import { scaleLinear } from 'd3';",
    "import { valueTicks } from '../kit/axes.ts';",
    "import { runway } from '../../simulation/stock-runway.ts';",
    "import { type Rows } from './rows.ts';",
    "import type { Labels } from './words.ts';",
    "import { barsOfSnapshot } from './layout-bars.ts';",
    "export const d = 'M0 0V5 H3 V0 z';",
    "export const fail = () => new RangeError('the last year is missing');",
  ],
  [`${mine}/chart.ts`]: [
    "import { defineChart } from '../contract/chart.ts';",
    "import { rows } from './rows.ts';",
    "import { labels } from './words.ts';",
    "import { mineProduction } from './layout.ts';",
  ],
  'src/charts/figure/Figure.astro': [
    "import { charts } from '../contract/registry.ts';",
    "import { source } from '../../data/facts/sources.ts';",
    "import Island from '../live/Island.astro';",
  ],
  'src/chapter/scrolly/Scrolly.astro': [
    "import Figure from '../../charts/figure/Figure.astro';",
    "import { fact } from '../../data/facts/facts.ts';",
  ],
  'src/frame/Page.astro': ["import './page.css';", "import { outline } from '../outline/outline.ts';"],
};

describe.each(Object.entries(forbidden))('%s may not contain', (path, snippets) => {
  test.each(snippets)('%s', async (code) => {
    expect(await complaints(path, code)).not.toEqual([]);
  });
});

describe.each(Object.entries(permitted))('%s may contain', (path, snippets) => {
  test.each(snippets)('%s', async (code) => {
    expect(await complaints(path, code)).toEqual([]);
  });
});

test('a script inside an Astro component is held to the same boundary', async () => {
  const [result] = await eslint.lintText(
    "<p></p>\n<script>\nimport { outline } from '../../outline/outline.ts';\noutline();\n</script>\n",
    { filePath: 'src/charts/live/Island.astro' },
  );
  expect(result?.messages.map((message) => message.ruleId)).toContain('boundaries/downwards');
});
