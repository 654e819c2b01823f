// The marks of the text in the built pages: no numeral of a source, each mark said to voices, each note with its sources and the way to its row.
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { componentsIn, mdxTree } from '../../../src/data/text/mdx-tree.ts';
import { numbersIn } from '../../names/numbers-in.ts';
import { plainBuild, textOf, withCharacters } from '../built.ts';

interface Mark {
  readonly kind: string;
  readonly opens: string;
  readonly numbers: readonly string[];
  /** What only voices say. */
  readonly said: string;
  readonly words: string;
}

const opener = 'popovertarget="([^"]+)" aria-label="([^"]*)" data-notes="([^"]*)"></button>';
/** A number with what lies over it, or the fitting of a statement alone. */
const markForm = new RegExp(
  `<span class="kept known([^"]*)">(.*?)<button type="button" ${opener}|<button type="button" class="known bare([^"]*)" ${opener}`,
  'g',
);
/** The marks in the prose of a page, in order. */
const marksOf = (html: string): Mark[] =>
  [...html.matchAll(markForm)].map(
    ([
      ,
      kind,
      words = '',
      opens,
      said,
      numbers,
      bare = '',
      bareOpens = '',
      bareSaid = '',
      bareNumbers = '',
    ]) => ({
      kind: (kind ?? bare).trim(),
      opens: opens ?? bareOpens,
      numbers: numbersIn(numbers ?? bareNumbers),
      said: said ?? bareSaid,
      words: words.replace(/<[^>]*>/g, ''),
    }),
  );

const rowsOf = (table: string) => csvParse(readFileSync(`content/data/${table}.csv`, 'utf8'));

/** The row of a fact as its file has it, apart from the code that draws the mark. */
function rawRow(id: string) {
  const pointer = rowsOf('facts').find((row) => row['id'] === id);
  const pairs = (pointer?.['key'] ?? '').split(';').map((pair) => pair.split('='));
  return rowsOf(pointer?.['table'] ?? '').find((row) =>
    pairs.every(([column = '', value]) => row[column] === value),
  );
}

const chapters = chapterFiles().map(({ id }) => id);
const pages = ['index.html', ...chapters.map((id) => `chapters/${id}/index.html`)];
/** The part that brings the notes of a chapter to the whole story: its name and its HTML. */
function notesOf(id: string): readonly [string, string] {
  const parts = JSON.parse(textOf(plainBuild, `chapters/${id}.notes.json`)) as Record<
    string,
    { readonly html: string }
  >;
  const [name = '', { html } = { html: '' }] = Object.entries(parts)[0] ?? [];
  return [name, html];
}

/** What the marks of a page open: in the page, or, of the whole story, in the files that bring it chapter by chapter. */
function asidesOf(page: string): readonly string[] {
  if (page !== 'index.html') {
    const html = textOf(plainBuild, page);
    return [html.slice(html.indexOf('<aside aria-label="Notes"'))];
  }
  return chapters.map((id) => notesOf(id)[1]);
}

