// The reference of everything that can be cited, as CSL-JSON: /charts/ID.csl.json, /chapters/ID.csl.json, /data/TABLE.csl.json, /strategic-valve.csl.json.
import type { APIRoute, GetStaticPaths } from 'astro';
import { cslFile } from '../export/citation-formats.ts';
import type { CitationRecord } from '../export/citation-record.ts';
import { citationRecords } from '../layouts/citations.ts';

export const getStaticPaths = (async () =>
  (await citationRecords()).map((record) => ({
    params: { files: record.files },
    props: { record },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: CitationRecord }> = ({ props }) =>
  new Response(cslFile.text(props.record), { headers: { 'Content-Type': cslFile.mediaType } });
