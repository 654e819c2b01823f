// What readers type leads to the figure that answers it: first or second of what is found, with its view.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { figureIndexText } from '../../src/gallery/search/figure-index.ts';
import { figureFinder } from '../../src/gallery/search/find-figures.ts';
import type { IndexFile } from '../../src/gallery/search/index-form.ts';

const kinds = parse(readFileSync('test/gallery/queries.yaml', 'utf8')) as Record<
  string,
  Record<string, string>
>;
const queries = Object.entries(kinds).flatMap(([kind, list]) =>
  Object.entries(list).map(([query, answer]) => ({ kind, query, answer })),
);
/** As a browser reads it. */
const file = JSON.parse(figureIndexText()) as IndexFile;
const find = await figureFinder(file);

it('asks at least eighty things, of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(80);
  expect(Object.keys(kinds)).toEqual(
    expect.arrayContaining([
      'synonyms',
      'spellings',
      'symbols',
      'slips',
      'plurals',
      'countries',
      'firms',
      'eastern',
      'questions',
    ]),
  );
});

it.each(queries)('$kind: "$query" finds $answer', ({ query, answer }) => {
  const [figure = '', view] = answer.split('/');
  const found = find(query) ?? [];
  expect(found.slice(0, 2).map(({ id }) => id)).toContain(figure);
  if (view !== undefined)
    expect(found.find(({ id }) => id === figure)?.views.map((each) => each.view)).toContain(view);
});

describe('a search', () => {
  it.each(['', '  ', '...', 'how many of the', '🧲'])(
    'without a word to look for, "%s", asks for nothing',
    (typed) => {
      expect(find(typed)).toBeNull();
    },
  );

  it.each(['qqqzzz', 'x'.repeat(200), '__proto__ qqqzzz', '\u0000\uffff qqqzzz'])(
    'for what is not there, %j, finds nothing',
    (typed) => {
      expect(find(typed)).toEqual([]);
    },
  );

  it.each(['<script>alert(1)</script>', 'constructor toString', '"; DROP TABLE', '(((((', '% % %', '\ud800'])(
    'of hostile words, %j, is a search like any other',
    (typed) => {
      const found = find(typed);
      expect(found === null || found.length < 8).toBe(true);
    },
  );

  it('that is long is answered at once', () => {
    const long = ['disprosium exprots licens '.repeat(400), 'あ'.repeat(5000), '日本镝'.repeat(2000)];
    // Time of this thread's own: a busy machine lets it wait.
    const since = process.threadCpuUsage();
    for (const typed of long) find(typed);
    const { user, system } = process.threadCpuUsage(since);
    expect((user + system) / 1000).toBeLessThan(400);
  });

  it('keeps to fewer figures than all, and names no view where every view fits alike', () => {
    const exports = find('exports') ?? [];
    expect(exports.length).toBeLessThan(new Set(Object.keys(file.views).map((id) => id.split('/')[0])).size);
    for (const { id, views } of exports) {
      const all = Object.keys(file.views).filter((view) => view.startsWith(`${id}/`));
      expect(views.length).toBeLessThanOrEqual(Math.min(3, all.length - 1));
    }
  });
});
