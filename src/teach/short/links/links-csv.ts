// Links for class as CSV, for a teacher's own list: codes, names, short and long addresses, and whether the answer is held back.
import { csvFormatRows } from 'd3';
import { unevaluated } from '../../../export/tables/unevaluated.ts';
import { absolute } from '../../../names/addresses.ts';
import { classPath, linkGroups, linkKinds, linkName } from './link-list.ts';
import type { ShortAddress, ShortChapter } from '../short-address.ts';

const columns = [
  'code',
  'kind',
  'name',
  'short_address',
  'address',
  'class_view',
  'answer_held_back',
  'chapter',
  'chart',
  'view',
];

/** Short addresses as CSV in the order of the page of links: one header line, full addresses, empty cells where there is none. */
export function shortAddressesCsv(all: readonly ShortAddress[], chapters: readonly ShortChapter[]): string {
  const kinds = new Map<string, string>(linkKinds);
  const ordered = linkGroups(all, chapters).flatMap((group) => group.kinds.flatMap(({ links }) => links));
  const rows = ordered.map((short) => {
    const { code, path, place } = short;
    const inClass = classPath(place);
    return [
      code,
      kinds.get(place.kind) ?? place.kind,
      linkName(short),
      absolute(path),
      absolute(place.path),
      inClass === null ? '' : absolute(inClass),
      place.held ? 'yes' : 'no',
      place.chapter ?? '',
      place.chart ?? '',
      place.view ?? '',
    ];
  });
  return `${csvFormatRows([columns, ...rows].map((row) => row.map(unevaluated)))}\n`;
}
