// Checks all content before a build begins, so that an author reads every problem with its place rather than the first that a page meets.
import { run } from '../steps/run.mjs';

/** The Astro integration. @returns {import('astro').AstroIntegration} */
export default function contentCheck() {
  return {
    name: 'content-check',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        const since = performance.now();
        const { code, output } = await run(['scripts/check-content.ts'], {}, () => {});
        const said = output.trimEnd();
        if (code !== 0) throw new Error(said);
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        logger.info(`${said.replace(/^content: OK, /, '')}, in ${seconds} s`);
      },
    },
  };
}
