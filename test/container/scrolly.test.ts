// A figure in the story that takes the whole width says so on its scroll, and only where its author asked for it.
import { expect, it } from 'vitest';
import Scrolly from '../../src/chapter/scrolly/Scrolly.astro';
import { renderAstro } from './render.ts';

it('a scroll is full bleed, or reaches to the right edge, where its author says so', async () => {
  const scroll = { chart: 'heavy-exports', view: 'year' };
  expect(await renderAstro(Scrolly, { ...scroll, bleed: true })).toContain('class="figure-steps bleed"');
  expect(await renderAstro(Scrolly, { ...scroll, reach: true })).toContain('class="figure-steps reach"');
  expect(await renderAstro(Scrolly, scroll)).toContain('class="figure-steps"');
});
