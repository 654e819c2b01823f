// The end of a chapter: one closed line for limits, questions and sources, open without script and on paper, then the next question.
import { expect, test, type Page } from '@playwright/test';
import { allOf } from '../all-of.ts';
import { layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { idsOfKind } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { testWithoutScript } from '../without-script.ts';

const chapter = '/chapters/mine-to-magnet/';
const chapters = idsOfKind('chapters').length;
const parts = (id: string) => ['limits', 'questions', 'sources'].map((part) => `#${part}-${id}`);

/** How many lines a page has, and how many of them are open. */
const lines = (page: Page) =>
  page.locator('.end-notes').evaluateAll((all) => ({
    all: all.length,
    open: all.filter((each) => (each as HTMLDetailsElement).open).length,
    seen: all.filter((each) => each.querySelector('section')?.checkVisibility()).length,
  }));

for (const way of ['scroll', 'steps', 'article'])
  test(`read by ${way}, every chapter ends on one closed line that counts what stands in it`, async ({
    page,
  }) => {
    await page.goto(`/?way=${way}`, { waitUntil: 'load' });
    expect(await lines(page)).toEqual({ all: chapters, open: 0, seen: 0 });
    // The sources come with their chapters; printing asks for all.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.end [data-lazy]')).toHaveCount(0);
    for (const line of await page.locator('.end-notes').all()) {
      const [limits = 0, questions = 0, sources = 0] = await line
        .locator('section')
        .evaluateAll((all) => all.slice(0, 3).map((each) => each.querySelectorAll(':scope > * > li').length));
      const counted = `${sources} sources · ${limits} limit${limits === 1 ? '' : 's'} · ${questions} questions`;
      expect((await line.locator('summary').textContent())?.trim()).toBe(counted);
    }
  });

test('the line opens at a click and at Enter, shows all three, and closes again', async ({ page }) => {
  await page.goto(chapter, { waitUntil: 'load' });
  const summary = page.locator('.end-notes > summary');
  await summary.click();
  for (const part of parts('mine-to-magnet')) await expect(page.locator(part)).toBeVisible();
  await summary.press('Enter');
  for (const part of parts('mine-to-magnet')) await expect(page.locator(part)).toBeHidden();
});

for (const viewport of [phone, desk])
  test(`at ${viewport.width} pixels the line is closed before anything is painted: nothing shifts, also at the end`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await watchLayoutShift(page);
    await openWhole(page, `${chapter}#end-mine-to-magnet`);
    expect(await layoutShiftOf(page)).toBeLessThan(0.001);
  });

testWithoutScript(
  'without script what every line counts stands open, and the line is no button',
  async ({ page }) => {
    await page.goto('/');
    expect(await lines(page)).toMatchObject({ all: chapters, seen: chapters });
    for (const section of await allOf(page.locator('.end-notes > section')))
      expect((await section.boundingBox())?.height ?? 0).toBeGreaterThan(40);
    await expect(page.locator('.end-notes > summary').first()).toHaveCSS('pointer-events', 'none');
  },
);

for (const path of ['/', chapter])
  test(`on paper every line of ${path} is open, and neither the line nor the next question is printed`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    // Asked for as by the browser's own print command.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('.end [data-lazy]')).toHaveCount(0);
    const { all, seen } = await lines(page);
    expect(seen).toBe(all);
    const heights = await page
      .locator('.end ol.sources > li')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.min(...heights)).toBeGreaterThan(5);
    for (const part of await allOf(page.locator('.end-notes > summary, .chapter-turn')))
      await expect(part).toBeHidden();
  });

for (const way of ['scroll', 'steps', 'article'])
  test(`an address that names a part of the end opens the line there, read by ${way}`, async ({ page }) => {
    for (const hash of ['limits-mine-to-magnet', 'sources-mine-to-magnet', 'cite']) {
      // From an empty page: where only its hash is new, an address opens no page.
      await page.goto('about:blank');
      await page.goto(`${chapter}?way=${way}#${hash}`, { waitUntil: 'load' });
      await expect(page.locator(`#${hash}`)).toBeInViewport();
      await expect(page.locator('.end-notes'), hash).toHaveAttribute('open', '');
    }
  });

