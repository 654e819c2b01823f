// The story ends on its sentence: the notes of the chapter stand closed before it, and nothing after.
import { expect, it, vi } from 'vitest';
import Closing from '../../src/frame/chapter/Closing.astro';
import { renderAstro } from './render.ts';

// The heads of chapters are in Astro's store, which only a build or the server for writers fills.
vi.mock('../../src/outline/story-chapters.ts', async () => {
  const { outlines } = await import('../../src/outline/outline.ts');
  const data = { question: 'What comes next?' };
  return { storyChapters: async () => outlines().map((outline) => ({ outline, data })) };
});

const chapterEnd = {
  id: 'opened-or-closed',
  level: 2,
  limits: ['A limit.'],
  discussion: ['A question?'],
  cited: undefined,
} as const;

it('a closing sentence comes after the sources, limits and questions of its chapter', async () => {
  const html = await renderAstro(Closing, {}, '<p>The last words.</p>', { chapterEnd });
  const at = (words: string): number => {
    expect(html).toContain(words);
    return html.indexOf(words);
  };
  expect(at('id="sources-opened-or-closed"')).toBeLessThan(at('class="closing"'));
  expect(at('</details>')).toBeLessThan(at('The last words.'));
  expect(html.slice(at('The last words.'))).not.toContain('<li');
});

it('the notes are closed as they are written, so that nothing moves and no script in the text is waited for', async () => {
  const html = await renderAstro(Closing, {}, '<p>The last words.</p>', { chapterEnd });
  expect(html).toContain('<details class="end-notes">');
  expect(html.slice(html.indexOf('<details'), html.indexOf('</details>'))).not.toContain('<script');
});

it('outside of a chapter it stops the build', async () => {
  await expect(renderAstro(Closing, {}, '<p>The last words.</p>')).rejects.toThrow(
    '<Closing> stands outside a chapter',
  );
});
