// The reference of everything that can be cited, as CSL-JSON: /charts/ID.csl.json, /chapters/ID.csl.json, /data/TABLE.csl.json, /strategic-valve.csl.json.
import type { GetStaticPaths } from 'astro';
import { cslFile } from '../export/citation-formats.ts';
import { citationPaths, citationRoute } from '../layouts/citations.ts';

export const getStaticPaths = citationPaths satisfies GetStaticPaths;
export const GET = citationRoute(cslFile);
