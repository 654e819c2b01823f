// Tests that render Astro components on the server; Astro makes the Vite configuration.
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    name: 'container',
    isolate: false,
    pool: 'threads',
    environment: 'node',
    include: ['test/container/**/*.test.ts'],
    // A busy machine takes longer than the default 5 s to render a figure.
    testTimeout: 60_000,
  },
} as Parameters<typeof getViteConfig>[0]);
