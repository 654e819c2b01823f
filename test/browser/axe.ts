// axe in the page itself: the builder of @axe-core/playwright carries every passed node out of the page, which takes four to twenty times as long.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Frame, Page } from '@playwright/test';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
interface Axe {
  readonly run: (within: string | Document, options: object) => Promise<Results>;
  readonly getRules: (
    tags: readonly string[],
  ) => readonly { readonly ruleId: string; readonly tags: string[] }[];
  readonly configure: (spec: object) => void;
}

const { resolve } = createRequire(import.meta.url);
/** The axe of the version that the builder brings along, in its short form: it is read anew in each document. */
const source = readFileSync(
  createRequire(resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Stylesheets are for one rule alone, css-orientation-lock, an experimental one that does not run.
  preload: { assets: ['media'] },
};

/** The session of each page, for what is said to the browser without Playwright between. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();
function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known !== undefined) return known;
  const session = page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/**
 * Puts axe into a document. Playwright has each source evaluated as a string within a function of its own, which the browser reads anew
 * each time; asked for directly it takes what it made of the same source in the last document of the tab.
 */
async function bringAxe(frame: Frame): Promise<void> {
  const page = frame.page();
  if (frame !== page.mainFrame()) return frame.evaluate(source);
  const session = await sessionOf(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: source });
  if (exceptionDetails !== undefined) throw new Error(`axe does not start: ${exceptionDetails.text}`);
}

/**
 * What axe finds wrong on the page, or within the element of a selector, and in its frames: a line for each node. `byColour` asks only the
 * rules of its category "color", which are all that can answer otherwise where nothing but colours has changed.
 */
export async function violationsOf(page: Page, within?: string, byColour = false): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) {
      await bringAxe(frame);
      // A failure names nodes by their selectors; their HTML is not read.
      await frame.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.configure({ noHtml: true }));
    }
  return page.evaluate(
    async ([selector, asked, inColour]) => {
      const { axe } = globalThis as unknown as { readonly axe: Axe };
      const rules = axe.getRules(asked.runOnly).filter(({ tags }) => tags.includes('cat.color'));
      const runOnly = inColour ? { type: 'rule', values: rules.map(({ ruleId }) => ruleId) } : asked.runOnly;
      const { violations } = await axe.run(selector ?? document, { ...asked, runOnly });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
      );
    },
    [within, options, byColour] as const,
  );
}
