// Entries under each other, each with its date before its words; a date that the entry above has is not repeated.
import type { PlacedText, TextTone } from '../../contract/scene.ts';
import { labelLeading, placed } from '../labels/placed.ts';

export interface DatedEntry {
  readonly key: string;
  /** Key of the date as a text of its own. */
  readonly dateKey: string;
  readonly date: string;
  /** The words, broken into lines. */
  readonly lines: readonly string[];
  readonly tone?: TextTone;
}

/** Height of entries under each other in user units, with the gap after each. */
export const heightOfEntries = (entries: readonly Pick<DatedEntry, 'lines'>[], gap = 0): number =>
  entries.reduce((sum, { lines }) => sum + lines.length * labelLeading + gap, 0);

/** The texts of entries, the first with its baseline at `y`: dates at `dateX`, words at `x`. */
export function datedEntries(
  entries: readonly DatedEntry[],
  { dateX, x, y, gap = 0, dateTone = 'ink' }: EntriesPlace,
): PlacedText[] {
  return entries.flatMap(({ key, dateKey, date, lines, tone = 'ink' }, i) => {
    const baseline = y + heightOfEntries(entries.slice(0, i), gap);
    const words = placed(key, x, baseline, lines, { tone });
    return date === entries[i - 1]?.date
      ? [words]
      : [placed(dateKey, dateX, baseline, date, { tone: dateTone, weight: 600 }), words];
  });
}

interface EntriesPlace {
  readonly dateX: number;
  readonly x: number;
  readonly y: number;
  readonly gap?: number;
  readonly dateTone?: TextTone;
}
