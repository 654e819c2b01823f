import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
export default defineConfig({ plugins: [svelte()], server: { fs: { strict: false } }, test: { environment: 'node', include: ['test/export/*.test.ts','test/charts/*.test.ts'], env: { SITE: 'https://example.org' } } });
