// What is heard of the marks in the text: a number by its own words, a claim with its verdict, and each of it once; and of what they open.
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
    expect(marks).not.toEqual([]);
    const seen = (words: string) =>
      words.replace(/\s*\((?:read second-hand|estimate|our model’s result)\)$/, '');
    expect(marks.filter(({ name, text }) => !name.startsWith(seen(text)))).toEqual([]);
    const claims = await exposedIn(page, '.prose a.claim');
    expect(claims.filter(({ name }) => !/^Claim \d+ \([a-z ]+\)$/.test(name))).toEqual([]);
    expect([...marks, ...claims].filter(({ description }) => description !== '')).toEqual([]);
  });

for (const address of ['/chapters/the-threat-behind/?way=article', '/?way=article'])
  test(`on ${address} a number and a term open what is told in full, without moving the page`, async ({
    page,
  }) => {
    await openWhole(page, address);
    for (const kind of ['button.known:has(> data)', 'button.term']) {
      const mark = page.locator(`.prose ${kind}:visible`).first();
      await mark.scrollIntoViewIfNeeded();
      await mark.focus();
      const place = await page.evaluate(() => scrollY);
      await page.keyboard.press('Enter');
      const note = page.locator('.note:popover-open');
      await expect(note).toBeFocused();
      const [told] = await exposedIn(page, '.note:popover-open');
      expect(told?.role).toBe('group');
      expect(told?.name.length).toBeGreaterThan(40);
      expect(told?.name.replace(/\s/g, '')).toBe(told?.text.replace(/\s/g, ''));
      await page.keyboard.press('Escape');
      await expect(mark).toBeFocused();
      await mark.click();
      await expect(note).toBeFocused();
      expect(await note.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('none');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => scrollY)).toBe(place);
    }
  });
