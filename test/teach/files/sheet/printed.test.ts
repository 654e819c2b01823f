// Printed sheets and keys: none is out of date, two pages, tagged, small, searchable, with the address and the QR code of the site.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shortAddress } from '../../../../src/teach/files/place-address.ts';
import { lessonSheet } from '../../../../src/teach/files/sheet/lesson-sheet.ts';
import { withAddress } from '../../../../src/teach/files/sheet/pdf-address.ts';
import { withoutTraces } from '../../../../src/teach/files/sheet/pdf-traces.ts';
import { printedFile } from '../../../../src/teach/files/sheet/printed-file.ts';
import { claimsToJudge } from '../../../../src/teach/files/sheet/claims-paper.ts';
import {
  printedFilesOf,
  sheetHashesFile,
  sheetsFolder,
  sheetSources,
} from '../../../../src/teach/files/sheet/printed-sheets.ts';
import { lessons } from '../../../../src/teach/lessons/read-lessons.ts';
import { linksIn, pageWords, scannedCodes } from './printed-words.ts';

const kept = (path: string) => readFileSync(join(process.cwd(), path));

test('every sheet and key was printed from its page of today', () => {
  const hashes = JSON.parse(kept(sheetHashesFile).toString()) as Record<string, string>;
  const today = Object.fromEntries(
    lessons().flatMap((lesson) => sheetSources(lesson).map(({ path, hash }) => [path, hash])),
  );
  expect(hashes, 'run npm run sheets').toEqual(today);
});

const handouts = lessons().flatMap((lesson) =>
  printedFilesOf(lesson).map((file) => ({
    lesson,
    file,
    id: lesson.id,
    /** Sides of the sheet that it holds; none for keys and claims. */
    sides: file.startsWith('sheet') ? [1, 2] : file.startsWith('side') ? [1] : [],
    isKey: file.startsWith('key'),
    isClaims: file.startsWith('claims'),
  })),
);

/** What the codes of each sheet open, all on its first side: a drawing that holds its answer back, a model to turn, or claims. */
const opensOnPaper: Readonly<Record<string, readonly string[]>> = {
  chain: ['t/3g/'],
  'who-says-so': ['t/c9/', 't/c4/', 't/c6/', 't/c15/', 't/c20/', 't/c22/'],
  'one-plant': ['t/h118/', 't/m5/'],
};

describe.each(handouts)('$file of $id', ({ lesson, file, sides, isKey, isClaims }) => {
  const isSheet = sides.length > 0;
  const pdf = printedFile(lesson, file);
  const text = Buffer.from(pdf).toString('latin1');
  const pages = pageWords(pdf);
  const words = pages.join(' ');

  test('a sheet has two pages, its first side one, a key three at most and each claim one, with tags, and less than 300 kB', () => {
    if (isKey) expect(pages.length).toBeLessThanOrEqual(3);
    else expect(pages).toHaveLength(isClaims ? claimsToJudge(lesson).length : sides.length);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang (en-GB)');
    expect(pdf.length).toBeLessThan(300_000);
  });

  test('its paper is as its name says', () => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    const [wide, high] = file.endsWith('A4') ? [595, 842] : [612, 792];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([wide, high]);
  });

  test('its words can be found, with version, evidence, licence and address at the foot', () => {
    // What is wrapped stands in several runs, so single words are looked for.
    const asked = isSheet
      ? lesson.sheet.filter(({ page }) => sides.includes(page)).map(({ title, task }) => `${title} ${task}`)
      : isClaims
        ? claimsToJudge(lesson).map(({ name }) => name)
        : lesson.questions.map(({ ask, answer }) => `${ask} ${answer}`);
    const found = new Set(words.split(/\s+/));
    for (const word of asked.join(' ').split(/\s+/)) expect(found, word).toContain(word);
    for (const page of pages) {
      expect(page).toMatch(
        /The Strategic Valve, version [0-9a-f]{6}, evidence to 9 October 2026, CC BY 4\.0/,
      );
      // The page of a lesson leads to its answers, so that only keys name it.
      if (!isKey) {
        expect(page).toContain('example.org/');
        expect(page).not.toContain('example.org/teach/');
      } else expect(page).toContain(`example.org/teach/${lesson.id}/`);
    }
  });

  test('nothing is left of the address that it is kept with', () => {
    expect(text).not.toContain('site.invalid');
    expect(words).not.toContain('site.invalid');
    for (const link of linksIn(pdf)) expect(link).toMatch(/^https:\/\/example\.org\//);
  });

  test('the table of places at its end is right', () => {
    const start = Number(/startxref\n(\d+)\n%%EOF/.exec(text)?.[1]);
    expect(text.slice(start, start + 5)).toBe('xref\n');
    const places = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)];
    expect(places.length).toBeGreaterThan(10);
    for (const [i, [, place]] of places.entries())
      expect(text.slice(Number(place), Number(place) + 12)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
    expect(text).toContain(`/Size ${places.length + 1}\n`);
  });

  if (!isKey)
    test('its QR codes read as the addresses that stand beside them, and it has none without one', () => {
      if (isClaims) return expect(scannedCodes(pdf)).toEqual([]);
      const opened = opensOnPaper[lesson.id];
      expect(scannedCodes(pdf)).toEqual(opened?.map((path) => `https://example.org/${path}`));
      const claims = lesson.sheet.flatMap((block) => (block.kind === 'claims' ? block.claims : []));
      if (claims.length === 0)
        for (const path of opened ?? []) expect(words).toContain(`example.org/${path}`);
      for (const claim of claims) expect(words).toContain(shortAddress(claim));
    });
});

