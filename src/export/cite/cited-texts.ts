// A record in its six forms as a page shows them: made by the build, so that the library that escapes them stays out of the browser.
import { address } from '../../names/addresses.ts';
import { citationFiles, citationStyles } from './citation-formats.ts';
import type { CitationRecord } from './citation-record.ts';
import type { Run } from './citation-styles.ts';

/** Each by the id of its form, as "apa" or "bibtex". */
export interface CitedTexts {
  /** What is shown and copied: for a file its text, with LF and without the last one. */
  readonly runs: Readonly<Record<string, readonly Run[]>>;
  /** Addresses of the files. */
  readonly files: Readonly<Record<string, string>>;
}

/** The six forms of a record. */
export const citedTexts = (record: CitationRecord): CitedTexts => ({
  runs: Object.fromEntries([
    ...citationStyles.map(({ id, runs }) => [id, runs(record)] as const),
    ...citationFiles.map(
      ({ id, text }) => [id, [{ text: text(record).replaceAll('\r', '').replace(/\n$/, '') }]] as const,
    ),
  ]),
  files: Object.fromEntries(
    citationFiles.map(({ id, ending }) => [id, address(`${record.files}.${ending}`)]),
  ),
});

/** What one view of a figure is called, and how it is cited. */
export interface CitedView extends CitedTexts {
  readonly label: string;
}
/** All views of a figure by name, the first one first. */
export type CitedViews = Readonly<Record<string, CitedView>>;
