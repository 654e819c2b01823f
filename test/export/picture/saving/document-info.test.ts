// What a PDF says of itself is read from its bytes, as a program reads them.
import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { charts, chartNamed } from '../../../../src/charts/contract/registry.ts';
import { altOf, type PictureWords } from '../../../../src/export/picture/metadata/picture-words.ts';
import { xmpOf } from '../../../../src/export/picture/metadata/xmp.ts';
import { documentInfo } from '../../../../src/export/picture/saving/pdf/document-info.ts';
import { TaggedPage } from '../../../../src/export/picture/saving/pdf/tagged-page.ts';
import { wordsOfStill } from '../../../../src/export/picture/still.ts';

/** The signs of PDFDocEncoding that stand elsewhere in Unicode, by their bytes: ISO 32000-1, table D.2. */
const encoded = new Map(
  [...'˘ˇˆ˙˝˛˚˜']
    .map((sign, i) => [0x18 + i, sign] as const)
    .concat([...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€'].map((sign, i) => [0x80 + i, sign] as const))
    .concat([
      [0x7f, '\ufffd'],
      [0xad, '\ufffd'],
    ]),
);
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A literal string of a PDF as a program reads it: what is escaped is itself, and two bytes say whether it is UTF-16. */
function read(literal: string): string {
  // A program reads every line end as the same byte, so that a bare one, also as half of a character, would come out as another.
  expect(literal).not.toContain('\r');
  const bytes = literal.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^\d/.test(sign) ? String.fromCharCode(parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
  if (bytes.startsWith('\u00fe\u00ff'))
    return new TextDecoder('utf-16be').decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  return bytes.replace(/[^]/g, (byte) => encoded.get(byte.charCodeAt(0)) ?? byte);
}

/** A property of a document by its name, from the bytes of its file. */
function infoIn(pdf: jsPDF, name: string): string | undefined {
  const bytes = Buffer.from(pdf.output('arraybuffer')).toString('latin1');
  const literal = new RegExp(`/${name} \\(((?:\\\\[^]|[^\\\\()])*)\\)`).exec(bytes)?.[1];
  return literal === undefined ? undefined : read(literal);
}
function pdfOf(words: PictureWords): jsPDF {
  const pdf = new jsPDF({ compress: true });
  pdf.setProperties(documentInfo(words));
  return pdf;
}
const wordsWith = (own: Partial<PictureWords>): PictureWords => ({
  finding: 'A',
  subtitle: 'B',
  description: 'C.',
  sources: 'Sources: A.',
  credit: 'The Strategic Valve, CC BY 4.0, https://example.org/charts/a/',
  ...own,
});

describe('a headline', () => {
  it.each([
    ['about 4 of the 4.5\u00a0t of terbium', 'about 4 of the 4.5 t of terbium'],
    ['China’s share, 4.5\u00a0t', 'China’s share, 4.5 t'],
    ['a (b) \\ c', 'a (b) \\ c'],
    ['“2010–2012” — ‘a’… −3 × 2 ½° €5 £6 § é ü Ž', '“2010–2012” — ‘a’… −3 × 2 ½° €5 £6 § é ü Ž'],
    ['§ 5: é, ü, ½, 3°, ×, ·, £6', '§ 5: é, ü, ½, 3°, ×, ·, £6'],
    ['4\u202ft, a\u2060b, 磁', '4\u202ft, a\u2060b, 磁'],
  ])('%s is the title as it stands', (finding, title) => {
    expect(infoIn(pdfOf(wordsWith({ finding })), 'Title')).toBe(title);
  });
});

it('the credit gives maker, subject and key words', () => {
  const credit =
    'The Strategic Valve, CC BY 4.0, release of 9\u00a0October\u00a02026, https://example.org/charts/a/?view=b (Places: GeoNames; © OpenStreetMap contributors)';
  const pdf = pdfOf(wordsWith({ credit }));
  expect(['Author', 'Creator', 'Subject', 'Keywords'].map((name) => infoIn(pdf, name))).toEqual([
    'The Strategic Valve',
    'The Strategic Valve',
    'The Strategic Valve, CC BY 4.0, release of 9 October 2026, https://example.org/charts/a/?view=b (Places: GeoNames; © OpenStreetMap contributors)',
    'CC BY 4.0, release of 9 October 2026, https://example.org/charts/a/?view=b (Places: GeoNames; © OpenStreetMap contributors)',
  ]);
});

it('every view of every chart has its headline as title and its credit as subject', () => {
  for (const chart of charts)
    for (const view of chart.views) {
      const words = wordsOfStill(chart, view);
      const pdf = pdfOf(words);
      const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
      expect(infoIn(pdf, 'Title'), `${chart.id}, ${view}`).toBe(spaced(words.finding));
      expect(infoIn(pdf, 'Subject'), `${chart.id}, ${view}`).toBe(spaced(words.credit));
    }
});

it('what is tagged and the packet of XMP keep every sign', async () => {
  const words = wordsOfStill(chartNamed('heavy-exports'), 'terbium');
  expect(words.finding).toContain('4.5\u00a0t');
  const pdf = new jsPDF();
  const tagged = new TaggedPage(pdf, xmpOf(words));
  await tagged.tagged({ role: 'H1', words: words.finding }, () => Promise.resolve());
  await tagged.tagged({ role: 'Figure', words: altOf(words) }, () => Promise.resolve());
  const bytes = Buffer.from(pdf.output('arraybuffer'));
  const utf16 = (name: string) =>
    new TextDecoder('utf-16be').decode(
      Buffer.from(new RegExp(`/${name} <FEFF([0-9A-F]+)>`).exec(bytes.toString('latin1'))?.[1] ?? '', 'hex'),
    );
  expect(utf16('ActualText')).toBe(words.finding);
  expect(utf16('Alt')).toBe(altOf(words));
  expect(bytes.toString('utf8')).toContain(xmpOf(words));
});
