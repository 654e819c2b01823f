// What a build prints, given to Astro as its logger: a line for each kind of file in place of a line for each file. All other lines are printed as they are.
import { stripVTControlCharacters } from 'node:util';
import nodeLog from 'astro/logger/node';

/** @typedef {import('astro').AstroLoggerDestination} Destination */
/** @typedef {{ count: number, milliseconds: number }} Sum */

/** What a file is counted as, by the end of its name. */
const kinds = /** @type {const} */ ([
  ['pages', /(\.html|\/)$/],
  ['pictures', /\.(png|svg|ico)$/],
  ['files', /./],
]);

/** The line that Astro begins before it makes a file: `  ├─ /charts/heavy-gap.svg`. */
const fileLine = /^\s*[├└]─ (\S+)/;
/** What Astro ends that line with: ` (+12ms) `, or a remark that no file came of it. */
const timeOfFile = /^ \(\+[\d.]+m?s\)\s*$/;

/** Lines of Astro's builds without news. */
const needless =
  /^(output: |mode: |Collecting build info|Building static entrypoints|Rearranging server assets|Syncing content|Complete!|generating static routes|✓ Completed in)/;

/** How many files may be made before a line says how far it is. */
const stride = 500;

/**
 * A destination of Astro's log that counts files.
 * @param {Destination} to where lines go
 * @param {() => number} now a clock in milliseconds
 * @returns {Destination}
 */
export function buildLog(to, now = () => performance.now()) {
  /** @type {Map<string, Sum>} */
  let sums = new Map();
  /** @type {{ path: string, sum: Sum, since: number } | undefined} the file in the making */
  let current;
  let made = 0;

  /** @param {string} message */
  const say = (message) => to.write({ label: 'build', level: 'info', message, newLine: true });

  /** @param {string} path */
  const begin = (path) => {
    const [kind] = kinds.find(([, pattern]) => pattern.test(path)) ?? kinds[2];
    const sum = sums.get(kind) ?? { count: 0, milliseconds: 0 };
    sums.set(kind, sum);
    current = { path, sum, since: now() };
  };
  const end = () => {
    if (current === undefined) return;
    current.sum.count += 1;
    current.sum.milliseconds += now() - current.since;
    current = undefined;
    made += 1;
    if (made % stride === 0) say(`${made} files so far`);
  };
  const total = () => {
    for (const [kind, { count, milliseconds }] of sums)
      say(`${count} ${kind} in ${(milliseconds / 1000).toFixed(1)} s`);
    sums = new Map();
    made = 0;
  };

  return {
    write(event) {
      const text = stripVTControlCharacters(event.message);
      const [, path] = event.label === null ? (fileLine.exec(text) ?? []) : [];
      if (path !== undefined) return begin(path);
      if (current !== undefined && event.label === 'SKIP_FORMAT') {
        const { path: file } = current;
        end();
        if (!timeOfFile.test(text))
          to.write({ label: 'build', level: 'warn', message: `${file}${text}`, newLine: true });
        return;
      }
      if (sums.size > 0 && text.startsWith('✓ Completed in')) total();
      if (event.level !== 'info' || !needless.test(text.trim())) to.write(event);
    },
  };
}

/** The entry point of Astro's logger. @returns {Destination} */
export default function buildLogger() {
  return buildLog(nodeLog());
}
