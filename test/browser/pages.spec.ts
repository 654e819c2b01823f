// Every page, opened once a width: it loads without an error, fits, does not shift, and passes every look (test/browser/looks).
import { expect, test, type Page } from '@playwright/test';
import { tested } from '../../src/methods/tested.ts';
import { layoutShiftOf, watchLayoutShift } from './figure-state.ts';
import { axe } from './looks/axe.ts';
import { focus } from './looks/focus.ts';
import { forcedColors } from './looks/forced-colors.ts';
import type { Look } from './looks/look.ts';
import { readableText, spacedText } from './looks/readable-text.ts';
import { stillness } from './looks/stillness.ts';
import { structure } from './looks/structure.ts';
import { targets } from './looks/targets.ts';
import { width } from './looks/width.ts';
import { isAlike, pagesInTurn, pagesOf, servers } from './pages.ts';
import { atTop, openWhole, settled } from './settled.ts';
import { listenForTroubles } from './troubles.ts';
import { readAs, waysOf } from './visits.ts';

/** A look, and as whom it is taken. */
interface Pass {
  readonly look: Look;
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
  /** Which pages are looked at in each way of reading; the others are looked at as they open. */
  readonly inEachWay?: (path: string) => boolean;
  /** Of pages that are alike, every second one: the evens or the odds. */
  readonly half?: 0 | 1;
  readonly skips?: (path: string) => boolean;
}

const always = (): boolean => true;
/** The kit shows both grounds at once and every drawing twice: one pass of axe sees all of it. */
const isKit = (path: string): boolean => path.endsWith('kit/');
/** A way of reading moves things and keeps their colours: the pages that are seen in both themes are read in each way in one. */
const visits: readonly { readonly viewport: Viewport; readonly scrolls: boolean; readonly passes: Pass[] }[] =
  [
    {
      viewport: { width: tested.reflow, height: 640 },
      scrolls: false,
      passes: [{ look: width }, { look: readableText, inEachWay: always }, { look: stillness }],
    },
    {
      viewport: { width: tested.phone, height: 800 },
      scrolls: true,
      passes: [
        { look: width },
        { look: targets, inEachWay: always, half: 0 },
        { look: axe, inEachWay: always, half: 0, skips: isKit },
        { look: axe, scheme: 'dark', inEachWay: isAlike, half: 1, skips: isKit },
        { look: spacedText, inEachWay: always, half: 0 },
        { look: focus, half: 0 },
      ],
    },
    {
      viewport: { width: tested.wide, height: 900 },
      scrolls: true,
      passes: [
        { look: width },
        { look: structure, inEachWay: always },
        { look: stillness, inEachWay: always },
        { look: targets, inEachWay: always, half: 1 },
        { look: axe, half: 1 },
        { look: axe, scheme: 'dark', half: 0, skips: isKit },
        { look: forcedColors, forced: true, half: 0 },
        { look: forcedColors, forced: true, scheme: 'dark', half: 1 },
        { look: spacedText, inEachWay: always, half: 1 },
        { look: focus, scheme: 'dark', half: 1 },
      ],
    },
  ];
interface Viewport {
  readonly width: number;
  readonly height: number;
}

const paths = pagesOf(servers.plain);
const halves = [pagesInTurn(paths, 0, 2), pagesInTurn(paths, 1, 2)];

/** Scrolls through the page as a reader does, and back to its top. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done, 0));
        // Where no frame comes, as in settled.
        setTimeout(done, 2000);
      });
    const end = () => document.documentElement.scrollHeight - innerHeight;
    for (let y = 0; y < end(); y += innerHeight / 3) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
    }
    // What comes late makes the page longer while its end is scrolled to.
    for (let frames = 0; frames < 300 && (frames === 0 || end() - scrollY >= 2); frames++) {
      scrollTo({ top: end(), behavior: 'instant' });
      await frame();
    }
    if (end() - scrollY >= 2) throw new Error(`the page goes on ${end() - scrollY} pixels after its end`);
  });

/** What the system asks for in a pass; passes that ask for the same follow each other, for each change has the whole page styled anew. */
const mediaOf = ({ scheme = 'light', forced = false }: Pass) =>
  ({ reducedMotion: 'reduce', colorScheme: scheme, forcedColors: forced ? 'active' : 'none' }) as const;
