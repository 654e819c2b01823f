// The built pages say what the rows say, and nothing of the rows that must not be published. Reads the raw CSV files, not the code's own tables.
import { readdirSync, readFileSync } from 'node:fs';
import { csvParse, type DSVRowString } from 'd3';
import { describe, expect, it } from 'vitest';
import { fact } from '../../../src/data/facts/facts.ts';
import { sourceName } from '../../../src/data/facts/source-name.ts';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { componentsIn, mdxTree } from '../../../src/data/text/mdx-tree.ts';
import { modelResult } from '../../../src/outline/prose/model-result.ts';
import { citationNumber } from '../../../src/outline/outline.ts';
import { printed as asPrinted } from '../../../src/names/typography.ts';
import { numbersIn } from '../../names/numbers-in.ts';
import { filesOf, plainBuild, textOf } from '../built.ts';
import { finder } from '../find.ts';
import { unpackedTexts } from '../unpacked.ts';

const rowsOf = (table: string): DSVRowString[] => csvParse(readFileSync(`content/data/${table}.csv`, 'utf8'));
const tableNames = readdirSync('content/data')
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.replace(/\.csv$/, ''));
const isWithheld = (row: DSVRowString) =>
  row['publish_advice'] === 'hold' ||
  row['publish_advice'] === 'do_not_publish' ||
  /\bHold:|\bDo not publish\b/.test(row['note'] ?? '');

const allRows = tableNames
  .filter((name) => name !== 'facts')
  .flatMap((table) => rowsOf(table).map((row) => ({ table, row })));
const withheld = allRows.filter(({ row }) => isWithheld(row));
const published = allRows.filter(({ row }) => !isWithheld(row));
const publishedCells = new Set(published.flatMap(({ row }) => Object.values(row)));
/** Whether a row that may be shown says the same, alone or as a part of more. */
const isPublished = (text: string): boolean => [...publishedCells].some((cell) => cell.includes(text));

const texts = [
  ...filesOf(plainBuild)
    .filter((file) => /\.(html|json|csv|svg|js|txt|xml|css)$/.test(file))
    .map((file) => ({ file, text: textOf(plainBuild, file) })),
  ...(await unpackedTexts(plainBuild)),
];
/** Parts of a chapter’s page, each as markup, for the page of the whole story. */
const isParts = (file: string): boolean =>
  /^chapters\/.+\.(?:parts|notes|narrow|wide|phone|desk|stills|folded|rows|paper)\.json$/.test(file);
const markupIn = (file: string, text: string): string =>
  isParts(file)
    ? Object.values(JSON.parse(text) as Record<string, { readonly html: string }>)
        .map(({ html }) => html)
        .join(' ')
    : text;
/** Files whose words hold this; geometry in tags and scripts is not words, nor are the letters of a font in a style. */
const words = texts
  .filter(({ file }) => !file.endsWith('.js'))
  .map(({ file, text }) => ({
    file,
    text:
      /\.(html|svg)$/.test(file) || isParts(file)
        ? markupIn(file, text).replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, ' ')
        : text,
  }));
/** Whether what stands right before and after a needle is no part of it: of a word or an id, and of a number. */
const alone = {
  word: (before: string, after: string) => !/[\w-]/.test(before) && !/^[\w-]/.test(after),
  number: (before: string, after: string) => !/[\d.,]/.test(before) && !/^(?:\d|[.,]\d)/.test(after),
} as const;
/** Where some needles stand: of those found in a text, each that `counts` with what stands right before and after it. */
function holding(
  needles: Iterable<string>,
  where: typeof texts,
  counts: (before: string, after: string) => boolean = () => true,
): string[] {
  const find = finder(needles);
  return where.flatMap(({ file, text }) => {
    const found = find(text).filter(({ needle, at }) => {
      const end = at + needle.length;
      return counts(text.slice(Math.max(0, at - 1), at), text.slice(end, end + 2));
    });
    return [...new Set(found.map(({ needle }) => `${file}: ${needle}`))];
  });
}

describe('rows that must not be published', () => {
  it('there are some, and pages to look for them in', () => {
    expect(withheld.length).toBeGreaterThan(5);
    expect(texts.length).toBeGreaterThan(20);
  });

  it('no id of theirs is in any file', () => {
    const ids = withheld
      .map(({ row }) => row['id'] ?? '')
      .filter((id) => id !== '' && !publishedCells.has(id));
    expect(ids.length).toBeGreaterThan(0);
    expect(holding(ids, texts, alone.word)).toEqual([]);
  });

  it('no sentence of theirs is in any file', () => {
    const sentences = withheld.flatMap(({ row }) =>
      ['note', 'definition', 'scope', 'material_scope', 'basis', 'claim', 'description']
        .map((column) => row[column] ?? '')
        .filter((text) => text.length > 30 && !isPublished(text)),
    );
    expect(sentences.length).toBeGreaterThan(0);
    expect(holding(sentences, texts)).toEqual([]);
  });

  // Made by arithmetic from rows that may be published: India's plants and plans in promise-and-plant; what magnet plants allow in 2027
  // in the chain model when all is built, rounded to the hundred.
  const sums = new Set(['6500', '9000']);

  it('no value that only they have is in any words', () => {
    const values = [...new Set(withheld.flatMap(({ row }) => Object.values(row)))].filter(
      (cell) =>
        /^\d+(\.\d+)?$/.test(cell) &&
        cell.replace('.', '').length >= 4 &&
        !/^(19|20)\d\d$/.test(cell) &&
        !publishedCells.has(cell) &&
        !sums.has(cell),
    );
    expect(values.length).toBeGreaterThan(0);
    const forms = values.flatMap((value) => [
      value,
      Number(value).toLocaleString('en', { maximumFractionDigits: 6 }),
    ]);
    expect(holding(forms, words, alone.number)).toEqual([]);
  });

  it('they would be found, where they are no part of more', () => {
    const where = [{ file: 'a.html', text: 'id-7 says 12,345.5 t, id-78 says 112,345.51.' }];
    expect(holding(['id-7', 'id-8', 'd-78'], where, alone.word)).toEqual(['a.html: id-7']);
    expect(holding(['12,345.5', '2,345.5', '12,345'], where, alone.number)).toEqual(['a.html: 12,345.5']);
    expect(holding(['says 112', 'says 13'], where)).toEqual(['a.html: says 112']);
  });
});

