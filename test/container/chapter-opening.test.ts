// The opening of a chapter: its title and standfirst are text of the page, the drawing says in a sentence what it shows, or keeps its room.
import { describe, expect, it } from 'vitest';
import OpeningDrawing from '../../src/opening/OpeningDrawing.astro';
import ClosingDrawing from '../../src/opening/ClosingDrawing.astro';
import ChapterHead from '../../src/frame/chapter/ChapterHead.astro';
import { closingSays, openingOf } from '../../src/opening/openings.ts';
import { closingPaths, openingPaths } from '../../src/opening/opening.ts';
import { renderAstro, wordsOf } from './render.ts';

const id = 'the-valve';
const said = { question: 'Why?', finding: 'A finding in six words', standfirst: 'One sentence.' };

describe.each([
  ['that opens a chapter', OpeningDrawing, openingOf(id).says, `opening-${id}`, openingPaths(id)],
  ['that ends the story', ClosingDrawing, closingSays, 'opening-closing', closingPaths(id)],
] as const)('the drawing %s', (_, Drawing, says, name, paths) => {
  it('is one picture with a sentence for readers who do not see it', async () => {
    const html = await renderAstro(Drawing, { id, lazy: false });
    expect(html.match(/role="img"/g)).toHaveLength(1);
    expect(html).toContain(`aria-label="${says}"`);
    expect(html.match(/<svg [^>]*aria-hidden="true"/g)).toHaveLength(2);
    for (const size of ['phone', 'desk'])
      expect(html).toMatch(new RegExp(`data-loaded="${name}-${size}"> ?<svg class="opening-svg on-${size}"`));
    expect(html).not.toContain('<noscript>');
  });

  it('of a later chapter keeps its room, and is a picture without script', async () => {
    const html = await renderAstro(Drawing, { id, lazy: true });
    for (const size of ['phone', 'desk'])
      expect(html).toContain(`class="opening-size on-${size}" data-lazy="${name}-${size}"`);
    expect(html).not.toContain('<svg');
    const without = /<noscript>(.*)<\/noscript>/s.exec(html)?.[1] ?? '';
    expect(without).toContain(paths.desk);
    expect(without).toContain(paths.phone);
    expect(without).toContain('loading="lazy"');
  });
});

describe.each([
  [1, 'h1'],
  [2, 'h2'],
] as const)('the head at level %i', (level, tag) => {
  it('has title and standfirst as text, before the drawing', async () => {
    const head = await renderAstro(ChapterHead, { id, level, lazy: false, ...said });
    const title = new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(head)?.[1] ?? '';
    expect(wordsOf(title).replaceAll('\u00a0', ' ')).toBe(said.finding);
    expect(wordsOf(/<p class="standfirst"[^>]*>(.*?)<\/p>/s.exec(head)?.[1] ?? '')).toBe(said.standfirst);
    expect(head.indexOf(`<${tag}`)).toBeLessThan(head.indexOf('role="img"'));
    expect(head.indexOf('class="standfirst"')).toBeLessThan(head.indexOf('role="img"'));
  });
});
