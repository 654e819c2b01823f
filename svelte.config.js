// Svelte's preprocessor for TypeScript in components, shared by Astro, Vitest and the editor.
import { vitePreprocess } from '@astrojs/svelte';

export default { preprocess: vitePreprocess() };
