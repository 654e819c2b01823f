// The coasts on an artboard: outlines are kept as the wide one has them, and a narrow one has the same, smaller.
import outlines from '../../../generated/coast.json' with { type: 'json' };
import type { Size } from '../contract/scene.ts';
import { plans, type Sheet } from './layout-plan.ts';

/** What is drawn of some countries: their area, and the line of their coasts without the edges where they are cut off. */
interface Outline {
  readonly area: string;
  readonly line: string;
}
const { source: _, ...kept } = outlines;
type Part = keyof typeof kept;

const half = (value: number): number => Math.round(value * 2) / 2;

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
      const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
      const steps = numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : []));
      if (letter === 'z') at = start;
      const ways = steps.map(([x, y]) => {
        const next: Pair = letter === 'M' ? [x, y] : [at[0] + x, at[1] + y];
        const [[x1, y1], [x2, y2]] = [placed(at), placed(next)];
        at = next;
        return letter === 'M' ? `${x2} ${y2}` : `${x2 - x1} ${y2 - y1}`;
      });
      if (letter === 'M' || letter === 'm') start = at;
      return letter + ways.join(' ');
    })
    .join('');
}
type Pair = readonly [x: number, y: number];

/** The outlines on an artboard. */
export function coastsOn(size: Size): Readonly<Record<Part, Outline>> {
  const [from, to] = [plans.wide, plans[size]];
  const sheetOf = ({ map, insets }: typeof from, name: string): Sheet =>
    name in insets ? insets[name as keyof typeof insets] : map;
  return Object.fromEntries(
    Object.entries(kept).map(([name, { area, line }]) => {
      const sheets = [sheetOf(from, name), sheetOf(to, name)] as const;
      return [
        name,
        size === 'wide' ? { area, line } : { area: moved(area, ...sheets), line: moved(line, ...sheets) },
      ];
    }),
  ) as unknown as Readonly<Record<Part, Outline>>;
}