test('step by step the end is a screen with a name, and its question leads to the next chapter', async ({
  page,
}) => {
  await page.goto('/?way=steps#end-mine-to-magnet', { waitUntil: 'load' });
  await expect(page.locator('.step-bar [role="status"]')).toContainText('End of the chapter');
  await page.locator('.next-chapter:visible').click();
  await expect(page.locator('#chapter-borrowed-inputs .chapter-head')).toHaveAttribute('data-on', '');
});

test('in the whole story the end of a chapter leads on: to the next one’s question, and to its own page', async ({
  page,
}) => {
  await page.goto('/', { waitUntil: 'load' });
  await test.step('the cover says once how far the evidence goes', async () => {
    await expect(page.locator('.as-of')).toHaveCount(0);
    await expect(page.locator('.cover')).toContainText('Evidence to 9 October 2026');
  });
  await test.step('after the last sentence stands the closed line alone', async () => {
    const end = page.locator('.chapter').last().locator('.end');
    await end.scrollIntoViewIfNeeded();
    // A chapter that comes into sight is laid out with the next frame.
    await expect
      .poll(async () =>
        (await end.evaluate((box) => (box as HTMLElement).innerText.trim())).replace(/\s+/g, ' '),
      )
      .toMatch(/^\d+ sources · \d+ limits? · 3 questions ?·? Teach this chapter$/);
    const { height } = (await end.boundingBox()) ?? { height: Infinity };
    // The line, and under it the way to the chapter in class.
    expect(height).toBeLessThan(110);
  });
  await test.step('a question that leans on a comma has its second half in the site’s own italic', async () => {
    const halves = page.locator('.next-question em');
    for (const half of await allOf(halves)) {
      const before = await half.evaluate((em) => em.previousSibling?.textContent ?? '');
      expect(before.trim()).toMatch(/^\S.*,$/);
      await half.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          half.evaluate((em) => {
            const { fontStyle, fontWeight } = getComputedStyle(em);
            const face = [...document.fonts].find(
              ({ family, style }) => family.includes('Newsreader Display') && style === 'italic',
            );
            return `${fontStyle} ${fontWeight} ${face?.status ?? 'no face'}`;
          }),
        )
        .toBe('italic 300 loaded');
    }
  });
  await test.step('after the line stands the next chapter’s question, large, and leads to it', async () => {
    for (const { viewport, size } of [
      { viewport: phone, size: 36 },
      // 5.3 hundredths of the width.
      { viewport: desk, size: desk.width * 0.053 },
    ]) {
      await page.setViewportSize(viewport);
      const ends = await page.locator('.end').evaluateAll((all) =>
        all.map((end) => {
          const link = end.querySelector('.end-notes ~ .chapter-turn > a');
          const question = link?.querySelector('.next-question');
          return {
            leadsTo: link?.getAttribute('href') ?? null,
            kicker: link?.querySelector('.kicker')?.textContent.replace(/\s+/g, ' ').trim() ?? null,
            size: question ? Number.parseFloat(getComputedStyle(question).fontSize) : null,
          };
        }),
      );
      const ids = await page.locator('.chapter').evaluateAll((all) => all.map(({ id }) => id));
      expect(ends.map(({ leadsTo }) => leadsTo)).toEqual([...ids.slice(1).map((id) => `#${id}`), null]);
      expect(ends[2]?.kicker).toBe('Next');
      for (const end of ends.slice(0, -1)) expect(end.size).toBeCloseTo(size, 1);
    }
    await page.locator('.next-chapter').nth(2).click();
    await expect(page).toHaveURL(/#chapter-borrowed-inputs$/);
    await expect(page.locator('#chapter-borrowed-inputs .chapter-head')).toBeInViewport();
  });
  await test.step('the opened line leads to the chapter’s own page', async () => {
    const end = page.locator('#end-mine-to-magnet');
    await end.locator('summary').click();
    await end.getByRole('link', { name: 'Chapter 3 on its own page' }).click();
    await expect(page).toHaveURL(/\/chapters\/mine-to-magnet\/$/);
  });
});

test('on its own page a chapter’s head says how far its evidence goes, and its end leads to the pages before and after it', async ({
  page,
}) => {
  await page.goto(chapter, { waitUntil: 'load' });
  await expect(page.locator('.chapter-head')).toContainText('As of 9 October 2026');
  await expect(page.locator('.chapter-turn [rel="prev"]')).toHaveAttribute(
    'href',
    /\/chapters\/an-old-instrument\/$/,
  );
  await page.locator('.next-chapter').click();
  await expect(page).toHaveURL(/\/chapters\/borrowed-inputs\/$/);
});
