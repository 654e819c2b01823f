// What the guides say is there: each path that they name, each section that they link to, each file of generated/.
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf, pathsWritten } from './walk/guide.ts';

const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'content/CONTRIBUTING.md',
  'content/data/README.md',
  'generated/README.md',
  'scripts/nginx/README.md',
  'src/charts/README.md',
  'src/opening/README.md',
  'test/README.md',
];
const textOf = (file: string): string => readFileSync(file, 'utf8');
/** Paths that following the guides makes, and a chart of their examples. */
const examples = [...guides.flatMap(pathsWritten), 'mine-reserves'];

/** Paths of the project in a guide: in backticks, from a top folder on, without a place for a name (ID, NAME, …). */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|scripts|content|generated|public)\/[\w./@[\]{},-]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[A-Z]{2}/.test(path.replace(/README|CONTRIBUTING/, '')));

test.each(guides)('%s names paths that are there', (guide) => {
  const missing = pathsIn(textOf(guide)).filter(
    (path) => !existsSync(path) && !examples.some((made) => path.includes(made)),
  );
  expect(missing).toEqual([]);
});

test.each(guides)('%s links to files and sections that are there', (guide) => {
  const links = [...textOf(guide).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
  const missing = links.filter(([, file = '', section]) => {
    const target = file === '' ? guide : posix.join(posix.dirname(guide), file);
    if (!existsSync(target)) return true;
    const heads = [...textOf(target).matchAll(/^#+ (.+)$/gm)].map(([, head = '']) => anchorOf(head));
    return section !== undefined && !heads.includes(section);
  });
  expect(missing.map(([link]) => link)).toEqual([]);
});

/** Paths of the map in the README, by its indentation. Several in one line are separated by a comma or, behind the names, by "·". */
function pathsOfMap(): string[] {
  const [, map = ''] = /^```\n(content\/ [\s\S]*?)^```$/m.exec(textOf('README.md')) ?? [];
  const above: string[] = [];
  return map.split('\n').flatMap((line) => {
    const [, indent = '', names = '', says = ''] = /^( *)([^\s,]+(?:, [^\s,]+)*)(.*)$/.exec(line) ?? [];
    if (names === '' || names.startsWith('ID/')) return [];
    const depth = indent.length / 2;
    const own = names.split(', ').map((name) => posix.join(...above.slice(0, depth), name));
    above.splice(depth, above.length, names);
    const inside = [...says.matchAll(/([a-z-]+\/)(?= |$)/g)].map(([, name = '']) =>
      posix.join(own[0] ?? '', name),
    );
    return [...own, ...(/·/.test(says) ? inside : [])];
  });
}

test('the map in the README names only what is there, and each room of src and scripts', () => {
  const mapped = pathsOfMap();
  expect(mapped.filter((path) => !existsSync(path))).toEqual([]);
  const folders = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}/`);
  const rooms = [...folders('src'), ...folders('src/data'), ...folders('src/export'), ...folders('scripts')];
  const shared = folders('src/charts').filter((path) => !existsSync(`${path}chart.ts`));
  const holding = [...rooms, ...shared].filter((path) => readdirSync(path).length > 0);
  expect(holding.filter((path) => !mapped.includes(path))).toEqual([]);
});

test('generated/README.md has a line for each file that scripts write', () => {
  const lines = textOf('generated/README.md');
  const named = [...lines.matchAll(/`([^`]+)`/g)].map(
    ([, name = '']) => new RegExp(`^${name.replace(/[.]/g, '\\.').replace(/\*|ID|DATE/g, '[^/]+')}$`),
  );
  const files = readdirSync('generated', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => posix.relative('generated', `${parentPath}/${name}`));
  const unnamed = files.filter((file) => !named.some((pattern) => pattern.test(file)));
  expect(unnamed).toEqual(['README.md', 'fonts/OFL.txt']);
});

test('the guide for content answers with the lines that its examples make', () => {
  const guide = textOf('content/CONTRIBUTING.md');
  const facts = textOf('content/data/facts.csv').split('\n').length;
  expect(guide).toContain(`content/data/facts.csv:${facts} fact "bgs-china-share-2023"`);
  const [, example = ''] =
    /^```mdx write content\/chapters\/en\/99-example\.mdx\n([\s\S]*?)^```$/m.exec(guide) ?? [];
  const line = example.split('\n').findIndex((words) => words.includes('two thirds')) + 1;
  expect(guide).toContain(`content/chapters/en/99-example.mdx:${line} "two thirds"`);
  const rows = textOf('content/teach/en/chapters.yaml').split('\n');
  const first = rows.findIndex((row) => row.startsWith('  - chapter: ')) + 1;
  expect(guide).toContain(`content/teach/en/chapters.yaml:${first} chapters: no row for example`);
});

test('the guide for charts names each part of the kit', () => {
  const named = new Set(
    [...textOf('src/charts/README.md').matchAll(/`([a-z/-]+\.ts)`/g)].map(([, name]) => name),
  );
  expect(globSync('**/*.ts', { cwd: 'src/charts/kit' }).filter((part) => !named.has(part))).toEqual([]);
});

test('no folder of src holds more than sixteen files, nor scripts, with a file for each command, more than twenty', () => {
  const files = globSync('{src,scripts}/**/*', { withFileTypes: true }).filter((entry) => entry.isFile());
  const counts = new Map<string, number>();
  for (const { parentPath } of files) counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1);
  expect([...counts].filter(([folder, count]) => count > (folder === 'scripts' ? 20 : 16))).toEqual([]);
});

test('the root guide is short', () => {
  expect(Buffer.byteLength(textOf('CONTRIBUTING.md'))).toBeLessThan(9000);
});
