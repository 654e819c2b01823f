// Author talk is found in cells and prose, and ordinary words are not.
import { describe, expect, it } from 'vitest';
import { authorTalk } from '../../../src/data/text/author-talk.ts';

describe('author talk', () => {
  it.each([
    ['Print as about 70%, by weight.', 'print'],
    ['Ground was broken in September 2026: check before print.', 'print'],
    ['A copy on a bare address; do not link from the page.', 'do not link'],
    ['The seed shortens it.', 'the seed'],
    ['The test runs on. SCHEDULED.', 'SCHEDULED'],
    ['Shares by VALUE, not by weight.', 'VALUE'],
    ['Details are in magnet_projects.csv.', 'magnet_projects.csv'],
    ['The public_money is what was printed.', 'public_money'],
    ['Best country table found for October 2025.', 'Best country table found'],
    ['Compare the figures; Publish USGS.', 'Publish'],
    ['Japanese officials had not heard of it (livedoor-2026-01-10).', 'livedoor-2026-01-10'],
  ])('is found in “%s”', (text, words) => {
    expect(
      authorTalk(text, 'cell', new Set(['livedoor-2026-01-10']))
        .join(' ')
        .toLowerCase(),
    ).toContain(words.toLowerCase());
  });

  it.each([
    'Nomura Research Institute via MINING.COM, 8 January 2026.',
    'MOFCOM and JOGMEC count differently; EDGAR has the filing.',
    'See https://example.org/a_b/do-not-link.csv for the list.',
    'High-performance grades only: they do not compare with all magnets.',
    'The company checked on its stocks and published a report.',
    'A seed of doubt, and seeds in the ground.',
  ])('is not found in “%s”', (text) => {
    expect(authorTalk(text, 'cell')).toEqual([]);
  });

  it('leaves orders to readers alone in prose', () => {
    expect(authorTalk('Draw the line you expect. Read the order first.', 'prose')).toEqual([]);
    expect(authorTalk('Draw the line you expect.', 'cell')).toHaveLength(1);
  });
});
