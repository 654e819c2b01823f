// A PNG says what it shows, whom to credit and under which licence, and its pixels stay as they were.
import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { chartNamed, charts } from '../../../../src/charts/contract/registry.ts';
import { chartFormats, releaseFormats } from '../../../../src/export/formats/formats.ts';
import { described } from '../../../../src/export/picture/metadata/described.ts';
import { altOf, wordsOfPicture } from '../../../../src/export/picture/metadata/picture-words.ts';
import { pngWithMetadata } from '../../../../src/export/picture/metadata/png-metadata.ts';
import { xmpOf } from '../../../../src/export/picture/metadata/xmp.ts';
import { textWidth } from '../../../../src/charts/look/text-width.ts';
import { cropSvg } from '../../../../src/export/picture/crop/crop.ts';
import { pictureSvg, sizeOf } from '../../../../src/export/picture/picture.ts';
import { pngOf } from '../../../../src/export/picture/png.ts';
import { stillOf, wordsOfStill } from '../../../../src/export/picture/still.ts';
import { releasesOf } from '../../../../src/export/release/releases.ts';
import { figureText, sourceLine } from '../../../../src/charts/figure/figure-text.ts';

/** The parts of a PNG in order, each with a check sum that holds. */
function partsOf(png: Uint8Array) {
  const file = Buffer.from(png);
  const parts: { name: string; content: Buffer }[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(file.subarray(at + 4, at + 8 + length)));
    parts.push({
      name: file.toString('latin1', at + 4, at + 8),
      content: file.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return parts;
}
const part = (png: Uint8Array, name: string): Buffer => {
  const found = partsOf(png).filter((each) => each.name === name);
  expect(found, name).toHaveLength(1);
  return found[0]!.content;
};
/** The packet, as a program that knows XMP finds it. */
function packetOf(png: Uint8Array): string {
  const text = part(png, 'iTXt').toString('utf8');
  const head = 'XML:com.adobe.xmp\0\0\0\0\0';
  expect(text.startsWith(head)).toBe(true);
  return text.slice(head.length);
}
/** The fields of a packet that is XML, by their names. */
function fieldsOf(packet: string): Record<string, string> {
  const xml = packet.replace(/<\?xpacket[^>]*\?>/g, '');
  const document = new new Window().DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  const [description] = [...document.querySelectorAll('*')].filter(
    ({ tagName }) => tagName === 'rdf:Description',
  );
  return Object.fromEntries(
    [...(description?.children ?? [])].map(({ tagName, textContent }) => [tagName, textContent]),
  );
}

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  test('words are read back from every picture as they went in', () => {
    for (const view of chart.views)
      for (const size of ['wide', 'narrow'] as const)
        expect(wordsOfPicture(stillOf(chart, view, size))).toEqual(wordsOfStill(chart, view));
  });
});

test('an address that is wider than a picture is broken at its signs, and read back whole', () => {
  const address = `https://example.org/charts/stock-runway/?view=dy-tb-2026&${'stock=120&cut=50&'.repeat(9)}a=1`;
  const drawing = { drawing: '<path d="M0 0"/>', drawingHeight: 100 };
  const said = { finding: 'A', subtitle: 'B', description: 'C.', sources: 'Sources: A.' };
  const words = { ...said, credit: `The Strategic Valve, CC BY 4.0, ${address}` };
  for (const svg of [
    pictureSvg({ ...words, ...drawing }, 'narrow'),
    pictureSvg({ ...words, ...drawing }, 'wide'),
    ...(['1x1', '16x9'] as const).map((crop) =>
      cropSvg({ words, drawings: { wide: drawing, narrow: drawing } }, crop),
    ),
  ]) {
    expect(wordsOfPicture(svg)).toEqual(words);
    const credit = svg.split('\n').findLast((line) => line.startsWith('<text ')) ?? '';
    const size = Number(/ font-size="([\d.]+)"/.exec(credit)?.[1]);
    const lines = [...credit.matchAll(/<tspan x="(\d+)"[^>]*>([^<]*)</g)];
    expect(lines.length).toBeGreaterThan(2);
    for (const [, x, line = ''] of lines)
      expect(Number(x) + textWidth(line.replaceAll('&amp;', '&'), size)).toBeLessThan(sizeOf(svg).width - 10);
  }
});

