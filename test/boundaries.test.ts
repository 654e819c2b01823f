// The import boundaries of eslint.boundaries.js: each forbidden import is reported, each permitted one passes.
import { ESLint } from 'eslint';
import { describe, expect, test, vi } from 'vitest';

// The first file linted waits for all rules to load.
vi.setConfig({ testTimeout: 60_000 });

const eslint = new ESLint();
const boundaryRules = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-syntax',
];

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
    .filter((message) => boundaryRules.includes(message.ruleId ?? ''))
    .map((message) => message.message);
}

const mine = 'src/charts/mine-to-magnet';

const forbidden: Record<string, string[]> = {
  'src/data/chain-stages.ts': [
    "import { fold } from '../simulation/stock-runway.ts';",
    "import type { Chart } from '../charts/chart.ts';",
    "import { Fact } from '../story/Fact.astro';",
    "import { render } from 'svelte/server';",
    "import { getCollection } from 'astro:content';",
    "import { scaleLinear } from 'd3';",
    "import * as d3 from 'd3';",
    "const m = await import('../charts/registry.ts');",
  ],
  'src/simulation/stock-runway.ts': [
    "import { chainStages } from '../data/chain-stages.ts';",
    "import { sum } from 'd3';",
    "import { tick } from 'svelte';",
    "import { z } from 'zod';",
    "import { palette } from '../charts/palette.ts';",
    "import { readFileSync } from 'node:fs';",
    'export const w = window.innerWidth;',
    'export const d = document.title;',
  ],
  [`${mine}/layout.ts`]: [
    "import { chainStages } from '../../data/chain-stages.ts';",
    "import Name from './MineToMagnet.svelte';",
    "import { tick } from 'svelte';",
    "import { z } from 'zod';",
    "import { z } from 'astro/zod';",
    "import { select } from 'd3';",
    "import { axisBottom } from 'd3';",
    "import { transition } from 'd3';",
    "import * as d3 from 'd3';",
    "import { select } from 'd3-selection';",
    "import { chart } from './chart.ts';",
    "import { defineChart } from '../chart.ts';",
    "import { opacityOf } from '../marks/emphasis.ts';",
    "import { activeView } from '../active-view.svelte.ts';",
    "import { charts } from '../registry.ts';",
    "import { layout } from '../mine-production/layout.ts';",
    "import { Fact } from '../../story/Fact.astro';",
    'export const width = document.body.clientWidth;',
  ],
  [`${mine}/words.ts`]: ["import { chainStages } from '../../data/chain-stages.ts';"],
  [`${mine}/MineToMagnet.svelte`]: [
    "import { charts } from '../registry.ts';",
    "import { mineToMagnet } from './chart.ts';",
    "import { defineChart } from '../chart.ts';",
    "import { chainStages } from '../../data/chain-stages.ts';",
    "import { fact } from '../../data/facts.ts';",
    "import { runway } from '../../simulation/stock-runway.ts';",
    "import Step from '../../story/Step.astro';",
    "import Other from '../mine-production/MineProduction.svelte';",
    "import { select } from 'd3';",
    "import { axisLeft } from 'd3';",
    "import 'd3-transition';",
    "import * as d3 from 'd3';",
    "import { z } from 'zod';",
    "const m = import('../registry.ts');",
  ],
  'src/charts/marks/Label.svelte': [
    "import { charts } from '../registry.ts';",
    "import { axisTop } from 'd3-axis';",
    "import { fact } from '../../data/facts.ts';",
    "import Other from '../mine-production/MineProduction.svelte';",
  ],
  'src/charts/marks/arrow.ts': [
    "import { fact } from '../../data/facts.ts';",
    "import { transition } from 'd3';",
  ],
  [`${mine}/chart.ts`]: [
    "import { mineProduction } from '../mine-production/chart.ts';",
    "import { mineProduction } from '../mine-production/layout.ts';",
    "import { charts } from '../registry.ts';",
    "import { svg } from '../../export/svg.ts';",
    "import { select } from 'd3';",
  ],
  'src/charts/Figure.astro': [
    "import Page from '../layouts/Page.astro';",
    "import Step from '../story/Step.astro';",
    "import { svg } from '../export/svg.ts';",
    "import { select } from 'd3';",
  ],
  'src/charts/registry.ts': ["import '../pages/index.astro';", "import { select } from 'd3-selection';"],
  'src/story/Scrolly.astro': ["import '../pages/index.astro';", "import Page from '../layouts/Page.astro';"],
  'src/export/svg.ts': ["import '../pages/index.astro';", "import Fact from '../story/Fact.astro';"],
  'src/layouts/Page.astro': ["import Index from '../pages/index.astro';"],
  'src/pages/index.astro': [
    "import Gallery from './sources/Gallery.astro';",
    "import Sources from './sources.astro';",
    "import Part from '../layouts/parts/Masthead.astro';",
  ],
  'src/pages/charts/[id].astro': [
    "import Index from '../index.astro';",
    "import Index from '../../pages/index.astro';",
  ],
};

