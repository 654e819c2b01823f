// Puts a copy packed by gzip and one packed by brotli beside each text file of a finished site, for hosts that send such copies as they are. On where PACKED=yes: tests and local builds have no use for them.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packers = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };

/** Files of text. Pictures, spreadsheets, WOFF2 and the index of search are packed in themselves. */
const isText = /\.(html|css|m?js|json|csv|svg|xml|txt|webmanifest|bib|ris|ico|ttf)$/;
/** Files that hosts read and never send. */
const isForHosts = /^_(headers|redirects|nginx-hashes\.conf)$/;
/**
 * Brotli's quality by what waits for a file, the first that fits; all else has 6. On our pages 10 sends a seventh less than 6, and 11
 * another thirtieth; on one core 6 packs some 40 MB a second, 10 does 2.5 and 11 one.
 * @type {[RegExp, number][]}
 */
const qualities = [
  [/^(index\.html|(embed|valve-figure)\.js|_astro\/)/, 11],
  // Chapters with the parts that the story loads, and current embeds; embeds of a release (with an @) are requested less often.
  [/^(chapters|embed)\/[^@]*$/, 10],
];
/** @param {string} name path below the folder of the site, with slashes */
const qualityOf = (name) => qualities.find(([kind]) => kind.test(name))?.[1] ?? 6;

/** @typedef {{ files: number, plain: number, gzip: number, brotli: number }} Packed how many files have copies, and the bytes of each kind */

/**
 * Writes NAME.gz and NAME.br beside each text file NAME of a folder; a copy that would not be smaller is left out. Packing runs in
 * the threads of Node's zlib, so on as many cores, at most four.
 * @param {string} folder a built site @returns {Promise<Packed>} over the files that have a copy
 */
export async function packFolder(folder) {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isText.test(name) && !isForHosts.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  // The largest first, so that no single thread is still busy with one at the end.
  const queue = names
    .map((name, i) => ({ name, bytes: sizes[i] ?? 0 }))
    .sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1));
  const sum = { files: 0, plain: 0, gzip: 0, brotli: 0 };
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { name, bytes } = next;
      const path = join(folder, name);
      const text = await readFile(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: qualityOf(name),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
      };
      const zipped = await packers.gzip(text, { level: 9 });
      const broad = await packers.brotli(text, { params });
      if (zipped.length < bytes) await writeFile(`${path}.gz`, zipped);
      if (broad.length < bytes) await writeFile(`${path}.br`, broad);
      sum.files += 1;
      sum.plain += bytes;
      sum.gzip += Math.min(bytes, zipped.length);
      sum.brotli += Math.min(bytes, broad.length);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return sum;
}

/**
 * Whether a build packs its files.
 * @param {string | undefined} asked the variable PACKED @throws {RangeError} for anything but yes and no
 */
export function packs(asked = 'no') {
  if (asked !== 'yes' && asked !== 'no') throw new RangeError(`PACKED is "${asked}": expected yes or no`);
  return asked === 'yes';
}

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/** The Astro integration. Stands after all that write files. @returns {import('astro').AstroIntegration} */
export default function packedFiles() {
  const on = packs(process.env['PACKED']);
  return {
    name: 'packed-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!on) return;
        const since = performance.now();
        const { files, plain, gzip, brotli } = await packFolder(fileURLToPath(dir));
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        logger.info(
          `${files} text files, ${megabytes(plain)} MB: ${megabytes(gzip)} by gzip, ${megabytes(brotli)} by brotli, in ${seconds} s`,
        );
      },
    },
  };
}
