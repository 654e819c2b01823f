// What may import what, by folder, as CONTRIBUTING says: data → simulation → charts → story, export → pages.
// Each file of src belongs to exactly one zone; a pattern that allows types says so.

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */
/** @typedef {{ name: string, importNames?: string[], allowImportNames?: string[], message: string }} Path */
/** @typedef {{ name: string, files: string[], ignores?: string[], paths?: Path[], patterns: Pattern[], pure?: boolean }} Zone */

/** Names of d3 that touch the document or the network. */
const d3Hands = [
  ...['select', 'selectAll', 'selection', 'selector', 'selectorAll', 'matcher', 'creator', 'create', 'local'],
  ...['namespace', 'namespaces', 'pointer', 'pointers', 'style', 'window'],
  ...['transition', 'active', 'interrupt'],
  ...['axisTop', 'axisRight', 'axisBottom', 'axisLeft'],
  ...['brush', 'brushX', 'brushY', 'brushSelection', 'drag', 'dragDisable', 'dragEnable'],
  ...['zoom', 'zoomTransform', 'zoomIdentity'],
  ...['blob', 'buffer', 'csv', 'dsv', 'html', 'image', 'json', 'svg', 'text', 'tsv', 'xml'],
];

/** Names of d3 that read and sum up tables. */
const d3Tables = [
  ...[
    'csvParse',
    'csvParseRows',
    'csvFormat',
    'csvFormatBody',
    'csvFormatRow',
    'csvFormatRows',
    'csvFormatValue',
  ],
  ...['group', 'groups', 'rollup', 'rollups', 'index', 'indexes', 'flatGroup', 'flatRollup'],
  ...['ascending', 'descending', 'extent', 'min', 'max', 'sum', 'mean', 'median', 'range', 'sort', 'union'],
];

/** @type {Path} */
const d3IsArithmetic = {
  name: 'd3',
  importNames: d3Hands,
  message: 'D3 is arithmetic here: import scales, shapes, arrays and formats by name; Svelte owns the DOM.',
};

/** A path into a folder of src, from wherever. @param {string} folders @param {string} message @param {boolean} [typesPass] @returns {Pattern} */
function folder(folders, message, typesPass = false) {
  return { regex: `^(\\.{1,2}|/src)/(.*/)?(${folders})(/|$)`, message, allowTypeImports: typesPass };
}

/** Any package but these. @param {string} names @param {string} message @returns {Pattern} */
function packagesExcept(names, message) {
  return { regex: `^(?!\\.{1,2}/|/)(?!(${names})$)`, message };
}

/** @type {Pattern} */
const noD3Parts = {
  regex: '^d3-(?!sankey$)',
  message:
    "Import from 'd3' by name (d3-sankey excepted); d3-selection, d3-transition and d3-axis have no place here.",
};

/** One folder up from a chart's own folder, any file but these. @param {string} names @param {string} message @returns {Pattern} */
function besidesExcept(names, message) {
  return { regex: `^\\.\\./(?!\\.\\./)(?!(${names}))`, message };
}

/** @type {Pattern} */
const ownChartIsAbove = {
  regex: '^\\./chart(\\.ts)?$',
  message: 'chart.ts gathers the parts of a chart; its parts import from it only types.',
  allowTypeImports: true,
};

const fromOutside = 'Nothing flows back: charts know neither story nor export, pages, layouts, styles.';

