// Parts make one drawing in their order, from the back to the front, whatever layers each of them has.
import { expect, it } from 'vitest';
import { tick } from '../../../src/charts/kit/axes.ts';
import { gathered, sceneOf } from '../../../src/charts/kit/drawn.ts';
import { placed } from '../../../src/charts/kit/labels/placed.ts';
import { shape, spot } from '../../../src/charts/kit/shapes.ts';

const back = { shapes: [shape('back', 'M0 0', 'ink', 'line')] };
const front = {
  shapes: [shape('front', 'M0 0', 'ink', 'line')],
  texts: [placed('says', 0, 0, 'A')],
};
const dot = { spots: [spot('dot', 0, 0, 3, 'ink', 'fill')] };

it('lays each layer in the order of the parts, and none where no part has it', () => {
  const drawn = gathered([back, dot, front]);
  expect(drawn.shapes.map(({ key }) => key)).toEqual(['back', 'front']);
  expect(drawn.spots.map(({ key }) => key)).toEqual(['dot']);
  expect(drawn.texts.map(({ key }) => key)).toEqual(['says']);
  expect(gathered([back]).texts).toEqual([]);
});

it('takes of a frame its size alone, and puts the ticks under the parts', () => {
  const zero = tick('zero', 'M0 0H9', { base: true });
  const frame = { width: 360, height: 20, bore: 4 };
  const scene = sceneOf(frame, [back], [zero]);
  expect(scene).toEqual({ width: 360, height: 20, ticks: [zero], ...gathered([back]) });
  expect(sceneOf({ width: 360, height: 20 }, []).ticks).toEqual([]);
});

it('draws a tick as a rule without words unless it is told otherwise', () => {
  expect(tick('a', 'M0 0H9')).toMatchObject({ base: false, text: '' });
  expect(tick('a', 'M0 0H9', { base: true, text: '0', anchor: 'end' })).toMatchObject({
    base: true,
    text: '0',
    anchor: 'end',
  });
});
