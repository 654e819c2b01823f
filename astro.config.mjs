// Site address and base path come from the environment; everything else about the build is fixed here.
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import contentCheck from './scripts/content-check.mjs';
import entryOrder from './scripts/entry-order.mjs';
import hostingHeaders from './scripts/hosting-headers.mjs';
import searchIndex from './scripts/search-index.mjs';
import unfinishedCharts from './scripts/unfinished-charts.mjs';

const site = process.env.SITE_URL ?? 'http://127.0.0.1:4321';
const base = process.env.BASE_PATH ?? '/';
const outDir = process.env.OUT_DIR ?? './dist';

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: 'ignore',
  logger: { entrypoint: new URL('./scripts/build-log.mjs', import.meta.url) },
  integrations: [
    contentCheck(),
    mdx(),
    svelte(),
    // What is embedded elsewhere, and what stands for no reader, is not for search engines.
    sitemap({ filter: (page) => !/\/(embed|charts\/kit|embeds\/test\/[^/]+)\//.test(page) }),
    searchIndex(),
    hostingHeaders(),
    unfinishedCharts(),
  ],
  devToolbar: { enabled: false },
  build: { format: 'directory' },
  vite: {
    plugins: [entryOrder()],
    build: {
      rolldownOptions: {
        // jsPDF would load these for HTML and for pictures of SVGs, of which this site makes neither.
        external: ['html2canvas', 'dompurify', 'canvg'],
        // Astro marks each chapter with a directive of its own, and reads it before the bundler drops it.
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
