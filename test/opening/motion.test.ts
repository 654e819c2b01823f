// What moves in openings: only what the stylesheet knows, and of one drawing only one thing or one row of them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnChapters, openingSvg } from '../../src/opening/openings.ts';
import { sheets, type Size } from '../../src/opening/opening.ts';

const css = readFileSync('src/opening/motion.css', 'utf8');
const moved = (svg: string): readonly string[] =>
  [...svg.matchAll(/class="m-([a-z]+)[ "]/g)].map(([, name = '']) => name);

describe.each(drawnChapters)('the opening of %s', (id) => {
  it.each(Object.keys(sheets) as Size[])('moves by names that the stylesheet has, %s', (size) => {
    const names = moved(openingSvg(id, size));
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !new RegExp(`\\.m-${name}\\b`).test(css))).toEqual([]);
  });
});

it('moves by transform, and by the length that clips, alone', () => {
  const frames = css.slice(css.indexOf('@keyframes'));
  const properties = [...frames.matchAll(/^\s{4}([a-z-]+):/gm)].map(([, name = '']) => name);
  expect(new Set(properties)).toEqual(new Set(['transform', '--dry']));
});
