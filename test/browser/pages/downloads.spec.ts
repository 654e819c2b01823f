// What a reader takes from a figure's page: pictures of each kind, the data of an own state, the table sorted and copied.
import { expect, test, type Download, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expectView } from '../figure-state.ts';
import { servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const chart = 'mine-to-magnet';
const path = `/charts/${chart}/`;

/** Asks for a picture by the form and gives the file. */
async function saved(page: Page, choices: Readonly<Record<string, string>>): Promise<Download> {
  for (const [name, value] of Object.entries(choices))
    await page.locator(`[data-picture] input[name="${name}"][value="${value}"]`).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save picture' }).click(),
  ]);
  await expect(page.locator('[data-said]')).toHaveText(`Saved as ${file.suggestedFilename()}.`);
  return file;
}
const bytesOf = async (file: Download): Promise<Buffer> => readFileSync(await file.path());
const pngSize = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
/** Red, green, blue and alpha of the first pixel. */
const cornerOf = (page: Page, png: Buffer): Promise<number[]> =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  }, png.toString('base64'));

test('where the drawing of the address never comes, the form names the view that is shown', async ({
  page,
}) => {
  await page.route(/\/_astro\/LivePlot\.[^/]+\.js/, (route) => route.abort());
  await page.goto(`${path}?view=heavy`, { waitUntil: 'load' });
  await expect(page.locator('[data-trouble]')).toContainText('could not be loaded', { timeout: 20_000 });
  const label = (view: string) => page.locator(`[data-view-link="${view}"]`).innerText();
  await expect(page.locator('[data-view-label]')).toHaveText(await label('chain'));
  await page.unrouteAll();
  await page.getByRole('button', { name: /Try again|Load the page again/ }).click();
  await expectView(page, chart, 'heavy');
  await expect(page.locator('[data-view-label]')).toHaveText(await label('heavy'));
});

test('a PNG comes in each size, on paper or without a ground, and names the view on screen', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  await page.locator('[data-view-link="heavy"]').click();
  await expectView(page, chart, 'heavy');
  const still = await (await page.request.get(`${path}heavy.svg`)).text();
  const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(still) ?? []).map(Number);
  for (const scale of [1, 2, 4]) {
    const file = await saved(page, { format: 'png', scale: String(scale), ground: 'paper' });
    expect(file.suggestedFilename()).toBe(`${chart}-heavy${scale === 1 ? '' : `@${scale}x`}.png`);
    const png = await bytesOf(file);
    expect(pngSize(png)).toEqual([width * scale, height * scale]);
    if (scale === 2) expect(await cornerOf(page, png)).toEqual([0xf5, 0xf0, 0xe6, 255]);
  }
  const bare = await saved(page, { scale: '2', ground: 'none' });
  expect(bare.suggestedFilename()).toBe(`${chart}-heavy-transparent@2x.png`);
  const png = await bytesOf(bare);
  expect(pngSize(png)).toEqual([width * 2, height * 2]);
  expect((await cornerOf(page, png))[3]).toBe(0);

  const svg = await saved(page, { format: 'svg', ground: 'paper' });
  expect(svg.suggestedFilename()).toBe(`${chart}-heavy.svg`);
  expect((await bytesOf(svg)).toString()).toBe(still);
  expect(troubles).toEqual([]);
});

