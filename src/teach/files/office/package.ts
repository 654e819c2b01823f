// Files of office programs: parts in a zip, with the list of their kinds and the relationships from part to part.
import { posix } from 'node:path';
import { escapeXml } from '../../../names/escapes.ts';
import { zipOf } from '../../../export/package/fixed-zip.ts';

/** The first line of each part that is XML. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const officeKind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageKind = 'http://schemas.openxmlformats.org/package/2006';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** Text for XML content and attributes; characters that XML forbids are refused. */
export function xmlText(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new RangeError(`XML does not allow a character in ${JSON.stringify(text)}`);
  return escapeXml(text);
}

interface Link {
  readonly kind: string;
  /** Path of a part in the package, or an address outside. */
  readonly target: string;
  readonly outside: boolean;
}

/** The relationships of one part. Each has an id, by which the part names it. */
export class Links {
  readonly #links: Link[] = [];

  /** The id of a link to a part; `kind` is the last word of its address, as "slideLayout". */
  to(kind: string, part: string): string {
    return this.#idOf({
      kind: kind.includes('/') ? kind : `${officeKind}/${kind}`,
      target: part,
      outside: false,
    });
  }

  /** The id of a link to an address. */
  out(address: string): string {
    return this.#idOf({ kind: `${officeKind}/hyperlink`, target: address, outside: true });
  }

  #idOf(link: Link): string {
    const known = this.#links.findIndex(({ kind, target }) => kind === link.kind && target === link.target);
    return `rId${known === -1 ? this.#links.push(link) : known + 1}`;
  }

  /** The part that holds them, of a part in the folder `from`; undefined where there are none. */
  xml(from: string): string | undefined {
    if (this.#links.length === 0) return undefined;
    const each = this.#links.map(({ kind, target, outside }, i) => {
      const to = outside ? target : posix.relative(from, target);
      return `<Relationship Id="rId${i + 1}" Type="${kind}" Target="${xmlText(to)}"${outside ? ' TargetMode="External"' : ''}/>`;
    });
    return `${xmlHead}<Relationships xmlns="${packageKind}/relationships">${each.join('')}</Relationships>`;
  }
}

/** A part: its path, what kind of thing it is, its content, and its links to others. */
export interface Part {
  readonly path: string;
  /** The media type; a PNG needs none of its own. */
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly links?: Links;
}

/** The metadata of a file. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** "en-GB" */
  readonly language: string;
  /** An ISO day: a file made again from the same content has the same bytes. */
  readonly date: string;
  /** The program that the file says it was made for: "Microsoft Office PowerPoint". */
  readonly application: string;
}

const corePart = ({ title, subject, author, language, date }: DocumentFacts): Part => ({
  path: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  content:
    `${xmlHead}<cp:coreProperties xmlns:cp="${packageKind}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>${xmlText(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy>` +
    ['created', 'modified']
      .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`)
      .join('') +
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
});

const appPart = ({ application }: DocumentFacts): Part => ({
  path: 'docProps/app.xml',
  type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  content: `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xmlText(application)}</Application></Properties>`,
});

/**
 * The file of a document whose main part is `main`, which is one of `parts`. The same parts give the same bytes.
 * @throws RangeError for a path that two parts have, and for a main part that is not there
 */
export function officeFile(
  main: string,
  parts: readonly Part[],
  facts: DocumentFacts,
): Uint8Array<ArrayBuffer> {
  const all = [...parts, corePart(facts), appPart(facts)];
  const paths = all.map(({ path }) => path);
  const twice = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twice !== undefined) throw new RangeError(`two parts are called "${twice}"`);
  if (!paths.includes(main)) throw new RangeError(`no part is called "${main}"`);

  const root = new Links();
  root.to('officeDocument', main);
  root.to(`${packageKind}/relationships/metadata/core-properties`, 'docProps/core.xml');
  root.to('extended-properties', 'docProps/app.xml');
  const kinds = [
    `<Default Extension="rels" ContentType="${relationshipsType}"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...(paths.some((path) => path.endsWith('.png'))
      ? ['<Default Extension="png" ContentType="image/png"/>']
      : []),
    ...all
      .filter(({ path }) => path.endsWith('.xml'))
      .map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`),
  ];
  return zipOf({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packageKind}/content-types">${kinds.join('')}</Types>`,
    '_rels/.rels': root.xml('') ?? '',
    ...Object.fromEntries(
      all.flatMap(({ path, content, links }): [string, string | Uint8Array][] => {
        const folder = posix.dirname(path);
        const own = links?.xml(folder);
        return [
          [path, content],
          ...(own === undefined
            ? []
            : [[`${folder}/_rels/${posix.basename(path)}.rels`, own] as [string, string]]),
        ];
      }),
    ),
  });
}
