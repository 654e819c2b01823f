// When a figure was published and last changed, and the changes that concern it: from the day on which it first stood here.
import { changes, changesOf, datesOf, type Change } from '../../data/text/changes.ts';
import type { VersionDates } from './citation-record.ts';

/**
 * The day on which a figure came after the site: the first day with a change that names it, where all that names it that day is new.
 * A figure that was also corrected or changed on that day stood here before, and what was new is something about it. Undefined for a
 * figure of the site’s first days.
 */
function cameOn(path: string, list: readonly Change[]): string | undefined {
  const naming = list.filter(({ touches }) => touches.includes(path));
  const first = naming.at(-1)?.date;
  const isNew = naming.every(({ date, kind }) => date !== first || kind === 'new');
  return isNew ? first : undefined;
}

/** The changes that concern a figure, newest first, without those of all figures from before it existed. */
export function changesOfFigure(id: string, list: readonly Change[] = changes()): readonly Change[] {
  const path = `charts/${id}`;
  const from = cameOn(path, list) ?? '';
  return changesOf(path, list).filter(({ date }) => date >= from);
}

/** When a figure was published and last changed, as ISO days. Throws RangeError where no change concerns it. */
export const figureDates = (id: string, list: readonly Change[] = changes()): VersionDates =>
  datesOf(`charts/${id}`, changesOfFigure(id, list));
