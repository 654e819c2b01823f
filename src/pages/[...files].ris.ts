// The reference of everything that can be cited, as RIS: /charts/ID.ris, /chapters/ID.ris, /data/TABLE.ris, /strategic-valve.ris.
import type { GetStaticPaths } from 'astro';
import { risFile } from '../export/citation-formats.ts';
import { citationPaths, citationRoute } from '../layouts/citations.ts';

export const getStaticPaths = citationPaths satisfies GetStaticPaths;
export const GET = citationRoute(risFile);