/** The cell that a fact of facts.csv points to, from the raw file. */
function rawCell(id: string): string {
  const pointer = rowsOf('facts').find((row) => row['id'] === id);
  const pairs = (pointer?.['key'] ?? '').split(';').map((pair) => pair.split('='));
  const rows = rowsOf(pointer?.['table'] ?? '').filter((row) =>
    pairs.every(([column = '', value]) => row[column] === value),
  );
  expect(rows, id).toHaveLength(1);
  return rows[0]?.[pointer?.['column'] ?? ''] ?? '';
}

it('the story prints facts at all, and each is found in the pages by its element', () => {
  const asked = chapterFiles().flatMap(({ path, text }) =>
    componentsIn(mdxTree(text, path)).filter(({ name }) => name === 'Fact'),
  );
  expect(asked.length).toBeGreaterThan(0);
});

describe.each(chapterFiles())('chapter $id', ({ id, path, text }) => {
  /** What each fact and each result of a model is to print, and the value that it is read from. */
  const asked = componentsIn(mdxTree(text, path)).flatMap(({ name, attributes }) => {
    if (name === 'Fact') {
      const { id: cell = '' } = attributes;
      return [{ words: fact(cell).text, value: Number(rawCell(cell)) }];
    }
    if (name !== 'Result') return [];
    const { model = '', view = '', of = '', state, unit: shown } = attributes;
    const { text: words, unit, value } = modelResult({ model, view, of, state });
    return [{ words: shown === 'said' ? words : words + unit, value }];
  });
  const html = textOf(plainBuild, `chapters/${id}/index.html`);
  /** Under each lies what opens its note, or leads to its figure. */
  const number = /<data value="([^"]*)"[^>]*>([^<]*)<\/data><(?:button|a) /g;
  const printed = [...html.matchAll(number)].map(([, value = '', words = '']) => ({
    value,
    words: words.replaceAll('&nbsp;', '\u00a0'),
  }));

  it('prints every fact and every result that it asks for, in order, and no other', () => {
    expect(printed.map(({ words }) => words)).toEqual(asked.map(({ words }) => words));
  });

  it('every printed value is the cell of its row, or what the model gives', () => {
    expect(
      printed.map(({ value }, i) => (typeof asked[i]?.value === 'number' ? Number(value) : value)),
    ).toEqual(asked.map(({ value }) => value));
  });

  it('the whole story prints the same', () => {
    const story = textOf(plainBuild, 'index.html');
    const chapter = story.slice(story.indexOf(`id="chapter-${id}"`));
    const values = [...chapter.matchAll(number)].map(([, value]) => value).slice(0, printed.length);
    expect(values).toEqual(printed.map(({ value }) => value));
  });

  it('every source that the text marks is in its list, with its address, under the number of the mark', () => {
    const numbers = [...html.matchAll(/popovertarget="[^"]+"[^>]* data-notes="([\d, –]+)"/g)].flatMap(
      ([, of = '']) => numbersIn(of),
    );
    const byNumber = new Map<string, string>(
      rowsOf('sources')
        .map((row) => row['source_id'] ?? '')
        .flatMap((name) => {
          try {
            return [[String(citationNumber(name)), name] as const];
          } catch {
            return []; // cited by no chapter
          }
        }),
    );
    const marks = [...new Set(numbers)].map((number) => ({ name: byNumber.get(number) ?? '', number }));
    expect(marks.length).toBeGreaterThan(0);
    const sources = rowsOf('sources');
    const list = /<ol class="sources"[^>]*>([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
    const items = new Map(
      [...list.matchAll(/<li value="(\d+)">([\s\S]*?)<\/li>/g)].map(([, number = '', item = '']) => [
        number,
        item,
      ]),
    );
    for (const { name, number } of marks) {
      const { publisher = '', url = '' } = sources.find((row) => row['source_id'] === name) ?? {};
      expect(
        items.get(number)?.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
        `${name} is ${number}`,
      ).toContain(asPrinted(sourceName({ publisher })));
      if (url !== '') expect(items.get(number)?.replaceAll('&amp;', '&')).toContain(`href="${url}"`);
    }
    expect(items.size).toBe(new Set(marks.map(({ name }) => name)).size);
  });
});
