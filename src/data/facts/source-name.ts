// How a source is printed wherever it is cited: its publisher, a disclosure where that is also the publisher of the article which
// this site tests, and how the text was read. Nothing else prints a publisher.
import { capital } from '../../names/capital.ts';
import type { KnownBy } from '../tables/evidence-columns.ts';
import { source, type Source } from './sources.ts';
import { site } from '../text/site.ts';

/** The article whose claims this site tests, by its id in sources.csv. */
export const articleId = site().article.source_id;

/** Stands beside the name of every source by the article's publisher. */
export const disclosure = 'publisher of the article tested here';

/** The name itself, or the name with a remark after it: "NAME (on a company's release)". */
const isBy = (publisher: string, name: string): boolean =>
  publisher === name || (publisher.startsWith(name) && /^[^\p{L}\p{N}-]/u.test(publisher.slice(name.length)));

/** Whether a source comes from the publisher of the article tested here. */
export const isByArticlePublisher = ({ publisher }: Pick<Source, 'publisher'>): boolean =>
  isBy(publisher, source(articleId).publisher);

/** A name with a remark in brackets, which joins a remark that the name already has. */
export const withRemark = (name: string, remark: string): string =>
  name.endsWith(')') ? `${name.slice(0, -1)}; ${remark})` : `${name} (${remark})`;

/** Who published a source, with the disclosure where it is due: "NAME (on a release; publisher of the article tested here)". */
export const sourceName = (item: Pick<Source, 'publisher'>): string =>
  isByArticlePublisher(item) ? withRemark(item.publisher, disclosure) : item.publisher;

/** Who published a source, for short lines: what is by the article's publisher goes under one name, whatever it was about. */
export const shortSourceName = (item: Pick<Source, 'publisher'>): string =>
  isByArticlePublisher(item) ? sourceName(source(articleId)) : item.publisher;

/** How a text came to be read, in one phrase: the same for a source and for a row. */
export const howReadWords: Readonly<Record<KnownBy, string>> = {
  primary: 'text read',
  transcription: 'read in a copy',
  second_hand: 'read second-hand',
  headline: 'headline only',
};

/** How a source was read, in one phrase. */
export const howRead = ({ known_by }: Pick<Source, 'known_by'>): string => howReadWords[known_by];

/** How a source was read, as a sentence of its own. */
export function howReadSentence(item: Pick<Source, 'known_by'>): string {
  const words = howRead(item);
  return `${capital(words)}.`;
}

/** Whether the text itself of a source or of a row was not read, or nothing says how it is known. */
export const isReadSecondHand = ({ known_by }: { readonly known_by?: KnownBy | null }): boolean =>
  known_by !== 'primary';
