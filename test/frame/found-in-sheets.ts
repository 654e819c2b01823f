// Looks through everything that holds styles.
import { globSync, readFileSync } from 'node:fs';

/** @param css of a stylesheet */
export const withoutComments = (css: string): string => css.replace(/\/\*.*?\*\//gs, '');

/** What is found in the stylesheets and components of the site, each after the path of its file. */
export const foundInSheets = (find: (css: string) => readonly string[]): string[] =>
  globSync('src/**/*.{css,astro,svelte}').flatMap((path) =>
    find(readFileSync(path, 'utf8')).map((found) => `${path}: ${found}`),
  );