const inOrder = (passes: readonly Pass[]): Pass[] =>
  [...Map.groupBy(passes, (pass) => JSON.stringify(mediaOf(pass))).values()].flat();

/** Takes the passes over a page that is open, in each way of reading that it has. */
async function look(page: Page, path: string, where: string, passes: readonly Pass[]): Promise<void> {
  const due = passes.filter(
    ({ half, skips }) => (half === undefined || halves[half]?.includes(path)) && !skips?.(path),
  );
  for (const way of await waysOf(page)) {
    const now = due.filter(({ inEachWay }) => way === 'scroll' || inEachWay?.(path));
    if (now.length === 0) continue;
    await readAs(page, way);
    // What stands behind the line at a chapter's end is looked at as well, and every chapter where it stands once all are laid out.
    await page.evaluate(() => {
      document.documentElement.dataset['arrived'] = '';
      for (const line of document.querySelectorAll<HTMLDetailsElement>('.end-notes')) line.open = true;
    });
    let asked = '';
    let atRest = false;
    for (const pass of inOrder(now)) {
      const { name, troubles, onlyReads = false } = pass.look;
      const media = mediaOf(pass);
      if (asked !== JSON.stringify(media)) {
        await page.emulateMedia(media);
        atRest = false;
      }
      asked = JSON.stringify(media);
      if (!atRest) await atTop(page);
      atRest = onlyReads;
      expect.soft(await troubles(page), `${where}, ${media.colorScheme}, as ${way}: ${name}`).toEqual([]);
    }
  }
}

/** Looks at one page, in a tab that others were looked at in: `troubles` are those of the tab. */
async function visit(
  page: Page,
  troubles: string[],
  path: string,
  { viewport, scrolls, passes }: (typeof visits)[number],
): Promise<void> {
  const where = `/${path} at ${viewport.width} pixels`;
  // As a reader of whom the system says nothing opens it; the looks ask for less motion.
  await page.emulateMedia({ reducedMotion: null, colorScheme: null, forcedColors: null });
  await openWhole(page, `/${path}`);
  const loaded = await layoutShiftOf(page);
  expect.soft(loaded, `${where}: shifts while it loads`).toBeLessThan(0.001);
  if (scrolls) {
    await scrollThrough(page);
    await settled(page);
    expect
      .soft((await layoutShiftOf(page)) - loaded, `${where}: shifts while it is scrolled`)
      .toBeLessThan(0.001);
  }
  await look(page, path, where, passes);
  expect.soft(troubles.splice(0), `${where}: loads cleanly`).toEqual([]);
}

/** Pages that are visited by one test: alike ones together, and each of those that take long alone. */
const groups = Map.groupBy(paths, (path) => {
  const [folder = '', ...rest] = path.split('/');
  if (path === '' || isKit(path)) return `/${path}`;
  return rest.length > 1 && paths.filter((each) => each.startsWith(`${folder}/`)).length > 3
    ? `/${folder}/…`
    : 'the other pages';
});

for (const each of visits) {
  const { width: pixels, height } = each.viewport;
  for (const [group, members] of groups)
    test(`${group} at ${pixels}×${height}: loads cleanly, keeps still and passes every look`, async ({
      browser,
    }) => {
      // A busy machine takes four times as long as a free one.
      test.setTimeout(120_000 + members.length * 30_000);
      const context = await browser.newContext({ viewport: each.viewport, baseURL: servers.plain.origin });
      const page = await context.newPage();
      const troubles = listenForTroubles(page);
      await watchLayoutShift(page);
      // Without a step of its own, each call looks through all calls of its test before it.
      for (const path of members) await test.step(`/${path}`, () => visit(page, troubles, path, each));
      await context.close();
    });
}
