// The six forms in which a reader takes a citation away: three styles to read, three files for reference managers.
import { bibtex, cslJson, ris } from './citation-files.ts';
import type { CitationRecord } from './citation-record.ts';
import { apa, chicago, mla, type Run } from './citation-styles.ts';

export interface CitationStyle {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  readonly runs: (record: CitationRecord) => Run[];
}
export interface CitationFile {
  readonly id: string;
  readonly name: string;
  /** How the file’s name ends, after the dot. */
  readonly ending: string;
  readonly mediaType: string;
  readonly text: (record: CitationRecord) => string;
}

export const citationStyles: readonly CitationStyle[] = [
  { id: 'apa', name: 'APA', edition: '7th edition', runs: apa },
  { id: 'chicago', name: 'Chicago', edition: '18th edition, bibliography', runs: chicago },
  { id: 'mla', name: 'MLA', edition: '9th edition', runs: mla },
];

const bibtexFile: CitationFile = {
  id: 'bibtex',
  name: 'BibTeX',
  ending: 'bib',
  mediaType: 'application/x-bibtex; charset=utf-8',
  text: bibtex,
};
const risFile: CitationFile = {
  id: 'ris',
  name: 'RIS',
  ending: 'ris',
  mediaType: 'application/x-research-info-systems; charset=utf-8',
  text: ris,
};
const cslFile: CitationFile = {
  id: 'csl',
  name: 'CSL-JSON',
  ending: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  text: cslJson,
};
export const citationFiles: readonly CitationFile[] = [bibtexFile, risFile, cslFile];