test('a PDF is lines and text in our own faces, as large as the picture, with title, author and licence', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(path, { waitUntil: 'load' });
  expect(asked.filter((url) => /pdf|\.ttf/.test(url))).toEqual([]);
  const file = await saved(page, { format: 'pdf' });
  expect(file.suggestedFilename()).toBe(`${chart}-chain.pdf`);
  const pdf = await bytesOf(file);
  const text = pdf.toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  for (const face of ['NewsreaderDisplay', 'ArchivoRegular', 'ArchivoSemiBold'])
    expect(text).toContain(`/BaseFont /${face}`);
  expect(text).not.toContain('/Subtype /Image');
  const { width = 0, height = 0 } =
    /<svg [^>]*width="(?<width>\d+)" height="(?<height>\d+)"/.exec(
      await (await page.request.get(`${path}chain.svg`)).text(),
    )?.groups ?? {};
  expect(text).toMatch(new RegExp(`/MediaBox \\[0 0 ${width}\\.? ${height}\\.?\\]`));
  const title = Buffer.from('In 2024 China dug', 'utf16le').swap16();
  expect(pdf.includes(title) || text.includes('In 2024 China dug')).toBe(true);
  for (const said of ['The Strategic Valve', 'CC BY 4.0', `${servers.plain.site}${path}`])
    expect(text, said).toContain(said);
  // The words of the drawing are shown as text: as many shows as the picture has lines of it, at least.
  expect(streamsOf(pdf).match(/ Tj$/gm)?.length ?? 0).toBeGreaterThan(20);
  expect(asked.filter((url) => /html2canvas|canvg|purify/.test(url))).toEqual([]);
  expect(troubles).toEqual([]);
});

/** The streams of a PDF that can be unpacked, as text. */
const streamsOf = (pdf: Buffer): string =>
  [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');

test('a PDF tells headline, text and drawing apart, on A4 and on Letter as well as to fit', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  const still = await (await page.request.get(`${path}chain.svg`)).text();
  const description = /<desc[^>]*>([^<]*)/.exec(still)?.[1];
  const [, width = '', height = ''] = / width="(\d+)" height="(\d+)"/.exec(still) ?? [];
  for (const [sheet, box] of [
    ['fit', `${width}\\.? ${height}\\.?`],
    ['a4', '841\\.8\\d* 595\\.2\\d*'],
    ['letter', '792\\.? 612\\.?'],
  ] as const) {
    const file = await saved(page, { format: 'pdf', sheet });
    expect(file.suggestedFilename()).toBe(`${chart}-chain${sheet === 'fit' ? '' : `-${sheet}`}.pdf`);
    const pdf = await bytesOf(file);
    const text = pdf.toString('latin1');
    expect(text).toMatch(new RegExp(`/MediaBox \\[0 0 ${box}\\]`));
    expect(text).toContain('/MarkInfo << /Marked true >> /Lang (en) /StructTreeRoot');
    expect(text.match(/\/Type \/StructElem \/S \/\w+/g)?.map((each) => each.split('/').at(-1))).toEqual([
      'Document',
      ...['H1', 'P', 'Figure', 'P', 'P'],
    ]);
    const [, alt = ''] = /\/Alt <FEFF([0-9A-F]+)>/.exec(text) ?? [];
    const words = Buffer.from(alt, 'hex').swap16().toString('utf16le');
    expect(words).toContain('In 2024 China dug');
    expect(words).toContain((description ?? '?').slice(0, 60));
    // Every object that the tree names is there, under its number.
    for (const [, number] of text.matchAll(/\/(?:P|Pg|K|ParentTree|StructTreeRoot|Metadata) (\d+) 0 R/g))
      expect(text).toMatch(new RegExp(`(^|\n)${number} 0 obj\n`));
    // Lines of a text are read as one: without this the last word of one runs into the first of the next.
    const [, headline = ''] = /\/S \/H1 [^>]*\/ActualText <FEFF([0-9A-F]+)>/.exec(text) ?? [];
    expect(Buffer.from(headline, 'hex').swap16().toString('utf16le')).toBe(
      'In 2024 China dug six tonnes in ten of magnet rare earths and separated more than nine',
    );
    const drawn = streamsOf(pdf);
    expect(
      [...drawn.matchAll(/^\/(\w+) << \/MCID (\d) >> BDC$/gm)].map(([, ...tag]) => tag.join(' ')),
    ).toEqual(['H1 0', 'P 1', 'Figure 2', 'P 3', 'P 4']);
    expect(drawn.match(/^EMC$/gm)).toHaveLength(drawn.match(/ (BDC|BMC)$/gm)!.length);
    expect(text).toContain('<Iptc4xmpCore:AltTextAccessibility>');
  }
  // On a white sheet the paper of the picture would be a box.
  await expect(page.locator('[data-choice="ground"]')).toBeHidden();
  expect(troubles).toEqual([]);
});

