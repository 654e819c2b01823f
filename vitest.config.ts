// Test projects: unit (node), component (happy-dom), container (Astro), walk (follows a guide in a copy), site (reads the built folders).
// Test files share a thread and its modules where they leave both as they were: importing all charts takes longer than most tests.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        test: {
          name: 'unit',
          environment: 'node',
          // The modules under test are pure and frozen, so the test files of a thread share them; what one mocks is put back.
          isolate: false,
          pool: 'threads',
          restoreMocks: true,
          unstubEnvs: true,
          // Some hundred settings tried by a property take longer than the default 5 s while other work runs beside.
          testTimeout: 60_000,
          // A test that asks nothing can't fail: where a case does not apply, none is registered for it.
          expect: { requireAssertions: true },
          env: { SITE: 'https://example.org' },
          include: ['test/**/*.test.ts'],
          exclude: ['test/{component,container,site,browser,walk}/**'],
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'component',
          isolate: false,
          pool: 'threads',
          environment: 'happy-dom',
          include: ['test/component/**/*.test.ts'],
          // A figure of many views is drawn in each.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'walk',
          environment: 'node',
          include: ['test/walk/**/*.test.ts'],
          // Each step starts a program of the project.
          testTimeout: 120_000,
        },
      },
      './vitest.container.config.ts',
      {
        plugins: [svelte()],
        test: {
          name: 'site',
          // What the built files hold is read once for all tests of a thread.
          isolate: false,
          pool: 'threads',
          environment: 'node',
          include: ['test/site/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
