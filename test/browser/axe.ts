// axe in the page itself: the builder of @axe-core/playwright carries every passed node out of the page, which takes four to twenty times as long.
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
interface Axe {
  readonly run: (within: string | Document, options: object) => Promise<Results>;
}

const { resolve } = createRequire(import.meta.url);
/** The axe of the version that the builder brings along. */
const { source } = createRequire(resolve('@axe-core/playwright'))('axe-core') as { readonly source: string };

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds wrong on the page, or within the element of a selector, and in its frames: a line for each node. */
export async function violationsOf(page: Page, within?: string): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(source);
  return page.evaluate(
    async ([selector, asked]) => {
      const { axe } = globalThis as unknown as { readonly axe: Axe };
      const { violations } = await axe.run(selector ?? document, asked);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
      );
    },
    [within, options] as const,
  );
}
