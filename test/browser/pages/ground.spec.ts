// A part of a page can stand on blueprint or paper whatever the theme; print and browsers without light-dark() stay on paper.
import { expect, test, type Page } from '@playwright/test';

const paper = 'rgb(245, 240, 230)';
const blueprint = 'rgb(18, 41, 74)';

/** Background of an element put on a ground, and of a mark inside it. */
const groundOf = (page: Page, ground: string) =>
  page.evaluate((name) => {
    const part = document.createElement('section');
    part.dataset['ground'] = name;
    const svg = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
    const [drawing, rect] = [svg('svg'), svg('rect')];
    rect.setAttribute('class', 'fill-china');
    rect.setAttribute('fill', '#000');
    drawing.append(rect);
    part.append(drawing);
    document.body.append(part);
    const found = {
      ground: getComputedStyle(part).backgroundColor,
      ink: getComputedStyle(part).color,
      china: getComputedStyle(rect).fill,
    };
    part.remove();
    return found;
  }, ground);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`grounds hold on a ${colorScheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/charts/mine-to-magnet/');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      colorScheme === 'light' ? paper : blueprint,
    );
    expect(await groundOf(page, 'blueprint')).toEqual({
      ground: blueprint,
      ink: 'rgb(232, 237, 245)',
      china: 'rgb(240, 115, 90)',
    });
    expect(await groundOf(page, 'paper')).toEqual({
      ground: paper,
      ink: 'rgb(26, 27, 30)',
      china: 'rgb(194, 59, 34)',
    });
    await page.emulateMedia({ colorScheme, media: 'print' });
    expect((await groundOf(page, 'blueprint')).ground).toBe('rgb(255, 255, 255)');
    expect((await groundOf(page, 'blueprint')).china).toBe('rgb(142, 28, 11)');
  });
}
