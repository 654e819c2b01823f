// Published ids of steps, former ones among them, lead to the step that says today what they said: with its figure in its view, in each way of reading.
import { expect, test, type Page } from '@playwright/test';
import { keptSteps } from '../../outline/kept-steps.ts';

/** The step that an id names, as the page has it: its own id, and what its figure is asked to show. */
const stepOf = (page: Page, id: string) =>
  page.evaluate((name) => {
    const step = document.getElementById(name)?.closest<HTMLElement>('[data-step]');
    const { figure = '', view = '' } = step?.dataset ?? {};
    return { step: step?.id ?? `no step holds #${name}`, figure, view };
  }, id);

/** What a reader has of a step: whether it is in the window, and the view of its figure. */
const seenOf = (page: Page, { step, figure }: { step: string; figure: string }) =>
  page.evaluate(
    ([stepId, figureId]) => {
      const [box] = document.querySelector(`[id="${stepId}"] .slip`)?.getClientRects() ?? [];
      return {
        inWindow: box !== undefined && box.top >= -1 && box.top < innerHeight,
        view: document.getElementById(figureId)?.dataset['view'] ?? '',
      };
    },
    [step, figure] as const,
  );

/**
 * Goes to each id on a page that is open; the first that does not lead to its step, with the figure in its view, fails. The page goes
 * through them by itself, asking at each frame: a question from outside for each takes longer than its answer.
 */
async function expectAllLead(page: Page, ids: readonly string[]): Promise<void> {
  const { led, lost } = await page.evaluate(async (all) => {
    const mostWait = 15_000;
    for (const [led, id] of all.entries()) {
      const step = document.getElementById(id)?.closest<HTMLElement>('[data-step]');
      if (step === undefined || step === null) return { led, lost: `no step holds #${id}` };
      const { figure = '', view = '' } = step.dataset;
      const seen = () => {
        const [box] = step.querySelector('.slip')?.getClientRects() ?? [];
        return {
          inWindow: box !== undefined && box.top >= -1 && box.top < innerHeight,
          view: document.getElementById(figure)?.dataset['view'] ?? '',
        };
      };
      const leads = ({ inWindow, view: shown }: ReturnType<typeof seen>) => inWindow && shown === view;
      location.hash = id;
      const since = performance.now();
      do {
        if (performance.now() - since > mostWait)
          return { led, lost: `#${id} leads to ${JSON.stringify(seen())}, not to the view ${view}` };
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      } while (!leads(seen()));
    }
    return { led: all.length, lost: '' };
  }, ids);
  expect(lost).toBe('');
  expect(led).toBe(keptSteps.length);
}

const ids = keptSteps.map(({ id }) => id);
const formerOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.former')].map(({ id }) => id));

for (const width of [390, 1440])
  test(`on the whole story every kept id turns its figure while scrolling, ${width} pixels wide`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/?way=scroll', { waitUntil: 'load' });
    await expectAllLead(page, ids);
  });

test('step by step, every kept id shows the screen of its step', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/?way=steps', { waitUntil: 'load' });
  await expectAllLead(page, ids);
});

test('a former id leads to its step on the chapter’s page when it opens, and without script', async ({
  page,
  browser,
}) => {
  await page.goto('/?way=article');
  const all = await formerOn(page);
  const chosen = keptSteps.filter(({ id }) => all.includes(id)).filter((_, i) => i % 12 === 0);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  for (const { id, chapter } of chosen) {
    await page.goto(`/chapters/${chapter}/?way=scroll#${id}`, { waitUntil: 'load' });
    const step = await stepOf(page, id);
    await expect.poll(() => seenOf(page, step)).toEqual({ inWindow: true, view: step.view });
    await still.goto(`/chapters/${chapter}/#${id}`, { waitUntil: 'load' });
    await expect(still.locator(`[id="${step.step}"] .slip`)).toBeInViewport();
  }
  await context.close();
});

test('a remembered place under a former id is offered by the name of its step today', async ({ page }) => {
  await page.goto('/?way=article');
  const [id] = await formerOn(page);
  test.skip(id === undefined, 'no step has a former id');
  await page.evaluate((name) => localStorage.setItem('strategic-valve:place', name ?? ''), id);
  await page.goto('/');
  const { step } = await stepOf(page, id ?? '');
  await expect(page.locator('[data-resume] a')).toHaveAttribute('href', `#${step}`);
});
