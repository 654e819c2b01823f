// The marks of numbers: what they open, by pointer and by keyboard; that they can be hit, stay with their words and leave the lines as they are; how they look where the system sets the colours, and on paper.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { numbersIn } from '../../names/numbers-in.ts';
import { framesLater, openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';

const chapter = '/chapters/the-threat-behind/?way=article';
/** What opens them: over a number lies a button. */
const inText = '.prose :is(.known > :is(button, a), .known.bare, .claim)';

const noteOf = async (page: Page, mark: Locator) =>
  page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`);
/** The first number of the chapter whose row a figure draws. */
const number = async (page: Page): Promise<Locator> => {
  const rows = page.locator('.note:has(a[href*="/#row-"])');
  const ids = await rows.evaluateAll((notes) => notes.map(({ id }) => id));
  const marks = ids.map((id) => `.known:has(> data) > button[popovertarget="${id}"]`);
  return page.locator(marks.join()).first();
};

const wordsUnder = (mark: Locator): Promise<string> =>
  mark.evaluate((button) => button.previousElementSibling?.textContent.trim() ?? '');

for (const viewport of [phone, desk])
  test(`a number opens its sources in place at ${viewport.width} pixels, and Escape brings the reader back`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openWhole(page, chapter);
    const mark = await number(page);
    const note = await noteOf(page, mark);
    await expect(note).toBeHidden();
    await mark.click();
    await expect(note).toBeVisible();
    await expect(note).toBeInViewport({ ratio: 1 });
    const words = await wordsUnder(mark);
    await expect(note.locator('b').first()).toHaveText(words);
    await expect(note.getByRole('link', { name: 'Open the row' })).toBeVisible();
    await expect(note.locator('li a[href*="/sources/#"]').first()).toHaveText(/^(Text read|Read |Headline)/);
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(mark).toBeFocused();
    await mark.click();
    await expect(note).toBeVisible();
    await page.mouse.click(viewport.width - 2, 2);
    await expect(note, 'a click beside it').toBeHidden();
  });

test('at a desk the note stands beside the line, on a phone at the foot of the window', async ({ page }) => {
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    await openWhole(page, chapter);
    const mark = await number(page);
    await mark.click();
    await expect(async () => {
      const [box, at] = await Promise.all([(await noteOf(page, mark)).boundingBox(), mark.boundingBox()]);
      if (box === null || at === null) throw new Error('nothing to see');
      if (viewport === phone)
        expect([box.x, box.width, box.y + box.height]).toEqual([0, phone.width, phone.height]);
      else {
        expect(box.x).toBeGreaterThan(at.x + at.width);
        expect(box.y <= at.y + at.height && box.y + box.height >= at.y, 'level with the number').toBe(true);
      }
    }).toPass({ timeout: 15_000 });
  }
});

test('by keyboard: Enter opens, Tab goes into the note, Escape comes back, and the row is marked where it stands', async ({
  page,
}) => {
  await openWhole(page, chapter);
  const mark = await number(page);
  const note = await noteOf(page, mark);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeFocused();
  await page.keyboard.press('Tab');
  const link = note.getByRole('link', { name: 'Open the row' });
  await expect(link).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(mark).toBeFocused();
  const words = (await wordsUnder(mark)).replace(/[^\d,.]/g, '');
  await page.keyboard.press('Enter');
  await link.focus();
  await page.keyboard.press('Enter');
  const row = page.locator('tr:target');
  await expect(row).toBeInViewport();
  await expect(row).toContainText(words);
});

test('a row that a link leads to stands whole under the headings of its table', async ({ page }) => {
  await page.setViewportSize(phone);
  await openWhole(page, '/charts/japan-dependence/');
  const ids = await page.locator('.table-scroll.long tr[id]').evaluateAll((rows) => rows.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(20);
  for (const id of [ids[0], ids[10]]) {
    await page.evaluate((hash) => (location.hash = hash ?? ''), id);
    await framesLater(page, 3);
    const below = await page.locator('tr:target').evaluate((row) => {
      const heading = row.closest('table')?.querySelector('thead th');
      return row.getBoundingClientRect().top - (heading?.getBoundingClientRect().bottom ?? Infinity);
    });
    expect(below, id).toBeGreaterThanOrEqual(0);
  }
});

test('voices hear how a number is known, and copied text has the number alone', async ({ page }) => {
  await openWhole(page, chapter);
  await expect(
    page.getByRole('button', { name: /^Sources? [\d, –]+ \(read second-hand\)$/ }).first(),
  ).toBeVisible();
  const copied = await page.evaluate(() => {
    const mark = document.querySelector('.prose .known:is(.ring, .broken) > :is(data, span)');
    const paragraph = mark?.closest('p');
    if (!mark || !paragraph) throw new Error('no number that was read second-hand');
    getSelection()?.selectAllChildren(paragraph);
    return { text: getSelection()?.toString() ?? '', number: mark.textContent ?? '' };
  });
  expect(copied.text).toContain(copied.number);
  expect(copied.text).not.toMatch(/\((?:read second-hand|estimate)\)/);
});

for (const { id } of chapterFiles())
  test(`marks of ${id} can be hit, stay with their words and leave the lines as high as they are`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWhole(page, `/chapters/${id}/?way=article`);
    for (const width of [320, 344, 360, 390, 412, 480, 600, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      const found = await page.evaluate((selector) => {
        const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (mark) => mark.getClientRects().length > 0,
        );
        const isSeen = (character: string | undefined) => /[^\s\u2060]/.test(character ?? '');
        /** The character of the text nearest to a mark on one side. */
        const beside = (mark: HTMLElement, side: 1 | -1): DOMRect | undefined => {
          const holder = mark.closest('.kept') ?? mark;
          const node = side === 1 ? holder.nextSibling : holder.previousSibling;
          if (node?.nodeType !== Node.TEXT_NODE) return undefined;
          const text = node.textContent ?? '';
          const at = side === 1 ? 0 : text.length - 1;
          if (!isSeen(text[at])) return undefined;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getClientRects()[0];
        };
        const name = (mark: HTMLElement) => (mark.closest('.kept') ?? mark).textContent?.trim().slice(0, 40);
        const small: unknown[] = [];
        const alone: unknown[] = [];
        const parted: unknown[] = [];
        for (const mark of shown) {
          const words = mark.closest('.known.kept')?.firstElementChild;
          const last = words && [...words.getClientRects()].at(-1);
          const at = mark.getBoundingClientRect();
          if (last && (last.bottom < at.top + 4 || last.top > at.bottom - 4)) parted.push(name(mark));
          const box = mark.getBoundingClientRect();
          if (box.height < 24 || (mark.matches('.bare') && box.width < 24))
            small.push([name(mark), Math.round(box.width), Math.round(box.height)]);
          const [before, after] = [beside(mark, -1), beside(mark, 1)];
          if (before !== undefined && before.bottom <= box.top + 2) alone.push(['before', name(mark)]);
          if (after !== undefined && after.top >= box.bottom - 2) alone.push(['after', name(mark)]);
        }
        const uneven = [...new Set(shown.map((mark) => mark.closest('p')))].flatMap((paragraph) => {
          if (paragraph === null) return [];
          const lines = paragraph.clientHeight / parseFloat(getComputedStyle(paragraph).lineHeight);
          return Math.abs(lines - Math.round(lines)) < 0.05 ? [] : [paragraph.textContent?.slice(0, 40)];
        });
        return { marks: shown.length > 0, small, alone, parted, uneven };
      }, inText);
      expect(found, `${width} pixels`).toEqual({
        marks: true,
        small: [],
        alone: [],
        parted: [],
        uneven: [],
      });
    }
  });

test('a number has one line under all its words, which breaks with them, and is hit on the first and on the last', async ({
  page,
}) => {
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await openWhole(page, '/chapters/an-old-instrument/?way=article');
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.prose .known.kept')]
        .filter((mark) => mark.getClientRects().length > 0)
        .map((mark) => {
          mark.scrollIntoView({ block: 'center', behavior: 'instant' });
          const words = mark.firstElementChild ?? mark;
          const rects = [...words.getClientRects()];
          const [first, last] = [rects[0] ?? new DOMRect(), rects.at(-1) ?? new DOMRect()];
          const { display, textDecorationLine, textDecorationStyle } = getComputedStyle(words);
          const hits = (x: number, { top, height }: DOMRect) =>
            document.elementFromPoint(x, top + height / 2)?.parentElement === mark;
          return {
            words: words.textContent,
            lines: rects.length,
            line: [display, textDecorationLine, textDecorationStyle],
            is: mark.matches('.broken') ? 'dashed' : 'solid',
            hit: hits(first.left + 4, first) && hits(last.right - 4, last),
            // Nothing else under a line is drawn beside it.
            parts: mark.querySelectorAll('.known, .held').length,
          };
        }),
    );
    expect(seen.length).toBeGreaterThan(5);
    for (const { words, line, is, hit, parts } of seen)
      expect([line, hit, parts], `${width} ${words}`).toEqual([['inline', 'underline', is], true, 0]);
    if (width === 390) expect(seen.some(({ lines }) => lines > 1)).toBe(true);
  }
});

test('on a phone each chapter of the whole story has its key: the first one open, later ones a line that opens', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openWhole(page, '/?way=article');
  const keys = page.locator('.marks-key');
  expect(await keys.count()).toBe(await page.locator('.chapter').count());
  const seen = await keys.evaluateAll((all) =>
    all.map((key) => ({
      line: key.querySelector('summary')?.checkVisibility(),
      list: key.querySelector('p')?.checkVisibility({ contentVisibilityAuto: true }),
      height: key.getBoundingClientRect().height,
    })),
  );
  expect(seen.map(({ line }) => line)).toEqual(seen.map(() => true));
  expect(seen.map(({ list }) => list)).toEqual(seen.map((_, i) => i === 0));
  for (const { height } of seen.slice(1)) expect(height).toBeLessThan(40);
  await keys.nth(1).locator('summary').click();
  await expect(keys.nth(1).locator('.claim')).toBeVisible();
});

test('where the system sets the colours, ink draws the marks and the three still differ', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openWhole(page, chapter);
  const looks = await page.evaluate(() =>
    ['', 'ring', 'broken'].map((kind) => {
      const sample = [...document.querySelectorAll('.marks-key .known')].find(
        ({ classList }) => (classList[1] ?? '') === kind,
      )?.firstElementChild;
      if (!sample) throw new Error(`no ${kind} in the key`);
      const pipe = getComputedStyle(sample);
      const fitting = getComputedStyle(sample.nextElementSibling ?? sample, '::before');
      const ink = pipe.color;
      return {
        inked: [pipe.textDecorationColor, fitting.borderLeftColor].every((colour) => colour === ink),
        dashed: pipe.textDecorationStyle,
        full: fitting.backgroundColor === ink,
        open: fitting.borderRightColor !== ink,
      };
    }),
  );
  expect(looks).toEqual([
    { inked: true, dashed: 'solid', full: true, open: false },
    { inked: true, dashed: 'solid', full: false, open: false },
    { inked: true, dashed: 'dashed', full: false, open: true },
  ]);
});

test('on paper each mark has the numbers of its sources, and the list has them too', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await openWhole(page, chapter);
  const paper = await page.evaluate(() => ({
    marks: [...document.querySelectorAll<HTMLElement>('.prose [data-notes]')].map((mark) => ({
      printed: getComputedStyle(mark, '::after').content.replaceAll('"', ''),
      numbers: mark.dataset['notes'] ?? '',
      raised: getComputedStyle(mark, '::after').verticalAlign,
    })),
    list: [...document.querySelectorAll<HTMLLIElement>('ol.sources > li')]
      .filter((item) => item.checkVisibility())
      .map(({ value }) => String(value)),
    verdict: document.querySelector<HTMLElement>('.prose .claim')?.innerText,
    key: document.querySelector('.marks-key')?.checkVisibility(),
  }));
  expect(paper.marks.length).toBeGreaterThan(10);
  for (const { printed, numbers, raised } of paper.marks)
    expect([printed, raised]).toEqual([numbers, 'super']);
  const numbers = new Set(paper.marks.flatMap((mark) => numbersIn(mark.numbers)));
  expect([...numbers].filter((each) => !paper.list.includes(each))).toEqual([]);
  expect(paper.verdict).toMatch(/^Claim \d+ \(\w/);
  expect(paper.key).toBe(true);
});
