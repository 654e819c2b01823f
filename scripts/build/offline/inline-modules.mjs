// Puts the modules of a built page into the page itself: an import map names each, and holds it as a data: address.
import { readFile } from 'node:fs/promises';
import { posix, join } from 'node:path';
import { init, parse } from 'es-module-lexer';

await init;

/** Names of modules that a page without a network can't use: the pictures that readers save, with their PDF writer. */
const leftOut = /^(save-picture|picture-pdf)\./;
/** The list of files that Vite's loader preloads for a module; here everything is in the page. */
const aheadOfModule = /,__vite__mapDeps\(\[[\d,]*\]\)/g;

/** What a module of the page is called in its import map. @param {string} file as "LivePlot.abc.js" */
export const nameOf = (file) => `page/${file}`;

/**
 * A module's text with each import of a sibling named as the import map names it, and nothing asked for ahead of it.
 * @param {string} text
 * @returns {{ text: string, imports: string[] }} imports are file names
 */
export function renamed(text) {
  /** @type {string[]} */
  const imports = [];
  let made = '';
  let at = 0;
  for (const { n: specifier, s: start, e: end, d: kind } of parse(text)[0]) {
    if (specifier === undefined || kind === -2 || !/^(\.\/|\/)/.test(specifier)) continue;
    const file = posix.basename(specifier);
    imports.push(file);
    // The span of a dynamic import holds its quotes, that of a static one does not.
    made += text.slice(at, start) + (kind > -1 ? JSON.stringify(nameOf(file)) : nameOf(file));
    at = end;
  }
  return { text: (made + text.slice(at)).replace(aheadOfModule, ''), imports };
}

/**
 * The modules that some files need, with all that these import.
 * @param {string} folder where the built modules lie
 * @param {Iterable<string>} files names of files in it
 * @returns {Promise<Map<string, string>>} texts by file name, with imports renamed
 * @throws {Error} for a module that is not in the folder
 */
export async function modulesOf(folder, files) {
  /** @type {Map<string, string>} */
  const modules = new Map();
  const ahead = [...files];
  for (let file = ahead.shift(); file !== undefined; file = ahead.shift()) {
    if (modules.has(file) || leftOut.test(file)) continue;
    const { text, imports } = renamed(await readFile(join(folder, file), 'utf8'));
    modules.set(file, text);
    ahead.push(...imports);
  }
  return modules;
}

/** An import map of modules, as the text of its script. @param {Map<string, string>} modules */
export const importMap = (modules) =>
  JSON.stringify({
    imports: Object.fromEntries(
      [...modules].map(([file, text]) => [
        nameOf(file),
        `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`,
      ]),
    ),
  });
