// The form in which a release is kept: one JSON, packed, in which marks stand for what a site may choose or time may bring.
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { z } from 'zod';
import { ContentError } from '../../data/reading/content-error.ts';
import { escapeXml } from '../../names/escapes.ts';

/** What stands in a kept text for the site's full address, for its base path, and for the words about a newer release. */
export const marks = {
  absolute: '{{absolute}}',
  address: '{{address}}',
  newer: '{{newer}}',
} as const;

const text = z.string().min(1);
const byView = <T extends z.ZodType>(part: T) =>
  z.record(text, part).refine((parts) => Object.keys(parts).length > 0, 'has no view');
const form = z.strictObject({
  form: z.literal(1),
  id: text,
  date: text,
  /** The rows, as the chart's CSV had them. */
  csv: text,
  /** The JSON document, with the addresses of this release. */
  document: z.record(text, z.unknown()),
  /** Complete HTML of the embed in each view; the first view is the one that opens. */
  pages: byView(text),
  /** What the embed's buttons change, by view. */
  views: byView(
    z.strictObject({
      finding: text,
      subtitle: text,
      foot: text.optional(),
      credit: text.optional(),
      narrow: text,
      wide: text,
    }),
  ),
  /** SVG of each view's picture, without fonts. */
  pictures: byView(text),
});

/** A release as it is kept. */
export type Release = z.infer<typeof form>;

/** The bytes of a release's file: JSON under brotli at its hardest, the same each time. */
export const packed = (release: Release): Buffer => {
  const json = Buffer.from(JSON.stringify(release));
  return brotliCompressSync(json, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: json.length,
    },
  });
};

/**
 * The release in a file's bytes.
 * @throws ContentError that begins with `file`, where they are no release of this chart and date, or its parts name other views
 */
export function unpacked(bytes: Uint8Array, file: string, id: string, date: string): Release {
  const value = opened(bytes, file);
  const read = form.safeParse(value);
  if (!read.success)
    throw new ContentError(
      read.error.issues.map(({ path, message }) => `${file} ${path.join('.')}: ${message}`),
    );
  const release = read.data;
  if (release.id !== id || release.date !== date)
    throw new ContentError(
      `${file}: holds the release ${release.date} of "${release.id}", not what its name says`,
    );
  const views = Object.keys(release.views).join(', ');
  for (const part of ['pages', 'pictures'] as const) {
    const named = Object.keys(release[part]).join(', ');
    if (named !== views) throw new ContentError(`${file} ${part}: are of ${named}; the views are ${views}`);
  }
  return release;
}

function opened(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(brotliDecompressSync(bytes).toString('utf8'));
  } catch (error) {
    throw new ContentError(
      `${file}: is no JSON under brotli (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}

/** Addresses of the site that a kept text is served from: in full, and its base path, each with a slash at the end. */
export interface Site {
  readonly absolute: string;
  readonly address: string;
}

/**
 * A text with marks in place of the addresses of the site that it was made for.
 * @throws Error where some other form of that address, or a mark, stands in it, and for a site without a base path, whose
 *   addresses could not be told from other text
 */
export function withMarks(made: string, site: Site): string {
  if (site.address === '/') throw new Error('a release is made under a base path that stands nowhere else');
  for (const mark of [marks.absolute, marks.address])
    if (made.includes(mark)) throw new Error(`the text of a release holds the mark ${mark} itself`);
  const marked = made.replaceAll(site.absolute, marks.absolute).replaceAll(site.address, marks.address);
  for (const part of [new URL(site.absolute).host, site.address.replaceAll('/', '')])
    if (marked.includes(part))
      throw new Error(
        `the text of a release holds “${part}” in some other form: …${marked.slice(Math.max(0, marked.indexOf(part) - 60)).slice(0, 120)}…`,
      );
  return marked;
}

const filled = (kept: string, { absolute, address }: Site, newer: string): string =>
  kept
    .replaceAll(marks.absolute, () => absolute)
    .replaceAll(marks.address, () => address)
    .replaceAll(marks.newer, () => newer);

/** Kept HTML or SVG for a site; `newer` is markup for the place that is kept free. */
export const markupFor = (kept: string, { absolute, address }: Site, newer = ''): string =>
  filled(kept, { absolute: escapeXml(absolute), address: escapeXml(address) }, newer);

/** A kept JSON value for a site, as text. */
export const jsonFor = (kept: unknown, { absolute, address }: Site): string => {
  const inString = (words: string): string => JSON.stringify(words).slice(1, -1);
  return filled(
    JSON.stringify(kept, null, 2),
    { absolute: inString(absolute), address: inString(address) },
    '',
  );
};
