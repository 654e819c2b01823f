// Facts about the site that appear in many places, from content/site.yaml: its name, the end of the evidence, the article that it tests.
import { z } from 'zod';
import { isDay } from '../reading/calendar.ts';
import { ContentError, problemsOf } from '../reading/content-error.ts';
import { dateWords } from '../../names/date-words.ts';
import { didYouMean } from '../reading/nearest.ts';
import { contentText, shapedYaml } from '../reading/yaml-lines.ts';
import { sources } from '../facts/sources.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';

const file = 'content/site.yaml';
const shape = z.strictObject({
  name: z.string('expected the name of the site').min(1, 'expected the name of the site'),
  evidence_ends: z.string('expected a day as 2026-10-09').refine(isDay, 'expected a day as 2026-10-09'),
  article: z.strictObject({ source_id: z.string('expected an id of sources.csv') }),
});
export type Site = z.infer<typeof shape>;

/** Reads the text of site.yaml against the ids of the sources. Throws ContentError with `file:line key: what was expected` for each problem. */
export function parseSite(text: string, sourceIds: ReadonlySet<string>): Site {
  const { value, problemAt } = shapedYaml(text, file, shape);
  const { source_id } = value.article;
  if (!sourceIds.has(source_id))
    throw new ContentError([
      problemAt(
        ['article', 'source_id'],
        `no source "${source_id}" in content/data/sources.csv${didYouMean(source_id, sourceIds)}`,
      ),
    ]);
  return Object.freeze({ ...value, article: Object.freeze(value.article) });
}

/** The file of this folder, read at each call. Throws ContentError with every problem. */
const readSite = (): Site =>
  parseSite(
    contentText(file, 'name, evidence_ends and article'),
    new Set(sources.rows.map(({ source_id }) => source_id)),
  );

let known: Site | undefined;
/** The site, read once. */
export const site = (): Site => (known ??= readSite());

/** Every problem of the file; empty when it is sound. Throws nothing. */
export const siteProblems = (): readonly string[] => problemsOf(readSite);

/** The last day of the evidence: "2026-10-09". */
export const evidenceEnds = (): string => site().evidence_ends;

/** The last day of the evidence in words, "9 October 2026", with the spaces of plain text or, `bound`, with no-break spaces. */
export const evidenceDay = (bound = false): string => {
  const words = dateWords(evidenceEnds());
  return bound ? words : plainSpaces(words);
};

/** A row's date as what a figure stands for: one after the end of the evidence, as 2026-11-24 or 2026-11, is that end. */
export const evidenceDate = (date: string): string => (date > evidenceEnds() ? evidenceEnds() : date);

/** The same of the newest of some rows; empty where none has a date. */
export const newestEvidence = (rows: readonly { readonly as_of?: string | null }[]): string =>
  evidenceDate(
    rows
      .map(({ as_of }) => as_of ?? '')
      .sort()
      .at(-1) ?? '',
  );
