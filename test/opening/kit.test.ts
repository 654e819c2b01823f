// The parts of openings: lines in the inks of the page, letters escaped, ids that don't meet on a page.
import { expect, it } from 'vitest';
import { block, type Sliver } from '../../src/opening/kit/block.ts';
import { withPatterns } from '../../src/opening/kit/patterns.ts';
import { pipe, reducer } from '../../src/opening/kit/pipe.ts';
import { letters, moving, path } from '../../src/opening/kit/svg.ts';
import { valve } from '../../src/opening/kit/valve.ts';

it('escapes what is written', () => {
  expect(letters(1, 2, 'a < b & c')).toContain('>a &lt; b &amp; c</text>');
});

it('hatches a promise, dots what is modelled and dashes what is unknown', () => {
  expect(pipe(0, 10, 0, 4, 'promised')).toMatch(/fill="url\(#promise\)".*s-policy/);
  expect(pipe(0, 10, 0, 4, 'modelled')).toContain('dots');
  expect(pipe(0, 10, 0, 4, 'unknown')).toContain('gap');
  expect(pipe(0, 10, 0, 4, 'china')).toContain('f-china');
});

it('gives each drawing ids of its own, and only the patterns that it uses', () => {
  const drawing = withPatterns(
    'a-desk',
    path('M0 0', 'promise') + '<clipPath id="x"/><g clip-path="url(#x)"/>',
  );
  expect(drawing).toContain('<pattern id="a-desk-promise"');
  expect(drawing).toContain('fill="url(#a-desk-promise)"');
  expect(drawing).toContain('id="a-desk-x"');
  expect(drawing).toContain('url(#a-desk-x)');
  expect(drawing).not.toContain('cut');
  expect(withPatterns('b', path('M0 0'))).not.toContain('<defs>');
});

it('changes only the sliver of the magnet, never its size', () => {
  const sizeOf = (sliver: Sliver) =>
    /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/
      .exec(block({ x: 100, y: 200, sliver }))
      ?.slice(2);
  for (const sliver of ['hatched', 'dashed', 'dotted', 'china', 'pulled', 'none'] as const)
    expect(sizeOf(sliver), sliver).toEqual(sizeOf('solid'));
  expect(block({ x: 0, y: 0, sliver: 'hatched' })).toContain('url(#promise)');
  expect(block({ x: 0, y: 0, sliver: 'dashed' })).toContain('gap');
  expect(block({ x: 0, y: 0, body: 'dotted' })).toContain('dots');
});

it('lets as much through a valve as it is open', () => {
  const height = (open: number) =>
    Number(/height="([\d.]+)" class="f-china bare"/.exec(valve({ x: 0, y: 0, bore: 80, open }))?.[1]);
  expect(height(0.5)).toBe(40);
  expect(height(0.25)).toBe(20);
});

it('widens about one axis', () => {
  expect(reducer(0, 10, 50, [20, 40])).toContain('M0 40L10 30');
});

it('says what moves, in which place and about which point', () => {
  expect(moving('swing', '<g/>', 2, [3, 4])).toBe('<g class="m-swing nth-2" transform-origin="3 4"><g/></g>');
});
