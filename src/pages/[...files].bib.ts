// The reference of everything that can be cited, as BibTeX: /charts/ID.bib, /chapters/ID.bib, /data/TABLE.bib, /strategic-valve.bib.
import type { GetStaticPaths } from 'astro';
import { bibtexFile } from '../export/citation-formats.ts';
import { citationPaths, citationRoute } from '../layouts/citations.ts';

export const getStaticPaths = citationPaths satisfies GetStaticPaths;
export const GET = citationRoute(bibtexFile);
