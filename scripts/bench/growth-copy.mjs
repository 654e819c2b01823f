// A copy of the project that has grown: more charts, as `npm run new-chart` writes them, and more chapters, each of one of them and as long as ours.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filled, listed, namesOf } from '../new-chart/chart-names.mjs';
import { root } from '../steps/run.mjs';

// Inside the project, so that packages are found by walking up; reports/ is ignored by every other tool.
export const copy = join(root, 'reports/bench-project');
const copied = ['src', 'content', 'generated', 'public', 'package.json', 'svelte.config.js', 'tsconfig.json'];
/** The pages and files that come of a chart and of a chapter. Those for class have short addresses, which are given by hand. */
const grownPages = [
  ...['index.astro', 'charts/[id].astro', 'charts/[...file].ts', 'charts/index.astro'],
  ...['embed/[id]', 'chapters/[id].astro'],
];
/** Without the site's own integrations, which expect all of its pages. */
const config = `import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';

export default { site: 'https://example.org', integrations: [mdx(), svelte()] };
`;
const registry = 'src/charts/contract/registry.ts';
const chapters = 'content/chapters/en';
const templates = ['rows', 'words', 'layout', 'chart'];

/** @param {string} file below the copy @param {string} text */
function write(file, text) {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}
/** @param {string} file below the project */
const textOf = (file) => readFileSync(join(root, file), 'utf8');

/** The id of a chart that is added, and of its chapter. @param {number} n from 1 @param {string} what */
export const grownId = (n, what = 'chart') => `grown-${what}-${String(n).padStart(4, '0')}`;

/**
 * The text of a chapter that is added: the first paragraphs of one of ours, and a figure with as many steps as ours have in the middle.
 * @param {string} model text of a chapter of ours @param {number} n from 1
 */
export function grownChapter(model, n) {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*?)\n<Scrolly/.exec(model) ?? [];
  const paragraphs = body
    .trim()
    .split(/\n{2,}/)
    .filter((text) => !text.startsWith('{/*'));
  const steps = Array.from({ length: 6 }, (_, i) => {
    const view = i % 2 === 0 ? 'outside-china' : 'everyone';
    const text = paragraphs[i % paragraphs.length];
    return `<Step id="${grownId(n, 'step')}-${i}" view="${view}">\n\n${text}\n\n</Step>`;
  });
  const scrolly = `<Scrolly chart="${grownId(n)}" view="everyone">\n${steps.join('\n')}\n</Scrolly>`;
  return `---\n${head}\n---\n\n${paragraphs.join('\n\n')}\n\n${scrolly}\n`;
}

/**
 * Makes the copy, in place of an older one.
 * @param {{ charts: number, chapters: number }} more how many are added; each chapter shows a chart, so at most as many chapters as charts
 */
export function growCopy({ charts, chapters: texts }) {
  rmSync(copy, { recursive: true, force: true });
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  write('astro.config.mjs', config);
  rmSync(join(copy, 'src/pages'), { recursive: true });
  for (const page of grownPages)
    cpSync(join(root, 'src/pages', page), join(copy, 'src/pages', page), { recursive: true });

  let list = textOf(registry);
  const ids = Array.from({ length: charts }, (_, i) => grownId(i + 1));
  for (const id of ids) {
    const names = namesOf(id);
    for (const template of templates)
      write(`src/charts/${id}/${template}.ts`, filled(textOf(`scripts/new-chart/${template}.ts.txt`), names));
    list = listed(list, names);
  }
  write(registry, list);

  const ours = readdirSync(join(root, chapters)).sort();
  const model = textOf(`${chapters}/${ours[1]}`);
  const added = Array.from({ length: texts }, (_, i) => grownId(i + 1, 'chapter'));
  added.forEach((id, i) =>
    write(
      `${chapters}/${String(ours.length + i + 1).padStart(2, '0')}-${id}.mdx`,
      grownChapter(model, i + 1),
    ),
  );
  const touched = [...ids.map((id) => `charts/${id}`), ...added.map((id) => `chapters/${id}`)];
  const touches = touched.map((path) => `  - ${path}`).join('\n');
  if (touched.length > 0)
    write(
      'content/changes/en/2026-12-01-grown.md',
      `---\ndate: "2026-12-01"\nkind: new\ntitle: The project grew\ntouches:\n${touches}\n---\n\nIt is larger.\n`,
    );
}
