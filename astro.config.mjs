// Site address and base path come from the environment; everything else about the build is fixed here.
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import contentCheck from './scripts/build/content-check.mjs';
import entryOrder from './scripts/build/entry-order.mjs';
import firstScreen from './scripts/build/sheets/first-screen.mjs';
import hostingHeaders from './scripts/build/hosting-headers.mjs';
import offlineChapters from './scripts/build/offline-chapters.mjs';
import oneSheet from './scripts/build/sheets/one-sheet.mjs';
import oneByte from './scripts/build/one-byte.mjs';
import packedFiles from './scripts/build/packed-files.mjs';
import shippedLicences from './scripts/build/shipped-licences.mjs';
import storyParts from './scripts/build/story-parts.mjs';
import searchIndex from './scripts/build/search-index.mjs';
import withoutPreloads from './scripts/build/without-preloads.mjs';
import unfinishedCharts from './scripts/build/unfinished-charts.mjs';

const site = process.env.SITE_URL ?? 'http://127.0.0.1:4321';
const base = process.env.BASE_PATH ?? '/';
const outDir = process.env.OUT_DIR ?? './dist';

/** What several scripts share, by where it is needed: on every page, with what the cover's valve has of the drawings; on pages with figures. @type {{ name: string, test: RegExp, minShareCount: number }[]} */
const scriptGroups = [
  {
    name: 'page',
    test: /preload-helper|\/src\/(reading\/(controls\/|scroll\/(left-page|reader-input)\.)|charts\/(live\/page-parts|look\/tenth|cover-valve\/layout-valve)\.)/,
    minShareCount: 2,
  },
  {
    name: 'figures',
    test: /\/src\/(charts\/(figure\/figure|table\/|live\/(custom-scene|motion\/once-near|stuck|read-marks|late\/(room-picture|chapter-parts)))|panel\/panel(s|-notice)|guess\/near|reading\/(place|progress)\/)/,
    minShareCount: 2,
  },
];

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: 'ignore',
  logger: { entrypoint: new URL('./scripts/build/build-log.mjs', import.meta.url) },
  integrations: [
    contentCheck(),
    mdx(),
    svelte(),
    // What is embedded elsewhere, what only leads on, what holds an answer back or gives it, and what stands for no reader, is not for search engines.
    sitemap({
      filter: (page) =>
        !/\/(embed|t|charts\/(kit|[^/]+\/[^/]+)|embeds\/test\/.+|teach\/(guess|headline|verdict|[^/]+\/(key|quiz)))\//.test(
          page,
        ),
    }),
    oneSheet(),
    searchIndex(),
    shippedLicences(),
    unfinishedCharts(),
    offlineChapters(),
    storyParts(),
    firstScreen(),
    hostingHeaders(),
    oneByte(),
    packedFiles(),
  ],
  devToolbar: { enabled: false },
  build: { format: 'directory' },
  vite: {
    // What several scripts share comes in few files: a browser asks for each by itself.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: scriptGroups,
              },
            },
          },
        },
      },
    },
    plugins: [entryOrder(), withoutPreloads(/\bclass-view\.[^/]+\.js$/)],
    build: {
      // A small face stays a file too: written into the sheet it would travel with every page, whether its letters are used or not.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
      rolldownOptions: {
        // jsPDF would load these for HTML and for pictures of SVGs, of which this site makes neither.
        external: ['html2canvas', 'dompurify', 'canvg'],
        // Astro marks each chapter with a directive of its own, and reads it before the bundler drops it.
        checks: { moduleLevelDirective: false },
      },
    },
  },
});
