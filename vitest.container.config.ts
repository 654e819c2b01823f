// Tests that render Astro components on the server; Astro makes the Vite configuration.
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: { name: 'container', environment: 'node', include: ['test/container/**/*.test.ts'] },
} as Parameters<typeof getViteConfig>[0]);
