// The ids of notes: those of sources go by numbers, and the part that brings them changes its name with these.
import { expect, it } from 'vitest';
import { citationNumber, outlines } from '../../../src/outline/outline.ts';
import { citeNote } from '../../../src/outline/prose/mark-notes.ts';
import { noteId, notesPart } from '../../../src/outline/prose/note-id.ts';

it('is one note for the same sources in another order, and another for others', () => {
  const [one = '', two = '', three = ''] = outlines()[0]?.citations ?? [];
  expect(noteId(citeNote([two, one]))).toBe(noteId(citeNote([one, two])));
  expect(noteId(citeNote([one, three]))).not.toBe(noteId(citeNote([one, two])));
  expect(noteId(citeNote([one]))).toBe(`source-${citationNumber(one)}`);
});

it('brings notes under another name once a number is another source', () => {
  const [first, second, ...rest] = outlines();
  if (first === undefined || second === undefined) throw new Error('the story has two chapters or more');
  expect(notesPart(second.id, [second, first, ...rest])).not.toBe(notesPart(second.id));
  expect(notesPart(first.id, [first, second])).toBe(notesPart(first.id));
});
