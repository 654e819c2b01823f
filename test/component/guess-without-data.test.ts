// A guess whose geometry and data can't be had stays as it is, and asks for them again.
import { afterEach, expect, it } from 'vitest';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import { loadGuess } from '../../src/guess/guess-drawing.ts';
import type { GuessBlock } from '../../src/guess/guess-block.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

it('is loaded by the next call where the first one failed', async () => {
  document.body.innerHTML =
    '<section id="guess-heavy-gap"><script type="application/json" data-counted>{</script></section>';
  const block = document.querySelector<HTMLElement>('section') as HTMLElement;
  const guess = { block, chart: 'heavy-gap', state: 'open', question: 'How much?', fields: [], values: [] };
  const asked = guess as unknown as GuessBlock;
  await expect(loadGuess(asked)).resolves.toBeUndefined();
  expect(asked.loaded).toBeUndefined();
  const counted = block.querySelector('script') as HTMLScriptElement;
  counted.textContent = JSON.stringify(chartNamed('heavy-gap').guess?.data);
  await loadGuess(asked);
  expect(asked.loaded?.data).toEqual(chartNamed('heavy-gap').guess?.data);
});
