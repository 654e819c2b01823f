// Puts the hashes of inline scripts and styles where _headers and nginx need them, and checks _headers against Cloudflare's limits.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the nginx configuration includes, beside _headers in the built folder. */
const nginxFile = '_nginx-hashes.conf';

/** Cloudflare ignores rules after these, and longer lines. */
const limits = { rules: 100, characters: 2000 };

/** Types of script that a browser runs; any other is a block of data, to which no policy applies. */
const running = ['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules'];

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes that a policy needs for one page: of its inline scripts and of its styles. @param {string} html */
export function inlineHashes(html) {
  /** @type {string[]} */
  const scripts = [];
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (!/\ssrc=/.test(attributes) && running.includes(type)) scripts.push(hashOf(text));
  }
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) =>
    hashOf(text),
  );
  return { scripts, styles };
}

/**
 * `_headers` with hashes in place of the tokens `'hashes-of-NAME'`.
 * @param {string} text @param {Record<string, readonly string[]>} hashes by NAME, as 'page-scripts'
 * @throws {Error} for a token without hashes, and where Cloudflare would not accept the file
 */
export function headersWithHashes(text, hashes) {
  const lines = text.split('\n').map((line, i) => {
    const filled = line.startsWith('#')
      ? line
      : line.replace(/'hashes-of-([a-z-]+)'/g, (token, name) => {
          const known = hashes[name];
          if (known === undefined)
            throw new Error(
              `public/_headers:${i + 1} ${token}: expected one of ${Object.keys(hashes).join(', ')}`,
            );
          return known.join(' ');
        });
    if (filled.length > limits.characters)
      throw new Error(
        `public/_headers:${i + 1} has ${filled.length} characters with its hashes; Cloudflare takes ${limits.characters}. ` +
          `Move inline styles into sheets, or say style-src 'self' 'unsafe-inline'.`,
      );
    return filled;
  });
  const rules = lines.filter((line) => line.startsWith('/')).length;
  if (rules > limits.rules)
    throw new Error(`public/_headers has ${rules} rules; Cloudflare takes ${limits.rules}`);
  return lines.join('\n');
}

/** The same hashes as variables of nginx: `$valve_page_scripts`. @param {Record<string, readonly string[]>} hashes */
function nginxHashes(hashes) {
  const maps = Object.entries(hashes).map(
    ([name, values]) =>
      `map $host $valve_${name.replaceAll('-', '_')} {\n  default "${values.join(' ')}";\n}\n`,
  );
  return `# Made by the build for strategic-valve.conf: the hashes of inline scripts and styles.\n${maps.join('')}`;
}

/** Whether the policy of a built file names no hash: it stands for other people's page, or is a chapter as one file, which runs only once it is saved. @param {string} name */
const needsNoHash = (name) =>
  /^(embeds\/test\/[^/]+\/index|teach\/offline\/[^/]+)\.html$/.test(name.split(sep).join('/'));

/** The hashes of a built folder, sorted. @param {string} folder */
async function hashesOfFolder(folder) {
  /** @type {Record<'page-scripts' | 'page-styles' | 'embed-scripts', Set<string>>} */
  const found = { 'page-scripts': new Set(), 'page-styles': new Set(), 'embed-scripts': new Set() };
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.html') || needsNoHash(name)) continue;
    const { scripts, styles } = inlineHashes(await readFile(join(folder, name), 'utf8'));
    const embed = name.startsWith(`embed${sep}`);
    for (const hash of scripts) found[embed ? 'embed-scripts' : 'page-scripts'].add(hash);
    if (!embed) for (const hash of styles) found['page-styles'].add(hash);
  }
  return Object.fromEntries(Object.entries(found).map(([name, hashes]) => [name, [...hashes].sort()]));
}

/** The Astro integration. @returns {import('astro').AstroIntegration} */
export default function hostingHeaders() {
  return {
    name: 'hosting-headers',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const since = performance.now();
        const folder = fileURLToPath(dir);
        const hashes = await hashesOfFolder(folder);
        const headers = join(folder, '_headers');
        await writeFile(headers, headersWithHashes(await readFile(headers, 'utf8'), hashes));
        await writeFile(join(folder, nginxFile), nginxHashes(hashes));
        const counts = Object.entries(hashes).map(([name, values]) => `${values.length} of ${name}`);
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        logger.info(`hashes: ${counts.join(', ')}, in ${seconds} s`);
      },
    },
  };
}
