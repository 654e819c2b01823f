// The order in which a listener comes to the parts of a chapter, a panel, a question and an embed; each drawing is told once.
import { expect, test, type Page } from '@playwright/test';
import { openWhole, settled } from '../settled.ts';
import { desk } from '../sizes.ts';
import { heardIn, linesOf, missingInOrder, type Heard } from './tree.ts';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(desk);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Holds that every drawing has a name and a description that does not repeat it, and nothing inside. */
function expectToldOnce(heard: readonly Heard[]): void {
  const images = heard.filter(({ role }) => role === 'image' || role === 'img');
  expect(images.length).toBeGreaterThan(0);
  for (const { name, description } of images) {
    expect(name).not.toBe('');
    expect(description.length, name).toBeGreaterThan(20);
    expect(name.includes(description) || description.includes(name), `${name}: ${description}`).toBe(false);
  }
  // What a drawing holds would come after it, before anything that can be used.
  for (const [i, { role, name }] of heard.entries())
    if (role === 'image' || role === 'img')
      expect(heard[i + 1]?.role, `after “${name}”`).not.toMatch(/StaticText|SvgRoot|Svg|graphics/i);
}

const words = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) =>
      (document.querySelector(wanted)?.textContent ?? '')
        .replace(/[\s\u00a0]+/g, ' ')
        .replaceAll('\u2060', '')
        .trim(),
    selector,
  );

test('a figure of a chapter: skip link, headline, drawing, its views, then the steps as groups', async ({
  page,
}) => {
  await openWhole(page, '/chapters/mine-to-magnet/?way=scroll');
  // Its wide drawing comes before the reader does.
  await page.locator('#figure-mine-to-magnet').scrollIntoViewIfNeeded();
  await settled(page);
  const heard = await heardIn(page, '.figure-steps:has(#figure-mine-to-magnet)');
  const lines = linesOf(heard);
  const finding = await words(page, '#figure-mine-to-magnet .finding[data-shown] .headline');
  const steps = await page.evaluate(() =>
    [...document.querySelectorAll('[data-figure="figure-mine-to-magnet"][data-step]')].map(
      (step) => `group ${step.getAttribute('aria-label')}`,
    ),
  );
  expect(steps.length).toBeGreaterThan(3);
  expect(
    missingInOrder(lines, [
      'link Skip this figure and its steps',
      /^figure .*, a figure with \d+ views$/,
      `StaticText ${finding}`,
      /^group Values/,
      `image ${finding}`,
      /^group Views/,
      'button Previous view',
      'button Next view',
      ...steps,
    ]),
    lines.join('\n'),
  ).toBeNull();
  expectToldOnce(heard);
  expect(heard.filter(({ role, name }) => role === 'image' && name === finding)).toHaveLength(1);
});

test('the whole story has no landmark for a step or for the views of a figure', async ({ page }) => {
  await openWhole(page, '/?way=scroll');
  const heard = await heardIn(page, 'body');
  const landmarks = heard.filter(({ role }) =>
    /^(region|navigation|main|banner|contentinfo|complementary|search|form)$/.test(role),
  );
  const questions = await page.locator('.guess .guess-question').evaluateAll((all) =>
    all.map(({ textContent }) =>
      textContent
        .replace(/[\s\u00a0]+/g, ' ')
        .replaceAll('\u2060', '')
        .trim(),
    ),
  );
  const regions = landmarks.filter(({ role }) => role === 'region').map(({ name }) => name);
  expect(regions.filter((name) => !questions.includes(name))).toEqual([]);
  expect(linesOf(landmarks).filter((line) => / step \d+ of |^navigation Views/.test(line))).toEqual([]);
  expect(landmarks.length).toBeLessThan(40);
});

test('a model: headline, drawing, presets, result, questions, then dials that say their unit', async ({
  page,
}) => {
  await openWhole(page, '/charts/stock-runway/');
  await expect(page.locator('.model-figure[data-alive]')).toBeAttached();
  const heard = await heardIn(page, '.model-panel');
  const lines = linesOf(heard);
  const result = await words(page, '[data-result]');
  const finding = await words(
    page,
    '.model-figure .finding[data-shown] .headline, .model-figure [data-finding-custom][data-shown] .headline',
  );
  expect(
    missingInOrder(lines, [
      /^figure .*, a model to turn$/,
      `heading ${finding}`,
      /^image /,
      /^group Presets/,
      `StaticText ${result}`,
      'button Reset',
      /^slider /,
      /^spinbutton /,
    ]),
    lines.join('\n'),
  ).toBeNull();
  const dials = await page
    .locator('.model-panel [data-range]')
    .evaluateAll((all) =>
      all.map((range) => [
        range.getAttribute('aria-valuetext') ?? '',
        range.closest('.dial')?.querySelector('.dial-unit')?.textContent?.trim() ?? '',
      ]),
    );
  expect(dials.length).toBeGreaterThan(3);
  for (const [said = '', unit = ''] of dials)
    if (unit !== '' && /\d/.test(said)) expect(said).toContain(unit);
  expect(dials.every(([said]) => said !== '')).toBe(true);
});

test('a dial that is moved says its new value with its unit', async ({ page }) => {
  await openWhole(page, '/charts/stock-runway/');
  await expect(page.locator('.model-figure[data-alive]')).toBeAttached();
  const dial = page.locator('.model-panel [data-range]:enabled').first();
  const before = await dial.getAttribute('aria-valuetext');
  await dial.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(dial).not.toHaveAttribute('aria-valuetext', before ?? '');
  const unit = await dial.evaluate(
    (range) => range.closest('.dial')?.querySelector('.dial-unit')?.textContent?.trim() ?? '',
  );
  expect(await dial.getAttribute('aria-valuetext')).toContain(unit);
});

test('a question: what is asked, the drawing, sliders with their unit, then what to do', async ({ page }) => {
  await openWhole(page, '/chapters/mine-to-magnet/?way=scroll');
  await page.locator('#guess-mine-to-magnet').scrollIntoViewIfNeeded();
  await expect(page.locator('#guess-mine-to-magnet[data-wired]')).toBeAttached();
  // The drawing comes as the question does, and on a busy machine after what wires it.
  await expect(page.locator('#guess-mine-to-magnet svg[role="img"]').first()).toBeVisible();
  const heard = await heardIn(page, '#guess-mine-to-magnet');
  const lines = linesOf(heard);
  const question = await words(page, '#guess-mine-to-magnet .guess-question');
  expect(
    missingInOrder(lines, [
      `region ${question}`,
      `StaticText ${question}`,
      /^image /,
      /^slider /,
      /^spinbutton /,
      'button Compare',
      'button Skip, show the answer',
    ]),
    lines.join('\n'),
  ).toBeNull();
  expectToldOnce(heard);
});

test('an embed: headline, drawing, views, sources, rows, then whom to credit', async ({ page }) => {
  await openWhole(page, '/embed/mine-to-magnet/');
  const heard = await heardIn(page, 'body');
  const lines = linesOf(heard);
  const heading = await words(page, 'h1');
  const view = await words(page, 'nav button[aria-pressed="true"]');
  expect(
    missingInOrder(lines, [
      `heading ${heading}`,
      /^image /,
      'navigation Views',
      `button ${view}`,
      /^StaticText Sources:/,
      / (?:rows|lines) behind its \d+ views/,
      /^link .*\/charts\/mine-to-magnet\/$/,
    ]),
    lines.join('\n'),
  ).toBeNull();
  expectToldOnce(heard);
});
