// Runs the site's own code outside a build: modules of src, and Astro components rendered to HTML as a build renders them.
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { createServer } from 'vite';
import { root } from '../steps/run.mjs';

/**
 * @typedef {object} SiteCode
 * @property {<T>(path: string) => Promise<T>} load a module by its path in the project, as `/src/charts/contract/registry.ts`
 * @property {(file: string) => void} reload makes the next `load` read a changed file again, and run what imports it
 * @property {() => Promise<void>} close
 */

/**
 * Starts Vite with the site's configuration, in production mode and without a port.
 * @param {{ site: string, base: string }} address where the site is published
 * @returns {Promise<SiteCode>}
 */
export async function openSiteCode(address) {
  // Packages ship another variant for development, and what is rendered must be what a build renders.
  process.env.NODE_ENV = 'production';
  const astroConfig = getViteConfig(
    { server: { middlewareMode: true, hmr: false, watch: null }, appType: 'custom', logLevel: 'error' },
    { root, ...address, logLevel: 'silent' },
  );
  const server = await createServer({
    ...(await astroConfig({ mode: 'production', command: 'serve' })),
    configFile: false,
  });
  return {
    load: async (path) => /** @type {any} */ (await server.ssrLoadModule(path)),
    reload: (file) => {
      for (const module of server.moduleGraph.getModulesByFile(join(root, file)) ?? [])
        server.moduleGraph.invalidateModule(module);
    },
    close: () => server.close(),
  };
}
