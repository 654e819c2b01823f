// What is heard of the marks in the text: a number by its own words, a claim with its verdict, and each of it once.
import { expect, test } from '@playwright/test';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { openWhole } from '../settled.ts';
import { exposedIn } from './tree.ts';

for (const { id } of chapterFiles())
  test(`numbers of ${id} are named by the words in them, and claims by number and verdict, once`, async ({
    page,
  }) => {
    await openWhole(page, `/chapters/${id}/?way=article`);
    const marks = await exposedIn(page, '.prose :is(button, a).known:not(.bare)');
    expect(marks.length).toBeGreaterThan(5);
    const seen = (words: string) =>
      words.replace(/\s*\((?:read second-hand|estimate|our model’s result)\)$/, '');
    expect(marks.filter(({ name, text }) => !name.startsWith(seen(text)))).toEqual([]);
    const claims = await exposedIn(page, '.prose a.claim');
    expect(claims.filter(({ name }) => !/^Claim \d+ \([a-z ]+\)$/.test(name))).toEqual([]);
    expect([...marks, ...claims].filter(({ description }) => description !== '')).toEqual([]);
  });
