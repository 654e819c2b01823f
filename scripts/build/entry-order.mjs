// Gives the bundler what browsers load in one order wherever the project lies. Astro sorts full paths of scripts among paths
// of components that begin at the project: /src/… comes after /check/… and before /tmp/…, and with it the names of chunks change.

/**
 * Entries sorted by their place in the project.
 * @param {readonly string[]} entries paths from the root of the disk or of the project, or names of packages
 * @param {string} root folder of the project, without a slash at its end
 */
export function inProjectOrder(entries, root) {
  /** @param {string} entry */
  const place = (entry) => (entry.startsWith(`${root}/`) ? entry.slice(root.length) : entry);
  return entries.toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** The Vite plugin. @returns {import('vite').Plugin} */
export default function entryOrder() {
  return {
    name: 'entry-order',
    applyToEnvironment: ({ name }) => name === 'client',
    options(options) {
      const { root } = this.environment.config;
      if (!Array.isArray(options.input)) return null;
      return { ...options, input: inProjectOrder(options.input, root) };
    },
  };
}
