// What is heard of the marks in the text: a number as text, then its sources, a claim with its verdict, and each of it once; and of what they open.
import { expect, test } from '@playwright/test';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { openWhole } from '../settled.ts';
import { exposedIn, heardIn, type Heard } from './tree.ts';

for (const { id } of chapterFiles())
  test(`what lies over the numbers of ${id} is named by their sources, and claims by number and verdict, once`, async ({
    page,
  }) => {
    await openWhole(page, `/chapters/${id}/?way=article`);
    const marks = await exposedIn(page, '.prose .kept > [data-notes]');
    expect(marks).not.toEqual([]);
    const named = /^(Source \d+|Sources \d+([,–] ?\d+)+)( \((read second-hand|estimate)\))?$/;
    expect(marks.filter(({ name, text }) => !named.test(name) || text !== '')).toEqual([]);
    // The words of a number are said before it, as text of their sentence.
    const [number] = await exposedIn(page, '.prose p .known.kept > :first-child');
    const paragraph = await heardIn(page, '.prose p:has(.known.kept)');
    const isText = ({ role, name }: Heard) => role === 'StaticText' && name.includes(number?.text ?? 'none');
    expect(paragraph.filter(isText)).not.toEqual([]);
    const claims = await exposedIn(page, '.prose a.claim');
    expect(claims.filter(({ name }) => !/^Claim \d+ \([a-z ]+\)$/.test(name))).toEqual([]);
    expect([...marks, ...claims].filter(({ description }) => description !== '')).toEqual([]);
  });

for (const address of ['/chapters/the-threat-behind/?way=article', '/?way=article'])
  test(`on ${address} a number and a term open what is told in full, without moving the page`, async ({
    page,
  }) => {
    await openWhole(page, address);
    for (const kind of ['.known:has(> data) > button', '.term + button']) {
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
