// The corners of a light path, as the steps lead to them. Runs anywhere.
import { numbersIn } from '../../../charts/kit/path-numbers.ts';

export type Corner = readonly [x: number, y: number];

/** The corners of a path of straight lines in steps; undefined for others. */
export function cornersOf(d: string): Corner[] | undefined {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const corners: Corner[] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    if (!'Mmlhvz'.includes(letter)) return undefined;
    const numbers = numbersIn(rest);
    if (letter === 'z') [x, y] = [startX, startY];
    const size = letter === 'h' || letter === 'v' ? 1 : 2;
    for (let i = 0; i < numbers.length; i += size) {
      const [first = 0, second = 0] = numbers.slice(i, i + size);
      if (letter === 'M') [x, y] = [first, second];
      else if (letter === 'h') x += first;
      else if (letter === 'v') y += first;
      else [x, y] = [x + first, y + second];
      if (letter.toLowerCase() === 'm' && i === 0) [startX, startY] = [x, y];
      corners.push([x, y]);
    }
  }
  return corners;
}