const permitted: Record<string, string[]> = {
  'src/data/chain-stages.ts': [
    "import { z } from 'zod';",
    "import { csvParse, group } from 'd3';",
    "import { parseTable } from './table.ts';",
    "import text from '../../content/data/chain_stages.csv?raw';",
    "import { readFileSync } from 'node:fs';",
  ],
  'src/simulation/stock-runway.ts': [
    "import type { ChainStage } from '../data/chain-stages.ts';",
    "import { fold } from './weakest-link.ts';",
  ],
  [`${mine}/layout.ts`]: [
    "import { scaleLinear, area } from 'd3';",
    "import { sankey } from 'd3-sankey';",
    "import { paper } from '../palette.ts';",
    "import { percent } from '../format.ts';",
    "import { wrapText } from '../text-width.ts';",
    "import { spread } from '../spread.ts';",
    "import type { Size } from '../chart.ts';",
    "import type { Tick } from '../marks/tick.ts';",
    "import { valueTicks } from '../parts/axes.ts';",
    "import { runway } from '../../simulation/stock-runway.ts';",
    "import type { ChainStage } from '../../data/chain-stages.ts';",
    "import { type ChainStage } from '../../data/chain-stages.ts';",
    "import type { Words } from './words.ts';",
  ],
  [`${mine}/MineToMagnet.svelte`]: [
    "import { mineToMagnet } from './layout.ts';",
    "import Label from '../marks/Label.svelte';",
    "import { paper } from '../palette.ts';",
    "import { percent } from '../format.ts';",
    "import { activeView } from '../active-view.svelte.ts';",
    "import { shownScene } from '../shown-scene.svelte.ts';",
    "import type { ChartProps } from '../chart.ts';",
    "import type { ChainStage } from '../../data/chain-stages.ts';",
    "import { tick } from 'svelte';",
    "import { scaleLinear } from 'd3';",
  ],
  'src/charts/marks/Label.svelte': [
    "import { paper } from '../palette.ts';",
    "import type { PlacedText } from '../chart.ts';",
    "import Arrow from './Arrow.svelte';",
  ],
  [`${mine}/chart.ts`]: [
    "import { defineChart } from '../chart.ts';",
    "import { chainStages } from '../../data/chain-stages.ts';",
    "import { mineToMagnet, views } from './layout.ts';",
    "import { words } from './words.ts';",
    "import MineToMagnet from './MineToMagnet.svelte';",
    "import Plot from '../marks/Plot.svelte';",
    "import { middleOf } from '../parts/dates.ts';",
  ],
  'src/charts/Figure.astro': [
    "import { charts } from './registry.ts';",
    "import { source } from '../data/sources.ts';",
    "import Island from './Island.astro';",
  ],
  'src/charts/registry.ts': ["import { mineToMagnet } from './mine-to-magnet/chart.ts';"],
  'src/story/Scrolly.astro': [
    "import Figure from '../charts/Figure.astro';",
    "import { fact } from '../data/facts.ts';",
  ],
  'src/export/svg.ts': [
    "import { charts } from '../charts/registry.ts';",
    "import { render } from 'svelte/server';",
  ],
  'src/layouts/Page.astro': ["import '../styles/page.css';"],
  'src/pages/index.astro': [
    "import Page from '../layouts/Page.astro';",
    "import Figure from '../charts/Figure.astro';",
    "import { svg } from '../export/svg.ts';",
  ],
  'src/pages/charts/[id].astro': ["import Page from '../../layouts/Page.astro';"],
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
    "<p></p>\n<script>\nimport { select } from 'd3';\nselect('p');\n</script>\n",
    {
      filePath: 'src/charts/Island.astro',
    },
  );
  expect(result?.messages.map((message) => message.ruleId)).toContain(
    '@typescript-eslint/no-restricted-imports',
  );
});

test('re-exports are held to the same boundary', async () => {
  expect(await complaints(`${mine}/layout.ts`, "export { z } from 'zod';")).not.toEqual([]);
  expect(await complaints(`${mine}/layout.ts`, "export * from '../registry.ts';")).not.toEqual([]);
});
