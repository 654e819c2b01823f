// Lint: TypeScript, Svelte and Astro rules, the import boundaries between the folders of src, and what wording may not decide.
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaries } from './eslint.boundaries.js';
import { wording } from './eslint.wording.js';
import { fieldsInPlace, words } from './eslint.words.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist-*/',
    '.astro/',
    'reports/',
    'test-results/',
    'playwright-report/',
    'public/',
    'test/hosts/vendor/',
  ]),
  tseslint.configs.recommended,
  svelte.configs['flat/recommended'],
  astro.configs['flat/recommended'],
  {
    name: 'types in Svelte',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    name: 'house rules',
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', fieldsInPlace],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    name: 'one meaning a name: none is taken again inside its own reach',
    files: ['src/**'],
    rules: { '@typescript-eslint/no-shadow': 'error' },
  },
  {
    name: 'Astro: the parser sees no use of a name in the template as a type',
    files: ['**/*.astro'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    name: 'Svelte: TypeScript knows the globals, and pages are static',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: { 'no-undef': 'off' },
  },
  {
    name: 'the same bytes from every folder: Astro hashes the path of an island, as it is imported, into its id',
    files: ['src/**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        fieldsInPlace,
        {
          selector:
            "Program:has(JSXAttribute > JSXNamespacedName[namespace.name='client']) > ImportDeclaration[source.value=/^\\..*\\.svelte$/]",
          message: "Import the drawings of islands by their path from the root: '/src/charts/…'.",
        },
      ],
    },
  },
  boundaries,
  wording,
  words,
);
