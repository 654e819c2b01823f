// Writes licences.txt into a finished site: every package whose code a reader's browser loads, as the bundler saw it, with its version and its licence. A licence that this site may not ship stops the build.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../steps/run.mjs';

/** Licences under which code may be distributed if its notice is kept. */
const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib', 'Unlicense'];

/**
 * Whether code under a licence, or under several joined by AND or OR, may be distributed if its notice is kept.
 * @param {string} licence as package-lock.json has it: "MIT", "(MIT AND Zlib)"
 */
export const isFree = (licence) =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => free.includes(each)));

/** What reaches a page without the bundler: Astro writes its loader into pages, and Pagefind its script beside the index. */
const besideBundle = ['astro', 'pagefind'];

/**
 * The folder in node_modules, from node_modules on, whose code a module of the bundler is; undefined for our own code.
 * @param {string} id of a module: a path, or a name that begins with a NUL
 */
export function packageOf(id) {
  if (id.startsWith('\0vite/')) return 'node_modules/vite';
  if (id.startsWith('\0rolldown/')) return 'node_modules/rolldown';
  const at = id.indexOf('node_modules/');
  if (at < 0) return undefined;
  const [, last = ''] = /^.*node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(id) ?? [];
  return id.slice(at, id.lastIndexOf('node_modules/')) + `node_modules/${last}`;
}

/**
 * The text of a package's licence, without those of what is only bundled into its tools.
 * @param {string} folder @throws {Error} where it has none
 */
async function licenceText(folder) {
  const file = (await readdir(folder)).find((name) =>
    /^(licen[cs]e|copying)(-mit)?(\.(md|txt))?$/i.test(name),
  );
  if (file === undefined) throw new Error(`${folder} has no file of its licence`);
  const path = join(folder, file);
  // Pagefind keeps a folder of that name, with its own licence in a file of that name.
  const text = await readFile((await stat(path)).isDirectory() ? join(path, file) : path, 'utf8');
  const [own = ''] = text.split(/^#+ Licenses of bundled/m);
  return own.trim();
}

/**
 * The words of licences.txt.
 * @param {readonly string[]} folders packages as `packageOf` names them
 * @param {Record<string, { version?: string, license?: string }>} lock the packages of package-lock.json
 * @param {(folder: string) => Promise<string>} [textOf] the licence in a folder of the project
 * @throws {Error} for a package that the lock file does not know, or whose licence is none of those that this site ships
 */
export async function licencesOf(folders, lock, textOf = (folder) => licenceText(join(root, folder))) {
  const entries = await Promise.all(
    [...new Set(folders)].sort().map(async (folder) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const { version, license } = lock[folder] ?? {};
      if (version === undefined || license === undefined)
        throw new Error(`${folder} is on a page, and package-lock.json has no version and licence of it`);
      if (!isFree(license))
        throw new Error(`${name} is on a page and under ${license}; this site ships ${free.join(', ')}`);
      return { title: `${name} ${version}, ${license}`, text: await textOf(folder) };
    }),
  );
  const rule = '-'.repeat(72);
  return [
    'Code of others that the pages of this site load, with its licences. The build wrote this list from what it',
    'bundled. The site’s own code is under the MIT licence. Its fonts are under the SIL Open Font License: OFL.txt.',
    'Pagefind’s reader of its index is compiled, and holds Rust libraries that are not named here.',
    'Points of places: GeoNames (CC BY 4.0); © OpenStreetMap contributors (ODbL). Coasts: Natural Earth, in the',
    'public domain.',
    '',
    ...entries.map(({ title }) => title),
    ...entries.flatMap(({ title, text }) => ['', rule, title, '', text]),
    '',
  ].join('\n');
}

/** The Astro integration. Embeds load parts of what pages load, so the pages' bundle names all. @returns {import('astro').AstroIntegration} */
export default function shippedLicences() {
  /** @type {Set<string>} */
  const shipped = new Set(besideBundle.map((name) => `node_modules/${name}`));
  /** @type {import('vite').Plugin} */
  const listen = {
    name: 'shipped-licences',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = renderedLength > 0 ? packageOf(id) : undefined;
          if (folder !== undefined) shipped.add(folder);
        }
      }
    },
  };
  return {
    name: 'shipped-licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [listen] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
        await writeFile(join(fileURLToPath(dir), 'licences.txt'), await licencesOf([...shipped], packages));
        logger.info(`${shipped.size} packages of others are on pages`);
      },
    },
  };
}
