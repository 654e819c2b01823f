// The coasts on an artboard: outlines are kept as the whole wide one has them, and other sheets have the same, moved.
import outlines from '../../../generated/coast.json' with { type: 'json' };
import type { Size } from '../contract/scene.ts';
import { half, numbersIn, pairs } from '../kit/path-numbers.ts';
import { framed, cutOff } from './layout-frame.ts';
import { plans, type Plan, type Seen, type Sheet } from './layout-plan.ts';

/** What is drawn of some countries: their area, and the line of their coasts without the edges where they are cut off. */
interface Outline {
  readonly area: string;
  readonly line: string;
}
const { source: _, ...kept } = outlines;
type Part = keyof typeof kept;

/** A path of moves and steps, moved from one sheet to another, on a grid of half a unit. */
function moved(d: string, from: Sheet, to: Sheet): string {
  const part = to.scale / from.scale;
  const placed = ([x, y]: Pair): Pair => [half(to.x + (x - from.x) * part), half(to.y + (y - from.y) * part)];
  let [at, start]: [Pair, Pair] = [
    [0, 0],
    [0, 0],
  ];
  return [...d.matchAll(/([Mmlz])([^a-zA-Z]*)/g)]
    .map(([, letter = '', rest = '']) => {
      const numbers = numbersIn(rest);
      const steps = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
      if (letter === 'z') at = start;
      const ways = steps.map(([x, y]): Pair => {
        const next: Pair = letter === 'M' ? [x, y] : [at[0] + x, at[1] + y];
        const [[x1, y1], [x2, y2]] = [placed(at), placed(next)];
        at = next;
        return letter === 'M' ? [x2, y2] : [x2 - x1, y2 - y1];
      });
      if (letter === 'M' || letter === 'm') start = at;
      return letter + pairs(ways);
    })
    .join('');
}
type Pair = readonly [x: number, y: number];

/** The outlines on an artboard, cut off where it shows a part of the map; those of parts of the world that it has not are not there. */
export function coastsOn(size: Size, seen: Seen): Readonly<Partial<Record<Part, Outline>>> {
  const from = plans.wide;
  const sheetOf = ({ map, insets }: Seen | Plan, name: string): Sheet | undefined =>
    name in from.insets ? insets[name as keyof typeof insets] : map;
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, { area, line }]) => {
      const sheets = [sheetOf(from, name), sheetOf(seen, name)] as const;
      const [before, after] = sheets;
      if (before === undefined || after === undefined) return [];
      if (size === 'wide' && seen.frame === undefined) return [[name, { area, line }]];
      const outline = { area: moved(area, before, after), line: moved(line, before, after) };
      if (seen.frame === undefined || name in from.insets) return [[name, outline]];
      return [[name, { area: framed(outline.area, seen.frame), line: cutOff(outline.line, seen.frame) }]];
    }),
  );
}