test('a built picture carries the fields of the IPTC', async () => {
  const chart = chartNamed('mine-to-magnet');
  const view = 'heavy';
  const { make } = chartFormats.find(({ ending }) => ending === 'png')!;
  const png = (await make({ chart, part: view })) as Uint8Array;
  const text = figureText(chart, view);
  const fields = fieldsOf(packetOf(png));
  expect(fields).toEqual({
    'dc:title': text.finding,
    'dc:description': `${text.finding}. ${text.subtitle.replace(/\.?$/, '.')} ${sourceLine(text)}`,
    'dc:creator': 'The Strategic Valve',
    'dc:rights': 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/. The sources keep their own terms.',
    'photoshop:Credit':
      'The Strategic Valve, CC BY 4.0, https://example.org/charts/mine-to-magnet/?view=heavy',
    'xmpRights:Marked': 'True',
    'xmpRights:UsageTerms': 'CC BY 4.0',
    'xmpRights:WebStatement': 'https://creativecommons.org/licenses/by/4.0/',
    'Iptc4xmpCore:AltTextAccessibility': altOf(wordsOfStill(chart, view)),
  });
  // Two pixels a unit: 192 an inch.
  const size = part(png, 'pHYs');
  expect([size.readUInt32BE(0), size.readUInt32BE(4), size[8]]).toEqual([7559, 7559, 1]);
});

test('a card and the picture of a release carry them, too', async () => {
  const [chart] = charts;
  const card = chartFormats.find(({ ending }) => ending === 'card.png')!;
  const cardFields = fieldsOf(packetOf((await card.make({ chart: chart! })) as Uint8Array));
  expect(cardFields['dc:title']).toBe(figureText(chart!, chart!.views[0]).finding);
  const [date = ''] = releasesOf(chart!.id);
  const release = releaseFormats.find(({ ending }) => ending === 'png')!;
  const pinned = fieldsOf(packetOf((await release.make({ id: chart!.id, date })) as Uint8Array));
  expect(pinned['photoshop:Credit']).toContain('The Strategic Valve, CC BY 4.0');
  expect(pinned['photoshop:Credit']).toContain(chart!.id);
  expect(pinned['Iptc4xmpCore:AltTextAccessibility']?.length).toBeGreaterThan(60);
});

test('pixels stay as they were, before them the words, and one size in print', () => {
  const chart = chartNamed('heavy-gap');
  const svg = stillOf(chart, chart.views[0]);
  const bare = pngOf(svg, 0.5);
  const png = described(bare, wordsOfPicture(svg), 0.5);
  expect(partsOf(png).map(({ name }) => name)).toEqual([
    'IHDR',
    'pHYs',
    'iTXt',
    ...partsOf(bare)
      .map(({ name }) => name)
      .slice(1),
  ]);
  const seen = (file: Uint8Array): Buffer =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><image width="99" height="99" href="data:image/png;base64,${Buffer.from(file).toString('base64')}"/></svg>`,
    ).render().pixels;
  expect(Buffer.compare(seen(png), seen(bare))).toBe(0);
  // Said again with another size, the old one goes.
  const again = pngWithMetadata(png, { xmp: 'x', scale: 4 });
  expect(part(again, 'pHYs').readUInt32BE(0)).toBe(15118);
  expect(() => pngWithMetadata(new Uint8Array(40), { xmp: '', scale: 1 })).toThrow(RangeError);
});

test('words that mean something in XML stay words', () => {
  const words = {
    finding: 'A < B & "C"',
    subtitle: 'in 磁, 2025.',
    description: '</rdf:li>',
    sources: 'Sources: A.',
    credit: 'Maker, Licence, https://x.example/?a=1&b=2',
  };
  const fields = fieldsOf(xmpOf(words));
  expect(fields['dc:title']).toBe(words.finding);
  expect(fields['dc:creator']).toBe('Maker');
  expect(fields['dc:description']).toBe('A < B & "C". in 磁, 2025. Sources: A.');
  expect(fields['Iptc4xmpCore:AltTextAccessibility']).toBe('A < B & "C". </rdf:li>');
});

test('text that is no picture is refused', () => {
  expect(() => wordsOfPicture('<svg></svg>')).toThrow(RangeError);
});
