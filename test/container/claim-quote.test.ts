// The article's own words on the page of a claim: one pair of double quotes around them, single ones inside.
import { expect, it } from 'vitest';
import { claim } from '../../src/data/facts/claim.ts';
import ClaimQuote from '../../src/sources/ClaimQuote.astro';
import { renderAstro, wordsOf } from './render.ts';

it.each([
  [
    'C08',
    '“frames China’s latest export controls on Japan as a geopolitical test—of Tokyo’s resolve, and of Donald Trump’s claim that the rare earth problem was ‘settled for the world.’”',
  ],
  [
    'C18',
    '“The subtle bias lies in the implied novelty. This is not China ‘testing’ rare earth leverage—it is reaffirming it.”',
  ],
  [
    'C23',
    '“Citation: Bloomberg / ‘Xi Is Testing Japan’s Ties With Trump by Escalating Trade Battle,’ January 7, 2026.”',
  ],
])(
  'the quote of claim %s nests its quotes, and says which of the two sentences is judged',
  async (id, words) => {
    const html = await renderAstro(ClaimQuote, { row: claim(id) });
    const [, quote = ''] = /<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(html) ?? [];
    expect(wordsOf(quote)).toBe(words);
    expect(wordsOf(html)).toContain('The heading above, which shortens it, is what is judged.');
  },
);
