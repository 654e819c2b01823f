// Lets `astro dev` show a chart that lacks its place in a chapter or its measured heights; see src/charts/contract/unfinished.ts.

/** The Astro integration. @returns {import('astro').AstroIntegration} */
export default function unfinishedCharts() {
  return {
    name: 'unfinished-charts',
    hooks: {
      // Runs for `astro dev` alone, neither for a build nor for scripts and tests that load modules.
      'astro:server:start': () => {
        process.env.UNFINISHED_CHARTS = 'shown';
      },
    },
  };
}
