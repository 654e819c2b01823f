// Checks all content before a build begins, so that an author reads every problem with its place rather than the first that a page meets.
import { start } from '../steps/run.mjs';

/** What a program prints, and its exit code. @param {string[]} command @returns {Promise<{ code: number, output: string }>} */
function outputOf(command) {
  return new Promise((done, failed) => {
    const child = start(command);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, output: output.trimEnd() }));
  });
}

/** The Astro integration. @returns {import('astro').AstroIntegration} */
export default function contentCheck() {
  return {
    name: 'content-check',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const since = performance.now();
        const { code, output } = await outputOf(['scripts/check-content.ts']);
        if (code !== 0) throw new Error(output);
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        logger.info(`${output.replace(/^content: OK, /, '')}, in ${seconds} s`);
      },
    },
  };
}
