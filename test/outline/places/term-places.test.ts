// The glossary has only words that the story has, and says of each where.
import { describe, expect, it } from 'vitest';
import { chartNamed } from '../../../src/charts/contract/registry.ts';
import { terms } from '../../../src/data/text/terms.ts';
import type { ChapterOutline } from '../../../src/outline/chapter-outline.ts';
import { termPlaces } from '../../../src/outline/places/term-places.ts';

/** What a chart says in its table, and in the rows that a reader can open. */
function wordsOf(chart: string): string {
  const { data, picks } = chartNamed(chart);
  return [
    ...data.lines.flatMap(({ cells }) => Object.values(cells)),
    ...(picks?.items ?? []).flatMap(({ title, body }) => [title, ...body.map(({ text }) => text)]),
  ].join('\n');
}

describe('every term of the glossary', () => {
  it.each(terms().map((entry) => [entry.id, entry] as const))('%s has its place in the story', (_, entry) => {
    expect(termPlaces(entry).chapters.length).toBeGreaterThan(0);
  });

  const drawn = terms().filter((entry) => termPlaces(entry).how === 'drawn');
  it.each(drawn.map(({ id, term, figure }) => [id, figure ?? '', term] as const))(
    '%s is said by %s',
    (_, figure, term) => {
      expect(wordsOf(figure)).toMatch(new RegExp(`(?<![\\w-])${term}s?(?![\\w-])`, 'i'));
    },
  );

  it('names a figure only where no chapter explains it', () => {
    const needless = terms().filter(
      (entry) => entry.figure !== undefined && termPlaces(entry).how === 'explained',
    );
    expect(needless.map(({ id }) => id)).toEqual([]);
  });
});

describe('the places of a term', () => {
  const chapter = (order: number, charts: string[], marked: string[] = []) =>
    ({ order, charts, terms: marked }) as unknown as ChapterOutline;
  const placesOf = (figure: string | undefined, chapters: ChapterOutline[]) => {
    const { how, chapters: found } = termPlaces(
      { id: 'ore', ...(figure !== undefined && { figure }) },
      chapters,
    );
    return [how, ...found.map(({ order }) => order)];
  };

  it('are the chapters that explain it, also where a figure is named', () => {
    const story = [chapter(1, ['mines']), chapter(2, [], ['ore']), chapter(3, [], ['ore'])];
    expect(placesOf('mines', story)).toEqual(['explained', 2, 3]);
  });

  it('else the chapter with the figure that says it', () => {
    expect(placesOf('mines', [chapter(1, ['mines']), chapter(2, ['plants'])])).toEqual(['drawn', 1]);
  });

  it('are missed by file and by what to do', () => {
    expect(() => placesOf(undefined, [chapter(1, ['mines'])])).toThrow(
      /content\/glossary\/en\/ore\.md:1: no chapter has <Term id="ore">; mark it in one, name a figure/,
    );
    expect(() => placesOf('plants', [chapter(1, ['mines'])])).toThrow(
      'content/glossary/en/ore.md:1: no chapter has <Term id="ore">, and none has the figure "plants"',
    );
  });
});
