// Lint: what may import what. Each room of src has a floor; imports lead to the same room or to a room further down.
// The files of a chart have narrower rules, so that only rows.ts takes values from data and only words.ts writes English.
import path from 'node:path';

/**
 * Rooms, each with the start of its paths; the first that fits counts, so `a chart` comes after the rooms beside the charts. `sees` are rooms on the same floor that it may import too.
 * @type {{ room: string, floor: number, at: RegExp, sees?: string[] }[]}
 */
const rooms = [
  { room: 'names', floor: 0, at: /^src\/names\// },
  { room: 'data', floor: 1, at: /^src\/data\// },
  { room: 'simulation', floor: 2, at: /^src\/simulation\// },
  { room: 'charts/look', floor: 3, at: /^src\/charts\/look\// },
  { room: 'charts/contract', floor: 4, at: /^src\/charts\/contract\/(?!registry|models)/ },
  { room: 'charts/kit', floor: 5, at: /^src\/charts\/kit\// },
  { room: 'charts/rows', floor: 5, at: /^src\/charts\/rows\//, sees: ['charts/kit'] },
  { room: 'charts/marks', floor: 6, at: /^src\/charts\/marks\// },
  { room: 'charts/registry', floor: 8, at: /^src\/charts\/contract\/(registry|models)\./ },
  { room: 'charts/figure', floor: 9, at: /^src\/charts\/(figure|live|table)\// },
  { room: 'a chart', floor: 7, at: /^src\/charts\/[^/]+\// },
  { room: 'sources', floor: 10, at: /^src\/sources\// },
  { room: 'outline', floor: 11, at: /^src\/outline\// },
  { room: 'opening', floor: 12, at: /^src\/opening\// },
  { room: 'reading', floor: 12, at: /^src\/reading\// },
  { room: 'guess', floor: 13, at: /^src\/guess\// },
  { room: 'chapter', floor: 14, at: /^src\/chapter\// },
  { room: 'panel', floor: 14, at: /^src\/panel\// },
  { room: 'methods', floor: 15, at: /^src\/methods\// },
  { room: 'cover', floor: 15, at: /^src\/cover\// },
  { room: 'gallery', floor: 15, at: /^src\/gallery\// },
  { room: 'search', floor: 15, at: /^src\/search\// },
  { room: 'export', floor: 16, at: /^src\/export\// },
  { room: 'teach', floor: 17, at: /^src\/teach\// },
  { room: 'frame', floor: 18, at: /^src\/frame\// },
  { room: 'pages', floor: 19, at: /^src\/pages\// },
];

const inChart = /^src\/charts\/(?!(?:look|contract|kit|marks|rows|figure|live|table)\/)([^/]+)\/([^/]+)$/;

/**
 * The files that a chart's folder may hold, and what each may import: values and types from rooms and from files of its own folder,
 * packages by name. What stands under `types` may be imported as a type alone.
 * @type {{ name: string, at: RegExp, values: string[], types?: string[], packages?: RegExp }[]}
 */
const chartFiles = [
  {
    name: 'rows.ts',
    at: /^rows\.ts$/,
    values: ['names', 'data', 'simulation', 'charts/look', 'charts/contract', 'charts/kit', 'charts/rows'],
    packages: /^d3$/,
  },
  {
    name: 'words.ts',
    at: /^words\.ts$/,
    values: ['names', 'charts/look', 'charts/contract', 'charts/kit'],
    types: ['data', 'simulation', 'charts/rows', 'rows.ts', 'model.ts', 'guess.ts', 'layout.ts'],
  },
  {
    name: 'layout.ts',
    at: /^layout(-[a-z-]+)?\.ts$/,
    values: ['charts/look', 'charts/contract', 'charts/kit', 'simulation', 'layout.ts'],
    types: ['data', 'charts/rows', 'charts/marks', 'rows.ts', 'words.ts', 'model.ts', 'guess.ts'],
    packages: /^d3$/,
  },
  {
    name: 'model.ts',
    at: /^model\.ts$/,
    values: ['charts/look', 'charts/contract', 'charts/kit', 'simulation', 'layout.ts', 'words.ts'],
    types: ['data', 'charts/rows', 'rows.ts'],
  },
  {
    name: 'guess.ts',
    at: /^guess\.ts$/,
    values: ['charts/look', 'charts/contract', 'charts/kit', 'layout.ts', 'words.ts'],
    types: ['data', 'charts/rows', 'rows.ts'],
    packages: /^d3$/,
  },
  {
    name: 'picks.ts',
    at: /^picks\.ts$/,
    values: ['names', 'charts/look', 'charts/contract', 'charts/kit', 'charts/rows', 'words.ts'],
    types: ['data', 'rows.ts'],
  },
  {
    name: 'chart.ts',
    at: /^chart\.ts$/,
    values: [
      'charts/contract',
      'rows.ts',
      'words.ts',
      'layout.ts',
      'model.ts',
      'guess.ts',
      'picks.ts',
      'Name.svelte',
    ],
  },
  {
    name: 'Name.svelte',
    at: /\.svelte$/,
    values: ['charts/look', 'charts/marks', 'layout.ts'],
    types: ['charts/contract', 'words.ts'],
    packages: /^svelte(\/[a-z-]+)?$/,
  },
  {
    name: 'Name.astro',
    at: /\.astro$/,
    values: [
      'data',
      'charts/look',
      'charts/contract',
      'charts/kit',
      'charts/marks',
      'layout.ts',
      'words.ts',
      'rows.ts',
    ],
  },
];

/** Packages that a room may import. A room that isn't named may import any. */
const packages = {
  data: /^(zod|astro\/zod|d3|yaml|satteri|node:[a-z/]+)$/,
  simulation: /^$/,
  'charts/look': /^d3$/,
  'charts/contract': /^svelte$/,
  'charts/kit': /^d3$/,
  'charts/marks': /^svelte(\/[a-z-]+)?$/,
  'charts/rows': /^$/,
};
/** Names of d3 that touch the document or the network. */
const d3InDocument = new Set(
  (
    'select selectAll selection selector selectorAll matcher creator create local namespace namespaces pointer pointers style window ' +
    'transition active interrupt axisTop axisRight axisBottom axisLeft brush brushX brushY brushSelection drag dragDisable dragEnable ' +
    'zoom zoomTransform zoomIdentity blob buffer csv dsv html image json svg text tsv xml'
  ).split(' '),
);
/** Names of d3 that read and sum up tables. */
const d3ForTables = new Set(
  (
    'csvParse csvParseRows csvFormat csvFormatBody csvFormatRow csvFormatRows csvFormatValue group groups rollup rollups index ' +
    'indexes flatGroup flatRollup ascending descending extent min max sum mean median range sort union'
  ).split(' '),
);

const roomOf = (file) => rooms.find(({ at }) => at.test(file));
const chartFileOf = (file) => {
  const match = inChart.exec(file);
  return match === null
    ? undefined
    : { chart: match[1], kind: chartFiles.find(({ at }) => at.test(match[2])) };
};

/** Why a file may not import another; undefined where it may. */
function refusal(file, target, asType) {
  const own = chartFileOf(file);
  const other = chartFileOf(target);
  if (own !== undefined) {
    if (own.kind === undefined) return undefined;
    if (other !== undefined && other.chart !== own.chart) return `A chart imports no other chart: ${target}.`;
    const to = other?.kind?.name ?? roomOf(target)?.room;
    const { name, values, types = [] } = own.kind;
    if (to === undefined || values.includes(to)) return undefined;
    if (types.includes(to))
      return asType ? undefined : `${name} takes only types from ${to}: \`import type\`.`;
    return `${name} may import ${[...values, ...types.map((type) => `types of ${type}`)].join(', ')}; not ${to}.`;
  }
  const from = roomOf(file);
  const to = roomOf(target);
  if (from === undefined || to === undefined || from.room === to.room) return undefined;
  if (from.room === 'simulation')
    return asType ? undefined : `Simulations take rows from their caller: import only types from ${to.room}.`;
  if (to.floor < from.floor || from.sees?.includes(to.room)) return undefined;
  return `${from.room} (floor ${from.floor}) imports only what stands below it; ${to.room} is on floor ${to.floor}.`;
}

const isOnlyTypes = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 &&
    node.specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type'));

/** Why a file may not import a package, or names of it. */
function packageRefusal(file, name, specifiers) {
  const kind = chartFileOf(file)?.kind;
  const room = roomOf(file)?.room;
  if (name.startsWith('d3-')) return "Import from 'd3' by name.";
  const allowed = kind === undefined ? packages[room] : (kind.packages ?? /^$/);
  if (allowed !== undefined && !allowed.test(name))
    return `${kind?.name ?? room} may not import the package ${name}.`;
  if (name !== 'd3') return undefined;
  const names = specifiers.map((one) => one.imported?.name ?? '*');
  const wrong = names.find((one) =>
    room === 'data' ? !d3ForTables.has(one) : one === '*' || d3InDocument.has(one),
  );
  if (wrong === undefined) return undefined;
  return room === 'data'
    ? `Data may use d3 for CSV and arrays only, not ${wrong}.`
    : `D3 is arithmetic here, and Svelte owns the document: import scales, shapes and formats by name, not ${wrong}.`;
}

const rule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ why }}' } },
  create(context) {
    // Scripts inside Astro components are linted as files below them.
    const file = path
      .relative(context.cwd, context.filename)
      .split(path.sep)
      .join('/')
      .replace(/(\.astro)\/.*$/, '$1');
    const report = (node, why) => {
      if (why !== undefined) context.report({ node, messageId: 'refused', data: { why } });
    };
    const look = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      const [bare] = name.split('?');
      if (!/^\.{0,2}\//.test(bare)) return report(node, packageRefusal(file, bare, node.specifiers ?? []));
      const target = bare.startsWith('/') ? bare.slice(1) : path.posix.join(path.posix.dirname(file), bare);
      report(node, refusal(file, target, isOnlyTypes(node)));
    };
    const misnamed = chartFileOf(file);
    return {
      Program(node) {
        if (misnamed !== undefined && misnamed.kind === undefined)
          report(
            node,
            'A chart’s folder holds rows.ts, words.ts, layout.ts (or layout-NAME.ts), chart.ts and, where needed, model.ts, guess.ts, picks.ts or an own drawing; no other names.',
          );
      },
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    };
  },
};

const noDocument = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'getComputedStyle',
  'matchMedia',
].map((name) => ({ name, message: 'This file runs anywhere: no document, no window.' }));

/** @type {import('eslint').Linter.Config[]} */
export const boundaries = [
  {
    name: 'what may import what',
    files: ['src/**'],
    plugins: { boundaries: { rules: { downwards: rule } } },
    rules: { 'boundaries/downwards': 'error' },
  },
  {
    name: 'what runs anywhere',
    files: [
      'src/simulation/**',
      'src/charts/{look,contract,kit}/**',
      'src/charts/*/{rows,words,layout,model,guess,picks}.ts',
      'src/charts/*/layout-*.ts',
    ],
    rules: { 'no-restricted-globals': ['error', ...noDocument] },
  },
  {
    name: 'functions that fit on a screen',
    files: ['src/**/*.{ts,js}', 'scripts/**/*.{ts,mjs}'],
    rules: { 'max-lines-per-function': ['error', { max: 80, IIFEs: true }] },
  },
];
