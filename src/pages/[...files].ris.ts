// The reference of everything that can be cited, as RIS: /charts/ID.ris, /chapters/ID.ris, /data/TABLE.ris, /strategic-valve.ris.
import type { APIRoute, GetStaticPaths } from 'astro';
import { risFile } from '../export/citation-formats.ts';
import type { CitationRecord } from '../export/citation-record.ts';
import { citationRecords } from '../layouts/citations.ts';

export const getStaticPaths = (async () =>
  (await citationRecords()).map((record) => ({
    params: { files: record.files },
    props: { record },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: CitationRecord }> = ({ props }) =>
  new Response(risFile.text(props.record), { headers: { 'Content-Type': risFile.mediaType } });
