// Which views are one drawing with another part in focus: paper carries such a drawing once.
import { expect, it } from 'vitest';
import { isSameDrawing } from '../../../src/charts/figure/same-drawing.ts';
import { chartNamed } from '../../../src/charts/contract/registry.ts';

it('takes the stages of one chain for one drawing, and the heavy ones for another', () => {
  const chain = chartNamed('mine-to-magnet');
  for (const view of ['separation', 'magnet']) expect(isSameDrawing(chain, 'mine', view), view).toBe(true);
  expect(isSameDrawing(chain, 'mine', 'metal'), 'it says that no share was found').toBe(false);
  expect(isSameDrawing(chain, 'mine', 'heavy')).toBe(false);
});

it('takes no two views with other marks for one, or with the same marks elsewhere', () => {
  const exports = chartNamed('magnet-exports');
  expect(isSameDrawing(exports, 'total', 'japan')).toBe(false);
  const shocks = chartNamed('price-shocks');
  for (const view of shocks.views.slice(1))
    expect(isSameDrawing(shocks, shocks.views[0], view), view).toBe(false);
});

it('takes a view with words of its own for another drawing, whichever comes first', () => {
  const cover = chartNamed('cover-valve');
  expect(isSameDrawing(cover, 'high', 'low'), 'a drawing that is no chart of marks').toBe(false);
  expect(isSameDrawing(cover, 'low', 'low')).toBe(true);
});