test('a name stands on both sides of a sheet and on its slip, under a line to cut along', () => {
  for (const lesson of lessons()) {
    const { isNamed, pages } = lessonSheet(lesson);
    expect(isNamed).toBe(true);
    const [, second = []] = pages;
    expect(second[0]?.kind).toBe('name');
    const slip = lesson.sheet.find(({ isSlip }) => isSlip);
    expect(slip?.page, lesson.id).toBe(2);
    const cut = second.findIndex(({ kind }) => kind === 'cut');
    expect(second[cut + 1]).toMatchObject({ kind: 'heading', part: slip?.part });
  }
  const pdf = printedFile(lessons()[0] as (typeof handouts)[number]['lesson'], 'sheetA4');
  expect(pageWords(pdf).map((words) => words.match(/Name/g)?.length)).toEqual([1, 2]);
});

test('a code stands at the part that it opens, under its heading, so that no other part is done with it', () => {
  const coded = lessons().flatMap((lesson) =>
    lessonSheet(lesson).pages.flatMap((blocks) =>
      blocks.flatMap((block, i) => {
        const before = blocks[i - 1];
        return block.kind === 'code' && before?.kind === 'heading'
          ? [`${lesson.id} ${before.part ?? ''} ${block.address.replace(/.*(?=t\/)/, '')}`]
          : [];
      }),
    ),
  );
  expect(coded).toEqual(['chain A t/3g/', 'one-plant B1 t/h118/', 'one-plant B2 t/m5/']);
});

test('a long address of a project on a host of many takes the place of the short one', () => {
  const [lesson] = lessons();
  if (lesson === undefined) throw new Error('there is no lesson');
  const site = 'https://some-school-district.github.io/the-strategic-valve-in-class/';
  const pdf = withAddress(kept(`${sheetsFolder}/${lesson.id}/key-a4.pdf`), site, []);
  expect(pageWords(pdf).join(' ')).toContain(
    `some-school-district.github.io/the-strategic-valve-in-class/teach/${lesson.id}/`,
  );
});

test('a PDF with fewer places than there are QR codes is refused', () => {
  const [lesson] = lessons();
  const pdf = kept(`${sheetsFolder}/${lesson?.id ?? ''}/key-a4.pdf`);
  const dot = { size: 1, isBlack: () => true };
  expect(() => withAddress(pdf, 'https://example.org/', [dot])).toThrow('places for 0 QR codes, expected 1');
});

test('bytes of another kind are refused', () => {
  expect(() => withAddress(Buffer.from('%PDF-1.7\n'), 'https://example.org/', [])).toThrow(
    'no PDF as the browser of this project prints it',
  );
});

test('the time of printing and the numbers of the browser leave no trace', () => {
  const at = (time: string, number: string) =>
    Buffer.from(`/CreationDate (D:${time}+00'00')\n/ID (node${number})>>\n/Headers [(node${number})]`);
  expect(withoutTraces(at('20261126134516', '00000040'))).toEqual(
    withoutTraces(at('20270101000001', '00000054')),
  );
});
