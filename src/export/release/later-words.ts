// What a pinned embed says of later times: a newer release, or headlines that read otherwise today. Words are corrected without a
// release, which is made when data change, so that each page of a release says it anew.
import { dateWords } from '../../names/date-words.ts';
import { escapeXml } from '../../names/escapes.ts';

/** Headlines by view. */
export type Headlines = Readonly<Record<string, string>>;
/** Words that lead to the chart's page, and those behind them. */
type LinkedWords = readonly [link: string, behind: string];

/**
 * The words for a page of a release; undefined where no release is newer and all headlines stand. Buttons bring other views over the
 * same words, so these hold in every view. They take no more room than is kept for a date (src/export/embed/embed-room.ts).
 * @param then the headlines of the release, the first view first
 * @param today those of the site; a view that is gone is left out
 * @param shown the view that the page opens with, or the first
 * @param newer date of the newest release, where that is another one
 */
export function laterWords(
  then: Headlines,
  today: Headlines,
  shown = Object.keys(then)[0],
  newer?: string,
): LinkedWords | undefined {
  const changed = Object.keys(then).filter((view) => view in today && today[view] !== then[view]);
  const many = changed.length > 1;
  if (newer !== undefined) {
    if (changed.length === 0) return [`A newer release of ${dateWords(newer)}`, ' exists.'];
    return ['A newer version', ` has ${many ? 'other headlines' : 'another headline'}.`];
  }
  if (shown !== undefined && changed.includes(shown))
    return ['The headline shown first', ' has changed since.'];
  if (many) return [`Headlines of ${changed.length} views`, ' have changed since.'];
  return changed.length === 0 ? undefined : ['The headline of one view', ' has changed since.'];
}

/** Such words as markup behind others, their link to an address opening a window of its own. */
export const linkedWords = ([link, behind]: LinkedWords, page: string): string =>
  ` <a href="${escapeXml(page)}" target="_blank" rel="noopener">${escapeXml(link)}</a>${escapeXml(behind)}`;
