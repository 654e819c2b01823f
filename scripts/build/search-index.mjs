// Builds the search index of a finished site: its marked pages, and the entries of its lists as records of their own.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';

/** Where a build leaves the entries of its lists for the index; the site itself does not keep the file. */
const recordsFile = 'search-records.json';

/** @param {{ errors: readonly string[] }} answer @param {string} what */
function refuse({ errors }, what) {
  if (errors.length > 0) throw new Error(`search index, ${what}: ${errors.join('; ')}`);
}

/** @typedef {import('pagefind').PagefindIndex} Index */

/**
 * A page with a space between elements that touch, and a dash after a term: the index would run the words of both together. What only speech
 * synthesis says of a mark, in <i>, is left where it is: before a full stop the space would be seen.
 * @param {string} html
 */
export const withWordsApart = (html) =>
  html.replaceAll('</dt><dd', '</dt> – <dd').replace(/(<\/[a-z][a-z\d]*>)(?=<(?!i>)[a-z])/g, '$1 ');

/**
 * Reads the pages of a folder into the index, one after another, in the order of their names: read as a folder, they come in whatever
 * order the disk and the threads give, and the index of the same site differs from build to build.
 * @param {Index} index @param {string} folder @returns {Promise<number>} how many are for search
 */
async function readPages(index, folder) {
  const pages = (await readdir(folder, { recursive: true }))
    // Embeds and short addresses are not for search, and there are hundreds.
    .filter((name) => name.endsWith('.html') && !/^(embed|t)$/.test(name.split(sep, 1)[0] ?? ''))
    .sort();
  let read = 0;
  for (const name of pages) {
    const sourcePath = name.split(sep).join('/');
    const content = await readFile(join(folder, name), 'utf8');
    refuse(await index.addHTMLFile({ sourcePath, content: withWordsApart(content) }), `the page ${name}`);
    if (content.includes('data-pagefind-body')) read += 1;
  }
  return read;
}

/** Adds the entries of lists as records of their own, and removes their file. @param {Index} index @param {string} folder @returns {Promise<number>} how many */
async function addRecords(index, folder) {
  const records = join(folder, recordsFile);
  /** @type {{ url: string, title: string, kind: string, content: string }[]} */
  const entries = JSON.parse(await readFile(records, 'utf8'));
  for (const { url, title, kind, content } of entries)
    refuse(
      await index.addCustomRecord({
        url,
        content,
        language: 'en',
        meta: { title, kind },
        filters: { kind: [kind] },
      }),
      `the entry ${url}`,
    );
  await rm(records);
  return entries.length;
}

/** Removes the ready-made pages of search: the site has its own. @param {string} folder of the index */
async function removeOwnUi(folder) {
  for (const name of await readdir(folder))
    if (/^pagefind-.*(ui|highlight)\.(js|css)$/.test(name)) await rm(join(folder, name));
}

/** The Astro integration. Only pages whose <main> says data-pagefind-body are read. @returns {import('astro').AstroIntegration} */
export default function searchIndex() {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const since = performance.now();
        const made = await pagefind.createIndex({
          forceLanguage: 'en',
          // Numbers and terms of the text are buttons too: their words are found, what only speech synthesis says of a mark is not.
          excludeSelectors: ['svg', 'button:not(.known, .term)', '.known > i', '.claim', 'pre'],
        });
        refuse(made, 'start');
        const { index } = made;
        if (index === undefined) throw new Error('search index: none was made');
        const read = await readPages(index, folder);
        const entries = await addRecords(index, folder);
        const outputPath = join(folder, 'pagefind');
        refuse(await index.writeFiles({ outputPath }), 'files');
        await pagefind.close();
        await removeOwnUi(outputPath);
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        logger.info(`${read} pages read, ${entries} entries of lists, in ${seconds} s`);
      },
    },
  };
}
