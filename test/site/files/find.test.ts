// The search of the site tests finds what a plain search for each needle finds, and nothing else.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finder } from '../find.ts';
import { always } from '../../simulation/properties.ts';

const plainly = (needles: readonly string[], text: string): string[] =>
  [...new Set(needles)].flatMap((needle) =>
    Array.from(text, (_, at) => at).flatMap((at) => (text.startsWith(needle, at) ? [`${at} ${needle}`] : [])),
  );

test('any needles are found wherever they stand, also on top of each other', () => {
  const few = (least: number, most: number) =>
    fc
      .array(fc.constantFrom('a', 'b', '.', 'é'), { minLength: least, maxLength: most })
      .map((all) => all.join(''));
  const cases = fc.record({
    needles: fc.array(few(1, 20), { minLength: 1, maxLength: 6 }),
    text: few(0, 80),
  });
  always(cases, ({ needles, text }) => {
    const found = finder(needles)(text).map(({ needle, at }) => `${at} ${needle}`);
    expect(found.sort()).toEqual(plainly(needles, text).sort());
  });
});

test('a needle at the beginning, at the end and of all of a text is found', () => {
  const find = finder(['a sentence of more than sixteen letters', 'another of which only the beginning']);
  const whole = 'a sentence of more than sixteen letters';
  expect(find(whole)).toEqual([{ needle: whole, at: 0 }]);
  expect(find(`${whole}, ${whole}`).map(({ at }) => at)).toEqual([0, whole.length + 2]);
  expect(find('another of which only the begin')).toEqual([]);
});

test('no needles are found nowhere, and an empty one is refused', () => {
  expect(finder([])('text')).toEqual([]);
  expect(() => finder(['a', ''])).toThrow(RangeError);
});