describe.each(pages)('%s', (page) => {
  const html = withCharacters(textOf(plainBuild, page));
  const marks = marksOf(html);
  const links = [...html.matchAll(/<span class="kept known broken"><data [^>]*>[^<]+<\/data><a [^>]*>/g)];

  it('prints no numeral of a source in the text', () => {
    expect(html).not.toMatch(/<sup\b/);
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter(({ said, numbers }) => numbers.length === 0 || !/^Sources? \d/.test(said))).toEqual(
      [],
    );
    expect(marks.filter(({ words }) => words !== '').length).toBeGreaterThan(0);
  });

  it('says to voices what each mark shows, and nothing where the text was read', () => {
    const endings: Readonly<Record<string, RegExp>> = {
      '': /^Sources? [\d, –]+$/,
      ring: / \(read second-hand\)$/,
      broken: / \(estimate\)$/,
    };
    const wrong = marks.filter(({ kind, said }) => endings[kind]?.test(said) !== true);
    expect(wrong).toEqual([]);
    expect(links.filter(([link]) => !link.includes(' aria-label="Our model’s result"'))).toEqual([]);
  });

  it('opens a note for each mark: its sources under the numbers that paper prints', () => {
    const notes = asidesOf(page).join('');
    const wrong = marks.flatMap(({ opens, numbers }) => {
      const from = notes.indexOf(`id="${opens}"`);
      if (from < 0) return [`${opens} opens nothing`];
      const note = notes.slice(from, notes.indexOf('</ol>', from));
      const listed = [...note.matchAll(/<li value="(\d+)">/g)].map(([, number]) => number);
      const entries = note.match(/href="\/sources\/#/g)?.length ?? 0;
      return listed.join() === numbers.join() && entries === numbers.length
        ? []
        : [`${opens}: ${listed.join()} for ${numbers.join()}, ${entries} entries`];
    });
    expect(wrong).toEqual([]);
    for (const aside of asidesOf(page)) {
      const ids = [...aside.matchAll(/<div popover class="note" id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, 'each note once').toBe(ids.length);
    }
  });

  it('leads from each number to its row, or to its table where no figure draws the row', () => {
    const notes = asidesOf(page).join('');
    const facts = marks.filter((mark) => mark.opens.startsWith('fact-'));
    expect(facts).not.toEqual([]);
    for (const { opens } of facts) {
      const from = notes.indexOf(`id="${opens}"`);
      expect(notes.slice(from, notes.indexOf('<ol>', from)), opens).toMatch(
        /<a href="\/(?:charts\/[\w-]+\/#row-[a-z0-9-]+">Open the row|data\/#\w+">Open the table)<\/a>/,
      );
    }
  });

  it('explains the marks once a chapter', () => {
    expect(html.match(/class="marks-key/g)).toHaveLength(page === 'index.html' ? chapters.length : 1);
    const open = [...html.matchAll(/<details class="marks-key[^"]*"([^>]*)>/g)].map(([, rest]) =>
      /\bopen\b/.test(rest ?? ''),
    );
    expect(open, 'open where it is first met').toEqual(open.map((_, i) => i === 0));
  });
});

it('the whole story brings what a mark of a chapter opens from a file of that chapter', () => {
  const story = textOf(plainBuild, 'index.html');
  expect(story).not.toContain('popover class="note"');
  const starts = chapters.map((id) => story.indexOf(`id="chapter-${id}"`));
  const asides = asidesOf('index.html');
  chapters.forEach((id, i) => {
    const chapter = story.slice(starts[i], starts[i + 1]);
    expect(notesOf(id)[0]).toMatch(new RegExp(`^marks-${id}-[0-9a-f]{4}$`));
    expect(chapter, 'the name in the file, which has a hash of the numbers').toContain(
      ` data-lazy="${notesOf(id)[0]}"`,
    );
    const opened = [
      ...chapter.matchAll(
        /<button type="button"(?: class="known[^"]*")? popovertarget="([^"]+)" aria-label=/g,
      ),
    ].map(([, opens = '']) => opens);
    expect(opened, id).not.toEqual([]);
    const missing = opened.filter((opens) => !asides[i]?.includes(`id="${opens}"`));
    expect(missing, id).toEqual([]);
  });
});

it('a number is drawn as read only where its row says so, and broken where its row calls it an estimate', () => {
  const facts = chapterFiles().flatMap(({ id, path, text }) => {
    const marks = new Map(
      marksOf(textOf(plainBuild, `chapters/${id}/index.html`)).map((mark) => [mark.opens, mark]),
    );
    return componentsIn(mdxTree(text, path))
      .filter(({ name }) => name === 'Fact')
      .map(({ attributes }) => ({ id: attributes['id'] ?? '', mark: marks.get(`fact-${attributes['id']}`) }));
  });
  expect(facts.filter(({ mark }) => mark === undefined)).toEqual([]);
  const wrong = facts.flatMap(({ id, mark }) => {
    const row = rawRow(id);
    if (row?.['confidence'] === 'estimate' || row?.['derived'] === 'yes')
      return mark?.kind === 'broken' ? [] : [`${id} is an estimate, drawn "${mark?.kind}"`];
    return mark?.kind === '' && row?.['known_by'] !== 'primary'
      ? [`${id} is known by ${row?.['known_by']}`]
      : [];
  });
  expect(wrong).toEqual([]);
  const kinds = new Set(facts.map(({ mark }) => mark?.kind));
  expect([...kinds].sort(), 'all three in the story').toEqual(['', 'broken', 'ring']);
});
