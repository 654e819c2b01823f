// Leaves the list of what a script needs out of the pages that may ask for it: for one whose needs every such page has loaded anyway.

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
