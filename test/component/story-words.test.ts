// A drawing finds its place on the page of the whole story only under the words that it was built with: build and browser must take the
// same letters and digits from the same HTML.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { drawingsOf } from '../../scripts/build/story-parts.mjs';
import { bringStoryParts } from '../../src/frame/chapter/parts/story-parts.ts';
import { stubNearness } from './nearness.ts';

/** Findings as a page writes them: Astro has entities for signs alone, never for letters. */
const findings = {
  plain: '<p class="headline">China dug 69% of it in 2023</p>',
  entities: '<p>It&#39;s 12&nbsp;% &amp; R&amp;D, &lt;b&gt; &quot;so&quot; &#x2019;s &#8212; end</p>',
  tags: '<p>Who <b>has</b> the<br>o<i>r</i>e?<wbr/> One<span></span>Two</p>',
  attributes:
    '<div class="finding long" data-finding="dy-tb-2026" data-shown><p title="4 &amp; 5; seen" hidden>Six</p></div>',
  letters: '<p>né naïve Ōita レアアース 稀土 м² ½ Ⅷ 10³ co\u00adoperate zero\u200bwidth</p>',
  signs: '<p>“A” – ‘b’ … 1,100\u00a0t; 5 &lt; 6 + 7 = 13 · 3/4 #8 a;b &amp;c; d&amp;e</p>',
  comment: '<!-- not said --><p>Said</p><!---->',
  lines: '<div>\n  <p>One\n  two</p>\n\t<p>three</p>\n</div>',
  two: '<div class="finding"><p>First 1</p></div><div class="finding" data-later><p>Second 2</p></div>',
  none: '<p>…</p>',
};
const pages = { ...findings, another: '<p>Words of this build</p>' };

const figureOn = (id: string, words: string, stage: string) =>
  `<figure class="figure" id="figure-${id}"><figcaption class="findings">${words}</figcaption><div class="stage">${stage}</div><p data-trouble hidden></p></figure>`;
/** What the build takes from a chapter's page with such a figure. */
const built = (id: string, words: string) =>
  drawingsOf(
    figureOn(
      id,
      words,
      `<div class="artboard narrow"><astro-island ssr props="{&quot;figure&quot;:[0,&quot;figure-${id}&quot;]}"><svg viewBox="0 0 360 90"></svg></astro-island></div>`,
    ),
  ).drawings.narrow;
const files = new Map(
  Object.entries(pages).map(([id, words]) => [
    `/chapters/${id}.narrow.json`,
    built(id, id === 'another' ? '<p>Words of another build</p>' : words),
  ]),
);
const place = (id: string) => document.querySelector<HTMLElement>(`#figure-${id} .artboard`);

beforeAll(() => {
  document.body.innerHTML = Object.entries(pages)
    .map(
      ([id, words]) =>
        `<article data-page="/chapters/${id}/">${figureOn(id, words, '<div class="artboard narrow" data-lazy="narrow"><svg viewBox="0 0 360 90"></svg></div>')}</article>`,
    )
    .join('');
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', async (address: string) => ({
    ok: files.has(address),
    status: 404,
    json: async () => files.get(address),
  }));
  const near: (() => void)[] = [];
  stubNearness(near);
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as never);
  bringStoryParts();
  for (const come of near) come();
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it.each(Object.keys(findings))('a drawing comes under the words it was built with: %s', async (id) => {
  await vi.waitFor(() => expect(place(id)?.dataset['loaded']).toBe(`figure-${id} narrow`));
});

it('a drawing of another build stays away, and its figure says so', async () => {
  await vi.waitFor(() =>
    expect(document.querySelector('#figure-another [data-trouble]')?.textContent).toContain(
      'could not be loaded',
    ),
  );
  expect(place('another')?.dataset['lazy']).toBe('narrow');
});