/** @type {Zone[]} */
const zones = [
  {
    name: 'data',
    files: ['src/data/**'],
    paths: [{ name: 'd3', allowImportNames: d3Tables, message: 'Data may use d3 for CSV and arrays only.' }],
    patterns: [
      folder(
        'simulation|charts|story|export|layouts|pages|styles',
        'Data stands first: it imports nothing else of src.',
      ),
      packagesExcept(
        'zod|astro/zod|d3|yaml|node:[a-z/]+',
        'Data may import zod, yaml, d3 (csv, array), Node and CSV files.',
      ),
    ],
  },
  {
    name: 'simulation',
    files: ['src/simulation/**'],
    pure: true,
    patterns: [
      folder('data', 'Simulations take rows from their caller: import only types from data.', true),
      folder(
        'charts|story|export|layouts|pages|styles',
        'Simulations are pure models: nothing flows back to them.',
      ),
      packagesExcept('-', 'Simulations are pure: no packages, neither D3 nor Svelte nor Astro.'),
      {
        regex: '\\.(svelte|astro|css|csv)(\\?.*)?$',
        message: 'Simulations are pure: no components, styles, tables.',
      },
    ],
  },
  {
    name: 'layout',
    files: ['src/charts/*/*.ts'],
    ignores: [
      'src/charts/marks/**',
      'src/charts/*/{chart,picks,plants,inputs}.ts',
      'src/charts/**/*.svelte.ts',
      '**/*.astro/**',
    ],
    paths: [d3IsArithmetic],
    pure: true,
    patterns: [
      folder('data', 'A layout gets its rows as an argument: import only types from data.', true),
      folder('story|export|layouts|pages|styles', fromOutside),
      packagesExcept('d3|d3-.*', 'A layout is arithmetic: no package but d3; no Svelte, Astro, zod.'),
      noD3Parts,
      {
        regex: '\\.(svelte|astro|css|csv)(\\?.*)?$',
        message: 'A layout returns numbers and strings: no components, styles, tables.',
      },
      besidesExcept(
        '(palette|format|text-width|glyphs|spread|settings|model|chart)(\\.ts)?$|marks/|parts/',
        'A layout may import palette, format, text-width, glyphs, spread, parts; types from the contract and marks.',
      ),
      {
        regex: '^\\.\\./(chart(\\.ts)?$|marks/)',
        message: 'A layout takes only types from the contract and from marks: `import type`.',
        allowTypeImports: true,
      },
      ownChartIsAbove,
    ],
  },
  {
    name: 'drawing',
    files: ['src/charts/*/*.svelte', 'src/charts/*/*.svelte.ts', 'src/charts/marks/**'],
    paths: [d3IsArithmetic],
    patterns: [
      folder(
        'data|simulation',
        'A drawing maps finished geometry to SVG: import only types from data and simulation.',
        true,
      ),
      folder('story|export|layouts|pages|styles', fromOutside),
      packagesExcept(
        'svelte|svelte/[a-z/-]+|d3|d3-.*',
        'A drawing may import svelte and d3, no other package.',
      ),
      noD3Parts,
      { regex: '\\.astro$', message: 'A drawing runs anywhere: no Astro components.' },
      besidesExcept(
        '(palette|format|active-view|own-scene|shown-scene)(\\.svelte)?(\\.ts)?$|marks/|chart(\\.ts)?$',
        'A drawing may import its layout, marks, palette, format and the shared active view, not the registry, not another chart.',
      ),
      {
        regex: '^\\.\\./chart(\\.ts)?$',
        message: 'A drawing takes only types from the contract: `import type`.',
        allowTypeImports: true,
      },
      ownChartIsAbove,
    ],
  },
  {
    name: 'chart',
    files: ['src/charts/*/{chart,picks,plants,inputs}.ts'],
    paths: [d3IsArithmetic],
    patterns: [
      folder('story|export|layouts|pages|styles', fromOutside),
      noD3Parts,
      {
        regex: '^\\.\\./(?!\\.\\./)(?!marks/|parts/)[^/]+/|^\\.\\./registry',
        message:
          'A chart knows its own folder and what all charts share, not another chart and not the registry.',
      },
    ],
  },
  {
    name: 'charts',
    files: ['src/charts/*', 'src/charts/*.astro/*', 'src/charts/*/*.astro', 'src/charts/*/*.astro/*'],
    ignores: ['src/charts/marks/**'],
    paths: [d3IsArithmetic],
    patterns: [folder('story|export|layouts|pages', fromOutside), noD3Parts],
  },
  {
    name: 'story',
    files: ['src/story/**'],
    patterns: [
      folder('export|layouts|pages', 'Story may import charts and data, not export, layouts, pages.'),
    ],
  },
  {
    name: 'export',
    files: ['src/export/**'],
    patterns: [
      folder('story|layouts|pages', 'Export may import charts and data, not story, layouts, pages.'),
    ],
  },
  {
    name: 'layouts',
    files: ['src/layouts/**'],
    patterns: [folder('pages', 'A layout frames pages: it knows none of them.')],
  },
  {
    name: 'pages',
    files: ['src/pages/**'],
    patterns: [
      folder('pages', 'A page imports no other page: move what both need into layouts, story or export.'),
      { regex: '(^|/)layouts/[^/]+/', message: 'Pages use layouts, not the inner parts of layouts.' },
      {
        regex: '^\\.{1,2}/(?!(.*/)?(layouts|charts|story)/).*\\.astro$',
        message: 'A page imports no other page: move what both need into layouts, story or export.',
      },
    ],
  },
];

const noDom = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'getComputedStyle',
  'matchMedia',
].map((name) => ({ name, message: 'This file runs anywhere: no DOM.' }));

const noDynamicImport = [
  { selector: 'ImportExpression', message: 'Import at the top, where the boundaries are checked.' },
];

/** @type {import('eslint').Linter.Config[]} */
export const boundaries = zones.map(({ name, files, ignores = [], paths = [], patterns, pure }) => ({
  name: `boundary/${name}`,
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }],
    ...(['layouts', 'pages', 'story', 'export', 'charts'].includes(name)
      ? {}
      : { 'no-restricted-syntax': ['error', ...noDynamicImport] }),
    ...(pure ? { 'no-restricted-globals': ['error', ...noDom] } : {}),
  },
}));
