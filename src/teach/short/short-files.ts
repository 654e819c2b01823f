// The files of short addresses: a card and a QR code each, the list that the page of unknown codes looks in, the list of links.
import type { SiteFile } from '../../export/formats/site-files.ts';
import { pngOf } from '../../export/picture/png.ts';
import { absolute } from '../../names/addresses.ts';
import { shortAddressesCsv } from './links/links-csv.ts';
import { qrFile } from './qr.ts';
import { shortCard } from './short-card.ts';
import { shortAddresses, shortFiles, type ShortChapter } from './short-address.ts';
import { linkName } from './links/link-list.ts';
import { thumbnail, thumbnailPath } from './links/thumbnail.ts';

/** Path of the list of codes with their names, below the base. */
const codesPath = 't/codes.json';

/** Files under t/ (a class may meet the names of codes, so those of held-back places are neutral): a card and a QR code for each code, and all codes with the names of their places. */
export const shortFilesOf = (chapters: readonly ShortChapter[]): SiteFile[] => {
  const all = shortAddresses(chapters);
  return [
    ...all.flatMap((short): SiteFile[] => {
      const { card, qr } = shortFiles(short.code);
      return [
        { path: card, mediaType: 'image/png', make: () => pngOf(shortCard(short), 1) },
        { path: qr, mediaType: 'image/svg+xml', make: () => qrFile(absolute(short.path)) },
      ];
    }),
    {
      path: codesPath,
      mediaType: 'application/json',
      make: () =>
        `${JSON.stringify(Object.fromEntries(all.map((short) => [short.code, short.place.held ? short.place.name : linkName(short)])))}\n`,
    },
  ];
};

/** The list of links as CSV, and a small picture of each view in it. */
export const linkFiles = (chapters: readonly ShortChapter[]): SiteFile[] => {
  const all = shortAddresses(chapters);
  const views = new Map(
    all.flatMap(({ place: { chart, view } }) =>
      chart === null || view === null ? [] : [[thumbnailPath(chart, view), { chart, view }] as const],
    ),
  );
  return [
    {
      path: 'teach/links.csv',
      mediaType: 'text/csv; charset=utf-8',
      make: () => shortAddressesCsv(all, chapters),
    },
    ...[...views].map(([path, { chart, view }]): SiteFile => ({
      path,
      mediaType: 'image/png',
      make: () => pngOf(thumbnail(chart, view), 1),
    })),
  ];
};
