// Leaves the preload list of a script out of the pages that may load it. For a script whose imports every such page has loaded anyway.

/**
 * A plugin for Vite.
 * @param {RegExp} script names of the built scripts
 * @returns {import('vite').Plugin}
 */
export default function withoutPreloads(script) {
  return {
    name: 'without-preloads',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              modulePreload: {
                polyfill: false,
                resolveDependencies: (file, needed) => (script.test(file) ? [] : needed),
              },
            },
          }
        : undefined,
  };
}
