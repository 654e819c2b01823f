// Heads of texts: their value, what stands below, and every mistake with the line of the file that it is in.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { shapedHead } from '../../../src/data/reading/yaml-lines.ts';

const shape = z.strictObject({ title: z.string('expected words'), items: z.array(z.string().min(2)) });
const read = (text: string) => shapedHead(text, 'x.md', shape);

it('reads a head and the body below it, also with the line ends of Windows', () => {
  const text = '---\ntitle: 7\nitems: [ab]\n---\n\nWords.\n---\nMore.\n';
  const { value, body } = read(text);
  expect(value).toEqual({ title: '7', items: ['ab'] });
  expect(body).toBe('\nWords.\n---\nMore.\n');
  expect(read(text.replaceAll('\n', '\r\n')).value).toEqual(value);
});

it('counts lines as in the file', () => {
  const text = '---\ntitle: A\nitems:\n  - ab\n  - c\n---\n';
  expect(() => read(text)).toThrow(/^x\.md:5 items\[1\]: /);
  expect(read(text.replace('- c', '- cd')).problemAt(['items', 0], 'is wrong')).toBe(
    'x.md:4 items[0]: is wrong',
  );
  expect(() => read('---\nitems: []\n---\n')).toThrow('x.md:1 title: expected words');
  expect(() => read('---\ntitle: A\nitems: [\n---\n')).toThrow(/^x\.md:\d/);
});

it.each(['Words.', '', '---\ntitle: A\n', '\n---\ntitle: A\n---\n'])(
  'refuses %j, which has no head',
  (text) => {
    expect(() => read(text)).toThrow('x.md:1 expected a head between two lines of ---');
  },
);
