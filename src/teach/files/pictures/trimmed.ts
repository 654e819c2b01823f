// A drawing for paper without the empty room over it and under it: a figure keeps that for its other views, and paper has none to spare.
import { numbersIn } from '../../../charts/kit/path-numbers.ts';

/** Room that stays over and under what is drawn, in user units. */
const air = 4;
/** How far letters reach over their line and under it, in parts of their size. */
const [over, under] = [0.8, 0.3];

/** The heights that path data of straight absolute commands comes to; undefined for curves, which reach further than their points, and for relative commands. */
function heightsOf(d: string): readonly number[] | undefined {
  const heights: number[] = [];
  for (const [, command = '', given = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (command === 'M' || command === 'L') heights.push(...numbersIn(given).filter((_, i) => i % 2 === 1));
    else if (command === 'V') heights.push(...numbersIn(given));
    else if (!'HhZ'.includes(command)) return undefined;
  }
  return heights;
}

const attribute = (tag: string, name: string): number =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);

/**
 * A drawing as high as what it draws. One with curves stays as it is.
 * @param picture markup of paths, circles and texts, placed by attributes, as files have it
 */
export function trimmed<Picture extends { readonly height: number; readonly drawing: string }>(
  picture: Picture,
): Picture {
  const { drawing } = picture;
  const paths = [...drawing.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) => heightsOf(d));
  if (paths.includes(undefined)) return picture;
  const circles = [...drawing.matchAll(/<circle[^>]*>/g)].flatMap(([tag]) =>
    [-1, 1].map((side) => attribute(tag, 'cy') + side * attribute(tag, 'r')),
  );
  const texts = [...drawing.matchAll(/<text[\s\S]*?<\/text>/g)].flatMap(([text]) => {
    const size = attribute(text, 'font-size');
    return [...text.matchAll(/ y="([^"]*)"/g)].flatMap(([, y]) => [
      Number(y) - over * size,
      Number(y) + under * size,
    ]);
  });
  const heights = [...paths.flatMap((path) => path ?? []), ...circles, ...texts];
  if (heights.length === 0) throw new RangeError('a drawing for paper has no marks');
  const top = Math.floor(Math.min(...heights) - air);
  return {
    ...picture,
    height: Math.ceil(Math.max(...heights) + air) - top,
    drawing: `<g transform="translate(0 ${-top})">${drawing}</g>`,
  };
}
