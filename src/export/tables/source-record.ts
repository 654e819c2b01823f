// A source as files carry it: its row, with its name as it is printed and how it was read in words.
import { howRead, sourceName } from '../../data/facts/source-name.ts';
import type { Source } from '../../data/facts/sources.ts';

export const sourceRecord = (item: Source) => ({
  ...item,
  credited_as: sourceName(item),
  how_read: howRead(item),
});
