// The reference of everything that can be cited, as BibTeX: /charts/ID.bib, /chapters/ID.bib, /data/TABLE.bib, /strategic-valve.bib.
import type { APIRoute, GetStaticPaths } from 'astro';
import { bibtexFile } from '../export/citation-formats.ts';
import type { CitationRecord } from '../export/citation-record.ts';
import { citationRecords } from '../layouts/citations.ts';

export const getStaticPaths = (async () =>
  (await citationRecords()).map((record) => ({
    params: { files: record.files },
    props: { record },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: CitationRecord }> = ({ props }) =>
  new Response(bibtexFile.text(props.record), { headers: { 'Content-Type': bibtexFile.mediaType } });