test('a picture comes in shapes for feeds, stories and slides, each with its words and licence inside', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  for (const [shape, width, height] of [
    ['1x1', 1080, 1080],
    ['4x5', 1080, 1350],
    ['9x16', 1080, 1920],
    ['16x9', 1920, 1080],
  ] as const) {
    const file = await saved(page, { format: 'png', shape, scale: '2' });
    expect(file.suggestedFilename()).toBe(`${chart}-chain-${shape}@2x.png`);
    await expect(page.locator('[data-pixels="2"]')).toHaveText(`${width} × ${height}`);
    const png = await bytesOf(file);
    expect(pngSize(png)).toEqual([width, height]);
    const text = png.toString('utf8');
    for (const said of [
      'XML:com.adobe.xmp',
      'In 2024 China dug six tonnes in ten',
      '<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/',
      '<Iptc4xmpCore:AltTextAccessibility>',
      'pHYs',
    ])
      expect(text).toContain(said);
  }
  const phone = await saved(page, { format: 'svg', shape: 'narrow' });
  expect(phone.suggestedFilename()).toBe(`${chart}-chain-phone.svg`);
  expect((await bytesOf(phone)).toString()).toBe(
    await (await page.request.get(`${path}chain.phone.svg`)).text(),
  );
  expect(troubles).toEqual([]);
});

test('an SVG comes with outlines for letters, and for dark pages in light inks', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  const file = await saved(page, { format: 'svg', shape: '16x9', letters: 'outlines', ground: 'none-dark' });
  expect(file.suggestedFilename()).toBe(`${chart}-chain-16x9-transparent-for-dark-outlines.svg`);
  const svg = (await bytesOf(file)).toString();
  expect(svg).not.toMatch(/<text|<style|#F5F0E6|#1A1B1E/);
  expect(svg).toContain('<title id="title">In 2024 China dug');
  expect(svg).toContain('width="960" height="540"');
  const drawn = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${data}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, Buffer.from(svg).toString('base64'));
  expect(drawn).toEqual([960, 540]);
  expect(troubles).toEqual([]);
});

test('a picture that can’t be made is said calmly, and the files that stand ready are offered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await page.goto(path, { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Save picture' }).click();
  const said = page.locator('[data-said]');
  await expect(said).toContainText(/This browser draws no picture of \d+ × \d+ pixels\./);
  await expect(said.getByRole('link', { name: 'SVG' })).toHaveAttribute('href', `${path}chain.svg`);
  await page.route('**/*.svg', (route) => route.abort());
  await page.locator('[data-picture] input[value="svg"]').check();
  await page.getByRole('button', { name: 'Save picture' }).click();
  await expect(said).toContainText('The picture could not be made.');
});

test('a model’s own state is saved as picture and as data; a preset as the published view', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto('/charts/stock-runway/?view=dy-tb-2026&stock=120&cut=50', { waitUntil: 'load' });
  await expect(page.locator('.figure.model-figure[data-custom]')).toBeAttached();
  await expect(page.locator('#downloads [data-of-view]').first()).toBeHidden();
  const svg = await saved(page, { format: 'svg', ground: 'none' });
  expect(svg.suggestedFilename()).toBe('stock-runway-own-transparent.svg');
  expect((await bytesOf(svg)).toString()).toContain('stock=120&amp;cut=50');
  const crop = await saved(page, { shape: '1x1' });
  expect(crop.suggestedFilename()).toBe('stock-runway-own-1x1-transparent.svg');
  expect((await bytesOf(crop)).toString()).toContain('stock=120&amp;cut=50');
  const [settings] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Settings, CSV' }).click(),
  ]);
  expect(settings.suggestedFilename()).toBe('stock-runway-own-settings.csv');
  const rows = (await bytesOf(settings)).toString();
  expect(rows).toContain('\nstock,Stock,120,days,Set by a reader\n');
  expect(rows).not.toMatch(/^(china|thrift),.*Set by a reader$/m);

  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('#downloads [data-of-custom]').first()).toBeHidden();
  const preset = await saved(page, { shape: 'wide', ground: 'paper' });
  expect(preset.suggestedFilename()).toBe('stock-runway-dy-tb-2026.svg');
  const [result] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Result, CSV' }).click(),
  ]);
  expect(result.suggestedFilename()).toBe('stock-runway-dy-tb-2026-result.csv');
  expect((await bytesOf(result)).toString()).toContain('\n30,');
  expect(troubles).toEqual([]);
});

test('the table sorts by its headings, numbers by size, and comes back; it is copied as it is seen', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/charts/heavy-exports/', { waitUntil: 'load' });
  const rows = page.locator('#rows');
  const column = async (heading: string): Promise<string[]> => {
    const names = await rows.locator('thead th').allInnerTexts();
    const at = names.findIndex((name) => name.trim() === heading) + 1;
    return (await rows.locator(`tbody tr > :nth-child(${at})`).allInnerTexts()).map((text) => text.trim());
  };
  const heading = rows.getByRole('columnheader', { name: 'Weight' });
  const before = await column('Weight');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const up = await column('Weight');
  expect([...new Set(up)].slice(0, 2)).toEqual(['0\u00a0t', '1\u00a0kg']);
  expect(up.at(-1)).toBe('');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const down = await column('Weight');
  expect(down[0]).toBe('62,585\u00a0t');
  expect(down.at(-1)).toBe('');

  await rows.getByRole('button', { name: 'Copy table' }).click();
  await expect(rows.getByRole('status')).toContainText('Copied');
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  // Its headings, its lines, an empty line, what it holds and the credit.
  expect(copied).toHaveLength(before.length + 4);
  expect(copied[0]).toMatch(/\tSources\tEvidence as of$/);
  expect(copied[1]).toContain('\t62,585 t\t62585\t=\t+12.9%\t12.9\t');
  expect(copied[1]).toMatch(/\tReuters via OE Digital \| Rawmaterials\.net\t2026-01-14$/);
  const cells = copied.slice(0, -3).map((line) => line.split('\t').length);
  expect(new Set(cells).size).toBe(1);
  const credit = `The Strategic Valve, CC BY 4.0, ${servers.plain.site}/charts/heavy-exports/`;
  const holds = 'All 43 rows behind its 3 views.';
  expect(copied.slice(-3)).toEqual(['', holds, credit]);
  const table = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(table).toContain('<td>62585</td>');

  await page.locator('[data-view-link]').nth(1).click();
  const view = (await page.locator('[data-view-link]').nth(1).getAttribute('data-view-link')) ?? '';
  await expectView(page, 'heavy-exports', view);
  await rows.getByRole('button', { name: 'Copy table' }).click();
  // The table has the lines of all views, so the credit names none.
  await expect
    .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).split('\n').slice(-2))
    .toEqual([holds, credit]);

  await rows.getByRole('button', { name: 'Original order' }).click();
  await expect.poll(() => column('Weight')).toEqual(before);
  await expect(heading).not.toHaveAttribute('aria-sort');
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('no'));
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await rows.getByRole('button', { name: 'Copy table' }).click();
  await expect(rows.getByRole('status')).toContainText('The table is selected');
  expect(await page.evaluate(() => String(getSelection()))).toContain('Weight');
});

testWithoutScript(
  'without script the first view’s files are links, and the table and the history stand as they are',
  async ({ page }) => {
    await page.goto(servers.plain.origin + path, { waitUntil: 'load' });
    const downloads = page.locator('#downloads');
    await expect(downloads.getByRole('link', { name: 'SVG' })).toHaveAttribute('href', `${path}chain.svg`);
    await expect(downloads.getByRole('link', { name: 'PNG, 2×' })).toHaveAttribute(
      'href',
      `${path}chain.png`,
    );
    await expect(page.locator('#downloads :is(button, input):visible, #rows button:visible')).toHaveCount(0);
    expect(await page.locator('#rows tbody tr').count()).toBeGreaterThan(5);
    const change = page.locator('#history a').last();
    await change.click();
    await expect(page.locator(':target')).toBeVisible();
  },
);
